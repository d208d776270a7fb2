import { err, ok, type Result } from '../../result';
import { MAX_PUBLISHED, type PublishedPolicy } from '../published-policy';
import { loadSource } from './load-source';
import type { PolicyProblem } from '../policy-problem';
import { publish, saltOf } from './publish';
import { toldOtherwise } from './same-verdicts';
import type { SourceDocument } from './source-document';

function seal(source: SourceDocument): PublishedPolicy {
  return publish(source, saltOf(source));
}

/**
 * From the text that administrators wrote to the text that the add-in reads, made by `compile`, once it is proven that
 * both give the same verdicts. The error lists everything that is wrong.
 */
export function publishText(
  text: string,
  compile: (source: SourceDocument) => PublishedPolicy = seal,
): Result<string, readonly PolicyProblem[]> {
  const source = loadSource(text);
  if (!source.ok) return source;
  const published = JSON.stringify(compile(source.value));
  const { length } = published;
  if (length > MAX_PUBLISHED)
    return err([{ path: '', kind: 'published-too-long', values: { length, most: MAX_PUBLISHED } }]);
  const differs = toldOtherwise(source.value, JSON.parse(published) as PublishedPolicy);
  if (differs.length > 0) return err([{ path: '', kind: 'published-differs', values: { differs } }]);
  return ok(published);
}
