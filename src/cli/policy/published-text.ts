import { publishText } from '../../core/policy/source/publish-text';
import { err, type Result } from '../../core/result';
import { problemLines } from './problem-lines';

/** What the build publishes. The error says everything that is wrong, a line each. */
export function publishedText(text: string): Result<string, string> {
  const published = publishText(text);
  return published.ok ? published : err(problemLines(published.error));
}
