import type { Recipient } from '../core/audience/recipient';
import { inheritedStamp, type Draft } from '../core/decide/draft';
import type { Finding, Remedy } from '../core/decide/finding';
import { stampInForce } from '../core/decide/draft';
import type { JudgedFinding } from '../core/decide/verdict';
import type { Policy } from '../core/policy/policy';
import type { BannerWords } from '../core/stamp/banner';
import type { OneClickStamp, Stamp } from '../core/stamp/stamp';

/** What the banner of one stamping act speaks of. */
export interface BannerFacts {
  readonly organisation: string;
  /** Some recipient belongs to a partner. Which one is not said: the banner outlives changes of the recipients. */
  readonly toPartners: boolean;
  /** Whom to ask before passing it on. */
  readonly sender: string;
  readonly adjustments: readonly string[];
  readonly uses: readonly string[];
}

/** What the sentences about a finding need to know about its mail. */
export interface FindingContext {
  readonly organisation: string;
  /** The stamp that the mail is judged by. */
  readonly stamp: Stamp | undefined;
  /** The stamp of what is being answered or passed on. */
  readonly inherited: Stamp | undefined;
}

export function findingContext({ organisation }: Policy, { marks, conversation }: Draft): FindingContext {
  return {
    organisation: organisation.name,
    stamp: stampInForce(marks),
    inherited: inheritedStamp(conversation),
  };
}

/** Plain text for Outlook's dialog at Send, at most 500 characters whatever the addresses. */
export interface AlertWords {
  /** Who, why, what to do; the worst first. Addresses are shortened only visibly. */
  readonly hold: (findings: readonly JudgedFinding[], context: FindingContext) => string;
  /** The same where the dialog offers to send anyway. */
  readonly ask: (findings: readonly JudgedFinding[], context: FindingContext) => string;
  /** A call failed or hung, or the answer would have come too late. */
  readonly noAnswer: string;
}

/** Labels for the button of that dialog, at most 20 characters. */
export interface ButtonWords {
  readonly fix: string;
  readonly stampAs: Readonly<Record<OneClickStamp, string>>;
}

/** Lines above the mail, at most 150 characters. */
export interface NoticeWords {
  /** Something that Send would hold or ask about; names one address at most, and counts the others. */
  readonly held: (finding: Finding, context: FindingContext) => string;
  readonly continued: (stamp: Stamp, answers: 'reply' | 'forward') => string;
  readonly notContinued: (stamp: Stamp) => string;
  /** After a ribbon command: what the stamp asks for next. */
  readonly stamped: Readonly<Record<Exclude<Stamp, OneClickStamp>, string>>;
  readonly notStamped: string;
}

/** Everything that Mailstamp says in one language, apart from what only the panes say. */
export interface Words {
  /** As in the ribbon: "Confidential". */
  readonly stamps: Readonly<Record<Stamp, string>>;
  readonly banner: (stamp: Stamp, facts: BannerFacts) => BannerWords;
  /** One sentence: who, and why. Names the first people by address and counts the others. */
  readonly why: (finding: Finding, context: FindingContext) => string;
  /** What to do, beginning with a verb, without a full stop. */
  readonly remedy: (remedy: Remedy, finding: Finding) => string;
  readonly alerts: AlertWords;
  readonly buttons: ButtonWords;
  readonly notices: NoticeWords;
  /** How a person is named in a sentence: by address, because a display name can say anything. */
  readonly person: (recipient: Recipient) => string;
}
