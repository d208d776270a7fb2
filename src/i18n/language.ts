import type { FindingKind, Remedy } from '../core/decide/finding';
import type { BannerWords } from '../core/stamp/banner';
import type { Stamp } from '../core/stamp/stamp';
import type { ButtonWords, NoticeWords } from './words';

/** A finding as its sentences speak of it; every text in it is safe and short enough. */
export interface About {
  readonly kind: FindingKind;
  /** The people concerned: "a@b.example and 2 more"; empty where it is about the mail itself. */
  readonly who: string;
  readonly count: number;
  readonly organisation: string;
  /** "this mail is Internal". */
  readonly mail: string;
  /** Name of the stamp that the conversation carries. */
  readonly inherited: string;
}

/** What a banner speaks of; every text in it is safe and short enough. */
export interface BannerAbout {
  readonly organisation: string;
  readonly toPartners: boolean;
  readonly sender: string;
  readonly adjustments: readonly string[];
  readonly uses: readonly string[];
}

/**
 * What a translator writes. Every table is total: a new stamp, finding or remedy does not compile until each language
 * has words for it. Sentences about findings and remedies begin in lower case, because they also stand behind a colon.
 */
export interface Language {
  readonly stamps: Readonly<Record<Stamp, string>>;
  readonly mail: Readonly<Record<Stamp | 'unstamped', string>>;
  readonly and: string;
  readonly or: string;
  readonly more: (count: number) => string;
  /** Somebody of whom neither address nor name can be shown. */
  readonly unnamed: string;
  /** Where its name is not known. */
  readonly yourOrganisation: string;
  readonly banner: Readonly<Record<Stamp, (about: BannerAbout) => BannerWords>>;
  readonly why: Readonly<Record<FindingKind, (about: About) => string>>;
  readonly remedies: Readonly<Record<Remedy, (about: About) => string>>;
  readonly alert: {
    readonly held: string;
    readonly asked: string;
    readonly also: string;
    readonly moreReasons: (count: number) => string;
    readonly noAnswer: string;
  };
  readonly buttons: ButtonWords;
  readonly wouldHold: string;
  readonly notices: Omit<NoticeWords, 'held'>;
}
