import { fields, isFields, list } from './arguments';
import type { Fields } from './arguments';
import { wrongArgument } from './failures';
import { property, reads, UNHEARD, writes } from './method';
import { SeriesTime } from './series-time';

/** `Office.MailboxEnums.RecurrenceType`. */
const TYPES: ReadonlySet<unknown> = new Set(['daily', 'weekday', 'weekly', 'monthly', 'yearly']);

/** A series of the wire as add-ins see it; null for a single appointment. */
export function toRecurrence(data: unknown): unknown {
  if (!isFields(data)) return data;
  const { seriesTimeJson, ...rest } = data;
  return isFields(seriesTimeJson) ? { ...rest, seriesTime: SeriesTime.fromWire(seriesTimeJson) } : rest;
}

/** The answer about a series, as the web's library reads it: on what is no series it breaks. */
function readRecurrence(answer: unknown): unknown {
  if (answer === null) return answer;
  return isFields(answer) && isFields(answer['seriesTimeJson']) ? toRecurrence(answer) : UNHEARD;
}

/** How a pattern comes again; a day that does not exist is for the host to refuse. */
function propertiesOf({ recurrenceType, recurrenceProperties }: Fields): unknown {
  if (!TYPES.has(recurrenceType)) throw wrongArgument('recurrenceType');
  if (recurrenceType === 'weekday') return recurrenceProperties;
  const properties = fields(recurrenceProperties, 'recurrenceProperties');
  if (!(Number(properties['interval']) > 0)) throw wrongArgument('interval');
  if (recurrenceType === 'weekly') list(properties['days'], 'days');
  return properties;
}

function toWire(pattern: unknown): Fields | null {
  if (pattern === null) return null;
  const given = fields(pattern, 'recurrencePattern');
  const { recurrenceType, recurrenceTimeZone, seriesTime } = given;
  const recurrenceProperties = propertiesOf(given);
  if (!(seriesTime instanceof SeriesTime)) throw wrongArgument('seriesTime');
  return { recurrenceType, recurrenceTimeZone, recurrenceProperties, seriesTimeJson: seriesTime.toWire() };
}

export const RECURRENCE_MEMBERS = property(
  'recurrence',
  reads(103, '1.7', { read: readRecurrence }),
  writes(104, '1.7', ([pattern]) => ({ recurrenceData: toWire(pattern) })),
);
