import type { CallFault } from '../../../src/simulator/shared/faults';
import { appointment } from './appointments';
import type { Call, ProbeResult, Row, Table } from './row';

/** Answers of a kind that nobody expects, in words. */
const GARBAGE = { nothing: null, 'an object': {}, 'a word': 'x', 'a list of nothing': [null] } as const;
type Garbage = keyof typeof GARBAGE;

const UNANSWERED: ProbeResult = { unanswered: true };
const NOT_LOADED: ProbeResult = { code: 9020, name: 'GenericResponseError' };
const SOMEBODY_UNKNOWN: ProbeResult = { value: {} };

/** Where the library hands the answer on as it is. */
const AS_IT_IS: Readonly<Record<Garbage, ProbeResult>> = {
  nothing: { value: null },
  'an object': { value: {} },
  'a word': { value: 'x' },
  'a list of nothing': { value: [null] },
};
const PEOPLE: Readonly<Record<Garbage, ProbeResult>> = {
  nothing: { value: [] },
  'an object': UNANSWERED,
  'a word': UNANSWERED,
  'a list of nothing': UNANSWERED,
};
const FILES: Readonly<Record<Garbage, ProbeResult>> = {
  nothing: { value: [] },
  'an object': { value: [] },
  'a word': { value: ['x'] },
  'a list of nothing': { value: [] },
};
const SERIES: Readonly<Record<Garbage, ProbeResult>> = {
  nothing: { value: null },
  'an object': UNANSWERED,
  'a word': UNANSWERED,
  'a list of nothing': UNANSWERED,
};
const SENDER: Readonly<Record<Garbage, ProbeResult>> = {
  nothing: { value: null },
  'an object': SOMEBODY_UNKNOWN,
  'a word': SOMEBODY_UNKNOWN,
  'a list of nothing': SOMEBODY_UNKNOWN,
};
const PROPERTIES: Readonly<Record<Garbage, ProbeResult>> = {
  nothing: NOT_LOADED,
  'an object': NOT_LOADED,
  'a word': NOT_LOADED,
  'a list of nothing': NOT_LOADED,
};

interface Asked {
  readonly call: Call;
  readonly told: Readonly<Record<Garbage, ProbeResult>>;
}

/** What the library makes of each answer, by the call's name in a fault plan. */
const ASKED: Readonly<Record<string, Asked>> = {
  'to.getAsync': { call: ['item.to.getAsync'], told: PEOPLE },
  'cc.getAsync': { call: ['item.cc.getAsync'], told: PEOPLE },
  'bcc.getAsync': { call: ['item.bcc.getAsync'], told: PEOPLE },
  'from.getAsync': { call: ['item.from.getAsync'], told: SENDER },
  'internetHeaders.getAsync': { call: ['item.internetHeaders.getAsync', ['x-a']], told: AS_IT_IS },
  'sessionData.getAsync': { call: ['item.sessionData.getAsync', 'stamp'], told: AS_IT_IS },
  'sessionData.getAllAsync': { call: ['item.sessionData.getAllAsync'], told: AS_IT_IS },
  loadCustomPropertiesAsync: { call: ['item.loadCustomPropertiesAsync'], told: PROPERTIES },
  getAttachmentsAsync: { call: ['item.getAttachmentsAsync'], told: FILES },
  'categories.getAsync': { call: ['item.categories.getAsync'], told: AS_IT_IS },
  'body.getAsync': { call: ['item.body.getAsync', 'text'], told: AS_IT_IS },
  'subject.getAsync': { call: ['item.subject.getAsync'], told: AS_IT_IS },
};

/** Asked on an appointment that is written. */
const ASKED_OF_APPOINTMENT: Readonly<Record<string, Asked>> = {
  'recurrence.getAsync': { call: ['item.recurrence.getAsync'], told: SERIES },
  'enhancedLocation.getAsync': { call: ['item.enhancedLocation.getAsync'], told: AS_IT_IS },
};

/** All of these calls answer the same, so that the rows share a page. */
function rowsOf(garbage: Garbage, asked: Readonly<Record<string, Asked>>, on: Pick<Row, 'draft'>): Table {
  const fault: CallFault = { kind: 'garbage', value: GARBAGE[garbage] };
  const faults = { calls: Object.fromEntries(Object.keys(asked).map((name) => [name, fault])) };
  const row = ({ call, told }: Asked): Row => ({
    fact: 'the library: standardInvokeHostMethod and what it reads answers with',
    sketch: { faults },
    ...on,
    steps: [call],
    result: told[garbage],
  });
  return Object.fromEntries(
    Object.entries(asked).map(([name, each]) => [`${name} answers ${garbage}`, row(each)]),
  );
}

const EVERY_GARBAGE: Table = Object.assign(
  {},
  ...(Object.keys(GARBAGE) as Garbage[]).flatMap((garbage) => [
    rowsOf(garbage, ASKED, {}),
    rowsOf(garbage, ASKED_OF_APPOINTMENT, { draft: { appointment: appointment() } }),
  ]),
);

/** What the library makes of answers that Outlook never gives: an add-in must stay safe on each. */
export const GARBAGE_ANSWERS: Table = {
  ...EVERY_GARBAGE,
  'a refusal to load custom properties always has the same code': {
    fact: 'the library: loadCustomProperties',
    sketch: { faults: { calls: { loadCustomPropertiesAsync: { kind: 'error', code: 7000 } } } },
    steps: [['item.loadCustomPropertiesAsync']],
    result: NOT_LOADED,
  },
};
