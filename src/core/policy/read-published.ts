import type { AddressBook, Entry, Group } from '../audience/address-book';
import { parseRules, signingDomain } from '../audience/rules';
import type { Policy } from './policy';
import type { PublishedPolicy } from './published-policy';
import { sealWith } from './seal';

const SECONDS_PER_HOUR = 3600;

/** Whoever is both let in and kept out by one key is kept out. */
function entryOf(groups: readonly string[]): Entry {
  const entry = new Map<Group, boolean>();
  for (const written of groups) {
    const allow = !written.startsWith('!');
    const group = (allow ? written : written.slice(1)) as Group;
    entry.set(group, allow && entry.get(group) !== false);
  }
  return entry;
}

/** The organisation's domains. */
export function ownBook(domains: readonly string[]): AddressBook {
  const entries = new Map<string, Entry>();
  for (const { key, allow } of parseRules(domains)) {
    const kept = entries.get(key)?.get('ours') !== false;
    entries.set(key, new Map([['ours', allow && kept]]));
  }
  return { entries, seal: (key) => key };
}

/** A published policy, ready to be applied; `readAt` as in `Policy`. Rules that are none mean nobody. */
export function readPublished(published: PublishedPolicy, readAt?: number): Policy {
  const { version, issuedAt, organisation, salt, who, partners, standing, restricted, lists } = published;
  const others = Object.entries(who).map(([key, groups]) => [key, entryOf(groups.split(' '))] as const);
  const { noticeAfter, holdAfter } = published.staleness;
  return {
    source: 'published',
    version,
    issuedAt,
    readAt,
    organisation: {
      name: organisation.name,
      domain: signingDomain(organisation.domains),
      knownAs: organisation.knownAs,
    },
    books: [ownBook(organisation.domains), { entries: new Map(others), seal: sealWith(salt) }],
    plusTags: published.plusTags === true,
    stampOnPhones: published.stampOnPhones === true,
    partners: partners.map(({ stamps, until }) => ({ stamps: new Set(stamps), until })),
    standing: standing.map(({ until }) => ({ until })),
    restricted: restricted.map(({ stamps }) => ({ stamps: new Set(stamps) })),
    lists,
    levels: published.levels,
    levelsByStamp: published.levelsByStamp,
    mayBeExposed: published.mayBeExposed,
    chain: published.chain,
    staleness: { noticeAfter: noticeAfter * SECONDS_PER_HOUR, holdAfter: holdAfter * SECONDS_PER_HOUR },
    checklist: published.checklist,
    adjustments: published.adjustments,
    uses: published.uses,
  };
}
