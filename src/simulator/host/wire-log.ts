import { MailboxFailure } from '../shared/mailbox-failure';
import type { UnmodelledCall, WireDetail, WireEntry } from './contract';

// Enough for a long sitting; older entries go first.
const LOG_LENGTH = 10_000;

/** What went over the wire, in this page's memory only: what of it may be saved to a file is the page's to ask. */
export class WireLog {
  readonly #entries: WireEntry[] = [];
  readonly #onEntry: (what: string) => void;

  constructor(onEntry: (what: string) => void) {
    this.#onEntry = onEntry;
  }

  note({ detail, ...entry }: Omit<WireEntry, 'at'>): void {
    const kept = detail === undefined ? {} : { detail: cutDetail(detail) };
    this.#entries.push({ ...entry, ...kept, at: Date.now() });
    // In portions, as moving thousands of entries for each call would be felt.
    if (this.#entries.length > LOG_LENGTH * 1.1) this.#entries.splice(0, LOG_LENGTH * 0.1);
    this.#onEntry(entry.what);
  }

  entries(): readonly WireEntry[] {
    return [...this.#entries];
  }
}

/** Bodies and attachments would fill the memory. */
const LONGEST_TEXT = 2_000;

function cutDetail({ sent, ...rest }: WireDetail): WireDetail {
  return 'answered' in rest ? { sent: cut(sent), answered: cut(rest.answered) } : { sent: cut(sent) };
}

/** A copy with long texts cut; what cannot go over the wire is left out. */
function cut(value: unknown): unknown {
  if (typeof value === 'string') return cutText(value);
  if (Array.isArray(value)) return value.map(cut);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cut(each)]));
}

function cutText(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  // By way of JSON, because a slice keeps the whole text in memory.
  const start = JSON.parse(JSON.stringify(text.slice(0, LONGEST_TEXT))) as string;
  return `${start}… (${text.length} characters)`;
}

/** Calls that nobody has modelled. Late listeners hear of the early ones too, so that none is lost at start. */
export class UnmodelledCalls {
  readonly #calls: UnmodelledCall[] = [];
  readonly #listeners = new Set<(call: UnmodelledCall) => void>();

  report(call: UnmodelledCall): void {
    this.#calls.push(call);
    for (const listener of this.#listeners) listener(call);
  }

  /** Something was thrown while a call was answered. A mistake of our own must not pass for a refusal by Outlook. */
  thrown(what: string, problem: unknown): void {
    if (problem instanceof MailboxFailure) return;
    this.report({ what, detail: `The local Outlook itself failed here. ${String(problem)}` });
  }

  listen(listener: (call: UnmodelledCall) => void): () => void {
    this.#listeners.add(listener);
    for (const call of this.#calls) listener(call);
    return () => this.#listeners.delete(listener);
  }
}
