import type { CallFault, FaultPlan, Incident } from '../../src/simulator/shared/faults';
import { SEND_CALLS, SEND_WAVE } from './send-calls';

export const PRESS = 'press@paper.example';

/** What goes wrong in a mail program at a time, its files aside; what is left out goes well. */
export type Trouble = Partial<Omit<FaultPlan, 'files'>>;
/** In words, and as a plan. */
export type NamedTrouble = readonly [string, Trouble];

/** What can become of each. */
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

/**
 * Outlook's own lie about a field of recipients: an empty list, or no value, of which Microsoft's library makes one. No
 * add-in can tell it from a field with nobody in it.
 */
export function isSaidEmpty(answer: unknown): boolean {
  return answer === undefined || answer === null || (Array.isArray(answer) && answer.length === 0);
}

function canBeTold(call: string, trouble: CallFault): boolean {
  const isField = /^(to|cc|bcc)\./u.test(call);
  return !(isField && trouble.kind === 'garbage' && isSaidEmpty(trouble.value));
}

/** Every call of Send with everything that can become of it and that an add-in can tell, one at a time. */
export const ONE_CALL: readonly NamedTrouble[] = SEND_CALLS.flatMap((call) =>
  Object.entries(CALL_TROUBLES)
    .filter(([, trouble]) => canBeTold(call, trouble))
    .map(([what, trouble]) => [`${call} ${what}`, { calls: { [call]: trouble } }] as const),
);

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
