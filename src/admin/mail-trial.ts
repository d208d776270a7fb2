import { err, ok, type Result } from '../core/result';
import { readMail, type MailRefusal } from '../mail/read-mail';
import { textOf, type Trial } from './trial';

/** What a file says of a message, as the fields of a trial. */
export interface MailTrial {
  readonly fields: Omit<Trial, 'day'>;
  /** Who else was on the conversation stands in other messages, so somebody must say it. */
  readonly isAnswer: boolean;
}

/** Why a file is not tried. The form of classic Outlook (`.msg`) is another one, and has no reader here. */
export interface MailFileRefusal {
  readonly kind: MailRefusal['kind'] | 'mailbox' | 'msg' | 'unreadable';
}

/** What a line begins with that parts the messages of a mailbox (mbox). */
const MBOX_START = 'From ';

/** Reads a message out of an `.eml` file, here and nowhere else. */
export async function trialOfMail(raw: Uint8Array): Promise<Result<MailTrial, MailFileRefusal>> {
  if (new TextDecoder().decode(raw.subarray(0, MBOX_START.length)) === MBOX_START)
    return err({ kind: 'mailbox' });
  const read = await readMail(raw);
  if (!read.ok) return read;
  const mail = read.value;
  const { to, cc, bcc } = mail.fields;
  const fields = { from: mail.from, to: textOf(to), cc: textOf(cc), bcc: textOf(bcc) };
  return ok({
    fields: { mail, stamp: 'as-marked', ...fields, answers: undefined },
    isAnswer: mail.ancestors.length > 0,
  });
}

/** The same of a file that somebody chose. What cannot be read at all may be gone, or theirs no more. */
export async function trialOfFile(file: File): Promise<Result<MailTrial, MailFileRefusal>> {
  if (file.name.toLowerCase().endsWith('.msg')) return err({ kind: 'msg' });
  const raw = await file.arrayBuffer().catch(() => undefined);
  return raw === undefined ? err({ kind: 'unreadable' }) : trialOfMail(new Uint8Array(raw));
}
