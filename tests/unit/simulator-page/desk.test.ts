import { describe, expect, it, jest } from '@jest/globals';
import type { AccountApi } from '../../../src/simulator/page/api/api';
import { abandonDrafts } from '../../../src/simulator/page/desk/abandon-drafts';
import { createDesk, type DraftTab } from '../../../src/simulator/page/desk/desk';
import { createDraftClaims, type DraftClaims } from '../../../src/simulator/page/desk/draft-claims';
import { createNavigator } from '../../../src/simulator/page/desk/navigator';
import { aDraft, delivered, done, NADIA, unreachable } from './builders';
import { aBrowser, ALONE } from './shared-browser';

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

function aDesk(hash = '#/inbox/story-5', claims: DraftClaims = ALONE, tabs: readonly DraftTab[] = []) {
  const window = aWindow(hash);
  const navigator = createNavigator(window);
  const api = {
    resolvePeople: jest.fn<AccountApi['resolvePeople']>().mockResolvedValue({ ok: true, value: [] }),
    startDraft: jest
      .fn<AccountApi['startDraft']>()
      .mockResolvedValue({ ok: true, value: aDraft({ id: 'd1', kind: 'reply', to: [NADIA] }) }),
    draft: jest
      .fn<AccountApi['draft']>()
      .mockImplementation((id) => Promise.resolve({ ok: true, value: aDraft({ id }) })),
    saveDraft: jest.fn<AccountApi['saveDraft']>().mockResolvedValue(done),
    deleteDraft: jest.fn<AccountApi['deleteDraft']>().mockResolvedValue(done),
    moveDraftToDeleted: jest.fn<AccountApi['moveDraftToDeleted']>().mockResolvedValue(done),
    sendDraft: jest.fn<AccountApi['sendDraft']>().mockResolvedValue(delivered),
  };
  const desk = createDesk({
    api,
    host: null,
    navigator,
    frames: Object.create(null) as HTMLElement,
    now: () => 0,
    pinnedPane: () => null,
    claims,
    takesOver: false,
    tabs,
  });
  navigator.subscribe(() => void desk.arrive(navigator.get()));
  const form = () => {
    const state = desk.state.get();
    return state.kind === 'writing' ? state.composing : null;
  };
  return { desk, api, window, navigator, form };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

async function withTwoDrafts() {
  const all = aDesk();
  await all.desk.start({ kind: 'reply', mailId: 'story-5' });
  const first = all.form();
  if (first === null) throw new Error('expected a form');
  first.model.change({ subject: 'first' }, 'person');
  all.api.startDraft.mockResolvedValueOnce({ ok: true, value: aDraft({ id: 'd2' }) });
  await all.desk.start({ kind: 'new' });
  return { ...all, first };
}

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

  it('stays at a form that is closed when the server cannot keep it', async () => {
    const { desk, api, window, form } = aDesk();
    await desk.start({ kind: 'reply', mailId: 'story-5' });
    form()?.model.change({ subject: 'half a thought' }, 'person');
    api.saveDraft.mockResolvedValue(unreachable);
    await desk.close();
    await settled();
    expect(form()?.model.read().subject).toBe('half a thought');
    expect(window.location.hash).toBe('#/inbox/story-5/compose/d1');
  });

  it.each([
    ['cannot be reached', unreachable, ['half a thought', 'unreachable']],
    [
      'refuses',
      { ok: false, error: { kind: 'refused', status: 500, problem: 'Disk full.', advice: '' } },
      ['half a thought', 'refused'],
    ],
    ['no longer has it', { ok: false, error: { kind: 'missing' } }, null],
    ['does it', done, null],
  ] as const)('says that a draft which it threw away is still there: the server %s', async (...row) => {
    const [, answer, said] = row;
    const { desk, api, form } = aDesk();
    await desk.start({ kind: 'reply', mailId: 'story-5' });
    form()?.model.change({ subject: 'half a thought' }, 'person');
    api.deleteDraft.mockResolvedValue(answer);
    await desk.discard();
    const left = desk.undiscarded.get();
    expect(left && [left.subject, left.problem.kind]).toEqual(said);
    desk.forgetUndiscarded();
    expect(desk.undiscarded.get()).toBeNull();
  });

  it('closes a draft that is deleted, saved, before it goes to the deleted items', async () => {
    const { desk, api, form, window } = aDesk();
    await desk.start({ kind: 'reply', mailId: 'story-5' });
    form()?.model.change({ subject: 'half a thought' }, 'person');
    await desk.delete({ draftId: 'd1', subject: 'half a thought' });
    expect(api.saveDraft.mock.lastCall?.[0].subject).toBe('half a thought');
    expect(api.moveDraftToDeleted.mock.calls).toEqual([['d1']]);
    expect(api.moveDraftToDeleted.mock.invocationCallOrder[0]).toBeGreaterThan(
      api.saveDraft.mock.invocationCallOrder[0] ?? Infinity,
    );
    expect(desk.drafts.get()).toEqual([]);
    expect(window.location.hash).toBe('#/inbox/story-5');
  });

  it('deletes a draft that is just being opened once it is open', async () => {
    const { desk, api, navigator, form } = aDesk('#/drafts/d7');
    const opening = desk.arrive(navigator.get());
    await desk.delete({ draftId: 'd7', subject: '' });
    await opening;
    expect(api.moveDraftToDeleted.mock.calls).toEqual([['d7']]);
    expect(form()).toBeNull();
  });

  it('keeps a draft that is to be deleted and cannot be saved', async () => {
    const { desk, api, first } = await withTwoDrafts();
    await settled();
    first.model.change({ subject: 'first, and more' }, 'person');
    api.saveDraft.mockResolvedValue(unreachable);
    await desk.delete({ draftId: 'd1', subject: 'first' });
    expect(api.moveDraftToDeleted).not.toHaveBeenCalled();
    expect(desk.drafts.get().map(({ draftId }) => draftId)).toContain('d1');
  });

  it.each([
    ['cannot be reached', unreachable, ['rota', 'unreachable']],
    ['no longer has it', { ok: false, error: { kind: 'missing' } }, null],
    ['does it', done, null],
  ] as const)('says when a draft could not be deleted: the server %s', async (_what, answer, said) => {
    const { desk, api } = aDesk();
    api.moveDraftToDeleted.mockResolvedValue(answer);
    await desk.delete({ draftId: 'd7', subject: 'rota' });
    const left = desk.undiscarded.get();
    expect(left && [left.subject, left.problem.kind]).toEqual(said);
  });

  it('says when another window keeps a draft that is to be deleted', async () => {
    const claims = { ...ALONE, takeOver: () => Promise.resolve(null) };
    const { desk, api } = aDesk('#/drafts', claims);
    await desk.delete({ draftId: 'd7', subject: 'rota' });
    expect(desk.undiscarded.get()).toEqual({ subject: 'rota', problem: { kind: 'open-elsewhere' } });
    expect(api.moveDraftToDeleted).not.toHaveBeenCalled();
  });

  it('keeps one draft below, saved, and opens the next', async () => {
    const { desk, api, form } = await withTwoDrafts();
    await settled();
    expect(api.saveDraft.mock.lastCall?.[0].subject).toBe('first');
    expect(form()?.model.draftId).toBe('d2');
    expect(desk.drafts.get().map(({ draftId }) => draftId)).toEqual(['d1', 'd2']);
  });

  it('brings the very same form back to the front, with what the server has not taken', async () => {
    const { api, navigator, form, first } = await withTwoDrafts();
    api.saveDraft.mockResolvedValue(unreachable);
    first.model.change({ subject: 'first, and more' }, 'person');
    navigator.goTo({ ...navigator.get(), draftId: 'd1' });
    await settled();
    expect(form()).toBe(first);
    expect(form()?.model.read().subject).toBe('first, and more');
    expect(api.draft).not.toHaveBeenCalled();
  });

  it('does not keep a form that nobody has written in', async () => {
    const { desk, api, window } = aDesk();
    await desk.start({ kind: 'reply', mailId: 'story-5' });
    window.back();
    await settled();
    expect(api.deleteDraft).toHaveBeenCalledWith('d1');
    expect(desk.drafts.get()).toEqual([]);
  });

  it('closes a draft that lies below and leaves the one in front alone', async () => {
    const { desk, window, form } = await withTwoDrafts();
    await desk.close('d1');
    expect(form()?.model.draftId).toBe('d2');
    expect(window.location.hash).toContain('/compose/d2');
    expect(desk.drafts.get().map(({ draftId }) => draftId)).toEqual(['d2']);
  });

  it('brings a draft that cannot be saved to the front instead of closing it', async () => {
    const { desk, api, form, first } = await withTwoDrafts();
    first.model.change({ subject: 'unsaved' }, 'person');
    api.saveDraft.mockResolvedValue(unreachable);
    await desk.close('d1');
    await settled();
    expect(form()).toBe(first);
  });

  it('opens what lay on it before a reload only when somebody looks at it', async () => {
    const { desk, api, navigator, form } = aDesk('#/inbox', ALONE, [{ draftId: 'd7', subject: 'Rota' }]);
    expect(desk.drafts.get()).toMatchObject([{ draftId: 'd7', subject: 'Rota', composing: null }]);
    expect(api.draft).not.toHaveBeenCalled();
    navigator.goTo({ ...navigator.get(), draftId: 'd7' });
    await settled();
    expect(form()?.model.draftId).toBe('d7');
    expect(desk.drafts.get()).toHaveLength(1);
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
    let deliver: (answer: typeof delivered) => void = () => undefined;
    api.sendDraft.mockImplementationOnce(() => new Promise((resolve) => (deliver = resolve)));
    await desk.start({ kind: 'reply', mailId: 'story-5' });
    const sending = desk.send();
    window.back();
    await settled();
    expect(desk.leaving.get()).toMatchObject({ draftId: null });
    expect(form()).not.toBeNull();
    desk.answerLeaving('wait');
    deliver(delivered);
    expect(await sending).toBe(true);
  });

  it('goes where somebody wanted once the mail has left, and asks nothing of the next one', async () => {
    const { desk, api, navigator, form } = await withTwoDrafts();
    navigator.goTo({ ...navigator.get(), draftId: 'd1' });
    await settled();
    let deliver: (answer: typeof delivered) => void = () => undefined;
    api.sendDraft.mockImplementationOnce(() => new Promise((resolve) => (deliver = resolve)));
    const sending = desk.send();
    navigator.goTo({ ...navigator.get(), draftId: 'd2' });
    await settled();
    expect([form()?.model.draftId, desk.leaving.get()?.draftId]).toEqual(['d1', 'd2']);
    deliver(delivered);
    await sending;
    await settled();
    expect([form()?.model.draftId, desk.leaving.get()]).toEqual(['d2', null]);
  });

  it('saves nothing more once the mailboxes are reset, and says whether somebody was writing', async () => {
    const { desk, api, form } = aDesk();
    expect(abandonDrafts(desk)).toBe(false);
    await desk.start({ kind: 'reply', mailId: 'story-5' });
    form()?.model.change({ subject: 'half a thought' }, 'person');
    expect(abandonDrafts(desk)).toBe(true);
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

/** As a busy browser takes to end a page. */
const LONG_GOODBYE_MS = 1000;

describe('two windows of one browser', () => {
  async function twoWindows() {
    const browser = aBrowser();
    const window = (hash: string) => aDesk(hash, createDraftClaims(browser.window(), 'main/nadia'));
    const one = window('#/drafts/d7');
    await one.desk.arrive(one.navigator.get());
    const other = window('#/drafts/d7');
    await other.desk.arrive(other.navigator.get());
    return { one, other };
  }

  it('never have the same draft open at once', async () => {
    const { one, other } = await twoWindows();
    expect([one.desk.state.get().kind, other.desk.state.get().kind]).toEqual(['writing', 'elsewhere']);
  });

  it('hand it over with everything that was written, and the first lets go of it', async () => {
    const { one, other } = await twoWindows();
    one.form()?.model.change({ subject: 'half a thought' }, 'person');
    one.form()?.boxes.to.setTyping('Nobody Known');
    await other.desk.takeOver('d7');
    expect(one.api.saveDraft.mock.lastCall?.[0]).toMatchObject({
      subject: 'half a thought',
      unresolved: { to: ['Nobody Known'] },
    });
    expect(one.desk.drafts.get()).toEqual([]);
    expect(one.window.location.hash).toBe('#/drafts');
    expect(other.form()?.model.draftId).toBe('d7');
  });

  it('wait for a page that is being left: it keeps the draft for a while, and answers no more', async () => {
    const browser = aBrowser();
    let leave: () => void = () => undefined;
    const untilLeft = new Promise<void>((resolve) => (leave = resolve));
    void browser.window().locks?.request('local-outlook:main/nadia/d7', {}, () => untilLeft);
    const { desk, navigator, form } = aDesk('#/drafts/d7', createDraftClaims(browser.window(), 'main/nadia'));
    const arriving = desk.arrive(navigator.get());
    setTimeout(leave, LONG_GOODBYE_MS);
    await arriving;
    expect(form()?.model.draftId).toBe('d7');
  });

  it('close it in the first when it is deleted in the other', async () => {
    const { one, other } = await twoWindows();
    one.form()?.model.change({ subject: 'half a thought' }, 'person');
    await other.desk.delete({ draftId: 'd7', subject: '' });
    expect(one.api.saveDraft.mock.lastCall?.[0].subject).toBe('half a thought');
    expect(one.desk.drafts.get()).toEqual([]);
    expect(other.api.moveDraftToDeleted.mock.calls).toEqual([['d7']]);
  });

  it('let the other one open it once it is closed', async () => {
    const { one, other } = await twoWindows();
    await one.desk.close();
    await other.desk.arrive(other.navigator.get());
    expect(other.form()?.model.draftId).toBe('d7');
  });
});
