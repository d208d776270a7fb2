import path from 'node:path';
import { looksLikeMbox } from './split-mbox';

/** What is in a file of a folder: several messages, one, or nothing that is mail. */
export type FileContent = 'mbox' | 'mail' | 'nothing';

/** Bytes of a file that tell what is in it. */
export const BEGINNING = 16 * 1024;

/** Outlook's own files cannot be read, which is said of each. */
const MAIL_ENDINGS = ['.eml', '.msg', '.pst', '.ost'];

/** How files of Outlook begin: .msg, then .pst and .ost. */
const OUTLOOK_BEGINNINGS = ['d0cf11e0a1b11ae1', '2142444e'];

/** Whether a file is in a format that only Outlook reads. */
export function isOutlookFile(bytes: Buffer): boolean {
  const beginning = bytes.toString('hex', 0, 8);
  return OUTLOOK_BEGINNINGS.some((one) => beginning.startsWith(one));
}

const FIELD = /^([!-9;-~]+)[ \t]*:/;

/** At least one of these stands in the header of every message, long before fields that programs make up. */
const MAIL_FIELDS: ReadonlySet<string> = new Set([
  ...['from', 'to', 'cc', 'date', 'subject', 'message-id', 'mime-version', 'content-type'],
  ...['received', 'return-path', 'delivered-to', 'x-mozilla-status', 'x-gm-thrid'],
]);

function isFolded(line: string): boolean {
  return line.startsWith(' ') || line.startsWith('\t');
}

/** A header (RFC 5322, 2.2) stands at the beginning: lines of fields, one of them a field of mail. */
function looksLikeMail(bytes: Buffer): boolean {
  const [header = ''] = bytes.toString('latin1').split(/\r?\n\r?\n/, 1);
  // The last line may be cut.
  const lines = header.split('\n').filter((line, at) => at === 0 || !isFolded(line));
  const names = lines.map((line) => FIELD.exec(line)?.[1]?.toLowerCase());
  const isHeader = names.slice(0, Math.max(1, names.length - 1)).every((name) => name !== undefined);
  return isHeader && names.some((name) => name !== undefined && MAIL_FIELDS.has(name));
}

/**
 * Told by the beginning of the file, because many programs name their files without an ending (Thunderbird, Maildir). A
 * file that is named as mail is taken for mail, whatever is in it: it would be missed.
 */
export function contentOf(name: string, beginning: Buffer): FileContent {
  const ending = path.extname(name).toLowerCase();
  const isMboxName = ending === '.mbox' || ending === '.mbx';
  if (looksLikeMbox(beginning) || (isMboxName && beginning.length === 0)) return 'mbox';
  const isMailName = isMboxName || MAIL_ENDINGS.includes(ending);
  return isMailName || looksLikeMail(beginning) ? 'mail' : 'nothing';
}
