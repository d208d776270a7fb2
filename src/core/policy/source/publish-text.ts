import { err, ok, type Result } from '../../result';
import { MAX_PUBLISHED } from '../published-policy';
import { loadSource } from './load-source';
import type { PolicyProblem } from '../policy-problem';
import { publish, saltOf } from './publish';
import { toldOtherwise } from './same-verdicts';
import type { SourceDocument } from './source-document';

/**
 * From the text that administrators wrote to the text that the add-in reads, once `prove` names nobody of whom the two
 * say different things. The error lists everything that is wrong.
 */
export function publishText(
  text: string,
  prove: (source: SourceDocument) => readonly string[] = toldOtherwise,
): Result<string, readonly PolicyProblem[]> {
  const source = loadSource(text);
  if (!source.ok) return source;
  const others = prove(source.value);
  if (others.length > 0) return err([{ path: '', kind: 'published-differs', values: { addresses: others } }]);
  const published = JSON.stringify(publish(source.value, saltOf(source.value)));
  const { length } = published;
  if (length > MAX_PUBLISHED)
    return err([{ path: '', kind: 'published-too-long', values: { length, most: MAX_PUBLISHED } }]);
  return ok(published);
}
