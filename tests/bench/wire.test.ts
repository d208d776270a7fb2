import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Frame } from 'playwright-core';
import { OutlookLab } from '../contract/harness/outlook';
import { launchEvent } from '../contract/harness/world';

/** Milliseconds; the local Outlook's own share, measured inside the page, without the test runner's. */
const LIMITS = { call: 2, warmSend: 10, coldSend: 400 } as const;

const lab = new OutlookLab();
beforeAll(() => lab.open());
afterEach(() => lab.tidy());
afterAll(() => lab.close());

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function report(what: string, ms: number, limit: number): void {
  process.stdout.write(`${what}: ${ms.toFixed(1)} ms (at most ${limit})\n`);
}

/** How long each of these calls through office.js takes, seen from the add-in's page. */
async function callTimes(frame: Frame, rounds: number): Promise<readonly number[]> {
  return frame.evaluate(async (count) => {
    const times: number[] = [];
    for (let round = 0; round < count; round += 1) {
      const start = performance.now();
      const { value } = await window.probe.call('item.subject.getAsync', []);
      times.push(performance.now() - start);
      if (value !== 'Measured') throw new Error('The call was not answered');
    }
    return times;
  }, rounds);
}

const SENDER = {
  launchEvents: [launchEvent('OnMessageSend', 'complete', 'Block')],
  launchPage: { options: { allowEvent: false, errorMessage: 'Measured' } },
};

/** How long it takes from Send to the add-in's answer, seen from the page; each form has a runtime of its own. */
async function sendTimes(rounds: number): Promise<readonly number[]> {
  const outlook = await lab.outlook({ addin: SENDER });
  await outlook.startCompose();
  return outlook.page.evaluate(async (count) => {
    const times: number[] = [];
    for (let round = 0; round < count; round += 1) {
      const start = performance.now();
      const answer = await window.harness.send(['dont-send']);
      times.push(performance.now() - start);
      if (answer !== 'not-sent') throw new Error('The add-in was not asked');
    }
    return times;
  }, rounds);
}

describe('the local Outlook adds little of its own', () => {
  it('to a call over the wire', async () => {
    const outlook = await lab.outlook();
    await outlook.startCompose({ subject: 'Measured' });
    const times = await callTimes(await outlook.openPane(), 200);
    report('one call, median of 200', median(times), LIMITS.call);
    expect(median(times)).toBeLessThanOrEqual(LIMITS.call);
  });

  it('to Send with a runtime that is up', async () => {
    const [, ...warm] = await sendTimes(51);
    report('Send with a warm runtime, median of 50', median(warm), LIMITS.warmSend);
    expect(median(warm)).toBeLessThanOrEqual(LIMITS.warmSend);
  });

  it('to Send with a runtime that must come up first', async () => {
    const cold: number[] = [];
    for (let round = 0; round < 9; round += 1) cold.push(...(await sendTimes(1)));
    report('Send with a cold runtime, median of 9', median(cold), LIMITS.coldSend);
    expect(median(cold)).toBeLessThanOrEqual(LIMITS.coldSend);
  });
});
