import { parse, type AnyNode, type MemberNode } from '@humanwhocodes/momoa';
import { err, ok, type Result } from '../../result';
import type { PolicyProblem } from './policy-problem';

/** Characters; the file may have 5 MB (security-performance 1.6: what is read is bounded). */
const MOST_CHARACTERS = 5_000_000;
/** Levels of brackets; a policy has six. */
const DEEPEST = 32;

/** Names that programs take for something else than data. */
const DANGEROUS = new Set(['__proto__', 'constructor', 'prototype']);

const whole = (problem: string, advice: string): readonly PolicyProblem[] => [{ path: '', problem, advice }];

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

const nameOf = ({ name }: MemberNode): string => (name.type === 'String' ? name.value : name.name);

function problemsOfNames(members: readonly MemberNode[], path: string): readonly PolicyProblem[] {
  const seen = new Set<string>();
  return members.flatMap((member) => {
    const name = nameOf(member);
    const place = { path: `${path}/${name}` };
    if (DANGEROUS.has(name))
      return { ...place, problem: `"${name}" cannot be a name here`, advice: 'Remove it.' };
    if (seen.has(name))
      return { ...place, problem: `"${name}" is written twice`, advice: 'Keep the one that is meant.' };
    seen.add(name);
    return [];
  });
}

/** Everything that JSON allows and a policy does not, wherever it stands. */
function problemsOf(node: AnyNode, path: string): readonly PolicyProblem[] {
  if (node.type === 'Object')
    return [
      ...problemsOfNames(node.members, path),
      ...node.members.flatMap((member) => problemsOf(member.value, `${path}/${nameOf(member)}`)),
    ];
  return node.type === 'Array'
    ? node.elements.flatMap(({ value }, index) => problemsOf(value, `${path}/${index}`))
    : [];
}

function placeOf(error: unknown): string {
  const { line, column } = error as { readonly line?: unknown; readonly column?: unknown };
  return typeof line === 'number' && typeof column === 'number'
    ? `line ${line}, column ${column}`
    : 'some place';
}

function parseText(text: string): Result<AnyNode, readonly PolicyProblem[]> {
  try {
    return ok(parse(text, { mode: 'json' }).body);
  } catch (error) {
    const problem = `this is not JSON from ${placeOf(error)} on`;
    return err(whole(problem, 'Look there for a missing or superfluous comma, quote or bracket.'));
  }
}

/**
 * Reads JSON as strictly as a policy deserves: bounded in size and depth, no name twice, no name that means something to
 * programs. The error lists everything that is wrong, each with its place as a JSON pointer.
 */
export function readJson(text: string): Result<unknown, readonly PolicyProblem[]> {
  if (text.length > MOST_CHARACTERS)
    return err(whole('the file is longer than 5 MB', 'Remove what does not belong to the policy.'));
  if (depthOf(text) > DEEPEST)
    return err(
      whole(`brackets are nested more than ${DEEPEST} deep`, 'Remove what does not belong to the policy.'),
    );
  const parsed = parseText(text);
  if (!parsed.ok) return parsed;
  const problems = problemsOf(parsed.value, '');
  return problems.length === 0 ? ok(JSON.parse(text) as unknown) : err(problems);
}
