import type { RequirementSet } from '../../shared/client-version';
import type { AddinManifest, PermissionLevel } from '../../shared/manifest';
import type { HostServices } from '../host-services';
import type { ComposeForm, LoadSlot, OpenMail, SeveralMails } from '../item/open-item';
import type { ErrorCode } from '../wire/error-codes';
import type { Params } from './params';

/** What a call comes back with. */
export type Answer =
  | { readonly kind: 'value'; readonly value?: unknown }
  | { readonly kind: 'refused'; readonly code: ErrorCode }
  /** The few calls whose answers have a shape of their own. */
  | { readonly kind: 'special'; readonly data: object };

export interface Caller {
  readonly addin: AddinManifest;
  readonly services: HostServices;
  readonly params: Params;
  /** What opened the frame: the context data of a Smart Alert or a notification; undefined otherwise. */
  readonly initializationContext: unknown;
  /** What the page has loaded beside what is open. */
  readonly loaded: LoadSlot;
  /** False while a launch event is handled, which is when much is blocked (facts: platform 1.3). */
  readonly mayInteract: boolean;
}
export interface ComposeCall extends Caller {
  readonly form: ComposeForm;
}
export interface ReadCall extends Caller {
  readonly open: OpenMail;
}
export interface SeveralCall extends Caller {
  readonly selected: SeveralMails;
}

/** One row of the table of calls: what the wire knows by a number only. A call without a handler for the mode is not modelled. */
export interface Method {
  /** As an add-in writes it, below `item` unless it names another owner: `mailbox.…`, `context.…`. */
  readonly name: string;
  /** What it rests on: a section of a fact sheet, or the type declarations of Office.js. */
  readonly fact: string;
  /** Requirement set that brought it. */
  readonly since: RequirementSet;
  readonly needs: PermissionLevel;
  /** Set where the behaviour is ours rather than known of the real wire: what is invented. */
  readonly invented?: string;
  /** The name with what the call is about; plain `name` otherwise. */
  readonly describe?: (params: Params) => string;
  /** Every name that `describe` gives. */
  readonly described?: readonly string[];
  /** A permission beyond the level that the manifest must ask for. */
  readonly extendedPermission?: 'AppendOnSend';
  /** Not while a launch event is handled (facts: platform 1.3). */
  readonly blockedInEvents?: true;
  /** Phones report 1.5: what they have beyond it, and what they lack of it (facts: platform 1.6). */
  readonly phone?: 'extra' | 'missing';
  /** For calls that hang on no item. */
  readonly anywhere?: (call: Caller) => Answer | Promise<Answer>;
  /** While several messages are selected. */
  readonly several?: (call: SeveralCall) => Answer | Promise<Answer>;
  /** While nothing is selected. */
  readonly none?: (call: Caller) => Answer | Promise<Answer>;
  readonly compose?: (call: ComposeCall) => Answer | Promise<Answer>;
  readonly read?: (call: ReadCall) => Answer | Promise<Answer>;
}
export type MethodTable = Readonly<Record<number, Method>>;

export function value(given?: unknown): Answer {
  return given === undefined ? { kind: 'value' } : { kind: 'value', value: given };
}

export function refused(code: ErrorCode): Answer {
  return { kind: 'refused', code };
}

/** For operations that answer null when done. */
export function doneOr(code: ErrorCode | null): Answer {
  return code === null ? value() : refused(code);
}
