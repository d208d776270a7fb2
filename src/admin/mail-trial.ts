import type { FieldReading } from '../core/audience/recipient';
import { err, ok, type Result } from '../core/result';
import { ownStampOf, readMail, type MailRefusal } from '../mail/read-mail';
import type { Trial } from './trial';

/** What a file says of a message, as the fields of a trial. */
export interface MailTrial {
  readonly fields: Pick<Trial, 'stamp' | 'from' | 'to' | 'cc' | 'bcc'>;
  /** Who else was on the conversation stands in other messages, so somebody must say it. */
  readonly isAnswer: boolean;
}

/** Somebody who is named without an address stays visible, as something that is none. */
const NO_ADDRESS = '?';

function linesOf(reading: FieldReading): string | undefined {
  if (reading.kind !== 'read') return undefined;
  return reading.recipients.map(({ address }) => (address === '' ? NO_ADDRESS : address)).join(', ');
}

/** Reads a message out of an `.eml` file, here and nowhere else. */
export async function trialOfMail(raw: Uint8Array): Promise<Result<MailTrial, MailRefusal>> {
  const mail = await readMail(raw);
  if (!mail.ok) return mail;
  const { from, fields, ancestors } = mail.value;
  const [to, cc, bcc] = [linesOf(fields.to), linesOf(fields.cc), linesOf(fields.bcc)];
  // A field that cannot be read may hide anybody: left out, the message would look better than it is.
  if (to === undefined || cc === undefined || bcc === undefined) return err({ kind: 'broken', reason: '' });
  return ok({
    fields: { stamp: ownStampOf(mail.value), from, to, cc, bcc },
    isAnswer: ancestors.length > 0,
  });
}
