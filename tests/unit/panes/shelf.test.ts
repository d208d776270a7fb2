import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { err, ok, type Result } from '../../../src/core/result';
import type { HostError } from '../../../src/flows/ports';
import { createShelf, type ReadMessage, type SelectedMessage } from '../../../src/read/shelf';
import { aPromise, aView } from './builders';

type Answer = Result<ReadMessage, HostError>;

const read = (unusual: Parameters<typeof aView>[0] = {}): Answer =>
  ok({ view: aView(unusual), mayForward: undefined, adjusting: undefined });

/** A mailbox whose selected message answers when the test says so. */
function aMailbox() {
  const answers: ((answer: Answer) => void)[] = [];
  let isSelected = true;
  const open = (): SelectedMessage | undefined => {
    if (!isSelected) return undefined;
    const { promise, keep } = aPromise<Answer>();
    answers.push(keep);
    return { sender: { address: 'nadia@legalaid.example', name: '' }, read: () => promise };
  };
  return { shelf: createShelf(open), answers, unselect: () => (isSelected = false) };
}

const turns = () => jest.advanceTimersByTimeAsync(0);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('following the selection', () => {
  it('drops the answer about a message that is no longer selected', async () => {
    const { shelf, answers } = aMailbox();
    void shelf.follow();
    void shelf.follow();
    answers[1]?.(read({ stamp: 'internal' }));
    await turns();
    answers[0]?.(read({ stamp: 'cleared' }));
    await turns();
    expect(shelf.store.get()).toMatchObject({ kind: 'shown', view: { stamp: 'internal' } });
  });

  it('does not flicker where the next stamp is read quickly', async () => {
    const { shelf, answers } = aMailbox();
    void shelf.follow();
    answers[0]?.(read({ stamp: 'internal' }));
    await turns();
    void shelf.follow();
    await jest.advanceTimersByTimeAsync(150);
    expect(shelf.store.get()).toMatchObject({ view: { stamp: 'internal' } });
  });

  it('never leaves the stamp of another message standing while it waits', async () => {
    const { shelf, answers } = aMailbox();
    void shelf.follow();
    answers[0]?.(read({ stamp: 'cleared' }));
    await turns();
    void shelf.follow();
    await jest.advanceTimersByTimeAsync(250);
    expect(shelf.store.get().kind).toBe('reading');
  });

  it('says so when nothing is selected, whatever answers late', async () => {
    const { shelf, answers, unselect } = aMailbox();
    void shelf.follow();
    unselect();
    void shelf.follow();
    answers[0]?.(read());
    await jest.advanceTimersByTimeAsync(1000);
    expect(shelf.store.get().kind).toBe('nothing-selected');
  });

  it('takes the stamp away when the pane cannot follow, and shows the next one that it may', async () => {
    const { shelf, answers } = aMailbox();
    void shelf.follow();
    shelf.leaveBehind();
    answers[0]?.(read({ stamp: 'cleared' }));
    await jest.advanceTimersByTimeAsync(1000);
    expect(shelf.store.get().kind).toBe('left-behind');
    void shelf.follow();
    answers[1]?.(read({ stamp: 'internal' }));
    await turns();
    expect(shelf.store.get()).toMatchObject({ kind: 'shown', view: { stamp: 'internal' } });
  });

  it('shows a failure as one', async () => {
    const { shelf, answers } = aMailbox();
    void shelf.follow();
    answers[0]?.(err({ kind: 'host-refused', call: 'body.getAsync', code: 9020 }));
    await turns();
    expect(shelf.store.get().kind).toBe('failed');
  });
});
