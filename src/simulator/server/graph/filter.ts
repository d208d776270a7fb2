import { badRequest, notModelled } from './graph-error';

const OPERATORS = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;
export type Operator = (typeof OPERATORS)[number];

/** Text, yes or no, or a moment in milliseconds since 1970. */
export type Literal = string | boolean | number;

/** One condition: `isDraft eq false`, or with `any` that one of several values is so. */
export interface Condition {
  readonly property: string;
  readonly operator: Operator;
  readonly value: Literal;
  readonly any: boolean;
}

interface Token {
  readonly kind: 'word' | 'string' | 'sign';
  readonly text: string;
  readonly at: number;
}

const SIGNS = '():';
const UNMODELLED = new Set(['or', 'not', 'in', 'has', 'startswith', 'endswith', 'contains', 'all']);

/** Where a quoted text ends: a quote in it is written twice. */
function endOfString(filter: string, start: number): number {
  for (let at = start + 1; at < filter.length; at += 1) {
    if (filter.charAt(at) !== "'") continue;
    if (filter.charAt(at + 1) !== "'") return at + 1;
    at += 1;
  }
  throw badRequest(
    `Invalid filter clause: There is an unterminated string literal at position ${filter.length}.`,
  );
}

function endOfWord(filter: string, start: number): number {
  let at = start;
  while (at < filter.length && !` '${SIGNS}`.includes(filter.charAt(at))) at += 1;
  // A moment has colons of its own.
  const isMoment = filter.charAt(at) === ':' && /\d/.test(filter.charAt(start));
  return isMoment ? endOfWord(filter, at + 1) : at;
}

function tokenAt(filter: string, at: number): Token {
  const first = filter.charAt(at);
  if (first === "'") {
    const text = filter.slice(at + 1, endOfString(filter, at) - 1).replaceAll("''", "'");
    return { kind: 'string', text, at };
  }
  if (SIGNS.includes(first)) return { kind: 'sign', text: first, at };
  return { kind: 'word', text: filter.slice(at, endOfWord(filter, at)), at };
}

function tokensOf(filter: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < filter.length) {
    if (filter.charAt(at) === ' ') {
      at += 1;
      continue;
    }
    const token = tokenAt(filter, at);
    tokens.push(token);
    at = token.kind === 'string' ? endOfString(filter, at) : at + token.text.length;
  }
  return tokens;
}

/** Reads tokens one after the other. */
class Reader {
  #next = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly length: number,
  ) {}

  get isAtEnd(): boolean {
    return this.#next >= this.tokens.length;
  }

  /** Takes the next token when it is this one. */
  takes(text: string): boolean {
    const token = this.tokens[this.#next];
    const isIt = token?.kind !== 'string' && token?.text === text;
    if (isIt) this.#next += 1;
    return isIt;
  }

  expect(text: string): void {
    if (!this.takes(text)) this.fail(`'${text}' expected`);
  }

  word(): string {
    const token = this.tokens[this.#next];
    if (token?.kind !== 'word') return this.fail('Expression expected');
    if (UNMODELLED.has(token.text)) throw notModelled(`“${token.text}” in $filter`);
    this.#next += 1;
    return token.text;
  }

  literal(): Literal {
    const token = this.tokens[this.#next];
    this.#next += 1;
    if (token?.kind === 'string') return token.text;
    const word = token?.kind === 'word' ? token.text : '';
    if (word === 'true' || word === 'false') return word === 'true';
    const moment = /^\d{4}-\d\d-\d\dT/.test(word) ? Date.parse(word) : NaN;
    return Number.isNaN(moment) ? this.fail('A value expected', -1) : moment;
  }

  fail(what: string, back = 0): never {
    const at = this.tokens[this.#next + back]?.at ?? this.length;
    throw badRequest(`Invalid filter clause: ${what} at position ${at}.`);
  }
}

function operatorOf(word: string, reader: Reader): Operator {
  return OPERATORS.find((each) => each === word) ?? reader.fail('An operator expected', -1);
}

/** `proxyAddresses/any(p:p eq 'smtp:x')`, after its opening parenthesis. */
function readAny(property: string, reader: Reader): Condition {
  const variable = reader.word();
  reader.expect(':');
  if (reader.word() !== variable) reader.fail(`'${variable}' expected`, -1);
  const operator = operatorOf(reader.word(), reader);
  const value = reader.literal();
  reader.expect(')');
  return { property, operator, value, any: true };
}

function readCondition(reader: Reader): Condition {
  const property = reader.word();
  const ANY = '/any';
  if (property.endsWith(ANY) && reader.takes('(')) return readAny(property.slice(0, -ANY.length), reader);
  if (reader.takes('(')) throw notModelled(`“${property}(” in $filter`);
  const operator = operatorOf(reader.word(), reader);
  return { property, operator, value: reader.literal(), any: false };
}

/**
 * Reads the part of OData's filters that is modelled: conditions joined by `and`.
 * @throws GraphError, 400 for what is no filter, 501 for what is one and not modelled.
 */
export function parseFilter(filter: string): readonly Condition[] {
  const reader = new Reader(tokensOf(filter), filter.length);
  const conditions = [readCondition(reader)];
  while (!reader.isAtEnd) {
    if (reader.takes('or')) throw notModelled('“or” in $filter');
    reader.expect('and');
    conditions.push(readCondition(reader));
  }
  return conditions;
}

/** Texts are compared as they stand; a value of another kind is no match but a mistake. */
export function holds({ operator, value, property }: Condition, actual: Literal): boolean {
  if (typeof actual !== typeof value) {
    throw badRequest(`A binary operator with incompatible types was detected at “${property}”.`);
  }
  switch (operator) {
    case 'eq':
      return actual === value;
    case 'ne':
      return actual !== value;
    case 'gt':
      return actual > value;
    case 'ge':
      return actual >= value;
    case 'lt':
      return actual < value;
    case 'le':
      return actual <= value;
  }
}
