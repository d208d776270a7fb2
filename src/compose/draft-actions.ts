import type { Recipient } from '../core/audience/recipient';
import type { Result } from '../core/result';
import type { StampMark } from '../core/stamp/mark';
import type { Acknowledgement } from '../flows/acknowledge';
import type { ApplyProblem } from '../flows/apply-problem';
import type { StampChoice } from '../flows/apply-stamp';
import type { FollowProblem } from '../flows/follow-thread';
import type { HostError, ThreadPermission } from '../flows/ports';
import type { CloseReading } from './read-closely';
import type { Typed } from './typed';
import type { Undo } from '../flows/remove-recipients';

/** What the pane can do with the draft in front of it. Nothing here rejects. */
export interface DraftActions {
  readonly read: () => Promise<CloseReading>;
  readonly stamp: (choice: StampChoice) => Promise<Result<StampMark, ApplyProblem>>;
  readonly remove: (unwanted: readonly Recipient[]) => Promise<Result<Undo, HostError>>;
  readonly moveToBcc: (people: readonly Recipient[]) => Promise<Result<Undo, HostError>>;
  readonly putBack: (undo: Undo) => Promise<Result<void, HostError>>;
  /** Stands by a finding of this reading, or takes that back. */
  readonly standBy: (acknowledgement: Acknowledgement) => Promise<Result<void, HostError>>;
  /** Reads the messages of the conversation; undefined where this Outlook or this build cannot. */
  readonly follow: (() => Promise<Result<void, FollowProblem>>) | undefined;
  /** Lets the person agree to that, in a window of Microsoft's. */
  readonly agree: (to: ThreadPermission) => Promise<Result<void, FollowProblem>>;
  readonly keepTyped: (typed: Typed) => Promise<void>;
  readonly readTyped: () => Promise<Typed>;
  /** Of the conversation; undefined where Outlook does not tell. */
  readonly subject: () => Promise<string | undefined>;
  /** Calls the listener whenever the draft changed elsewhere. Returns the function that ends it. */
  readonly watch: (listener: () => void) => () => void;
}
