import type { Way } from '../core/chain/follow';
import type { Field } from '../core/audience/recipient';
import type { Stamp } from '../core/stamp/stamp';

/** The findings that name people. */
export const PEOPLE_FINDINGS = [
  'list-at-cap',
  'address-unparseable',
  'outside-organisation',
  'policy-missing',
  'restricted-recipient',
  'beyond-chain',
  'chain-unknown',
  'list-undeclared',
  'look-alike',
  'new-on-chain',
  'added-later',
  'exposed-recipients',
  'bcc-on-confidential',
] as const;
export type PeopleFinding = (typeof PEOPLE_FINDINGS)[number];

export interface PeopleFacts {
  readonly organisation: string;
  /** Name of the stamp that the mail is judged by. */
  readonly stamp: string;
  /** How many people stand below. */
  readonly count: number;
}

/** Words around a list of items that the author writes: adjustments, agreed uses. */
export interface ItemListWords {
  readonly heading: string;
  readonly hint: string;
  /** Label of the field for one more. */
  readonly another: string;
  readonly suggestions: string;
  readonly editOne: (position: number) => string;
  readonly removeOne: (position: number) => string;
  readonly tooLong: (length: number, limit: number) => string;
  readonly duplicate: string;
}

/** A headline and what it means, for the line about Send. */
export interface SendWords {
  readonly headline: string;
  readonly sentence: string;
}

/** Why the stamp could not be written, and what to do. */
export interface WritingProblemWords {
  readonly host: (call: string, code: string) => string;
  readonly typedMeanwhile: string;
  /** The stamp that was chosen, and the one that the mail carries, if any. */
  readonly notStamped: (chosen: string, carried: string | undefined) => string;
  /** What was entered for the stamp that the mail carries. */
  readonly notAdded: string;
  readonly bannerEdited: string;
  readonly tooLong: string;
}

/** Why the organisation's rules are not in force, and what to do about it. */
export interface PolicyProblemWords {
  readonly unreachable: (organisation: string) => string;
  readonly invalid: (organisation: string) => string;
}

/** A mail that asks somebody to let people join. */
export interface AskingWords {
  /** `whom` is undefined where it is not known who may. */
  readonly ask: (whom: string | undefined, count: number) => string;
  readonly subject: string;
  /** `more` people are not named; `about` is the subject of the conversation. */
  readonly body: (people: readonly string[], more: number, about: string | undefined) => string;
  /** Opens the text of it. */
  readonly copy: string;
}

export interface ComposePaneWords {
  /** For whoever chooses a stamp, in one sentence. */
  readonly meanings: Readonly<Record<Stamp, string>>;
  readonly policyProblems: PolicyProblemWords;
  readonly label: string;
  readonly reading: string;
  readonly slow: string;
  readonly tryAgain: string;
  readonly chooseHeading: string;
  readonly keysHint: string;
  readonly suggested: string;
  readonly leaveAsItWas: string;
  readonly writingProblems: WritingProblemWords;
  readonly restoreMarks: string;
  readonly backTo: (stamp: string) => string;
  readonly stampAs: (stamp: string) => string;
  /** After a stamp was chosen as a way out. */
  readonly replaced: (now: string, before: string) => string;
  /** Where management has said that the changes are made. */
  readonly clearing: { readonly sentence: string; readonly clear: string };
  readonly add: string;
  readonly save: string;
  readonly cancel: string;
  readonly adjustments: ItemListWords;
  readonly uses: ItemListWords;
  readonly checklist: {
    readonly heading: string;
    readonly hint: string;
    readonly progress: (done: number, total: number) => string;
  };
  readonly internal: {
    readonly heading: string;
    readonly sentence: (organisation: string, hasPartners: boolean) => string;
  };
  readonly chain: {
    readonly heading: string;
    /** Why ordinary mail to people outside is Confidential and still goes. */
    readonly everyday: string;
    readonly you: string;
    readonly onChain: string;
    readonly offChain: string;
    /** Behind the first of many. */
    readonly others: (count: number) => string;
  };
  readonly recipients: {
    readonly heading: (count: number) => string;
    readonly none: string;
    /** Where Outlook did not show who is addressed. */
    readonly unreadable: string;
    readonly fields: Readonly<Record<Field, string>>;
    readonly list: string;
    readonly remove: string;
    readonly removeThis: (address: string) => string;
    readonly removeAll: (count: number) => string;
    readonly removed: (addresses: readonly string[]) => string;
    readonly moveToBcc: string;
    readonly moved: (addresses: readonly string[]) => string;
    /** Everybody who holds the mail, for whatever reason. */
    readonly removeHolding: (count: number) => string;
    readonly undo: string;
    readonly notRemoved: (call: string, code: string) => string;
    /** So many people of a finding are not shown yet. */
    readonly showMore: (count: number) => string;
    /** The people whom no finding names; `all` when there is no finding about people at all. */
    readonly fitting: (count: number, all: boolean) => string;
    readonly waiting: (count: number) => string;
  };
  /** Why the messages of a conversation were not read; where nothing can be done about it, nothing is said. */
  readonly following: {
    readonly reading: string;
    readonly noConsent: string;
    /** The messages were read; who is on the lists among their recipients was not. */
    readonly noConsentToLists: string;
    readonly agree: string;
    /** Puts the question off. */
    readonly later: string;
    /** In its place, for whoever put it off. */
    readonly lookUp: string;
    readonly notNow: string;
    readonly notThere: string;
    /** They may be there, and could not be read. */
    readonly notReadable: string;
    readonly listsNotNow: string;
  };
  /** How we know that somebody is on the conversation; `day` is undefined where the message does not say. */
  readonly evidence: {
    readonly [Known in Way]: (day: string | undefined, by: string) => string;
  } & {
    /** Somebody is there for being on a list: `how` says it of the list. */
    readonly onList: (list: string, how: string) => string;
    readonly addressed: string;
    readonly quoted: string;
    readonly notFound: string;
    /** Somebody whom the organisation lets join every conversation. */
    readonly standing: string;
  };
  /** For what would only be asked about: the author may say so here, and is not asked at Send. */
  readonly acknowledging: {
    readonly letJoin: (count: number) => string;
    readonly isFine: string;
    readonly done: string;
    readonly takeBack: string;
    readonly failed: (call: string, code: string) => string;
  };
  readonly asking: AskingWords;
  readonly send: {
    readonly label: string;
    readonly reading: SendWords;
    readonly writing: SendWords;
    /** The stamp that the mail carries instead of the chosen one, where that is known. */
    readonly notWritten: (carried: string | undefined) => SendWords;
    readonly nobody: SendWords;
    readonly goes: SendWords;
    readonly asks: string;
    readonly held: string;
    /** Many people: the first by address, the others by number, and why. */
    readonly several: (first: string, others: number, because: string) => string;
    readonly more: (count: number) => string;
    readonly show: string;
  };
  /** Above people whom one finding names: why, without naming them again. */
  readonly aboutPeople: Readonly<Record<PeopleFinding, (facts: PeopleFacts) => string>>;
  /** Opens what only an administrator can mend. */
  readonly policyDetails: string;
}

/** How far header and banner of a received mail say the same. */
export type MarkAgreement =
  'agree' | 'banner-only' | 'header-only' | 'contradict' | 'damaged' | 'unstamped' | 'unreadable';

export interface TrustWords {
  readonly inside: (organisation: string) => string;
  /** `by` is the domain of the sender, or the address where it has none. */
  readonly claimed: (by: string) => string;
  readonly unknown: string;
}

/** Whether a message may be passed on to somebody. */
export interface ForwardWords {
  readonly heading: string;
  readonly address: string;
  readonly hint: string;
  readonly noAddress: string;
  readonly yes: Readonly<
    Record<
      'anybody' | 'already-there' | 'ours' | 'partner' | 'standing',
      (who: string, organisation: string) => string
    >
  >;
  /** `why` is a whole sentence. */
  readonly ask: (why: string) => string;
  readonly no: (why: string) => string;
}

export interface ReadPaneWords {
  /** For whoever received it, in one sentence that fits a client, a court and a colleague alike. */
  readonly instructions: Readonly<Record<Stamp, string>>;
  readonly vouching: TrustWords;
  readonly agreement: Readonly<Record<MarkAgreement, string>>;
  readonly label: string;
  readonly nothingSelected: string;
  readonly leftBehind: string;
  readonly reading: string;
  readonly failed: (call: string, code: string) => string;
  readonly tryAgain: string;
  readonly adjustments: string;
  readonly uses: string;
  /** Heading over who stamped, when, and what that is worth. */
  readonly about: string;
  readonly sender: string;
  readonly stampedOn: string;
  readonly unknownTime: string;
  readonly marks: string;
  readonly trust: string;
  readonly earlier: string;
  readonly earlierHint: string;
  readonly unstampedTitle: string;
  readonly unstamped: string;
  readonly unreadableTitle: string;
  readonly unreadable: string;
  readonly damaged: string;
  /** Instead of who claims it, where that could not be read either. */
  readonly damagedClaim: string;
  readonly organisationDiffers: (said: string, sender: string) => string;
  readonly forwarding: ForwardWords;
  /** For management, about the changes that a mail asks for. */
  readonly adjusting: {
    readonly hint: string;
    readonly progress: (made: number, total: number) => string;
    readonly done: string;
    readonly reply: string;
    /** Begins the answer; the changes follow. */
    readonly made: (total: number) => string;
    readonly failed: (call: string, code: string) => string;
  };
}

/** Sentences that only the panes need, in one language. */
export interface PaneWords {
  readonly compose: ComposePaneWords;
  readonly read: ReadPaneWords;
}
