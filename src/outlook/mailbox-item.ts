import type { HostResult, MailboxItem } from '../flows/ports';
import { callOffice, type Patience } from './call-office';

export function mailboxItem({ conversationId }: { readonly conversationId: string }): MailboxItem {
  return {
    conversation: conversationId,
    readSetting: (name): unknown => Office.context.roamingSettings.get(name),
  };
}

/** Keeps something with the user's mailbox. */
export function writeSetting(name: string, value: string, patience: Patience): HostResult<void> {
  return callOffice('roamingSettings.saveAsync', patience, (done) => {
    const { roamingSettings } = Office.context;
    roamingSettings.set(name, value);
    roamingSettings.saveAsync(done);
  });
}
