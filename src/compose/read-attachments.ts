import { stampInSource } from '../core/stamp/mail-source';
import { findMarkers } from '../core/stamp/marker';
import { strictest, type Stamp } from '../core/stamp/stamp';
import { keptStamps } from '../flows/attached-stamps';
import type { Attachment, ComposeHost } from '../flows/ports';
import { SESSION } from '../flows/storage-keys';

type Files = Pick<ComposeHost, 'readAttached' | 'readSession' | 'writeSession'>;

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
}

/** The marks that stand in a file of Outlook's own: its texts have two bytes to a letter, and lie in one piece, mostly. */
function stampInOutlookFile(base64: string): Stamp | undefined {
  const text = atob(base64).replaceAll('\0', '');
  const { intact, damaged } = findMarkers(text);
  const marks = [stampInSource(text), ...intact.map(({ stamp }) => stamp)].filter(
    (stamp) => stamp !== undefined,
  );
  return damaged > 0 ? 'confidential' : strictest(marks);
}

/** The parser is fetched only where there is a mail to read. */
async function stampInMail(raw: Uint8Array): Promise<Stamp | undefined> {
  const { strictestIn } = await import(/* webpackMode: "lazy" */ '../mail/read-mail');
  return strictestIn(raw);
}

type ReadStamp = (content: string) => Stamp | undefined | Promise<Stamp | undefined>;

/** How to read what may be a mail; undefined for every other file. */
function readerOf({ name, isMail }: Attachment): ReadStamp | undefined {
  if (isMail) return (source) => stampInMail(new TextEncoder().encode(source));
  const file = name.toLowerCase();
  if (file.endsWith('.eml')) return (base64) => stampInMail(bytesOf(base64));
  return file.endsWith('.msg') ? stampInOutlookFile : undefined;
}

/** What cannot be read at all, Send will try to read. */
async function stampsOf(
  host: Files,
  attachments: readonly Attachment[],
): Promise<readonly [string, Stamp | ''][]> {
  const read = attachments.map(async (attachment): Promise<readonly [string, Stamp | ''][]> => {
    const source = await host.readAttached(attachment.id);
    if (!source.ok) return [];
    const stamp = await Promise.resolve(source.value)
      .then(readerOf(attachment))
      .catch(() => 'confidential' as const);
    return [[attachment.id, stamp ?? '']];
  });
  return (await Promise.all(read)).flat();
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
  if (found.length === 0) return false;
  const kept = JSON.stringify({ ...known, ...Object.fromEntries(found) });
  return (await host.writeSession(SESSION.attached, kept)).ok;
}
