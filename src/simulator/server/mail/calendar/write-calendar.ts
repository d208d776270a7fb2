import ICAL from 'ical.js';
import { placesText, type Meeting, type MeetingAnswer, type Sensitivity } from '../../../shared/appointment';
import { writeRule } from './recurrence-rule';

// A line has at most 75 bytes (RFC 5545, 3.1); the library does not count the space that a continued one begins with.
ICAL.foldLength = 74;

/** RFC 5545, 3.8.1.3; it has no word for `personal`. */
export const CLASSES: Readonly<Record<Sensitivity, string>> = {
  normal: 'PUBLIC',
  personal: 'X-PERSONAL',
  private: 'PRIVATE',
  confidential: 'CONFIDENTIAL',
};

const STATUS: Readonly<Record<MeetingAnswer, string>> = {
  accepted: 'ACCEPTED',
  tentative: 'TENTATIVE',
  declined: 'DECLINED',
};

function time(at: number, isDay: boolean): ICAL.Time {
  const written = ICAL.Time.fromJSDate(new Date(at), true);
  if (isDay) written.isDate = true;
  return written;
}

interface Person {
  readonly name: string;
  readonly address: string;
}

function person(
  field: 'organizer' | 'attendee',
  { name, address }: Person,
  parameters: Readonly<Record<string, string>> = {},
): ICAL.Property {
  const property = new ICAL.Property(field);
  if (name !== '' && name !== address) property.setParameter('cn', name);
  for (const [key, value] of Object.entries(parameters)) property.setParameter(key, value);
  property.setValue(`mailto:${address}`);
  return property;
}

function people({ organizer, attendees, places, method }: Meeting): readonly ICAL.Property[] {
  const invited = attendees.map((attendee) =>
    person('attendee', attendee, {
      role: attendee.isRequired ? 'REQ-PARTICIPANT' : 'OPT-PARTICIPANT',
      partstat: attendee.answer === null ? 'NEEDS-ACTION' : STATUS[attendee.answer],
      ...(method === 'request' ? { rsvp: 'TRUE' } : {}),
    }),
  );
  const rooms = places.flatMap(({ name, address }) =>
    address === null ? [] : [person('attendee', { name, address }, { cutype: 'ROOM' })],
  );
  return [...(organizer ? [person('organizer', organizer)] : []), ...invited, ...rooms];
}

function event(meeting: Meeting, { text, writtenAt }: CalendarText): ICAL.Component {
  const { uid, sequence, subject, start, end, isAllDay, places, sensitivity, recurrence } = meeting;
  const component = new ICAL.Component('vevent');
  const put = (name: string, value: string | number | ICAL.Time | ICAL.Recur) =>
    component.addPropertyWithValue(name, value);
  put('uid', uid);
  put('sequence', sequence);
  put('dtstamp', time(writtenAt, false));
  put('dtstart', time(start, isAllDay));
  put('dtend', time(end, isAllDay));
  put('summary', subject);
  if (text !== '') put('description', text);
  if (places.length > 0) put('location', placesText(places));
  if (meeting.method === 'cancel') put('status', 'CANCELLED');
  put('class', CLASSES[sensitivity]);
  if (recurrence) put('rrule', writeRule(recurrence, isAllDay));
  for (const property of people(meeting)) component.addProperty(property);
  return component;
}

export interface CalendarText {
  /** The message in plain words. */
  readonly text: string;
  readonly writtenAt: number;
}

/**
 * Writes iCalendar (RFC 5545, 5546). Times are in UTC; that a series keeps its hour in UTC where Outlook would keep it in
 * the organizer's time zone is invented.
 */
export function writeCalendar(meeting: Meeting, text: CalendarText): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', '-//Mailstamp//Local Outlook//EN');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('method', meeting.method.toUpperCase());
  calendar.addSubcomponent(event(meeting, text));
  return `${calendar.toString()}\r\n`;
}
