import { describe, expect, it, jest } from '@jest/globals';
import type { FilledForm } from '../../../src/simulator/host/contract';
import { createClientForms } from '../../../src/simulator/page/addins/client-forms';
import type { Desk } from '../../../src/simulator/page/desk/desk';
import type { Navigator } from '../../../src/simulator/page/desk/navigator';
import type { AccountApi } from '../../../src/simulator/page/api/api';
import type { Draft } from '../../../src/simulator/shared/mail';
import { aDraft, aMail, NADIA } from './builders';

const NOTHING: FilledForm = { to: [], cc: [], bcc: [], subject: '', html: '', attachments: [] };

function forms({ open = [] as readonly string[] } = {}) {
  const start = jest.fn<Desk['start']>().mockResolvedValue();
  const close = jest.fn<Desk['close']>().mockResolvedValue();
  const discard = jest.fn<Desk['discard']>().mockResolvedValue();
  const goTo = jest.fn<Navigator['goTo']>();
  const mail = jest
    .fn<AccountApi['mail']>()
    .mockImplementation((id) =>
      Promise.resolve(
        id === 'm1'
          ? { ok: true, value: aMail({ id, folder: 'sent' }) }
          : { ok: false, error: { kind: 'missing' } },
      ),
    );
  const drafts = {
    get: () => open.map((draftId) => ({ draftId, subject: '', composing: null, release: () => undefined })),
    subscribe: () => () => undefined,
  };
  const all = createClientForms({
    api: { mail },
    navigator: { goTo },
    desk: () => ({ start, close, discard, drafts }),
  });
  /** What the form starts with, filled as the add-in wants. */
  const filled = (draft: Draft) => start.mock.calls[0]?.[1]?.(draft);
  return { all, start, close, discard, goTo, filled };
}

describe('forms that add-ins open', () => {
  it('shows a mail where it lies', async () => {
    const { all, goTo } = forms();
    expect(await all.showMail('m1')).toBe(true);
    expect(goTo).toHaveBeenCalledWith({ folder: 'sent', mailId: 'm1', draftId: null });
  });

  it('says that a mail is not there, and stays where it is', async () => {
    const { all, goTo } = forms();
    expect(await all.showMail('m9')).toBe(false);
    expect(goTo).not.toHaveBeenCalled();
  });

  it('fills new mail before anybody sees it', async () => {
    const { all, start, filled } = forms();
    await all.writeNew({ ...NOTHING, to: [NADIA], subject: 'Hearing', html: '<p>Tuesday</p>' });
    expect(start.mock.calls[0]?.[0]).toEqual({ kind: 'new' });
    expect(filled(aDraft({ to: [], subject: '', body: '' }))).toMatchObject({
      to: [NADIA],
      subject: 'Hearing',
      body: '<p>Tuesday</p>',
    });
  });

  it.each([
    ['as long as a new one lasts', null, 7_200_000 + 30 * 60_000],
    ['until its end', 9_000_000, 9_000_000],
  ])('fills a new event, %s', async (_how, end, expected) => {
    const { all, start, filled } = forms();
    const places = [{ name: 'Small room', address: null }];
    const form = {
      required: [NADIA],
      optional: [],
      subject: 'Hearing',
      html: '',
      places,
      start: 7_200_000,
      end,
    };
    await all.writeNewEvent(form);
    expect(start.mock.calls[0]?.[0]).toEqual({ kind: 'newEvent' });
    const appointment = {
      uid: 'u',
      sequence: 0,
      start: 0,
      end: 30 * 60_000,
      isAllDay: false,
      places: [],
      sensitivity: 'normal',
      recurrence: null,
    } as const;
    expect(filled(aDraft({ to: [], appointment }))).toMatchObject({
      to: [NADIA],
      subject: 'Hearing',
      appointment: { uid: 'u', start: 7_200_000, end: expected, places },
    });
  });

  it('puts words above what a reply quotes, and keeps whom it answers', async () => {
    const { all, start, filled } = forms();
    await all.reply('m1', 'replyAll', { ...NOTHING, html: '<p>Yes</p>' });
    expect(start.mock.calls[0]?.[0]).toEqual({ kind: 'replyAll', mailId: 'm1' });
    const draft = aDraft({ to: [NADIA], subject: 'Re: x', body: '<p>quote</p>' });
    expect(filled(draft)).toMatchObject({
      to: [NADIA],
      subject: 'Re: x',
      body: '<p>Yes</p><p>quote</p>',
    });
  });

  it('closes a draft and keeps it', async () => {
    const { all, close, discard } = forms();
    expect(await all.close('d1', 'ask')).toBe('closed');
    expect(close).toHaveBeenCalledWith('d1');
    expect(discard).not.toHaveBeenCalled();
  });

  it('throws a draft away only when told so', async () => {
    const { all, discard } = forms();
    expect(await all.close('d1', 'discard')).toBe('closed');
    expect(discard).toHaveBeenCalledWith('d1');
  });

  it('says that a form stayed open', async () => {
    const { all } = forms({ open: ['d1'] });
    expect(await all.close('d1', 'ask')).toBe('cancelled');
  });
});
