import { fields, list, oneOf, text } from './arguments';
import type { Fields } from './arguments';
import { ITEM_COMPOSE_MEMBERS, recipients, timeOf } from './compose-members';
import { wrongArgument } from './failures';
import type { Method, MethodTable } from './method';
import { toDetails, toDetailsList } from './people';
import { ITEM_READ_MEMBERS, itemReadValues, timeValues } from './read-members';
import { RECURRENCE_MEMBERS } from './recurrence';

const LONGEST_LOCATION = 255;

function time(name: 'start' | 'end', TimeProperty: number): MethodTable {
  return {
    [`${name}.getAsync`]: {
      number: 24,
      since: '1.1',
      needs: 'ReadItem',
      params: () => ({ TimeProperty }),
      read: (ms) => (typeof ms === 'number' ? new Date(ms) : ms),
    },
    [`${name}.setAsync`]: {
      number: 25,
      since: '1.1',
      needs: 'ReadWriteItem',
      takes: 1,
      params: ([date]) => ({ TimeProperty, time: timeOf(date) }),
    },
  };
}

const LOCATION: MethodTable = {
  'location.getAsync': { number: 26, since: '1.1', needs: 'ReadItem' },
  'location.setAsync': {
    number: 27,
    since: '1.1',
    needs: 'ReadWriteItem',
    takes: 1,
    params: ([location]) => ({ location: text(location, 'location', LONGEST_LOCATION) }),
  },
};

const PLACE_TYPES: ReadonlyMap<unknown, string> = new Map([
  ['room', 'room'],
  ['custom', 'custom'],
]);

function place(given: unknown): Fields {
  const { id, type } = fields(given, 'locationIdentifier');
  if (id === '') throw wrongArgument('id');
  return { id: text(id, 'id'), type: oneOf(type, PLACE_TYPES, 'type') };
}

function places(number: number): Method {
  return {
    number,
    since: '1.8',
    needs: 'ReadWriteItem',
    takes: 1,
    params: ([given]) => {
      const identifiers = list(given, 'locationIdentifier');
      if (identifiers.length === 0) throw wrongArgument('locationIdentifier');
      return { enhancedLocations: identifiers.map(place) };
    },
  };
}

const READ_PLACES: MethodTable = {
  'enhancedLocation.getAsync': { number: 154, since: '1.8', needs: 'ReadItem' },
};

const SENSITIVITIES: ReadonlyMap<unknown, string> = new Map(
  ['normal', 'personal', 'private', 'confidential'].map((name) => [name, name]),
);

const DAY_AND_SENSITIVITY: MethodTable = {
  'isAllDayEvent.getAsync': { number: 169, since: '1.14', needs: 'ReadItem' },
  'isAllDayEvent.setAsync': {
    number: 170,
    since: '1.14',
    needs: 'ReadWriteItem',
    takes: 1,
    params: ([isAllDayEvent]) => {
      if (typeof isAllDayEvent !== 'boolean') throw wrongArgument('isAllDayEvent');
      return { isAllDayEvent };
    },
  },
  'sensitivity.getAsync': { number: 171, since: '1.14', needs: 'ReadItem' },
  'sensitivity.setAsync': {
    number: 172,
    since: '1.14',
    needs: 'ReadWriteItem',
    takes: 1,
    params: ([wanted]) => ({ sensitivity: oneOf(wanted, SENSITIVITIES, 'sensitivity') }),
  },
};

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
  ...DAY_AND_SENSITIVITY,
  'organizer.getAsync': { number: 107, since: '1.7', needs: 'ReadItem', read: toDetails },
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
