import type { CallFault, FaultPlan, Incident } from '../../src/simulator/shared/faults';
import { SEND_CALLS, SEND_WAVE } from './send-calls';

export const PRESS = 'press@paper.example';

/** What goes wrong in a mail program at a time, its files aside; what is left out goes well. */
export type Trouble = Partial<Omit<FaultPlan, 'files'>>;
/** In words, and as a plan. */
export type NamedTrouble = readonly [string, Trouble];

/** What can become of each. An empty list in place of people is Outlook's own lie: nobody can tell it from an empty field. */
export const CALL_TROUBLES: Readonly<Record<string, CallFault>> = {
  'is slow': { kind: 'slow', ms: 3000 },
  'is too slow': { kind: 'slow', ms: 6000 },
  'is answered late': { kind: 'late', ms: 6000 },
  'is never answered': { kind: 'silence' },
  'is done without an answer': { kind: 'lost-answer' },
  fails: { kind: 'error', code: 9020 },
  'is refused': { kind: 'error', code: 7000 },
  'answers nothing': { kind: 'garbage', value: null },
  'answers an object': { kind: 'garbage', value: {} },
  'answers a word': { kind: 'garbage', value: 'x' },
  'answers a list of nothing': { kind: 'garbage', value: [null] },
  'is answered twice': { kind: 'twice' },
};

/** Microsoft's library makes an empty field of it, as if nobody were in it: no add-in can tell the one from the other. */
const SAYS_EMPTY = /^(to|cc|bcc)\.getAsync answers nothing$/u;

/** Every call of Send with everything that can become of it and that an add-in can tell, one at a time. */
export const ONE_CALL: readonly NamedTrouble[] = SEND_CALLS.flatMap((call) =>
  Object.entries(CALL_TROUBLES).map(
    ([what, trouble]) => [`${call} ${what}`, { calls: { [call]: trouble } }] as const,
  ),
).filter(([what]) => !SAYS_EMPTY.test(what));

/** Session data is gone, so that the custom properties are asked, and something becomes of them. */
export const WITHOUT_SESSION: readonly NamedTrouble[] = Object.entries(CALL_TROUBLES).map(
  ([what, trouble]) => [
    `session data is gone, and loadCustomPropertiesAsync ${what}`,
    {
      calls: {
        'sessionData.getAllAsync': { kind: 'error', code: 9020 },
        loadCustomPropertiesAsync: trouble,
      },
    },
  ],
);

/** Nobody types faster than a quick client answers: one call takes its time, and somebody is added meanwhile. */
function typing(field: 'cc' | 'bcc', after: string): NamedTrouble {
  const incident: Incident = { after, happens: { kind: 'add-recipient', field, address: PRESS } };
  return [
    `somebody is added in ${field} after ${after}`,
    { calls: { 'body.getAsync': { kind: 'slow', ms: 500 } }, incidents: [incident] },
  ];
}

/** Somebody types a name while the handler runs. */
export const TYPING: readonly NamedTrouble[] = [
  typing('bcc', 'raise OnMessageSend'),
  ...SEND_WAVE.map((call) => typing('bcc', call)),
  typing('cc', 'body.getAsync'),
];

export const WRONG_CLOCKS: readonly NamedTrouble[] = [
  ['the clock is ten years ahead', { clockMs: 10 * 365 * 86_400_000 }],
  ['the clock is ten years behind', { clockMs: -10 * 365 * 86_400_000 }],
];
