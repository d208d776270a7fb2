/** Section 7 of the book: which domains resemble a name of the organisation. */

import punycode from 'punycode/';

/** Each letter, and what looks like it. */
export type LetterTable = readonly { readonly letter: string; readonly lookLikeIt: string }[];

/** Reads the table at the end of the book: rows of one Latin letter and what looks like it. */
export function readLetterTable(book: string): LetterTable {
  const table: { letter: string; lookLikeIt: string }[] = [];
  for (const line of book.slice(book.indexOf('| Letter | Look like it |')).split('\n')) {
    const row = /^\| ([a-z]) +\| (\S+) *\|$/.exec(line.trim());
    if (row?.[1] !== undefined && row[2] !== undefined) table.push({ letter: row[1], lookLikeIt: row[2] });
  }
  return table;
}

/** A domain resembles a name when one of these is true. */
export function resembles(domain: string, name: string, table: LetterTable): boolean {
  const labels = domain.split('.').map((label) => lettersOf(label, table));
  const others = labels.slice(0, -1);
  const letters = lettersOf(name.toLowerCase().normalize('NFC'), table);
  return (
    // a label other than the last has the skeleton of the name
    others.some((label) => looksLike(label, letters)) ||
    // all labels but the last, written together, have the skeleton of the name
    looksLike(others.join(''), letters) ||
    // the name has five letters or more, and … is the skeleton of the name
    (lengthOf(letters) >= 5 && others.some((label) => hasPartLike(label, letters))) ||
    // the letters of the owner's label are within the allowed slips …
    slipsInto(ownersLabel(labels), letters)
  );
}

/** 7.1 An A-label is decoded, accents are dropped, and each character becomes the Latin letter that it looks like. */
function lettersOf(label: string, table: LetterTable): string {
  if (/^[a-z0-9-]*$/.test(label) && !label.startsWith('xn--')) return label;
  let letters = '';
  for (const character of withoutAccents(decode(label))) letters += latinLetter(character, table);
  return letters;
}

/** 7.1 What is left of NFD without U+0300 to U+036F. */
function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

/** An A-label that cannot be decoded stays what it is. */
function decode(label: string): string {
  if (!label.startsWith('xn--')) return label;
  try {
    return punycode.decode(label.slice('xn--'.length));
  } catch {
    return label;
  }
}

function latinLetter(character: string, table: LetterTable): string {
  for (const { letter, lookLikeIt } of table) {
    if (lookLikeIt.includes(character)) return letter;
  }
  return character; // 7.1 Other characters stay.
}

/** 7.2 What the letters look like at a glance. */
function skeletonOf(letters: string): string {
  return letters
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/cl/g, 'd')
    .replace(/1/g, 'l')
    .replace(/i/g, 'l')
    .replace(/0/g, 'o');
}

function looksLike(letters: string, name: string): boolean {
  return skeletonOf(letters) === skeletonOf(name);
}

/** One part between hyphens, or several in a row, or all parts written together. */
function hasPartLike(label: string, name: string): boolean {
  const parts = label.split('-');
  for (let first = 0; first < parts.length; first += 1) {
    for (let last = first + 1; last <= parts.length; last += 1) {
      if (looksLike(parts.slice(first, last).join('-'), name)) return true;
    }
  }
  return looksLike(parts.join(''), name);
}

/** 7.4 The label before the last; where that has at most three letters and another stands before it, that one. */
function ownersLabel(labels: readonly string[]): string {
  const beforeLast = labels[labels.length - 2] ?? '';
  return lengthOf(beforeLast) <= 3 ? (labels[labels.length - 3] ?? beforeLast) : beforeLast;
}

/** The letters within the allowed slips of the letters of the name, or the skeleton of the skeleton. */
function slipsInto(label: string, name: string): boolean {
  const allowed = allowedSlips(name);
  return isWithin(label, name, allowed) || isWithin(skeletonOf(label), skeletonOf(name), allowed);
}

/** 7.3 A name of up to four letters allows none, of five to eight one, of nine and more two. */
function allowedSlips(name: string): number {
  const length = lengthOf(name);
  if (length <= 4) return 0;
  return length <= 8 ? 1 : 2;
}

function isWithin(one: string, other: string, slips: number): boolean {
  return isWithinFrom(Array.from(one), Array.from(other), slips);
}

/** 7.3 One letter left out, added, replaced by another, or two neighbours exchanged, counted from left to right. */
function isWithinFrom(one: readonly string[], other: readonly string[], slips: number): boolean {
  if (one.length === 0 && other.length === 0) return true;
  // Where both begin with the same letter, that letter is no slip.
  if (one.length > 0 && one[0] === other[0]) return isWithinFrom(one.slice(1), other.slice(1), slips);
  if (slips === 0) return false;
  const leftOut = other.length > 0 && isWithinFrom(one, other.slice(1), slips - 1);
  const added = one.length > 0 && isWithinFrom(one.slice(1), other, slips - 1);
  const replaced =
    one.length > 0 && other.length > 0 && isWithinFrom(one.slice(1), other.slice(1), slips - 1);
  const exchanged = neighboursExchanged(one, other) && isWithinFrom(one.slice(2), other.slice(2), slips - 1);
  return leftOut || added || replaced || exchanged;
}

function neighboursExchanged(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 1 && other.length > 1 && one[0] === other[1] && one[1] === other[0];
}

/** In characters, not in UTF-16 units. */
function lengthOf(letters: string): number {
  return Array.from(letters).length;
}
