/** @jest-environment jsdom */
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { bcc, to } from '../support/builders';
import { marksOn } from '../support/flow-tools';
import { PATIENCE_MS } from '../support/patience';
import { NEEDED, SEND_CALLS } from '../support/send-calls';
import { isSaidEmpty } from '../support/send-troubles';
import { BEHAVIOURS, LaunchRuntime, type Behaviours } from './launch-runtime';
import { CLEAN, CLIENT, COLLEAGUE, HELD, REMEMBERED, sendWith, tell } from './send-stories';

jest.setTimeout(PATIENCE_MS);

const GARBAGE: readonly unknown[] = [
  undefined,
  null,
  0,
  '',
  'text',
  {},
  [],
  [null],
  [{}],
  { draft: '{}' },
  true,
];

const behaviourSets = fc.record(
  Object.fromEntries(SEND_CALLS.map((call) => [call, fc.constantFrom(...BEHAVIOURS)])),
);

/** Nearly all calls answer, so that mail does go now and then. */
const fewTroubles = fc
  .array(fc.tuple(fc.constantFrom(...SEND_CALLS), fc.constantFrom(...BEHAVIOURS)), { maxLength: 2 })
  .map((troubles): Behaviours => {
    const answers = SEND_CALLS.map((call) => [call, 'answers'] as const);
    return Object.fromEntries([...answers, ...troubles]);
  });
/** A tenth of what other properties get: each run sends through the whole bundle, and there is one for every story. */
const RUNS = Number(process.env['MAILSTAMP_PROPERTY_RUNS'] ?? 1_500) / 10;

describe('the built launch bundle at Send', () => {
  it('lets clean mail go at once, with one wave of at most eight calls', async () => {
    const runtime = await tell(CLEAN);
    expect(await sendWith(runtime, {})).toBe(true);
    expect(runtime.takeCalls().length).toBeLessThanOrEqual(8);
  });

  it.each(Object.entries(HELD))('holds %s with words that fit', async (_name, story) => {
    expect(await sendWith(await tell(story), {})).toBe(false);
  });

  it('holds mail without a stamp, and its button stamps it where the client can', async () => {
    const runtime = new LaunchRuntime({ recipients: to(COLLEAGUE), session: { policy: REMEMBERED } });
    await runtime.run('startDraft');
    const [completion] = await runtime.run('guardSend');
    expect(completion?.options).toMatchObject({ allowEvent: false, commandId: 'stampInternalItem' });
    await runtime.run('stampInternal');
    expect(marksOn(runtime)).toEqual({ header: 'internal', markers: ['internal'] });
    expect(await sendWith(runtime, {})).toBe(true);
  });

  it('offers the pane instead of a command where the client cannot run one', async () => {
    const runtime = new LaunchRuntime({ recipients: to(COLLEAGUE), session: { policy: REMEMBERED } }, '1.14');
    await runtime.run('startDraft');
    const [completion] = await runtime.run('guardSend');
    expect(completion?.options).toMatchObject({ allowEvent: false, commandId: 'composePaneButton' });
  });

  it('asks about a Bcc on Confidential mail where the client can ask, and holds it where it cannot', async () => {
    for (const [mailbox, override] of [
      ['1.14', 'promptUser'],
      ['1.13', undefined],
    ] as const) {
      const recipients = [...to(CLIENT), ...bcc(COLLEAGUE)];
      const runtime = new LaunchRuntime({ recipients, session: { policy: REMEMBERED } }, mailbox);
      await runtime.run('startDraft');
      await runtime.run('stampConfidential');
      const [completion] = await runtime.run('guardSend');
      expect(completion?.options?.['allowEvent']).toBe(false);
      expect(completion?.options?.['sendModeOverride']).toBe(override);
    }
  });

  it.each(BEHAVIOURS.filter((one) => one !== 'answers'))(
    'answers once and in time when every single call %s',
    async (behaviour) => {
      const runtime = await tell(CLEAN);
      for (const call of SEND_CALLS) await sendWith(runtime, { [call]: behaviour }, {});
    },
  );

  it('never lets go what a full set of answers would hold, whatever the calls do', async () => {
    for (const story of Object.values(HELD)) {
      const runtime = await tell(story);
      await fc.assert(
        fc.asyncProperty(behaviourSets, fc.constantFrom(...GARBAGE), async (behaviours, garbage) => {
          fc.pre(!isSaidEmpty(garbage));
          expect(await sendWith(runtime, behaviours, garbage)).toBe(false);
        }),
        { numRuns: RUNS },
      );
    }
  });

  it('lets clean mail go only where people and marks were really read', async () => {
    const runtime = await tell(CLEAN);
    let gone = 0;
    await fc.assert(
      fc.asyncProperty(fewTroubles, async (behaviours) => {
        if (!(await sendWith(runtime, behaviours, {}))) return;
        gone += 1;
        expect(NEEDED.filter((call) => behaviours[call] !== 'answers')).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    expect(gone).toBeGreaterThan(0);
  });
});
