import { err, ok, type Result } from '../../result';
import { MAX_PUBLISHED } from '../published-policy';
import { loadSource } from './load-source';
import type { PolicyProblem } from '../policy-problem';
import { publish, saltOf } from './publish';
import { toldOtherwise } from './same-verdicts';

/**
 * From the text that administrators wrote to the text that the add-in reads, once it is proven that both say the same of
 * everybody named. The error lists everything that is wrong.
 */
export function publishText(text: string): Result<string, readonly PolicyProblem[]> {
  const source = loadSource(text);
  if (!source.ok) return source;
  const others = toldOtherwise(source.value);
  if (others.length > 0) return err([{ path: '', kind: 'published-differs', values: { addresses: others } }]);
  const published = JSON.stringify(publish(source.value, saltOf(source.value)));
  const { length } = published;
  if (length > MAX_PUBLISHED)
    return err([{ path: '', kind: 'published-too-long', values: { length, most: MAX_PUBLISHED } }]);
  return ok(published);
}
