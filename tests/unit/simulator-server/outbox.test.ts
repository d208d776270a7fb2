import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deleteDraft, deleteWaiting } from '../../../src/simulator/server/world/delete-drafts';
import { discardDraft, saveDraft, startDraft } from '../../../src/simulator/server/world/drafts';
import { countFolders, deleteMail, listFolder, readMail } from '../../../src/simulator/server/world/mailbox';
import { sendDue, takeBack } from '../../../src/simulator/server/world/outbox';
import { sendDraft, sendWaiting } from '../../../src/simulator/server/world/send-draft';
import type { World } from '../../../src/simulator/server/world/world';
import type { Worlds } from '../../../src/simulator/server/world/worlds';
import type { Draft, FolderId } from '../../../src/simulator/shared/mail';
import { aDraft, aPress, NOON, openWorlds, someone, temporaryFolder } from './support';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Long enough that the real clock of a test run does not matter. */
const LATER = NOON + HOUR;

let place: ReturnType<typeof temporaryFolder>;
let now: number;
let said: string[];
let world: World;
const sources = () => ({ now: () => now, newId: () => randomUUID().slice(0, 18), timeZone: 'UTC' });
let worlds: Worlds | undefined;
/** As after a restart of the program. */
const reopen = async () => {
  worlds?.close();
  worlds = await openWorlds(place.folder, said, sources());
  return worlds.open('main');
};
beforeEach(async () => {
  place = temporaryFolder();
  now = NOON;
  said = [];
  world = await reopen();
});
afterEach(() => {
  worlds?.close();
  place.remove();
});

const nadia = () => world.account('nadia');
const say = (line: string) => void said.push(line);

async function written(unusual: Partial<Draft> = {}): Promise<Draft> {
  const draft = await startDraft(world, nadia(), { kind: 'new' });
  const input = { ...aDraft({ subject: 'Waits', ...unusual }), id: draft.id, from: draft.from };
  return saveDraft(world, nadia(), draft.id, { input, seenSavedAt: null });
}

async function subjects(account: string, folder: FolderId): Promise<readonly string[]> {
  return (await listFolder(world, world.account(account), folder)).map(({ subject }) => subject);
}

/** Where the message is for its sender, and how often it arrived. */
async function whereabouts(subject = 'Waits') {
  const count = async (account: string, folder: FolderId) =>
    (await subjects(account, folder)).filter((each) => each === subject).length;
  return {
    drafts: await count('nadia', 'drafts'),
    outbox: await count('nadia', 'outbox'),
    sent: await count('nadia', 'sent'),
    deleted: await count('nadia', 'deleted'),
    arrived: await count('tomas', 'inbox'),
  };
}
const GONE = { drafts: 0, outbox: 0, sent: 0, deleted: 0, arrived: 0 };
const WAITS = { ...GONE, outbox: 1 };
const A_DRAFT = { ...GONE, drafts: 1 };
const ARRIVED = { ...GONE, sent: 1, arrived: 1 };
const DELETED = { ...GONE, deleted: 1 };

describe('a message that may still be taken back', () => {
  it('waits in the outbox, where it can be read, and nobody has it yet', async () => {
    const { id } = await written();
    const answer = await sendDraft(world, nadia(), id, aPress({ holdMs: 10_000 }));
    expect(answer).toEqual({ kind: 'waiting', dueAt: NOON + 10_000 });
    expect(await whereabouts()).toEqual(WAITS);
    expect(countFolders(world, nadia())).toContainEqual({ folder: 'outbox', total: 1, unread: 0 });
    expect(await readMail(world, nadia(), id)).toMatchObject({
      folder: 'outbox',
      dueAt: NOON + 10_000,
      body: '<p>Is the small room free?</p>',
    });
  });

  it('leaves when its time has come, not before', async () => {
    await sendDraft(world, nadia(), (await written()).id, aPress({ holdMs: 10_000 }));
    now += 9_999;
    await sendDue(world, say);
    expect(await whereabouts()).toEqual(WAITS);
    now += 1;
    await sendDue(world, say);
    expect(await whereabouts()).toEqual(ARRIVED);
  });

  it('is the same draft again when it is taken back, with everything that hung on it', async () => {
    const draft = await written({
      bcc: [someone('samira@legalaid.example')],
      headers: { 'x-mailstamp': 'v=1, s=internal' },
      customProperties: { 'add-in-1': { stamp: 'internal' } },
    });
    await sendDraft(world, nadia(), draft.id, aPress({ holdMs: 10_000 }));
    expect(takeBack(world, nadia(), draft.id)).toEqual({ ...draft, deliverAt: null });
    expect(await whereabouts()).toEqual(A_DRAFT);
    now = LATER;
    await sendDue(world, say);
    expect(await whereabouts()).toEqual(A_DRAFT);
  });

  it('cannot be taken back once it has left', async () => {
    const { id } = await written();
    await sendDraft(world, nadia(), id, aPress({ holdMs: 10_000 }));
    await sendWaiting(world, nadia(), id);
    expect(() => takeBack(world, nadia(), id)).toThrow(/no longer in the outbox/);
    expect(await whereabouts()).toEqual(ARRIVED);
  });

  it('belongs to its sender alone', async () => {
    const { id } = await written();
    await sendDraft(world, nadia(), id, aPress({ holdMs: 10_000 }));
    expect(() => takeBack(world, world.account('tomas'), id)).toThrow(/no longer in the outbox/);
  });

  it('is not accepted when it could not be delivered', async () => {
    const { id } = await written({ to: [] });
    await expect(sendDraft(world, nadia(), id, aPress({ holdMs: 10_000 }))).rejects.toThrow(/no recipients/);
    expect(await whereabouts()).toEqual(A_DRAFT);
  });
});

describe('a message for later', () => {
  it('waits until the time that it names, however long somebody may take it back', async () => {
    const { id } = await written({ deliverAt: LATER });
    expect(await sendDraft(world, nadia(), id, aPress({ holdMs: 10_000 }))).toMatchObject({ dueAt: LATER });
  });

  it('goes at once when that time has passed', async () => {
    const { id } = await written({ deliverAt: NOON - HOUR });
    expect((await sendDraft(world, nadia(), id, aPress())).kind).toBe('delivered');
  });

  it('survives the end of the program, and goes by itself after the next start when it is overdue', async () => {
    const { id } = await written({ deliverAt: LATER });
    await sendDraft(world, nadia(), id, aPress());
    world = await reopen();
    expect(await whereabouts()).toEqual(WAITS);
    now = LATER;
    world = await reopen();
    const left = new Promise<void>((resolve) => world.subscribe(() => resolve()));
    await left;
    expect(await whereabouts()).toEqual(ARRIVED);
  });

  it('has no time any more when it is taken back', async () => {
    const { id } = await written({ deliverAt: LATER });
    await sendDraft(world, nadia(), id, aPress());
    takeBack(world, nadia(), id);
    expect((await sendDraft(world, nadia(), id, aPress())).kind).toBe('delivered');
  });

  it('whose file is damaged is set aside, and the rest of the world stays', async () => {
    const { id } = await written({ deliverAt: LATER });
    await sendDraft(world, nadia(), id, aPress());
    rmSync(join(place.folder, 'worlds/main/drafts', `${id}.json`));
    world = await reopen();
    expect(await whereabouts()).toEqual(GONE);
    expect(said).toHaveLength(1);
  });
});

describe('one press on Send', () => {
  it.each([0, 10_000])('is answered again and carried out once (taken back within %i ms)', async (holdMs) => {
    const { id } = await written();
    const press = aPress({ holdMs });
    const first = await sendDraft(world, nadia(), id, press);
    expect(await sendDraft(world, nadia(), id, press)).toEqual(first);
    expect(await whereabouts()).toEqual(holdMs === 0 ? ARRIVED : WAITS);
  });

  it('says again who has no mailbox here', async () => {
    const { id } = await written({ to: [someone('clerk@court.example')] });
    const press = aPress();
    expect(await sendDraft(world, nadia(), id, press)).toEqual(await sendDraft(world, nadia(), id, press));
  });

  it('is over when the message was taken back, however late it is asked for again', async () => {
    const { id } = await written();
    const press = aPress({ holdMs: 10_000 });
    await sendDraft(world, nadia(), id, press);
    takeBack(world, nadia(), id);
    await expect(sendDraft(world, nadia(), id, press)).rejects.toThrow(/taken back/);
    expect(await whereabouts()).toEqual(A_DRAFT);
  });

  it('is remembered across the end of the program', async () => {
    const { id } = await written();
    const press = aPress();
    const first = await sendDraft(world, nadia(), id, press);
    world = await reopen();
    expect(await sendDraft(world, nadia(), id, press)).toEqual(first);
  });
});

describe('what is deleted before it has left', () => {
  const inDeleted = async () => {
    const [mail] = await listFolder(world, nadia(), 'deleted');
    return readMail(world, nadia(), mail?.id ?? '');
  };

  it('lies in Deleted Items, with everything that was written, and nobody gets it', async () => {
    const { id } = await written({
      cc: [someone('samira@legalaid.example')],
      bcc: [someone('may@legalaid.example')],
      headers: { 'x-mailstamp': 'v=1, s=internal' },
      customProperties: { 'add-in-1': { stamp: 'internal' } },
    });
    await deleteDraft(world, nadia(), id);
    expect(await whereabouts()).toEqual(DELETED);
    const mail = await inDeleted();
    expect(mail).toMatchObject({
      folder: 'deleted',
      unread: false,
      from: { address: 'nadia@legalaid.example' },
      customProperties: { 'add-in-1': { stamp: 'internal' } },
    });
    expect([mail.to, mail.cc, mail.bcc].map(([person]) => person?.address)).toEqual([
      'tomas@legalaid.example',
      'samira@legalaid.example',
      'may@legalaid.example',
    ]);
    expect(mail.body).toContain('<p>Is the small room free?</p>');
    expect(mail.headerBlock).toContain('x-mailstamp: v=1, s=internal');
    world = await reopen();
    expect(await whereabouts()).toEqual(DELETED);
  });

  it.each<[string, Partial<Draft>]>([
    ['nobody in To', { to: [] }],
    ['a name that nobody has resolved', { to: [], unresolved: { to: ['Tom'], cc: [], bcc: [] } }],
    ['an address that is none', { to: [someone('tomas at legalaid')] }],
    ['nothing in it', { to: [], body: '' }],
  ])('goes there with %s as well', async (_what, unusual) => {
    const { id } = await written(unusual);
    await deleteDraft(world, nadia(), id);
    expect(await whereabouts()).toEqual(DELETED);
  });

  it('goes for good when it is deleted there', async () => {
    await deleteDraft(world, nadia(), (await written()).id);
    deleteMail(world, nadia(), (await inDeleted()).id);
    expect(await whereabouts()).toEqual(GONE);
  });

  it('goes there out of the outbox, and does not leave when its time has come', async () => {
    const { id } = await written({ deliverAt: LATER });
    const press = aPress();
    await sendDraft(world, nadia(), id, press);
    await deleteWaiting(world, nadia(), id);
    now = LATER;
    await sendDue(world, say);
    expect(await whereabouts()).toEqual(DELETED);
    await expect(sendDraft(world, nadia(), id, press)).rejects.toThrow(/deleted before it left/);
  });

  it('was not, once it has left', async () => {
    const { id } = await written();
    await sendDraft(world, nadia(), id, aPress({ holdMs: 10_000 }));
    await sendWaiting(world, nadia(), id);
    await expect(deleteWaiting(world, nadia(), id)).rejects.toThrow(/no longer in the outbox/);
    await expect(deleteDraft(world, nadia(), id)).rejects.toThrow(/no longer exists/);
    expect(await whereabouts()).toEqual(ARRIVED);
  });

  it('stays a draft when it was changed meanwhile', async () => {
    const draft = await written();
    const deleting = deleteDraft(world, nadia(), draft.id);
    const input = { ...draft, body: 'newer' };
    saveDraft(world, nadia(), draft.id, { input, seenSavedAt: null });
    await expect(deleting).rejects.toThrow(/changed while it was being deleted/);
    expect(world.draft(nadia(), draft.id).body).toBe('newer');
  });

  it('belongs to its author alone', async () => {
    const { id } = await written();
    await expect(deleteDraft(world, world.account('tomas'), id)).rejects.toThrow(/no longer exists/);
    expect(await whereabouts()).toEqual(A_DRAFT);
  });
});

type Step =
  | 'press'
  | 'press again'
  | 'press for later'
  | 'take back'
  | 'send now'
  | 'due'
  | 'save'
  | 'discard'
  | 'delete'
  | 'delete from the outbox';

describe('whatever happens at the same time', () => {
  /** Every step starts before the ones before it have ended; what is refused is refused. */
  async function race(steps: readonly Step[]): Promise<Awaited<ReturnType<typeof whereabouts>>> {
    const subject = randomUUID();
    const draft = await written({ subject });
    const { id } = draft;
    const same = aPress();
    const moves: Readonly<Record<Step, () => unknown>> = {
      press: () => sendDraft(world, nadia(), id, aPress()),
      'press again': () => sendDraft(world, nadia(), id, same),
      'press for later': () => sendDraft(world, nadia(), id, aPress({ holdMs: 5_000 })),
      'take back': () => takeBack(world, nadia(), id),
      'send now': () => sendWaiting(world, nadia(), id),
      due: () => {
        now += 5_000;
        return sendDue(world, say);
      },
      save: () => saveDraft(world, nadia(), id, { input: { ...draft, body: 'newer' }, seenSavedAt: null }),
      discard: () => discardDraft(world, nadia(), id),
      delete: () => deleteDraft(world, nadia(), id),
      'delete from the outbox': () => deleteWaiting(world, nadia(), id),
    };
    await Promise.allSettled(steps.map(async (step) => moves[step]()));
    return whereabouts(subject);
  }

  it('a message is in one place, and arrives at most once', async () => {
    const step = fc.constantFrom<Step>(
      ...(['press', 'press again', 'press for later', 'take back', 'send now', 'due', 'save'] as const),
      ...(['delete', 'delete from the outbox'] as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), async (steps) => {
        expect([A_DRAFT, WAITS, ARRIVED, DELETED]).toContainEqual(await race(steps));
      }),
      { numRuns: 25 },
    );
  });

  it('a message that is discarded while it is sent is either gone or sent, not both', async () => {
    const after = await race(['press', 'discard', 'press again']);
    expect([GONE, ARRIVED]).toContainEqual(after);
  });
});
