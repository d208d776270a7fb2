import type { FolderId, MailSummary, Person } from '../../shared/mail';
import { displayName } from '../compose/recipients';
import { formatListTime } from '../words/format';
import type { Words } from '../words/en';

export interface MessageRow {
  readonly id: string;
  readonly who: string;
  readonly subject: string;
  readonly preview: string;
  readonly time: string;
  readonly unread: boolean;
  readonly clip: boolean;
  readonly draft: boolean;
  /** Everything in one sentence, for those who listen. */
  readonly label: string;
}

const names = (people: readonly Person[]): string => people.map(displayName).join('; ');

/** One line of the message list; in Sent and Drafts it is the recipients who count, not the sender. */
export function toMessageRow(
  mail: MailSummary,
  { words, locale, now }: { readonly words: Words; readonly locale: string; readonly now: number },
): MessageRow {
  const outgoing = mail.folder === 'sent' || mail.folder === 'drafts';
  const who = outgoing ? names(mail.to) || words.list.noRecipient : displayName(mail.from);
  const subject = mail.subject || words.list.noSubject;
  const time = formatListTime(mail.receivedAt, now, locale);
  const draft = mail.folder === 'drafts';
  const unread = mail.unread && !draft;
  const parts = [
    draft ? words.list.draft : '',
    unread ? words.list.unread : '',
    who,
    subject,
    time,
    mail.hasAttachments ? words.list.hasAttachments : '',
    mail.preview,
  ];
  return {
    id: mail.id,
    who,
    subject,
    preview: mail.preview,
    time,
    unread,
    clip: mail.hasAttachments,
    draft,
    label: parts.filter((part) => part !== '').join(', '),
  };
}

/** Where a key moves the focus in a list of `count` rows; null when the key is not for moving. */
export function moveFocus(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Drafts are opened on purpose, because opening one starts to write; mail is read as the selection moves. */
export const opensOnMove = (folder: FolderId): boolean => folder !== 'drafts';
