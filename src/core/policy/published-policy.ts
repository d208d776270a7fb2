import type { Stamp } from '../stamp/stamp';
import type { ChainRule, ChecklistItem, Levels, ListAudience, LocalText } from './policy';

/** Characters of the file; far above any real policy, far below what would slow Send down. */
export const MAX_PUBLISHED = 5_000_000;

/**
 * The file that the add-in reads and anyone can who finds its address: no names and no comments, people and partners as
 * salted hashes, the organisation's own domains in clear (design: policy, source and published form). It does not
 * withstand guessing: whoever suspects an address can hash it and look.
 */
export interface PublishedPolicy {
  readonly format: 2;
  readonly version: string;
  /** Seconds since 1970. */
  readonly issuedAt: number;
  readonly organisation: {
    readonly name: string;
    readonly domains: readonly string[];
    readonly knownAs: readonly string[];
  };
  /** Left out where the keys stand in clear, as in the policy that an administrator edits. */
  readonly salt?: string;
  /** Left out where a plus in the organisation's addresses means nothing. */
  readonly plusTags?: boolean;
  /** Left out where phones write nothing. */
  readonly stampOnPhones?: boolean;
  /** For each sealed key the groups that it puts an address in, or behind `!` keeps it out of, joined by spaces. */
  readonly who: Readonly<Record<string, string>>;
  readonly partners: readonly { readonly stamps: readonly Stamp[]; readonly until?: number }[];
  readonly standing: readonly { readonly until?: number }[];
  readonly restricted: readonly { readonly stamps: readonly Stamp[] }[];
  readonly lists: readonly ListAudience[];
  readonly levels: Levels;
  readonly levelsByStamp: Readonly<Partial<Record<Stamp, Levels>>>;
  readonly mayBeExposed: number;
  readonly chain: ChainRule;
  /** Hours. */
  readonly staleness: { readonly noticeAfter: number; readonly holdAfter: number };
  readonly checklist: readonly ChecklistItem[];
  readonly adjustments: readonly LocalText[];
  readonly uses: readonly LocalText[];
}

type Least = Pick<PublishedPolicy, 'version' | 'issuedAt' | 'organisation'>;

/** A policy that says no more than this; everything else is as an organisation has it that decides nothing. */
export function publishedOf(said: Least & Partial<PublishedPolicy>): PublishedPolicy {
  return {
    format: 2,
    who: {},
    partners: [],
    standing: [],
    restricted: [],
    lists: [],
    levels: {},
    levelsByStamp: {},
    mayBeExposed: 5,
    chain: 'root',
    staleness: { noticeAfter: 24, holdAfter: 168 },
    checklist: [],
    adjustments: [],
    uses: [],
    ...said,
  };
}

/** What only the published form has: everybody it means, by key. */
export function isPublishedForm(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'who' in value;
}
