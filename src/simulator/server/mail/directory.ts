import type { Account, Person } from '../../shared/mail';
import { canonicalAddress } from './addresses';

/** A list and the addresses behind it. */
export interface MailingList extends Person {
  readonly kind: 'list';
  readonly members: readonly string[];
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
