import type { FolderId, ListRow, MailSummary, Person } from '../../shared/mail';
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

interface RowWords {
  readonly words: Words;
  readonly locale: string;
  readonly now: number;
}

const names = (people: readonly Person[]): string => people.map(displayName).join('; ');

/** Folders of one's own messages, where it is the recipients who count. */
const OUTGOING: readonly FolderId[] = ['drafts', 'outbox', 'sent'];

/** One line of the message list. */
export function toMessageRow(mail: MailSummary, { words, locale, now }: RowWords): MessageRow {
  const outgoing = OUTGOING.includes(mail.folder);
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

/** A row of the list: a message, or a conversation with everybody who wrote in it. */
export function toListRow(row: ListRow, at: RowWords): MessageRow {
  const { mail, count, unreadCount, senders, snippet } = row;
  const shown = toMessageRow({ ...mail, preview: snippet ?? mail.preview, unread: unreadCount > 0 }, at);
  if (count === 1) return shown;
  const { words } = at;
  const who = OUTGOING.includes(mail.folder) ? shown.who : names(senders);
  const parts = [
    unreadCount > 0 ? words.list.unreadOf(unreadCount) : '',
    words.list.conversation(count),
    who,
    shown.subject,
    shown.time,
    mail.hasAttachments ? words.list.hasAttachments : '',
    shown.preview,
  ];
  return { ...shown, who, label: parts.filter((part) => part !== '').join(', ') };
}

/** A message of a conversation that is unfolded: it says where it lies when that is elsewhere. */
export function toInnerRow(mail: MailSummary, shownFolder: FolderId, at: RowWords): MessageRow {
  const who = displayName(mail.from);
  const elsewhere = mail.folder === shownFolder ? '' : at.words.folders[mail.folder];
  const row = toMessageRow(mail, at);
  const parts = [
    row.unread ? at.words.list.unread : '',
    who,
    row.time,
    elsewhere,
    mail.hasAttachments ? at.words.list.hasAttachments : '',
    mail.preview,
  ];
  return { ...row, who, subject: elsewhere, label: parts.filter((part) => part !== '').join(', ') };
}

/** Where a key moves the focus among `count` lines, `page` of which fit on the screen; null for other keys. */
export function moveFocus(key: string, at: number, count: number, page: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(count - 1, at + page);
    case 'PageUp':
      return Math.max(0, at - page);
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
