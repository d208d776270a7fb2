import type { Address } from './address';

/** What an address may be to a policy; the end tells which of several. */
export type Group =
  | 'ours'
  | 'approver'
  | `partner:${number}`
  | `standing:${number}`
  | `restricted:${number}`
  | `list:${number}`
  | `person:${string}`;

/** The groups that rules with one key put an address in (true) or keep it out of (false). */
export type Entry = ReadonlyMap<Group, boolean>;

/** What the rules of a policy say about addresses, found by their spelling alone. */
export interface AddressBook {
  readonly entries: ReadonlyMap<string, Entry>;
  /** How the keys are written in `entries`: as they are, or as hashes. */
  readonly seal: (key: string) => string;
}

/** Longest first: the address itself, its domain, then `*.` of every parent domain. */
function keysOf({ key, domain }: Address): readonly string[] {
  const labels = domain.split('.');
  const parents = labels.slice(1).map((_, index) => `*.${labels.slice(index + 1).join('.')}`);
  return [key, domain, ...parents];
}

/**
 * Everything that an address is. In each group the longest rule that fits decides. Costs as many look-ups as the domain
 * has labels, however many rules there are.
 */
export function groupsOf(books: readonly AddressBook[], address: Address): ReadonlySet<Group> {
  const decided = new Map<Group, boolean>();
  for (const key of keysOf(address)) {
    for (const { entries, seal } of books) {
      entries.get(seal(key))?.forEach((allow, group) => {
        if (!decided.has(group)) decided.set(group, allow);
      });
    }
  }
  return new Set(Array.from(decided.keys()).filter((group) => decided.get(group) === true));
}
