import { FILE_FAULTS, isGraphCall, NO_FAULTS, RECIPIENT_FIELDS } from '../../shared/faults';
import type { CallFault, FaultPlan, FileFault, Happening, Incident } from '../../shared/faults';
import { isCallName } from './call-names';
import { EVERY_CALL } from './faults';
import { isFields, parseJson } from '../wire/envelope';
import type { Fields } from '../wire/envelope';

/** What is wrong with a text that should describe faults, in words for whoever wrote it. */
export class FaultProblem extends Error {}

function fail(problem: string): never {
  throw new FaultProblem(problem);
}

function fieldsOf(value: unknown, where: string): Fields {
  return isFields(value) ? value : fail(`${where} must be an object`);
}

function listOf(value: unknown, where: string): readonly unknown[] {
  return Array.isArray(value) ? value : fail(`${where} must be a list`);
}

function numberOf(value: unknown, where: string): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : fail(`${where} must be a number`);
}

function textOf(value: unknown, where: string): string {
  return typeof value === 'string' && value !== '' ? value : fail(`${where} must be a text`);
}

function oneOf<T extends string>(value: unknown, known: readonly T[], where: string): T {
  const found = known.find((candidate) => candidate === value);
  return found ?? fail(`${where} must be one of ${known.join(', ')}`);
}

const CALL_FAULTS: { readonly [K in CallFault['kind']]: (given: Fields, where: string) => CallFault } = {
  slow: ({ ms }, where) => ({ kind: 'slow', ms: numberOf(ms, `${where}.ms`) }),
  late: ({ ms }, where) => ({ kind: 'late', ms: numberOf(ms, `${where}.ms`) }),
  silence: () => ({ kind: 'silence' }),
  'lost-answer': () => ({ kind: 'lost-answer' }),
  error: ({ code, retryAfter }, where) => ({
    kind: 'error',
    code: numberOf(code, `${where}.code`),
    ...(retryAfter === undefined ? {} : { retryAfter: numberOf(retryAfter, `${where}.retryAfter`) }),
  }),
  garbage: ({ value }) => ({ kind: 'garbage', value }),
  twice: () => ({ kind: 'twice' }),
};
export const CALL_FAULT_KINDS = Object.keys(CALL_FAULTS) as readonly CallFault['kind'][];

function callFault(value: unknown, where: string): CallFault {
  const given = fieldsOf(value, where);
  const fault = CALL_FAULTS[oneOf(given['kind'], CALL_FAULT_KINDS, `${where}.kind`)](given, where);
  const { times } = given;
  return times === undefined ? fault : { ...fault, times: numberOf(times, `${where}.times`) };
}

/** Over HTTP there is one answer, and a status that says what went wrong. */
function graphFault(fault: CallFault, where: string): CallFault {
  if (fault.kind === 'twice') fail(`${where}.kind: Graph answers once`);
  const isStatus = fault.kind !== 'error' || (fault.code >= 400 && fault.code <= 599);
  return isStatus ? fault : fail(`${where}.code must be a status from 400 to 599`);
}

function callFaults(value: unknown): FaultPlan['calls'] {
  const entries = Object.entries(fieldsOf(value, 'calls')).map(([call, given]) => {
    if (call !== EVERY_CALL && !isCallName(call)) fail(`calls.${call} is no call that the wire log knows`);
    const where = `calls.${call}`;
    const list = (Array.isArray(given) ? given : [given]).map((each) => callFault(each, where));
    return [call, isGraphCall(call) ? list.map((fault) => graphFault(fault, where)) : list] as const;
  });
  return Object.fromEntries(entries);
}

function fileFaults(value: unknown): Readonly<Record<string, FileFault>> {
  const entries = Object.entries(fieldsOf(value, 'files'));
  return Object.fromEntries(
    entries.map(([path, fault]) => [path, oneOf(fault, FILE_FAULTS, `files.${path}`)]),
  );
}

const HAPPENINGS: { readonly [K in Happening['kind']]: (given: Fields, where: string) => Happening } = {
  'add-recipient': ({ field, address }, where) => ({
    kind: 'add-recipient',
    field: oneOf(field, RECIPIENT_FIELDS, `${where}.field`),
    address: textOf(address, `${where}.address`),
  }),
  'remove-recipient': ({ address }, where) => ({
    kind: 'remove-recipient',
    address: textOf(address, `${where}.address`),
  }),
  'close-pane': () => ({ kind: 'close-pane' }),
  'reload-pane': () => ({ kind: 'reload-pane' }),
  'reload-page': () => ({ kind: 'reload-page' }),
};
export const HAPPENING_KINDS = Object.keys(HAPPENINGS) as readonly Happening['kind'][];

function incident(value: unknown, at: number): Incident {
  const where = `incidents.${at}`;
  const given = fieldsOf(value, where);
  const happens = fieldsOf(given['happens'], `${where}.happens`);
  const kind = oneOf(happens['kind'], HAPPENING_KINDS, `${where}.happens.kind`);
  return {
    after: textOf(given['after'], `${where}.after`),
    happens: HAPPENINGS[kind](happens, `${where}.happens`),
  };
}

type Parts = { readonly [K in keyof FaultPlan]: (value: unknown) => FaultPlan[K] };
const PARTS: Parts = {
  calls: callFaults,
  files: fileFaults,
  storageBlocked: (value) => value === true || fail('storageBlocked can only be true'),
  clockMs: (value) => numberOf(value, 'clockMs'),
  incidents: (value) => listOf(value, 'incidents').map(incident),
};

/**
 * Reads a plan from JSON, e.g. `{"calls":{"to.getAsync":{"kind":"error","code":9020}}}`. What is left out goes well.
 * @throws FaultProblem for everything that it does not know: a fault that is misspelt must not pass for none.
 */
export function parseFaults(text: string): FaultPlan {
  const given = fieldsOf(parseJson(text), 'faults');
  const parts = Object.keys(PARTS) as readonly (keyof FaultPlan)[];
  Object.keys(given).forEach((part) => oneOf(part, parts, 'each part of faults'));
  const read = parts
    .filter((part) => given[part] !== undefined)
    .map((part) => [part, PARTS[part](given[part])] as const);
  return { ...NO_FAULTS, ...Object.fromEntries(read) };
}
