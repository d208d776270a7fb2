import {
  WEEKDAYS,
  type Appointment,
  type Recurrence,
  type RecurrencePattern,
  type Weekday,
} from '../../shared/appointment';
import { isFields, type Fields } from '../wire/envelope';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const TYPES = ['daily', 'weekday', 'weekly', 'monthly', 'yearly'];

type Times = Pick<Appointment, 'start' | 'end'>;
export type Series = Times & { readonly recurrence: Recurrence };

/** Names and values of the library's enumerations. */
function wireProperties(pattern: RecurrencePattern): object {
  switch (pattern.kind) {
    case 'weekday':
    case 'other':
      return {};
    case 'daily':
      return { interval: pattern.interval };
    case 'weekly':
      return { interval: pattern.interval, days: pattern.days, firstDayOfWeek: 'sun' };
    case 'monthly':
      return { interval: pattern.interval, dayOfMonth: pattern.dayOfMonth };
    case 'yearly': {
      const { interval, dayOfMonth, month } = pattern;
      return { interval, dayOfMonth, month: MONTHS[month - 1] };
    }
  }
}

function dayFields(prefix: 'start' | 'end', time: number): object {
  const day = new Date(time);
  return {
    [`${prefix}Year`]: day.getUTCFullYear(),
    [`${prefix}Month`]: day.getUTCMonth() + 1,
    [`${prefix}Day`]: day.getUTCDate(),
  };
}

/** A series as the library takes it apart; null when it is none, or has a rule that Office.js has no words for here. */
export function toWireRecurrence({
  start,
  end,
  recurrence,
}: Pick<Appointment, 'start' | 'end' | 'recurrence'>): object | null {
  if (recurrence === null || recurrence.pattern.kind === 'other') return null;
  const { pattern, until } = recurrence;
  return {
    recurrenceType: pattern.kind,
    recurrenceProperties: wireProperties(pattern),
    // The mailbox's time zone (boot/initial-data.ts).
    recurrenceTimeZone: { name: 'UTC', offset: 0 },
    seriesTimeJson: {
      ...dayFields('start', start),
      ...(until === null ? { noEndDate: true } : dayFields('end', until)),
      startTimeMin: Math.floor((((start % DAY) + DAY) % DAY) / MINUTE),
      durationMin: Math.floor((end - start) / MINUTE),
    },
  };
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value);

function fieldsIn(fields: Fields, name: string): Fields {
  const value = fields[name];
  return isFields(value) ? value : {};
}

function weekdaysIn(days: unknown): readonly Weekday[] {
  return Array.isArray(days) ? WEEKDAYS.filter((day) => days.includes(day)) : [];
}

function readPattern(type: unknown, properties: Fields): RecurrencePattern | null {
  const { interval = 1, dayOfMonth, month } = properties;
  if (!isNumber(interval) || interval < 1) return null;
  const days = weekdaysIn(properties['days']);
  const monthNumber = MONTHS.findIndex((name) => name === month) + 1;
  switch (type) {
    case 'daily':
      return { kind: 'daily', interval };
    case 'weekday':
      return { kind: 'weekday' };
    case 'weekly':
      return days.length === 0 ? null : { kind: 'weekly', interval, days };
    case 'monthly':
      return isNumber(dayOfMonth) ? { kind: 'monthly', interval, dayOfMonth } : null;
    case 'yearly':
      return isNumber(dayOfMonth) && monthNumber > 0
        ? { kind: 'yearly', interval, month: monthNumber, dayOfMonth }
        : null;
    default:
      return null;
  }
}

function dayIn(fields: Fields, prefix: 'start' | 'end'): number | null {
  const [year, month, day] = [fields[`${prefix}Year`], fields[`${prefix}Month`], fields[`${prefix}Day`]];
  return isNumber(year) && isNumber(month) && isNumber(day) ? Date.UTC(year, month - 1, day) : null;
}

/** Whether the add-in asks for a pattern by week of the month, which Office.js knows and nobody has modelled here. */
export function isByWeekNumber(data: Fields): boolean {
  const { weekNumber } = fieldsIn(data, 'recurrenceProperties');
  return TYPES.includes(String(data['recurrenceType'])) && typeof weekNumber === 'string';
}

/** What the library makes of `recurrence.setAsync`: the pattern and the times of the first meeting. Null when it is incomplete. */
export function fromWireRecurrence(data: Fields): Series | null {
  const pattern = readPattern(data['recurrenceType'], fieldsIn(data, 'recurrenceProperties'));
  const times = fieldsIn(data, 'seriesTimeJson');
  const day = dayIn(times, 'start');
  const { startTimeMin, durationMin } = times;
  if (pattern === null || day === null || !isNumber(startTimeMin) || !isNumber(durationMin)) return null;
  const start = day + startTimeMin * MINUTE;
  return { start, end: start + durationMin * MINUTE, recurrence: { pattern, until: dayIn(times, 'end') } };
}
