/** Section 3 of the book: who is who. */

import { isSameAddress, parseAddress, type Address } from './addresses';
import type { Case, Continued, DeclaredList, Recipient, SourceDocument, Stamp } from './case';
import { isMeant, parseRules, type Rule } from './rules';

interface Group {
  readonly rules: readonly Rule[];
}
interface StampedGroup extends Group {
  readonly stamps: readonly Stamp[];
}

/** A policy whose addresses and rules have been read, without the partners and approvals whose date has passed. */
export interface Policy {
  readonly organisation: readonly Rule[];
  /** 3.5 At which domains what stands behind a plus means nothing; none of them where the policy does not say so. */
  readonly plusDomains: readonly Rule[];
  readonly peopleElsewhere: readonly Address[];
  readonly aliases: readonly (readonly Address[])[];
  readonly partners: readonly StampedGroup[];
  readonly standing: readonly Group[];
  readonly restrictions: readonly StampedGroup[];
  readonly lists: readonly { readonly address: Address; readonly audience: DeclaredList['audience'] }[];
  readonly approvers: readonly Address[];
}

export function readPolicy({ policy, builtIn, at }: Case): Policy {
  return builtIn ? readBuiltIn(policy) : readPublished(policy, at);
}

/** Section 5, policy-missing: the built-in policy knows the organisation's domains and nothing else. */
function readBuiltIn(policy: SourceDocument): Policy {
  return {
    organisation: parseRules(policy.organisation.domains),
    plusDomains: [],
    peopleElsewhere: [],
    aliases: [],
    partners: [],
    standing: [],
    restrictions: [],
    lists: [],
    approvers: [],
  };
}

function readPublished(policy: SourceDocument, at: number): Policy {
  const now = notBeforeIssue(at, policy.issuedAt);
  const isOpen = ({ until }: { readonly until?: string }) => until === undefined || !hasPassed(until, now);
  return {
    organisation: parseRules(policy.organisation.domains),
    plusDomains: readPlusDomains(policy),
    peopleElsewhere: parseAddresses(policy.organisation.peopleElsewhere ?? []),
    aliases: (policy.aliases ?? []).map(parseAddresses),
    // 3.1 Each partner, each approval and each restriction is a group of its own.
    partners: (policy.partners ?? [])
      .filter(isOpen)
      .map(({ domains, stamps }) => ({ rules: parseRules(domains), stamps })),
    standing: (policy.standingApprovals ?? []).filter(isOpen).map(({ who }) => ({ rules: parseRules(who) })),
    restrictions: (policy.restrictedRecipients ?? []).map(({ who, stamps }) => ({
      rules: parseRules(who),
      stamps,
    })),
    lists: readLists(policy.lists ?? []),
    approvers: readApprovers(policy),
  };
}

function readLists(lists: readonly DeclaredList[]): Policy['lists'] {
  return lists.flatMap(({ address, audience }) => {
    const parsed = parseAddress(address);
    return parsed ? [{ address: parsed, audience }] : [];
  });
}

/** While the approver is marked absent, one of the stand-in's instead. */
function readApprovers(policy: SourceDocument): readonly Address[] {
  const addresses: string[] = [];
  for (const { addresses: own, absent, standIn } of policy.approvers ?? []) {
    addresses.push(...(absent ? (standIn?.addresses ?? []) : own));
  }
  return parseAddresses(addresses);
}

/** 3.5 The organisation's rules for domains, not those for single addresses. */
function readPlusDomains({ organisation }: SourceDocument): readonly Rule[] {
  const rules = organisation.plusTags === true ? parseRules(organisation.domains) : [];
  return rules.filter(({ kind }) => kind !== 'address');
}

/** 3.5 An address of somebody on the message or in its conversation. */
export function readPerson(text: string, { plusDomains }: Policy): Address | undefined {
  const address = parseAddress(text);
  if (address === undefined || !isMeant(address, plusDomains)) return address;
  const [name = '', ...tags] = address.local.split('+');
  return name === '' || tags.length === 0 ? address : { ...address, local: name };
}

/** 3.5 Those of them that can be read. */
export function readPeople(texts: readonly string[], policy: Policy): readonly Address[] {
  return texts.flatMap((text) => readPerson(text, policy) ?? []);
}

/** Addresses that cannot be read are nobody's. */
export function parseAddresses(texts: readonly string[]): readonly Address[] {
  return texts.flatMap((text) => {
    const address = parseAddress(text);
    return address ? [address] : [];
  });
}

/** 3.3 Never earlier than the first moment (UTC) of the day on which the policy was issued. */
function notBeforeIssue(at: number, issuedAt: string): number {
  const issued = startOfDay(issuedAt);
  return issued !== undefined && issued > at ? issued : at;
}

/**
 * 3.2 A day has passed when it is over everywhere (UTC-12): 12 hours after it is over in UTC.
 * A day that cannot be read has passed: it must not keep an agreement open for ever.
 */
function hasPassed(day: string, now: number): boolean {
  const start = startOfDay(day);
  return start === undefined || now >= start + (24 + 12) * 3600;
}

/** Seconds since 1970, or nothing where there is no such day. */
function startOfDay(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const start = new Date(Date.UTC(year, month - 1, date));
  const exists =
    start.getUTCFullYear() === year && start.getUTCMonth() === month - 1 && start.getUTCDate() === date;
  return exists ? start.getTime() / 1000 : undefined;
}

/** "ours": meant by the rules of the organisation; our people elsewhere are rules for single addresses among them. */
function isOurs(address: Address, { organisation, peopleElsewhere }: Policy): boolean {
  const people: readonly Rule[] = peopleElsewhere.map((one) => ({
    kind: 'address',
    address: one,
    excludes: false,
  }));
  return isMeant(address, [...organisation, ...people]);
}

/** Section 5, new-on-chain: ours; a declared list, when it is one for the organisation. */
export function isInside(address: Address, policy: Policy): boolean {
  const declared = declaredAudience(address, policy);
  return declared === undefined ? isOurs(address, policy) : declared === 'organisation';
}

/** "partner for a stamp". */
export function isPartnerFor(stamp: Stamp, address: Address, policy: Policy): boolean {
  return policy.partners.some(({ rules, stamps }) => stamps.includes(stamp) && isMeant(address, rules));
}

export function isPartnerForAny(address: Address, policy: Policy): boolean {
  return policy.partners.some(({ rules, stamps }) => stamps.length > 0 && isMeant(address, rules));
}

/** "standing": meant by the rules of a standing approval. */
export function isStanding(address: Address, policy: Policy): boolean {
  return policy.standing.some(({ rules }) => isMeant(address, rules));
}

/** "the same person": one address, or two that the policy lists as aliases of each other. */
export function isSamePerson(one: Address, other: Address, policy: Policy): boolean {
  if (isSameAddress(one, other)) return true;
  return policy.aliases.some((aliases) => isAmong(one, aliases) && isAmong(other, aliases));
}

/** "self": From, the signed-in user, and their aliases. */
export function isSelf(address: Address, self: readonly Address[], policy: Policy): boolean {
  return isOneOf(address, self, policy);
}

/** Whether the person of the address is one of these, by whichever address. */
export function isOneOf(address: Address, people: readonly Address[], policy: Policy): boolean {
  return people.some((person) => isSamePerson(address, person, policy));
}

function isAmong(address: Address, addresses: readonly Address[]): boolean {
  return addresses.some((other) => isSameAddress(address, other));
}

/** "approver": whether one of the addresses of self is one of the approvers'. */
export function isSelfApprover(self: readonly Address[], policy: Policy): boolean {
  return policy.approvers.some((approver) => isSelf(approver, self, policy));
}

export function isSelfOriginator(
  { originator }: Continued,
  self: readonly Address[],
  policy: Policy,
): boolean {
  const address = originator === undefined ? undefined : readPerson(originator, policy);
  return address !== undefined && isSelf(address, self, policy);
}

/** "declared list": a list of the policy. 3.4 The first one counts. */
export function declaredAudience(address: Address, policy: Policy): DeclaredList['audience'] | undefined {
  return policy.lists.find((list) => isSameAddress(list.address, address))?.audience;
}

/** "list": an address that Outlook calls a list, or that the policy declares as one. */
export function isList(address: Address, kind: Recipient['kind'], policy: Policy): boolean {
  return kind === 'list' || declaredAudience(address, policy) !== undefined;
}

/** "declared list", under Needs adjustment and Internal; the address rules are asked about everybody else. */
export function mayReceive(stamp: 'adjust' | 'internal', address: Address, policy: Policy): boolean {
  switch (declaredAudience(address, policy)) {
    case 'organisation':
      return true;
    case 'partners':
      return stamp === 'internal';
    case 'anyone':
      return false;
    case undefined:
      return isOurs(address, policy) || isPartnerFor(stamp, address, policy);
  }
}

/** "restricted": only the stamps of every restriction that means them. */
export function isRestrictedFrom(stamp: Stamp, address: Address, policy: Policy): boolean {
  return policy.restrictions.some(({ rules, stamps }) => isMeant(address, rules) && !stamps.includes(stamp));
}

/** "outside": not ours, not self, and no declared list. */
export function isOutside(address: Address, self: readonly Address[], policy: Policy): boolean {
  return (
    !isOurs(address, policy) &&
    !isSelf(address, self, policy) &&
    declaredAudience(address, policy) === undefined
  );
}
