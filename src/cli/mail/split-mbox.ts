/**
 * Takes mbox files apart. There are four kinds (mboxo, mboxrd, mboxcl, mboxcl2) that do not say which they are; facts:
 * RFC 4155 and its appendix, qmail's mbox(5).
 */

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

/** `From ` begins lines of many mails, and not all programs quote it: what counts is that a message follows. */
function isSeparator(bytes: Buffer, start: number): boolean {
  return SEPARATOR.test(lineAt(bytes, start)) && FIELD.test(lineAt(bytes, behindLine(bytes, start)));
}

/** `>From ` at the beginning of a line was `From ` once, and `>>From ` was `>From ` (mboxrd). */
function asWritten(bytes: Buffer): Buffer {
  if (!bytes.includes('\n>From ')) return bytes;
  return Buffer.from(bytes.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
}

/** Takes one mbox file apart while it comes in; holds no more than one message. */
export class MboxSplitter {
  #bytes: Buffer = Buffer.alloc(0);
  #searched = 0;
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
    if (!isLast) this.#letGo();
    else if (this.#isOpen && this.#bytes.length > 0) parts.push(this.#take(this.#bytes.length));
    return parts;
  }

  #find(isLast: boolean): Split | undefined {
    return this.#isOpen ? this.#findNext(isLast) : this.#findFirst(isLast);
  }

  /** The first line of the file has no line end before it. */
  #findFirst(isLast: boolean): Split | undefined {
    const isWhole = isLast || this.#bytes.includes(LF);
    return isWhole ? { start: 0, end: behindLine(this.#bytes, 0) } : undefined;
  }

  #findNext(isLast: boolean): Split | undefined {
    for (let at = this.#nextFrom(this.#searched); at !== -1; at = this.#nextFrom(at + 1)) {
      const start = at + 1;
      if (!isLast && !this.#showsTwoLines(start)) {
        this.#searched = at;
        return undefined;
      }
      if (isSeparator(this.#bytes, start)) return { start, end: behindLine(this.#bytes, start) };
    }
    this.#searched = Math.max(0, this.#bytes.length - '\nFrom '.length);
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

  #take(end: number): Part {
    const isTooLarge = this.#isTooLarge || end > this.largest;
    return isTooLarge ? undefined : asWritten(this.#bytes.subarray(0, end));
  }

  #continueAt(place: number): void {
    this.#bytes = this.#bytes.subarray(place);
    this.#searched = 0;
    this.#isOpen = true;
    this.#isTooLarge = false;
  }

  /** Of a message that is too large anyway, only what may hold the next separator is kept. */
  #letGo(): void {
    if (this.#bytes.length <= this.largest) return;
    this.#isTooLarge = true;
    this.#bytes = Buffer.from(this.#bytes.subarray(-2 * LONGEST_LINE));
    this.#searched = 0;
  }
}
