import { stampInForce } from '../core/decide/draft';
import { evaluate } from '../core/decide/evaluate';
import { LEVELS } from '../core/policy/level';
import { isOneClick, STAMPS, type Stamp } from '../core/stamp/stamp';
import type { DraftReading } from '../flows/read-draft';

/**
 * The mildest other stamp of one click with which Send would not hold this mail; undefined where there is none. A remedy
 * that leads to the next hold is none.
 */
export function fittingStamp({ draft, policy }: DraftReading): Stamp | undefined {
  const now = stampInForce(draft.marks);
  const others = STAMPS.filter((stamp) => isOneClick(stamp) && stamp !== now);
  return others.find((stamp) => {
    const { level } = evaluate(policy.policy, { ...draft, marks: { kind: 'stamped', stamp } });
    return LEVELS.indexOf(level) <= LEVELS.indexOf('warn');
  });
}
