import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Draft, DraftRequest, Mail, Person } from '../../../src/simulator/shared/mail';
import { saveDraft, startDraft } from '../../../src/simulator/server/world/drafts';
import { listFolder, readMail } from '../../../src/simulator/server/world/mailbox';
import { sendDraft } from '../../../src/simulator/server/world/send-draft';
import { sharedMailbox, signedIn } from '../../../src/simulator/server/world/shared-mailboxes';
import type { World } from '../../../src/simulator/server/world/world';
import { aDraft, aPress, openWorlds, send, someone, temporaryFolder } from './support';

const INTAKE = someone('intake@legalaid.example', 'Intake');

let place: ReturnType<typeof temporaryFolder>;
let world: World;
beforeEach(async () => {
  place = temporaryFolder();
  world = (await openWorlds(place.folder)).open('main');
});
afterEach(() => place.remove());

function save(account: string, draft: Draft, unusual: Partial<Draft>): Draft {
  const input = { ...aDraft(), ...draft, ...unusual };
  return saveDraft(world, world.account(account), draft.id, { input, seenSavedAt: null });
}

const start = (account: string, request: DraftRequest) => startDraft(world, world.account(account), request);

/** Writes a mail with this From and sends it. */
async function sendFrom(account: string, from: Person, to: Person): Promise<void> {
  const draft = await start(account, { kind: 'new' });
  save(account, draft, { from, to: [to], subject: 'From the team' });
  await sendDraft(world, world.account(account), draft.id, aPress());
}

async function newest(account: string, folder: 'inbox' | 'sent'): Promise<Mail> {
  const [summary] = await listFolder(world, world.account(account), folder);
  return readMail(world, world.account(account), summary?.id ?? '');
}
const subjects = async (account: string, folder: 'inbox' | 'sent' | 'drafts') =>
  (await listFolder(world, world.account(account), folder)).map(({ subject }) => subject);

describe('who may open a shared mailbox', () => {
  it.each(['nadia', 'tomas'])('%s, who shares it', (account) => {
    expect(sharedMailbox(world, world.account(account), 'intake')).toMatchObject(INTAKE);
  });
  it.each([
    ['ruth', 'intake'],
    ['elena', 'intake'],
    ['nadia', 'tomas'],
    ['nadia', 'nadia'],
  ])('not %s into %s', (account, mailbox) => {
    expect(() => sharedMailbox(world, world.account(account), mailbox)).toThrow(/may not open this mailbox/);
  });
  it('nobody signs in to it', () => {
    expect(() => signedIn(world, 'intake')).toThrow('Nobody signs in to a shared mailbox.');
    expect(signedIn(world, 'nadia')).toMatchObject({ id: 'nadia' });
  });
});

describe('mail in a shared mailbox', () => {
  it('arrives there once, and in nobody’s own', async () => {
    await send(world, 'elena', { to: [INTAKE], subject: 'For the team' });
    expect((await subjects('intake', 'inbox')).filter((subject) => subject === 'For the team')).toHaveLength(
      1,
    );
    expect(await subjects('nadia', 'inbox')).not.toContain('For the team');
  });
  it('says whose mailbox it lies in', async () => {
    expect((await newest('intake', 'inbox')).mailbox).toEqual(INTAKE);
    expect((await newest('nadia', 'inbox')).mailbox).toBeUndefined();
  });
  it('is answered from its address, to the author, out of the writer’s own drafts', async () => {
    const draft = await start('nadia', { kind: 'reply', mailId: 'intake-1', mailbox: 'intake' });
    expect(draft).toMatchObject({ from: INTAKE, to: [{ address: 'elena@harbour-shelter.example' }] });
    const answered = await readMail(world, world.account('intake'), 'intake-1');
    expect(draft.conversationId).toBe(answered.conversationId);
    expect(await subjects('nadia', 'drafts')).toEqual(['Re: A family that needs an appointment']);
    expect(await subjects('intake', 'drafts')).toEqual([]);
  });
  it('is answered to all without the mailbox itself', async () => {
    await send(world, 'elena', { to: [INTAKE, someone('ruth@legalaid.example')], subject: 'Two of you' });
    const { id } = await newest('intake', 'inbox');
    const { to, cc } = await start('nadia', { kind: 'replyAll', mailId: id, mailbox: 'intake' });
    expect([...to, ...cc].map(({ address }) => address)).toEqual([
      'elena@harbour-shelter.example',
      'ruth@legalaid.example',
    ]);
  });
  it('is not answered by those who do not share it', async () => {
    await expect(start('ruth', { kind: 'reply', mailId: 'intake-1', mailbox: 'intake' })).rejects.toThrow(
      'Ruth Adeyemi may not open this mailbox.',
    );
  });
});

describe('sending from a shared mailbox', () => {
  it('as the mailbox: nobody sees who it was, and the sender keeps the copy', async () => {
    await sendFrom('nadia', INTAKE, someone('elena@harbour-shelter.example'));
    const { from, sender, headerBlock } = await newest('elena', 'inbox');
    expect({ from, sender }).toEqual({ from: INTAKE, sender: undefined });
    expect(headerBlock).not.toMatch(/^Sender:|nadia/im);
    expect(await subjects('nadia', 'sent')).toContain('From the team');
    expect(await subjects('intake', 'sent')).not.toContain('From the team');
  });
  it('on its behalf: Sender says who it was', async () => {
    await sendFrom('tomas', INTAKE, someone('elena@harbour-shelter.example'));
    const { from, sender, headerBlock } = await newest('elena', 'inbox');
    expect({ from, sender }).toEqual({
      from: INTAKE,
      sender: someone('tomas@legalaid.example', 'Tomas Okello'),
    });
    expect(headerBlock).toMatch(/^Sender: Tomas Okello <tomas@legalaid.example>\r$/m);
  });
  it('counts as sent inside the organisation', async () => {
    await sendFrom('tomas', INTAKE, someone('ruth@legalaid.example'));
    expect((await newest('ruth', 'inbox')).headerBlock).toMatch(
      /^X-MS-Exchange-Organization-AuthAs: Internal/m,
    );
  });
  it('what was sent from there goes on from there', async () => {
    await sendFrom('nadia', INTAKE, someone('elena@harbour-shelter.example', 'Elena Petrova'));
    const { id } = await newest('nadia', 'sent');
    const { from, to } = await start('nadia', { kind: 'reply', mailId: id });
    expect({ from, to: to.map(({ address }) => address) }).toEqual({
      from: INTAKE,
      to: ['elena@harbour-shelter.example'],
    });
  });
  it('the sender still sees Bcc on the own copy', async () => {
    const draft = await start('nadia', { kind: 'new' });
    save('nadia', draft, { from: INTAKE, bcc: [someone('ruth@legalaid.example')], subject: 'With Bcc' });
    await sendDraft(world, world.account('nadia'), draft.id, aPress());
    expect((await newest('nadia', 'sent')).bcc).toMatchObject([{ address: 'ruth@legalaid.example' }]);
    expect((await newest('ruth', 'inbox')).bcc).toEqual([]);
  });

  const REFUSED: Record<string, readonly [string, Person]> = {
    'by those who do not share it': ['ruth', INTAKE],
    'from somebody else’s own mailbox': ['nadia', someone('tomas@legalaid.example')],
    'from nowhere': ['nadia', someone('')],
  };
  it.each(Object.entries(REFUSED))('not %s', async (_sentence, [account, from]) => {
    const draft = await start(account, { kind: 'new' });
    expect(() => save(account, draft, { from })).toThrow(/can only be sent from its own account/);
  });
  it('no meetings: a shared mailbox has no calendar here', async () => {
    const draft = await start('nadia', { kind: 'newEvent' });
    expect(() => save('nadia', draft, { from: INTAKE })).toThrow(/can only be sent from its own account/);
  });
});
