import { getDomainWithoutSuffix } from 'tldts';
import type { Group } from '../../audience/address-book';
import { parseRules, signingDomain, type Rule } from '../../audience/rules';
import { shortHash } from '../../chain/short-hash';
import { publishedOf, type PublishedPolicy } from '../published-policy';
import { sealWith } from '../seal';
import type { SourceDocument } from './source-document';

const MS_PER_SECOND = 1000;
const HOUR = 3600;
const DAY = 24 * HOUR;

/** Midnight UTC of a day such as `2026-11-22`, in seconds since 1970. */
function startOf(day: string): number {
  return Date.parse(day) / MS_PER_SECOND;
}

/** A day is over when it is over everywhere: at UTC-12. */
function endOf(day: string): number {
  return startOf(day) + DAY + 12 * HOUR;
}

function untilOf({ until }: { readonly until?: string }): { readonly until?: number } {
  return until === undefined ? {} : { until: endOf(until) };
}

interface Claim extends Rule {
  readonly group: Group;
}

function claims(group: Group, rules: readonly string[]): readonly Claim[] {
  return parseRules(rules).map((rule) => ({ ...rule, group }));
}

/** The stand-ins decide while somebody is away, and only then. */
function approversOf({ approvers = [] }: SourceDocument): readonly string[] {
  return approvers.flatMap(({ addresses, absent = false, standIn }) =>
    absent ? (standIn?.addresses ?? []) : addresses,
  );
}

/** Whoever has a role has it by all their addresses. */
function withAliases(addresses: readonly string[], { aliases = [] }: SourceDocument): readonly string[] {
  const keys = keysOf(addresses);
  const theirs = aliases.filter((group) => keysOf(group).some((key) => keys.includes(key)));
  return [...addresses, ...theirs.flat()];
}

function keysOf(addresses: readonly string[]): readonly string[] {
  return parseRules(addresses).map(({ key }) => key);
}

/** The same for the same addresses under one salt, whatever else the policy says: drafts remember it. */
function personOf(addresses: readonly string[], salt: string): Group {
  return `person:${shortHash(salt, Array.from(keysOf(addresses)).sort().join(' '), 8)}`;
}

/** An address tells who works for the organisation, or who does not any more. */
function isOfOnePerson(rule: string): boolean {
  return rule.includes('@');
}

function claimsOf(source: SourceDocument, salt: string): readonly Claim[] {
  const { organisation, aliases = [], partners = [], lists = [] } = source;
  const { standingApprovals = [], restrictedRecipients = [] } = source;
  return [
    ...claims('ours', [
      ...organisation.domains.filter(isOfOnePerson),
      ...(organisation.peopleElsewhere ?? []),
    ]),
    ...claims('approver', withAliases(approversOf(source), source)),
    ...aliases.flatMap((addresses) => claims(personOf(addresses, salt), addresses)),
    ...partners.flatMap(({ domains }, at) => claims(`partner:${at}`, domains)),
    ...lists.flatMap(({ address }, at) => claims(`list:${at}`, [address])),
    ...lists.flatMap(({ address, members }) => (members === true ? claims('members', [address]) : [])),
    ...standingApprovals.flatMap(({ who }, at) => claims(`standing:${at}`, who)),
    ...restrictedRecipients.flatMap(({ who }, at) => claims(`restricted:${at}`, who)),
  ];
}

/** Sorted by what outsiders see, so that the order tells nothing. */
function sealed(all: readonly Claim[], seal: (key: string) => string): Readonly<Record<string, string>> {
  const byKey = new Map<string, string[]>();
  for (const { key, group, allow } of all) {
    const place = seal(key);
    byKey.set(place, [...(byKey.get(place) ?? []), allow ? group : `!${group}`]);
  }
  const entries = Array.from(byKey, ([key, groups]) => [key, groups.sort().join(' ')] as const);
  return Object.fromEntries(entries.sort());
}

/** What people call it: `legalaid` of `legalaid.org.uk`. */
function knownAs({ organisation }: SourceDocument): readonly string[] {
  const names = parseRules(organisation.domains)
    .filter(({ key, allow }) => allow && !key.includes('@'))
    .map(({ key }) => getDomainWithoutSuffix(key.replace('*.', ''), { allowPrivateDomains: true }));
  return Array.from(new Set(names)).filter((name) => name !== null);
}

/** Differs between organisations, so that nobody hashes the world's addresses once for all of them; the same every time. */
export function saltOf({ organisation }: SourceDocument): string {
  return shortHash('mailstamp policy', signingDomain(organisation.domains), 16);
}

/**
 * Compiles a checked source into the form that the add-in reads. `salt` hides the keys; without one they stand in clear,
 * which is how a policy is tried before it is published.
 */
export function publish(source: SourceDocument, salt?: string): PublishedPolicy {
  const { version, issuedAt, organisation, partners = [], lists = [] } = source;
  const { standingApprovals = [], restrictedRecipients = [], levels = {}, levelsByStamp = {} } = source;
  const { noticeAfterHours = 24, holdAfterHours = 168 } = source.staleness ?? {};
  return publishedOf({
    version,
    issuedAt: startOf(issuedAt),
    organisation: {
      name: organisation.name,
      domains: organisation.domains.filter((rule) => !isOfOnePerson(rule)),
      knownAs: knownAs(source),
    },
    ...(salt === undefined ? {} : { salt }),
    ...(organisation.plusTags === true ? { plusTags: true } : {}),
    ...(organisation.stampOnPhones === true ? { stampOnPhones: true } : {}),
    who: sealed(claimsOf(source, salt ?? ''), sealWith(salt)),
    partners: partners.map((partner) => ({ stamps: partner.stamps, ...untilOf(partner) })),
    standing: standingApprovals.map(untilOf),
    restricted: restrictedRecipients.map(({ stamps }) => ({ stamps })),
    lists: lists.map(({ audience }) => audience),
    levels,
    levelsByStamp,
    ...(source.thresholds?.exposedRecipients === undefined
      ? {}
      : { mayBeExposed: source.thresholds.exposedRecipients }),
    chain: source.chain ?? 'root',
    staleness: { noticeAfter: noticeAfterHours, holdAfter: holdAfterHours },
    checklist: source.checklist,
    adjustments: source.adjustments ?? [],
    uses: source.uses ?? [],
  });
}
