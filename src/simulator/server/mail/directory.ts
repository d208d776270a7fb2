import type { Account, Person } from '../../shared/mail';
import { canonicalAddress, sameAddress } from './addresses';

/**
 * Why nobody can look up the members of a list: the organisation hides them, or the list is made anew for every message
 * and no group of its directory (facts: platform 5.3).
 */
export const UNSEEN_LISTS = ['hidden', 'dynamic'] as const;

/** A list and the addresses behind it, which may be lists again. */
export interface MailingList extends Person {
  readonly kind: 'list';
  readonly members: readonly string[];
  readonly unseen?: (typeof UNSEEN_LISTS)[number];
}

export interface Directory {
  readonly accounts: readonly Account[];
  readonly lists: readonly MailingList[];
}

/** Lists that are known here are shown as lists; an address alone does not tell. */
export function markLists({ lists }: Directory, people: readonly Person[]): readonly Person[] {
  const known = new Set(lists.map(({ address }) => canonicalAddress(address)));
  return people.map((person) =>
    known.has(canonicalAddress(person.address)) ? { ...person, kind: 'list' } : person,
  );
}

export function listAt({ lists }: Pick<Directory, 'lists'>, address: string): MailingList | undefined {
  return lists.find((list) => sameAddress(list.address, address));
}

/** The addresses behind a list, lists on it taken apart. One that is on itself is taken apart once. */
export function membersDeep(directory: Pick<Directory, 'lists'>, list: MailingList): readonly string[] {
  const members: string[] = [];
  const waiting = [list];
  const seen = new Set(waiting);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const address of next.members) {
      const inner = listAt(directory, address);
      if (inner === undefined) members.push(address);
      else if (!seen.has(inner)) waiting.push(inner);
      if (inner !== undefined) seen.add(inner);
    }
  }
  return members;
}
