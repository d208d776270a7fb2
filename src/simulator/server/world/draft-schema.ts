import * as v from 'valibot';
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
}) satisfies v.GenericSchema<unknown, Draft>;
