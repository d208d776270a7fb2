import { describe, expect, it, jest } from '@jest/globals';
import type { AccountApi } from '../../../src/simulator/page/api/api';
import { abandonDraft } from '../../../src/simulator/page/desk/abandon-draft';
import { createDesk } from '../../../src/simulator/page/desk/desk';
import { createNavigator } from '../../../src/simulator/page/desk/navigator';
import { aDraft, done, NADIA, unreachable } from './builders';

/** The parts of a browser window that remember where one is. */
function aWindow(hash: string) {
  const location = { hash, search: '?as=nadia', pathname: '/' };
  const trail = [hash];
  const go = (url: string) => {
    location.hash = url.slice(url.indexOf('#'));
  };
  const listeners: (() => void)[] = [];
  return {
    location,
    addEventListener: (_type: string, listener: unknown) => void listeners.push(listener as () => void),
    history: {
      pushState: (_state: unknown, _title: string, url?: string | URL | null) => {
        go(String(url));
        trail.push(location.hash);
      },
      replaceState: (_state: unknown, _title: string, url?: string | URL | null) => {
        go(String(url));
        trail[trail.length - 1] = location.hash;
      },
    },
    back() {
      trail.pop();
      location.hash = trail.at(-1) ?? '';
      listeners.forEach((listener) => listener());
    },
  };
}

function aDesk(hash = '#/inbox/story-5') {
  const window = aWindow(hash);
  const navigator = createNavigator(window);
  const api = {
    people: jest.fn<AccountApi['people']>().mockResolvedValue({ ok: true, value: [] }),
    startDraft: jest
      .fn<AccountApi['startDraft']>()
      .mockResolvedValue({ ok: true, value: aDraft({ id: 'd1', kind: 'reply', to: [NADIA] }) }),
    draft: jest
      .fn<AccountApi['draft']>()
      .mockImplementation((id) => Promise.resolve({ ok: true, value: aDraft({ id }) })),
    saveDraft: jest.fn<AccountApi['saveDraft']>().mockResolvedValue(done),
    deleteDraft: jest.fn<AccountApi['deleteDraft']>().mockResolvedValue(done),
    sendDraft: jest.fn<AccountApi['sendDraft']>().mockResolvedValue(done),
  };
  const desk = createDesk({
    api,
    host: null,
    navigator,
    frames: Object.create(null) as HTMLElement,
    now: () => 0,
    pinnedPane: () => null,
  });
  navigator.subscribe(() => void desk.arrive(navigator.get()));
  const form = () => {
    const state = desk.state.get();
    return state.kind === 'writing' ? state.composing : null;
  };
  return { desk, api, window, navigator, form };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the desk', () => {
  it('opens an answer beside the mail that it answers, as a new draft', async () => {
    const { desk, window, form } = aDesk();
    await desk.start({ kind: 'reply', mailId: 'story-5' });
    expect(window.location.hash).toBe('#/inbox/story-5/compose/d1');
    expect(form()?.model.reopened).toBe(false);
  });

  it('opens a draft from its address, as a reopened one', async () => {
    const { desk, navigator, form } = aDesk('#/drafts/d7');
    await desk.arrive(navigator.get());
    expect(form()?.model).toMatchObject({ draftId: 'd7', reopened: true });
  });

  it('keeps what was written when the person goes back', async () => {
    const { desk, api, window, form } = aDesk();
    await desk.start({ kind: 'reply', mailId: 'story-5' });
    form()?.model.change({ subject: 'half a thought' }, 'person');
    window.back();
    await settled();
    expect(desk.state.get().kind).toBe('clear');
    expect(api.saveDraft.mock.lastCall?.[0].subject).toBe('half a thought');
  });

  it('stays at the form when the server cannot keep it', async () => {
    const { desk, api, window, form } = aDesk();
    await desk.start({ kind: 'reply', mailId: 'story-5' });
    form()?.model.change({ subject: 'half a thought' }, 'person');
    api.saveDraft.mockResolvedValue(unreachable);
    desk.close();
    await settled();
    expect(form()?.model.read().subject).toBe('half a thought');
    expect(window.location.hash).toBe('#/inbox/story-5/compose/d1');
  });

  it('keeps one draft and opens the next', async () => {
    const { desk, api, form } = aDesk();
    await desk.start({ kind: 'reply', mailId: 'story-5' });
    form()?.model.change({ subject: 'first' }, 'person');
    api.startDraft.mockResolvedValueOnce({ ok: true, value: aDraft({ id: 'd2' }) });
    await desk.start({ kind: 'new' });
    expect(api.saveDraft.mock.lastCall?.[0].subject).toBe('first');
    expect(form()?.model.draftId).toBe('d2');
  });

  it('is clear after sending, and back does not bring the form again', async () => {
    const { desk, window } = aDesk();
    await desk.start({ kind: 'reply', mailId: 'story-5' });
    expect(await desk.send()).toBe(true);
    expect(desk.state.get().kind).toBe('clear');
    expect(desk.sentCount.get()).toBe(1);
    window.back();
    await settled();
    expect(desk.state.get().kind).toBe('clear');
  });

  it('asks before it leaves a mail that is being sent', async () => {
    const { desk, api, window, form } = aDesk();
    let deliver: (answer: typeof done) => void = () => undefined;
    api.sendDraft.mockImplementationOnce(() => new Promise((resolve) => (deliver = resolve)));
    await desk.start({ kind: 'reply', mailId: 'story-5' });
    const sending = desk.send();
    window.back();
    await settled();
    expect(desk.leaving.get()).toMatchObject({ draftId: null });
    expect(form()).not.toBeNull();
    desk.answerLeaving('wait');
    deliver(done);
    expect(await sending).toBe(true);
  });

  it('saves nothing more once the mailboxes are reset, and says whether somebody was writing', async () => {
    const { desk, api, form } = aDesk();
    expect(abandonDraft(desk)).toBe(false);
    await desk.start({ kind: 'reply', mailId: 'story-5' });
    form()?.model.change({ subject: 'half a thought' }, 'person');
    expect(abandonDraft(desk)).toBe(true);
    form()?.model.flush();
    expect([form()?.model.unsaved(), api.saveDraft.mock.calls.length]).toEqual([false, 0]);
    expect(form()?.model.read().subject).toBe('half a thought');
  });

  it('says when a draft is gone', async () => {
    const { desk, api, navigator } = aDesk('#/drafts/d7');
    api.draft.mockResolvedValueOnce({ ok: false, error: { kind: 'missing' } });
    await desk.arrive(navigator.get());
    expect(desk.state.get()).toEqual({ kind: 'problem', draftId: 'd7', problem: { kind: 'missing' } });
  });
});
