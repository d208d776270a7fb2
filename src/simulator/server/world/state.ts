import * as v from 'valibot';
import { MEETING_ANSWERS } from '../../shared/appointment';
import { FOLDERS } from '../../shared/mail';

/** What is kept of a world beside its messages. The messages' bytes and the drafts are files of their own. */

const propertiesSchema = v.record(v.string(), v.record(v.string(), v.unknown()));

export const storedMailSchema = v.object({
  id: v.string(),
  account: v.string(),
  folder: v.picklist(FOLDERS),
  unread: v.boolean(),
  receivedAt: v.number(),
  messageId: v.string(),
  /** SHA-256 of the raw bytes, in hexadecimal: the name of their file. */
  content: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  customProperties: propertiesSchema,
  /** Of the appointment that lies in the calendar. Its `receivedAt` is when it starts, so that lists go by that. */
  uid: v.exactOptional(v.string()),
  /** What the owner answered to this meeting request. */
  answer: v.exactOptional(v.picklist(MEETING_ANSWERS)),
  /** What others answered to the owner's own meeting, by their address in lower case. */
  answers: v.exactOptional(v.record(v.string(), v.picklist(MEETING_ANSWERS))),
});

/** A message that was sent but has not left: its draft's file is kept until then. */
const waitingSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  account: v.string(),
  attempt: v.string(),
  dueAt: v.number(),
});

/** A press on Send that was carried out; `mailId` is null while the message waits in the outbox. */
const attemptSchema = v.object({ attempt: v.string(), draft: v.string(), mailId: v.nullable(v.string()) });

export const worldStateSchema = v.object({
  version: v.literal(1),
  mails: v.array(storedMailSchema),
  drafts: v.array(v.object({ id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)), account: v.string() })),
  outbox: v.optional(v.array(waitingSchema), []),
  attempts: v.optional(v.array(attemptSchema), []),
  /** Roaming settings: account id, add-in id, key, JSON text of the value. */
  settings: v.record(v.string(), v.record(v.string(), v.record(v.string(), v.string()))),
  /** Copies for people who have no mailbox here. */
  left: v.array(v.object({ messageId: v.string(), address: v.string(), at: v.number() })),
});

export type StoredMail = Readonly<v.InferOutput<typeof storedMailSchema>>;
export type WaitingMail = Readonly<v.InferOutput<typeof waitingSchema>>;
export type WorldState = Readonly<v.InferOutput<typeof worldStateSchema>>;
