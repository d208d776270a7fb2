/**
 * What the host and the script runtime of classic Outlook on Windows say to each other. The real client's own channel is
 * not known: these messages are invented. The numbers, parameters and answers of the calls in them are those of the web.
 */
import type { PermissionLevel } from './manifest';

/** Everything that the runtime is told before the add-in's script is loaded. */
export interface ClassicBoot {
  /** Absolute address of the one script that the manifest names. */
  readonly scriptUrl: string;
  /** The script as it was fetched before; null: the runtime fetches it (facts: platform 1.4, it is kept until Outlook restarts). */
  readonly script: string | null;
  /** BCP 47. */
  readonly locale: string;
  readonly hostName: string;
  readonly permission: PermissionLevel;
  /** Versions of requirement sets by name, e.g. `Mailbox`: `1.15`. */
  readonly requirements: Readonly<Record<string, string>>;
  /** Key to JSON string of the value. */
  readonly roamingSettings: Readonly<Record<string, string>>;
  /** What `mailbox` and `mailbox.item` are made of, as the host answers GetInitialData. */
  readonly initialData: object;
  /** Globals of browsers that this build is reported to lack (facts: platform 1.4). */
  readonly missingGlobals: readonly string[];
  /** By how many milliseconds the clock is ahead, where somebody made it go wrong on purpose. */
  readonly clockMs: number;
}

/** By an access token for the add-in's own server, or by what MSAL asks of nested app authentication. */
export type SignInWay = 'access-token' | 'nested-app-auth';

export type ToClassic =
  | { readonly kind: 'start'; readonly boot: ClassicBoot }
  | { readonly kind: 'run'; readonly id: string; readonly functionName: string; readonly event: object }
  /** `data` is what the web's library would get; undefined when the transport failed. */
  | { readonly kind: 'answer'; readonly call: number; readonly data: unknown };

export type FromClassic =
  /** There is a page in which the runtime is about to start. */
  | { readonly kind: 'here' }
  /** The script was fetched; the host may give it to the next runtime. */
  | { readonly kind: 'fetched'; readonly script: string }
  /** The script ran to its end: functions can be called. */
  | { readonly kind: 'started' }
  /** The script could not be fetched, read or run. */
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'call'; readonly call: number; readonly dispatchId: number; readonly params: unknown }
  | { readonly kind: 'sign-in'; readonly call: number; readonly way: SignInWay; readonly request: unknown }
  | { readonly kind: 'completed'; readonly id: string; readonly options: unknown }
  | { readonly kind: 'not-associated'; readonly id: string }
  | { readonly kind: 'unmodelled'; readonly what: string; readonly detail: string }
  /** An exception that nobody caught: the real client only shows it to a debugger. */
  | { readonly kind: 'uncaught'; readonly problem: string };
