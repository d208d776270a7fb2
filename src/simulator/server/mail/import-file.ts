import { isOrganisationField, fieldName, splitMessage, withoutFields } from './header-fields';
import { parseMail, type ParsedMail } from './parse-mail';

const MAX_BYTES = 25 * 1024 * 1024;
const EXPECTED_FIELDS = new Set(['from', 'to', 'subject', 'date', 'message-id', 'received', 'sender']);

export type ImportedFile =
  | { readonly kind: 'mail'; readonly raw: Buffer; readonly parsed: ParsedMail }
  | { readonly kind: 'unreadable'; readonly reason: string };

const unreadable = (reason: string): ImportedFile => ({ kind: 'unreadable', reason });

function whyNotAMail(bytes: Buffer): string | null {
  if (bytes.length === 0) return 'The file is empty.';
  if (bytes.length > MAX_BYTES) return 'The file is larger than 25 MB.';
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    return 'This is an Outlook .msg file. Save the message as .eml and import that.';
  }
  const { fields } = splitMessage(bytes);
  if (fields.some((field) => field.includes('\0')))
    return 'The file is not a message: its header contains binary data.';
  const names = new Set(fields.map(fieldName));
  return [...EXPECTED_FIELDS].some((name) => names.has(name))
    ? null
    : 'The file is not a message: it has none of the header fields From, To, Subject, Date or Message-ID.';
}

/** Some programs put an mbox line or blank lines before the first field. */
function withoutLeadIn(bytes: Buffer): Buffer {
  const leadIn = /^(?:\uFEFF|\u00ef\u00bb\u00bf)?(?:[ \t]*\r?\n)*(?:From [^\n]*\n)?/.exec(
    bytes.toString('latin1', 0, 2048),
  );
  return bytes.subarray(leadIn?.[0].length ?? 0);
}

/** Reads a file that somebody brings in from outside: what only Exchange may write is taken off, as at any border. */
export async function readImportedFile(bytes: Buffer): Promise<ImportedFile> {
  const message = withoutLeadIn(bytes);
  const reason = whyNotAMail(message);
  if (reason !== null) return unreadable(reason);

  const raw = withoutFields(message, isOrganisationField);
  try {
    return { kind: 'mail', raw, parsed: await parseMail(raw) };
  } catch (error) {
    return unreadable(
      `The message is damaged: ${error instanceof Error ? error.message : 'it cannot be read'}.`,
    );
  }
}
