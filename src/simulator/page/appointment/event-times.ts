import {
  WEEKDAYS,
  type Appointment,
  type Recurrence,
  type RecurrencePattern,
} from '../../shared/appointment';

const DAY = 86_400_000;
const HALF_HOUR = 30 * 60_000;
/** Where a day that is no longer taken whole begins. */
const MORNING = 9;

type Times = Pick<Appointment, 'start' | 'end' | 'isAllDay'>;

const two = (part: number): string => String(part).padStart(2, '0');

/** Whole days are days in UTC, moments are shown as clocks show them here. */
function partsOf(time: number, isAllDay: boolean): readonly [number, number, number] {
  const at = new Date(time);
  return isAllDay
    ? [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()]
    : [at.getFullYear(), at.getMonth(), at.getDate()];
}

/** As a date field has it, `2026-11-24`. */
export function dateText(time: number, isAllDay: boolean): string {
  const [year, month, day] = partsOf(time, isAllDay);
  return `${String(year).padStart(4, '0')}-${two(month + 1)}-${two(day)}`;
}

/** As a time field has it, `09:30`. */
export function timeText(time: number): string {
  const at = new Date(time);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The last day of whole days; they end at the midnight after it. */
export const lastDay = ({ end, isAllDay }: Times): number => (isAllDay ? end - DAY : end);

/** Null for a field that is empty or half filled in. */
export function momentOf(date: string, time: string, isAllDay: boolean): number | null {
  const moment = isAllDay ? Date.parse(`${date}T00:00Z`) : new Date(`${date}T${time}`).getTime();
  return Number.isNaN(moment) ? null : moment;
}

/** A new start takes the end along, as in Outlook. */
export const startingAt = (times: Times, start: number): Times => ({
  ...times,
  start,
  end: times.end + start - times.start,
});

export const endingAt = (times: Times, end: number): Times => ({
  ...times,
  end: times.isAllDay ? end + DAY : end,
});

/** The same days as whole days, or the morning of the first one. */
export function allDay({ start, end, isAllDay }: Times, wanted: boolean): Times {
  if (wanted === isAllDay) return { start, end, isAllDay };
  const [year, month, day] = partsOf(start, isAllDay);
  if (wanted) {
    const last = partsOf(Math.max(start, end - 1), isAllDay);
    return { isAllDay: true, start: Date.UTC(year, month, day), end: Date.UTC(...last) + DAY };
  }
  const morning = new Date(year, month, day, MORNING).getTime();
  return { isAllDay: false, start: morning, end: morning + HALF_HOUR };
}

export const endsBeforeItBegins = ({ start, end }: Times): boolean => end < start;

export const REPEATS = ['never', 'daily', 'weekday', 'weekly', 'monthly', 'yearly'] as const;
export type Repeat = (typeof REPEATS)[number] | 'other';

export const repeatOf = ({ recurrence }: Appointment): Repeat => recurrence?.pattern.kind ?? 'never';

function patternFor(repeat: Exclude<Repeat, 'never' | 'other'>, start: Date): RecurrencePattern {
  const dayOfMonth = start.getUTCDate();
  switch (repeat) {
    case 'daily':
      return { kind: 'daily', interval: 1 };
    case 'weekday':
      return { kind: 'weekday' };
    case 'weekly':
      return { kind: 'weekly', interval: 1, days: WEEKDAYS.filter((_, day) => day === start.getUTCDay()) };
    case 'monthly':
      return { kind: 'monthly', interval: 1, dayOfMonth };
    case 'yearly':
      return { kind: 'yearly', interval: 1, month: start.getUTCMonth() + 1, dayOfMonth };
  }
}

/** The simple series that the form offers. Series count in UTC, as the calendar messages that carry them do. */
export function repeating({ start, recurrence }: Appointment, repeat: Repeat): Recurrence | null {
  if (repeat === 'never') return null;
  if (repeat === 'other') return recurrence;
  return { pattern: patternFor(repeat, new Date(start)), until: recurrence?.until ?? null };
}
