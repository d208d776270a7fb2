import type { Stamp } from '../core/stamp/stamp';
import type { MailboxItem, SettingsWriter } from './ports';
import type { DraftReading } from './read-draft';
import { rememberChoice, rememberStamp } from './seen-stamps';

type Kept = MailboxItem & SettingsWriter;

/** Keeps the stamp of the mail that is answered; what is chosen for the draft, or pasted into it, may never be sent. */
export async function rememberAnswered(item: Kept, { record }: DraftReading): Promise<void> {
  const stamp = record?.inherited;
  if (stamp !== undefined) await rememberStamp(item, { stamp, isSure: false }, Math.random);
}

/** Keeps what was chosen for new mail to these people, for the next one to them; not where it could not be written. */
export async function rememberChosen(
  item: Kept,
  { draft, recipients }: DraftReading,
  stamp: Stamp,
): Promise<void> {
  const isWritten = draft.marks.kind === 'stamped' && draft.marks.stamp === stamp;
  if (isWritten && draft.conversation.kind === 'new')
    await rememberChoice(item, recipients, stamp, Math.random);
}
