import { describe, expect, it } from '@jest/globals';
import { createAccountApi } from '../../../src/simulator/page/api/api';
import { toFromState } from '../../../src/simulator/page/compose/from-state';
import { toFolderStates } from '../../../src/simulator/page/mailbox/folder-list-state';
import { createMailbox } from '../../../src/simulator/page/mailbox/mailbox';
import { createMailboxInFront } from '../../../src/simulator/page/mailbox/mailboxes';
import { emptyMailbox } from '../../../src/simulator/page/mailbox/mailbox-state';
import { EN } from '../../../src/simulator/page/words/en';
import type { Account } from '../../../src/simulator/shared/mail';
import { anAccount, aPerson, NADIA } from './builders';

const INTAKE_PERSON = aPerson('Intake', 'intake@legalaid.example');
const INTAKE: Account = anAccount({
  ...INTAKE_PERSON,
  id: 'intake',
  members: { nadia: 'as', tomas: 'on-behalf' },
});

/** Writes down what the server is asked; it has nothing to give. */
function aServer() {
  const asked: string[] = [];
  const fetcher = (url: string, init?: RequestInit) => {
    asked.push(`${init?.method ?? 'GET'} ${url.replace('/api/worlds/main', '')}`);
    const nothing =
      url.includes('/folders?') || url.endsWith('/folders') ? [] : { total: 0, offset: 0, rows: [] };
    return Promise.resolve(Response.json(url.endsWith('/imports') ? { id: 'i1' } : nothing));
  };
  return { asked, fetcher };
}

describe('what the server is asked', () => {
  it('for mail is asked of the mailbox that is looked at, all else of one’s own', async () => {
    const { asked, fetcher } = aServer();
    const api = createAccountApi(fetcher, 'main', 'nadia', () => 'intake');
    await api.mail('m1');
    await api.folders();
    await api.draft('d1');
    await api.people('ru');
    await api.sendNow('d1');
    expect(asked).toEqual([
      'GET /nadia/shared/intake/mails/m1',
      'GET /nadia/shared/intake/folders',
      'GET /nadia/drafts/d1',
      'GET /nadia/people?query=ru',
      'POST /nadia/outbox/d1/send',
    ]);
  });

  it('for an import stays where it began', async () => {
    const { asked, fetcher } = aServer();
    let looked: string | null = 'intake';
    const api = createAccountApi(fetcher, 'main', 'nadia', () => looked);
    const started = await api.startImport('inbox');
    looked = null;
    await api.endImport(started.ok ? started.value : '');
    expect(asked).toEqual(['POST /nadia/shared/intake/imports', 'POST /nadia/shared/intake/imports/i1/end']);
  });
});

describe('the mailbox in front', () => {
  function twoMailboxes() {
    const { fetcher } = aServer();
    const open = (account: Account, id: string | null) => {
      const api = createAccountApi(fetcher, 'main', 'nadia', () => id);
      return { account, mailbox: createMailbox(api, 'messages') };
    };
    const [own, shared] = [open(anAccount(), null), open(INTAKE, 'intake')] as const;
    return { own, shared, inFront: createMailboxInFront([own, shared]) };
  }

  it('is one’s own first, and another as soon as that is shown', async () => {
    const { own, shared, inFront } = twoMailboxes();
    expect(inFront.get()).toBe(own.mailbox.get());
    inFront.choose('intake');
    expect(inFront.get()).toBe(own.mailbox.get());
    const shown = inFront.show('sent', null);
    expect(inFront.get()).toBe(shared.mailbox.get());
    expect(inFront.get().folder).toBe('sent');
    expect(own.mailbox.get().folder).toBe('inbox');
    await shown;
  });

  it('tells of itself only', async () => {
    const { own, shared, inFront } = twoMailboxes();
    let told = 0;
    inFront.subscribe(() => (told += 1));
    await shared.mailbox.setSearch({ text: 'rent' });
    expect(told).toBe(0);
    await own.mailbox.setSearch({ text: 'rent' });
    expect(told).toBeGreaterThan(0);
  });
});

describe('the folders of a shared mailbox', () => {
  it('are those that hold mail, under its name; none is current while another mailbox is looked at', () => {
    const state = {
      ...emptyMailbox('messages'),
      folders: [{ folder: 'inbox' as const, total: 2, unread: 1 }],
    };
    const states = toFolderStates(state, EN, { shared: INTAKE, isShown: false });
    expect(states.map(({ label }) => label)).toEqual([
      'Intake: Inbox, 1 unread',
      'Intake: Sent Items',
      'Intake: Deleted Items',
    ]);
    expect(states.some(({ current }) => current)).toBe(false);
  });
});

describe('From', () => {
  const mailboxes = [{ account: anAccount() }, { account: INTAKE }];
  const asTomas = anAccount({ id: 'tomas', name: 'Tomas Okello', address: 'tomas@legalaid.example' });

  it('offers one’s own address first', () => {
    const { choices } = toFromState(NADIA, anAccount(), mailboxes);
    expect(choices.map(({ person }) => person)).toEqual([NADIA, INTAKE_PERSON]);
  });
  it('says who is seen behind a mailbox on whose behalf one sends', () => {
    const seen = toFromState(INTAKE_PERSON, asTomas, [{ account: asTomas }, { account: INTAKE }]).behind;
    expect(seen).toMatchObject({ name: 'Tomas Okello' });
  });
  it('says nothing where nobody is seen', () => {
    expect(toFromState(INTAKE_PERSON, anAccount(), mailboxes).behind).toBeNull();
    expect(toFromState(NADIA, anAccount(), mailboxes).behind).toBeNull();
  });
});
