import { htmlPieces } from '../stamp/html';
import { decodeEntities } from '../stamp/html-text';
import { CC, TO } from './labels';
import { CC_ELSEWHERE, FROM, OTHER, SUBJECT, TO_ELSEWHERE } from './more-labels';
import { rowIn } from './rows';

const KNOWN: ReadonlySet<string> = new Set([
  ...[...FROM, ...TO, ...CC, ...SUBJECT, ...OTHER],
  ...[...TO_ELSEWHERE, ...CC_ELSEWHERE],
]);

/** How many words a label may have, the longest first: `Kutoka kwa` is not `Kwa`. */
const LENGTHS = [3, 2, 1] as const;

/** A text cut behind each of these signs. */
function cutBehind(sign: string, text: string): readonly string[] {
  const parts = text.split(sign);
  return parts.map((part, at) => (at < parts.length - 1 ? part + sign : part));
}

/** Yahoo writes `From: … <…>To: …` into one line; here each label begins a line. */
export function withLabelsInFront(line: string): readonly string[] {
  let part: string[] = [];
  const parts = [part];
  for (const word of cutBehind('>', line).flatMap((piece) => cutBehind(' ', piece))) {
    part.push(word);
    const count = LENGTHS.find((few) => KNOWN.has(rowIn(part.slice(-few).join('')).label));
    if (count === undefined || part.length <= count) continue;
    part = part.splice(-count);
    parts.push(part);
  }
  return parts.map((words) => words.join(''));
}

/** Links become text in several ways: `Ana <mailto:ana@…>`, `Ana [mailto:ana@…]`. */
function withoutLinks(line: string): string {
  const inBrackets = line.includes('[mailto:') ? line.split('[mailto:').join('<').split(']').join('>') : line;
  return inBrackets.split('<mailto:').join('<');
}

/** A line of another program with the words of Outlook in English. */
export function inOutlooksWords(line: string): string {
  const plain = withoutLinks(line);
  const { label, value } = rowIn(plain);
  if (TO_ELSEWHERE.includes(label)) return `To: ${value}`;
  return CC_ELSEWHERE.includes(label) ? `Cc: ${value}` : plain;
}

const EVERY_TO: readonly string[] = [...TO, ...TO_ELSEWHERE];

/** Lists may be broken into several lines; here each row is one. An empty line behind To ends them. */
export function unwrapped(lines: readonly string[]): readonly string[] {
  const rows: string[] = [];
  let hasTo = false;
  for (const line of lines) {
    const isBlank = line.trim() === '';
    if (isBlank && hasTo) break;
    if (isBlank) continue;
    const { label } = rowIn(line);
    hasTo ||= EVERY_TO.includes(label);
    if (label === '') rows.push(`${String(rows.pop())} ${line.trim()}`);
    else rows.push(line);
  }
  return rows;
}

/** A line without the mark of one level of quoting. */
export function unquotedLine(line: string): string {
  return line.startsWith('>') ? line.slice(1) : line;
}

/** Elements that begin and end a line. Cells do not: a label and what it announces may stand in two of them. */
const LINES: readonly string[] = ['p', 'div', 'tr', 'hr', 'li', 'blockquote', 'table', 'pre'];

/** The lines of HTML; an empty one only where a line break makes it. */
export function* linesOf(html: string): Generator<string> {
  let line = '';
  for (const { kind, name, start, end } of htmlPieces(html)) {
    if (kind === 'text')
      line += decodeEntities(html.slice(start, end).split('\r').join(' ').split('\n').join(' '));
    else if (name === 'br' || (line.trim() !== '' && LINES.includes(name.split('/').join('')))) {
      yield line;
      line = '';
    }
  }
  yield line;
}
