import ICAL from 'ical.js';
import {
  placesText,
  SENSITIVITIES,
  type Attendee,
  type Meeting,
  type MeetingAnswer,
  type Place,
} from '../../../shared/appointment';
import { offsetFromUtc } from '../date-format';
import { readRule } from './recurrence-rule';
import { CLASSES } from './write-calendar';

/** What can stand in PARTSTAT and is an answer. */
const ANSWERS: Readonly<Record<string, MeetingAnswer>> = {
  ACCEPTED: 'accepted',
  TENTATIVE: 'tentative',
  DECLINED: 'declined',
};
const METHODS: Readonly<Record<string, Meeting['method']>> = {
  REQUEST: 'request',
  REPLY: 'reply',
  CANCEL: 'cancel',
};

function offsetIn(wall: number, timeZone: string): number {
  try {
    // The offset of the wall's time in UTC is wrong only close to a change of clocks; asked again it is right there too.
    const about = wall - offsetFromUtc(wall, timeZone);
    return offsetFromUtc(about, timeZone);
  } catch {
    return 0;
  }
}

/** A time whose zone the calendar does not describe goes by the zone's name; without one that is known, as UTC. */
function toMilliseconds(time: ICAL.Time, named: string): number {
  const wall = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  if (time.isDate) return wall;
  if (time.zone !== ICAL.Timezone.localTimezone) return time.toJSDate().getTime();
  return named === '' ? wall : wall - offsetIn(wall, named);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

interface Named {
  readonly name: string;
  readonly address: string;
  readonly kind: 'person';
}

function personOf(property: ICAL.Property): Named {
  const address = textOf(property.getFirstValue()).replace(/^mailto:/iu, '');
  return { name: textOf(property.getParameter('cn')) || address, address, kind: 'person' };
}

const isRoom = (property: ICAL.Property): boolean =>
  ['ROOM', 'RESOURCE'].includes(textOf(property.getParameter('cutype')).toUpperCase());

function attendeeOf(property: ICAL.Property): Attendee {
  const role = textOf(property.getParameter('role')).toUpperCase();
  const status = textOf(property.getParameter('partstat')).toUpperCase();
  return {
    ...personOf(property),
    isRequired: role !== 'OPT-PARTICIPANT' && role !== 'NON-PARTICIPANT',
    answer: ANSWERS[status] ?? null,
  };
}

/** Rooms stand among the attendees as well as in the text. */
function placesOf(event: ICAL.Component): readonly Place[] {
  const text = textOf(event.getFirstPropertyValue('location')).trim();
  const rooms = event.getAllProperties('attendee').filter(isRoom).map(personOf);
  const inOrder = text.split('; ').map((name): Place => {
    const room = rooms.find((candidate) => candidate.name === name);
    return { name, address: room?.address ?? null };
  });
  if (rooms.length > 0 && placesText(inOrder) === text) return inOrder;
  return text === ''
    ? rooms.map(({ name, address }) => ({ name, address }))
    : [{ name: text, address: null }];
}

function sensitivityOf(event: ICAL.Component): Meeting['sensitivity'] {
  const written = textOf(event.getFirstPropertyValue('class')).toUpperCase();
  return SENSITIVITIES.find((each) => CLASSES[each] === written) ?? 'normal';
}

/** Without DTEND and DURATION a day lasts a day, and a moment lasts no time at all (RFC 5545, 3.6.1). */
function timesOf(event: ICAL.Component): Pick<Meeting, 'start' | 'end' | 'isAllDay' | 'recurrence'> | null {
  const first: unknown = event.getFirstPropertyValue('dtstart');
  if (!(first instanceof ICAL.Time)) return null;
  const zoneOf = (name: string) => textOf(event.getFirstProperty(name)?.getParameter('tzid'));
  const start = toMilliseconds(first, zoneOf('dtstart'));
  const end = toMilliseconds(new ICAL.Event(event).endDate, zoneOf('dtend') || zoneOf('dtstart'));
  const rule: unknown = event.getFirstPropertyValue('rrule');
  return {
    start,
    end: Math.max(start, end),
    isAllDay: first.isDate,
    recurrence: rule instanceof ICAL.Recur ? readRule(rule, first) : null,
  };
}

function meetingOf(calendar: ICAL.Component): Meeting | null {
  const event = calendar.getFirstSubcomponent('vevent');
  const times = event && timesOf(event);
  if (!times || !Number.isFinite(times.start) || !Number.isFinite(times.end)) return null;
  const organizer = event.getFirstProperty('organizer');
  const sequence: unknown = event.getFirstPropertyValue('sequence');
  const people = event.getAllProperties('attendee').filter((property) => !isRoom(property));
  return {
    ...times,
    method: METHODS[textOf(calendar.getFirstPropertyValue('method')).toUpperCase()] ?? 'publish',
    uid: textOf(event.getFirstPropertyValue('uid')),
    sequence: typeof sequence === 'number' ? sequence : 0,
    subject: textOf(event.getFirstPropertyValue('summary')),
    places: placesOf(event),
    sensitivity: sensitivityOf(event),
    organizer: organizer && personOf(organizer),
    attendees: people.map(attendeeOf),
  };
}

/** Reads the first event of an iCalendar text; null when there is none that can be read. */
export function readCalendar(text: string): Meeting | null {
  try {
    const parsed: unknown = ICAL.parse(text);
    if (!Array.isArray(parsed)) return null;
    const calendar = new ICAL.Component(parsed);
    return calendar.name === 'vcalendar' ? meetingOf(calendar) : null;
  } catch {
    return null;
  }
}
