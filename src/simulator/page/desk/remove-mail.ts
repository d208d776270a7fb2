import type { Mail } from '../../shared/mail';
import { neighbourOf } from '../mailbox/mailbox-state';
import type { Outlook } from '../outlook';

/** Deletes a mail and looks at the next one; a window of its own has no next one. */
export function removeMail(
  { mailbox, navigator, popOut }: Pick<Outlook, 'mailbox' | 'navigator' | 'popOut'>,
  { id }: Pick<Mail, 'id'>,
): void {
  const next = popOut ? null : neighbourOf(mailbox.get(), id);
  navigator.goTo({ folder: navigator.get().folder, mailId: next, draftId: null }, 'replace');
  void mailbox.remove([id]);
}
