import type { CallFault, GraphCall } from '../../shared/faults';
import { GraphError } from './graph-error';

/** Outlook's own limit, for one app and one mailbox (facts: chain and labels 1.4). */
export const SIMULTANEOUS = 4;

/** Counts what is under way. */
export class MailboxGate {
  readonly #underWay = new Map<string, number>();

  /** @throws GraphError, 429, while as many as allowed are under way for this app and mailbox. */
  async pass<T>(mailbox: string, work: () => Promise<T>): Promise<T> {
    const before = this.#underWay.get(mailbox) ?? 0;
    if (before >= SIMULTANEOUS) {
      const message = 'Application is over its MailboxConcurrency limit.';
      throw new GraphError(429, 'ApplicationThrottled', message, { 'retry-after': '1' });
    }
    this.#underWay.set(mailbox, before + 1);
    try {
      return await work();
    } finally {
      const left = (this.#underWay.get(mailbox) ?? 1) - 1;
      if (left > 0) this.#underWay.set(mailbox, left);
      else this.#underWay.delete(mailbox);
    }
  }
}

const CODES: Readonly<Record<number, readonly [code: string, message: string]>> = {
  429: ['ApplicationThrottled', 'Application is over its MailboxConcurrency limit.'],
  500: ['InternalServerError', 'An internal server error occurred. The operation failed.'],
  503: ['ServiceUnavailable', 'The service is temporarily unavailable.'],
  504: ['GatewayTimeout', 'The server did not answer in time.'],
};

/** What waits for a while tells for how long, in seconds. */
const USUAL_WAIT_S = 10;

function failure({ code, retryAfter = USUAL_WAIT_S }: Extract<CallFault, { kind: 'error' }>): GraphError {
  const [name, message] = CODES[code] ?? ['generalException', 'Chosen in the local Outlook.'];
  const headers = code === 429 || code === 503 ? { 'retry-after': String(retryAfter) } : undefined;
  return new GraphError(code, name, message, headers);
}

/** Ends the waiting when the connection does. */
export interface Line {
  readonly closed: Promise<void>;
  pause(ms: number): Promise<void>;
}

/** Null: nothing is answered. */
export type Answer = { readonly body: unknown } | null;
type Work = () => Promise<Answer>;

async function spoil(fault: CallFault, work: Work, line: Line): Promise<Answer> {
  switch (fault.kind) {
    case 'slow':
      await line.pause(fault.ms);
      return work();
    case 'late': {
      const answer = await work();
      await line.pause(fault.ms);
      return answer;
    }
    case 'lost-answer':
      await work();
      await line.closed;
      return null;
    case 'silence':
      await line.closed;
      return null;
    case 'error':
      throw failure(fault);
    case 'garbage':
      return { body: fault.value };
    case 'twice':
      return work();
  }
}

type Planned = CallFault | readonly CallFault[];

/** What goes wrong on purpose with Graph in one tab. */
class TabPlan {
  readonly #spent = new Map<CallFault, number>();

  constructor(private readonly calls: Readonly<Partial<Record<string, Planned>>>) {}

  /** The faults of a call that are not used up; each counts one more. */
  take(call: GraphCall): readonly CallFault[] {
    const planned = this.calls[call] ?? this.calls['graph'] ?? [];
    const list = 'kind' in planned ? [planned] : planned;
    const due = list.filter((fault) => (this.#spent.get(fault) ?? 0) < (fault.times ?? Infinity));
    for (const fault of due) this.#spent.set(fault, (this.#spent.get(fault) ?? 0) + 1);
    return due;
  }
}

/** Tabs that are closed do not say so; the oldest are forgotten. */
const MOST_TABS = 500;

/** What goes wrong on purpose with Graph, for each tab of the local Outlook by itself. */
export class GraphFaults {
  readonly #tabs = new Map<string, TabPlan>();

  set(tab: string, calls: Readonly<Partial<Record<string, Planned>>>): void {
    this.#tabs.delete(tab);
    this.#tabs.set(tab, new TabPlan(calls));
    const [oldest] = this.#tabs.keys();
    if (this.#tabs.size > MOST_TABS && oldest !== undefined) this.#tabs.delete(oldest);
  }

  /** Does the work as the plan of this tab has it. */
  run(tab: string, call: GraphCall, work: Work, line: Line): Promise<Answer> {
    const due = this.#tabs.get(tab)?.take(call) ?? [];
    return due.reduceRight<Work>((inner, fault) => () => spoil(fault, inner, line), work)();
  }
}
