import type { ThreadMail } from '../core/chain/thread';
import { HEADER_NAME, readStampHeaders } from '../core/stamp/header';
import { stampOf } from '../core/stamp/mark';
import { strictest, type Stamp } from '../core/stamp/stamp';
import type { Copy } from './read-answers';

function valuesOf({ headers }: Copy, name: string): readonly string[] {
  return (headers ?? []).filter((field) => field.name.toLowerCase() === name).map(({ value }) => value);
}

/** A damaged header may have said anything. */
function stampIn(copy: Copy): Stamp | undefined {
  const reading = readStampHeaders(valuesOf(copy, HEADER_NAME));
  return reading.kind === 'damaged' ? 'confidential' : stampOf(reading);
}

/** The last Message-ID of a field: the parent stands last in References. */
function lastId(values: readonly string[]): string | undefined {
  const text = values.join(' ');
  const end = text.lastIndexOf('>');
  const start = text.lastIndexOf('<', end);
  return start === -1 || end === -1 ? undefined : text.slice(start, end + 1);
}

function parentOf(copy: Copy): string | undefined {
  return lastId(valuesOf(copy, 'in-reply-to')) ?? lastId(valuesOf(copy, 'references'));
}

/**
 * Who stands on every copy. Anybody can send a message under the Message-ID of another: what only one of them says is
 * no evidence.
 */
function onAll(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...rest] = lists;
  const folded = rest.map((list) => new Set(list.map((address) => address.toLowerCase())));
  return first.filter((address) => folded.every((set) => set.has(address.toLowerCase())));
}

function fromCopies(id: string, copies: readonly Copy[]): ThreadMail {
  const sent = copies.flatMap(({ sentAt }) => sentAt ?? []);
  const parents = new Set(copies.flatMap((copy) => parentOf(copy) ?? []));
  const [parent] = parents;
  return {
    id,
    sentAt: sent.length === 0 ? undefined : Math.max(...sent),
    authors: onAll(copies.map(({ authors }) => authors)),
    recipients: onAll(copies.map(({ recipients }) => recipients)),
    stamp: strictest(copies.flatMap((copy) => stampIn(copy) ?? [])),
    answers: parents.size === 1 ? parent : undefined,
  };
}

/** What does not say when it was sent comes last: nobody gets on a chain as if from its start by it. */
function oldestFirst(one: ThreadMail, other: ThreadMail): number {
  const step = (one.sentAt ?? Infinity) - (other.sentAt ?? Infinity);
  if (step !== 0 && !Number.isNaN(step)) return step;
  return one.id < other.id ? -1 : 1;
}

/** The messages of a conversation, drafts left out, each once, the oldest first. */
export function threadMails(copies: readonly Copy[]): readonly ThreadMail[] {
  const byMessage = new Map<string, Map<string, Copy>>();
  for (const copy of copies.filter(({ isDraft }) => !isDraft)) {
    const known = byMessage.get(copy.messageId) ?? new Map<string, Copy>();
    byMessage.set(copy.messageId, known.set(copy.id, copy));
  }
  return Array.from(byMessage, ([id, known]) => fromCopies(id, Array.from(known.values()))).sort(oldestFirst);
}
