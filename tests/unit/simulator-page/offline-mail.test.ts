import { describe, expect, it, jest } from '@jest/globals';
import type { AccountApi } from '../../../src/simulator/page/api/api';
import type { KeptMail, OutboxStore } from '../../../src/simulator/page/send/browser-outbox';
import { createNetwork } from '../../../src/simulator/page/send/connection';
import { createOfflineMail } from '../../../src/simulator/page/send/offline-mail';
import { type FormDesk, reopenAsNew } from '../../../src/simulator/page/send/reopen-as-new';
import type { Draft } from '../../../src/simulator/shared/mail';
import { aDraft, delivered, done, unreachable } from './builders';

const refused = { ok: false, error: { kind: 'refused', status: 400, problem: 'no', advice: '' } } as const;
const missing = { ok: false, error: { kind: 'missing' } } as const;

function aBrowser(): OutboxStore & { readonly mails: Map<string, KeptMail> } {
  const mails = new Map<string, KeptMail>();
  return {
    mails,
    all: () => Promise.resolve([...mails.values()]),
    put: (mail) => Promise.resolve(void mails.set(mail.draft.id, mail)),
    remove: (id) => Promise.resolve(void mails.delete(id)),
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

function aPlace(store = aBrowser()) {
  const network = createNetwork(() => Promise.reject(new Error('not asked')));
  const api = {
    saveDraft: jest.fn<AccountApi['saveDraft']>().mockResolvedValue(done),
    sendDraft: jest.fn<AccountApi['sendDraft']>().mockResolvedValue(delivered),
  };
  let presses = 0;
  const newAttempt = () => `press-${(presses += 1)}`;
  const mail = createOfflineMail({ store, api, connection: network, newAttempt });
  return { network, api, store, mail };
}

/** One message, sent while there was no connection. */
async function aQueued() {
  const place = aPlace();
  place.network.choice.update(() => 'no-connection');
  await place.mail.queue(aDraft({ subject: 'Waits' }));
  return place;
}

describe('mail that is sent without a connection', () => {
  it('waits in the browser, and nobody is asked', async () => {
    const { mail, api } = await aQueued();
    expect(mail.waiting.get().map(({ subject }) => subject)).toEqual(['Waits']);
    expect(api.saveDraft).not.toHaveBeenCalled();
  });

  it('leaves as soon as there is a connection', async () => {
    const { network, mail, api, store } = await aQueued();
    network.choice.update(() => 'online');
    await settled();
    expect(api.sendDraft).toHaveBeenCalledWith('draft-1', { attempt: 'press-1', holdMs: 0 });
    expect([mail.waiting.get().length, store.mails.size]).toEqual([0, 0]);
  });

  it('leaves, too, when it is sent while another one is just leaving', async () => {
    const { network, mail, api, store } = await aQueued();
    let arrive = (): void => undefined;
    const arrives = new Promise<typeof delivered>((resolve) => (arrive = () => resolve(delivered)));
    api.sendDraft.mockReturnValueOnce(arrives);
    network.choice.update(() => 'online');
    await settled();
    await mail.queue(aDraft({ id: 'draft-2' }));
    arrive();
    await settled();
    expect(api.sendDraft.mock.calls.map(([id]) => id)).toEqual(['draft-1', 'draft-2']);
    expect(store.mails.size).toBe(0);
  });

  it('does not leave while the server is out of reach by itself', async () => {
    const { network, api } = await aQueued();
    network.heard(false);
    network.choice.update(() => 'online');
    await settled();
    expect(api.sendDraft).not.toHaveBeenCalled();
    network.heard(true);
    await settled();
    expect(api.sendDraft).toHaveBeenCalledTimes(1);
  });

  it('survives a reload: the next page sends it, as the same press', async () => {
    const { store } = await aQueued();
    const { mail, api } = aPlace(store);
    await mail.flush();
    expect(api.sendDraft).toHaveBeenCalledWith('draft-1', { attempt: 'press-1', holdMs: 0 });
  });

  it('is tried again with the same press when the answer gets lost, also once the draft is gone', async () => {
    const { network, api, mail, store } = await aQueued();
    api.sendDraft.mockResolvedValueOnce(unreachable);
    network.choice.update(() => 'online');
    await settled();
    expect(store.mails.size).toBe(1);
    api.saveDraft.mockResolvedValueOnce(missing);
    await mail.flush();
    const [first, second] = api.sendDraft.mock.calls;
    expect(second).toEqual(first);
    expect(store.mails.size).toBe(0);
  });

  it('is a draft on the server when the server refuses to send it', async () => {
    const { network, api, store } = await aQueued();
    api.sendDraft.mockResolvedValueOnce(refused);
    network.choice.update(() => 'online');
    await settled();
    expect(api.saveDraft).toHaveBeenCalledTimes(1);
    expect(store.mails.size).toBe(0);
  });

  it('is not sent when the server refuses to save it: this browser keeps it and says so', async () => {
    const { network, api, store, mail } = await aQueued();
    api.saveDraft.mockResolvedValueOnce(refused);
    network.choice.update(() => 'online');
    await settled();
    expect(api.sendDraft).not.toHaveBeenCalled();
    expect(mail.refused.get()).toEqual([{ draft: aDraft({ subject: 'Waits' }), problem: refused.error }]);
    expect([mail.waiting.get().length, store.mails.size]).toEqual([0, 1]);
  });

  it('is never sent by itself once it was refused, but saved as a draft when the server takes it', async () => {
    const { network, api, store, mail } = await aQueued();
    api.saveDraft.mockResolvedValueOnce(refused);
    network.choice.update(() => 'online');
    await settled();
    await mail.flush();
    expect(api.sendDraft).not.toHaveBeenCalled();
    expect([mail.refused.get().length, store.mails.size]).toEqual([0, 0]);
  });

  it('is kept when its draft was discarded elsewhere, so that it can neither be saved nor sent', async () => {
    const { network, api, store, mail } = await aQueued();
    api.saveDraft.mockResolvedValueOnce(missing);
    api.sendDraft.mockResolvedValueOnce(missing);
    network.choice.update(() => 'online');
    await settled();
    expect(mail.refused.get().map(({ problem }) => problem.kind)).toEqual(['missing']);
    expect(store.mails.size).toBe(1);
  });

  it('is thrown away only when somebody says so', async () => {
    const { network, api, store, mail } = await aQueued();
    api.saveDraft.mockResolvedValueOnce(refused);
    network.choice.update(() => 'online');
    await settled();
    await mail.forget('draft-1');
    expect([mail.refused.get().length, store.mails.size]).toEqual([0, 0]);
  });

  it('can be taken back: then it is saved as a draft and not sent', async () => {
    const { network, mail, api } = await aQueued();
    await mail.takeBack();
    expect(mail.waiting.get()).toEqual([]);
    network.choice.update(() => 'online');
    await settled();
    expect(api.saveDraft).toHaveBeenCalledTimes(1);
    expect(api.sendDraft).not.toHaveBeenCalled();
  });

  it('is sent once, although the connection comes and goes', async () => {
    const { network, api } = await aQueued();
    for (const choice of ['online', 'no-connection', 'online', 'work-offline', 'online'] as const) {
      network.choice.update(() => choice);
    }
    await settled();
    expect(api.sendDraft).toHaveBeenCalledTimes(1);
  });

  it('is not accepted by a browser that keeps nothing', async () => {
    const store = { ...aBrowser(), put: () => Promise.reject(new Error('forbidden')) };
    const { mail, network } = aPlace(store);
    network.choice.update(() => 'no-connection');
    expect(await mail.queue(aDraft())).toBe(false);
  });
});

describe('a draft that was put away without a connection', () => {
  it.each([
    ['refuses it', refused],
    ['no longer has it', missing],
  ])('stays in the browser when the server %s', async (_what, answer) => {
    const { network, api, store, mail } = aPlace();
    network.choice.update(() => 'no-connection');
    await mail.keepDraft(aDraft());
    api.saveDraft.mockResolvedValueOnce(answer);
    network.choice.update(() => 'online');
    await settled();
    expect([mail.refused.get().length, store.mails.size]).toEqual([1, 1]);
  });
});

describe('what only this browser has, opened as a new draft', () => {
  const kept = aDraft({ id: 'lost', subject: 'Waits', inReplyTo: '<gone@legalaid.example>' });
  const aPlaceFor = (answer: typeof done | typeof refused, opens = true) => {
    const opened: Draft[] = [];
    const forget = jest.fn<(draftId: string) => Promise<void>>().mockResolvedValue(undefined);
    let state: ReturnType<FormDesk['state']['get']> = { kind: 'clear' };
    const composing = { model: { trySave: () => Promise.resolve(answer) } };
    const desk: FormDesk = {
      state: { get: () => state },
      start: (_request, fill) => {
        if (opens) {
          opened.push(fill?.(aDraft({ id: 'fresh' })) ?? aDraft());
          state = { kind: 'writing', composing };
        }
        return Promise.resolve();
      },
    };
    return { desk, offlineMail: { forget }, opened, forget };
  };

  it('is what was written, under the identity of the new draft', async () => {
    const { opened, ...places } = aPlaceFor(done);
    await reopenAsNew(kept, places);
    expect(opened).toEqual([aDraft({ id: 'fresh', subject: 'Waits' })]);
  });
  it.each([
    ['leaves this browser once the server has it', done, true, 1],
    ['stays while the server does not take the new one either', refused, true, 0],
    ['stays when a check that still runs keeps the new form from opening', done, false, 0],
  ] as const)('%s', async (_sentence, answer, opens, times) => {
    const { forget, ...places } = aPlaceFor(answer, opens);
    await reopenAsNew(kept, places);
    expect(forget).toHaveBeenCalledTimes(times);
  });
});

describe('the connection', () => {
  it.each([
    ['online', true, 'online'],
    ['online', false, 'lost'],
    ['work-offline', true, 'work-offline'],
    ['no-connection', true, 'lost'],
  ] as const)('chosen %s, server in reach %s: %s', (choice, reachable, state) => {
    const network = createNetwork(() => Promise.reject(new Error('not asked')));
    network.choice.update(() => choice);
    network.heard(reachable);
    expect(network.state()).toBe(state);
  });

  it('reaches nothing while a lost one is played', async () => {
    const fetcher = jest.fn(() => Promise.resolve({} as Response));
    const network = createNetwork(fetcher);
    network.choice.update(() => 'no-connection');
    await expect(network.fetcher('/')).rejects.toThrow();
    expect(fetcher).not.toHaveBeenCalled();
  });
});
