import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { deleteWithNotice } from '../../../src/simulator/server/world/cancel-meeting';
import { answerMeeting } from '../../../src/simulator/server/world/answer-meeting';
import { readCalendar } from '../../../src/simulator/server/mail/calendar/read-calendar';
import { saveDraft, startDraft } from '../../../src/simulator/server/world/drafts';
import { changeMail, listFolder, readMail } from '../../../src/simulator/server/world/mailbox';
import { sendDraft } from '../../../src/simulator/server/world/send-draft';
import type { World } from '../../../src/simulator/server/world/world';
import type { Draft, DraftRequest, FolderId, Mail } from '../../../src/simulator/shared/mail';
import { NOON, openWorlds, someone, temporaryFolder } from './support';

const TOMAS = someone('tomas@legalaid.example', 'Tomas Okello');
const ELENA = someone('elena@harbour-shelter.example', 'Elena Petrova');
const HALF_HOUR = 30 * 60_000;

let place: ReturnType<typeof temporaryFolder>;
let world: World;
beforeEach(async () => {
  place = temporaryFolder();
  world = (await openWorlds(place.folder)).open('main');
});
afterEach(() => place.remove());

async function mailsIn(account: string, folder: FolderId): Promise<readonly Mail[]> {
  const owner = world.account(account);
  const all = await listFolder(world, owner, folder);
  return Promise.all(all.map(({ id }) => readMail(world, owner, id)));
}
async function newest(account: string, folder: FolderId): Promise<Mail> {
  const [mail] = await mailsIn(account, folder);
  if (!mail) throw new Error(`${account} has nothing in ${folder}`);
  return mail;
}

let attempts = 0;
/** Nadia writes and sends an appointment. */
async function arrange(
  unusual: Partial<Draft>,
  request: DraftRequest = { kind: 'newEvent' },
): Promise<Draft> {
  const nadia = world.account('nadia');
  const started = await startDraft(world, nadia, request);
  const input = { ...started, ...unusual };
  const draft = saveDraft(world, nadia, started.id, { input, seenSavedAt: null });
  await sendDraft(world, nadia, draft.id, { attempt: `attempt-${(attempts += 1)}`, holdMs: 0 });
  return draft;
}

describe('a new appointment', () => {
  it('begins at the next half hour and lasts one', async () => {
    const { appointment } = await startDraft(world, world.account('nadia'), { kind: 'newEvent' });
    expect(appointment).toMatchObject({ start: NOON + HALF_HOUR, end: NOON + 2 * HALF_HOUR, sequence: 0 });
  });

  it('without attendees lies in the calendar and goes nowhere', async () => {
    const sentBefore = (await mailsIn('nadia', 'sent')).length;
    await arrange({ subject: 'Write the report' });
    expect(await mailsIn('nadia', 'sent')).toHaveLength(sentBefore);
    expect(await newest('nadia', 'calendar')).toMatchObject({
      subject: 'Write the report',
      receivedAt: NOON + HALF_HOUR,
      meeting: { method: 'publish', organizer: { address: 'nadia@legalaid.example' }, attendees: [] },
    });
  });

  it('with attendees reaches each of them as a request', async () => {
    await arrange({ subject: 'Case conference', to: [TOMAS], cc: [ELENA] });
    for (const account of ['tomas', 'elena']) {
      const mail = await newest(account, 'inbox');
      expect(mail).toMatchObject({
        subject: 'Case conference',
        attachments: [],
        meeting: { method: 'request' },
      });
    }
    expect(await newest('nadia', 'sent')).toMatchObject({ subject: 'Case conference' });
    expect(await mailsIn('nadia', 'calendar')).toHaveLength(1);
  });

  it('keeps what add-ins hang on it, for the organizer', async () => {
    await arrange({ customProperties: { probe: { stamp: 'internal' } }, to: [TOMAS] });
    expect(await newest('nadia', 'calendar')).toMatchObject({
      customProperties: { probe: { stamp: 'internal' } },
    });
    expect((await newest('tomas', 'inbox')).customProperties).toEqual({});
  });
});

describe('a meeting request', () => {
  it('goes along with a forward, as a file that whoever gets it can open', async () => {
    await arrange({ subject: 'Case conference', to: [TOMAS] });
    const { id, meeting } = await newest('tomas', 'inbox');
    const forward = await startDraft(world, world.account('tomas'), { kind: 'forward', mailId: id });
    expect(forward.attachments).toMatchObject([{ name: 'invite.ics', contentType: 'text/calendar' }]);
    const text = Buffer.from(forward.attachments[0]?.base64 ?? '', 'base64').toString();
    expect(readCalendar(text)).toMatchObject({ uid: meeting?.uid, subject: 'Case conference' });
  });

  it('stays out of a reply', async () => {
    await arrange({ to: [TOMAS] });
    const mailId = (await newest('tomas', 'inbox')).id;
    const reply = await startDraft(world, world.account('tomas'), { kind: 'reply', mailId });
    expect(reply.attachments).toEqual([]);
  });
});

describe('a changed appointment', () => {
  it('comes as an update of the same appointment and takes its place', async () => {
    await arrange({ subject: 'Case conference', to: [TOMAS], body: '<p>Agenda</p>' });
    const { id, meeting } = await newest('nadia', 'calendar');
    await answerMeeting(world, world.account('tomas'), (await newest('tomas', 'inbox')).id, 'accepted');

    const draft = await arrange({ subject: 'Later' }, { kind: 'editEvent', mailId: id });
    expect(draft).toMatchObject({ to: [TOMAS], body: '<p>Agenda</p>', appointment: { sequence: 1 } });
    expect(await mailsIn('nadia', 'calendar')).toMatchObject([
      { subject: 'Later', meeting: { uid: meeting?.uid, sequence: 1 } },
    ]);

    await answerMeeting(world, world.account('tomas'), (await newest('tomas', 'inbox')).id, 'tentative');
    expect(await mailsIn('tomas', 'calendar')).toMatchObject([{ subject: 'Later', answer: 'tentative' }]);
  });

  it("of somebody else's cannot be", async () => {
    await arrange({ to: [TOMAS] });
    await answerMeeting(world, world.account('tomas'), (await newest('tomas', 'inbox')).id, 'accepted');
    const mailId = (await newest('tomas', 'calendar')).id;
    const starting = startDraft(world, world.account('tomas'), { kind: 'editEvent', mailId });
    await expect(starting).rejects.toThrow('Only your own appointments');
  });
});

describe('the answer to a meeting request', () => {
  beforeEach(() => arrange({ subject: 'Case conference', to: [TOMAS], cc: [ELENA] }));

  it.each([
    ['accepted', 'Accepted: Case conference', 1],
    ['tentative', 'Tentative: Case conference', 1],
    ['declined', 'Declined: Case conference', 0],
  ] as const)('%s', async (answer, subject, entries) => {
    await answerMeeting(world, world.account('tomas'), (await newest('tomas', 'inbox')).id, answer);
    const answered = await newest('tomas', 'inbox');
    expect(answered).toMatchObject({ answer });
    expect(answered.meeting?.attendees.map((attendee) => attendee.answer)).toEqual([answer, null]);
    expect(await mailsIn('tomas', 'calendar')).toHaveLength(entries);
    expect(await newest('tomas', 'sent')).toMatchObject({ subject });
    expect(await newest('nadia', 'inbox')).toMatchObject({
      subject,
      from: { address: TOMAS.address },
      meeting: { method: 'reply', attendees: [{ address: TOMAS.address, answer }] },
    });
    const noted = (await newest('nadia', 'calendar')).meeting?.attendees;
    expect(noted?.map((attendee) => attendee.answer)).toEqual([answer, null]);
  });

  it('may be another one later', async () => {
    const tomas = world.account('tomas');
    await answerMeeting(world, tomas, (await newest('tomas', 'inbox')).id, 'accepted');
    await answerMeeting(world, tomas, (await newest('tomas', 'calendar')).id, 'declined');
    expect(await mailsIn('tomas', 'calendar')).toHaveLength(0);
    expect(await newest('tomas', 'inbox')).toMatchObject({ answer: 'declined' });
    const [first] = (await newest('nadia', 'calendar')).meeting?.attendees ?? [];
    expect(first?.answer).toBe('declined');
  });

  it('cannot be given to an answer, nor by the organizer', async () => {
    await answerMeeting(world, world.account('tomas'), (await newest('tomas', 'inbox')).id, 'accepted');
    const nadia = world.account('nadia');
    const answers = [await newest('nadia', 'inbox'), await newest('nadia', 'sent')];
    for (const { id } of answers)
      await expect(answerMeeting(world, nadia, id, 'accepted')).rejects.toThrow('no invitation');
  });
});

describe('an own meeting that is deleted', () => {
  const cancel = async () => {
    const { id } = await newest('nadia', 'calendar');
    await deleteWithNotice(world, world.account('nadia'), new Set([id]));
  };

  it('is cancelled for everybody who was invited', async () => {
    await arrange({ subject: 'Case conference', to: [TOMAS], cc: [ELENA] });
    const { meeting } = await newest('nadia', 'calendar');
    await cancel();
    expect(await mailsIn('nadia', 'calendar')).toEqual([]);
    expect(await newest('nadia', 'sent')).toMatchObject({ subject: 'Canceled: Case conference' });
    for (const account of ['tomas', 'elena'])
      expect(await newest(account, 'inbox')).toMatchObject({
        subject: 'Canceled: Case conference',
        meeting: { method: 'cancel', uid: meeting?.uid, sequence: 1, subject: 'Case conference' },
      });
  });

  it('stands cancelled in the calendars of those who accepted it, and of nobody else', async () => {
    await arrange({ subject: 'Case conference', to: [TOMAS], cc: [ELENA] });
    await answerMeeting(world, world.account('tomas'), (await newest('tomas', 'inbox')).id, 'accepted');
    await cancel();
    expect(await mailsIn('tomas', 'calendar')).toMatchObject([
      { subject: 'Canceled: Case conference', meeting: { method: 'cancel' } },
    ]);
    expect(await mailsIn('elena', 'calendar')).toEqual([]);
  });

  it('tells nobody a second time when it is deleted for good', async () => {
    await arrange({ to: [TOMAS] });
    await cancel();
    const before = (await mailsIn('tomas', 'inbox')).length;
    const deleted = await mailsIn('nadia', 'deleted');
    await deleteWithNotice(world, world.account('nadia'), new Set(deleted.map(({ id }) => id)));
    expect(await mailsIn('tomas', 'inbox')).toHaveLength(before);
  });

  it('tells nobody when it is over, or when nobody was invited', async () => {
    const { appointment } = await startDraft(world, world.account('nadia'), { kind: 'newEvent' });
    if (!appointment) throw new Error('an event has an appointment');
    const over = { ...appointment, start: NOON - 2 * HALF_HOUR, end: NOON - HALF_HOUR };
    await arrange({ to: [TOMAS], appointment: over });
    const before = (await mailsIn('tomas', 'inbox')).length;
    const sent = (await mailsIn('nadia', 'sent')).length;
    await cancel();
    await arrange({ subject: 'Write the report' });
    await cancel();
    expect(await mailsIn('tomas', 'inbox')).toHaveLength(before);
    expect(await mailsIn('nadia', 'sent')).toHaveLength(sent);
  });

  it('leaves the organizer alone when an attendee deletes it', async () => {
    await arrange({ to: [TOMAS] });
    await answerMeeting(world, world.account('tomas'), (await newest('tomas', 'inbox')).id, 'accepted');
    const before = (await mailsIn('nadia', 'inbox')).length;
    const { id } = await newest('tomas', 'calendar');
    await deleteWithNotice(world, world.account('tomas'), new Set([id]));
    expect(await mailsIn('tomas', 'calendar')).toEqual([]);
    expect(await mailsIn('nadia', 'inbox')).toHaveLength(before);
  });
});

it('only appointments lie in the calendar', async () => {
  const { id } = await newest('nadia', 'inbox');
  expect(() => changeMail(world, world.account('nadia'), id, { folder: 'calendar' })).toThrow(
    'Only appointments lie in the calendar.',
  );
});
