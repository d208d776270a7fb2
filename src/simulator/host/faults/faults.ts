import { NO_FAULTS } from '../../shared/faults';
import type { CallFault, FaultPlan, Happening } from '../../shared/faults';
import type { Reply } from '../wire/conversation';

type Answer = () => Promise<Reply>;
type Listener = (plan: FaultPlan) => void;

/** Stands for every call of the Outlook object model that the plan does not name. */
export const EVERY_CALL = '*';

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function withFault(fault: CallFault, answer: Answer): Promise<Reply> {
  switch (fault.kind) {
    case 'slow':
      await pause(fault.ms);
      return answer();
    case 'late': {
      const reply = await answer();
      await pause(fault.ms);
      return reply;
    }
    case 'silence':
      return { kind: 'silence' };
    case 'lost-answer':
      await answer();
      return { kind: 'silence' };
    case 'error':
      // Both channels of the wire find their own field in it.
      return { kind: 'data', data: { error: true, errorCode: fault.code, Error: fault.code } };
    case 'garbage':
      return { kind: 'data', data: { error: false, data: fault.value } };
    case 'twice': {
      const reply = await answer();
      return reply.kind === 'data' ? { ...reply, twice: true } : reply;
    }
  }
}

/** What goes wrong on purpose in one host. A new plan counts from the next call, frame and file on. */
export class Faults {
  #plan: FaultPlan = NO_FAULTS;
  #spent = new Map<CallFault, number>();
  readonly #planListeners = new Set<Listener>();
  readonly #happeningListeners = new Set<(happening: Happening) => void>();

  constructor(plan: FaultPlan) {
    this.change(plan);
  }

  get plan(): FaultPlan {
    return this.#plan;
  }

  change(plan: FaultPlan): void {
    this.#plan = plan;
    this.#spent = new Map();
    this.#announce();
  }

  onChange(listener: Listener): () => void {
    this.#planListeners.add(listener);
    return () => this.#planListeners.delete(listener);
  }

  /** Whoever can make one of these happen. */
  onHappening(listener: (happening: Happening) => void): () => void {
    this.#happeningListeners.add(listener);
    return () => this.#happeningListeners.delete(listener);
  }

  /** Answers a call as the plan has it for the first of these names that it mentions. */
  async answer(names: readonly string[], answer: Answer): Promise<{ reply: Reply; isFaulty: boolean }> {
    const due = this.#faultsOf(names);
    for (const fault of due) this.#spent.set(fault, (this.#spent.get(fault) ?? 0) + 1);
    const reply = await due.reduceRight<Answer>((inner, fault) => () => withFault(fault, inner), answer)();
    return { reply, isFaulty: due.length > 0 };
  }

  /** A line of the wire log was written: what should happen after it happens now. */
  passed(what: string): void {
    const due = this.#plan.incidents.filter(({ after }) => after === what);
    if (due.length === 0) return;
    const left = this.#plan.incidents.filter((incident) => !due.includes(incident));
    this.#plan = { ...this.#plan, incidents: left };
    this.#announce();
    for (const { happens } of due) {
      for (const listener of this.#happeningListeners) listener(happens);
    }
  }

  #announce(): void {
    for (const listener of this.#planListeners) listener(this.#plan);
  }

  #faultsOf(names: readonly string[]): readonly CallFault[] {
    const { calls } = this.#plan;
    const planned = names.map((name) => calls[name]).find((found) => found !== undefined) ?? [];
    const list = 'kind' in planned ? [planned] : planned;
    return list.filter((fault) => (this.#spent.get(fault) ?? 0) < (fault.times ?? Infinity));
  }
}
