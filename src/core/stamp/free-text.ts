import type { Result } from '../result';
import { err, ok } from '../result';

/** Words that somebody typed, safe to put into a mail: one line, no hidden characters, no square brackets. */
export type FreeText = string & { readonly brand: 'FreeText' };

type Range = readonly [first: number, last: number];

/** Everything that Unicode calls a space or a line break, and the control characters that stand for one. */
const SPACES: readonly Range[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0x85, 0x85],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];

/** What a reader cannot see, but what changes what a reader sees: controls, direction marks, characters of no width. */
const HIDDEN: readonly Range[] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0xfffe, 0xffff],
  [0xe0000, 0xe0fff],
];

function within(ranges: readonly Range[], point: number): boolean {
  return ranges.some(([first, last]) => point >= first && point <= last);
}

function plainCharacter(character: string): string {
  const point = Number(character.codePointAt(0));
  if (point > 0x5d && point < 0x7f) return character;
  if (point > 0x20 && point < 0x5b) return character;
  if (within(SPACES, point)) return ' ';
  if (within(HIDDEN, point)) return '';
  if (character === '[') return '(';
  return character === ']' ? ')' : character;
}

/**
 * One visible line of what anybody may have written: whitespace collapsed, control, bidirectional and zero-width
 * characters gone, square brackets made round so that no marker can be forged. Never longer than `raw`.
 */
export function plainLine(raw: string): string {
  let line = '';
  for (const character of raw) {
    const plain = plainCharacter(character);
    if (plain !== ' ' || (line !== '' && !line.endsWith(' '))) line += plain;
  }
  return line.endsWith(' ') ? line.slice(0, -1) : line;
}

/**
 * Reads an adjustment or a use that somebody typed. What is too long is refused, never cut: half an instruction
 * may say the opposite. The length is counted in characters as people see them (code points), after cleaning.
 */
export function parseFreeText(raw: string, maxLength = 300): Result<FreeText, 'empty' | 'too-long'> {
  const line = plainLine(raw);
  if (line === '') return err('empty');
  return Array.from(line).length > maxLength ? err('too-long') : ok(line as FreeText);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for use between tags or inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return Array.from(text, (character) => ENTITIES[character] ?? character).join('');
}
