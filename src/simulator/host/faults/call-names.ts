import { LAUNCH_EVENT_SINCE } from '../../shared/launch-events';
import { GRAPH_CALLS } from '../../shared/faults';
import { METHODS } from '../methods/method-table';

/** What pages ask of Outlook beside the object model. */
const BESIDE = ['get app context', 'get initial data', 'event.completed'] as const;
const REGISTRATION = 'register ';

/** The calls of the wire log; registrations of events aside. */
function wireCalls(): readonly string[] {
  const members = Object.values(METHODS).flatMap(({ name, described }) => described ?? [name]);
  return [...BESIDE, ...[...new Set(members)].sort((one, other) => one.localeCompare(other))];
}

/** The names under which a plan can spoil a call: as they stand in the wire log, and those of Graph. */
export function callNames(): readonly string[] {
  return [...wireCalls(), ...GRAPH_CALLS];
}

export function isCallName(name: string): boolean {
  return name.startsWith(REGISTRATION) || callNames().includes(name);
}

/** Lines of the wire log after which something can happen: launch events that are raised, and calls that were answered. */
export function momentNames(): readonly string[] {
  return [...Object.keys(LAUNCH_EVENT_SINCE).map((type) => `raise ${type}`), ...wireCalls()];
}
