import { encode } from 'punycode/';

/** A domain name in one spelling: lower case, A-labels, no trailing dot, at least two labels. */
export type Domain = string & { readonly brand: 'Domain' };

const MAX_DOMAIN = 253;
const MAX_LABEL = 63;

function isLowerLetterOrDigit(character: string): boolean {
  return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
}

function isAllDigits(label: string): boolean {
  return Array.from(label).every((character) => character >= '0' && character <= '9');
}

function isHostLabel(label: string): boolean {
  if (label.length === 0 || label.length > MAX_LABEL) return false;
  if (hasHyphensOfItsOwn(label) && (!label.startsWith('xn--') || label.endsWith('-'))) return false;
  return Array.from(label).every((character) => character === '-' || isLowerLetterOrDigit(character));
}

function isAscii(character: string): boolean {
  return character.charCodeAt(0) < 0x80;
}

/** Code points that no name is written in: controls, punctuation, symbols, direction marks, full-width look-alikes. */
const NOT_LETTERS: readonly (readonly [first: number, last: number])[] = [
  [0x80, 0xbf],
  [0x2000, 0x2bff],
  [0x3000, 0x3004],
  [0xd800, 0xf8ff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xff00, 0xffff],
  [0xe0000, 0x10ffff],
];

function isLetterLike(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return !NOT_LETTERS.some(([first, last]) => code >= first && code <= last);
}

/**
 * Lower-cases one character. A character from outside ASCII that stands for ASCII (the Kelvin sign, the long s,
 * ligatures, full-width letters) is refused: it looks like a trusted name, and some servers take it for that name.
 */
function toLower(character: string): string | undefined {
  if (isAscii(character)) return character.toLowerCase();
  const standsFor = Array.from(character.normalize('NFKC').toLowerCase());
  return isLetterLike(character) && !standsFor.some(isAscii) ? character.toLowerCase() : undefined;
}

/** Marks that are set above, below and through the letter before them, such as accents. */
export function isAccent(character: string): boolean {
  return character >= '\u0300' && character <= '\u036f';
}

function hasHyphensOfItsOwn(label: string): boolean {
  return label.startsWith('-') || label.endsWith('-') || label.slice(2, 4) === '--';
}

function toALabel(label: string): string | undefined {
  if (Array.from(label).every(isAscii)) return label.toLowerCase();
  const characters = Array.from(label).map(toLower);
  if (characters.some((character) => character === undefined)) return undefined;
  // What is hidden in an A-label must obey the same rules.
  if (hasHyphensOfItsOwn(label) || isAccent(label.charAt(0))) return undefined;
  return `xn--${encode(characters.join('').normalize('NFC'))}`;
}

/**
 * Reads a domain name as mail programs deliver it: any case, one trailing dot, U-labels or A-labels. Undefined for
 * everything else: IP addresses, single labels, ports, paths, characters that no host name has. Nothing is mapped to
 * what it resembles (no compatibility mapping), so a homograph of a trusted name stays a different name.
 */
export function parseDomain(raw: string): Domain | undefined {
  const name = raw.endsWith('.') ? raw.slice(0, -1) : raw;
  if (name.length > MAX_DOMAIN) return undefined;
  const labels = name.split('.').map(toALabel);
  if (labels.length < 2 || !labels.every((label) => label !== undefined && isHostLabel(label)))
    return undefined;
  const domain = labels.join('.');
  const topLevel = labels[labels.length - 1] ?? '';
  return domain.length > MAX_DOMAIN || isAllDigits(topLevel) ? undefined : (domain as Domain);
}
