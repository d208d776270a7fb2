/**
 * Takes mbox files apart and writes them. There are four kinds (mboxo, mboxrd, mboxcl, mboxcl2) that do not say which
 * they are, and many programs that follow none of them exactly; facts: RFC 4155 and its appendix, qmail's mbox(5).
 */

const LF = 0x0a;

/** `From nadia@x.example Mon Nov  2 10:00:00 2026`, with what programs put between and behind these. */
const FROM_LINE = /^From .*\b(?:mon|tue|wed|thu|fri|sat|sun)\b.*\d{1,2}:\d\d.*\b\d{4}\b/i;
const BARE_FROM_LINE = /^From \S+@\S+\s*$/;
const FIELD_LINE = /^(?:[!-9;-~]+[ \t]*:|>?From )/;
const MAX_LINE = 2_000;
const MAX_HEADER = 64_000;

/** What a splitter found: a message, or one that is larger than anything that may come in. */
export type MboxPart = { readonly kind: 'message'; readonly bytes: Buffer } | { readonly kind: 'too-large' };

interface Separator {
  /** Where the line begins and where what follows it begins. */
  readonly start: number;
  readonly end: number;
}

type Found = Separator | 'none' | 'more';

function lineEnd(bytes: Buffer, start: number): number {
  const end = bytes.indexOf(LF, start);
  return end < 0 ? bytes.length : end + 1;
}

const lineAt = (bytes: Buffer, start: number): string =>
  bytes.toString('latin1', start, Math.min(lineEnd(bytes, start), start + MAX_LINE)).trimEnd();

/** Whether nothing but a line end stands between `at` and the line end before it. */
function followsBlankLine(bytes: Buffer, at: number): boolean {
  const before = bytes[at - 2] === 0x0d ? at - 3 : at - 2;
  return before < 0 || bytes[before] === LF;
}

/** A line that only looks like a separator stands in many mails: what counts is that a message follows it. */
function isSeparator(bytes: Buffer, start: number): boolean {
  const line = lineAt(bytes, start);
  const next = lineAt(bytes, lineEnd(bytes, start));
  if (FROM_LINE.test(line)) return FIELD_LINE.test(next) || (next === '' && followsBlankLine(bytes, start));
  return BARE_FROM_LINE.test(line) && FIELD_LINE.test(next) && followsBlankLine(bytes, start);
}

/** `isLast`: nothing comes after these bytes, so that what is cut off at their end is all there is. */
function findSeparator(bytes: Buffer, from: number, isLast: boolean): Found {
  for (let at = bytes.indexOf('\nFrom ', from); at >= 0; at = bytes.indexOf('\nFrom ', at + 1)) {
    const start = at + 1;
    const whole = bytes.indexOf(LF, lineEnd(bytes, start)) >= 0;
    if (!whole && !isLast && bytes.length - start < 2 * MAX_LINE) return 'more';
    if (isSeparator(bytes, start)) return { start, end: lineEnd(bytes, start) };
  }
  return 'none';
}

/** A header that is longer than any is none; looking further would go through the whole file once per message. */
function endOfHeader(bytes: Buffer): number {
  const start = bytes.subarray(0, MAX_HEADER);
  const [lf, crlf] = [start.indexOf('\n\n'), start.indexOf('\n\r\n')];
  if (lf < 0 && crlf < 0) return -1;
  return crlf < 0 || (lf >= 0 && lf < crlf) ? lf + 2 : crlf + 3;
}

/** Where mboxcl says that the body ends; null when it says nothing. Programs get this number wrong often. */
function promisedEnd(bytes: Buffer): number | 'more' | null {
  const bodyStart = endOfHeader(bytes);
  if (bodyStart < 0) return 'more';
  const header = bytes.toString('latin1', 0, bodyStart);
  const field = /^content-length:[ \t]*(\d{1,9})[ \t]*\r?$/im.exec(header);
  return field && !header.includes('\nFrom ') ? bodyStart + Number(field[1]) : null;
}

/** The separator at the promised end, if there is one. */
function separatorAt(bytes: Buffer, end: number): Separator | null {
  const gap = /^(?:\r?\n){0,2}/.exec(bytes.toString('latin1', end, end + 4))?.[0].length ?? 0;
  const start = end + gap;
  if (start > 0 && bytes[start - 1] !== LF) return null;
  return FROM_LINE.test(lineAt(bytes, start)) ? { start, end: lineEnd(bytes, start) } : null;
}

/** The empty line before a separator is the file's, not the message's. */
function withoutLastBlankLine(bytes: Buffer): Buffer {
  if (!followsBlankLine(bytes, bytes.length)) return bytes;
  return bytes.subarray(0, bytes.length - (bytes.at(-2) === 0x0d ? 2 : 1));
}

/** `>From ` at the beginning of a line was `From ` once, and `>>From ` was `>From ` (mboxrd). */
function unquote(bytes: Buffer): Buffer {
  if (!bytes.includes('>From ')) return bytes;
  return Buffer.from(bytes.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
}

const hasBareFromLine = (bytes: Buffer): boolean => bytes.includes('\nFrom ');

/** Whether these first bytes of a file, after any lead-in, are those of an mbox file. */
export function looksLikeMbox(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 0, 5) !== 'From ') return false;
  return FIELD_LINE.test(lineAt(bytes, lineEnd(bytes, 0))) || FROM_LINE.test(lineAt(bytes, 0));
}

/** Takes one mbox file apart while it comes in; holds no more than one message. */
export class MboxSplitter {
  #bytes: Buffer = Buffer.alloc(0);
  #searched = 0;
  #isOpen = false;
  #isLengthKnown = false;
  #isTooLarge = false;

  constructor(private readonly maxBytes: number) {}

  push(bytes: Buffer, isLast: boolean): readonly MboxPart[] {
    this.#bytes = this.#bytes.length === 0 ? bytes : Buffer.concat([this.#bytes, bytes]);
    if (!this.#isOpen && !this.#open(isLast)) return [];
    const parts: MboxPart[] = [];
    for (let part = this.#next(isLast); part; part = this.#next(isLast)) parts.push(part);
    if (isLast) parts.push(this.#cut(this.#bytes.length, this.#bytes.length, unquote));
    else this.#letGo();
    return parts;
  }

  /** The first line of the file has no line end before it. */
  #open(isLast: boolean): boolean {
    const end = this.#bytes.indexOf(LF);
    if (end < 0 && !isLast) return false;
    this.#isOpen = true;
    this.#bytes = this.#bytes.subarray(end < 0 ? this.#bytes.length : end + 1);
    return true;
  }

  #next(isLast: boolean): MboxPart | null {
    if (!this.#isLengthKnown && !this.#isTooLarge) {
      const atPromise = this.#findPromised(isLast);
      if (atPromise === 'more') return null;
      if (atPromise !== 'none') return this.#cutAt(atPromise, leaveIfUnquoted);
    }
    const found = findSeparator(this.#bytes, this.#searched, isLast);
    if (found === 'none') this.#searched = Math.max(0, this.#bytes.length - 6);
    return typeof found === 'string' ? null : this.#cutAt(found, unquote);
  }

  /** The separator where the message's own Content-Length says, if it says so rightly. */
  #findPromised(isLast: boolean): Found {
    const promised = promisedEnd(this.#bytes);
    const isWithin = typeof promised === 'number' && promised <= this.maxBytes;
    const needed = isWithin ? promised + MAX_LINE : promised === 'more' ? MAX_HEADER : 0;
    if (!isLast && this.#bytes.length < needed) return 'more';
    this.#isLengthKnown = true;
    return isWithin ? (separatorAt(this.#bytes, promised) ?? 'none') : 'none';
  }

  #cutAt({ start, end }: Separator, read: (bytes: Buffer) => Buffer): MboxPart {
    return this.#cut(start, end, read);
  }

  #cut(end: number, next: number, read: (bytes: Buffer) => Buffer): MboxPart {
    const bytes = this.#bytes.subarray(0, end);
    const isTooLarge = this.#isTooLarge || bytes.length > this.maxBytes;
    this.#bytes = this.#bytes.subarray(next);
    this.#searched = 0;
    this.#isLengthKnown = false;
    this.#isTooLarge = false;
    return isTooLarge ? { kind: 'too-large' } : { kind: 'message', bytes: read(withoutLastBlankLine(bytes)) };
  }

  /** Of a message that is too large anyway, only what may hold the next separator is kept. */
  #letGo(): void {
    if (this.#bytes.length <= this.maxBytes + 2 * MAX_LINE) return;
    this.#isTooLarge = true;
    this.#bytes = Buffer.from(this.#bytes.subarray(-2 * MAX_LINE));
    this.#searched = 0;
  }
}

/** A body with a bare `From ` line inside its promised length was never quoted (mboxcl2). */
function leaveIfUnquoted(bytes: Buffer): Buffer {
  return hasBareFromLine(bytes) ? bytes : unquote(bytes);
}

const pad = (value: number): string => String(value).padStart(2, '0');
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mon Nov  2 10:00:00 2026`, in UTC (RFC 4155). */
function mboxDate(time: number): string {
  const date = new Date(time);
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(pad).join(':');
  const day = String(date.getUTCDate()).padStart(2);
  return `${DAYS[date.getUTCDay()] ?? ''} ${MONTHS[date.getUTCMonth()] ?? ''} ${day} ${clock} ${date.getUTCFullYear()}`;
}

/** One message as it stands in an mboxrd file: LF line ends, `From ` lines quoted, an empty line behind it. */
export function mboxEntry(
  raw: Buffer,
  { sender, receivedAt }: { readonly sender: string; readonly receivedAt: number },
): Buffer {
  const envelope = sender.replace(/\s/g, '') || 'MAILER-DAEMON';
  const text = raw
    .toString('latin1')
    .replaceAll('\r\n', '\n')
    .replace(/^(>*From )/gm, '>$1');
  const end = text.endsWith('\n') ? '\n' : '\n\n';
  return Buffer.from(`From ${envelope} ${mboxDate(receivedAt)}\n${text}${end}`, 'latin1');
}
