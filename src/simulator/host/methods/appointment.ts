import { placesText, SENSITIVITIES, type Appointment, type Place } from '../../shared/appointment';
import { fitsLocation, placesFromText, toWireLocation } from '../item/appointment-places';
import { fromWireRecurrence, isByWeekNumber, toWireRecurrence } from '../item/appointment-recurrence';
import { ERROR } from '../wire/error-codes';
import { refused, value } from './method';
import type { Answer, ComposeCall, Method, MethodTable, ReadCall } from './method';
import { BadParameter } from './params';
import type { Params } from './params';

const TIMES: ReadonlyMap<number, 'start' | 'end'> = new Map([
  [1, 'start'],
  [2, 'end'],
]);
const DAY = 24 * 60 * 60 * 1000;

/** The library has these members on appointments alone. */
function appointmentIn({ form }: ComposeCall): Appointment {
  const { appointment } = form.model.read();
  if (appointment === undefined) throw new BadParameter('This is no appointment');
  return appointment;
}

function change(call: ComposeCall, part: Partial<Appointment>): Answer {
  call.form.model.change({ appointment: { ...appointmentIn(call), ...part } }, 'add-in');
  return value();
}

/** A new start takes the end along; an end before the start is refused (Office.js reference, Time.setAsync). */
function setTime(call: ComposeCall): Answer {
  const { start, end } = appointmentIn(call);
  const time = call.params.number('time');
  if (call.params.oneOf('TimeProperty', TIMES) === 'start')
    return change(call, { start: time, end: end + time - start });
  return time < start ? refused(ERROR.invalidEndTime) : change(call, { end: time });
}

const midnight = (time: number): number => Math.floor(time / DAY) * DAY;

/** Whole days begin and end at midnight; back from them, the appointment has the whole day at first (invented). */
function setAllDay(call: ComposeCall): Answer {
  const { start, end } = appointmentIn(call);
  if (!call.params.flag('isAllDayEvent')) return change(call, { isAllDay: false });
  const first = midnight(start);
  return change(call, { isAllDay: true, start: first, end: Math.max(first + DAY, midnight(end - 1) + DAY) });
}

function setSensitivity(call: ComposeCall): Answer {
  const wanted = call.params.text('sensitivity');
  const sensitivity = SENSITIVITIES.find((each) => each === wanted);
  return sensitivity === undefined ? refused(ERROR.invalidParameter) : change(call, { sensitivity });
}

function setPlaces(call: ComposeCall, places: readonly Place[]): Answer {
  return fitsLocation(places) ? change(call, { places }) : refused(ERROR.invalidParameter);
}

interface Identifier {
  readonly id: string;
  readonly type: 'room' | 'custom';
}

function identifiers(params: Params): readonly Identifier[] {
  return params.list('enhancedLocations').map(({ id, type }) => {
    if (typeof id !== 'string' || (type !== 'room' && type !== 'custom'))
      throw new BadParameter('Not a location');
    return { id, type };
  });
}

const isPlace =
  ({ name, address }: Place) =>
  ({ id, type }: Identifier): boolean =>
    type === 'room' ? address?.toLowerCase() === id.toLowerCase() : address === null && name === id;

function addPlaces(call: ComposeCall): Answer {
  const { places } = appointmentIn(call);
  const added = identifiers(call.params)
    .map(({ id, type }): Place => ({ name: id, address: type === 'room' ? id : null }))
    .filter((place) => !places.some((known) => known.name === place.name && known.address === place.address));
  return setPlaces(call, [...places, ...added]);
}

/** All that bear the name go (Office.js reference, EnhancedLocation.removeAsync). */
function removePlaces(call: ComposeCall): Answer {
  const gone = identifiers(call.params);
  return change(call, { places: appointmentIn(call).places.filter((place) => !gone.some(isPlace(place))) });
}

function readPlaces({ open }: ReadCall): Answer {
  return value((open.mail.meeting?.places ?? []).map(toWireLocation));
}

/** A rule that Office.js has no words for is reported, never left out in silence. */
function getRecurrence(call: ComposeCall): Answer {
  const appointment = appointmentIn(call);
  const { pattern } = appointment.recurrence ?? {};
  if (pattern?.kind === 'other') {
    call.services.unmodelled.report({
      what: 'recurrence.getAsync',
      detail: `The rule ${pattern.rule} has no form here.`,
    });
    return refused(ERROR.notSupported);
  }
  return value(toWireRecurrence(appointment));
}

/** Null makes it a single appointment. Setting a series sets the times of the first one too (invented). */
function setRecurrence(call: ComposeCall): Answer {
  if (call.params.isNull('recurrenceData')) return change(call, { recurrence: null });
  const data = call.params.fields('recurrenceData');
  if (isByWeekNumber(data)) {
    call.services.unmodelled.report({
      what: 'recurrence.setAsync',
      detail: 'Patterns by week of the month are not modelled.',
    });
    return refused(ERROR.notSupported);
  }
  const series = fromWireRecurrence(data);
  return series === null ? refused(ERROR.invalidParameter) : change(call, series);
}

function onTime(name: string): Pick<Method, 'describe' | 'described'> {
  return {
    describe: (params) => `${params.oneOf('TimeProperty', TIMES)}.${name}`,
    described: [...TIMES.values()].map((time) => `${time}.${name}`),
  };
}

const ROOMS = 'A room is known by its address alone, and nobody asks whether it is free.';

/** What only appointments have (facts: host-protocol 5). */
export const APPOINTMENT_METHODS: MethodTable = {
  24: {
    name: 'time.getAsync',
    fact: 'host-protocol 5, number 24',
    since: '1.1',
    ...onTime('getAsync'),
    needs: 'ReadItem',
    compose: (call) => value(appointmentIn(call)[call.params.oneOf('TimeProperty', TIMES)]),
  },
  25: {
    name: 'time.setAsync',
    fact: 'host-protocol 5, number 25; type declarations: InvalidEndTime, the end moves along',
    since: '1.1',
    ...onTime('setAsync'),
    needs: 'ReadWriteItem',
    compose: setTime,
  },
  26: {
    name: 'location.getAsync',
    fact: 'host-protocol 5, number 26',
    since: '1.1',
    needs: 'ReadItem',
    compose: (call) => value(placesText(appointmentIn(call).places)),
  },
  27: {
    name: 'location.setAsync',
    fact: 'host-protocol 5, number 27; type declarations: 255 characters, "; " between places',
    since: '1.1',
    needs: 'ReadWriteItem',
    compose: (call) => setPlaces(call, placesFromText(call.params.text('location'))),
  },
  103: {
    name: 'recurrence.getAsync',
    fact: 'host-protocol 5, number 103',
    since: '1.7',
    needs: 'ReadItem',
    invented: 'The time zone of a series is UTC.',
    compose: getRecurrence,
  },
  104: {
    name: 'recurrence.setAsync',
    fact: 'host-protocol 5, number 104',
    since: '1.7',
    needs: 'ReadWriteItem',
    invented: 'A series brings the times of its first appointment; its time zone is not looked at.',
    compose: setRecurrence,
  },
  154: {
    name: 'enhancedLocation.getAsync',
    fact: 'the library: number 154; type declarations of LocationDetails',
    since: '1.8',
    needs: 'ReadItem',
    compose: (call) => value(appointmentIn(call).places.map(toWireLocation)),
    read: readPlaces,
  },
  155: {
    name: 'enhancedLocation.addAsync',
    fact: 'the library: number 155',
    since: '1.8',
    needs: 'ReadWriteItem',
    invented: ROOMS,
    compose: addPlaces,
  },
  156: {
    name: 'enhancedLocation.removeAsync',
    fact: 'the library: number 156; type declarations: all of the same name go',
    since: '1.8',
    needs: 'ReadWriteItem',
    compose: removePlaces,
  },
  169: {
    name: 'isAllDayEvent.getAsync',
    fact: 'host-protocol 5, number 169',
    since: '1.14',
    needs: 'ReadItem',
    compose: (call) => value(appointmentIn(call).isAllDay),
  },
  170: {
    name: 'isAllDayEvent.setAsync',
    fact: 'host-protocol 5, number 170',
    since: '1.14',
    needs: 'ReadWriteItem',
    invented: 'What becomes of the times.',
    compose: setAllDay,
  },
  171: {
    name: 'sensitivity.getAsync',
    fact: 'host-protocol 5, number 171',
    since: '1.14',
    needs: 'ReadItem',
    compose: (call) => value(appointmentIn(call).sensitivity),
  },
  172: {
    name: 'sensitivity.setAsync',
    fact: 'host-protocol 5, number 172',
    since: '1.14',
    needs: 'ReadWriteItem',
    compose: setSensitivity,
  },
};
