import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildMail } from '../../../src/simulator/server/mail/build-mail';
import { readCalendar } from '../../../src/simulator/server/mail/calendar/read-calendar';
import { writeCalendar } from '../../../src/simulator/server/mail/calendar/write-calendar';
import { parseMail } from '../../../src/simulator/server/mail/parse-mail';
import { calendarPartOf } from '../../../src/simulator/server/world/calendar';
import type { Meeting } from '../../../src/simulator/shared/appointment';
import { aDraft, NOON, someone } from './support';

const HOUR = 3_600_000;

function aMeeting(unusual: Partial<Meeting> = {}): Meeting {
  return {
    uid: 'event-1',
    sequence: 0,
    method: 'request',
    subject: 'Case conference',
    start: Date.UTC(2026, 10, 24, 10),
    end: Date.UTC(2026, 10, 24, 11),
    isAllDay: false,
    places: [],
    sensitivity: 'normal',
    recurrence: null,
    organizer: { name: 'Nadia Rahimi', address: 'nadia@legalaid.example', kind: 'person' },
    attendees: [],
    ...unusual,
  };
}

const write = (meeting: Meeting): string => writeCalendar(meeting, { text: '', writtenAt: NOON });

const COMES_BACK: Readonly<Record<string, Partial<Meeting>>> = {
  'a plain meeting': {},
  'a meeting without an organizer': { organizer: null },
  'a day': { isAllDay: true, start: Date.UTC(2026, 10, 24), end: Date.UTC(2026, 10, 25) },
  'a subject with commas, semicolons, line breaks and backslashes': { subject: 'One, two; three\nfour \\n five' },
  'a long subject from right to left': { subject: 'פגישה עם הוועדה, בשעה עשר; חדר קטן. '.repeat(9).trim() },
  'a place with a comma': { places: [{ name: 'Main street 5, 2nd floor', address: null }] },
  'rooms among other places': {
    places: [
      { name: 'Small room', address: 'small.room@legalaid.example' },
      { name: 'By phone', address: null },
    ],
  },
  'people with odd names, required and optional, and what they answered': {
    attendees: [
      { name: 'Okello, "Tom"', address: 'tomas@legalaid.example', kind: 'person', isRequired: true, answer: 'accepted' },
      { name: 'elena@harbour-shelter.example', address: 'elena@harbour-shelter.example', kind: 'person', isRequired: false, answer: null },
    ],
  },
  'a personal appointment': { sensitivity: 'personal' },
  'every second day, without end': { recurrence: { pattern: { kind: 'daily', interval: 2 }, until: null } },
  'every working day until a day': {
    recurrence: { pattern: { kind: 'weekday' }, until: Date.UTC(2026, 11, 24) },
  },
  'some days of the week': {
    recurrence: { pattern: { kind: 'weekly', interval: 1, days: ['tue', 'thu'] }, until: Date.UTC(2026, 11, 24) },
  },
  'the last day of a month': { recurrence: { pattern: { kind: 'monthly', interval: 3, dayOfMonth: 31 }, until: null } },
  'a day of the year': {
    recurrence: { pattern: { kind: 'yearly', interval: 1, month: 2, dayOfMonth: 29 }, until: null },
  },
  'a whole day that comes again until a day': {
    isAllDay: true,
    start: Date.UTC(2026, 10, 24),
    end: Date.UTC(2026, 10, 25),
    recurrence: { pattern: { kind: 'daily', interval: 1 }, until: Date.UTC(2026, 10, 30) },
  },
  'a rule that has no simple name': {
    recurrence: { pattern: { kind: 'other', rule: 'FREQ=MONTHLY;BYDAY=2TU' }, until: null },
  },
}; // prettier-ignore

describe('an appointment written as iCalendar and read again', () => {
  it.each(Object.entries(COMES_BACK))('%s comes back', (_name, unusual) => {
    const meeting = aMeeting(unusual);
    expect(readCalendar(write(meeting))).toEqual(meeting);
  });

  it('has no line of more than 75 bytes, whatever is in it', () => {
    const lines = write(aMeeting({ subject: 'Gespräch über Wärme — שלום '.repeat(20) })).split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  it('keeps any subject', () => {
    const subjects = fc.string({ unit: 'grapheme' }).filter((text) => !/[\p{Cc}]/u.test(text));
    fc.assert(
      fc.property(subjects, (subject) => {
        expect(readCalendar(write(aMeeting({ subject })))?.subject).toBe(subject);
      }),
    );
  });
});

const event = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'METHOD:REQUEST', 'BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join(
    '\r\n',
  ); // prettier-ignore

const ZONE = `BEGIN:VTIMEZONE
TZID:Our own zone
BEGIN:STANDARD
DTSTART:16010101T000000
TZOFFSETFROM:+0300
TZOFFSETTO:+0300
END:STANDARD
END:VTIMEZONE
`.replaceAll('\n', '\r\n');

const READ: Readonly<Record<string, { readonly text: string; readonly expect: Partial<Meeting> | null }>> = {
  'no end: a moment lasts no time': {
    text: event('DTSTART:20261124T100000Z'),
    expect: { start: Date.UTC(2026, 10, 24, 10), end: Date.UTC(2026, 10, 24, 10), isAllDay: false },
  },
  'no end: a day lasts a day': {
    text: event('DTSTART;VALUE=DATE:20261124'),
    expect: { start: Date.UTC(2026, 10, 24), end: Date.UTC(2026, 10, 25), isAllDay: true },
  },
  'a length instead of an end': {
    text: event('DTSTART:20261124T100000Z', 'DURATION:PT1H30M'),
    expect: { end: Date.UTC(2026, 10, 24, 11, 30) },
  },
  'an end before the start is no end': {
    text: event('DTSTART:20261124T100000Z', 'DTEND:20261124T090000Z'),
    expect: { end: Date.UTC(2026, 10, 24, 10) },
  },
  'a time zone that the calendar describes': {
    text: event('DTSTART;TZID=Our own zone:20261124T100000').replace('BEGIN:VEVENT', `${ZONE}BEGIN:VEVENT`),
    expect: { start: Date.UTC(2026, 10, 24, 7) },
  },
  'a time zone that the calendar only names': {
    text: event('DTSTART;TZID=Europe/Berlin:20260724T100000', 'DTEND;TZID=Europe/Berlin:20260724T110000'),
    expect: { start: Date.UTC(2026, 6, 24, 8), end: Date.UTC(2026, 6, 24, 9) },
  },
  'an hour after the clocks change': {
    text: event('DTSTART;TZID=Europe/Berlin:20261025T040000'),
    expect: { start: Date.UTC(2026, 9, 25, 3) },
  },
  'a time zone that nobody knows counts as UTC': {
    text: event('DTSTART;TZID=Nowhere:20261124T100000'),
    expect: { start: Date.UTC(2026, 10, 24, 10) },
  },
  'folded lines, commas and line breaks': {
    text: event('DTSTART:20261124T100000Z', 'SUMMARY:One\\, two\\; ', ' three\\nfour'),
    expect: { subject: 'One, two; three\nfour' },
  },
  'a rule that counts ends with the last time': {
    text: event('DTSTART:20261124T100000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'),
    expect: { recurrence: { pattern: { kind: 'weekly', interval: 1, days: ['tue'] }, until: Date.UTC(2026, 11, 8) } },
  },
  'an answer': {
    text: event('DTSTART:20261124T100000Z', 'ATTENDEE;PARTSTAT=DECLINED:MAILTO:tomas@legalaid.example').replace('REQUEST', 'REPLY'),
    expect: {
      method: 'reply',
      attendees: [{ name: 'tomas@legalaid.example', address: 'tomas@legalaid.example', kind: 'person', isRequired: true, answer: 'declined' }],
    },
  },
  'no start': { text: event('SUMMARY:When?'), expect: null },
  'a start that is no time': { text: event('DTSTART:tomorrow'), expect: null },
  'no event': { text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', expect: null },
  'a card of a person': { text: 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Tomas\r\nEND:VCARD\r\n', expect: null },
  'no calendar at all': { text: '<html></html>', expect: null },
  nothing: { text: '', expect: null },
  'an end that is missing in the middle': { text: event('DTSTART:20261124T100000Z').slice(0, 60), expect: null },
}; // prettier-ignore

describe('a calendar of somebody else', () => {
  it.each(Object.entries(READ))('%s', (_name, { text, expect: expected }) => {
    const meeting = readCalendar(text);
    if (expected === null) expect(meeting).toBeNull();
    else expect(meeting).toMatchObject(expected);
  });
});

describe('a meeting request as a message', () => {
  const appointment = {
    uid: 'event-1',
    sequence: 0,
    start: NOON,
    end: NOON + HOUR,
    isAllDay: false,
    places: [{ name: 'Small room', address: null }],
    sensitivity: 'normal' as const,
    recurrence: null,
  };
  const draft = aDraft({ appointment, cc: [someone('elena@harbour-shelter.example')] });
  const build = (unusual: Partial<typeof draft> = {}) => {
    const written = { ...draft, ...unusual };
    return buildMail(written, {
      messageId: '<1@legalaid.example>',
      sentAt: NOON,
      calendar: calendarPartOf(written, NOON),
    });
  };

  it('carries the calendar beside the text, not as an attachment', async () => {
    const mail = await parseMail(await build());
    expect(mail).toMatchObject({
      subject: 'Room for Monday',
      body: '<p>Is the small room free?</p>',
      attachments: [],
      meeting: { method: 'request', start: NOON, end: NOON + HOUR, places: [{ name: 'Small room', address: null }] },
    }); // prettier-ignore
    expect(mail.meeting?.attendees.map(({ address, isRequired }) => [address, isRequired])).toEqual([
      ['tomas@legalaid.example', true],
      ['elena@harbour-shelter.example', false],
    ]);
  });

  it('keeps its attachments, in plain text too', async () => {
    const note = { id: 'a', name: 'note.txt', contentType: 'text/plain', size: 2, isInline: false, contentId: null, base64: 'aGk=' }; // prettier-ignore
    const mail = await parseMail(await build({ bodyFormat: 'text', body: 'Hello', attachments: [note] }));
    expect(mail.meeting?.method).toBe('request');
    expect(mail.body).toBe('Hello');
    expect(mail.attachments.map(({ name }) => name)).toEqual(['note.txt']);
  });

  it('a calendar that cannot be read stays in sight as an attachment', async () => {
    const raw = (await build()).toString('latin1').replace('DTSTART:', 'DTSTORT:');
    const mail = await parseMail(Buffer.from(raw, 'latin1'));
    expect(mail.meeting).toBeNull();
    expect(mail.attachments.map(({ contentType }) => contentType)).toEqual(['text/calendar']);
  });
});
