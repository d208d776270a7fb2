/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { BEHAVIOURS, type Behaviour, type Behaviours } from '../launch/launch-runtime';
import { CLEAN, HELD, sendWith, tell } from '../launch/send-stories';
import { NEEDED, SEND_CALLS, SEND_WAVE } from '../support/send-calls';

/**
 * What each call can do. One that throws is refused like one that fails; random tests mix it in. One that hangs is like
 * one that is late until Send has answered, and afterwards late ones do more: the answers that nobody waits for any more.
 */
const WAYS = BEHAVIOURS.filter((way) => way !== 'throws' && way !== 'hangs');
const OR_SILENCE = ['answers', 'hangs'] as const;

/** All ways in which these calls can go together. */
function* combinations(calls: readonly string[], ways: readonly Behaviour[]): Generator<Behaviours> {
  const [call, ...others] = calls;
  if (call === undefined) yield {};
  else for (const rest of combinations(others, ways)) for (const way of ways) yield { ...rest, [call]: way };
}

/** All combinations for the wave of Send; the calls that may follow it take their ways in turn. */
function* everySend(): Generator<Behaviours> {
  let turn = 0;
  for (const wave of combinations(SEND_WAVE, WAYS)) {
    const follows = WAYS[turn++ % WAYS.length]!;
    yield { ...wave, loadCustomPropertiesAsync: follows, 'internetHeaders.setAsync': follows };
  }
  yield* combinations(SEND_CALLS, OR_SILENCE);
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
