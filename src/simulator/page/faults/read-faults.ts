import { FaultProblem, parseFaults } from '../../host/faults/parse-faults';
import { type FaultPlan, NO_FAULTS } from '../../shared/faults';

export interface AddressFaults {
  readonly plan: FaultPlan;
  /** Why the address could not be read; nothing goes wrong on purpose then. */
  readonly problem: string | null;
}

/** What goes wrong on purpose, from the address: `faults={"calls":{"to.getAsync":{"kind":"error","code":9020}}}`. */
export function readFaults(search: string): AddressFaults {
  const text = new URLSearchParams(search).get('faults');
  if (text === null) return { plan: NO_FAULTS, problem: null };
  try {
    return { plan: parseFaults(text), problem: null };
  } catch (problem) {
    if (problem instanceof FaultProblem) return { plan: NO_FAULTS, problem: problem.message };
    throw problem;
  }
}

/** The address with this plan in it, so that a reload keeps what goes wrong. */
export function withFaults(search: string, plan: FaultPlan): string {
  const query = new URLSearchParams(search);
  const parts = Object.entries(plan).filter(
    ([part, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(NO_FAULTS, part)),
  );
  if (parts.length === 0) query.delete('faults');
  else query.set('faults', JSON.stringify(Object.fromEntries(parts)));
  return query.size === 0 ? '' : `?${query.toString()}`;
}
