import * as v from 'valibot';
import type { Person } from '../../shared/mail';
import { withoutAttachmentBytes } from './attachment-bytes';
import { parseMail, type ParsedMail } from './parse-mail';
import type { ThreadedMail } from './threads';

const personSchema = v.object({
  name: v.string(),
  address: v.string(),
  kind: v.picklist(['person', 'list']),
});
const people = v.array(personSchema);

export const mailDigestSchema = v.object({
  from: personSchema,
  to: people,
  cc: people,
  bcc: people,
  subject: v.string(),
  sentAt: v.nullable(v.number()),
  messageId: v.string(),
  inReplyTo: v.nullable(v.string()),
  references: v.array(v.string()),
  threadIndex: v.nullable(v.string()),
  preview: v.string(),
  hasAttachments: v.boolean(),
  /** The words of the body in one line, for searching. */
  text: v.string(),
});

/** What lists, conversations and the search need of a message: it follows from the bytes and never changes. */
export type MailDigest = Readonly<v.InferOutput<typeof mailDigestSchema>>;

/** Characters of a body that can be searched; what comes after is a list, a log or an attachment in disguise. */
const MAX_TEXT = 50_000;

function mutable(persons: readonly Person[]): Person[] {
  return [...persons];
}

export function digestMail(mail: ParsedMail): MailDigest {
  const { from, subject, sentAt, messageId, inReplyTo, threadIndex, preview } = mail;
  return {
    from,
    to: mutable(mail.to),
    cc: mutable(mail.cc),
    bcc: mutable(mail.bcc),
    subject,
    sentAt,
    messageId,
    inReplyTo,
    references: [...mail.references],
    threadIndex,
    preview,
    hasAttachments: mail.attachments.some(({ isInline }) => !isInline),
    text: mail.plainText.slice(0, MAX_TEXT).replace(/\s+/g, ' ').trim(),
  };
}

/** Digests a message without going through its attachments. Rejects as reading it would. */
export async function readDigest(raw: Buffer): Promise<MailDigest> {
  return digestMail(await parseMail(raw, withoutAttachmentBytes(raw)));
}

export function threadedMail(digest: MailDigest): ThreadedMail {
  return { ...digest, addresses: [digest.from, ...digest.to, ...digest.cc].map(({ address }) => address) };
}
