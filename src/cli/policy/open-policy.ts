import { readFile } from 'node:fs/promises';
import type { Policy } from '../../core/policy/policy';
import { readPublished } from '../../core/policy/read-published';
import { loadSource } from '../../core/policy/source/load-source';
import { publish } from '../../core/policy/source/publish';
import { err, ok, type Result } from '../../core/result';
import { parsePolicy } from '../../policy-client/parse-policy';
import { Problem, reasonOf } from '../problem';
import { shownFile } from '../terminal';
import { problemLine, problemLines } from './problem-lines';

/** @throws {Problem} where there is no such text */
export async function readPolicyText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new Problem(`${shownFile(file)} cannot be read: ${reasonOf(error)}.`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(`${shownFile(file)} cannot be read: it is not text in UTF-8. Save it in that form.`);
  }
}

/** What only the published form has: everybody it means, by key. */
export function isPublishedForm(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && Object.keys(value).includes('who');
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
  if (isPublishedForm(text)) return ofPublished(text);
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
