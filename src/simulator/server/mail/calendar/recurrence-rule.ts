import ICAL from 'ical.js';
import { WEEKDAYS, type Recurrence, type RecurrencePattern, type Weekday } from '../../../shared/appointment';

const DAY = 24 * 60 * 60 * 1000;
const WORKDAYS = 'MO,TU,WE,TH,FR';

const dayCode = (day: Weekday): string => day.slice(0, 2).toUpperCase();
const dayOf = (code: unknown): Weekday | undefined => WEEKDAYS.find((day) => dayCode(day) === code);

/** RFC 5545, 3.3.10. */
function patternRule(pattern: RecurrencePattern): string {
  switch (pattern.kind) {
    case 'daily':
      return `FREQ=DAILY;INTERVAL=${pattern.interval}`;
    case 'weekday':
      return `FREQ=WEEKLY;BYDAY=${WORKDAYS}`;
    case 'weekly':
      return `FREQ=WEEKLY;INTERVAL=${pattern.interval};BYDAY=${pattern.days.map(dayCode).join(',')}`;
    case 'monthly':
      return `FREQ=MONTHLY;INTERVAL=${pattern.interval};BYMONTHDAY=${pattern.dayOfMonth}`;
    case 'yearly':
      return `FREQ=YEARLY;INTERVAL=${pattern.interval};BYMONTH=${pattern.month};BYMONTHDAY=${pattern.dayOfMonth}`;
    case 'other':
      return pattern.rule;
  }
}

/** UNTIL has the same kind of value as the start: a day, or a moment in UTC. */
export function writeRule({ pattern, until }: Recurrence, isAllDay: boolean): ICAL.Recur {
  const rule = ICAL.Recur.fromString(patternRule(pattern));
  if (until !== null) {
    const last = ICAL.Time.fromJSDate(new Date(isAllDay ? until : until + DAY - 1000), true);
    last.isDate = isAllDay;
    rule.until = last;
  }
  return rule;
}

const PLAIN_PARTS: Readonly<Record<string, readonly string[]>> = {
  DAILY: [],
  WEEKLY: ['BYDAY'],
  MONTHLY: ['BYMONTHDAY'],
  YEARLY: ['BYMONTH', 'BYMONTHDAY'],
};

const numberOr = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

function weekly(rule: ICAL.Recur, start: ICAL.Time): RecurrencePattern {
  const codes: readonly unknown[] = rule.parts['BYDAY'] ?? [];
  if (codes.join(',') === WORKDAYS && rule.interval === 1) return { kind: 'weekday' };
  const days = codes.flatMap((code) => dayOf(code) ?? []);
  const first = WEEKDAYS[start.dayOfWeek() - 1];
  return { kind: 'weekly', interval: rule.interval, days: days.length > 0 || !first ? days : [first] };
}

function readPattern(rule: ICAL.Recur, start: ICAL.Time): RecurrencePattern {
  const { interval, freq, parts } = rule;
  const other: RecurrencePattern = { kind: 'other', rule: withoutEnd(rule) };
  const plain = PLAIN_PARTS[freq];
  const strange = Object.entries(parts).some(
    ([name, values]) => !plain?.includes(name) || (name !== 'BYDAY' && values?.length !== 1),
  );
  if (!plain || strange) return other;
  const dayOfMonth = numberOr(parts['BYMONTHDAY']?.[0], start.day);
  switch (freq) {
    case 'DAILY':
      return { kind: 'daily', interval };
    case 'WEEKLY':
      return weekly(rule, start);
    case 'MONTHLY':
      return dayOfMonth > 0 ? { kind: 'monthly', interval, dayOfMonth } : other;
    default:
      return dayOfMonth > 0
        ? { kind: 'yearly', interval, dayOfMonth, month: numberOr(parts['BYMONTH']?.[0], start.month) }
        : other;
  }
}

function withoutEnd(rule: ICAL.Recur): string {
  const copy = rule.clone();
  copy.until = null;
  copy.count = null;
  return copy.toString();
}

/** A rule that counts to more than this has, for all practical purposes, no end. */
const MOST_TIMES = 2000;

/** The library does not say in its types that there may be no next time. */
const nextOf = (times: ICAL.RecurIterator): ICAL.Time | null => times.next();

/** The day of the last time. A rule may count instead of naming a day. */
function readUntil(rule: ICAL.Recur, start: ICAL.Time): number | null {
  let last: ICAL.Time | null = rule.until;
  if (rule.count !== null && rule.count <= MOST_TIMES) {
    const times = rule.iterator(start);
    for (let next = nextOf(times); next; next = nextOf(times)) last = next.clone();
  }
  return last && Date.UTC(last.year, last.month - 1, last.day);
}

export function readRule(rule: ICAL.Recur, start: ICAL.Time): Recurrence {
  return { pattern: readPattern(rule, start), until: readUntil(rule, start) };
}
