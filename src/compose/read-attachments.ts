import { stampInSource } from '../core/stamp/mail-source';
import { strictest, type Stamp } from '../core/stamp/stamp';
import { keptStamps } from '../flows/attached-stamps';
import type { Attachment, ComposeHost } from '../flows/ports';
import { stampInOutlookFile } from '../mail/outlook-file';
import { SESSION } from '../flows/storage-keys';

type Files = Pick<ComposeHost, 'readAttached' | 'readSession' | 'writeSession'>;

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
}

/** The parser is fetched only where there is a mail to read. It is as strict as Send, which reads the source alone. */
async function stampInMail(source: string, raw: Uint8Array): Promise<Stamp | undefined> {
  const { strictestIn } = await import(/* webpackMode: "lazy" */ '../mail/read-mail');
  const stamps = [stampInSource(source), await strictestIn(raw)];
  return strictest(stamps.filter((stamp) => stamp !== undefined));
}

type ReadStamp = (content: string) => Stamp | undefined | Promise<Stamp | undefined>;

/** How to read what may be a mail; undefined for every other file. */
function readerOf({ name, isMail }: Attachment): ReadStamp | undefined {
  if (isMail) return (source) => stampInMail(source, new TextEncoder().encode(source));
  const file = name.toLowerCase();
  if (file.endsWith('.eml')) return (base64) => stampInMail(atob(base64), bytesOf(base64));
  return file.endsWith('.msg') ? (base64) => stampInOutlookFile(bytesOf(base64)) : undefined;
}

/** The empty text stands for none. */
type Found = readonly (readonly [id: string, stamp: Stamp | ''])[];

/** What cannot be read at all, Send will try to read. */
async function stampsOf(host: Files, attachments: readonly Attachment[]): Promise<Found> {
  const read = attachments.map(async (attachment): Promise<Found> => {
    const source = await host.readAttached(attachment.id);
    if (!source.ok) return [];
    const stamp = await Promise.resolve(source.value)
      .then(readerOf(attachment))
      .catch(() => 'confidential' as const);
    return [[attachment.id, stamp ?? '']];
  });
  return (await Promise.all(read)).flat();
}

/** Adds to what is kept by now: another reading, which began earlier or later, may have ended meanwhile. */
async function keep(host: Files, found: Found): Promise<boolean> {
  const session = await host.readSession();
  if (!session.ok) return false;
  const kept = { ...keptStamps(session.value[SESSION.attached]), ...Object.fromEntries(found) };
  return (await host.writeSession(SESSION.attached, JSON.stringify(kept))).ok;
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: two that read before either has written would lose what one of them found. */
function keepInTurn(host: Files, found: Found): Promise<boolean> {
  const kept = last.then(() => keep(host, found));
  last = kept;
  return kept;
}

/**
 * Reads attached mails as a whole, saved ones among them: Send has neither the time nor the room, and goes by what is kept
 * with the draft. Resolves with whether there was anything new.
 */
export async function readAttachments(host: Files, attachments: readonly Attachment[]): Promise<boolean> {
  const mails = attachments.filter((attachment) => readerOf(attachment) !== undefined);
  if (mails.length === 0) return false;
  const session = await host.readSession();
  if (!session.ok) return false;
  const known = keptStamps(session.value[SESSION.attached]);
  const found = await stampsOf(
    host,
    mails.filter(({ id }) => !(id in known)),
  );
  return found.length > 0 && keepInTurn(host, found);
}
