/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { BEHAVIOURS, type Behaviours } from '../launch/launch-runtime';
import { CLEAN, HELD, NEEDED, SEND_WAVE, sendWith, tell } from '../launch/send-stories';

/** What each call can do. One that throws is refused like one that fails; random tests mix it in. */
const WAYS = BEHAVIOURS.filter((way) => way !== 'throws');

/** All ways in which these calls can go together. */
function* combinations(calls: readonly string[]): Generator<Behaviours> {
  const [call, ...others] = calls;
  if (call === undefined) yield {};
  else for (const rest of combinations(others)) for (const way of WAYS) yield { ...rest, [call]: way };
}

/** All combinations for the wave of Send; the calls that may follow it take their ways in turn. */
function* everySend(): Generator<Behaviours> {
  let turn = 0;
  for (const wave of combinations(SEND_WAVE)) {
    const follows = WAYS[turn++ % WAYS.length]!;
    yield { ...wave, loadCustomPropertiesAsync: follows, 'internetHeaders.setAsync': follows };
  }
}

describe('with every combination of failing, hanging, late and nonsensical answers to the calls of Send', () => {
  it.each(Object.entries(HELD))('%s is never let go', async (_name, story) => {
    const runtime = await tell(story);
    for (const behaviours of everySend()) expect(await sendWith(runtime, behaviours, {})).toBe(false);
  });

  it('clean mail goes only where people and marks were read', async () => {
    let gone = 0;
    const runtime = await tell(CLEAN);
    for (const behaviours of everySend()) {
      if (!(await sendWith(runtime, behaviours, {}))) continue;
      gone += 1;
      expect(NEEDED.filter((call) => behaviours[call] !== 'answers')).toEqual([]);
    }
    expect(gone).toBeGreaterThan(0);
  });
});
