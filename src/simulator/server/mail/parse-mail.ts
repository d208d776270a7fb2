import { createHash } from 'node:crypto';
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { Meeting } from '../../shared/appointment';
import type { AttachmentInfo, BodyFormat, Person } from '../../shared/mail';
import { sameAddress } from './addresses';
import { readCalendar } from './calendar/read-calendar';
import { headerBlock, withUtf8Header } from './header-fields';
import { htmlToText } from './html';
import { previewOfText } from './preview';

export interface ParsedAttachment extends AttachmentInfo {
  readonly content: Buffer;
}

/** A message as mail programs understand it; everything here follows from the raw bytes. */
export interface ParsedMail {
  readonly from: Person;
  /** Who sent it on behalf of From; null when From did. */
  readonly sender: Person | null;
  readonly replyTo: readonly Person[];
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  readonly subject: string;
  /** From the Date field; null when there is none that can be read. */
  readonly sentAt: number | null;
  /** With angle brackets. A message without one gets an id that follows from its bytes. */
  readonly messageId: string;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly bodyFormat: BodyFormat;
  readonly body: string;
  readonly preview: string;
  /** The words of the body without any markup. */
  readonly plainText: string;
  /** What all messages of one Exchange conversation share: the GUID in their Thread-Index, in hexadecimal. */
  readonly threadIndex: string | null;
  readonly attachments: readonly ParsedAttachment[];
  readonly headerBlock: string;
  /** What its calendar part says, when it has one that can be read. */
  readonly meeting: Meeting | null;
}

function peopleOf(addresses: readonly Address[] | undefined): readonly Person[] {
  return (addresses ?? [])
    .flatMap((address) => address.group ?? [address])
    .map(({ name, address }) => ({ name: name || address, address, kind: 'person' }));
}

const NOBODY: Person = { name: '', address: '', kind: 'person' };

/** As long as a line may be (RFC 5322, 2.1.1). */
function messageIds(text: string | undefined): readonly string[] {
  return text?.match(/<[^<>\s]{1,990}>/g) ?? [];
}

function bytesOf({ content }: Attachment): Buffer {
  if (typeof content === 'string') return Buffer.from(content, 'utf8');
  return content instanceof ArrayBuffer
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}

function readAttachment(attachment: Attachment, index: number): ParsedAttachment {
  const content = bytesOf(attachment);
  const isMessage = attachment.mimeType === 'message/rfc822';
  return {
    id: `att-${index}`,
    name: attachment.filename ?? (isMessage ? 'Attached message.eml' : `attachment-${index + 1}`),
    contentType: attachment.mimeType,
    size: content.length,
    isInline:
      attachment.related === true ||
      (attachment.disposition === 'inline' && attachment.contentId !== undefined),
    contentId: attachment.contentId?.replace(/^<|>$/g, '') ?? null,
    content,
  };
}

/** A calendar that is attached as a file is a file; only one beside the text makes the message a meeting message. */
function isCalendarPart({ mimeType, disposition }: Attachment): boolean {
  return mimeType === 'text/calendar' && disposition !== 'attachment';
}

function readMeeting({ attachments }: Email): Meeting | null {
  const part = attachments.find(isCalendarPart);
  return part ? readCalendar(bytesOf(part).toString('utf8')) : null;
}

/** A calendar part that could not be read stays in sight. */
function readAttachments({ attachments }: Email, meeting: Meeting | null): readonly ParsedAttachment[] {
  return attachments.flatMap((attachment, index) =>
    meeting !== null && isCalendarPart(attachment) ? [] : [readAttachment(attachment, index)],
  );
}

/** The parser ends every text part with a line feed of its own. */
function withoutLastLineFeed(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text;
}

function readBody({ html, text }: Email): { readonly bodyFormat: BodyFormat; readonly body: string } {
  if (html !== undefined && html !== '') return { bodyFormat: 'html', body: withoutLastLineFeed(html) };
  return { bodyFormat: 'text', body: withoutLastLineFeed(text ?? '').replaceAll('\r\n', '\n') };
}

function timeOf(date: string | undefined): number | null {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? null : time;
}

/** A Thread-Index begins with one byte, five of time and sixteen of GUID ([MS-OXOMSG] 2.2.1.3). */
function threadGuid({ headers }: Email): string | null {
  const field = headers.find(({ key }) => key === 'thread-index');
  const bytes = Buffer.from(field?.value ?? '', 'base64');
  return bytes.length < 22 ? null : bytes.toString('hex', 6, 22);
}

/** Bytes of HTML whose words are wanted; turning much more into text takes longer than all the rest of reading. */
const MAX_HTML = 200_000;

function idFromBytes(raw: Buffer): string {
  return `<${createHash('sha256').update(raw).digest('hex').slice(0, 24)}@without-message-id.example>`;
}

/**
 * Reads raw bytes as a message (RFC 5322, MIME). Rejects when the parser's limits on nesting or header size are passed.
 * `read` is the same message for somebody who needs less of it.
 */
export async function parseMail(raw: Buffer, read: Buffer = raw): Promise<ParsedMail> {
  const email = await PostalMime.parse(withUtf8Header(read), {
    forceRfc822Attachments: true,
    maxNestingDepth: 50,
  });
  const meeting = readMeeting(email);
  const [sender] = peopleOf(email.sender ? [email.sender] : []);
  const from = peopleOf(email.from ? [email.from] : [])[0] ?? sender ?? NOBODY;
  const plainText = email.text ?? htmlToText((email.html ?? '').slice(0, MAX_HTML));
  return {
    from,
    sender: sender && !sameAddress(sender.address, from.address) ? sender : null,
    replyTo: peopleOf(email.replyTo),
    to: peopleOf(email.to),
    cc: peopleOf(email.cc),
    bcc: peopleOf(email.bcc),
    subject: email.subject ?? '',
    sentAt: timeOf(email.date),
    messageId: messageIds(email.messageId)[0] ?? idFromBytes(raw),
    inReplyTo: messageIds(email.inReplyTo)[0] ?? null,
    references: messageIds(email.references),
    ...readBody(email),
    preview: previewOfText(plainText),
    plainText,
    threadIndex: threadGuid(email),
    attachments: readAttachments(email, meeting),
    headerBlock: headerBlock(raw),
    meeting,
  };
}
