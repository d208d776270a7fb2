import { dateFormat, offsetFromUtc } from '../mail/date-format';
import { sentLine } from '../mail/quoted-header';

/** When a sample mail was sent, relative to the moment at which a world starts. */
export type SampleTime =
  | { readonly minutesAgo: number }
  /** `at` is the time of day, `HH:MM`. */
  | { readonly daysAgo: number; readonly at: string };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Never later than a minute before the start: sample mail does not come from the future. */
export function resolveTime(sent: SampleTime, start: number, timeZone: string): number {
  const latest = start - MINUTE;
  if ('minutesAgo' in sent) return Math.min(start - sent.minutesAgo * MINUTE, latest);
  const day = start - sent.daysAgo * DAY;
  const offset = offsetFromUtc(day, timeZone);
  const midnight = Math.floor((day + offset) / DAY) * DAY - offset;
  const [hours = 0, minutes = 0] = sent.at.split(':').map(Number);
  return Math.min(midnight + (hours * 60 + minutes) * MINUTE, latest);
}

export interface MomentsOfSamples {
  readonly start: number;
  readonly timeZone: string;
  /** When the sample mail with this file name (without `.eml`) was sent. */
  readonly sentAt: (name: string) => number;
}

/**
 * Fills in the dates that a sample mail mentions: `{{sent:NAME}}` as in a quoted header block, `{{seconds:NAME}}`
 * in seconds since 1970, `{{day:+9}}` as `Tuesday, December 1`.
 */
export function fillInDates(text: string, { start, timeZone, sentAt }: MomentsOfSamples): string {
  const day = dateFormat('day', timeZone);
  return text
    .replace(/\{\{sent:([a-z0-9-]+)\}\}/g, (_, name: string) => sentLine(sentAt(name), timeZone))
    .replace(/\{\{seconds:([a-z0-9-]+)\}\}/g, (_, name: string) => String(Math.floor(sentAt(name) / 1000)))
    .replace(/\{\{day:([+-]\d{1,3})\}\}/g, (_, days: string) => day.format(start + Number(days) * DAY));
}
