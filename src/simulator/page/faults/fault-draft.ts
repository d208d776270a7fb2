import { isCallName, momentNames } from '../../host/faults/call-names';
import { EVERY_CALL } from '../../host/faults/faults';
import type {
  CallFault,
  FaultPlan,
  FileFault,
  Happening,
  Incident,
  RECIPIENT_FIELDS,
} from '../../shared/faults';
import type { AddinManifest, Localised } from '../../shared/manifest';
import { allGroups } from '../../shared/manifest';
import { faultsOfCall } from './describe-faults';

const MS_PER_MINUTE = 60_000;

export const FAULT_AREAS = ['call', 'file', 'storage', 'clock', 'incident'] as const;
export type FaultArea = (typeof FAULT_AREAS)[number];

/** Answers that nobody expects, by how they are written. */
export const GARBAGE = ['null', '42', '"?"', '[]', '{}'] as const;

/** A fault as it stands in the form: texts, until it is added. */
export interface FaultDraft {
  readonly area: FaultArea;
  readonly call: string;
  readonly callFault: CallFault['kind'];
  readonly ms: string;
  readonly code: string;
  readonly garbage: (typeof GARBAGE)[number];
  readonly times: string;
  readonly file: string;
  readonly fileFault: FileFault;
  readonly minutes: string;
  readonly after: string;
  readonly happens: Happening['kind'];
  readonly field: (typeof RECIPIENT_FIELDS)[number];
  readonly address: string;
}

export const FIRST_DRAFT: FaultDraft = {
  area: 'call',
  call: EVERY_CALL,
  callFault: 'slow',
  ms: '3000',
  code: '9020',
  garbage: 'null',
  times: '',
  file: 'policy.json',
  fileFault: 'unreachable',
  minutes: '60',
  after: 'raise OnMessageSend',
  happens: 'add-recipient',
  field: 'to',
  address: '',
};

/** A field of the form that does not hold what it should. */
export type WrongField = 'call' | 'ms' | 'code' | 'times' | 'file' | 'minutes' | 'after' | 'address';

const wholeNumber = (text: string): number | null => (/^-?\d+$/u.test(text.trim()) ? Number(text) : null);

function isAtLeast(text: string, least: number): boolean {
  const value = wholeNumber(text);
  return value !== null && value >= least;
}

const isDelay = ({ callFault }: FaultDraft): boolean => callFault === 'slow' || callFault === 'late';
const hasAddress = ({ happens }: FaultDraft): boolean =>
  happens === 'add-recipient' || happens === 'remove-recipient';

type Check = readonly [field: WrongField, isRight: boolean];

const CHECKS: { readonly [K in FaultArea]: (draft: FaultDraft) => readonly Check[] } = {
  call: (draft) => [
    ['call', draft.call === EVERY_CALL || isCallName(draft.call)],
    ['ms', !isDelay(draft) || isAtLeast(draft.ms, 0)],
    ['code', draft.callFault !== 'error' || isAtLeast(draft.code, 1)],
    ['times', draft.times.trim() === '' || isAtLeast(draft.times, 1)],
  ],
  file: ({ file }) => [['file', file.trim() !== '']],
  storage: () => [],
  clock: ({ minutes }) => [['minutes', wholeNumber(minutes) !== null && wholeNumber(minutes) !== 0]],
  incident: (draft) => [
    ['after', momentNames().includes(draft.after)],
    ['address', !hasAddress(draft) || draft.address.includes('@')],
  ],
};

/** What has to be put right before the fault can be added. */
export function wrongFields(draft: FaultDraft): readonly WrongField[] {
  return CHECKS[draft.area](draft).flatMap(([field, isRight]) => (isRight ? [] : [field]));
}

function callFaultOf({ callFault: kind, ms, code, garbage, times }: FaultDraft): CallFault {
  const often = times.trim() === '' ? {} : { times: Number(times) };
  switch (kind) {
    case 'slow':
    case 'late':
      return { kind, ms: Number(ms), ...often };
    case 'error':
      return { kind, code: Number(code), ...often };
    case 'garbage':
      return { kind, value: JSON.parse(garbage) as unknown, ...often };
    case 'silence':
    case 'lost-answer':
    case 'twice':
      return { kind, ...often };
  }
}

function incidentOf({ after, happens: kind, field, address }: FaultDraft): Incident {
  switch (kind) {
    case 'add-recipient':
      return { after, happens: { kind, field, address: address.trim() } };
    case 'remove-recipient':
      return { after, happens: { kind, address: address.trim() } };
    case 'close-pane':
    case 'reload-pane':
    case 'reload-page':
      return { after, happens: { kind } };
  }
}

/** The plan with one more fault; a call can have several, a file and the clock have one. */
export function withDraft(plan: FaultPlan, draft: FaultDraft): FaultPlan {
  switch (draft.area) {
    case 'call': {
      const faults = [...faultsOfCall(plan, draft.call), callFaultOf(draft)];
      return { ...plan, calls: { ...plan.calls, [draft.call]: faults } };
    }
    case 'file':
      return { ...plan, files: { ...plan.files, [draft.file.trim()]: draft.fileFault } };
    case 'storage':
      return { ...plan, storageBlocked: true };
    case 'clock':
      return { ...plan, clockMs: Number(draft.minutes) * MS_PER_MINUTE };
    case 'incident':
      return { ...plan, incidents: [...plan.incidents, incidentOf(draft)] };
  }
}

function fileIn(address: Localised | null): readonly string[] {
  if (address === null || !URL.canParse(address.default)) return [];
  return new URL(address.default).pathname.split('/').slice(-1);
}

/** Files of the add-ins that a plan can name by the end of their paths: pages, scripts, and what their names promise. */
export function fileNames(manifests: readonly AddinManifest[]): readonly string[] {
  const named = manifests.flatMap((manifest) => [
    ...[manifest.runtimeUrl, manifest.runtimeScriptUrl, manifest.functionFileUrl].flatMap(fileIn),
    ...allGroups(manifest)
      .flatMap(({ controls }) => controls)
      .flatMap((control) => (control.kind === 'menu' ? control.items : [control]))
      .flatMap(({ action }) => (action.kind === 'showTaskpane' ? fileIn(action.url) : [])),
  ]);
  return [...new Set(['policy.json', ...named])].filter((name) => name !== '');
}
