/** What a case is made of, and what the book says about it. */

export type Stamp = 'cleared' | 'adjust' | 'internal' | 'confidential';
export type Level = 'off' | 'note' | 'warn' | 'reason' | 'approve' | 'block';
export type FieldName = 'to' | 'cc' | 'bcc';

export type Kind =
  | 'draft-unreadable'
  | 'list-at-cap'
  | 'address-unparseable'
  | 'no-stamp'
  | 'stamp-damaged'
  | 'marks-disagree'
  | 'banner-missing'
  | 'outside-organisation'
  | 'policy-missing'
  | 'policy-stale'
  | 'beyond-chain'
  | 'new-on-chain'
  | 'added-later'
  | 'chain-unknown'
  | 'bcc-on-confidential'
  | 'list-undeclared'
  | 'stamp-lowered'
  | 'stricter-attachment'
  | 'checklist-incomplete'
  | 'no-uses'
  | 'no-adjustments'
  | 'restricted-recipient'
  | 'exposed-recipients'
  | 'look-alike';

export type Levels = { readonly [K in Kind]?: Level };

export interface Partner {
  readonly name: string;
  readonly domains: readonly string[];
  readonly stamps: readonly Stamp[];
  readonly until?: string;
}

export interface DeclaredList {
  readonly address: string;
  readonly audience: 'organisation' | 'partners' | 'anyone';
}

export interface StandingApproval {
  readonly who: readonly string[];
  readonly as: string;
  readonly until?: string;
}

export interface Restriction {
  readonly who: readonly string[];
  readonly stamps: readonly Stamp[];
}

export interface Approver {
  readonly role: string;
  readonly addresses: readonly string[];
  readonly absent?: boolean;
  readonly standIn?: { readonly role: string; readonly addresses: readonly string[] };
}

export interface ChecklistItem {
  readonly id: string;
  readonly text: Readonly<Record<string, string>>;
}

/** The policy as administrators write it: source-document.schema.json. */
export interface SourceDocument {
  readonly $schema?: string;
  readonly format: 2;
  readonly version: string;
  readonly issuedAt: string;
  readonly organisation: {
    readonly name: string;
    readonly domains: readonly string[];
    readonly peopleElsewhere?: readonly string[];
    readonly plusTags?: boolean;
  };
  readonly aliases?: readonly (readonly string[])[];
  readonly partners?: readonly Partner[];
  readonly lists?: readonly DeclaredList[];
  readonly standingApprovals?: readonly StandingApproval[];
  readonly restrictedRecipients?: readonly Restriction[];
  readonly approvers?: readonly Approver[];
  readonly levels?: Levels;
  readonly levelsByStamp?: { readonly [S in Stamp]?: Levels };
  readonly thresholds?: { readonly exposedRecipients?: number };
  readonly chain?: 'root' | 'parent';
  readonly staleness?: { readonly noticeAfterHours?: number; readonly holdAfterHours?: number };
  readonly checklist: readonly ChecklistItem[];
  readonly adjustments?: readonly Readonly<Record<string, string>>[];
  readonly uses?: readonly Readonly<Record<string, string>>[];
}

export interface Recipient {
  readonly field: FieldName;
  readonly address: string;
  readonly name: string;
  readonly kind: 'person' | 'list';
}

export type Marks =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'whole' | 'damaged' | 'disagree' | 'banner-missing'; readonly stamp: Stamp };

export interface Continued {
  readonly kind: 'continued';
  readonly answers: 'reply' | 'forward';
  readonly inherited?: Stamp;
  readonly people: readonly string[];
  readonly addedLater: readonly string[];
  readonly originator?: string;
}

export type Conversation =
  { readonly kind: 'new' } | { readonly kind: 'unknown'; readonly inherited?: Stamp } | Continued;

export interface Case {
  readonly policy: SourceDocument;
  readonly builtIn: boolean;
  readonly names: readonly string[];
  readonly readHoursAgo: number | undefined;
  readonly at: number;
  readonly fields: Readonly<Record<FieldName, 'unreadable' | readonly Recipient[]>>;
  readonly self: readonly string[];
  readonly marks: Marks;
  readonly adjustments: number;
  readonly uses: number;
  readonly ticked: readonly string[];
  readonly attached: readonly Stamp[];
  readonly conversation: Conversation;
  /** Kinds of findings that the author has acknowledged, of exactly this message. */
  readonly acknowledged?: readonly Kind[];
}

export interface Found {
  readonly kind: Kind;
  readonly recipients: readonly Recipient[];
}

export interface JudgedFinding extends Found {
  readonly level: Level;
}

export interface ReferenceVerdict {
  readonly level: Level;
  readonly findings: readonly JudgedFinding[];
}
