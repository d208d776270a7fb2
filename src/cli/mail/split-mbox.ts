/**
 * Takes mbox files apart. There are four kinds (mboxo, mboxrd, mboxcl, mboxcl2) that do not say which they are; facts:
 * RFC 4155 and its appendix, qmail's mbox(5).
 */

/** As Thunderbird writes it today, always behind an empty line. */
const BARE_SEPARATOR = 'From';
/** `From nadia@x.example Mon Nov  2 10:00:00 2026`, with what programs put between and behind these, or less. */
const SEPARATOR = /^From \S+(?:\s.*\d{1,2}:\d\d.*\d{4}.*)?\s*$/;
const FIELD = /^(?:[!-9;-~]+[ \t]*:|>?From )/;

/** A line of a header that is longer is not looked at to its end. */
const LONGEST_LINE = 2_000;

const LF = 0x0a;

/** A message, or undefined in the place of one that is larger than any. */
type Part = Buffer | undefined;

interface Split {
  readonly start: number;
  readonly end: number;
}

/** Whether these first bytes of a file are those of an mbox file. */
export function looksLikeMbox(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).toString('latin1') === 'From ';
}

function lineAt(bytes: Buffer, start: number): string {
  const end = bytes.indexOf(LF, start);
  const stop = end === -1 ? bytes.length : end;
  return bytes.toString('latin1', start, Math.min(stop, start + LONGEST_LINE)).trimEnd();
}

function behindLine(bytes: Buffer, start: number): number {
  const end = bytes.indexOf(LF, start);
  return end === -1 ? bytes.length : end + 1;
}

function isBehindEmptyLine(bytes: Buffer, start: number): boolean {
  const before = bytes.toString('latin1', Math.max(0, start - 3), start);
  return before === '\n' || before === '\r\n' || before.endsWith('\n\n') || before.endsWith('\n\r\n');
}

/** `From ` begins lines of many mails, and not all programs quote it: what counts is that a message follows. */
function isSeparator(bytes: Buffer, start: number): boolean {
  const line = lineAt(bytes, start);
  const isLike = line === BARE_SEPARATOR ? isBehindEmptyLine(bytes, start) : SEPARATOR.test(line);
  return isLike && FIELD.test(lineAt(bytes, behindLine(bytes, start)));
}

/** `>From ` at the beginning of a line was `From ` once, and `>>From ` was `>From ` (mboxrd). */
function asWritten(bytes: Buffer): Buffer {
  if (!bytes.includes('\n>From ')) return bytes;
  return Buffer.from(bytes.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
}

/**
 * Takes one mbox file apart while it comes in; holds no more than one message. Every byte is searched once and copied
 * twice at most, however long a message is.
 */
export class MboxSplitter {
  /** The beginning of the message, in which no separator is. */
  #searched: Buffer[] = [];
  #searchedLength = 0;
  /** What comes behind it. */
  #bytes: Buffer = Buffer.alloc(0);
  #isOpen = false;
  #isTooLarge = false;

  constructor(private readonly largest: number) {}

  /** The messages that end within these bytes; `isLast`: nothing comes after them. */
  push(bytes: Buffer, isLast: boolean): readonly Part[] {
    this.#bytes = this.#bytes.length === 0 ? bytes : Buffer.concat([this.#bytes, bytes]);
    const parts: Part[] = [];
    for (let split = this.#find(isLast); split !== undefined; split = this.#find(isLast)) {
      if (this.#isOpen) parts.push(this.#take(split.start));
      this.#continueAt(split.end);
    }
    const rest = this.#searchedLength + this.#bytes.length;
    if (isLast && this.#isOpen && rest > 0) parts.push(this.#take(this.#bytes.length));
    return parts;
  }

  #find(isLast: boolean): Split | undefined {
    return this.#isOpen ? this.#findNext(isLast) : this.#findFirst(isLast);
  }

  /** The first line of the file has no line end before it. */
  #findFirst(isLast: boolean): Split | undefined {
    const isWhole = isLast || this.#bytes.includes(LF) || this.#bytes.length > LONGEST_LINE;
    return isWhole ? { start: 0, end: behindLine(this.#bytes, 0) } : undefined;
  }

  #findNext(isLast: boolean): Split | undefined {
    for (let at = this.#nextFrom(0); at !== -1; at = this.#nextFrom(at + 1)) {
      const start = at + 1;
      if (!isLast && !this.#showsTwoLines(start)) {
        this.#setAside(at);
        return undefined;
      }
      if (isSeparator(this.#bytes, start)) return { start, end: behindLine(this.#bytes, start) };
    }
    if (!isLast) this.#setAside(this.#bytes.length - '\nFrom '.length);
    return undefined;
  }

  #nextFrom(place: number): number {
    return this.#bytes.indexOf('\nFrom ', place);
  }

  /** Both lines that tell a separator are there, or as much of them as is looked at. */
  #showsTwoLines(start: number): boolean {
    const next = behindLine(this.#bytes, start);
    return this.#bytes.indexOf(LF, next) !== -1 || this.#bytes.length - start > 2 * LONGEST_LINE;
  }

  /** What stands before this place is searched, but for the end of the line above, which tells whether that is empty. */
  #setAside(place: number): void {
    const end = place - '\n\r'.length;
    if (end <= 0) return;
    this.#searched.push(this.#bytes.subarray(0, end));
    this.#searchedLength += end;
    this.#bytes = this.#bytes.subarray(end);
    this.#isTooLarge ||= this.#searchedLength > this.largest;
    if (this.#isTooLarge) this.#searched = [];
  }

  #take(end: number): Part {
    const last = this.#bytes.subarray(0, end);
    if (this.#isTooLarge || this.#searchedLength + end > this.largest) return undefined;
    return asWritten(this.#searched.length === 0 ? last : Buffer.concat([...this.#searched, last]));
  }

  #continueAt(place: number): void {
    this.#bytes = this.#bytes.subarray(place);
    this.#searched = [];
    this.#searchedLength = 0;
    this.#isOpen = true;
    this.#isTooLarge = false;
  }
}
