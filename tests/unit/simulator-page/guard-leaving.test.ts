import { describe, expect, it, jest } from '@jest/globals';
import { startComposing } from '../../../src/simulator/page/compose/composing';
import { guardLeaving } from '../../../src/simulator/page/desk/guard-leaving';
import type { DeskState } from '../../../src/simulator/page/desk/desk';
import type { Draft } from '../../../src/simulator/shared/mail';
import { aDraft, done } from './builders';

function aPage() {
  const window = new EventTarget();
  const visibility: { visibilityState: DocumentVisibilityState } = { visibilityState: 'visible' };
  const document = Object.assign(new EventTarget(), visibility);
  const saveDraft = jest.fn<(draft: Draft) => Promise<typeof done>>().mockResolvedValue(done);
  const composing = startComposing({
    draft: aDraft(),
    reopened: false,
    api: {
      people: () => Promise.resolve({ ok: true, value: [] }),
      saveDraft,
      deleteDraft: () => Promise.resolve(done),
      sendDraft: () => Promise.resolve(done),
    },
    host: null,
    frames: Object.create(null) as HTMLElement,
    now: () => 0,
  });
  const state: DeskState = { kind: 'writing', composing };
  guardLeaving(window, document, { state: { get: () => state, subscribe: () => () => undefined } });
  /** Whether the browser asks before it leaves. */
  const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const savedSubjects = () => saveDraft.mock.calls.map(([draft]) => draft.subject);
  return { window, document, composing, asks, savedSubjects };
}

describe('leaving the page', () => {
  it('asks only while something that a person wrote is unsaved', async () => {
    const { composing, asks } = aPage();
    composing.model.change({ body: 'a stamp' }, 'add-in');
    expect(asks()).toBe(false);
    composing.model.change({ subject: 'half a thought' }, 'person');
    expect(asks()).toBe(true);
    await composing.model.trySave();
    expect(asks()).toBe(false);
  });

  it('saves at once when the page goes away', () => {
    const { window, composing, savedSubjects } = aPage();
    composing.model.change({ subject: 'half a thought' }, 'person');
    window.dispatchEvent(new Event('pagehide'));
    expect(savedSubjects()).toEqual(['half a thought']);
    composing.model.stop();
  });

  it('saves when the tab is hidden, not when it comes back', () => {
    const { document, composing, savedSubjects } = aPage();
    composing.model.change({ subject: 'half a thought' }, 'person');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(savedSubjects()).toEqual([]);
    document.visibilityState = 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
    expect(savedSubjects()).toEqual(['half a thought']);
    composing.model.stop();
  });
});
