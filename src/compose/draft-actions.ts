import type { Recipient } from '../core/audience/recipient';
import type { Result } from '../core/result';
import type { StampMark } from '../core/stamp/mark';
import type { ApplyProblem } from '../flows/apply-problem';
import type { StampChoice } from '../flows/apply-stamp';
import type { HostError } from '../flows/ports';
import type { DraftReading } from '../flows/read-draft';
import type { Undo } from '../flows/remove-recipients';

/** What the pane can do with the draft in front of it. Nothing here rejects. */
export interface DraftActions {
  readonly read: () => Promise<DraftReading>;
  readonly stamp: (choice: StampChoice) => Promise<Result<StampMark, ApplyProblem>>;
  readonly remove: (unwanted: readonly Recipient[]) => Promise<Result<Undo, HostError>>;
  readonly putBack: (undo: Undo) => Promise<Result<void, HostError>>;
  /** Calls the listener whenever the draft changed elsewhere. Returns the function that ends it. */
  readonly watch: (listener: () => void) => () => void;
}
