import type { Appointment, Meeting, MeetingAnswer } from './appointment';

/** What the local Outlook's server and its page tell each other about mail. Times are milliseconds since 1970. */

export interface Person {
  readonly name: string;
  readonly address: string;
  /** A list stands for people whom we cannot see. */
  readonly kind: 'person' | 'list';
}

/** Whether mail that somebody sends from a shared mailbox says that it was somebody: `on-behalf` does, in its Sender. */
export const SEND_RIGHTS = ['as', 'on-behalf'] as const;
export type SendRight = (typeof SEND_RIGHTS)[number];

/** Somebody whose mailbox lives in this local Outlook. */
export interface Account extends Person {
  /** Short id used in links, e.g. `nadia`. */
  readonly id: string;
  readonly role: string;
  readonly organisation: string;
  /** Mail between accounts of the same tenant counts as sent inside (`AuthAs: Internal`). */
  readonly tenant: string;
  /** False for people outside who do not have the add-in. */
  readonly hasAddin: boolean;
  /** Makes it a mailbox that accounts share and nobody signs in to: by account id, how each sends from it. */
  readonly members?: Readonly<Record<string, SendRight>>;
}

export const FOLDERS = ['inbox', 'drafts', 'outbox', 'sent', 'deleted', 'calendar'] as const;
export type FolderId = (typeof FOLDERS)[number];

export type BodyFormat = 'html' | 'text';
export type ComposeKind = 'newMail' | 'reply' | 'forward';

export interface AttachmentInfo {
  readonly id: string;
  readonly name: string;
  readonly contentType: string;
  /** Bytes, decoded. */
  readonly size: number;
  readonly isInline: boolean;
  /** Content-ID without angle brackets, for inline pictures. */
  readonly contentId: string | null;
}

export interface DraftAttachment extends AttachmentInfo {
  readonly base64: string;
}

/** Custom properties, per add-in id, exactly as the add-in saved them. */
export type AddinProperties = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Text in the address fields that is nobody yet. */
export type UnresolvedText = Readonly<Record<'to' | 'cc' | 'bcc', readonly string[]>>;

/** What a person sees and edits in a compose form, plus what add-ins hang on it. */
export interface Draft {
  readonly id: string;
  readonly kind: ComposeKind;
  /** Message-ID with angle brackets of the mail that is answered; null for new mail. */
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly conversationId: string | null;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  readonly subject: string;
  readonly bodyFormat: BodyFormat;
  readonly body: string;
  readonly attachments: readonly DraftAttachment[];
  /** Internet headers that add-ins set, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly customProperties: AddinProperties;
  /** Not to leave before this time; left out or null: at once. */
  readonly deliverAt?: number | null;
  /** Kept with the draft, so that closing it loses nothing; no add-in sees it (facts: platform 5.3). */
  readonly unresolved?: UnresolvedText;
  readonly savedAt: number;
  /** Makes it an appointment: To are the required attendees then, Cc the optional ones. */
  readonly appointment?: Appointment;
}

export interface MailSummary {
  readonly id: string;
  readonly folder: FolderId;
  readonly from: Person;
  readonly to: readonly Person[];
  readonly subject: string;
  readonly preview: string;
  readonly receivedAt: number;
  readonly unread: boolean;
  readonly conversationId: string;
  readonly hasAttachments: boolean;
  /** Only in the outbox: when it leaves. */
  readonly dueAt?: number;
}

/** Whether a list shows conversations or every message for itself. */
export const LIST_VIEWS = ['conversations', 'messages'] as const;
export type ListView = (typeof LIST_VIEWS)[number];

/** One row of a list: a message, or a conversation of which messages lie in the folder. */
export interface ListRow {
  /** The newest message of the row in this folder. */
  readonly mail: MailSummary;
  /** All messages of the conversation, wherever they lie, deleted ones left out; 1 for a message for itself. */
  readonly count: number;
  /** How many of the row's messages in this folder are unread. */
  readonly unreadCount: number;
  /** The row's messages in this folder, newest first. */
  readonly mailIds: readonly string[];
  /** Who wrote the row's messages in this folder, newest first, nobody twice. */
  readonly senders: readonly Person[];
  /** For a hit in the text: the words around it. */
  readonly snippet: string | null;
}

/** Part of a list, newest first. */
export interface ListPage {
  /** Rows of the whole list. */
  readonly total: number;
  /** Position of the first row here. */
  readonly offset: number;
  readonly rows: readonly ListRow[];
}

export interface Mail extends MailSummary {
  readonly cc: readonly Person[];
  /** Only on the sender's own copy. */
  readonly bcc: readonly Person[];
  readonly internetMessageId: string;
  readonly bodyFormat: BodyFormat;
  readonly body: string;
  readonly attachments: readonly AttachmentInfo[];
  /** Who sent it on behalf of From; left out when From did. */
  readonly sender?: Person;
  /** The shared mailbox that it lies in; left out in the reader's own. */
  readonly mailbox?: Person;
  /** The message's own header block, folded as it arrived, CRLF line ends, without the blank line. */
  readonly headerBlock: string;
  readonly customProperties: AddinProperties;
  /** What it says about an appointment, if it does. */
  readonly meeting?: Meeting;
  /** What the reader answered to it. */
  readonly answer?: MeetingAnswer;
}

/** Why a file, or a message in one, is not in the mailbox. */
export const UNREADABLE_REASONS = [
  'empty',
  'too-large',
  'binary',
  'no-header',
  'damaged',
  'deleted',
  'outlook-msg',
  'outlook-pst',
  'archive',
  'utf-16',
  'not-readable-here',
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

/** Something to know about an import. `message` is the position in an mbox file, from 1; null for a file of one message. */
export type ImportNote = {
  readonly file: string;
  readonly message: number | null;
} & (
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason }
  /** The same message lies here already: it was not brought in again. */
  | { readonly kind: 'duplicate'; readonly subject: string; readonly folder: FolderId }
  /** Another message lies here under the same Message-ID: both are kept. */
  | { readonly kind: 'same-id'; readonly subject: string; readonly folder: FolderId }
);

/** How far an import is. */
export interface ImportCounts {
  readonly imported: number;
  readonly duplicates: number;
  readonly unreadable: number;
}

/** What came in, and what did not and why. */
export interface ImportReport extends ImportCounts {
  /** Where the messages lie now. */
  readonly folder: FolderId;
  readonly notes: readonly ImportNote[];
}

/** Something changed in a mailbox; sent to every open page of the same world. */
export type WorldEvent =
  | { readonly kind: 'mailbox-changed'; readonly account: string; readonly folders: readonly FolderId[] }
  | { readonly kind: 'world-reset' };

/** One press on Send. The same attempt, asked for again, is never carried out twice. */
export interface SendRequest {
  readonly attempt: string;
  /** How long the person may still take it back, in milliseconds. */
  readonly holdMs: number;
}

/** What became of a press on Send. */
export type SendResult =
  /** `mailId` is the sender's own copy; `left` are people who have no mailbox here. */
  | { readonly kind: 'delivered'; readonly mailId: string; readonly left: readonly Person[] }
  /** It lies in the outbox until then. */
  | { readonly kind: 'waiting'; readonly dueAt: number };

/** What a page asks for when it starts a draft. */
export type DraftRequest =
  | { readonly kind: 'new' }
  | { readonly kind: 'newEvent' }
  /** Changes an appointment of one's own that lies in the calendar. */
  | { readonly kind: 'editEvent'; readonly mailId: string }
  | {
      readonly kind: 'reply' | 'replyAll' | 'forward';
      readonly mailId: string;
      /** Id of the shared mailbox that the mail lies in; left out for one's own. */
      readonly mailbox?: string;
    };
