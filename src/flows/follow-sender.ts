import type { Result } from '../core/result';
import type { StampMark } from '../core/stamp/mark';
import type { ApplyProblem } from './apply-problem';
import { applyStamp, type StampingTools } from './apply-stamp';
import type { ComposeHost } from './ports';
import { readDraft } from './read-draft';

/**
 * When From changes: the banner of a Confidential mail says whom to ask, which must not be the person who writes once it
 * goes out from a shared mailbox. It is written anew; other banners name nobody. Undefined: there was nothing to do.
 */
export async function followSender(
  host: ComposeHost,
  tools: StampingTools,
): Promise<Result<StampMark, ApplyProblem> | undefined> {
  const { draft, details } = await readDraft(host, tools.policies);
  const { marks } = draft;
  if (marks.kind !== 'stamped' || marks.stamp !== 'confidential') return undefined;
  return applyStamp(host, tools, { stamp: marks.stamp, details });
}
