import type { Policy } from '../policy/policy';
import type { Draft } from './draft';
import { RULES } from './rules';
import { judge, type Verdict } from './verdict';

/**
 * Decides about a message: every rule looks at the whole draft, the policy weighs what they noticed. Depends on
 * nothing but its arguments and never throws; what could not be read is a finding, not a gap.
 */
export function evaluate(policy: Policy, draft: Draft): Verdict {
  return judge(
    RULES.flatMap((rule) => rule(draft, policy)),
    policy,
  );
}
