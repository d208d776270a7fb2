import { parseAddress } from '../audience/address';
import { whoAre } from '../audience/who';
import type { People } from '../decide/draft';
import type { Moment } from './follow';
import { shortHash } from './short-hash';

/** Characters per person; 48 bits, so that a chance match among the people of one draft is out of the question. */
const LENGTH = 8;
const hashPerson = (salt: string, key: string): string => shortHash(salt, key, LENGTH);

function recordNames(salt: string, names: readonly string[]): string {
  return Array.from(new Set(names), (name) => hashPerson(salt, name)).join('');
}

function keysOf(addresses: readonly string[]): readonly string[] {
  return addresses.flatMap((raw) => parseAddress(raw)?.key ?? []);
}

/**
 * One string that tells whether somebody was among these people without naming them. Addresses that cannot be read
 * with certainty are left out: nobody can match them.
 */
export function recordPeople(salt: string, addresses: readonly string[]): string {
  return recordNames(salt, keysOf(addresses));
}

/** One name for each of these people, however many addresses they have; those who cannot be read are left out. */
export function personsOf(addresses: readonly string[], { policy, at }: Moment): ReadonlySet<string> {
  return new Set(whoAre(policy, addresses, at).map(({ person }) => person));
}

/**
 * What to add to a record of these people, so that they are found by all their addresses: the names that the policy has
 * for those who have several. Empty where it knows nobody by another name.
 */
export function recordAliases(salt: string, addresses: readonly string[], moment: Moment): string {
  const keys = new Set(keysOf(addresses));
  const names = Array.from(personsOf(addresses, moment)).filter((person) => !keys.has(person));
  return recordNames(salt, names);
}

/** The people of a record made with the same salt, by `Who.person` or by an address's key. */
export function recordedPeople(salt: string, record: string): People {
  const hashes = new Set<string>();
  for (let start = 0; start < record.length; start += LENGTH) hashes.add(record.slice(start, start + LENGTH));
  return { has: (name) => hashes.has(hashPerson(salt, name)) };
}
