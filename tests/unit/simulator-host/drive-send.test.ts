import { describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';

import type { ClientId } from '../../../src/simulator/host/clients/client-profile';
import type { ConnectionState, SmartAlert, SmartAlertButton } from '../../../src/simulator/host/contract';
import type { EventOutcome } from '../../../src/simulator/host/frames/event-runtime';
import { SEND_RULES } from '../../../src/simulator/host/send/client-rules';
import { driveSend } from '../../../src/simulator/host/send/drive-send';
import type { SendCheck } from '../../../src/simulator/host/send/drive-send';
import { shuffle } from '../../../src/simulator/host/send/shuffle';
import type { SendMode } from '../../../src/simulator/shared/manifest';

type Pressed = SmartAlertButton['id'];

function aCheck(outcome: EventOutcome | Promise<EventOutcome>, unusual: Partial<SendCheck> = {}): SendCheck {
  return {
    addinName: 'Probe',
    mode: 'Block',
    slowAfterMs: 10_000,
    supports: () => true,
    run: async () => outcome,
    takeAction: () => undefined,
    onProblem: () => undefined,
    ...unusual,
  };
}

const ALLOWED: EventOutcome = { kind: 'completed', options: { allowEvent: true } };
const HELD: EventOutcome = { kind: 'completed', options: { allowEvent: false, commandId: 'pane' } };

interface Circumstances {
  readonly state?: ConnectionState;
  /** The connection goes as soon as an alert is shown. */
  readonly isLostAtAlert?: true;
  readonly client?: ClientId;
  readonly holdsUnchecked?: boolean;
  readonly softBlockHolds?: boolean;
}

/** Presses Send and answers each alert with the next of these buttons; says what was asked. */
async function sendIn(
  circumstances: Circumstances,
  checks: readonly SendCheck[],
  ...buttons: readonly Pressed[]
) {
  const { client = 'web', holdsUnchecked = false, softBlockHolds = false } = circumstances;
  let { state = 'online' } = circumstances;
  const listeners = new Set<() => void>();
  const left = [...buttons];
  const asked: SmartAlert['kind'][] = [];
  const answer = await driveSend(checks, {
    progress: {
      onChecking: () => undefined,
      ask: async ({ kind }) => {
        asked.push(kind);
        if (circumstances.isLostAtAlert === true) {
          state = 'lost';
          listeners.forEach((listener) => listener());
        }
        return left.shift() ?? 'dont-send';
      },
    },
    connection: {
      state: () => state,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    rules: SEND_RULES[client],
    ownButton: 'take-action',
    holdsUnchecked,
    softBlockHolds,
  });
  return { answer, asked };
}

async function send(checks: readonly SendCheck[], ...buttons: readonly Pressed[]): Promise<string> {
  return (await sendIn({}, checks, ...buttons)).answer;
}

describe('a message goes', () => {
  test('when every add-in allows it', async () => {
    expect(await send([aCheck(ALLOWED), aCheck(ALLOWED)])).toBe('sent');
  });

  test('not when the page reports a button that the alert did not have', async () => {
    expect(await send([aCheck(HELD)], 'send-anyway')).toBe('not-sent');
    expect(await send([aCheck({ kind: 'unavailable' })], 'send-anyway')).toBe('not-sent');
    expect(await send([aCheck({ kind: 'timed-out' })], 'send-anyway')).toBe('not-sent');
  });

  test('not when a slow add-in under Block is waved through', async () => {
    const never = new Promise<EventOutcome>(() => undefined);
    expect(await send([aCheck(never, { slowAfterMs: 1 })], 'send-anyway')).toBe('not-sent');
  });

  test('after waving one through, only if the next allows it', async () => {
    expect(await send([aCheck(HELD, { mode: 'PromptUser' }), aCheck(HELD)], 'send-anyway')).toBe('not-sent');
    expect(await send([aCheck(HELD, { mode: 'PromptUser' }), aCheck(ALLOWED)], 'send-anyway')).toBe('sent');
  });
});

/** Answers when it is told to, and says when it was started. */
function aPatientCheck(begun: string[], name: string) {
  let end: (outcome: EventOutcome) => void = () => undefined;
  const outcome = new Promise<EventOutcome>((resolve) => (end = resolve));
  const run = async (): Promise<EventOutcome> => {
    begun.push(name);
    return outcome;
  };
  return { check: aCheck(ALLOWED, { run }), end };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('several add-ins', () => {
  test('five are asked at the same time, the sixth when one has ended', async () => {
    const begun: string[] = [];
    const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => aPatientCheck(begun, name));
    const sending = send(six.map(({ check }) => check));
    await turn();
    expect(begun).toEqual(['a', 'b', 'c', 'd', 'e']);
    six[2]?.end(ALLOWED);
    await turn();
    expect(begun).toContain('f');
    six.forEach(({ end }) => end(ALLOWED));
    expect(await sending).toBe('sent');
  });

  test('those who still waited when one has held are never asked', async () => {
    const begun: string[] = [];
    const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => aPatientCheck(begun, name));
    const sending = send(seven.map(({ check }) => check));
    seven[0]?.end(HELD);
    expect(await sending).toBe('not-sent');
    seven.forEach(({ end }) => end(ALLOWED));
    await turn();
    expect(begun).not.toContain('g');
  });

  test('the answers count in the order in which they were asked, not in which they came', async () => {
    const begun: string[] = [];
    const slow = aPatientCheck(begun, 'slow');
    const sending = sendIn({}, [slow.check, aCheck(HELD)]);
    await turn();
    slow.end({ kind: 'unavailable' });
    expect(await sending).toEqual({ answer: 'not-sent', asked: ['unavailable'] });
  });

  test('a connection that goes while one is asked about is lost for those who still run', async () => {
    const running = aPatientCheck([], 'second');
    const checks = [aCheck(HELD, { mode: 'PromptUser' }), running.check];
    expect(await sendIn({ isLostAtAlert: true }, checks, 'send-anyway', 'save-draft')).toEqual({
      answer: 'save-draft',
      asked: ['held', 'connection-lost'],
    });
  });

  test('but not for those who had answered before', async () => {
    const checks = [aCheck(HELD, { mode: 'PromptUser' }), aCheck(ALLOWED)];
    expect(await sendIn({ isLostAtAlert: true }, checks, 'send-anyway')).toEqual({
      answer: 'sent',
      asked: ['held'],
    });
  });

  test('how long one takes counts from its own start, not from its turn', async () => {
    jest.useFakeTimers();
    const first = aPatientCheck([], 'first');
    const second = { ...aPatientCheck([], 'second').check, slowAfterMs: 50_000 };
    const sending = sendIn({}, [first.check, second], 'wait', 'dont-send');
    await jest.advanceTimersByTimeAsync(60_000);
    first.end(ALLOWED);
    await jest.advanceTimersByTimeAsync(0);
    jest.useRealTimers();
    expect(await sending).toEqual({ answer: 'not-sent', asked: ['slow', 'slow'] });
  });

  test('for every seed the order is a mixture of all of them, and the same one again', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const orders = new Set<string>();
    for (let seed = 0; seed < 200; seed += 1) {
      const order = shuffle(names, seed);
      expect([...order].sort()).toEqual(names);
      expect(shuffle(names, seed)).toEqual(order);
      orders.add(order.join(''));
    }
    expect(orders.size).toBeGreaterThan(50);
  });

  test('no combination of modes and answers lets a message past a Block that did not allow it', async () => {
    const outcome = fc.constantFrom<EventOutcome>(
      ALLOWED,
      HELD,
      { kind: 'unavailable' },
      { kind: 'timed-out' },
      { kind: 'not-associated' },
    );
    const mode = fc.constantFrom<SendMode>('PromptUser', 'SoftBlock', 'Block');
    const pressed = fc.constantFrom<Pressed>(
      'send-anyway',
      'dont-send',
      'wait',
      'try-later',
      'save-draft',
      'ok',
    );
    const addins = fc.array(fc.record({ mode, outcome }), { minLength: 1, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(addins, fc.array(pressed, { maxLength: 8 }), async (all, buttons) => {
        const checks = all.map((each) => aCheck(each.outcome, { mode: each.mode }));
        const answer = await send(checks, ...buttons);
        const blocked = all.some((each) => each.mode === 'Block' && each.outcome !== ALLOWED);
        expect(blocked && answer === 'sent').toBe(false);
      }),
    );
  });
});

type OfflineRow = readonly [string, Circumstances, readonly SendMode[], Pressed, string, readonly string[]];

/** platform 2.3 "Work Offline" and "Add-in unavailable", 2.5 */
const OFFLINE: readonly OfflineRow[] = [
  ['classic, all PromptUser: unchecked', { client: 'classic-windows', state: 'work-offline' }, ['PromptUser'], 'ok', 'sent', []],
  ['classic, one SoftBlock among them', { client: 'classic-windows', state: 'work-offline' }, ['PromptUser', 'SoftBlock'], 'ok', 'not-sent', ['work-offline']],
  ['classic, Block', { client: 'classic-windows', state: 'work-offline' }, ['Block'], 'ok', 'not-sent', ['work-offline']],
  ['Mac, all PromptUser: unchecked', { client: 'mac', state: 'work-offline' }, ['PromptUser'], 'ok', 'sent', []],
  ['Mac, SoftBlock', { client: 'mac', state: 'work-offline' }, ['SoftBlock'], 'ok', 'not-sent', ['work-offline']],
  ['web without a connection, PromptUser', { state: 'lost' }, ['PromptUser'], 'send-anyway', 'sent', ['unavailable']],
  ['web without a connection, Block', { state: 'lost' }, ['Block'], 'send-anyway', 'not-sent', ['unavailable']],
  ['the policy lets nothing go unchecked', { holdsUnchecked: true, state: 'lost' }, ['PromptUser'], 'send-anyway', 'not-sent', ['connection-lost']],
  ['the policy puts it into Drafts', { holdsUnchecked: true, state: 'lost' }, ['SoftBlock'], 'save-draft', 'save-draft', ['connection-lost']],
]; // prettier-ignore

test.each(OFFLINE)('offline: %s', async (_sentence, circumstances, modes, button, answer, asked) => {
  const checks = modes.map((mode) => aCheck(ALLOWED, { mode }));
  expect(await sendIn(circumstances, checks, button)).toEqual({ answer, asked });
});

test('GH#6894: where an add-in cannot be loaded, SoftBlock holds like Block', async () => {
  const [soft, asking] = (['SoftBlock', 'PromptUser'] as const).map((mode) =>
    aCheck({ kind: 'unavailable' }, { mode }),
  ) as [SendCheck, SendCheck];
  const suffering = { client: 'mac', softBlockHolds: true } as const;
  expect((await sendIn(suffering, [soft], 'send-anyway')).answer).toBe('not-sent');
  expect((await sendIn(suffering, [asking], 'send-anyway')).answer).toBe('sent');
  expect((await sendIn({ client: 'mac' }, [soft], 'send-anyway')).answer).toBe('sent');
});

type UnassociatedRow = readonly [ClientId, SendMode, string];

/** platform 1.4: in classic Outlook a function that the script does not associate blocks under SoftBlock, too */
const UNASSOCIATED: readonly UnassociatedRow[] = [
  ['classic-windows', 'PromptUser', 'sent'],
  ['classic-windows', 'SoftBlock', 'not-sent'],
  ['classic-windows', 'Block', 'not-sent'],
  ['web', 'SoftBlock', 'sent'],
  ['mac', 'SoftBlock', 'sent'],
];

test.each(UNASSOCIATED)(
  '%s, %s: a message whose handler is not associated is %s',
  async (client, mode, is) => {
    const check = aCheck({ kind: 'not-associated' }, { mode });
    expect((await sendIn({ client }, [check], 'send-anyway')).answer).toBe(is);
  },
);

test('the policy also holds what an add-in could not check for another reason', async () => {
  const check = aCheck({ kind: 'unavailable' }, { mode: 'PromptUser' });
  expect(await sendIn({ holdsUnchecked: true }, [check], 'send-anyway')).toEqual({
    answer: 'not-sent',
    asked: ['unavailable'],
  });
});

test("the add-in's own button acts once, and does not send", async () => {
  const taken: string[] = [];
  const check = aCheck(HELD, { takeAction: ({ commandId }) => taken.push(commandId) });
  expect(await send([check], 'take-action')).toBe('not-sent');
  expect(taken).toEqual(['pane']);
});
