import type { UnmodelledCall, WireEntry } from './contract';

// Enough for a long sitting; older entries go first.
const LOG_LENGTH = 5000;

/** What went over the wire: names, outcomes and times only, never what the calls carried. */
export class WireLog {
  readonly #entries: WireEntry[] = [];

  note(entry: Omit<WireEntry, 'at'>): void {
    this.#entries.push({ ...entry, at: Date.now() });
    if (this.#entries.length > LOG_LENGTH) this.#entries.shift();
  }

  entries(): readonly WireEntry[] {
    return [...this.#entries];
  }
}

/** Calls that nobody has modelled. Late listeners hear of the early ones too, so that none is lost at start. */
export class UnmodelledCalls {
  readonly #calls: UnmodelledCall[] = [];
  readonly #listeners = new Set<(call: UnmodelledCall) => void>();

  report(call: UnmodelledCall): void {
    this.#calls.push(call);
    for (const listener of this.#listeners) listener(call);
  }

  listen(listener: (call: UnmodelledCall) => void): () => void {
    this.#listeners.add(listener);
    for (const call of this.#calls) listener(call);
    return () => this.#listeners.delete(listener);
  }
}
