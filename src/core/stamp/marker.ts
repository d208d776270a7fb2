import { encodeCrockford } from './crockford';
import type { StampId } from './mark';
import { parseStampId } from './stamp-id';
import type { Stamp } from './stamp';
import { isStamp } from './stamp';

/** The part of the banner that machines find again, even in a quote. */
export interface Marker {
  readonly stamp: Stamp;
  readonly id: StampId;
  /** Offsets in the text that was scanned: `text.slice(start, end)` is the marker with its brackets. */
  readonly start: number;
  readonly end: number;
}

const WORD = 'stamp:';
/** The longest marker has 40 characters; a damaged one is not followed further than this. */
const MAX_CHARACTERS = 64;
/** Word wraps what it takes for misspelt into tags of about this length. */
const MAX_TAG = 400;

/**
 * `[stamp:1:confidential:01jd9zk7q4t8:0gej]`: ASCII without spaces, dots or entities, so that mail programs leave it alone.
 * The last field is the CRC-16/CCITT-FALSE of what stands before it, in base32. It tells damage from a stamp; it proves nothing.
 */
export function formatMarker(stamp: Stamp, id: StampId): string {
  const words = `${WORD}1:${stamp}:${id}`;
  return `[${words}:${encodeCrockford(crc16(words), 4)}]`;
}

/** CRC-16/CCITT-FALSE: polynomial 0x1021, start 0xffff, nothing reflected. Check value of "123456789": 0x29b1. */
export function crc16(ascii: string): number {
  let crc = 0xffff;
  for (let at = 0; at < ascii.length; at += 1) {
    crc ^= ascii.charCodeAt(at) << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc;
}

/**
 * Every marker in a body, in HTML source or in text, from top to bottom, in any case, also where tags were put between
 * its characters. `damaged` counts what looks like a marker and is not intact.
 */
export function findMarkers(text: string): { readonly intact: readonly Marker[]; readonly damaged: number } {
  const intact: Marker[] = [];
  let damaged = 0;
  for (let colon = text.indexOf(':'); colon !== -1; colon = text.indexOf(':', colon + 1)) {
    const word = colon + 1 - WORD.length;
    if (word < 0 || text.slice(word, colon + 1).toLowerCase() !== WORD) continue;
    const marker = readMarker(text, word);
    if (marker !== undefined) intact.push(marker);
    else if (looksLikeMarker(text, word)) damaged += 1;
  }
  return { intact, damaged };
}

/** `word` is where "stamp:" stands. */
function readMarker(text: string, word: number): Marker | undefined {
  const start = bracketBefore(text, word);
  const end = start === undefined ? undefined : bracketAfter(text, word);
  if (start === undefined || end === undefined) return undefined;
  const visible = withoutTags(text.slice(start, end)).toLowerCase();
  const [, , stamp, id] = visible.split(':');
  const stampId = parseStampId(id ?? '');
  if (!isStamp(stamp) || stampId === undefined) return undefined;
  return visible === formatMarker(stamp, stampId) ? { stamp, id: stampId, start, end } : undefined;
}

function looksLikeMarker(text: string, word: number): boolean {
  return bracketBefore(text, word) !== undefined || text.startsWith('1:', word + WORD.length);
}

function bracketBefore(text: string, word: number): number | undefined {
  let at = word - 1;
  while (text.charAt(at) === '>') {
    const from = Math.max(0, at - MAX_TAG);
    const tag = text.slice(from, at).lastIndexOf('<');
    if (tag === -1) return undefined;
    at = from + tag - 1;
  }
  return text.charAt(at) === '[' ? at : undefined;
}

function bracketAfter(text: string, word: number): number | undefined {
  let visible = 0;
  for (let at = word; at < text.length && visible < MAX_CHARACTERS; at += 1) {
    const character = text.charAt(at);
    if (character === ']') return at + 1;
    if (character === '<') at = tagEnd(text, at);
    else visible += 1;
  }
  return undefined;
}

/** The last character of the tag that opens at `start`; `start` itself where none closes nearby. */
function tagEnd(text: string, start: number): number {
  const close = text.slice(start, start + MAX_TAG).indexOf('>');
  return close === -1 ? start : start + close;
}

function withoutTags(source: string): string {
  let visible = '';
  for (let at = 0; at < source.length; at += 1) {
    if (source.charAt(at) === '<') at = tagEnd(source, at);
    else visible += source.charAt(at);
  }
  return visible;
}
