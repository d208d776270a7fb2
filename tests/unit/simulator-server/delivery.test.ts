import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalAddress } from '../../../src/simulator/server/mail/addresses';
import { findPeople } from '../../../src/simulator/server/world/address-book';
import { countFolders, listFolder, readMail } from '../../../src/simulator/server/world/mailbox';
import { saveDraft, startDraft } from '../../../src/simulator/server/world/drafts';
import { sendDraft } from '../../../src/simulator/server/world/send-draft';
import type { World } from '../../../src/simulator/server/world/world';
import type { Mail } from '../../../src/simulator/shared/mail';
import { aDraft, aPress, openWorlds, send, someone, temporaryFolder } from './support';

let place: ReturnType<typeof temporaryFolder>;
let world: World;
beforeEach(async () => {
  place = temporaryFolder();
  world = (await openWorlds(place.folder)).open('main');
});
afterEach(() => place.remove());

async function newest(account: string, folder: 'inbox' | 'sent' = 'inbox'): Promise<Mail> {
  const [summary] = await listFolder(world, world.account(account), folder);
  if (!summary) throw new Error(`${account} has no mail in ${folder}`);
  return readMail(world, world.account(account), summary.id);
}
const unread = (account: string) =>
  countFolders(world, world.account(account)).find(({ folder }) => folder === 'inbox')?.unread;

describe('delivery inside the local Outlook', () => {
  it('marks mail of the same organisation as internal', async () => {
    await send(world, 'nadia', { to: [someone('tomas@legalaid.example')] });
    expect((await newest('tomas')).headerBlock).toMatch(/^X-MS-Exchange-Organization-AuthAs: Internal\r\n/);
  });

  it('adds nothing for other organisations', async () => {
    await send(world, 'nadia', { to: [someone('elena@harbour-shelter.example')] });
    expect((await newest('elena')).headerBlock).not.toMatch(/exchange/i);
  });

  it('strips what only Exchange may write, wherever it goes', async () => {
    const headers = {
      'x-ms-exchange-organization-authas': 'Internal',
      'x-ms-exchange-organization-scl': '-1',
      'x-mailstamp': 'v=1',
    };
    const to = [someone('elena@harbour-shelter.example'), someone('tomas@legalaid.example')];
    await send(world, 'nadia', { headers, to });
    expect((await newest('elena')).headerBlock).not.toMatch(/exchange/i);
    expect((await newest('tomas')).headerBlock.match(/exchange[^\r]*/gi)).toEqual([
      'Exchange-Organization-AuthAs: Internal',
    ]);
    expect((await newest('elena')).headerBlock).toContain('x-mailstamp: v=1');
    expect((await newest('nadia', 'sent')).headerBlock).not.toMatch(/exchange/i);
  });

  it('keeps the add-in’s header on every copy, the sender’s own included', async () => {
    const stamp = 'v=1, s=internal, id="01jd9zk7q4t8", t=1795310400, o="legalaid.example"';
    await send(world, 'nadia', { headers: { 'x-mailstamp': stamp } });
    for (const mail of [await newest('tomas'), await newest('nadia', 'sent')]) {
      expect(mail.headerBlock.replace(/\r\n /g, ' ')).toContain(`x-mailstamp: ${stamp}`);
    }
  });

  it('delivers once to somebody who is named several times and stands on a list', async () => {
    const before = unread('tomas') ?? 0;
    await send(world, 'nadia', {
      to: [someone('tomas@legalaid.example'), someone('TOMAS@legalaid.example.')],
      cc: [someone('team@legalaid.example')],
    });
    expect(unread('tomas')).toBe(before + 1);
  });

  it('takes a list apart, and shows it as a list', async () => {
    await send(world, 'ruth', { to: [{ ...someone('team@legalaid.example', 'Team'), kind: 'list' }] });
    for (const account of ['nadia', 'tomas', 'may', 'samira']) {
      expect((await newest(account)).to).toMatchObject([{ kind: 'list', address: 'team@legalaid.example' }]);
    }
    expect((await newest('elena')).subject).not.toBe('Room for Monday');
  });

  it('takes lists in a list apart as well, and delivers once', async () => {
    const before = unread('samira') ?? 0;
    await send(world, 'ruth', {
      to: [someone('casework@legalaid.example'), someone('team@legalaid.example')],
    });
    expect(unread('samira')).toBe(before + 1);
    expect((await newest('intake')).subject).toBe('Room for Monday');
  });

  it.each(['Nadia@LegalAid.Example', 'nadia@legalaid.example.', ' nadia@legalaid.example '])(
    'finds the mailbox behind "%s"',
    async (address) => {
      const before = unread('nadia') ?? 0;
      await send(world, 'elena', { to: [someone(address)] });
      expect(unread('nadia')).toBe(before + 1);
    },
  );

  it.each([
    'nadia@legalaid.example@evil.example',
    'nadia@legalaid.example.evil.example',
    'nadia@xlegalaid.example',
    'nadiа@legalaid.example',
  ])('does not take "%s" for a mailbox here', async (address) => {
    const before = unread('nadia') ?? 0;
    expect((await send(world, 'elena', { to: [someone(address)] })).left).toHaveLength(1);
    expect(unread('nadia')).toBe(before);
  });

  it('lets mail for outsiders leave politely, and says so', async () => {
    const { left } = await send(world, 'nadia', { to: [someone('clerk@court.example', 'Clerk')] });
    expect(left).toEqual([someone('clerk@court.example', 'Clerk')]);
    expect(world.state.left).toMatchObject([{ address: 'clerk@court.example' }]);
  });

  it('keeps what an add-in hung on the draft on the sender’s copy only', async () => {
    await send(world, 'nadia', { customProperties: { 'add-in-1': { stamp: 'internal' } } });
    expect((await newest('nadia', 'sent')).customProperties).toEqual({ 'add-in-1': { stamp: 'internal' } });
    expect((await newest('tomas')).customProperties).toEqual({});
  });
});

describe('Bcc', () => {
  const hidden = someone('samira@legalaid.example', 'Samira Haddad');

  it('reaches the Bcc people', async () => {
    await send(world, 'nadia', { bcc: [hidden] });
    expect((await newest('samira')).subject).toBe('Room for Monday');
  });

  it('is on the sender’s copy', async () => {
    await send(world, 'nadia', { bcc: [hidden] });
    expect((await newest('nadia', 'sent')).bcc).toEqual([hidden]);
  });

  it('is invisible to everybody else, in every byte', async () => {
    const addresses = fc.uniqueArray(fc.constantFrom('may', 'ruth', 'tomas', 'samira'), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(addresses, fc.boolean(), async (ids, onlyBcc) => {
        const people = ids.map((id) => someone(`${id}@legalaid.example`, `Secret ${id}`));
        const secret = someone('nobody@secret.example', 'Secret Person');
        await send(world, 'nadia', {
          to: onlyBcc ? [] : [someone('elena@harbour-shelter.example')],
          bcc: [...people, secret],
        });
        for (const id of [...ids, ...(onlyBcc ? [] : ['elena'])]) {
          const account = world.account(id);
          const mail = await newest(id);
          const raw = world.raw(world.storedMail(account, mail.id)).toString();
          expect(mail.bcc).toEqual([]);
          expect(raw).not.toMatch(/^bcc:|secret/im);
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('sending', () => {
  const account = () => world.account('nadia');

  it('ends the draft, and a second Send finds none', async () => {
    const draft = await startDraft(world, account(), { kind: 'new' });
    saveDraft(world, account(), draft.id, {
      input: { ...draft, to: [someone('tomas@legalaid.example')] },
      seenSavedAt: null,
    });
    const before = unread('tomas') ?? 0;
    const answers = await Promise.allSettled([
      sendDraft(world, account(), draft.id, aPress()),
      sendDraft(world, account(), draft.id, aPress()),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(unread('tomas')).toBe(before + 1);
    expect(await listFolder(world, account(), 'drafts')).toEqual([]);
  });

  it.each([
    ['without recipients', { to: [] }, /no recipients/],
    ['with a name that is no address', { to: [someone('Tomas')] }, /not complete addresses: Tomas/],
    ['with two addresses in one', { to: [someone('a@x.example,b@x.example')] }, /not complete addresses/],
  ])('%s is refused and the draft stays', async (_sentence, unusual, problem) => {
    await expect(send(world, 'nadia', unusual)).rejects.toThrow(problem);
    expect(await listFolder(world, account(), 'drafts')).toHaveLength(1);
  });

  it('from another address than one’s own is refused', async () => {
    const draft = await startDraft(world, account(), { kind: 'new' });
    const input = aDraft({ id: draft.id, from: someone('ruth@legalaid.example') });
    expect(() => saveDraft(world, account(), draft.id, { input, seenSavedAt: null })).toThrow(/own account/);
  });

  it('puts a reply into the conversation of both sides', async () => {
    await send(world, 'nadia', { to: [someone('elena@harbour-shelter.example')], subject: 'Keys' });
    const received = await newest('elena');
    const elena = world.account('elena');
    const reply = await startDraft(world, elena, { kind: 'reply', mailId: received.id });
    await sendDraft(world, elena, reply.id, aPress());
    expect((await newest('nadia')).conversationId).toBe((await newest('nadia', 'sent')).conversationId);
    expect((await newest('elena', 'sent')).conversationId).toBe(received.conversationId);
    expect((await newest('nadia')).conversationId).not.toBe(received.conversationId);
  });

  it('starts a conversation of its own when the subject was changed', async () => {
    await send(world, 'nadia', { to: [someone('elena@harbour-shelter.example')], subject: 'Keys' });
    const elena = world.account('elena');
    const reply = await startDraft(world, elena, { kind: 'reply', mailId: (await newest('elena')).id });
    saveDraft(world, elena, reply.id, { input: { ...reply, subject: 'Something else' }, seenSavedAt: null });
    await sendDraft(world, elena, reply.id, aPress());
    expect((await newest('elena', 'sent')).conversationId).not.toBe((await newest('elena')).conversationId);
  });
});

describe('the address book', () => {
  it.each([
    ['nad', 'nadia@legalaid.example'],
    ['Petrova', 'elena@harbour-shelter.example'],
    ['everyone', 'team@legalaid.example'],
    ['clerk', 'clerk@court.example'],
    ['Олена', 'olena@interpreters.example'],
  ])('finds "%s"', async (query, address) => {
    const people = await findPeople(world, world.account('nadia'), query);
    expect(people.map((person) => person.address)).toContain(address);
  });

  it('knows people who wrote to this mailbox, and only there', async () => {
    const find = (id: string) => findPeople(world, world.account(id), 'morning.reader');
    expect(await find('samira')).toHaveLength(1);
    expect(await find('may')).toHaveLength(0);
  });
});

describe('one spelling per mailbox', () => {
  it('is settled after one go', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (address) => {
        expect(canonicalAddress(canonicalAddress(address))).toBe(canonicalAddress(address));
      }),
    );
  });
});
