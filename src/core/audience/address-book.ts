import type { Address } from './address';

/** What an address may be to a policy; the end tells which of several. */
export type Group =
  | 'ours'
  | 'approver'
  /** A list, whose people are wherever it is. */
  | 'members'
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

/** Longest first: the address itself, its domain, then `*.` of every parent domain; a single label is none. */
function keysOf({ key, domain }: Address): readonly string[] {
  const keys: string[] = [key, domain];
  const last = domain.lastIndexOf('.');
  for (let dot = domain.indexOf('.'); dot !== last; dot = domain.indexOf('.', dot + 1))
    keys.push(`*${domain.slice(dot)}`);
  return keys;
}

/** What the books say about an address, the most exact first. */
function entriesOf(books: readonly AddressBook[], address: Address): readonly Entry[] {
  const found: Entry[] = [];
  for (const key of keysOf(address)) {
    for (const { entries, seal } of books) {
      const entry = entries.get(seal(key));
      if (entry !== undefined) found.push(entry);
    }
  }
  return found;
}

/**
 * Everything that an address is. In each group the longest rule that fits decides. Costs as many look-ups as the domain
 * has labels, however many rules there are.
 */
export function groupsOf(books: readonly AddressBook[], address: Address): readonly Group[] {
  const entries = entriesOf(books, address);
  // Of most people no rule says anything.
  if (entries.length === 0) return [];
  const decided = new Map<Group, boolean>();
  for (const entry of entries) {
    entry.forEach((allow, group) => {
      if (!decided.has(group)) decided.set(group, allow);
    });
  }
  return Array.from(decided.keys()).filter((group) => decided.get(group) === true);
}
