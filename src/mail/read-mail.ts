import PostalMime, { type Attachment, type Email } from 'postal-mime';
import type { Field, FieldReading, Recipient } from '../core/audience/recipient';
import { err, ok, type Result } from '../core/result';
import { readQuotedBlock, type QuotingBody } from '../core/quote/quoted-block';
import { readBanners, type BannerReading } from '../core/stamp/banner';
import { HEADER_NAME, readStampHeaders } from '../core/stamp/header';
import { htmlToText } from '../core/stamp/html-text';
import { stampOf } from '../core/stamp/mark';
import { findMarkers } from '../core/stamp/marker';
import { strictest, type Stamp } from '../core/stamp/stamp';
import { stampInOutlookFile } from './outlook-file';
import { readAddresses } from './read-addresses';
import type { SentMail } from './sent-mail';

/** Why a message cannot be judged. `reason` is what the parser says of it. */
export type MailRefusal =
  | { readonly kind: 'too-large' | 'no-mail' | 'names-nobody' }
  | { readonly kind: 'broken'; readonly reason: string };

/** Bytes; Exchange carries no larger mail. */
export const LARGEST_MAIL = 150_000_000;

/** What goes further is made to exhaust a reader. */
const LIMITS = { maxNestingDepth: 50, maxHeadersSize: 2_000_000 };

/** Messages attached to messages attached to messages: no forwarding goes deeper. */
const MOST_ATTACHED_DEEP = 5;

const MS_PER_SECOND = 1000;

function valuesOf({ headers }: Email, name: string): readonly string[] {
  return headers.filter(({ key }) => key === name).map(({ value }) => value);
}

/** Who is in the field, however often it stands there. What names nobody and is no empty group hides somebody. */
function readField(email: Email, field: Field): FieldReading {
  const values = valuesOf(email, field).filter((value) => value.trim() !== '');
  const mailboxes = values.map(readAddresses);
  if (mailboxes.includes(undefined)) return { kind: 'unreadable' };
  const recipients = mailboxes
    .flatMap((those) => those ?? [])
    .map(({ name, address }): Recipient => ({ field, address, name, kind: 'person' }));
  return { kind: 'read', recipients };
}

function addressesIn(email: Email, field: string): readonly string[] {
  return valuesOf(email, field).flatMap((value) =>
    (readAddresses(value) ?? []).map(({ address }) => address),
  );
}

/** As long as a line may be (RFC 5322, 2.1.1). */
function messageIds(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => value.match(/<[^<>\s]{1,990}>/g) ?? []);
}

/** The message answered first, then from the youngest to the oldest. */
function ancestorsOf(email: Email): readonly string[] {
  const references = Array.from(messageIds(valuesOf(email, 'references')));
  return Array.from(new Set([...messageIds(valuesOf(email, 'in-reply-to')), ...references.reverse()]));
}

function timeOf({ date = '' }: Email): number | undefined {
  const time = Date.parse(date);
  return Number.isNaN(time) ? undefined : Math.floor(time / MS_PER_SECOND);
}

/** Other kinds of text than these two come out of the parser as attachments; what is a file for the reader is none of them. */
function isFurtherText({ mimeType, disposition }: Attachment): boolean {
  return mimeType.startsWith('text/') && disposition !== 'attachment';
}

/** Markers are ASCII, which is the same in every character set of mail; lines of calendars are folded. */
function furtherText({ content }: Attachment): string {
  const text = typeof content === 'string' ? content : new TextDecoder('latin1').decode(content);
  return text.replaceAll(/\r?\n[ \t]/g, '');
}

/**
 * The texts of the message as people see them, the form first that most programs show: which of several forms the
 * reader sees is up to their program, and all of them are passed on.
 */
function textsOf({ html, text, attachments }: Email): readonly string[] {
  const texts = [html === undefined ? undefined : htmlToText(html), text];
  const further = attachments.filter(isFurtherText).map(furtherText);
  return [...texts.filter((one) => one !== undefined), ...further];
}

/** The form of the text that mail programs quote in. */
function bodyOf({ html, text = '' }: Email): QuotingBody {
  return html === undefined ? { format: 'text', content: text } : { format: 'html', content: html };
}

/** The forms of one text carry the same banners: what stands in an earlier form is not there twice. */
function bannersIn(texts: readonly string[]): readonly BannerReading[] {
  const earlier = new Set<string>();
  return texts.flatMap((text) => {
    const form = readBanners('text', text).map((banner) => [`${banner.stamp} ${banner.id}`, banner] as const);
    const more = form.filter(([name]) => !earlier.has(name)).map(([, banner]) => banner);
    for (const [name] of form) earlier.add(name);
    return more;
  });
}

function marksIn(texts: readonly string[]): Pick<SentMail, 'banners' | 'hasDamagedMarkers'> {
  return {
    banners: bannersIn(texts),
    hasDamagedMarkers: texts.some((text) => findMarkers(text).damaged > 0),
  };
}

/** The strictest stamp that a message carries or quotes; what cannot be read counts as Confidential. */
export function strictestOf({ header, banners, hasDamagedMarkers, attached }: SentMail): Stamp | undefined {
  if (hasDamagedMarkers) return 'confidential';
  const stamps = [stampOf(header), ...banners.map(({ stamp }) => stamp), ...attached];
  return strictest(stamps.filter((stamp) => stamp !== undefined));
}

/**
 * The strictest stamp that a raw message carries, quotes or has attached, whether it names anybody or not. What cannot be
 * read counts as Confidential.
 */
export async function strictestIn(raw: Uint8Array): Promise<Stamp | undefined> {
  try {
    return await strictestAt(withoutMark(raw), 0);
  } catch {
    return 'confidential';
  }
}

/** Messages that are dragged into a mail often arrive as files of no particular kind. */
function isMessage({ mimeType, filename }: Attachment): boolean {
  const isNamed = filename?.toLowerCase().endsWith('.eml') === true;
  return isNamed || mimeType === 'message/rfc822' || mimeType === 'message/global';
}

function isOutlookFile({ filename }: Attachment): boolean {
  return filename?.toLowerCase().endsWith('.msg') === true;
}

/** What is no message, such as one in two bytes to a letter, cannot be read. */
async function strictestAt(raw: Attachment['content'], depth: number): Promise<Stamp | undefined> {
  const mail = await mailOf(await parse(raw), depth);
  return isNoMail(mail) ? 'confidential' : strictestOf(mail);
}

async function attachedStamps({ attachments }: Email, depth: number): Promise<readonly Stamp[]> {
  const messages = attachments.filter(isMessage);
  const files = attachments.filter(isOutlookFile);
  const stamps = [
    ...(await Promise.all(messages.map(({ content }) => strictestAt(content, depth + 1)))),
    ...files.map(({ content }) => stampInOutlookFile(bytesOf(content))),
  ];
  return stamps.filter((stamp) => stamp !== undefined);
}

function bytesOf(content: Attachment['content']): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

async function parse(raw: ArrayBuffer | Uint8Array | string): Promise<Email> {
  return PostalMime.parse(raw, { forceRfc822Attachments: true, ...LIMITS });
}

async function mailOf(email: Email, depth: number): Promise<SentMail> {
  if (depth > MOST_ATTACHED_DEEP) throw new Error('messages are attached to messages too many times');
  const authors = ['from', 'sender', 'reply-to'].map((field) => addressesIn(email, field));
  const ancestors = ancestorsOf(email);
  return {
    id: messageIds(valuesOf(email, 'message-id'))[0],
    ancestors,
    from: authors[0]?.[0] ?? '',
    authors: Array.from(new Set(authors.flat())),
    fields: { to: readField(email, 'to'), cc: readField(email, 'cc'), bcc: readField(email, 'bcc') },
    header: readStampHeaders(valuesOf(email, HEADER_NAME)),
    ...marksIn(textsOf(email)),
    quoted: ancestors.length === 0 ? undefined : readQuotedBlock(bodyOf(email)),
    attached: await attachedStamps(email, depth),
    sentAt: timeOf(email),
  };
}

function isNoMail({ from, id, sentAt }: SentMail): boolean {
  return from === '' && id === undefined && sentAt === undefined;
}

/** Nobody knows whom it goes to, or it is no message. */
function refusalOf(mail: SentMail): MailRefusal | undefined {
  if (isNoMail(mail)) return { kind: 'no-mail' };
  const isAddressed = Object.values(mail.fields).some(
    (field) => field.kind === 'unreadable' || field.recipients.length > 0,
  );
  return isAddressed ? undefined : { kind: 'names-nobody' };
}

function reasonIn(error: unknown): string {
  const message: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'message') : undefined;
  return typeof message === 'string' ? message : '';
}

/** Editors put a mark of three bytes in front of UTF-8: the first field would be lost with it. */
function withoutMark(raw: Uint8Array): Uint8Array {
  return raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf ? raw.subarray(3) : raw;
}

/** Reads a raw message (RFC 5322, MIME). The error says why it cannot be judged. */
export async function readMail(raw: Uint8Array): Promise<Result<SentMail, MailRefusal>> {
  if (raw.length > LARGEST_MAIL) return err({ kind: 'too-large' });
  try {
    const mail = await mailOf(await parse(withoutMark(raw)), 0);
    const refusal = refusalOf(mail);
    return refusal === undefined ? ok(mail) : err(refusal);
  } catch (error) {
    return err({ kind: 'broken', reason: reasonIn(error) });
  }
}
