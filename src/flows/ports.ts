import type { Field, Recipient } from '../core/audience/recipient';
import type { ThreadMail } from '../core/chain/thread';
import type { Policy } from '../core/policy/policy';
import type { Result } from '../core/result';
import type { BodyFormat } from '../core/stamp/banner';

/** A call to the mail program that did not succeed. */
export interface HostError {
  readonly kind: 'host-refused' | 'host-silent';
  /** The call, for people who look for the cause: `to.getAsync`. */
  readonly call: string;
  readonly code: number | string;
}

/** Whatever the mail program answers, it answers as a value. */
export type HostResult<T> = Promise<Result<T, HostError>>;

export interface Body {
  readonly format: BodyFormat;
  readonly content: string;
}

export type ComposeKind = 'newMail' | 'reply' | 'forward';

/** Where an item belongs, and what is kept with its mailbox. */
export interface MailboxItem {
  /** Id of its conversation in this mailbox; what begins one has none. */
  readonly conversation: string | null | undefined;
  /** What is kept with the user's mailbox under a name, as it was when this runtime began. */
  readSetting(name: string): unknown;
}

export interface SettingsWriter {
  /** Another runtime that saves at the same time may undo it. */
  writeSetting(name: string, value: string): HostResult<void>;
}

/** A file, a link or a mail that hangs on a draft. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  /** A mail, attached as such; a mail saved as a file is a file. */
  readonly isMail: boolean;
}

/** The draft in the compose form, as the mail program lets us read and write it. */
export interface ComposeHost extends MailboxItem {
  /** The signed-in user's address. */
  readonly user: { readonly address: string; readonly name: string };
  readRecipients(field: Field): HostResult<readonly Recipient[]>;
  writeRecipients(field: Field, recipients: readonly Recipient[]): HostResult<void>;
  readFrom(): HostResult<string>;
  readComposeKind(): HostResult<ComposeKind>;
  /** The field value; undefined when the draft has no such header. */
  readHeader(name: string): HostResult<string | undefined>;
  writeHeader(name: string, value: string): HostResult<void>;
  readBodyFormat(): HostResult<BodyFormat>;
  /** The body in the format asked for; the mail program converts where the draft has the other one. */
  readBody(format: BodyFormat): HostResult<string>;
  writeBody(body: Body): HostResult<void>;
  prependBody(body: Body): HostResult<void>;
  readAttachments(): HostResult<readonly Attachment[]>;
  /** The source of an attached mail (RFC 5322); of a file its bytes in base64. */
  readAttached(id: string): HostResult<string>;
  /** Kept while the form is open; lost when a saved draft is opened again. All values at once, by name. */
  readSession(): HostResult<Readonly<Record<string, string>>>;
  writeSession(name: string, value: string): HostResult<void>;
  /** Survives a saved draft; the whole map, at most 2,500 characters. */
  readProperties(): HostResult<Readonly<Record<string, unknown>>>;
  writeProperties(changes: Readonly<Record<string, string>>): HostResult<void>;
  /** Shows one line above the draft, or replaces the one of the same key. `pane` adds a link that opens the pane. */
  showNotice(key: string, message: string, pane?: { readonly linkText: string }): HostResult<void>;
  hideNotice(key: string): HostResult<void>;
}

/** A received or sent message, as the mail program lets us read it. */
export interface ReadHost extends MailboxItem {
  /** All header fields as one block of text; empty in some clients' Sent Items. */
  readHeaders(): HostResult<string>;
  readBody(format: BodyFormat): HostResult<string>;
  readonly from: { readonly address: string; readonly name: string };
  /** Addresses of its author and of everybody in To and Cc. */
  readonly people: readonly string[];
  /** The signed-in user's address. */
  readonly user: string;
}

/** Why there is no policy to go by. */
export type PolicyProblem =
  { readonly kind: 'unreachable' } | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/** The rules to apply now, and why they are only the built-in ones, if they are. */
export interface CurrentPolicy {
  readonly policy: Policy;
  /** When it was asked for, in seconds since 1970. */
  readonly at: number;
  readonly problem: PolicyProblem | undefined;
}

export interface PolicySource {
  /**
   * Never fails: without a usable policy it gives the strict built-in one. `remembered` is the text that an earlier
   * call returned for this draft (`remember`), so that Send need not fetch again.
   */
  current(remembered: string | undefined): Promise<CurrentPolicy & { readonly remember: string | undefined }>;
}

/** Why a conversation, or who is on a list, could not be read through Microsoft Graph. */
export type ThreadProblem =
  /** Neither the person nor the organisation has agreed to it yet: the pane can ask. */
  | { readonly kind: 'no-consent' }
  /** This Outlook cannot sign in for an add-in. */
  | { readonly kind: 'no-sign-in' }
  /** No answer, or none in time. */
  | { readonly kind: 'unreachable' }
  /** Microsoft asks to wait for longer than anybody would. */
  | { readonly kind: 'throttled' }
  /** The mailbox does not have the message, or the directory not the list. */
  | { readonly kind: 'not-found' }
  /** Microsoft says no; the code is for people who look for the cause. */
  | { readonly kind: 'refused'; readonly code: string }
  /** More than so many are not read: a part of them proves nothing. */
  | { readonly kind: 'too-long'; readonly most: number }
  /** The answer has not the form that is documented. */
  | { readonly kind: 'unreadable' };

/** Conversations as a mailbox has them. It never rejects, answers within two seconds, and is never needed for a send. */
export interface ThreadSource {
  /**
   * The conversation of the message with this Message-ID as this mailbox (or, by its address, that of the owner) has it,
   * oldest first. Of what was sent from that mailbox neither the stamp nor what it answers is known.
   */
  thread(
    answered: string,
    mailbox: string | undefined,
  ): Promise<Result<readonly ThreadMail[], ThreadProblem>>;
  /** All addresses of the people on a list and on lists in it; only where the policy asks for it. */
  members(list: string): Promise<Result<readonly string[], ThreadProblem>>;
}

/** What one agrees to, each for itself: to read who is on one's own mail, on that of shared mailboxes, and on lists. */
export type ThreadPermission = 'own-mail' | 'shared-mail' | 'lists';

export interface ThreadConsent {
  /** Asks the person to agree, in a window of Microsoft's: only when a button for it was pressed. */
  agree(to: ThreadPermission): Promise<Result<void, ThreadProblem>>;
}

/** Time and chance, so that flows can be tested without either. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** At least 0, below 1. */
  readonly random: () => number;
}

/** Resolves after so many milliseconds. */
export type Wait = (ms: number) => Promise<void>;
