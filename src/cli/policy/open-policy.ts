import { readFile, stat } from 'node:fs/promises';
import type { Policy } from '../../core/policy/policy';
import { isPublishedForm } from '../../core/policy/published-policy';
import { readPublished } from '../../core/policy/read-published';
import { loadSource } from '../../core/policy/source/load-source';
import { publish } from '../../core/policy/source/publish';
import { LARGEST_SOURCE } from '../../core/policy/source/read-json';
import { err, ok, type Result } from '../../core/result';
import { parsePolicy } from '../../policy-client/parse-policy';
import { Problem, reasonOf } from '../problem';
import { shownFile } from '../terminal';
import { problemLine, problemLines, said } from './problem-lines';

/** Why the file cannot be read as a policy, as the page for administrators says it. */
function unreadable(file: string, kind: 'file-too-long' | 'no-utf-8'): Problem {
  const { problem, advice } = said({ path: '', kind, values: {} });
  return new Problem(`${shownFile(file)} cannot be read: ${problem}. ${advice}`);
}

/** @throws {Problem} where there is no such text */
export async function readPolicyText(file: string): Promise<string> {
  const bytes = await readFileOf(file, LARGEST_SOURCE).catch((error: unknown) => {
    throw new Problem(`${shownFile(file)} cannot be read: ${reasonOf(error)}.`);
  });
  if (bytes === undefined) throw unreadable(file, 'file-too-long');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(file, 'no-utf-8');
  }
}

/** Undefined where there are more bytes than that: they are not read. */
async function readFileOf(file: string, most: number): Promise<Uint8Array | undefined> {
  const { size } = await stat(file);
  return size > most ? undefined : readFile(file);
}

/** Whether this is the text of a published policy. */
export function isPublishedText(text: string): boolean {
  try {
    return isPublishedForm(JSON.parse(text));
  } catch {
    return false;
  }
}

/** The error says what is wrong, a line each. */
function ofPublished(text: string): Result<Policy, string> {
  const policy = parsePolicy(text);
  if (policy.ok) return policy;
  const advice = 'Publish the policy again from the file that was edited.';
  return err(policy.error.map((problem) => problemLine({ path: '', problem, advice })).join('\n'));
}

function ofText(text: string): Result<Policy, string> {
  if (isPublishedText(text)) return ofPublished(text);
  const source = loadSource(text);
  return source.ok ? ok(readPublished(publish(source.value))) : err(problemLines(source.error));
}

/**
 * A policy to judge by: what administrators write, or what they published.
 * @throws {Problem} with everything that is wrong with it
 */
export async function openPolicy(file: string): Promise<Policy> {
  const policy = ofText(await readPolicyText(file));
  if (policy.ok) return policy.value;
  throw new Problem(`The policy ${shownFile(file)} is not valid:\n${policy.error}`);
}
