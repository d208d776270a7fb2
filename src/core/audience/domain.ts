import { encode } from 'punycode/';
import { isAll, isAscii, isDigit, isLowerLetter } from '../scan';

/** A domain name in one spelling: lower case, A-labels, no trailing dot, at least two labels. */
export type Domain = string & { readonly brand: 'Domain' };

const MAX_DOMAIN = 253;
const MAX_LABEL = 63;

const HYPHEN = 0x2d;

function isHostUnit(unit: number): boolean {
  return isLowerLetter(unit) || isDigit(unit) || unit === HYPHEN;
}

function isHostLabel(label: string): boolean {
  if (label.length === 0 || label.length > MAX_LABEL) return false;
  if (hasHyphensOfItsOwn(label) && (!label.startsWith('xn--') || label.endsWith('-'))) return false;
  return isAll(label, isHostUnit);
}

/** Code points that no name is written in: controls, punctuation, symbols, direction marks, and what shows nothing. */
const NOT_LETTERS: readonly (readonly [first: number, last: number])[] = [
  [0x80, 0xbf],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x2000, 0x2bff],
  [0x3000, 0x3004],
  [0xd800, 0xf8ff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xffff],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0x10ffff],
];

function isLetterLike(character: string): boolean {
  const code = Number(character.codePointAt(0));
  return !NOT_LETTERS.some(([first, last]) => code >= first && code <= last);
}

/**
 * Lower-cases one character. One that stands for others (the Kelvin sign, the long s, ligatures, full-width letters, the
 * shapes of Arabic letters) is refused: it looks like a trusted name, and some servers take it for that name.
 */
function toLower(character: string): string | undefined {
  const lower = character.toLowerCase();
  if (isAscii(character)) return lower;
  const composed = character.normalize('NFC');
  const isItself = composed === character.normalize('NFKC') && !Array.from(composed + lower).some(isAscii);
  return isLetterLike(character) && isItself ? lower : undefined;
}

/** Marks that are set above, below and through the letter before them, such as accents. */
export function isAccent(character: string): boolean {
  return character >= '\u0300' && character <= '\u036f';
}

function hasHyphensOfItsOwn(label: string): boolean {
  return label.startsWith('-') || label.endsWith('-') || label.startsWith('--', 2);
}

function toALabel(label: string): string | undefined {
  if (isAscii(label)) return label.toLowerCase();
  const characters = Array.from(label).map(toLower);
  if (characters.some((character) => character === undefined)) return undefined;
  // What is hidden in an A-label must obey the same rules.
  if (hasHyphensOfItsOwn(label) || isAccent(label.charAt(0))) return undefined;
  return `xn--${encode(characters.join('').normalize('NFC'))}`;
}

/** Nearly all names are ASCII, and need no look at their labels. */
function toALabels(name: string): string | undefined {
  if (isAscii(name)) return name.toLowerCase();
  const labels = name.split('.').map(toALabel);
  return labels.includes(undefined) ? undefined : labels.join('.');
}

/**
 * Reads a domain name as mail programs deliver it: any case, one trailing dot, U-labels or A-labels. Undefined for
 * everything else: IP addresses, single labels, ports, paths, characters that no host name has. Nothing is mapped to
 * what it resembles (no compatibility mapping), so a homograph of a trusted name stays a different name.
 */
export function parseDomain(raw: string): Domain | undefined {
  const name = raw.endsWith('.') ? raw.slice(0, -1) : raw;
  const domain = name.length > MAX_DOMAIN ? undefined : toALabels(name);
  if (domain === undefined || domain.length > MAX_DOMAIN) return undefined;
  const labels = domain.split('.');
  if (labels.length < 2 || !labels.every(isHostLabel)) return undefined;
  const topLevel = domain.slice(domain.lastIndexOf('.') + 1);
  return isAll(topLevel, isDigit) ? undefined : (domain as Domain);
}
