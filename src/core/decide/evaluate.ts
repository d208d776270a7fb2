import type { Policy } from '../policy/policy';
import { statementOf } from './acknowledgement';
import type { Draft } from './draft';
import { messageOf } from './message';
import { RULES } from './rules';
import { judge, type Verdict } from './verdict';

/**
 * Decides about a message: every rule looks at the whole of it, the policy weighs what they noticed. Depends on
 * nothing but its arguments and never throws; what could not be read is a finding, not a gap.
 */
export function evaluate(policy: Policy, draft: Draft): Verdict {
  const message = messageOf(policy, draft);
  return judge(
    RULES.flatMap((rule) => rule(message)),
    message.stamp,
    policy,
    // Hardly ever has anything been said, and what is said of a finding names everybody.
    (finding) => draft.acknowledged.size > 0 && draft.acknowledged.has(statementOf(finding, message)),
  );
}
