import { describe, expect, it, jest } from '@jest/globals';
import { createDraftLoader } from '../../../src/simulator/page/addins/draft-loader';
import type { AccountApi } from '../../../src/simulator/page/api/api';
import { createDraftModel } from '../../../src/simulator/page/compose/compose-model';
import { MailboxFailure } from '../../../src/simulator/shared/mailbox-failure';
import { aDraft } from './builders';

interface Sketch {
  /** Where the draft is open when an add-in saves it. */
  readonly openIn?: 'this window' | 'another window';
  readonly isReachable?: boolean;
}

function aForm(subject: string) {
  const put = () => Promise.resolve({ ok: true, value: undefined } as const);
  const model = createDraftModel({
    draft: aDraft({ id: 'd1', subject }),
    reopened: false,
    put,
    now: () => 0,
  });
  return { draftId: 'd1', composing: { model } };
}

function loader({ openIn, isReachable = true }: Sketch = {}) {
  const open: ReturnType<typeof aForm>[] = [];
  const saveDraft = jest.fn<AccountApi['saveDraft']>().mockResolvedValue({ ok: true, value: undefined });
  const released = jest.fn();
  const load = createDraftLoader({
    api: {
      draft: (id) => {
        if (!isReachable) return Promise.resolve({ ok: false, error: { kind: 'unreachable' } });
        return Promise.resolve(
          id === 'd1'
            ? { ok: true, value: aDraft({ id, subject: 'Saved' }) }
            : { ok: false, error: { kind: 'missing' } },
        );
      },
      saveDraft,
    },
    claims: { claim: () => Promise.resolve(openIn === 'another window' ? null : released) },
    desk: () => ({ drafts: { get: () => open } }),
    now: () => 7,
  });
  return { load, open, saveDraft, released };
}

describe('drafts that add-ins load', () => {
  it('comes as it was saved when no form has it open', async () => {
    const { load } = loader();
    expect((await load('d1'))?.read().subject).toBe('Saved');
  });

  it('comes as its writer sees it when a form of this window has it open', async () => {
    const { load, open } = loader();
    open.push(aForm('Just typed'));
    expect((await load('d1'))?.read().subject).toBe('Just typed');
  });

  it('is not there when nobody has such a draft', async () => {
    expect(await loader().load('d9')).toBeNull();
  });

  it('fails in words while the mailbox cannot be reached', async () => {
    await expect(loader({ isReachable: false }).load('d1')).rejects.toThrow(MailboxFailure);
  });

  it('is saved, and let go of, while no form has it open', async () => {
    const { load, saveDraft, released } = loader();
    await (await load('d1'))?.save();
    expect(saveDraft.mock.calls[0]?.[0]).toMatchObject({ id: 'd1', savedAt: 7 });
    expect(released).toHaveBeenCalledTimes(1);
  });

  it('is not saved over what somebody writes in another window', async () => {
    const { load, saveDraft } = loader({ openIn: 'another window' });
    const loaded = await load('d1');
    await expect(loaded?.save()).rejects.toThrow(MailboxFailure);
    expect(saveDraft).not.toHaveBeenCalled();
  });

  it('is not saved over a form that was opened meanwhile in this window', async () => {
    const { load, open, saveDraft } = loader();
    const loaded = await load('d1');
    open.push(aForm('Just typed'));
    await expect(loaded?.save()).rejects.toThrow(MailboxFailure);
    expect(saveDraft).not.toHaveBeenCalled();
  });
});
