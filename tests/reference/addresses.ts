/** Section 1 of the book: which texts are addresses, and which of them are the same. */

import punycode from 'punycode/';

/** Both parts as they are compared: lower case, A-labels, no dot behind. */
export interface Address {
  readonly local: string;
  readonly domain: string;
}

/** A million cases are written in a few words: what was read once is not read again. */
const READ = new Map<string, Address | undefined>();

/** 1.1 `local@domain`, with exactly one `@`; 1.6 everything else is unreadable. */
export function parseAddress(text: string): Address | undefined {
  if (!READ.has(text)) READ.set(text, readAddress(text));
  return READ.get(text);
}

function readAddress(text: string): Address | undefined {
  const parts = text.split('@');
  if (parts.length !== 2) return undefined;
  const local = parseLocal(parts[0] ?? '');
  const domain = parseDomain(parts[1] ?? '');
  if (local === undefined || domain === undefined) return undefined;
  return { local, domain };
}

export function isSameAddress(one: Address, other: Address): boolean {
  return one.local === other.local && one.domain === other.domain;
}

const LOCAL = /^[a-zA-Z0-9#$&'*+\-/=?^_`{|}~]+(\.[a-zA-Z0-9#$&'*+\-/=?^_`{|}~]+)*$/;

/** 1.2 1 to 64 characters: atoms joined by single dots. 1.5 Case means nothing. */
function parseLocal(text: string): string | undefined {
  if (text.length > 64 || !LOCAL.test(text)) return undefined;
  return text.toLowerCase();
}

/** 1.3 At least two labels, joined by dots, with at most one dot behind the last; at most 253 characters. */
export function parseDomain(text: string): string | undefined {
  const withoutLastDot = text.endsWith('.') ? text.slice(0, -1) : text; // 1.5
  const labels: string[] = [];
  for (const part of withoutLastDot.split('.')) {
    const label = parseLabel(part);
    if (label === undefined) return undefined;
    labels.push(label);
  }
  if (labels.length < 2) return undefined;
  if (/^[0-9]+$/.test(labels[labels.length - 1] ?? '')) return undefined; // The last label is not all digits.
  const domain = labels.join('.');
  return domain.length <= 253 ? domain : undefined;
}

function parseLabel(text: string): string | undefined {
  const label = isAscii(text) ? text.toLowerCase() : toALabel(text);
  return label !== undefined && isLabel(label) ? label : undefined;
}

/**
 * 1.3 1 to 63 ASCII letters, digits and hyphens, none of the hyphens first or last;
 * hyphens in third and fourth place only in `xn--…`.
 */
function isLabel(label: string): boolean {
  if (!/^[a-z0-9-]{1,63}$/.test(label)) return false;
  if (label.startsWith('-') || label.endsWith('-')) return false;
  return !hasHyphensInThirdAndFourthPlace(label) || label.startsWith('xn--');
}

function hasHyphensInThirdAndFourthPlace(label: string): boolean {
  return Array.from(label).slice(2, 4).join('') === '--';
}

/** 1.4 Labels in other scripts are lower-cased, composed (NFC) and compared as A-labels. */
function toALabel(text: string): string | undefined {
  for (const character of text) {
    if (!mayStandInALabel(character)) return undefined;
  }
  const label = text.toLowerCase().normalize('NFC');
  // 1.3 holds for these labels, too; and what is an A-label already has no letters of other scripts.
  if (label.startsWith('-') || label.endsWith('-') || hasHyphensInThirdAndFourthPlace(label))
    return undefined;
  if (/^\p{M}/u.test(label)) return undefined; // A mark needs a letter to stand on.
  return `xn--${punycode.encode(label)}`;
}

function mayStandInALabel(character: string): boolean {
  if (isAscii(character)) return /[a-zA-Z0-9-]/.test(character);
  // 1.4 Symbols, controls and direction marks make the address unreadable.
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return false;
  return /[\p{L}\p{M}\p{Nd}]/u.test(character) && !isStandIn(character);
}

/** 1.4 Nothing is mapped to what it resembles: not what NFKC makes something else of than NFC, or something of ASCII. */
function isStandIn(character: string): boolean {
  const standsFor = character.normalize('NFKC');
  return standsFor !== character.normalize('NFC') || /[\x00-\x7F]/.test(standsFor.toLowerCase());
}

function isAscii(text: string): boolean {
  return /^[\x00-\x7F]*$/.test(text);
}
