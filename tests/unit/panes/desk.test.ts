import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createDesk, type Desk } from '../../../src/compose/desk';
import { chosenDetails, chosenStamp } from '../../../src/compose/desk-state';
import { NOTHING_TYPED } from '../../../src/compose/typed';
import type { DraftActions } from '../../../src/compose/draft-actions';
import type { Result } from '../../../src/core/result';
import { err, ok } from '../../../src/core/result';
import type { StampMark } from '../../../src/core/stamp/mark';
import type { ApplyProblem } from '../../../src/flows/apply-problem';
import type { StampChoice } from '../../../src/flows/apply-stamp';
import { NO_DETAILS } from '../../../src/flows/draft-state';
import type { CloseReading } from '../../../src/compose/read-closely';
import { aRecipient } from '../../support/fake-compose-host';
import { aPromise, aReading } from './builders';

type Written = Result<StampMark, ApplyProblem>;
const WRITTEN: Written = ok({
  stamp: 'internal',
  id: '01jd9zk7q4t8' as StampMark['id'],
  at: 0,
  domain: 'legalaid.example',
});
const TYPED: Written = err({ kind: 'typed-meanwhile' });

/** A desk whose answers come when the test says so. */
function aSlowDesk() {
  const readings: ((reading: CloseReading) => void)[] = [];
  const writings: { readonly choice: StampChoice; readonly answer: (written: Written) => void }[] = [];
  const actions: DraftActions = {
    read: () => {
      const { promise, keep } = aPromise<CloseReading>();
      readings.push(keep);
      return promise;
    },
    stamp: (choice) => {
      const { promise, keep } = aPromise<Written>();
      writings.push({ choice, answer: keep });
      return promise;
    },
    remove: async () => ok({}),
    moveToBcc: async () => ok({}),
    putBack: async () => ok(undefined),
    keepTyped: async () => undefined,
    readTyped: async () => NOTHING_TYPED,
    standBy: async () => ok(undefined),
    follow: undefined,
    agree: async () => ok(undefined),
    subject: async () => undefined,
    watch: () => () => undefined,
  };
  return { desk: createDesk(actions), readings, writings };
}

/** The same with a draft that was read and carries nothing. */
async function aReadDesk() {
  const slow = aSlowDesk();
  void slow.desk.reload();
  slow.readings.splice(0).forEach((answer) => answer(aReading()));
  await turns();
  return slow;
}

/** Lets everything that waits for nothing but its turn happen. */
const turns = () => jest.advanceTimersByTimeAsync(0);

const shown = ({ store }: Desk) => {
  const state = store.get();
  return { stamp: chosenStamp(state), writing: state.writing.kind };
};

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('reading the draft', () => {
  it('drops an answer that a newer reading has overtaken', async () => {
    const { desk, readings } = aSlowDesk();
    void desk.reload();
    void desk.reload();
    readings[1]?.(aReading({ stamp: 'confidential' }));
    await turns();
    readings[0]?.(aReading({ stamp: 'cleared' }));
    await turns();
    expect(shown(desk).stamp).toBe('confidential');
  });

  it('does not show an older answer while a newer one is awaited', async () => {
    const { desk, readings } = aSlowDesk();
    void desk.reload();
    void desk.reload();
    readings[0]?.(aReading({ stamp: 'cleared' }));
    await turns();
    expect(desk.store.get().reading).toBeUndefined();
  });

  it('shows short waits as nothing, longer ones as a wait, and long ones with an explanation', async () => {
    const { desk, readings } = aSlowDesk();
    void desk.reload();
    readings[0]?.(aReading());
    await turns();
    void desk.reload();
    const seen: string[] = [];
    for (const ms of [300, 200, 5000]) {
      await jest.advanceTimersByTimeAsync(ms);
      seen.push(desk.store.get().waiting);
    }
    readings[1]?.(aReading());
    await turns();
    expect([...seen, desk.store.get().waiting]).toEqual(['no', 'noticeably', 'long', 'no']);
  });
});

describe('choosing a stamp', () => {
  it('shows the choice at once, and the draft as it is once that is written and read', async () => {
    const { desk, readings, writings } = await aReadDesk();
    desk.choose('internal');
    expect(shown(desk)).toEqual({ stamp: 'internal', writing: 'writing' });
    writings[0]?.answer(WRITTEN);
    await turns();
    readings[0]?.(aReading({ stamp: 'internal' }));
    await turns();
    expect(desk.store.get().wish).toBeUndefined();
    expect(shown(desk)).toEqual({ stamp: 'internal', writing: 'idle' });
  });

  it('forgets a fulfilled wish also when a change elsewhere overtakes the reading after it', async () => {
    const { desk, readings, writings } = await aReadDesk();
    desk.choose('internal');
    writings[0]?.answer(WRITTEN);
    await turns();
    void desk.reload();
    readings[1]?.(aReading({ stamp: 'confidential' }));
    await turns();
    expect(shown(desk).stamp).toBe('confidential');
  });

  it('writes only the last of several quick choices after the one under way', async () => {
    const { desk, writings } = await aReadDesk();
    desk.choose('cleared');
    desk.choose('adjust');
    desk.choose('internal');
    desk.choose('confidential');
    writings[0]?.answer(WRITTEN);
    await turns();
    expect(writings.map(({ choice }) => choice.stamp)).toEqual(['cleared', 'confidential']);
  });

  it('waits for a rest while arrow keys walk through the stamps', async () => {
    const { desk, writings } = await aReadDesk();
    desk.choose('cleared', 'settled');
    await jest.advanceTimersByTimeAsync(300);
    desk.choose('adjust', 'settled');
    await jest.advanceTimersByTimeAsync(300);
    expect(writings).toHaveLength(0);
    expect(shown(desk).stamp).toBe('adjust');
    await jest.advanceTimersByTimeAsync(600);
    expect(writings.map(({ choice }) => choice.stamp)).toEqual(['adjust']);
  });

  it('takes a choice that is quicker than the first reading, and keeps what the draft carries', async () => {
    const { desk, readings, writings } = aSlowDesk();
    void desk.reload();
    desk.choose('internal');
    desk.choose('adjust');
    expect(shown(desk)).toEqual({ stamp: 'adjust', writing: 'idle' });
    expect(writings).toHaveLength(0);
    const details = { ...NO_DETAILS, adjustments: ['Blur the face'] };
    readings[0]?.({ ...aReading({ stamp: 'internal' }), details });
    await turns();
    expect(shown(desk)).toEqual({ stamp: 'adjust', writing: 'writing' });
    expect(writings.map(({ choice }) => choice)).toEqual([{ stamp: 'adjust', details }]);
  });

  it('keeps what was chosen and entered when it cannot be written, and writes it on the next click', async () => {
    const { desk, readings, writings } = aSlowDesk();
    void desk.reload();
    readings[0]?.(aReading({ stamp: 'adjust' }));
    await turns();
    desk.changeDetails((details) => ({ ...details, adjustments: ['Blur the face'] }));
    writings[0]?.answer(TYPED);
    await turns();
    readings[1]?.(aReading({ stamp: 'adjust' }));
    await turns();
    expect(shown(desk)).toEqual({ stamp: 'adjust', writing: 'failed' });
    expect(chosenDetails(desk.store.get()).adjustments).toEqual(['Blur the face']);

    desk.writeAgain();
    expect(writings[1]?.choice.details.adjustments).toEqual(['Blur the face']);
  });

  it('goes back to what the draft carries when the person gives up', async () => {
    const { desk, readings, writings } = aSlowDesk();
    void desk.reload();
    readings[0]?.(aReading({ stamp: 'confidential' }));
    await turns();
    desk.choose('cleared');
    writings[0]?.answer(TYPED);
    await turns();
    desk.forget();
    expect(shown(desk)).toEqual({ stamp: 'confidential', writing: 'idle' });
  });

  it('takes over what was entered meanwhile: two quick items are both written', async () => {
    const { desk, readings, writings } = aSlowDesk();
    void desk.reload();
    readings[0]?.(aReading({ stamp: 'adjust' }));
    await turns();
    const add = (item: string) =>
      desk.changeDetails((details) => ({ ...details, adjustments: [...details.adjustments, item] }));
    add('Blur the face');
    add('Change the name');
    writings[0]?.answer(WRITTEN);
    await turns();
    expect(writings[1]?.choice.details.adjustments).toEqual(['Blur the face', 'Change the name']);
  });
});

describe('removing recipients', () => {
  it('says whom Outlook would not remove, and leaves nobody half removed in silence', async () => {
    const error = { kind: 'host-refused', call: 'cc.setAsync', code: 9020 } as const;
    const desk = createDesk({
      read: async () => aReading(),
      stamp: async () => TYPED,
      remove: async () => err(error),
      moveToBcc: async () => ok({}),
      putBack: async () => ok(undefined),
      keepTyped: async () => undefined,
      readTyped: async () => NOTHING_TYPED,
      standBy: async () => err(error),
      follow: undefined,
      agree: async () => ok(undefined),
      subject: async () => undefined,
      watch: () => () => undefined,
    });
    await desk.remove([aRecipient('press@paper.example')]);
    expect(desk.store.get().removal).toEqual({ kind: 'failed', error });
  });
});
