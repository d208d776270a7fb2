import type { Appointment, Meeting } from '../../../src/simulator/shared/appointment';
import { ADDIN_ID, person } from '../harness/world';
import type { Row, Table } from './row';

const HOUR = 3_600_000;
const TEN = Date.UTC(2026, 10, 24, 10);
const RUTH = person('ruth@legalaid.example', 'Ruth Adeyemi');
const ELENA = person('elena@harbour-shelter.example', 'Elena Petrova');

export function appointment(unusual: Partial<Appointment> = {}): Appointment {
  return {
    uid: 'event-1',
    sequence: 0,
    start: TEN,
    end: TEN + HOUR,
    isAllDay: false,
    places: [],
    sensitivity: 'normal',
    recurrence: null,
    ...unusual,
  };
}

const draft = (unusual: Partial<Appointment> = {}): Pick<Row, 'draft'> => ({
  draft: { appointment: appointment(unusual) },
});

const TIME = 'host-protocol 5, numbers 24 and 25';
const PLACE = 'the library: numbers 154 to 156; type declarations of EnhancedLocation';
const ROOM = { id: 'small.room@legalaid.example', type: 'room' };
const PHONE = { id: 'By phone', type: 'custom' };

/** An appointment that is written: item type 5. */
export const APPOINTMENT_COMPOSE: Table = {
  'is an appointment': {
    fact: 'host-protocol 4: item type 5',
    ...draft(),
    steps: [['get item.itemType']],
    result: { value: 'appointment' },
  },
  'has no internet headers': {
    fact: 'platform 3.1: no header API on appointments',
    ...draft(),
    steps: [['typeof item.internetHeaders']],
    result: { value: 'undefined' },
  },
  'has no kind of compose': {
    fact: 'type declarations of AppointmentCompose',
    ...draft(),
    steps: [['typeof item.getComposeTypeAsync']],
    result: { value: 'undefined' },
  },
  'has none of the newer members of messages': {
    fact: 'type declarations of AppointmentCompose: getItemClassAsync is of messages',
    ...draft(),
    steps: [['typeof item.getItemClassAsync']],
    result: { value: 'undefined' },
  },
  'the start is read': {
    fact: TIME,
    ...draft(),
    steps: [['item.start.getAsync']],
    result: { value: new Date(TEN).toISOString() },
  },
  'a new start takes the end along': {
    fact: 'type declarations of Time.setAsync: the duration stays',
    ...draft(),
    steps: [['item.start.setAsync', new Date(TEN + 24 * HOUR)], ['item.end.getAsync']],
    result: { value: new Date(TEN + 25 * HOUR).toISOString() },
    leavesPart: { appointment: { start: TEN + 24 * HOUR, end: TEN + 25 * HOUR } },
  },
  'a new end makes it longer': {
    fact: TIME,
    ...draft(),
    steps: [['item.end.setAsync', new Date(TEN + 2 * HOUR)]],
    leavesPart: { appointment: { start: TEN, end: TEN + 2 * HOUR } },
  },
  'an end before the start is refused': {
    fact: 'type declarations of Time.setAsync: InvalidEndTime; the library: code 9010',
    ...draft(),
    steps: [['item.end.setAsync', new Date(TEN - HOUR)]],
    result: { code: 9010, name: 'InvalidEndTime' },
    leavesPart: { appointment: { end: TEN + HOUR } },
  },
  'writing the time needs permission to write': {
    fact: 'host-protocol 5, number 25',
    sketch: { addin: { permission: 'ReadItem' } },
    ...draft(),
    steps: [['item.start.setAsync', new Date(TEN)]],
    throws: 'Elevated permission',
  },
  'required attendees are read and written': {
    fact: 'host-protocol 5, numbers 15 and 21; the library: RecipientFields',
    draft: { appointment: appointment(), to: [RUTH] },
    steps: [
      ['item.requiredAttendees.addAsync', [{ emailAddress: ELENA.address, displayName: 'Elena' }]],
      ['item.requiredAttendees.getAsync'],
    ],
    result: {
      value: [
        { emailAddress: RUTH.address, displayName: 'Ruth Adeyemi', recipientType: 'user', appointmentResponse: 'none' },
        { emailAddress: ELENA.address, displayName: 'Elena', recipientType: 'externalUser', appointmentResponse: 'none' },
      ],
    },
  },
  'optional attendees are others': {
    fact: 'host-protocol 5, number 22; the library: RecipientFields',
    draft: { appointment: appointment(), to: [RUTH] },
    steps: [['item.optionalAttendees.setAsync', [ELENA.address]]],
    leavesPart: { to: [{ address: RUTH.address }], cc: [{ address: ELENA.address }] },
  },
  'the organizer is who writes': {
    fact: 'host-protocol 5, number 107',
    ...draft(),
    steps: [['item.organizer.getAsync']],
    result: { value: { emailAddress: 'nadia@legalaid.example', displayName: 'Nadia Rahimi' } },
  },
  'the location is text': {
    fact: 'host-protocol 5, numbers 26 and 27',
    ...draft(),
    steps: [['item.location.setAsync', 'Small room; By phone'], ['item.location.getAsync']],
    result: { value: 'Small room; By phone' },
    leavesPart: { appointment: { places: [{ name: 'Small room' }, { name: 'By phone' }] } },
  },
  'a location of more than 255 characters is refused before anything is sent': {
    fact: 'the library: MaximumLocationLength',
    ...draft(),
    steps: [['item.location.setAsync', 'x'.repeat(256)]],
    throws: 'out of the range',
  },
  'places are added side by side': {
    fact: PLACE,
    ...draft(),
    steps: [['item.enhancedLocation.addAsync', [ROOM, PHONE]], ['item.enhancedLocation.getAsync']],
    result: {
      value: [
        { locationIdentifier: ROOM, displayName: ROOM.id, emailAddress: ROOM.id },
        { locationIdentifier: PHONE, displayName: PHONE.id, emailAddress: '' },
      ],
    },
  },
  'a place is there once': {
    fact: 'invented',
    ...draft({ places: [{ name: PHONE.id, address: null }] }),
    steps: [['item.enhancedLocation.addAsync', [PHONE]]],
    leavesPart: { appointment: { places: [{ name: PHONE.id }] } },
  },
  'a place is taken off': {
    fact: PLACE,
    ...draft({ places: [{ name: 'Small room', address: ROOM.id }, { name: PHONE.id, address: null }] }),
    steps: [['item.enhancedLocation.removeAsync', [ROOM]]],
    leavesPart: { appointment: { places: [{ name: PHONE.id, address: null }] } },
  },
  'before 1.8 there are no places': {
    fact: 'type declarations: requirement set 1.8',
    sketch: { settings: { client: 'classic-windows', mailboxVersion: '1.7' } },
    only: ['web'],
    ...draft(),
    steps: [['typeof item.enhancedLocation']],
    result: { value: 'undefined' },
  },
  'a single appointment has no recurrence': {
    fact: 'host-protocol 5, number 103',
    ...draft(),
    steps: [['item.recurrence.getAsync']],
    result: { value: null },
  },
  'a series is told by its pattern': {
    fact: 'host-protocol 5, number 103; the library: SeriesTime',
    ...draft({
      recurrence: { pattern: { kind: 'weekly', interval: 2, days: ['tue', 'thu'] }, until: Date.UTC(2026, 11, 24) },
    }),
    steps: [['item.recurrence.getAsync']],
    result: {
      value: {
        recurrenceType: 'weekly',
        recurrenceProperties: { interval: 2, days: ['tue', 'thu'], firstDayOfWeek: 'sun' },
        recurrenceTimeZone: { name: 'UTC', offset: 0 },
        seriesTime: {
          startYear: 2026, startMonth: 11, startDay: 24,
          endYear: 2026, endMonth: 12, endDay: 24,
          startTimeMinutes: 600, durationMinutes: 60,
        },
      },
    },
  },
  'a rule without a form is reported': {
    fact: 'invented',
    ...draft({ recurrence: { pattern: { kind: 'other', rule: 'FREQ=MONTHLY;BYDAY=2TU' }, until: null } }),
    steps: [['item.recurrence.getAsync']],
    result: { code: 5000, name: 'Host Error' },
    unmodelled: ['recurrence.getAsync'],
  },
  'a series is made a single appointment': {
    fact: 'type declarations of Recurrence.setAsync: null removes it',
    ...draft({ recurrence: { pattern: { kind: 'daily', interval: 1 }, until: null } }),
    steps: [['item.recurrence.setAsync', null]],
    leavesPart: { appointment: { recurrence: null } },
  },
  'an appointment that is written has no series': {
    fact: 'host-protocol 4: seriesId',
    ...draft(),
    steps: [['get item.seriesId']],
    result: { value: null },
  },
  'whole days': {
    fact: 'host-protocol 5, numbers 169 and 170; the times are invented',
    ...draft(),
    steps: [['item.isAllDayEvent.setAsync', true], ['item.isAllDayEvent.getAsync']],
    result: { value: true },
    leavesPart: { appointment: { isAllDay: true, start: Date.UTC(2026, 10, 24), end: Date.UTC(2026, 10, 25) } },
  },
  'the sensitivity is read and written': {
    fact: 'host-protocol 5, numbers 171 and 172',
    ...draft(),
    steps: [['item.sensitivity.setAsync', 'confidential'], ['item.sensitivity.getAsync']],
    result: { value: 'confidential' },
  },
  'a sensitivity that does not exist is refused before anything is sent': {
    fact: 'the library: AppointmentSensitivityType',
    ...draft(),
    steps: [['item.sensitivity.setAsync', 'secret']],
    throws: 'sensitivity',
  },
  'the subject is written as on messages': {
    fact: 'host-protocol 5, number 17',
    ...draft(),
    steps: [['item.subject.setAsync', 'Case conference']],
    leaves: { subject: 'Case conference' },
  },
  'the body is written as on messages': {
    fact: 'host-protocol 5, number 23',
    ...draft(),
    steps: [['item.body.prependAsync', '<p>Agenda</p>', { coercionType: 'html' }]],
    leaves: { body: '<p>Agenda</p><p>Hello</p>' },
  },
  'attachments work as on messages': {
    fact: 'host-protocol 5, number 148',
    ...draft(),
    steps: [['item.addFileAttachmentFromBase64Async', 'aGk=', 'agenda.txt']],
    leavesPart: { attachments: [{ name: 'agenda.txt' }] },
  },
  'notifications work as on messages': {
    fact: 'host-protocol 5, number 33',
    ...draft(),
    steps: [['item.notificationMessages.addAsync', 'note', { type: 'progressIndicator', message: 'Looking' }]],
    shows: ['Looking'],
  },
  'session data works as on messages': {
    fact: 'host-protocol 5, numbers 185 and 186',
    ...draft(),
    steps: [['item.sessionData.setAsync', 'a', '1'], ['item.sessionData.getAsync', 'a']],
    result: { value: '1' },
  },
  'custom properties work as on messages': {
    fact: 'host-protocol 5, numbers 3 and 4',
    ...draft(),
    steps: [
      ['item.loadCustomPropertiesAsync'],
      ['get answer.set', 'room', 'small'],
      ['answer.saveAsync'],
      ['item.saveAsync'],
    ],
    leaves: { customProperties: { [ADDIN_ID]: { room: 'small' } } },
  },
  'one that nobody saved has no id': {
    fact: 'host-protocol 5, number 164; code 9046',
    ...draft(),
    steps: [['item.getItemIdAsync']],
    result: { code: 9046, name: 'ItemNotSaved' },
  },
  'a person moves it': {
    fact: 'host-protocol 7: olkAppointmentTimeChanged',
    ...draft(),
    steps: [
      { listen: 'item', to: 'olkAppointmentTimeChanged' },
      { person: { appointment: appointment({ start: TEN + HOUR, end: TEN + 2 * HOUR }) } },
    ],
    hears: [
      {
        type: 'olkAppointmentTimeChanged',
        start: new Date(TEN + HOUR).toISOString(),
        end: new Date(TEN + 2 * HOUR).toISOString(),
      },
    ],
  },
  'a person makes it a series': {
    fact: 'host-protocol 7: olkRecurrenceChanged',
    ...draft(),
    steps: [
      { listen: 'item', to: 'olkRecurrenceChanged' },
      { person: { appointment: appointment({ recurrence: { pattern: { kind: 'weekday' }, until: null } }) } },
    ],
    hears: [{ type: 'olkRecurrenceChanged' }],
  },
  'a person names a place': {
    fact: 'host-protocol 7: olkEnhancedLocationsChanged',
    ...draft(),
    steps: [
      { listen: 'item', to: 'olkEnhancedLocationsChanged' },
      { person: { appointment: appointment({ places: [{ name: 'By phone', address: null }] }) } },
    ],
    hears: [{ type: 'olkEnhancedLocationsChanged', enhancedLocations: [{ displayName: 'By phone' }] }],
  },
  'a person invites somebody': {
    fact: 'host-protocol 7; type declarations of RecipientsChangedFields',
    ...draft(),
    steps: [{ listen: 'item', to: 'olkRecipientsChanged' }, { person: { cc: [RUTH] } }],
    hears: [
      {
        type: 'olkRecipientsChanged',
        changedRecipientFields: { requiredAttendees: false, optionalAttendees: true, resources: false },
      },
    ],
  },
  'an attachment of an appointment': {
    fact: 'host-protocol 7: olkAttachmentsChanged',
    ...draft(),
    steps: [
      { listen: 'item', to: 'olkAttachmentsChanged' },
      ['item.addFileAttachmentFromBase64Async', 'aGk=', 'agenda.txt'],
    ],
    hears: [{ type: 'olkAttachmentsChanged', attachmentStatus: 'added' }],
  },
}; // prettier-ignore

export function meeting(unusual: Partial<Meeting> = {}): Meeting {
  return {
    ...appointment({ places: [{ name: 'Small room', address: null }] }),
    subject: 'Case conference',
    method: 'request',
    organizer: { name: 'Elena Petrova', address: ELENA.address, kind: 'person' },
    attendees: [
      { name: 'Nadia Rahimi', address: 'nadia@legalaid.example', kind: 'person', isRequired: true, answer: 'accepted' },
      { name: 'Ruth Adeyemi', address: RUTH.address, kind: 'person', isRequired: false, answer: null },
    ],
    ...unusual,
  };
} // prettier-ignore

const inCalendar = { folder: 'calendar' as const, meeting: meeting() };

/** An appointment, and mail about one, that is read: item types 2 and 3. */
export const APPOINTMENT_READ: Table = {
  'an appointment in the calendar is an appointment': {
    fact: 'host-protocol 4: item type 2',
    read: inCalendar,
    steps: [['get item.itemType']],
    result: { value: 'appointment' },
  },
  'its class': {
    fact: 'type declarations of AppointmentRead.itemClass',
    read: inCalendar,
    steps: [['get item.itemClass']],
    result: { value: 'IPM.Appointment' },
  },
  'when it begins': {
    fact: 'host-protocol 4: start',
    read: inCalendar,
    steps: [['get item.start']],
    result: { value: new Date(TEN).toISOString() },
  },
  'where it is': {
    fact: 'host-protocol 4: location',
    read: inCalendar,
    steps: [['get item.location']],
    result: { value: 'Small room' },
  },
  'its places': {
    fact: PLACE,
    read: inCalendar,
    steps: [['item.enhancedLocation.getAsync']],
    result: {
      value: [{ locationIdentifier: { id: 'Small room', type: 'custom' }, displayName: 'Small room', emailAddress: '' }],
    },
  },
  'who arranged it': {
    fact: 'host-protocol 4; the library: ResponseType',
    read: inCalendar,
    steps: [['get item.organizer.appointmentResponse']],
    result: { value: 'organizer' },
  },
  'who comes': {
    fact: 'host-protocol 4: appointmentResponse; the library: ResponseType',
    read: inCalendar,
    steps: [['get item.requiredAttendees.0.appointmentResponse']],
    result: { value: 'accepted' },
  },
  'who may come': {
    fact: 'host-protocol 4: cc are the optional attendees',
    read: inCalendar,
    steps: [['get item.optionalAttendees.0.emailAddress']],
    result: { value: RUTH.address },
  },
  'a single appointment has no series': {
    fact: 'host-protocol 4: seriesId',
    read: inCalendar,
    steps: [['get item.seriesId']],
    result: { value: null },
  },
  'it has no internet headers': {
    fact: 'platform 3.1',
    read: inCalendar,
    steps: [['typeof item.getAllInternetHeadersAsync']],
    result: { value: 'undefined' },
  },
  'it has no file of its own': {
    fact: 'type declarations of AppointmentRead: getAsFileAsync is of messages',
    read: inCalendar,
    steps: [['typeof item.getAsFileAsync']],
    result: { value: 'undefined' },
  },
  'its text is read as of messages': {
    fact: 'host-protocol 5, number 37',
    read: inCalendar,
    steps: [['item.body.getAsync', 'text']],
    result: { value: 'Tuesday at ten.\nElena' },
  },
  'a meeting request is a message': {
    fact: 'host-protocol 4: item type 3; the library: getMessageRead',
    read: { meeting: meeting() },
    steps: [['get item.itemType']],
    result: { value: 'message' },
  },
  'a meeting request has the times of the meeting': {
    fact: 'host-protocol 4: start',
    read: { meeting: meeting() },
    steps: [['get item.start']],
    result: { value: new Date(TEN).toISOString() },
  },
  'a meeting request has a class': {
    fact: 'type declarations of MessageRead.itemClass',
    read: { meeting: meeting() },
    steps: [['get item.itemClass']],
    result: { value: 'IPM.Schedule.Meeting.Request' },
  },
  'a meeting request has the recipients of the message': {
    fact: 'host-protocol 4: to',
    read: { meeting: meeting() },
    steps: [['get item.to.0.emailAddress']],
    result: { value: 'nadia@legalaid.example' },
  },
  'an answer has a class': {
    fact: 'type declarations of MessageRead.itemClass',
    read: { meeting: meeting({ method: 'reply' }) },
    steps: [['get item.itemClass']],
    result: { value: 'IPM.Schedule.Meeting.Resp.Pos' },
  },
  'mail that is about no meeting has no start': {
    fact: 'host-protocol 4',
    read: {},
    steps: [['typeof item.start']],
    result: { value: 'undefined' },
  },
}; // prettier-ignore
