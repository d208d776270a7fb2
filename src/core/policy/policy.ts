import type { AddressBook } from '../audience/address-book';
import type { FindingKind } from '../decide/finding';
import type { Stamp } from '../stamp/stamp';
import type { Level } from './level';

/** Levels by kind of finding, for those kinds that a policy says something about. */
export type Levels = Readonly<Partial<Record<FindingKind, Level>>>;

/** Something that a policy grants until a moment in seconds since 1970, or without end. */
export interface Grant {
  readonly until: number | undefined;
}

/** An organisation outside ours that may receive mail under the stamps named. */
export interface Partner extends Grant {
  readonly stamps: ReadonlySet<Stamp>;
}

/** Who is on a declared list: our own people only; they and partners for Internal; anyone. */
export const LIST_AUDIENCES = ['organisation', 'partners', 'anyone'] as const;
export type ListAudience = (typeof LIST_AUDIENCES)[number];

/** Whose presence makes somebody part of a Confidential conversation: its first message, or the one answered. */
export type ChainRule = 'root' | 'parent';

/** Text by language (`en`, `fr` …); the first entry is the one to use where a language is missing. */
export type LocalText = Readonly<Record<string, string>>;

export interface ChecklistItem {
  readonly id: string;
  readonly text: LocalText;
}

/** The organisation's rules, ready to be applied. Groups of the address books count partners and the like by place. */
export interface Policy {
  /** `built-in` is the strict fall-back: only the organisation's own domains are known. */
  readonly source: 'published' | 'built-in';
  readonly version: string;
  /** Seconds since 1970; it is never earlier than this, whatever a clock says. */
  readonly issuedAt: number;
  /** When this copy was read, in seconds since 1970; undefined: just now. */
  readonly readAt: number | undefined;
  readonly organisation: {
    readonly name: string;
    /** Stamps are signed with it. */
    readonly domain: string;
    /** Labels by which people know its domains; others that resemble them are look-alikes. */
    readonly knownAs: readonly string[];
  };
  /** The first one knows the organisation's domains, and nothing of single addresses. */
  readonly books: readonly AddressBook[];
  /** Whether `maya+court@` and `maya@` are one person in the organisation's domains. */
  readonly plusTags: boolean;
  /** Whether drafts that begin on a phone get the suggested stamp's header. */
  readonly stampOnPhones: boolean;
  readonly partners: readonly Partner[];
  readonly standing: readonly Grant[];
  readonly restricted: readonly { readonly stamps: ReadonlySet<Stamp> }[];
  readonly lists: readonly ListAudience[];
  readonly levels: Levels;
  readonly levelsByStamp: Readonly<Partial<Record<Stamp, Levels>>>;
  /** So many people outside may see each other's addresses. */
  readonly mayBeExposed: number;
  readonly chain: ChainRule;
  /** Seconds from when the file was last read until it is old, and until it no longer counts. */
  readonly staleness: { readonly noticeAfter: number; readonly holdAfter: number };
  /** What must be true before something is cleared for publication. */
  readonly checklist: readonly ChecklistItem[];
  /** Suggestions that the pane offers; people may write their own. */
  readonly adjustments: readonly LocalText[];
  readonly uses: readonly LocalText[];
}
