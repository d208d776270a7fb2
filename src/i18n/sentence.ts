import { spelledDomain } from '../core/audience/address';
import type { Recipient } from '../core/audience/recipient';
import { plainLine } from '../core/stamp/free-text';

/** Hebrew, Arabic and the other scripts that are written from right to left, as UTF-16 code units. */
const RIGHT_TO_LEFT: readonly (readonly [first: number, last: number])[] = [
  [0x590, 0x8ff],
  [0xd802, 0xd803],
  [0xd83a, 0xd83b],
  [0xfb1d, 0xfdff],
  [0xfe70, 0xfefe],
];

function isRightToLeft(text: string): boolean {
  return Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).some((unit) =>
    RIGHT_TO_LEFT.some(([first, last]) => unit >= first && unit <= last),
  );
}

/** Keeps what is written from right to left from rearranging the sentence around it. */
function isolated(text: string): string {
  return isRightToLeft(text) ? `\u2068${text}\u2069` : text;
}

/** As many of the characters as fit into `most` UTF-16 units. */
function fitting(characters: readonly string[], most: number): readonly string[] {
  let length = 0;
  const end = characters.findIndex((character) => (length += character.length) > most);
  return end === -1 ? characters : characters.slice(0, end);
}

/**
 * Text of other people as part of a sentence: one line without hidden characters, and where it is longer than `most`
 * it visibly lacks its middle. More is kept of the end, where a domain says who it is.
 */
export function quoted(raw: string, most: number): string {
  const text = plainLine(raw);
  if (text.length <= most) return isolated(text);
  const head = Math.floor(most / 3);
  const characters = Array.from(text);
  const start = fitting(characters, head);
  const end = fitting(characters.reverse(), most - 1 - head);
  return isolated(`${start.join('')}…${Array.from(end).reverse().join('')}`);
}

/** The address; where there is none, the name in marks that say so; empty where there is neither. */
export function personIn({ address, name }: Recipient, most: number): string {
  const known = quoted(address, most);
  if (known !== '') return known;
  const called = quoted(name, most - 2);
  return called === '' ? '' : `“${called}”`;
}

/** The same with the domain in letters of ASCII behind it, where it has others. */
export function spelledOut(recipient: Recipient, most: number): string {
  const person = personIn(recipient, most);
  const domain = spelledDomain(recipient.address);
  return domain === undefined ? person : `${person} (${quoted(domain, most)})`;
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "a", "a and b", "a, b and c". */
export function joined(parts: readonly string[], and: string): string {
  const last = parts[parts.length - 1] ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
}
