/** Things that go wrong on purpose, for tests and for trying an add-in's nerves. None of it is Outlook's own doing. */

/** Calls of Microsoft Graph that a plan of faults can name; `graph` stands for each that it does not. */
export const GRAPH_CALLS = ['graph', 'graph.messages', 'graph.groups', 'graph.members'] as const;
export type GraphCall = (typeof GRAPH_CALLS)[number];

export function isGraphCall(name: string): name is GraphCall {
  return GRAPH_CALLS.some((call) => call === name);
}

/** What happens to a call. In a list each one is wrapped around those after it: first slow, then an error. */
export type CallFault =
  /** Outlook takes its time before it does anything. */
  | { readonly kind: 'slow'; readonly ms: number; readonly times?: number }
  /** Outlook does it at once and says so late. */
  | { readonly kind: 'late'; readonly ms: number; readonly times?: number }
  /** It is not done, and there is no answer, ever: the add-in's callback is never called. */
  | { readonly kind: 'silence'; readonly times?: number }
  /** It is done, but no answer says so. */
  | { readonly kind: 'lost-answer'; readonly times?: number }
  /**
   * It is not done, and the answer says so. Of Graph's calls the code is HTTP's status, and `retryAfter` how many seconds
   * the caller should wait.
   */
  | { readonly kind: 'error'; readonly code: number; readonly times?: number; readonly retryAfter?: number }
  /** It is not done; the call succeeds with a value of a kind that nobody expects. */
  | { readonly kind: 'garbage'; readonly value: unknown; readonly times?: number }
  /** The answer comes two times. */
  | { readonly kind: 'twice'; readonly times?: number };

/** What the add-in's server does with a file. */
export const FILE_FAULTS = ['unreachable', 'login-page', 'missing', 'hangs'] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

export const RECIPIENT_FIELDS = ['to', 'cc', 'bcc'] as const;

/** What somebody does at the wrong moment. */
export type Happening =
  | {
      readonly kind: 'add-recipient';
      readonly field: (typeof RECIPIENT_FIELDS)[number];
      readonly address: string;
    }
  | { readonly kind: 'remove-recipient'; readonly address: string }
  | { readonly kind: 'close-pane' }
  | { readonly kind: 'reload-pane' }
  | { readonly kind: 'reload-page' };

export interface Incident {
  /** When, by a line of the wire log: `raise OnMessageSend`, or a call that was just answered. It happens once. */
  readonly after: string;
  readonly happens: Happening;
}

/** Everything that goes wrong at a time. */
export interface FaultPlan {
  /**
   * By the call's name in the wire log, e.g. `to.getAsync`; `*` stands for every call of the object model that is not
   * named. What goes to Graph is named `graph.messages` and so on, and `graph` for all of it that is not named.
   */
  readonly calls: Readonly<Record<string, CallFault | readonly CallFault[]>>;
  /** By the end of the file's path on the add-in's server: `policy.json`, `launch.html`, `.json`. */
  readonly files: Readonly<Record<string, FileFault>>;
  /** The browser keeps the add-in's frames from any storage. */
  readonly storageBlocked: boolean;
  /** By how many milliseconds the clock is ahead in the add-in's frames; negative: it is slow. */
  readonly clockMs: number;
  readonly incidents: readonly Incident[];
}

export const NO_FAULTS: FaultPlan = {
  calls: {},
  files: {},
  storageBlocked: false,
  clockMs: 0,
  incidents: [],
};

export function isEmpty(plan: FaultPlan): boolean {
  return JSON.stringify(plan) === JSON.stringify(NO_FAULTS);
}

/** What the servers have to know of a plan. */
export interface ServerFaults {
  readonly files: FaultPlan['files'];
  /** Those of Graph alone. */
  readonly calls: FaultPlan['calls'];
  /** Whether pages get the script that blocks their storage or sets their clock. */
  readonly frames: boolean;
}

export function forServer({ files, calls, storageBlocked, clockMs }: FaultPlan): ServerFaults {
  const graph = Object.entries(calls).filter(([call]) => isGraphCall(call));
  return { files, calls: Object.fromEntries(graph), frames: storageBlocked || clockMs !== 0 };
}
