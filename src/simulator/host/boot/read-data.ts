import type { Mail } from '../../shared/mail';
import type { AddinManifest } from '../../shared/manifest';
import type { HostServices } from '../host-services';
import { toWireRecipient, toWireSender } from '../item/addresses';
import { toWireAttachment } from '../item/attachment-types';
import { itemClassOf, meetingData, readItemType } from './appointment-data';

/** The subject without the prefixes of replies and forwards. */
function normalised(subject: string): string {
  return subject.replace(/^(?:\s*(?:re|fw|fwd|aw|wg|tr|rv)\s*:)+\s*/iu, '');
}

/** What `mailbox.item` of a message that is read is made of (facts: host-protocol 4). */
export function readData(
  mail: Mail,
  addin: AddinManifest,
  { account, client, settings }: HostServices,
): object {
  const base = { itemType: readItemType(mail), id: mail.id, itemClass: itemClassOf(mail) };
  if (addin.permission === 'Restricted') return base;
  const cap = client.readRecipients(settings.mailboxVersion);
  const recipients = (people: Mail['to']): readonly object[] =>
    people.slice(0, cap ?? people.length).map((person) => toWireRecipient(person, account));
  return {
    ...base,
    subject: mail.subject,
    normalizedSubject: normalised(mail.subject),
    conversationId: mail.conversationId,
    internetMessageId: mail.internetMessageId,
    dateTimeCreated: mail.receivedAt,
    dateTimeModified: mail.receivedAt,
    from: toWireSender(mail.from),
    sender: toWireSender(mail.sender ?? mail.from),
    to: recipients(mail.to),
    cc: recipients(mail.cc),
    // No add-in learns of Bcc from a mail that is read, not even from the sender's own copy (facts: 5.3).
    bcc: [],
    attachments: mail.attachments.map(toWireAttachment),
    entities: {},
    filteredEntities: {},
    regExMatches: {},
    selectedEntities: {},
    selectedRegExMatches: {},
    isRead: !mail.unread,
    ...meetingData(mail, account),
  };
}
