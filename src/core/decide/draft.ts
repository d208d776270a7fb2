import type { Field, FieldReading } from '../audience/recipient';
import type { StampMark } from '../stamp/mark';
import type { Stamp } from '../stamp/stamp';

/** What header, banner and draft state say together about the stamp of a draft. */
export type Marks =
  | { readonly kind: 'unstamped' }
  | { readonly kind: 'stamped'; readonly stamp: Stamp }
  /** Banner and draft state agree and the header was lost on the way: it may be set again. */
  | { readonly kind: 'header-lost'; readonly stamp: Stamp; readonly mark: StampMark }
  | { readonly kind: 'banner-missing'; readonly stamp: Stamp }
  /** `stamp` is the strictest that any of them names. */
  | { readonly kind: 'disagree'; readonly stamp: Stamp }
  | { readonly kind: 'damaged'; readonly stamp: Stamp }
  | { readonly kind: 'unreadable' };

/** The stamp to judge by; undefined where there is none. */
export function stampInForce(marks: Marks): Stamp | undefined {
  return 'stamp' in marks ? marks.stamp : undefined;
}

/** What the author has provided for the stamps that need something. */
export interface Needs {
  readonly adjustments: number;
  readonly uses: number;
  /** Ids of the checklist items that were ticked. */
  readonly ticked: ReadonlySet<string>;
}

/** People who may be asked about by `Who.person` or by an address's key; the draft keeps only salted hashes of them. */
export interface People {
  has(person: string): boolean;
}

/** Where the draft comes from, as recorded when composing started. */
export type Conversation =
  | { readonly kind: 'new' }
  /**
   * `inherited` is the stamp of what is being answered or passed on. `people` were addressed when composing started,
   * before any edit; on a forward that is nobody. `addedLater` are those among them whom somebody without the right to
   * do so added to a Confidential conversation. `originator` sent the message that first carried the stamp.
   */
  | {
      readonly kind: 'continued';
      readonly answers: 'reply' | 'forward';
      readonly inherited: Stamp | undefined;
      readonly people: People;
      readonly addedLater: People;
      readonly originator: string | undefined;
    }
  /** The record is missing, unreadable or overflowed; what the body quotes still obliges. */
  | { readonly kind: 'unknown'; readonly inherited: Stamp | undefined };

/** The stamp that the conversation carries already. */
export function inheritedStamp(conversation: Conversation): Stamp | undefined {
  return conversation.kind === 'new' ? undefined : conversation.inherited;
}

/** A message about to be sent, as far as it could be read. */
export interface Draft {
  readonly fields: Readonly<Record<Field, FieldReading>>;
  /** Addresses of the current From and of the signed-in user. */
  readonly self: readonly string[];
  readonly marks: Marks;
  readonly needs: Needs;
  readonly conversation: Conversation;
  /** Stamps that attachments carry. */
  readonly attached: readonly Stamp[];
  /** What the author has said of findings, knowing them: texts of `statementOf`. */
  readonly acknowledged: { readonly size: number; has(statement: string): boolean };
  /** When this is decided, in seconds since 1970. */
  readonly at: number;
}
