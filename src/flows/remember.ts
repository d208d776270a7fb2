import { inheritedStamp } from '../core/decide/draft';
import type { Stamp } from '../core/stamp/stamp';
import type { MailboxItem, SettingsWriter } from './ports';
import type { DraftReading } from './read-draft';
import { rememberChoice, rememberStamp } from './seen-stamps';

type Kept = MailboxItem & SettingsWriter;

/** Keeps the stamp of the mail that is answered; what is chosen for the draft may never be sent. */
export async function rememberAnswered(item: Kept, { draft }: DraftReading): Promise<void> {
  const stamp = inheritedStamp(draft.conversation);
  if (stamp !== undefined) await rememberStamp(item, { stamp, isSure: false }, Math.random);
}

/** Keeps what was chosen for new mail to these people, for the next one to them. */
export async function rememberChosen(
  item: Kept,
  { draft, recipients }: DraftReading,
  stamp: Stamp,
): Promise<void> {
  if (draft.conversation.kind === 'new') await rememberChoice(item, recipients, stamp, Math.random);
}
