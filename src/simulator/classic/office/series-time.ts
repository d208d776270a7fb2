import type { Fields } from './arguments';
import { wrongArgument } from './failures';

const DATE = /^(\d{4})-(0\d|1[0-2])-([0-2]\d|3[01])$/u;
const TIME = /^T([0-2]\d):([0-5]\d):[0-5]\d\.\d{3}$/u;
const FIRST_YEAR = 1601;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Years, months from 1 and days; zeros stand for no date. */
type DayParts = readonly [year: number, month: number, day: number];
const NO_DAY: DayParts = [0, 0, 0];

function isDay([year, month, day]: DayParts): boolean {
  return year >= FIRST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** `('2026-12-01')` or `(2026, 11, 1)`, whose months count from 0 (type declarations of SeriesTime). */
function dayFrom(yearOrText: unknown, month: unknown, day: unknown): DayParts {
  const [, ...parts] = typeof yearOrText === 'string' ? (DATE.exec(yearOrText) ?? []) : [];
  const given: DayParts =
    parts.length === 3
      ? [Number(parts[0]), Number(parts[1]), Number(parts[2])]
      : [Number(yearOrText), Number(month) + 1, Number(day)];
  if (!isDay(given)) throw wrongArgument('seriesTime');
  return given;
}

const asDate = ([year, month, day]: DayParts): string => `${year}-${twoDigits(month)}-${twoDigits(day)}`;

function asTime(minutes: number): string {
  return `T${twoDigits(Math.floor(minutes / 60) % 24)}:${twoDigits(minutes % 60)}:00.000`;
}

/** When a series takes place. A class, as add-ins make one by `new Office.SeriesTime()`. */
export class SeriesTime {
  startYear = 0;
  startMonth = 0;
  startDay = 0;
  endYear = 0;
  endMonth = 0;
  endDay = 0;
  startTimeMinutes = 0;
  durationMinutes = 0;

  getDuration(): number {
    return this.durationMinutes;
  }

  getStartDate(): string {
    return asDate(this.#first());
  }

  getEndDate(): string | null {
    return this.#isEndless() ? null : asDate(this.#last());
  }

  getStartTime(): string {
    return asTime(this.startTimeMinutes);
  }

  getEndTime(): string {
    return asTime(this.startTimeMinutes + this.durationMinutes);
  }

  setDuration(minutes: number): void {
    if (!(minutes >= 0)) throw wrongArgument('seriesTime');
    this.durationMinutes = minutes;
  }

  setStartDate(yearOrText: unknown, month?: unknown, day?: unknown): void {
    [this.startYear, this.startMonth, this.startDay] = dayFrom(yearOrText, month, day);
  }

  /** Null: it goes on for ever. */
  setEndDate(yearOrText: unknown, month?: unknown, day?: unknown): void {
    const parts = yearOrText === null ? NO_DAY : dayFrom(yearOrText, month, day);
    [this.endYear, this.endMonth, this.endDay] = parts;
  }

  setStartTime(hoursOrText: unknown, minutes?: unknown): void {
    const [, hour, minute] = typeof hoursOrText === 'string' ? (TIME.exec(hoursOrText) ?? []) : [];
    const total =
      hour === undefined ? Number(hoursOrText) * 60 + Number(minutes) : Number(hour) * 60 + Number(minute);
    if (!(total >= 0)) throw wrongArgument('seriesTime');
    this.startTimeMinutes = total;
  }

  /** What the wire says of it; throws where the web's library does. */
  toWire(): Fields {
    const [first, last] = [this.#first(), this.#last()];
    const isComplete = isDay(first) && (this.#isEndless() || isDay(last)) && this.durationMinutes > 0;
    if (!isComplete || (!this.#isEndless() && asDate(last) < asDate(first)))
      throw wrongArgument('seriesTime');
    const { startYear, startMonth, startDay, endYear, endMonth, endDay } = this;
    return {
      ...{ startYear, startMonth, startDay },
      ...(this.#isEndless() ? { noEndDate: true } : { endYear, endMonth, endDay }),
      startTimeMin: this.startTimeMinutes,
      durationMin: this.durationMinutes,
    };
  }

  /** The wire's form of a series, as an add-in gets it. */
  static fromWire(wire: Fields): SeriesTime {
    const number = (name: string): number => (typeof wire[name] === 'number' ? wire[name] : 0);
    const series = new SeriesTime();
    series.startYear = number('startYear');
    series.startMonth = number('startMonth');
    series.startDay = number('startDay');
    series.endYear = number('endYear');
    series.endMonth = number('endMonth');
    series.endDay = number('endDay');
    series.startTimeMinutes = number('startTimeMin');
    series.durationMinutes = number('durationMin');
    return series;
  }

  #first(): DayParts {
    return [this.startYear, this.startMonth, this.startDay];
  }

  #last(): DayParts {
    return [this.endYear, this.endMonth, this.endDay];
  }

  #isEndless(): boolean {
    return this.endYear === 0;
  }
}
