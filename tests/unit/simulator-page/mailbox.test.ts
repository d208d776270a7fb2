import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { AccountApi } from '../../../src/simulator/page/api/api';
import { createMailbox } from '../../../src/simulator/page/mailbox/mailbox';
import {
  EMPTY_MAILBOX,
  type MailboxState,
  neighbourOf,
  withMails,
  withUnread,
} from '../../../src/simulator/page/mailbox/mailbox-state';
import { moveFocus, toMessageRow } from '../../../src/simulator/page/mailbox/message-list-state';
import { toFolderStates } from '../../../src/simulator/page/mailbox/folder-list-state';
import { EN } from '../../../src/simulator/page/words/en';
import { aMail, aSummary, done, ELENA, unreachable } from './builders';

const INBOX: MailboxState = {
  ...EMPTY_MAILBOX,
  folders: [
    { folder: 'inbox', total: 2, unread: 1 },
    { folder: 'drafts', total: 3, unread: 0 },
  ],
  mails: [aSummary({ id: 'a', unread: true }), aSummary({ id: 'b' })],
};
const unreadIn = (state: MailboxState) => state.folders.find(({ folder }) => folder === 'inbox')?.unread;

describe('reading and unreading', () => {
  it('counts with the list', () => {
    expect(unreadIn(withUnread(INBOX, 'a', false))).toBe(0);
    expect(unreadIn(withUnread(INBOX, 'b', true))).toBe(2);
  });
  it('changes nothing when nothing changes', () => {
    expect(withUnread(INBOX, 'b', false)).toBe(INBOX);
  });
  it('never counts below nothing', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean()));
    fc.assert(
      fc.property(steps, (all) => {
        const end = all.reduce((state, [id, unread]) => withUnread(state, id, unread), INBOX);
        expect(unreadIn(end)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('answers that come late', () => {
  it('do not put one folder’s messages into another', () => {
    expect(withMails(INBOX, 'sent', [])).toBe(INBOX);
  });
});

describe('what is looked at when a message goes', () => {
  const mails = ['a', 'b', 'c'].map((id) => aSummary({ id }));
  const CASES = { a: 'b', b: 'c', c: 'b', gone: null };
  it.each(Object.entries(CASES))('after %s comes %s', (id, next) => {
    expect(neighbourOf(mails, id)).toBe(next);
  });
});

describe('a line of the message list', () => {
  const at = { words: EN, locale: 'en-US', now: Date.UTC(2026, 10, 20, 12) };
  it('names the sender of received mail', () => {
    expect(toMessageRow(aSummary(), at)).toMatchObject({ who: 'Tomas Okello', subject: 'Room for Thursday' });
  });
  it('names the recipients of mail that was sent', () => {
    expect(toMessageRow(aSummary({ folder: 'sent', to: [ELENA] }), at).who).toBe('Elena Petrova');
  });
  it('says when a draft has no recipient and no subject yet', () => {
    const row = toMessageRow(aSummary({ folder: 'drafts', to: [], subject: '' }), at);
    expect(row).toMatchObject({ who: '(no recipient)', subject: '(no subject)', draft: true });
  });
  it('tells listeners everything that others see', () => {
    const { label } = toMessageRow(aSummary({ unread: true, hasAttachments: true }), at);
    expect(label).toMatch(
      /^Unread, Tomas Okello, Room for Thursday, .*, Has attachments, The small one is free\.$/,
    );
  });
  it('moves with the arrows and stays inside', () => {
    expect(['ArrowDown', 'ArrowUp', 'Home', 'End', 'x'].map((key) => moveFocus(key, 1, 3))).toEqual([
      2,
      0,
      0,
      2,
      null,
    ]);
    expect(moveFocus('ArrowDown', 0, 0)).toBeNull();
    expect(moveFocus('ArrowDown', 2, 3)).toBe(2);
  });
});

describe('the folders', () => {
  it('show unread mail, but all drafts', () => {
    const shown = toFolderStates(INBOX, EN).map(({ label }) => label);
    expect(shown).toEqual(['Inbox, 1 unread', 'Drafts, 3', 'Sent Items', 'Deleted Items']);
  });

  it('show the outbox while something waits in it', () => {
    const folders = [...INBOX.folders, { folder: 'outbox' as const, total: 2, unread: 0 }];
    const shown = toFolderStates({ ...INBOX, folders }, EN).map(({ label }) => label);
    expect(shown).toContain('Outbox, 2');
  });
});

describe('the mailbox', () => {
  function aServer() {
    return {
      folders: jest.fn<AccountApi['folders']>().mockResolvedValue({ ok: true, value: INBOX.folders }),
      list: jest.fn<AccountApi['list']>().mockResolvedValue({ ok: true, value: INBOX.mails ?? [] }),
      mail: jest
        .fn<AccountApi['mail']>()
        .mockImplementation((id) => Promise.resolve({ ok: true, value: aMail({ id, unread: id === 'a' }) })),
      patchMail: jest.fn<AccountApi['patchMail']>().mockResolvedValue(done),
      deleteMail: jest.fn<AccountApi['deleteMail']>().mockResolvedValue(done),
    };
  }

  it('marks a message as read by opening it', async () => {
    const server = aServer();
    const mailbox = createMailbox(server);
    await mailbox.show('inbox', 'a');
    expect(server.patchMail).toHaveBeenCalledWith('a', { unread: false });
    expect(unreadIn(mailbox.get())).toBe(0);
  });

  it('shows the message that was asked for last, whichever answer comes first', async () => {
    const server = aServer();
    let late: (mail: Awaited<ReturnType<AccountApi['mail']>>) => void = () => undefined;
    server.mail.mockImplementationOnce(() => new Promise((resolve) => (late = resolve)));
    const mailbox = createMailbox(server);
    const first = mailbox.show('inbox', 'slow');
    await mailbox.show('inbox', 'b');
    late({ ok: true, value: aMail({ id: 'slow' }) });
    await first;
    expect(mailbox.get().open).toMatchObject({ kind: 'mail', mail: { id: 'b' } });
  });

  it('knows when the server is away, keeps what it has, and comes back', async () => {
    const server = aServer();
    const mailbox = createMailbox(server);
    await mailbox.show('inbox', null);
    server.list.mockResolvedValueOnce(unreachable);
    server.folders.mockResolvedValueOnce(unreachable);
    await mailbox.refresh();
    expect(mailbox.get()).toMatchObject({ connected: false, mails: INBOX.mails });
    await mailbox.refresh();
    expect(mailbox.get().connected).toBe(true);
  });

  it('tries a message again that could not be opened', async () => {
    const server = aServer();
    server.mail.mockResolvedValueOnce(unreachable);
    const mailbox = createMailbox(server);
    await mailbox.show('inbox', 'b');
    expect(mailbox.get().open.kind).toBe('problem');
    await mailbox.refresh();
    expect(mailbox.get().open.kind).toBe('mail');
  });
});
