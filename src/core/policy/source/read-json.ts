import { evaluate, parse, type AnyNode, type MemberNode } from '@humanwhocodes/momoa';
import { err, ok, type Result } from '../../result';
import { below, type PolicyProblem, type Trouble } from '../policy-problem';

/** Bytes (security-performance 1.6: what is read is bounded). */
export const LARGEST_SOURCE = 5_000_000;
/** Levels of brackets; a policy has six. */
const DEEPEST = 32;

/** Names that programs take for something else than data. */
const DANGEROUS = new Set(['__proto__', 'constructor', 'prototype']);

const whole = (trouble: Trouble): readonly PolicyProblem[] => [{ path: '', ...trouble }];

/** Bytes of one UTF-16 unit in UTF-8; the two of a pair make four together. */
function bytesOfUnit(unit: number): number {
  if (unit < 0x80) return 1;
  const isOfPair = unit >= 0xd800 && unit <= 0xdfff;
  return unit < 0x800 || isOfPair ? 2 : 3;
}

function isTooLong(text: string): boolean {
  if (text.length > LARGEST_SOURCE) return true;
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) bytes += bytesOfUnit(text.charCodeAt(at));
  return bytes > LARGEST_SOURCE;
}

/** How deep brackets are nested, strings left out; linear, and needs no stack however deep it is. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString && character === '\\') at += 1;
    else if (character === '"') inString = !inString;
    else if (!inString && (character === '{' || character === '[')) deepest = Math.max(deepest, ++depth);
    else if (!inString && (character === '}' || character === ']')) depth -= 1;
  }
  return deepest;
}

/** Where a string holds a line break or another control character, which JSON forbids and the parser reads over. */
function brokenStringAt(text: string): number {
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '"') inString = !inString;
    else if (inString && character < ' ') return at;
    else if (inString && character === '\\') at += 1;
  }
  return -1;
}

function placeAt(text: string, at: number): Trouble<'no-json'>['values'] {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}

/** In JSON every name is a string. */
const nameOf = ({ name }: MemberNode): string => evaluate(name) as string;

function problemsOfNames(members: readonly MemberNode[], path: string): readonly PolicyProblem[] {
  const seen = new Set<string>();
  return members.flatMap((member) => {
    const name = nameOf(member);
    const place = below(path, name);
    if (DANGEROUS.has(name)) return { path: place, kind: 'dangerous-name', values: { name } };
    if (seen.has(name)) return { path: place, kind: 'name-twice', values: { name } };
    seen.add(name);
    return [];
  });
}

/** Everything that JSON allows and a policy does not, wherever it stands. */
function problemsOf(node: AnyNode, path: string): readonly PolicyProblem[] {
  if (node.type === 'Object')
    return [
      ...problemsOfNames(node.members, path),
      ...node.members.flatMap((member) => problemsOf(member.value, below(path, nameOf(member)))),
    ];
  return node.type === 'Array'
    ? node.elements.flatMap(({ value }, index) => problemsOf(value, below(path, index)))
    : [];
}

/** Every error of the parser says where it stopped. */
function placeOf(error: unknown): Trouble<'no-json'>['values'] {
  const { line, column } = error as Trouble<'no-json'>['values'];
  return { line, column };
}

function parseText(text: string): Result<AnyNode, readonly PolicyProblem[]> {
  try {
    return ok(parse(text).body);
  } catch (error) {
    return err(whole({ kind: 'no-json', values: placeOf(error) }));
  }
}

/** What a text says as JSON, and what its names have against them. */
export interface ReadJson {
  readonly value: unknown;
  readonly problems: readonly PolicyProblem[];
}

/**
 * Reads JSON as strictly as a policy deserves: bounded in size and depth, no name twice, no name that means something to
 * programs. The error says why there is no value; what is wrong with names is said beside the value, so that the rest can
 * be looked at as well.
 */
export function readJson(text: string): Result<ReadJson, readonly PolicyProblem[]> {
  if (isTooLong(text)) return err(whole({ kind: 'file-too-long', values: {} }));
  if (depthOf(text) > DEEPEST) return err(whole({ kind: 'too-deep', values: { most: DEEPEST } }));
  const broken = brokenStringAt(text);
  if (broken !== -1) return err(whole({ kind: 'no-json', values: placeAt(text, broken) }));
  const parsed = parseText(text);
  if (!parsed.ok) return parsed;
  return ok({ value: JSON.parse(text) as unknown, problems: problemsOf(parsed.value, '') });
}
