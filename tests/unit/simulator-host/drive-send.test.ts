import { describe, expect, test } from '@jest/globals';

import type { SmartAlertButton } from '../../../src/simulator/host/contract';
import type { EventOutcome } from '../../../src/simulator/host/frames/event-runtime';
import { driveSend } from '../../../src/simulator/host/send/drive-send';
import type { SendCheck } from '../../../src/simulator/host/send/drive-send';

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

async function send(checks: readonly SendCheck[], ...buttons: readonly Pressed[]): Promise<string> {
  const left = [...buttons];
  return driveSend(checks, { onChecking: () => undefined, ask: async () => left.shift() ?? 'dont-send' });
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

test('the add-in after the one that held is not asked', async () => {
  const asked: string[] = [];
  const next = aCheck(ALLOWED, {
    run: async () => {
      asked.push('next');
      return ALLOWED;
    },
  });
  await send([aCheck(HELD), next], 'dont-send');
  expect(asked).toEqual([]);
});

test("the add-in's own button acts once, and does not send", async () => {
  const taken: string[] = [];
  const check = aCheck(HELD, { takeAction: ({ commandId }) => taken.push(commandId) });
  expect(await send([check], 'take-action')).toBe('not-sent');
  expect(taken).toEqual(['pane']);
});
