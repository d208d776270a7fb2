import type { Field, Recipient } from '../core/audience/recipient';
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

/** The draft in the compose form, as the mail program lets us read and write it. */
export interface ComposeHost {
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
export interface ReadHost {
  /** All header fields as one block of text; empty in some clients' Sent Items. */
  readHeaders(): HostResult<string>;
  readBody(format: BodyFormat): HostResult<string>;
  readonly from: { readonly address: string; readonly name: string };
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

/** Time and chance, so that flows can be tested without either. */
export interface Surroundings {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** At least 0, below 1. */
  readonly random: () => number;
}
