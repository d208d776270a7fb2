import { describe, expect, it } from '@jest/globals';
import { followSelection, mailIdsOf } from '../../../src/simulator/page/addins/follow-selection';
import { err, ok } from '../../../src/simulator/page/api/result';
import type { DeskState } from '../../../src/simulator/page/desk/desk';
import { createMailbox } from '../../../src/simulator/page/mailbox/mailbox';
import { createStore } from '../../../src/simulator/page/state/store';
import type { ListRow, Mail } from '../../../src/simulator/shared/mail';
import { aMail, anAccount, aSummary } from './builders';

const aRow = (unusual: Partial<ListRow>): ListRow => ({
  mail: aSummary({ id: unusual.mailIds?.[0] ?? 'mail-1' }),
  count: 1,
  unreadCount: 0,
  mailIds: ['mail-1'],
  senders: [],
  snippet: null,
  ...unusual,
});

const ALONE = aRow({ mailIds: ['alone'] });
/** Two of its four messages lie in the folder that is shown. */
const FOLDED = aRow({ mailIds: ['newest', 'oldest'], count: 4 });

const conversation = async () =>
  ok([
    aSummary({ id: 'answer-begun', folder: 'drafts' }),
    aSummary({ id: 'newest' }),
    aSummary({ id: 'sent', folder: 'sent' }),
    aSummary({ id: 'oldest' }),
  ]);

describe('the messages that picked rows stand for', () => {
  /** Microsoft's page on item multi-select: multi-select in conversations */
  it.each([
    ['on the web every message of a folded conversation', 'web', ['alone', 'newest', 'sent', 'oldest']],
    ['in new Outlook, too', 'new-windows', ['alone', 'newest', 'sent', 'oldest']],
    ['in classic Outlook the newest one', 'classic-windows', ['alone', 'newest']],
    ['on the Mac, too', 'mac', ['alone', 'newest']],
  ] as const)('%s', async (_sentence, client, ids) => {
    expect(await mailIdsOf([ALONE, FOLDED], client, { conversation })).toEqual(ids);
  });

  it('those in the folder, where the others cannot be read', async () => {
    const unreachable = async () => err({ kind: 'unreachable' } as const);
    const ids = await mailIdsOf([FOLDED], 'web', { conversation: unreachable });
    expect(ids).toEqual(['newest', 'oldest']);
  });
});

const MAILS: readonly Mail[] = [aMail({ id: 'first' }), aMail({ id: 'second' })];

/** The page's own mailbox in front of a server that has two messages. */
function aPage() {
  const mailbox = createMailbox(
    {
      folders: async () => ok([]),
      rows: async () => ok({ total: 0, offset: 0, rows: [] }),
      positionOf: async () => ok({ position: null }),
      positionFrom: async () => ok({ position: null }),
      conversation: async () => ok([]),
      mail: async (id) => {
        const mail = MAILS.find((each) => each.id === id);
        return mail === undefined ? err({ kind: 'missing' } as const) : ok(mail);
      },
      patchMail: async () => ok(undefined),
      deleteMails: async () => ok(undefined),
    },
    'messages',
  );
  const told: (string | null)[] = [];
  const writing = createStore<DeskState>({ kind: 'clear' });
  followSelection({
    mailbox,
    mailboxes: [],
    account: anAccount(),
    desk: { state: writing },
    navigator: { get: () => ({ mailbox: null, folder: 'inbox', mailId: null, draftId: null }) },
    settings: { client: 'web' },
    api: { conversation },
    readSession: {
      select: (mail) => told.push(mail?.id ?? null),
      selectSeveral: () => undefined,
    },
  });
  return { mailbox, writing, told };
}

describe('the add-ins that read', () => {
  it('hear of each selection once: the next message takes the place of the one before', async () => {
    const { mailbox, told } = aPage();
    await mailbox.show('inbox', 'first');
    await mailbox.show('inbox', 'second');
    expect(told).toEqual(['first', 'second']);
  });

  it('hear that nothing is selected any more', async () => {
    const { mailbox, told } = aPage();
    await mailbox.show('inbox', 'first');
    await mailbox.show('inbox', null);
    expect(told).toEqual(['first', null]);
  });

  it('hear that nothing can be read where a message cannot', async () => {
    const { mailbox, told } = aPage();
    await mailbox.show('inbox', 'first');
    await mailbox.show('inbox', 'gone');
    expect(told).toEqual(['first', null]);
  });

  it('hear that nothing is selected while a message is written, also when another is chosen meanwhile', async () => {
    const { mailbox, writing, told } = aPage();
    await mailbox.show('inbox', 'first');
    writing.update(() => ({ kind: 'opening', draftId: null }));
    await mailbox.show('inbox', 'second');
    writing.update(() => ({ kind: 'clear' }));
    expect(told).toEqual(['first', null, 'second']);
  });
});
