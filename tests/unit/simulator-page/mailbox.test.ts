import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { AccountApi } from '../../../src/simulator/page/api/api';
import { createMailbox } from '../../../src/simulator/page/mailbox/mailbox';
import {
  emptyMailbox,
  type MailboxState,
  neighbourOf,
  sameQuery,
  queryOf,
  withUnread,
} from '../../../src/simulator/page/mailbox/mailbox-state';
import { moveFocus, toListRow, toMessageRow } from '../../../src/simulator/page/mailbox/message-list-state';
import { toFolderStates } from '../../../src/simulator/page/mailbox/folder-list-state';
import { EN } from '../../../src/simulator/page/words/en';
import type { ListPage, ListRow, MailSummary } from '../../../src/simulator/shared/mail';
import { aMail, aSummary, done, ELENA, unreachable } from './builders';

const aRow = (mail: MailSummary): ListRow => ({
  mail,
  count: 1,
  unreadCount: mail.unread ? 1 : 0,
  mailIds: [mail.id],
  senders: [mail.from],
  snippet: null,
});
const aPage = (...mails: readonly MailSummary[]): ListPage => ({
  total: mails.length,
  offset: 0,
  rows: mails.map(aRow),
});
const aList = (...mails: readonly MailSummary[]) => ({
  total: mails.length,
  rows: new Map(mails.map((mail, at) => [at, aRow(mail)])),
});

const INBOX: MailboxState = {
  ...emptyMailbox('messages'),
  folders: [
    { folder: 'inbox', total: 2, unread: 1 },
    { folder: 'drafts', total: 3, unread: 0 },
  ],
  list: aList(aSummary({ id: 'a', unread: true }), aSummary({ id: 'b' })),
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

describe('what is looked at when a message goes', () => {
  const list = aList(...['a', 'b', 'c'].map((id) => aSummary({ id })));
  const CASES = { a: 'b', b: 'c', c: 'b', gone: null };
  it.each(Object.entries(CASES))('after %s comes %s', (id, next) => {
    expect(neighbourOf({ list }, id)).toBe(next);
  });
  it('is the rest of its conversation first', () => {
    const row = { ...aRow(aSummary({ id: 'b' })), mailIds: ['b', 'older'], count: 2 };
    const rows = new Map([...list.rows, [1, row] as const]);
    expect(neighbourOf({ list: { total: 3, rows } }, 'b')).toBe('older');
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
  it.each(['sent', 'outbox', 'drafts'] as const)('names the recipients in a row of %s', (folder) => {
    expect(toListRow(aRow(aSummary({ folder, to: [ELENA] })), at).who).toBe('Elena Petrova');
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
    const keys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'x'];
    expect(keys.map((key) => moveFocus(key, 10, 50, 7))).toEqual([11, 9, 17, 3, 0, 49, null]);
    expect(keys.slice(0, 4).map((key) => moveFocus(key, 0, 1, 7))).toEqual([0, 0, 0, 0]);
    expect(moveFocus('ArrowDown', 0, 0, 7)).toBeNull();
  });
});

describe('the folders', () => {
  it('show unread mail, but all drafts', () => {
    const shown = toFolderStates(INBOX, EN).map(({ label }) => label);
    expect(shown).toEqual(['Inbox, 1 unread', 'Drafts, 3', 'Sent Items', 'Deleted Items', 'Calendar']);
  });

  it('show the outbox while something waits in it', () => {
    const folders = [...INBOX.folders, { folder: 'outbox' as const, total: 2, unread: 0 }];
    const shown = toFolderStates({ ...INBOX, folders }, EN).map(({ label }) => label);
    expect(shown).toContain('Outbox, 2');
  });
});

const PAGE = aPage(aSummary({ id: 'a', unread: true }), aSummary({ id: 'b' }));

describe('the mailbox', () => {
  function aServer() {
    return {
      folders: jest.fn<AccountApi['folders']>().mockResolvedValue({ ok: true, value: INBOX.folders }),
      rows: jest.fn<AccountApi['rows']>().mockResolvedValue({ ok: true, value: PAGE }),
      positionOf: jest
        .fn<AccountApi['positionOf']>()
        .mockResolvedValue({ ok: true, value: { position: null } }),
      positionFrom: jest
        .fn<AccountApi['positionFrom']>()
        .mockResolvedValue({ ok: true, value: { position: null } }),
      conversation: jest.fn<AccountApi['conversation']>().mockResolvedValue({ ok: true, value: [] }),
      mail: jest
        .fn<AccountApi['mail']>()
        .mockImplementation((id) => Promise.resolve({ ok: true, value: aMail({ id, unread: id === 'a' }) })),
      patchMail: jest.fn<AccountApi['patchMail']>().mockResolvedValue(done),
      deleteMails: jest.fn<AccountApi['deleteMails']>().mockResolvedValue(done),
    };
  }

  it('marks a message as read by opening it', async () => {
    const server = aServer();
    const mailbox = createMailbox(server, 'messages');
    await mailbox.show('inbox', 'a');
    expect(server.patchMail).toHaveBeenCalledWith('a', { unread: false });
    expect(unreadIn(mailbox.get())).toBe(0);
  });

  it('shows the message that was asked for last, whichever answer comes first', async () => {
    const server = aServer();
    let late: (mail: Awaited<ReturnType<AccountApi['mail']>>) => void = () => undefined;
    server.mail.mockImplementationOnce(() => new Promise((resolve) => (late = resolve)));
    const mailbox = createMailbox(server, 'messages');
    const first = mailbox.show('inbox', 'slow');
    await mailbox.show('inbox', 'b');
    late({ ok: true, value: aMail({ id: 'slow' }) });
    await first;
    expect(mailbox.get().open).toMatchObject({ kind: 'mail', mail: { id: 'b' } });
  });

  it('knows when the server is away, keeps what it has, and comes back', async () => {
    const server = aServer();
    const mailbox = createMailbox(server, 'messages');
    await mailbox.show('inbox', null);
    server.rows.mockResolvedValueOnce(unreachable);
    server.folders.mockResolvedValueOnce(unreachable);
    await mailbox.refresh();
    expect(mailbox.get()).toMatchObject({ connected: false, list: INBOX.list });
    await mailbox.refresh();
    expect(mailbox.get().connected).toBe(true);
  });

  it('tries a message again that could not be opened', async () => {
    const server = aServer();
    server.mail.mockResolvedValueOnce(unreachable);
    const mailbox = createMailbox(server, 'messages');
    await mailbox.show('inbox', 'b');
    expect(mailbox.get().open.kind).toBe('problem');
    await mailbox.refresh();
    expect(mailbox.get().open.kind).toBe('mail');
  });

  it('shows the list that was asked for last, whichever answer comes first', async () => {
    const server = aServer();
    const mailbox = createMailbox(server, 'messages');
    await mailbox.show('inbox', null);
    let late: (page: Awaited<ReturnType<AccountApi['rows']>>) => void = () => undefined;
    server.rows.mockImplementationOnce(() => new Promise((resolve) => (late = resolve)));
    const first = mailbox.setSearch({ text: 'ro' });
    server.rows.mockResolvedValueOnce({ ok: true, value: aPage(aSummary({ id: 'room' })) });
    await mailbox.setSearch({ text: 'room' });
    late({ ok: true, value: PAGE });
    await first;
    expect([...(mailbox.get().list?.rows.values() ?? [])].map(({ mail }) => mail.id)).toEqual(['room']);
  });

  it('loads no more of a long list than is looked at, and only that again after a change', async () => {
    const server = aServer();
    server.rows.mockImplementation((_, offset, limit) => {
      const rows = Array.from({ length: limit }, (_row, at) => aRow(aSummary({ id: `m${offset + at}` })));
      return Promise.resolve({ ok: true, value: { total: 5_000, offset, rows } });
    });
    const mailbox = createMailbox(server, 'messages');
    await mailbox.show('inbox', null);
    await mailbox.want({ first: 4_980, last: 4_999 });
    await mailbox.want({ first: 4_985, last: 4_999 });
    expect(server.rows.mock.calls.map(([, offset]) => offset)).toEqual([0, 4_900]);
    await mailbox.refresh(['inbox']);
    expect(server.rows.mock.calls.map(([, offset]) => offset)).toEqual([0, 4_900, 4_900]);
    expect(mailbox.get().list?.rows.get(4_999)?.mail.id).toBe('m4999');
    expect(mailbox.get().list?.rows.size).toBe(100);
  });

  it('has what it was asked for also when the list changes meanwhile', async () => {
    const server = aServer();
    const answers: (() => void)[] = [];
    const page = (offset: number, limit: number) => {
      const rows = Array.from({ length: limit }, (_row, at) => aRow(aSummary({ id: `m${offset + at}` })));
      return { ok: true, value: { total: 5_000, offset, rows } } as const;
    };
    server.rows.mockImplementation(async (_, offset, limit) => page(offset, limit));
    const mailbox = createMailbox(server, 'messages');
    await mailbox.show('inbox', null);
    server.rows.mockImplementation(
      (_, offset, limit) => new Promise((resolve) => answers.push(() => resolve(page(offset, limit)))),
    );
    let found: string | undefined;
    const wanting = mailbox.want({ first: 4_999, last: 4_999 }).then(() => {
      found = mailbox.get().list?.rows.get(4_999)?.mail.id;
    });
    const refreshing = mailbox.refresh(['inbox']);
    for (const answer of answers) {
      answer();
      await new Promise((resolve) => setTimeout(resolve));
    }
    await Promise.all([wanting, refreshing]);
    expect(found).toBe('m4999');
  });

  it('leaves the search and the selection behind in the other folder', async () => {
    const mailbox = createMailbox(aServer(), 'messages');
    await mailbox.show('inbox', null);
    await mailbox.setSearch({ text: 'room', everywhere: true });
    mailbox.pick([...(mailbox.get().list?.rows.values() ?? [])]);
    await mailbox.show('sent', null);
    expect(sameQuery(queryOf(mailbox.get()), { folder: 'sent', view: 'messages', search: '' })).toBe(true);
    expect(mailbox.get().picked.size).toBe(0);
  });

  it('counts every message of a conversation that is read', () => {
    const [one, two] = ['a', 'b'].map((id) => aSummary({ id, unread: true }));
    if (!one || !two) throw new Error('two messages were made');
    const row: ListRow = { ...aRow(one), count: 2, unreadCount: 2, mailIds: ['a', 'b'] };
    const state: MailboxState = {
      ...INBOX,
      list: { total: 1, rows: new Map([[0, row]]) },
      conversation: [one, two],
    };
    const read = withUnread(withUnread(state, 'b', false), 'a', false);
    expect(read.list?.rows.get(0)).toMatchObject({ unreadCount: 0, mail: { unread: false } });
    expect(withUnread(state, 'b', false).list?.rows.get(0)).toMatchObject({ unreadCount: 1 });
  });
});
