import type { Grant, ListAudience, Policy } from '../policy/policy';
import type { Stamp } from '../stamp/stamp';
import { parseAddress, type Address } from './address';
import { groupsOf, type Group } from './address-book';

/** What somebody is to the policy, at a moment. */
export interface Who {
  /** One spelling for one person, however many addresses they have. */
  readonly person: string;
  readonly isOurs: boolean;
  readonly isApprover: boolean;
  /** May join any Confidential conversation. */
  readonly isStanding: boolean;
  /** Stamps under which they may receive mail as somebody of a partner. */
  readonly partnerFor: ReadonlySet<Stamp>;
  /** The only stamps that they may receive; undefined where nothing is said. */
  readonly only: ReadonlySet<Stamp> | undefined;
  /** Who is on it, where it is a list that the policy names. */
  readonly list: ListAudience | undefined;
}

/** What stands behind the colon: 0 and 3 for `partner:0` and `partner:3`. */
function endsOf(groups: readonly Group[], kind: `${string}:`): readonly string[] {
  return groups.filter((group) => group.startsWith(kind)).map((group) => group.slice(kind.length));
}

function pick<T>(all: readonly T[], groups: readonly Group[], kind: `${string}:`): readonly T[] {
  if (all.length === 0) return [];
  return endsOf(groups, kind).flatMap((place) => all[Number(place)] ?? []);
}

function hasBegunToEnd({ until }: Grant, at: number): boolean {
  return until !== undefined && at >= until;
}

const NO_STAMPS: ReadonlySet<Stamp> = new Set();

/** A partner by several rules may receive what any of them allows. */
function united(sets: readonly ReadonlySet<Stamp>[]): ReadonlySet<Stamp> {
  const [first = NO_STAMPS, ...others] = sets;
  return others.length === 0 ? first : new Set(sets.flatMap((set) => Array.from(set)));
}

/** Somebody whom several rules restrict may receive only what all of them allow. */
function common(sets: readonly ReadonlySet<Stamp>[]): ReadonlySet<Stamp> | undefined {
  const [first, ...others] = sets;
  return first && new Set(Array.from(first).filter((stamp) => others.every((set) => set.has(stamp))));
}

/**
 * The address that rules and people go by: `maya@` for `maya+court@` where the policy says so of the organisation's own
 * domains. What stands behind a plus elsewhere may be anybody else.
 */
function withoutTag({ plusTags, books }: Policy, address: Address): Address {
  const plus = address.local.indexOf('+');
  if (!plusTags || plus < 1 || !groupsOf(books.slice(0, 1), address).includes('ours')) return address;
  const local = address.local.slice(0, plus);
  return { ...address, local, key: `${local}@${address.domain}` };
}

/** One of the organisation's own addresses, today or any other day. */
export function isOurs(policy: Policy, address: Address): boolean {
  return groupsOf(policy.books, withoutTag(policy, address)).includes('ours');
}

/** A list whose people are on every conversation that the list is on, as far as they can be read. */
export function countsMembers({ books }: Policy, address: Address): boolean {
  return groupsOf(books, address).includes('members');
}

/** Somebody of whom the policy says nothing; most people are. */
function stranger(person: string): Who {
  return {
    person,
    isOurs: false,
    isApprover: false,
    isStanding: false,
    partnerFor: NO_STAMPS,
    only: undefined,
    list: undefined,
  };
}

/** `at` is in seconds since 1970. A clock that is behind the policy's first day does not bring back what has ended. */
export function whoIs(policy: Policy, written: Address, at: number): Who {
  const address = withoutTag(policy, written);
  const groups = groupsOf(policy.books, address);
  if (groups.length === 0) return stranger(address.key);
  const now = Math.max(at, policy.issuedAt);
  const partners = pick(policy.partners, groups, 'partner:').filter((one) => !hasBegunToEnd(one, now));
  const standing = pick(policy.standing, groups, 'standing:').filter((one) => !hasBegunToEnd(one, now));
  const [alias] = endsOf(groups, 'person:');
  return {
    person: alias === undefined ? address.key : `=${alias}`,
    isOurs: groups.includes('ours'),
    isApprover: groups.includes('approver'),
    isStanding: standing.length > 0,
    partnerFor: united(partners.map(({ stamps }) => stamps)),
    only: common(pick(policy.restricted, groups, 'restricted:').map(({ stamps }) => stamps)),
    list: pick(policy.lists, groups, 'list:')[0],
  };
}

/** The same for each of these addresses that can be read. */
export function whoAre(policy: Policy, addresses: readonly string[], at: number): readonly Who[] {
  return addresses.flatMap((raw) => {
    const address = parseAddress(raw);
    return address ? whoIs(policy, address, at) : [];
  });
}
