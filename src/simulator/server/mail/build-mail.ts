import MailComposer, { type MailComposerAttachment } from 'nodemailer/lib/mail-composer';
import { foldLines } from 'nodemailer/lib/mime-funcs';
import MimeNode from 'nodemailer/lib/mime-node';
import type { Meeting } from '../../shared/appointment';
import type { Draft, DraftAttachment, Person } from '../../shared/mail';
import { withFieldOnTop } from './header-fields';
import { htmlToText } from './html';

const CRLF_BREAKING = /[\r\n\0]/;

/** Fields that belong to the message itself; add-ins may not set them. */
const RESERVED = new Set([
  'from', 'sender', 'reply-to', 'to', 'cc', 'bcc', 'subject', 'date', 'message-id', 'in-reply-to', 'references',
  'mime-version', 'received', 'return-path', 'resent-from', 'resent-to', 'resent-cc', 'resent-bcc',
]); // prettier-ignore

/** Why a header that an add-in wants to set cannot be sent; null when it can. Names are lower case. */
export function whyNotAHeader(name: string, value: string): string | null {
  if (!/^[!-9;-~]+$/.test(name) || name.length > 200) return 'a header name has letters, digits and hyphens';
  if (RESERVED.has(name) || name.startsWith('content-')) return 'this header belongs to the message itself';
  if (CRLF_BREAKING.test(value)) return 'a header value is one line';
  return name.length + value.length > 998 ? 'name and value together have at most 998 characters' : null;
}

function mailboxes(people: readonly Person[]): { readonly name: string; readonly address: string }[] {
  return people.map(({ name, address }) => ({ name: name === address ? '' : name, address }));
}

function attachmentOf({
  name,
  contentType,
  base64,
  isInline,
  contentId,
}: DraftAttachment): MailComposerAttachment {
  return {
    filename: name,
    contentType,
    content: Buffer.from(base64, 'base64'),
    contentDisposition: isInline ? 'inline' : 'attachment',
    ...(contentId === null ? {} : { cid: contentId }),
  };
}

/**
 * The library would write `X-Mailstamp`; add-ins and gateways see the name in the case in which it was set. ASCII
 * goes out exactly as it was set, only folded; anything else is encoded as RFC 2047 wants it.
 */
function fieldOf([name, value]: readonly [string, string]): string {
  const isPlain = /^[\t -~]*$/.test(value);
  return foldLines(`${name}: ${isPlain ? value : MimeNode.encodeHeaderValue(name, value)}`, 76);
}

/** A message of one part ends with a line end that is not the author's; between parts the library writes it. */
function bodyOf({ bodyFormat, body, attachments, appointment }: Draft): {
  readonly text: string;
  readonly html?: string;
} {
  if (bodyFormat === 'html') return { text: htmlToText(body), html: body };
  const isOnePart = attachments.length === 0 && appointment === undefined;
  return { text: isOnePart ? `${body}\n` : body };
}

/** A calendar part, as one more way of reading the message (RFC 6047, 2.4). */
export interface CalendarPart {
  readonly method: Meeting['method'];
  readonly content: string;
}

function alternativesOf(calendar: CalendarPart | undefined): MailComposerAttachment[] {
  if (!calendar) return [];
  const contentType = `text/calendar; charset=utf-8; method=${calendar.method.toUpperCase()}`;
  return [{ contentType, content: calendar.content }];
}

export interface MailFacts {
  readonly messageId: string;
  readonly sentAt: number;
  readonly calendar?: CalendarPart | undefined;
  /** Who sends it on behalf of From. */
  readonly sender?: Person | null;
}

/**
 * Writes a draft as a MIME message, with its Bcc field: whoever hands it on to others takes that field out.
 * `messageId` has angle brackets; `sentAt` is in milliseconds since 1970.
 */
export async function buildMail(
  draft: Draft,
  { messageId, sentAt, calendar, sender }: MailFacts,
): Promise<Buffer> {
  const [from] = mailboxes([draft.from]);
  const node = new MailComposer({
    from,
    sender: sender ? mailboxes([sender])[0] : undefined,
    to: mailboxes(draft.to),
    cc: mailboxes(draft.cc),
    bcc: mailboxes(draft.bcc),
    subject: draft.subject,
    messageId,
    date: new Date(sentAt),
    inReplyTo: draft.inReplyTo ?? undefined,
    references: [...draft.references],
    ...bodyOf(draft),
    alternatives: alternativesOf(calendar),
    encoding: 'quoted-printable',
    attachments: draft.attachments.map(attachmentOf),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  node.keepBcc = true;
  const raw = await node.build();
  return Object.entries(draft.headers).map(fieldOf).reduceRight(withFieldOnTop, raw);
}
