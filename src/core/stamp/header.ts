import { parseDomain } from '../audience/domain';
import { isAll, isDigit, isLowerLetter } from '../scan';
import { parseStampId } from './stamp-id';
import type { StampMark, StampReading } from './mark';
import { stampOf } from './mark';
import type { Stamp } from './stamp';
import { isStamp, strictest } from './stamp';

/** Lower case everywhere: Outlook lower-cases what it is given, and a mismatch loses the header. */
export const HEADER_NAME = 'x-mailstamp';

const MAX_OCTETS = 2000;
const MAX_TIME_DIGITS = 12;

/** The field value for a stamping act. Grammar: a profile of the RFC 9651 dictionary, printable ASCII only. */
export function formatStampHeader({ stamp, id, at, domain }: StampMark): string {
  return `v=1, s=${stamp}, id="${id}", t=${at}, o="${domain}"`;
}

/**
 * Reads every `x-mailstamp` field of one message. Two copies that say literally the same are one statement (gateways
 * do double fields); anything else that is not exactly one well-formed statement is damage, and counts as the strictest
 * stamp that any part of it names. Where any part could have named a stricter one and cannot be read: Confidential.
 */
export function readStampHeaders(values: readonly string[]): StampReading {
  const statements = [...new Set(values.map(normalise))];
  const [first] = statements;
  if (first === undefined) return { kind: 'missing' };
  if (statements.length === 1) return readStatement(first);
  return contradiction(statements.map(readStatement));
}

function contradiction(readings: readonly StampReading[]): StampReading {
  const stamps = readings.map(stampOf).filter((stamp) => stamp !== undefined);
  return { kind: 'damaged', stamp: strictest(stamps) ?? 'confidential' };
}

/** Unfolded, single spaces, lower case: nothing in the grammar depends on these, and gateways change them. */
function normalise(value: string): string {
  const unfolded = value.split('\r\n').join('').split('\n').join('').split('\t').join(' ');
  const text = unfolded.split(' ').filter(Boolean).join(' ');
  // Some letters outside ASCII have an ASCII lower case: such a text is damaged, and must stay so.
  return isPrintableAscii(text) ? text.toLowerCase() : text;
}

function readStatement(text: string): StampReading {
  const isSane = text.length <= MAX_OCTETS && isPrintableAscii(text);
  const dictionary = isSane ? readDictionary(text) : undefined;
  return (dictionary && readKeys(dictionary)) ?? { kind: 'damaged', stamp: strictestNamed(text) };
}

/** Undefined where a key is missing or says what the grammar does not know. */
function readKeys(keys: Dictionary): StampReading | undefined {
  const version = keys.get('v');
  const stamp = keys.get('s');
  if (version?.text !== '1' || version.isQuoted || stamp === undefined) return undefined;
  if (stamp.text === 'none') return { kind: 'none' };
  const act = readAct(keys);
  return isStamp(stamp.text) && act ? { kind: 'stamped', mark: { stamp: stamp.text, ...act } } : undefined;
}

function readAct(keys: Dictionary): Pick<StampMark, 'id' | 'at' | 'domain'> | undefined {
  const [id, time, domain] = [keys.get('id'), keys.get('t'), keys.get('o')];
  if (id === undefined || time === undefined || domain === undefined) return undefined;
  const stampId = id.isQuoted ? parseStampId(id.text) : undefined;
  const isTime = !time.isQuoted && time.text.length <= MAX_TIME_DIGITS && isAll(time.text, isDigit);
  const isOrganisation = domain.isQuoted && parseDomain(domain.text) === domain.text;
  if (stampId === undefined || !isTime || !isOrganisation) return undefined;
  return { id: stampId, at: Number(time.text), domain: domain.text };
}

/**
 * The strictest stamp that any `s=` in a damaged text names. One `s=` that names none, or no `s=` at all,
 * makes it Confidential: we cannot rule out that it was.
 */
function strictestNamed(text: string): Stamp {
  const named = stampWords(text).map((word): Stamp => (isStamp(word) ? word : 'confidential'));
  return strictest(named) ?? 'confidential';
}

function stampWords(text: string): readonly string[] {
  const words: string[] = [];
  for (let at = text.indexOf('s='); at !== -1; at = text.indexOf('s=', at + 2)) {
    if (at > 0 && isKeyCharacter(text.charAt(at - 1))) continue;
    const start = text.charAt(at + 2) === '"' ? at + 3 : at + 2;
    words.push(text.slice(start, skipWhile(text, start, isKeyCharacter)));
  }
  return words;
}

interface DictionaryValue {
  readonly isQuoted: boolean;
  readonly text: string;
}
type Dictionary = ReadonlyMap<string, DictionaryValue>;

/** `key=value, key=value …`; every key once, every value a token, number, quoted string, byte sequence or list of those. */
function readDictionary(text: string): Dictionary | undefined {
  const keys = new Map<string, DictionaryValue>();
  for (let at = 0; ;) {
    const equals = skipWhile(text, at, isKeyCharacter);
    if (equals === at || text.charAt(equals) !== '=') return undefined;
    const end = valueEnd(text, equals + 1);
    if (end === undefined) return undefined;
    const key = text.slice(at, equals);
    if (keys.has(key)) return undefined;
    keys.set(key, toValue(text.slice(equals + 1, end)));
    const comma = skipSpaces(text, end);
    if (comma === text.length) return keys;
    if (text.charAt(comma) !== ',') return undefined;
    at = skipSpaces(text, comma + 1);
  }
}

function toValue(raw: string): DictionaryValue {
  const isQuoted = raw.startsWith('"');
  return { isQuoted, text: isQuoted ? raw.slice(1, -1) : raw };
}

/** Where the value that starts at `start` ends; undefined where it is not well formed. */
function valueEnd(text: string, start: number): number | undefined {
  return text.charAt(start) === '(' ? listEnd(text, start + 1) : itemEnd(text, start);
}

function listEnd(text: string, start: number): number | undefined {
  let at = skipSpaces(text, start);
  while (text.charAt(at) !== ')') {
    const end = itemEnd(text, at);
    if (end === undefined) return undefined;
    at = skipSpaces(text, end);
  }
  return at + 1;
}

function itemEnd(text: string, start: number): number | undefined {
  const first = text.charAt(start);
  if (first === '"') return enclosedEnd(text, start, (character) => character !== '"' && character !== '\\');
  if (first === ':') return enclosedEnd(text, start, isBase64Character);
  const end = skipWhile(text, start, isTokenCharacter);
  return end === start ? undefined : end;
}

function enclosedEnd(
  text: string,
  start: number,
  mayContain: (character: string) => boolean,
): number | undefined {
  const end = skipWhile(text, start + 1, mayContain);
  return text.charAt(end) === text.charAt(start) ? end + 1 : undefined;
}

function skipSpaces(text: string, start: number): number {
  return skipWhile(text, start, (character) => character === ' ');
}

function skipWhile(text: string, start: number, belongs: (character: string) => boolean): number {
  let at = start;
  while (at < text.length && belongs(text.charAt(at))) at += 1;
  return at;
}

function isPrintableAscii(text: string): boolean {
  return isAll(text, (unit) => unit >= 0x20 && unit <= 0x7e);
}

function isLetterOrDigit(character: string): boolean {
  const unit = character.charCodeAt(0);
  return isDigit(unit) || isLowerLetter(unit);
}

function isKeyCharacter(character: string): boolean {
  return isLetterOrDigit(character) || '_-.*'.includes(character);
}

function isTokenCharacter(character: string): boolean {
  return isLetterOrDigit(character) || "!#$%&'*+-.^_`|~:/?@".includes(character);
}

function isBase64Character(character: string): boolean {
  return isLetterOrDigit(character) || '+/='.includes(character);
}

/**
 * The values of every field called `name` in a block of header lines, unfolded, in their order. Ends at the first
 * empty line: what follows is body, where anyone can write what looks like a header. A lone carriage return does not
 * end a line, for the same reason.
 */
export function headerValues(headerBlock: string, name: string): readonly string[] {
  return fieldsOf(headerBlock)
    .map((field) => ({ field, colon: field.indexOf(':') }))
    .filter(
      ({ field, colon }) => field.slice(0, Math.max(0, colon)).trim().toLowerCase() === name.toLowerCase(),
    )
    .map(({ field, colon }) => field.slice(colon + 1).trim());
}

function fieldsOf(headerBlock: string): readonly string[] {
  const fields: string[][] = [];
  for (const ended of headerBlock.split('\n')) {
    const line = ended.endsWith('\r') ? ended.slice(0, -1) : ended;
    if (line === '' && fields.length > 0) break;
    const field = fields[fields.length - 1];
    if (field !== undefined && (line.startsWith(' ') || line.startsWith('\t'))) field.push(line);
    else if (line !== '') fields.push([line]);
  }
  return fields.map((lines) => lines.join(''));
}
