import type { UnreadableReason } from '../../shared/mail';
import { readDigest, type MailDigest } from './digest-mail';
import { isOrganisationField, fieldName, splitMessage, withoutFields } from './header-fields';

/** Exchange itself takes messages up to 25 MB by default (docs: Exchange Online limits). */
export const MAX_MESSAGE_BYTES = 25 * 1024 * 1024;
const EXPECTED_FIELDS = new Set(['from', 'to', 'subject', 'date', 'message-id', 'received', 'sender']);

export interface ImportedMail {
  readonly kind: 'mail';
  readonly raw: Buffer;
  readonly digest: MailDigest;
  /** What the mbox file that it comes from says; true where nobody says anything. */
  readonly unread: boolean;
}
export type ImportedFile = ImportedMail | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

const unreadable = (reason: UnreadableReason): ImportedFile => ({ kind: 'unreadable', reason });

/** First bytes, in hexadecimal, of files that people take for mail. */
const OTHER_FILES: Readonly<Record<string, UnreadableReason>> = {
  d0cf11e0: 'outlook-msg',
  '2142444e': 'outlook-pst',
  '504b0304': 'archive',
  '1f8b': 'archive',
  fffe: 'utf-16',
  feff: 'utf-16',
};

function otherFile(bytes: Buffer): UnreadableReason | null {
  const start = bytes.toString('hex', 0, 4);
  return Object.entries(OTHER_FILES).find(([first]) => start.startsWith(first))?.[1] ?? null;
}

function whyNotAMail(bytes: Buffer, fields: readonly string[]): UnreadableReason | null {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > MAX_MESSAGE_BYTES) return 'too-large';
  if (fields.some((field) => field.includes('\0'))) return 'binary';
  const names = new Set(fields.map(fieldName));
  return [...EXPECTED_FIELDS].some((name) => names.has(name)) ? null : 'no-header';
}

/** A byte order mark or blank lines stand before the first field of some files. */
export function withoutLeadIn(bytes: Buffer): Buffer {
  const leadIn = /^(?:\u00ef\u00bb\u00bf)?(?:[ \t]*\r?\n)*/.exec(bytes.toString('latin1', 0, 2048));
  return bytes.subarray(leadIn?.[0].length ?? 0);
}

/** Fields in which programs that keep mail in mbox files note what they know of a message. */
const NOTES = new Set(['status', 'x-status', 'x-mozilla-status', 'x-mozilla-status2', 'content-length']);

interface Notes {
  readonly isRead: boolean;
  /** Thunderbird leaves deleted messages in the file until it is compacted. */
  readonly isDeleted: boolean;
}

function readNotes(fields: readonly string[]): Notes {
  const value = (name: string) => {
    const field = fields.find((each) => fieldName(each) === name);
    return field?.slice(field.indexOf(':') + 1).trim() ?? '';
  };
  const mozilla = Number.parseInt(value('x-mozilla-status') || '0', 16);
  return {
    isRead: value('status').includes('R') || (mozilla & 0x1) !== 0,
    isDeleted: (mozilla & 0x8) !== 0,
  };
}

/** Reads one message that somebody brings in from outside: what only Exchange may write is taken off, as at any border. */
export async function readImportedMail(bytes: Buffer): Promise<ImportedFile> {
  const message = withoutLeadIn(bytes);
  const other = otherFile(message);
  if (other !== null) return unreadable(other);
  const { fields } = splitMessage(message);
  const reason = whyNotAMail(message, fields);
  if (reason !== null) return unreadable(reason);
  const { isRead, isDeleted } = readNotes(fields);
  if (isDeleted) return unreadable('deleted');

  const raw = withoutFields(message, (name) => isOrganisationField(name) || NOTES.has(name));
  try {
    return { kind: 'mail', raw, digest: await readDigest(raw), unread: !isRead };
  } catch {
    return unreadable('damaged');
  }
}
