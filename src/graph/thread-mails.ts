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

/** Exchange says so of what was sent inside, and of nothing else (design: trust on arrival). */
const AUTH_AS = 'x-ms-exchange-organization-authas';

/** What was sent from this mailbox has no header fields. */
function isFromInside(copy: Copy): boolean {
  const said = valuesOf(copy, AUTH_AS);
  return copy.headers === undefined || (said.length === 1 && said[0]?.trim().toLowerCase() === 'internal');
}

/** Where copies differ, it answers nothing that anybody knows. */
function answeredBy(id: string, copies: readonly Copy[]): string | undefined {
  const told = new Set(copies.filter(({ headers }) => headers !== undefined).map(parentOf));
  return told.size > 1 ? id : Array.from(told)[0];
}

function earliest(moments: readonly (number | undefined)[]): number {
  return Math.min(...moments.map((moment) => moment ?? Infinity));
}

function fromCopies(id: string, copies: readonly Copy[]): ThreadMail {
  const sent = copies.flatMap(({ sentAt }) => sentAt ?? []);
  return {
    id,
    sentAt: sent.length === 0 ? undefined : Math.max(...sent),
    authors: [
      onAll(copies.map(({ authors }) => authors.slice(0, 1)))[0] ?? '',
      ...onAll(copies.map(({ authors }) => authors.slice(1))),
    ],
    recipients: onAll(copies.map(({ recipients }) => recipients)),
    stamp: strictest(copies.flatMap((copy) => stampIn(copy) ?? [])),
    isClaimed: !copies.every(isFromInside),
    answers: answeredBy(id, copies),
  };
}

/** The messages of a conversation, drafts left out, each once, in the order in which they came into the mailbox. */
export function threadMails(copies: readonly Copy[]): readonly ThreadMail[] {
  const byMessage = new Map<string, Map<string, Copy>>();
  for (const copy of copies.filter(({ isDraft }) => !isDraft)) {
    const known = byMessage.get(copy.messageId) ?? new Map<string, Copy>();
    byMessage.set(copy.messageId, known.set(copy.id, copy));
  }
  const mails = Array.from(byMessage, ([id, known]) => {
    const all = Array.from(known.values());
    return { mail: fromCopies(id, all), arrivedAt: earliest(all.map(({ arrivedAt }) => arrivedAt)) };
  });
  return mails.sort(firstArrivedFirst).map(({ mail }) => mail);
}

interface Arrived {
  readonly mail: ThreadMail;
  /** Infinity where nobody knows: nobody gets on a chain as if from its start by that. */
  readonly arrivedAt: number;
}

function firstArrivedFirst(one: Arrived, other: Arrived): number {
  const steps = [
    one.arrivedAt - other.arrivedAt,
    (one.mail.sentAt ?? Infinity) - (other.mail.sentAt ?? Infinity),
  ];
  const step = steps.find((difference) => difference !== 0 && !Number.isNaN(difference));
  return step ?? (one.mail.id < other.mail.id ? -1 : 1);
}
