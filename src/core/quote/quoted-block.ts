import { htmlPieces } from '../stamp/html';
import { readBlock, type QuotedBlock } from './block';
import { readEntries } from './entries';
import { FORWARDED, FROM } from './more-labels';
import { HIDDEN, LONGEST, plainTag, readOutlookBlock } from './outlook-block';
import { rowIn } from './rows';
import { inOutlooksWords, linesOf, unquotedLine, unwrapped, withLabelsInFront } from './text-lines';

/** A body as mail has it. */
export interface QuotingBody {
  readonly format: 'html' | 'text';
  readonly content: string;
}

/** By which tags Gmail, Thunderbird, Yahoo and Apple Mail open what they quote. Without spaces and quotes. */
const OTHERS = [
  'gmail_quote',
  'moz-forward-container',
  'moz-cite-prefix',
  'yahoo_quoted',
  '<blockquotetype=cite',
];

/** Characters in which a label ends, with spaces and marks in front. */
const LONGEST_START = 60;

/** Lines that say `On 3 May, Elena <elena@…> wrote:` end like this, in every language. */
const COLONS = ':：';

function isFromLine(line: string): boolean {
  return FROM.includes(rowIn(line.slice(0, LONGEST_START)).label);
}

function endsWithColon(line: string): boolean {
  return COLONS.includes(line.slice(-1));
}

/** The author alone: nobody else is named in such a line. */
function attributionIn(line: string): QuotedBlock | undefined {
  if (!endsWithColon(line) || isFromLine(line)) return undefined;
  const [from] = readEntries(line.slice(line.lastIndexOf('<'), line.lastIndexOf('>') + 1)).addresses;
  return from === undefined ? undefined : { from, people: [], isComplete: false };
}

/** Below a rule, or a line such as `Begin forwarded message:`, a program quotes the lines themselves. */
function announces(line: string): boolean {
  const isRule = line.startsWith('---') || line.startsWith('___');
  return isRule || (endsWithColon(line) && FORWARDED.includes(line.slice(0, -1).trim().toLowerCase()));
}

/** Yahoo announces and tells in one line, which has this many characters at most. */
const LONGEST_LINE = 50_000;

/** Lines that a block may have; lists of people may be broken at each of them. */
const MOST_LINES = 2_000;

/** What a line that announces tells itself. */
function toldBy(line: string): readonly string[] {
  return line.startsWith('---') && line.includes(':')
    ? withLabelsInFront(line.slice(0, LONGEST_LINE)).slice(1)
    : [];
}

/** How programs other than Outlook write the lines: the author by a known word, where to answer and subject among them. */
const MANNER = { before: 5, from: FROM };

/**
 * From the first line that speaks of a quoted mail on; quoted lines count only where a line has announced them. `isOpen`:
 * somebody may have written above it.
 */
function blockIn(lines: readonly string[], isOpen: boolean): QuotedBlock | undefined {
  const readFrom = (told: readonly string[], at: number) =>
    readBlock(
      unwrapped([...told, ...lines.slice(at, at + MOST_LINES).map(unquotedLine)]).map(inOutlooksWords),
      MANNER,
    );
  let isAnnounced = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as string;
    const seen = unquotedLine(line).trim();
    if (seen === '') continue;
    if (line.startsWith('>') && !isAnnounced && !announces(seen)) return undefined;
    const told = toldBy(seen);
    if (told.length > 0) return readFrom(told, at + 1);
    const attribution = attributionIn(seen);
    if (attribution !== undefined) return attribution;
    const begins = isAnnounced ? rowIn(seen).label !== '' : isOpen && isFromLine(seen);
    if (begins) return readFrom([], at);
    isAnnounced = announces(seen);
    if (!isAnnounced && !isOpen) return undefined;
  }
  return undefined;
}

/** Where other programs than Outlook begin to quote; undefined where they do not. */
function startOfOthers(html: string): number | undefined {
  for (const { start, end, name } of htmlPieces(html)) {
    if (name !== 'div' && name !== 'blockquote') continue;
    const tag = plainTag(html.slice(start, end));
    if (OTHERS.some((mark) => tag.includes(mark))) return start;
    if (name === 'blockquote' || tag.includes(HIDDEN)) return undefined;
  }
  return undefined;
}

function inHtml(html: string): QuotedBlock | undefined {
  const outlook = readOutlookBlock(html);
  if (outlook !== undefined) return outlook;
  const start = startOfOthers(html);
  return start === undefined ? undefined : blockIn([...linesOf(html.slice(start, start + LONGEST))], false);
}

/**
 * What a mail says of the mail that it quotes: by Outlook on all its platforms, Gmail, Apple Mail, Thunderbird and Yahoo.
 * Only the first block counts, where the program itself puts it; in plain text that is the first at all, so that text is
 * only evidence where nobody can have typed above it. Hidden text, comments and links' targets are not read.
 */
export function readQuotedBlock({ format, content }: QuotingBody): QuotedBlock | undefined {
  return format === 'html' ? inHtml(content) : blockIn(content.split('\r').join('').split('\n'), true);
}
