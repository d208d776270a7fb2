import { describe, expect, it, jest } from '@jest/globals';
import type {
  AddinHost,
  ComposeSession,
  SendAnswer,
  SendProgress,
  SmartAlert,
} from '../../../src/simulator/host/contract';
import { Faults } from '../../../src/simulator/host/faults/faults';
import { NO_FAULTS } from '../../../src/simulator/shared/faults';
import type { AccountApi } from '../../../src/simulator/page/api/api';
import { type ComposingOptions, startComposing } from '../../../src/simulator/page/compose/composing';
import type { PostOffice } from '../../../src/simulator/page/send/post-office';
import { aDraft, delivered, done, NADIA, unreachable } from './builders';

const ALERT: SmartAlert = {
  kind: 'held',
  title: 'Some add-in',
  message: 'Not sent.',
  markdown: false,
  buttons: [{ id: 'dont-send' }],
};

function aSession(send: (progress: SendProgress) => Promise<SendAnswer>): ComposeSession {
  return {
    send,
    onSendAsked: () => () => undefined,
    addins: () => [],
    view: () => ({ notifications: [], pane: null, panes: [], dialogs: [], busy: false }),
    waysToLeave: () => ['wait', 'save-draft'],
    stopSending: jest.fn(),
    closing: jest.fn(),
    subscribe: () => () => undefined,
    run: jest.fn(),
    showPane: jest.fn(),
    closePane: jest.fn(),
    handOver: jest.fn<ComposeSession['handOver']>(() => []),
    dismissNotification: jest.fn(),
    followNotification: jest.fn(),
    close: jest.fn(),
  };
}

function aForm(
  send: ((progress: SendProgress) => Promise<SendAnswer>) | null,
  unusual: Partial<ComposingOptions> = {},
) {
  const session = send && aSession(send);
  const host: AddinHost | null = session && {
    manifests: [],
    faults: new Faults(NO_FAULTS),
    openCompose: () => session,
    openRead: () => {
      throw new Error('not for reading');
    },
    wireLog: () => [],
    onUnmodelled: () => () => undefined,
    unreachable: { get: () => [], subscribe: () => () => undefined },
    themeChanged: () => undefined,
    close: jest.fn(),
  };
  const api = {
    resolvePeople: jest.fn<AccountApi['resolvePeople']>().mockResolvedValue({ ok: true, value: [] }),
    saveDraft: jest.fn<AccountApi['saveDraft']>().mockResolvedValue(done),
    deleteDraft: jest.fn<AccountApi['deleteDraft']>().mockResolvedValue(done),
    sendDraft: jest.fn<AccountApi['sendDraft']>().mockResolvedValue(delivered),
  };
  const composing = startComposing({
    draft: aDraft({ to: [NADIA] }),
    reopened: false,
    api,
    host,
    // The host is a stand-in and puts no frames anywhere.
    frames: Object.create(null) as HTMLElement,
    now: () => 0,
    ...unusual,
  });
  return { composing, api, session };
}

describe('a compose form', () => {
  it.each(['close', 'handOver'] as const)('saves what its client keeps back until then: %s', async (way) => {
    const { composing, api, session } = aForm(() => Promise.resolve('sent'), { reopened: true });
    const customProperties = { 'add-in-1': { stamp: 'internal' } };
    jest
      .mocked(session!.closing)
      .mockImplementation(() => composing.model.change({ customProperties }, 'add-in'));
    expect(await composing[way]()).toEqual(done);
    expect(api.saveDraft.mock.lastCall?.[0]).toMatchObject({ customProperties });
  });

  it('sends once when Send is pressed twice', async () => {
    const { composing, api } = aForm(() => Promise.resolve('sent'));
    const [first, second] = await Promise.all([composing.send(), composing.send()]);
    expect([first, second]).toEqual([{ kind: 'sent', dueAt: null }, null]);
    expect(api.sendDraft).toHaveBeenCalledTimes(1);
  });

  it('is stopped by a name that an add-in put into a field and nobody knows', async () => {
    const { composing, api } = aForm(() => Promise.resolve('sent'));
    composing.model.change({ unresolved: { to: [], cc: ['Somebody'], bcc: [] } }, 'add-in');
    expect(composing.boxes.cc.unresolved.get()).toMatchObject([{ text: 'Somebody' }]);
    expect(await composing.send()).toEqual({ kind: 'unresolved', texts: ['Somebody'] });
    expect(api.sendDraft).not.toHaveBeenCalled();
  });

  it('makes a person of a name that an add-in put into a field, where one fits', async () => {
    const { composing, api } = aForm(null);
    api.resolvePeople.mockResolvedValue({ ok: true, value: [[NADIA]] });
    composing.model.change({ unresolved: { to: [], cc: ['Nadia'], bcc: [] } }, 'add-in');
    expect(await composing.send()).toMatchObject({ kind: 'sent' });
    expect(composing.model.read().cc).toEqual([NADIA]);
  });

  it('sends without a check for people who have no add-ins', async () => {
    const { composing, api } = aForm(null);
    expect(await composing.send()).toEqual({ kind: 'sent', dueAt: null });
    expect(api.sendDraft).toHaveBeenCalledTimes(1);
  });

  it('shows the alert that an add-in asks for, and hands back the button', async () => {
    let pressed = '';
    const { composing, api } = aForm(async (progress) => {
      progress.onChecking();
      pressed = await progress.ask(ALERT, new AbortController().signal);
      return 'not-sent';
    });
    const sending = composing.send();
    await new Promise((resolve) => setTimeout(resolve));
    const state = composing.sendState.get();
    if (state.kind !== 'asking') throw new Error(`expected an alert, not ${state.kind}`);
    expect(state.open.alert).toBe(ALERT);
    state.open.press('dont-send');
    expect(await sending).toEqual({ kind: 'held' });
    expect([pressed, composing.sendState.get().kind]).toEqual(['dont-send', 'idle']);
    expect(api.sendDraft).not.toHaveBeenCalled();
  });

  it('takes an alert away when the host no longer needs the answer', async () => {
    const gone = new AbortController();
    const { composing } = aForm(async (progress) => {
      void progress.ask(ALERT, gone.signal);
      gone.abort();
      return 'sent';
    });
    expect(await composing.send()).toEqual({ kind: 'sent', dueAt: null });
  });

  it('does not send what the add-ins let go after the person has left', async () => {
    let release: (answer: SendAnswer) => void = () => undefined;
    const { composing, api } = aForm(() => new Promise((resolve) => (release = resolve)));
    const sending = composing.send();
    await new Promise((resolve) => setTimeout(resolve));
    composing.abandonSend();
    release('sent');
    expect(await sending).toEqual({ kind: 'held' });
    expect(api.sendDraft).not.toHaveBeenCalled();
  });

  it('asks again with the same attempt when the answer gets lost', async () => {
    const { composing, api } = aForm(() => Promise.resolve('sent'));
    api.sendDraft.mockResolvedValueOnce(unreachable);
    expect(await composing.send()).toEqual({ kind: 'sent', dueAt: null });
    const [[, first] = [], [, second] = []] = api.sendDraft.mock.calls;
    expect(second).toEqual(first);
  });

  it('keeps the form open with its problem when the server does not answer, and can try again', async () => {
    const { composing, api, session } = aForm(() => Promise.resolve('sent'));
    for (let asked = 0; asked < 3; asked += 1) api.sendDraft.mockResolvedValueOnce(unreachable);
    expect((await composing.send())?.kind).toBe('not-delivered');
    expect(composing.sendState.get().kind).toBe('stopped');
    expect(session?.close).not.toHaveBeenCalled();
    expect(await composing.send()).toEqual({ kind: 'sent', dueAt: null });
    expect(session?.close).toHaveBeenCalledTimes(1);
  });

  it('says when the server keeps the mail in the outbox', async () => {
    const { composing, api } = aForm(null);
    api.sendDraft.mockResolvedValueOnce({ ok: true, value: { kind: 'waiting', dueAt: 9 } });
    expect(await composing.send()).toEqual({ kind: 'sent', dueAt: 9 });
  });

  const offline = (keeps: boolean): PostOffice => ({
    isOnline: () => false,
    deliver: () => Promise.reject(new Error('not online')),
    queue: () => Promise.resolve(keeps),
    keepDraft: () => Promise.resolve(keeps),
  });

  it.each([
    [true, 'queued'],
    [false, 'not-queued'],
  ])('without a connection goes into the browser if that keeps it (%s)', async (keeps, kind) => {
    const { composing, api, session } = aForm(() => Promise.resolve('sent'), { post: offline(keeps) });
    expect((await composing.send())?.kind).toBe(kind);
    expect(session?.close).toHaveBeenCalledTimes(keeps ? 1 : 0);
    expect(api.sendDraft).not.toHaveBeenCalled();
  });

  it.each([true, false])('without a connection is put away if the browser keeps it (%s)', async (keeps) => {
    const { composing, session } = aForm(() => Promise.resolve('save-draft'), { post: offline(keeps) });
    expect(await composing.send()).toEqual({ kind: 'put-away' });
    expect(await composing.putAway()).toBe(keeps);
    expect(session?.close).toHaveBeenCalledTimes(keeps ? 1 : 0);
  });

  it('tells the host when the person leaves, and which way', async () => {
    const { composing, session } = aForm(() => new Promise(() => undefined));
    void composing.send();
    composing.sendUnchecked();
    expect(session?.stopSending).toHaveBeenLastCalledWith('sent');
    composing.abandonSend();
    expect(session?.stopSending).toHaveBeenLastCalledWith('not-sent');
  });

  it('is not kept as a draft when nobody wrote anything', async () => {
    const { composing, api } = aForm(null);
    composing.model.change({ body: 'a stamp' }, 'add-in');
    await composing.close();
    expect(api.deleteDraft).toHaveBeenCalledWith('draft-1');
  });

  it('is kept as a draft when somebody wrote something', async () => {
    const { composing, api } = aForm(null);
    composing.model.change({ subject: 'half a thought' }, 'person');
    expect(await composing.close()).toEqual(done);
    expect(api.saveDraft).toHaveBeenCalledTimes(1);
    expect(api.deleteDraft).not.toHaveBeenCalled();
  });

  it('stays open when the server cannot keep it', async () => {
    const { composing, api, session } = aForm(() => Promise.resolve('sent'));
    composing.model.change({ subject: 'half a thought' }, 'person');
    api.saveDraft.mockResolvedValue(unreachable);
    expect((await composing.close()).ok).toBe(false);
    expect(session?.close).not.toHaveBeenCalled();
  });
});
