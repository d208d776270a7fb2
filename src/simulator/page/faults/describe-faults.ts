import { EVERY_CALL } from '../../host/faults/faults';
import type { CallFault, FaultPlan, Happening } from '../../shared/faults';
import type { Words } from '../words/en';

const MS_PER_MINUTE = 60_000;

/** What a fault does to a call. */
export function describeCallFault(fault: CallFault, { faults }: Words): string {
  const { call } = faults;
  const what = (): string => {
    switch (fault.kind) {
      case 'slow':
      case 'late':
        return call[fault.kind](fault.ms);
      case 'error':
        return call.error(fault.code);
      case 'silence':
      case 'lost-answer':
      case 'garbage':
      case 'twice':
        return call[fault.kind];
    }
  };
  return fault.times === undefined ? what() : faults.times(what(), fault.times);
}

export function describeHappening(happening: Happening, { compose, faults }: Words): string {
  switch (happening.kind) {
    case 'add-recipient':
      return faults.happens['add-recipient'](compose[happening.field], happening.address);
    case 'remove-recipient':
      return faults.happens['remove-recipient'](happening.address);
    case 'close-pane':
    case 'reload-pane':
    case 'reload-page':
      return faults.happens[happening.kind];
  }
}

/** One line for everything that goes wrong on purpose. */
export function describeFaults(plan: FaultPlan, words: Words): readonly string[] {
  const { faults } = words;
  const calls = Object.entries(plan.calls).map(([name, given]) => {
    const list = 'kind' in given ? [given] : given;
    const what = list.map((fault) => describeCallFault(fault, words)).join(', ');
    return `${name === EVERY_CALL ? faults.everyCall : name}: ${what}`;
  });
  const files = Object.entries(plan.files).map(([end, fault]) => `${end}: ${faults.file[fault]}`);
  const storage = plan.storageBlocked ? [faults.storageBlocked] : [];
  const clock = plan.clockMs === 0 ? [] : [faults.clock(Math.round(plan.clockMs / MS_PER_MINUTE))];
  const incidents = plan.incidents.map(({ after, happens }) =>
    faults.after(after, describeHappening(happens, words)),
  );
  return [...calls, ...files, ...storage, ...clock, ...incidents];
}
