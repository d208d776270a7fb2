import { describe, expect, it } from '@jest/globals';
import {
  allDay,
  dateText,
  endingAt,
  endsBeforeItBegins,
  lastDay,
  momentOf,
  repeating,
  startingAt,
} from '../../../src/simulator/page/appointment/event-times';
import { whenText } from '../../../src/simulator/page/appointment/event-text';
import type { Appointment } from '../../../src/simulator/shared/appointment';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TEN = new Date(2026, 10, 24, 10).getTime();

const morning = { start: TEN, end: TEN + HOUR, isAllDay: false };
const twoDays = { start: Date.UTC(2026, 10, 24), end: Date.UTC(2026, 10, 26), isAllDay: true };

const anAppointment = (unusual: Partial<Appointment> = {}): Appointment => ({
  uid: 'event-1',
  sequence: 0,
  ...morning,
  places: [],
  sensitivity: 'normal',
  recurrence: null,
  ...unusual,
});

describe('the times of an event that is written', () => {
  it('a new start takes the end along', () => {
    expect(startingAt(morning, TEN + DAY)).toEqual({ ...morning, start: TEN + DAY, end: TEN + DAY + HOUR });
  });

  it('an end before the start is kept as it is written, and said', () => {
    const wrong = endingAt(morning, TEN - HOUR);
    expect(wrong.end).toBe(TEN - HOUR);
    expect(endsBeforeItBegins(wrong)).toBe(true);
  });

  it('whole days are shown with their last day, not with the midnight after it', () => {
    expect(dateText(lastDay(twoDays), true)).toBe('2026-11-25');
    expect(endingAt(twoDays, Date.UTC(2026, 10, 27)).end).toBe(Date.UTC(2026, 10, 28));
  });

  it('a morning becomes the whole day, and back again a morning', () => {
    const whole = allDay(morning, true);
    expect(whole).toEqual({ isAllDay: true, start: Date.UTC(2026, 10, 24), end: Date.UTC(2026, 10, 25) });
    expect(allDay(whole, false)).toEqual({
      isAllDay: false,
      start: new Date(2026, 10, 24, 9).getTime(),
      end: new Date(2026, 10, 24, 9, 30).getTime(),
    });
  });

  it.each([
    ['', '10:00', false],
    ['2026-11-24', '', false],
    ['', '', true],
  ])('half a time (%j %j) is none', (date, time, isAllDay) => {
    expect(momentOf(date, time, isAllDay)).toBeNull();
  });

  it('says whole days without hours', () => {
    expect(whenText({ ...twoDays, end: Date.UTC(2026, 10, 25) }, 'en-US')).toBe('Tue, November 24, 2026');
  });
});

describe('an event that comes again', () => {
  const at = Date.UTC(2026, 10, 24, 12);

  it.each([
    ['weekly', { kind: 'weekly', interval: 1, days: ['tue'] }],
    ['monthly', { kind: 'monthly', interval: 1, dayOfMonth: 24 }],
    ['yearly', { kind: 'yearly', interval: 1, month: 11, dayOfMonth: 24 }],
    ['weekday', { kind: 'weekday' }],
  ] as const)('%s goes by its start', (repeat, pattern) => {
    expect(repeating(anAppointment({ start: at }), repeat)).toEqual({ pattern, until: null });
  });

  it('keeps its end when the pattern changes, and loses it with the series', () => {
    const until = Date.UTC(2026, 11, 24);
    const series = anAppointment({ recurrence: { pattern: { kind: 'weekday' }, until } });
    expect(repeating(series, 'daily')?.until).toBe(until);
    expect(repeating(series, 'never')).toBeNull();
  });
});
