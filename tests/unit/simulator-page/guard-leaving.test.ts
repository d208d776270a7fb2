import { describe, expect, it, jest } from '@jest/globals';
import { startComposing } from '../../../src/simulator/page/compose/composing';
import { guardLeaving } from '../../../src/simulator/page/desk/guard-leaving';
import type { OpenDraft } from '../../../src/simulator/page/desk/desk';
import type { Draft } from '../../../src/simulator/shared/mail';
import { aDraft, delivered, done } from './builders';

function aPage() {
  const window = new EventTarget();
  const visibility: { visibilityState: DocumentVisibilityState } = { visibilityState: 'visible' };
  const document = Object.assign(new EventTarget(), visibility);
  const saveDraft = jest.fn<(draft: Draft) => Promise<typeof done>>().mockResolvedValue(done);
  const composing = startComposing({
    draft: aDraft(),
    reopened: false,
    api: {
      resolvePeople: () => Promise.resolve({ ok: true, value: [] }),
      saveDraft,
      deleteDraft: () => Promise.resolve(done),
      sendDraft: () => Promise.resolve(delivered),
    },
    host: null,
    frames: Object.create(null) as HTMLElement,
    now: () => 0,
  });
  const open: OpenDraft = { draftId: 'draft-1', subject: '', composing, release: () => undefined };
  guardLeaving(window, document, { drafts: { get: () => [open], subscribe: () => () => undefined } });
  /** Whether the browser asks before it leaves. */
  const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  const saved = () => saveDraft.mock.calls.map(([draft]) => draft);
  const savedSubjects = () => saved().map(({ subject }) => subject);
  return { window, document, composing, asks, saved, savedSubjects };
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

  it('saves the name that is still being typed', () => {
    const { window, composing, saved } = aPage();
    composing.boxes.cc.setTyping('Nobody Known');
    window.dispatchEvent(new Event('pagehide'));
    expect(saved().map(({ unresolved }) => unresolved?.cc)).toEqual([['Nobody Known']]);
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
