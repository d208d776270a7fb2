import type { AccountStorage } from '../../host/contract';
import { MailboxFailure } from '../../shared/mailbox-failure';
import type { AccountApi } from '../api/api';

/** What add-ins keep for an account, on the server. */
export function createAccountStorage(api: AccountApi): AccountStorage {
  return {
    async loadRoamingSettings(addinId) {
      const answer = await api.loadSettings(addinId);
      if (!answer.ok) throw new MailboxFailure(`Roaming settings could not be read: ${answer.error.kind}`);
      return answer.value;
    },
    async saveRoamingSettings(addinId, settings) {
      const answer = await api.saveSettings(addinId, settings);
      if (!answer.ok) throw new MailboxFailure(`Roaming settings could not be saved: ${answer.error.kind}`);
    },
    async saveMailProperties(mailId, addinId, properties) {
      const mail = await api.mail(mailId);
      if (!mail.ok) throw new MailboxFailure(`Custom properties could not be read: ${mail.error.kind}`);
      const customProperties = { ...mail.value.customProperties, [addinId]: properties };
      const answer = await api.patchMail(mailId, { customProperties });
      if (!answer.ok) throw new MailboxFailure(`Custom properties could not be saved: ${answer.error.kind}`);
    },
    async loadAttachment(mailId, attachmentId) {
      const answer = await api.attachment(mailId, attachmentId);
      if (!answer.ok) throw new MailboxFailure(`The attachment could not be read: ${answer.error.kind}`);
      return answer.value;
    },
    async loadMail(mailId) {
      const answer = await api.mail(mailId);
      if (answer.ok) return answer.value;
      if (answer.error.kind === 'missing') return null;
      throw new MailboxFailure(`The message could not be read: ${answer.error.kind}`);
    },
    async loadSource(mailId) {
      const answer = await api.eml(mailId);
      return answer.ok ? answer.value : null;
    },
  };
}
