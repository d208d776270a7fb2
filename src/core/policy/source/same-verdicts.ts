import { parseAddress } from '../../audience/address';
import { parseRules, type Rule } from '../../audience/rules';
import { whoIs } from '../../audience/who';
import type { Policy } from '../policy';
import { readPublished } from '../read-published';
import { publish, saltOf } from './publish';
import type { SourceDocument } from './source-document';

/** Every rule and address that a source names, wherever it stands. */
function named(source: SourceDocument): readonly string[] {
  const { organisation, aliases = [], partners = [], lists = [] } = source;
  const { standingApprovals = [], restrictedRecipients = [], approvers = [] } = source;
  return [
    ...organisation.domains,
    ...(organisation.peopleElsewhere ?? []),
    ...aliases.flat(),
    ...partners.flatMap(({ domains }) => domains),
    ...lists.map(({ address }) => address),
    ...standingApprovals.flatMap(({ who }) => who),
    ...restrictedRecipients.flatMap(({ who }) => who),
    ...approvers.flatMap(({ addresses, standIn }) => [...addresses, ...(standIn?.addresses ?? [])]),
  ];
}

/** Whom a rule is about, and their neighbours: the address, somebody at the domain, below it and above it. */
function peopleAt({ key }: Rule): readonly string[] {
  if (key.includes('@')) return [key, `x.${key}`, `x@${key.slice(key.indexOf('@') + 1)}`];
  const domain = key.startsWith('*.') ? key.slice(2) : key;
  return [domain, `x.${domain}`, `y.x.${domain}`, domain.slice(domain.indexOf('.') + 1)].map(
    (host) => `somebody@${host}`,
  );
}

/** One moment within every span in which the same grants hold. */
function moments({ issuedAt, partners, standing }: Policy): readonly number[] {
  const ends = [...partners, ...standing].flatMap(({ until }) => (until === undefined ? [] : [until]));
  return Array.from(new Set([issuedAt, ...ends]));
}

function what(policy: Policy, raw: string, at: number): string {
  const address = parseAddress(raw);
  if (address === undefined) return '';
  const { isOurs, isApprover, isStanding, partnerFor, only, list } = whoIs(policy, address, at);
  return JSON.stringify([
    [isOurs, isApprover, isStanding, list],
    Array.from(partnerFor).sort(),
    only && Array.from(only).sort(),
  ]);
}

/**
 * The addresses about which the published form of a source says something else than the source itself: none, unless two
 * hashes are one by chance. Asked of everybody whom the source names, and of their neighbours.
 */
export function toldOtherwise(source: SourceDocument): readonly string[] {
  const clear = readPublished(publish(source));
  const sealed = readPublished(publish(source, saltOf(source)));
  const people = new Set(parseRules(named(source)).flatMap(peopleAt));
  const times = moments(clear);
  return Array.from(people).filter((raw) =>
    times.some((at) => what(clear, raw, at) !== what(sealed, raw, at)),
  );
}
