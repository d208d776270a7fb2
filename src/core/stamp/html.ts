import { isLowerLetter, isUpperLetter } from '../scan';

/** A stretch of HTML source: what stands between tags, or one tag (or comment, which has no name). */
export interface HtmlPiece {
  readonly kind: 'text' | 'tag';
  /** Offsets in the source. */
  readonly start: number;
  readonly end: number;
  /** Lower case, with a slash in front for a closing tag; empty for text, comments and declarations. */
  readonly name: string;
}

/** Elements whose content nobody sees and where `<` opens nothing. */
const UNSEEN: readonly string[] = ['script', 'style', 'title', 'textarea', 'xmp'];

/**
 * Cuts HTML source into text, which may be empty, and tags, without gaps, in one pass. Follows the rules of the HTML standard for where a tag,
 * a quoted attribute and a comment end, as far as mail uses them; the content of scripts and styles counts as a tag.
 */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
  let textStart = 0;
  let at = html.indexOf('<');
  while (at !== -1) {
    const tag = readTag(html, at);
    if (tag !== undefined) {
      yield { kind: 'text', start: textStart, end: at, name: '' };
      yield tag;
      textStart = tag.end;
    }
    at = html.indexOf('<', tag === undefined ? at + 1 : tag.end);
  }
  yield { kind: 'text', start: textStart, end: html.length, name: '' };
}

function readTag(html: string, start: number): HtmlPiece | undefined {
  if (html.startsWith('<!--', start)) return { kind: 'tag', start, end: after(html, '-->', start), name: '' };
  const mark = html.charAt(start + 1);
  if (mark === '!' || mark === '?') return { kind: 'tag', start, end: after(html, '>', start), name: '' };
  const name = tagName(html, start + 1);
  if (name === '') return undefined;
  const end = tagEnd(html, start + 1 + name.length);
  return { kind: 'tag', start, end: UNSEEN.includes(name) ? afterClosing(html, name, end) : end, name };
}

function tagName(html: string, start: number): string {
  let end = html.charAt(start) === '/' ? start + 1 : start;
  if (!isLetter(html.charCodeAt(end))) return '';
  // Behind the end stands nothing, which is in every text.
  while (!' \t\r\n/>'.includes(html.charAt(end))) end += 1;
  return html.slice(start, end).toLowerCase();
}

/** Just behind the `>` that is not inside a quoted attribute; the end of the source where there is none. */
function tagEnd(html: string, start: number): number {
  let quote = '';
  for (let at = start; at < html.length; at += 1) {
    const character = html.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at + 1;
    else if ((character === '"' || character === "'") && endsWithEquals(html, start, at)) quote = character;
  }
  return html.length;
}

/** A quote opens a value only behind an equals sign; elsewhere it is a stray character. */
function endsWithEquals(html: string, start: number, end: number): boolean {
  let at = end - 1;
  while (at > start && ' \t\r\n'.includes(html.charAt(at))) at -= 1;
  return html.charAt(at) === '=';
}

function after(html: string, what: string, start: number): number {
  const found = html.indexOf(what, start);
  return found === -1 ? html.length : found + what.length;
}

function afterClosing(html: string, name: string, start: number): number {
  for (let at = html.indexOf('</', start); at !== -1; at = html.indexOf('</', at + 2)) {
    const end = at + 2 + name.length;
    if (html.slice(at + 2, end).toLowerCase() === name) return after(html, '>', end);
  }
  return html.length;
}

function isLetter(unit: number): boolean {
  return isLowerLetter(unit) || isUpperLetter(unit);
}
