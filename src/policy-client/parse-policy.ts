import type { Policy } from '../core/policy/policy';
import { MAX_PUBLISHED, type PublishedPolicy } from '../core/policy/published-policy';
import { PUBLISHED_POLICY } from '../core/policy/published-shape';
import { readPublished } from '../core/policy/read-published';
import { err, ok, type Result } from '../core/result';

type Problems = readonly string[];

function parseJson(text: string): Result<unknown, Problems> {
  if (text.length > MAX_PUBLISHED) return err([`longer than ${MAX_PUBLISHED} characters`]);
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return err(['not JSON']);
  }
}

/**
 * Reads the published policy; `readAt` is when, in seconds since 1970, or undefined for just now. The error lists
 * everything that is wrong with the file, each with its place.
 */
export function parsePolicy(text: string, readAt?: number): Result<Policy, Problems> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const problems = PUBLISHED_POLICY(json.value, '');
  return problems.length === 0 ? ok(readPublished(json.value as PublishedPolicy, readAt)) : err(problems);
}
