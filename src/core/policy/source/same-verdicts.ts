import { parseAddress, type Address } from '../../audience/address';
import { countsMembers, whoIs } from '../../audience/who';
import type { Policy } from '../policy';
import type { PublishedPolicy } from '../published-policy';
import { readPublished } from '../read-published';
import { publish } from './publish';
import type { SourceDocument } from './source-document';

/** Whom a rule is about, and their neighbours: the address, somebody at the domain, below it and above it. */
function peopleAt(key: string): readonly string[] {
  if (key.includes('@')) return [key, `x@${key.slice(key.indexOf('@') + 1)}`];
  const domain = key.replace('*.', '');
  return [domain, `x.${domain}`, `y.x.${domain}`, domain.slice(domain.indexOf('.') + 1)].map(
    (host) => `somebody@${host}`,
  );
}

/** Everybody of whom a policy whose keys stand in clear says something, and their neighbours. */
function peopleIn({ books }: Policy): readonly Address[] {
  const keys = books.flatMap(({ entries }) => Array.from(entries.keys()));
  return Array.from(new Set(keys.flatMap(peopleAt))).flatMap((raw) => parseAddress(raw) ?? []);
}

/** One moment within every span in which the same grants hold. */
function moments({ issuedAt, partners, standing }: Policy): readonly number[] {
  return [issuedAt, ...[...partners, ...standing].map(({ until = issuedAt }) => until)];
}

/** Sets as lists, so that two of them can be compared as text. */
function asText(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) => (part instanceof Set ? Array.from(part) : part));
}

/** What a policy says of each of these at a moment. Of one person's addresses every one names the first. */
function told(policy: Policy, people: readonly Address[], at: number): readonly string[] {
  const first = new Map<string, string>();
  return people.map((address) => {
    const { person, ...rest } = whoIs(policy, address, at);
    if (!first.has(person)) first.set(person, address.key);
    return asText([first.get(person), rest, countsMembers(policy, address)]);
  });
}

/** What a policy says of mail whoever it goes to. */
function settings(policy: Policy): readonly (readonly [name: string, value: string])[] {
  // Address books have no text: whom they mean is asked.
  return Object.entries(policy).map(([name, value]) => [name, asText(value)]);
}

/**
 * Where the published form of a source says something else than the source itself, addresses and names of settings:
 * nowhere, unless two hashes are one by chance. Asked of everybody of whom the source says something, and of their
 * neighbours.
 */
export function toldOtherwise(source: SourceDocument, published: PublishedPolicy): readonly string[] {
  const clear = readPublished(publish(source));
  const sealed = readPublished(published);
  const people = peopleIn(clear);
  const times = Array.from(new Set(moments(clear)));
  const others = times.flatMap((at) => {
    const [before, after] = [told(clear, people, at), told(sealed, people, at)];
    return people.filter((_address, place) => before[place] !== after[place]);
  });
  const after = new Map(settings(sealed));
  const otherwise = settings(clear).filter(([name, value]) => after.get(name) !== value);
  return Array.from(new Set([...others.map(({ key }) => key), ...otherwise.map(([name]) => name)]));
}
