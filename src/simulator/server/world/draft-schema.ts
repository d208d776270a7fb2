import * as v from 'valibot';
import { SENSITIVITIES, WEEKDAYS } from '../../shared/appointment';
import type { Draft } from '../../shared/mail';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

const personSchema = v.object({ name: text(500), address: text(500), kind: v.picklist(['person', 'list']) });
const peopleSchema = v.pipe(v.array(personSchema), v.maxLength(1000));

const attachmentSchema = v.object({
  id: text(200),
  name: text(500),
  contentType: v.pipe(text(200), v.regex(/^[\w.+-]+\/[\w.+-]+$/)),
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  isInline: v.boolean(),
  contentId: v.nullable(v.pipe(text(500), v.regex(/^[^\s<>]+$/))),
  base64: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
});

const unresolvedTextSchema = v.pipe(v.array(text(5000)), v.maxLength(1000));

const messageIdSchema = v.pipe(text(995), v.regex(/^<[^<>\s]+>$/));

const count = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(max));
/** What dates can say, in milliseconds. */
const moment = v.pipe(v.number(), v.integer(), v.minValue(-8.64e15), v.maxValue(8.64e15));

const patternSchema = v.variant('kind', [
  v.object({ kind: v.literal('daily'), interval: count(999) }),
  v.object({ kind: v.literal('weekday') }),
  v.object({
    kind: v.literal('weekly'),
    interval: count(99),
    days: v.pipe(v.array(v.picklist(WEEKDAYS)), v.minLength(1), v.maxLength(7)),
  }),
  v.object({ kind: v.literal('monthly'), interval: count(99), dayOfMonth: count(31) }),
  v.object({ kind: v.literal('yearly'), interval: count(99), month: count(12), dayOfMonth: count(31) }),
  v.object({ kind: v.literal('other'), rule: v.pipe(text(1000), v.regex(/^[\w=;,+-]*$/)) }),
]);

const appointmentSchema = v.object({
  uid: v.pipe(text(500), v.regex(/^[^\p{Cc}]+$/u)),
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  start: moment,
  end: moment,
  isAllDay: v.boolean(),
  places: v.pipe(
    v.array(v.object({ name: v.pipe(text(255), v.minLength(1)), address: v.nullable(text(500)) })),
    v.maxLength(50),
  ),
  sensitivity: v.picklist(SENSITIVITIES),
  recurrence: v.nullable(v.object({ pattern: patternSchema, until: v.nullable(moment) })),
});

/** The shape and the limits of a draft that a page hands in. */
export const draftSchema = v.object({
  id: text(64),
  kind: v.picklist(['newMail', 'reply', 'forward']),
  inReplyTo: v.nullable(messageIdSchema),
  references: v.pipe(v.array(messageIdSchema), v.maxLength(1000)),
  conversationId: v.nullable(text(200)),
  from: personSchema,
  to: peopleSchema,
  cc: peopleSchema,
  bcc: peopleSchema,
  subject: v.pipe(text(1000), v.regex(/^[^\r\n\0]*$/)),
  bodyFormat: v.picklist(['html', 'text']),
  body: text(5_000_000),
  attachments: v.pipe(v.array(attachmentSchema), v.maxLength(100)),
  headers: v.record(v.string(), v.string()),
  customProperties: v.record(v.string(), v.record(v.string(), v.unknown())),
  deliverAt: v.exactOptional(v.nullable(v.number())),
  unresolved: v.exactOptional(
    v.object({ to: unresolvedTextSchema, cc: unresolvedTextSchema, bcc: unresolvedTextSchema }),
  ),
  savedAt: v.number(),
  appointment: v.exactOptional(appointmentSchema),
}) satisfies v.GenericSchema<unknown, Draft>;
