import { EVERY_CALL } from '../../host/faults/faults';
import type { CallFault, FaultPlan, Happening, Incident } from '../../shared/faults';
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

/** One thing that goes wrong on purpose, and the plan without it. */
export interface PlanLine {
  readonly text: string;
  readonly without: FaultPlan;
}

function withoutKey<T>(all: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(all).filter(([each]) => each !== key));
}

export function faultsOfCall(plan: FaultPlan, call: string): readonly CallFault[] {
  const given = plan.calls[call] ?? [];
  return 'kind' in given ? [given] : given;
}

function callLines(plan: FaultPlan, call: string, words: Words): readonly PlanLine[] {
  const list = faultsOfCall(plan, call);
  const name = call === EVERY_CALL ? words.faults.everyCall : call;
  return list.map((fault) => {
    const left = list.filter((each) => each !== fault);
    const calls = left.length === 0 ? withoutKey(plan.calls, call) : { ...plan.calls, [call]: left };
    return { text: words.faults.line(name, describeCallFault(fault, words)), without: { ...plan, calls } };
  });
}

function incidentLine(plan: FaultPlan, incident: Incident, words: Words): PlanLine {
  const { after, happens } = incident;
  const incidents = plan.incidents.filter((each) => each !== incident);
  return {
    text: words.faults.after(after, describeHappening(happens, words)),
    without: { ...plan, incidents },
  };
}

/** One line for everything that goes wrong on purpose. */
export function planLines(plan: FaultPlan, words: Words): readonly PlanLine[] {
  const { faults } = words;
  const minutes = Math.round(plan.clockMs / MS_PER_MINUTE);
  return [
    ...Object.keys(plan.calls).flatMap((call) => callLines(plan, call, words)),
    ...Object.entries(plan.files).map(([end, fault]) => ({
      text: faults.line(end, faults.file[fault]),
      without: { ...plan, files: withoutKey(plan.files, end) },
    })),
    ...(plan.storageBlocked
      ? [{ text: faults.storageBlocked, without: { ...plan, storageBlocked: false } }]
      : []),
    ...(plan.clockMs === 0 ? [] : [{ text: faults.clock(minutes), without: { ...plan, clockMs: 0 } }]),
    ...plan.incidents.map((incident) => incidentLine(plan, incident, words)),
  ];
}
