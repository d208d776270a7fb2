import { fields, list, oneOf, text } from './arguments';
import type { Fields } from './arguments';
import { ITEM_COMPOSE_MEMBERS, recipients, timeOf } from './compose-members';
import { wrongArgument } from './failures';
import { type Method, type MethodTable, property, reads, writes } from './method';
import { toDetails, toDetailsList } from './people';
import { ITEM_READ_MEMBERS, itemReadValues, timeValues } from './read-members';
import { RECURRENCE_MEMBERS } from './recurrence';

const LONGEST_LOCATION = 255;

function time(name: 'start' | 'end', TimeProperty: number): MethodTable {
  const toDate = (ms: unknown) => (typeof ms === 'number' ? new Date(ms) : ms);
  return property(
    name,
    reads(24, '1.1', { params: () => ({ TimeProperty }), read: toDate }),
    writes(25, '1.1', ([date]) => ({ TimeProperty, time: timeOf(date) })),
  );
}

const LOCATION = property(
  'location',
  reads(26, '1.1'),
  writes(27, '1.1', ([location]) => ({ location: text(location, 'location', LONGEST_LOCATION) })),
);

const PLACE_TYPES: ReadonlyMap<unknown, string> = new Map([
  ['room', 'room'],
  ['custom', 'custom'],
]);

function place(given: unknown): Fields {
  const { id, type } = fields(given, 'locationIdentifier');
  if (id === '') throw wrongArgument('id');
  return { id: text(id, 'id'), type: oneOf(type, PLACE_TYPES, 'type') };
}

const places = (number: number): Method =>
  writes(number, '1.8', ([given]) => {
    const identifiers = list(given, 'locationIdentifier');
    if (identifiers.length === 0) throw wrongArgument('locationIdentifier');
    return { enhancedLocations: identifiers.map(place) };
  });

const READ_PLACES: MethodTable = { 'enhancedLocation.getAsync': reads(154, '1.8') };

const SENSITIVITIES: ReadonlyMap<unknown, string> = new Map(
  ['normal', 'personal', 'private', 'confidential'].map((name) => [name, name]),
);

const DAY = property(
  'isAllDayEvent',
  reads(169, '1.14'),
  writes(170, '1.14', ([isAllDayEvent]) => {
    if (typeof isAllDayEvent !== 'boolean') throw wrongArgument('isAllDayEvent');
    return { isAllDayEvent };
  }),
);

const SENSITIVITY = property(
  'sensitivity',
  reads(171, '1.14'),
  writes(172, '1.14', ([wanted]) => ({ sensitivity: oneOf(wanted, SENSITIVITIES, 'sensitivity') })),
);

/** Every asynchronous member of an appointment that is being written. */
export const APPOINTMENT_COMPOSE_MEMBERS: MethodTable = {
  ...ITEM_COMPOSE_MEMBERS,
  ...recipients('requiredAttendees', 0),
  ...recipients('optionalAttendees', 1),
  ...time('start', 1),
  ...time('end', 2),
  ...LOCATION,
  ...READ_PLACES,
  'enhancedLocation.addAsync': places(155),
  'enhancedLocation.removeAsync': places(156),
  ...RECURRENCE_MEMBERS,
  ...DAY,
  ...SENSITIVITY,
  'organizer.getAsync': reads(107, '1.7', { read: toDetails }),
};

/** Every asynchronous member of an appointment that is being read. */
export const APPOINTMENT_READ_MEMBERS: MethodTable = { ...ITEM_READ_MEMBERS, ...READ_PLACES };

/** What stands on an appointment that is read from the start. */
export function appointmentReadValues(data: Fields): Fields {
  return {
    ...itemReadValues(data),
    ...timeValues(data),
    itemType: 'appointment',
    organizer: toDetails(data['organizer']),
    requiredAttendees: toDetailsList(data['to']),
    optionalAttendees: toDetailsList(data['cc']),
    isAllDayEvent: data['isAllDayEvent'],
    sensitivity: data['sensitivity'],
  };
}
