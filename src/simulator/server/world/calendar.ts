import type { Appointment, Attendee, Meeting } from '../../shared/appointment';
import type { Account, Draft, Mail, Person } from '../../shared/mail';
import { canonicalAddress, sameAddress } from '../mail/addresses';
import type { CalendarPart } from '../mail/build-mail';
import { writeCalendar } from '../mail/calendar/write-calendar';
import { htmlToText } from '../mail/html';
import type { ParsedMail } from '../mail/parse-mail';
import { newDraft, type DraftStart } from '../mail/start-draft';
import { Problem } from '../problem';
import type { StoredMail } from './state';
import type { World } from './world';

const HALF_HOUR = 30 * 60_000;

/** From the next full or half hour on, for half an hour. */
function newAppointment({ id, now }: DraftStart): Appointment {
  const start = (Math.floor(now / HALF_HOUR) + 1) * HALF_HOUR;
  return {
    uid: id,
    sequence: 0,
    start,
    end: start + HALF_HOUR,
    isAllDay: false,
    places: [],
    sensitivity: 'normal',
    recurrence: null,
  };
}

export function newEventDraft(start: DraftStart): Draft {
  return { ...newDraft(start), appointment: newAppointment(start) };
}

/** The appointment's organizer is one person in all messages about it. */
export function isOrganizer({ organizer }: Pick<Meeting, 'organizer'>, account: Account): boolean {
  return organizer !== null && sameAddress(organizer.address, account.address);
}

/** A draft that changes an appointment of one's own; what add-ins keep with it comes along. */
export async function editEventDraft(
  world: World,
  account: Account,
  mailId: string,
  start: DraftStart,
): Promise<Draft> {
  const stored = world.storedMail(account, mailId);
  const mail = await world.parse(stored);
  const { meeting } = mail;
  if (stored.folder !== 'calendar' || meeting === null || !isOrganizer(meeting, account)) {
    throw new Problem(
      400,
      'Only your own appointments can be changed.',
      'Ask the organizer to change this one.',
    );
  }
  const { uid, sequence, isAllDay, places, sensitivity, recurrence } = meeting;
  const times = { start: meeting.start, end: meeting.end, isAllDay };
  return {
    ...newDraft(start),
    to: mail.to,
    cc: mail.cc,
    subject: mail.subject,
    bodyFormat: mail.bodyFormat,
    body: mail.body,
    attachments: mail.attachments.map(({ content, ...info }) => ({
      ...info,
      base64: content.toString('base64'),
    })),
    customProperties: stored.customProperties,
    appointment: { uid, sequence: sequence + 1, ...times, places, sensitivity, recurrence },
  };
}

function attendee({ name, address }: Person, isRequired: boolean): Attendee {
  return { name, address, kind: 'person', isRequired, answer: null };
}

/** A draft with an appointment as its attendees will see it; `publish` when there are none. */
export function meetingOfDraft({ appointment, from, to, cc, subject }: Draft): Meeting | null {
  if (!appointment) return null;
  const attendees = [...to.map((one) => attendee(one, true)), ...cc.map((one) => attendee(one, false))];
  const organizer = { name: from.name, address: from.address, kind: 'person' } as const;
  const method = attendees.length > 0 ? 'request' : 'publish';
  return { ...appointment, subject, method, organizer, attendees };
}

/** What the message about a draft's appointment carries for calendars. */
export function calendarPartOf(draft: Draft, writtenAt: number): CalendarPart | undefined {
  const meeting = meetingOfDraft(draft);
  if (meeting === null) return undefined;
  const text = draft.bodyFormat === 'html' ? htmlToText(draft.body) : draft.body;
  return { method: meeting.method, content: writeCalendar(meeting, { text, writtenAt }) };
}

type Entry = Omit<StoredMail, 'folder' | 'unread' | 'receivedAt'>;

/** An appointment as it lies in a calendar. */
export function calendarEntry(copy: Entry, { uid, start }: Pick<Meeting, 'uid' | 'start'>): StoredMail {
  return { ...copy, folder: 'calendar', unread: false, receivedAt: start, uid };
}

/** All mails but one account's calendar entry for this appointment: a newer one takes its place. */
export function withoutEntry(
  mails: readonly StoredMail[],
  { id }: Account,
  { uid }: Pick<Meeting, 'uid'>,
): readonly StoredMail[] {
  return mails.filter((mail) => mail.folder !== 'calendar' || mail.account !== id || mail.uid !== uid);
}

/** What a mail says about an appointment, with the answers that came meanwhile. */
export function meetingIn(
  { meeting }: ParsedMail,
  { answer, answers = {} }: StoredMail,
): Pick<Mail, 'meeting' | 'answer'> {
  if (meeting === null) return {};
  const attendees = meeting.attendees.map((one) => ({
    ...one,
    answer: answers[canonicalAddress(one.address)] ?? one.answer,
  }));
  return { meeting: { ...meeting, attendees }, ...(answer ? { answer } : {}) };
}
