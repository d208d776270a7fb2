import type { AdjustableKind } from '../core/policy/adjustable-kinds';
import type { Level } from '../core/policy/level';
import type { ChainRule, ListAudience } from '../core/policy/policy';
import type { PolicyProblemWords } from './policy-problem-words';

/** The parts of a policy, as a list of changes names them. */
export type ChangedPart =
  | 'edition'
  | 'name'
  | 'domains'
  | 'peopleElsewhere'
  | 'plusTags'
  | 'stampOnPhones'
  | 'partners'
  | 'lists'
  | 'standing'
  | 'restricted'
  | 'aliases'
  | 'chain'
  | 'approvers'
  | 'limits'
  | 'levels'
  | 'checklist'
  | 'adjustments'
  | 'uses';

/** Why a message cannot be tried. */
export type MailRefusalKind =
  'too-large' | 'no-mail' | 'names-nobody' | 'broken' | 'mailbox' | 'msg' | 'unreadable';

/** What is said of a file before anybody looks into it. */
export interface FileWords {
  readonly wrong: Readonly<Record<'folder' | 'several' | 'no-file', string>>;
}

/** The pages between which an administrator turns. */
export type AdminTab = 'organisation' | 'partners' | 'people' | 'confidential' | 'levels' | 'publication';

/** Words around a list of entries that are added and removed one by one. */
export interface EntryWords {
  readonly heading: string;
  readonly hint: string;
  readonly none: string;
  readonly add: string;
  /** Names one entry for those who listen. */
  readonly one: (position: number) => string;
  readonly remove: (position: number) => string;
}

export interface StartWords {
  readonly lead: string;
  readonly newHeading: string;
  readonly newHint: string;
  readonly name: string;
  readonly domain: string;
  readonly domainHint: string;
  /** What is typed is taken as this domain. */
  readonly domainMeant: (domain: string) => string;
  readonly begin: string;
  readonly openHeading: string;
  readonly openHint: string;
  readonly open: string;
  readonly notOpened: (file: string) => string;
  /** Removed, forbidden, or on a disk that is gone. */
  readonly unreadable: (file: string) => string;
  /** What to choose instead of something that is no file. */
  readonly filesWanted: string;
  readonly sampleHeading: string;
  readonly sampleHint: string;
  readonly samples: Readonly<Record<'legalAid' | 'shelterNetwork' | 'strict', string>>;
}

export interface EditorWords {
  readonly title: (organisation: string) => string;
  readonly undo: string;
  readonly redo: string;
  /** Leads to the part of the page where the policy is saved. */
  readonly toSave: string;
  readonly close: string;
  readonly closeHeading: string;
  readonly closeSentence: string;
  readonly closeAnyway: string;
  readonly stay: string;
  readonly tabs: Readonly<Record<AdminTab, string>>;
  readonly tabsLabel: string;
  /** Stands behind the name of a tab. */
  readonly toMend: (count: number) => string;
  readonly notKept: string;
  /** Another tab keeps its own work in place of this one's. */
  readonly elsewhere: string;
}

export interface ProblemWords {
  readonly heading: string;
  readonly none: string;
  readonly show: string;
  /** Where a problem is: the part of the policy, and the how-manieth entry of it. */
  readonly place: (part: string, position: number | undefined) => string;
  readonly wholePolicy: string;
}

export interface TrialWords {
  readonly heading: string;
  readonly hint: string;
  readonly stamp: string;
  readonly noStamp: string;
  /** Whatever stamp the message from the file has. */
  readonly asMarked: (stamp: string) => string;
  readonly to: string;
  readonly toHint: string;
  readonly cc: string;
  readonly bcc: string;
  readonly from: string;
  readonly fromHint: string;
  readonly openMail: string;
  readonly openMailHint: string;
  /** What to choose instead of something that is no file. */
  readonly filesWanted: string;
  /** The message from the file counts no longer. */
  readonly putAway: string;
  readonly mailOpened: (file: string) => string;
  /** It answers another message, which is not in the file. */
  readonly mailAnswers: (file: string) => string;
  readonly mailRefused: Readonly<Record<MailRefusalKind, (file: string) => string>>;
  readonly isAnswer: string;
  readonly answers: string;
  readonly day: string;
  readonly nobody: string;
  readonly mendFirst: string;
  /** What is supposed about any message that is tried. */
  readonly given: string;
  /** What is supposed of one whose stamp was chosen on the page. */
  readonly givenNeeds: string;
  /** What Outlook would do, a sentence for each level. */
  readonly outcomes: Readonly<Record<Level, string>>;
  readonly reasons: string;
  readonly alert: string;
}

/** The policy as administrators keep it, and as the add-in reads it. */
export type SavedFile = 'source' | 'published';

export interface SavedWords {
  /** Where the file is, and who may see it. */
  readonly done: string;
  /** What to do with it. */
  readonly next: string;
  /** That the other file is to be saved, too. */
  readonly other: string;
}

export interface SaveWords {
  readonly heading: string;
  readonly version: string;
  readonly versionHint: string;
  readonly sameVersion: string;
  readonly callIt: (version: string) => string;
  readonly issuedAt: string;
  readonly issuedAtHint: string;
  readonly source: string;
  readonly sourceHint: string;
  readonly published: string;
  readonly publishedHint: string;
  readonly mendFirst: string;
  readonly saved: Readonly<Record<SavedFile, SavedWords>>;
  /** What an administrator hands on to whoever looks after the web server. */
  readonly forServer: (version: string) => string;
}

export interface ChangeWords {
  readonly heading: string;
  readonly none: string;
  readonly parts: Readonly<Record<ChangedPart, string>>;
  /** Who has addresses that differ behind a plus. */
  readonly stampedOnPhones: string;
  readonly notStampedOnPhones: string;
  readonly onePerson: string;
  readonly differentPeople: string;
  /** Where an entry has no name yet, `about` is empty; where there is nothing more to say of it, `says` is. */
  readonly added: (part: string, about: string, says: string) => string;
  readonly removed: (part: string, about: string, says: string) => string;
  readonly changed: (part: string, about: string, from: string, to: string) => string;
  readonly until: (day: string) => string;
  readonly standIn: (who: string) => string;
  readonly absent: string;
}

export interface LevelWords {
  readonly heading: string;
  readonly hint: string;
  readonly finding: string;
  readonly always: string;
  /** The choice that leaves a level as Mailstamp has it. */
  readonly byDefault: (level: string) => string;
  /** The choice that leaves a stamp's level as it is for all stamps. */
  readonly sameAsAlways: string;
  readonly cell: (kind: string, column: string) => string;
  readonly and: string;
  /** A level that lets mail with these stamps go without a word. */
  readonly silent: (kind: string, stamps: string) => string;
  readonly names: Readonly<Record<Level, string>>;
  readonly kinds: Readonly<Record<AdjustableKind, string>>;
}

export interface ApproverWords extends EntryWords {
  readonly role: string;
  readonly addresses: string;
  readonly absent: string;
  readonly standInRole: string;
  readonly standInHint: string;
  readonly standInAddresses: string;
  /** They are away, and nobody stands in for them. */
  readonly nobodyDecides: string;
}

export interface ChainWords {
  readonly heading: string;
  readonly hint: string;
  /** What does not hold in Outlook yet. */
  readonly inOutlook: string;
  readonly rules: Readonly<Record<ChainRule, string>>;
}

export interface LimitWords {
  readonly heading: string;
  readonly hint: string;
  readonly exposed: string;
  readonly exposedHint: (usual: number) => string;
  readonly notice: string;
  readonly noticeHint: (usual: number) => string;
  readonly hold: string;
  readonly holdHint: (usual: number) => string;
}

/** Everything that only the page for administrators says, in one language. */
export interface AdminWords {
  readonly title: string;
  readonly start: StartWords;
  readonly editor: EditorWords;
  readonly problems: ProblemWords;
  readonly policyProblems: PolicyProblemWords;
  readonly organisation: {
    readonly heading: string;
    readonly name: string;
    readonly nameHint: string;
    readonly domains: string;
    readonly domainsHint: string;
    readonly peopleElsewhere: string;
    readonly peopleElsewhereHint: string;
    readonly stampOnPhones: string;
    readonly stampOnPhonesHint: string;
    readonly plusTags: string;
    readonly plusTagsHint: string;
  };
  /** Said of whichever entry ends some day. */
  readonly until: string;
  readonly untilHint: string;
  /** Said of whichever entry names people by rules. */
  readonly who: string;
  readonly whoHint: string;
  readonly partners: EntryWords & {
    readonly name: string;
    readonly stamps: string;
    /** The stamps that were chosen make no difference. */
    readonly nothingMore: string;
  };
  readonly lists: EntryWords & {
    readonly address: string;
    readonly audience: string;
    readonly audiences: Readonly<Record<ListAudience, string>>;
    readonly members: string;
    readonly membersHint: string;
    /** The audience of a list whose people count, too. */
    readonly withMembers: (audience: string) => string;
  };
  readonly standing: EntryWords & { readonly as: string };
  readonly aliases: EntryWords & { readonly addresses: string };
  readonly chain: ChainWords;
  readonly approvers: ApproverWords;
  readonly limits: LimitWords;
  readonly restricted: EntryWords & { readonly stamps: string };
  readonly levels: LevelWords;
  /** Adds a language to the texts of this policy. */
  readonly alsoIn: (language: string) => string;
  readonly checklist: EntryWords & { readonly text: (language: string) => string };
  readonly adjustments: EntryWords & { readonly text: (language: string) => string };
  readonly uses: EntryWords & { readonly text: (language: string) => string };
  readonly files: FileWords;
  readonly trial: TrialWords;
  readonly changes: ChangeWords;
  readonly save: SaveWords;
}
