import type { FolderId, MailSummary } from '../../shared/mail';
import { displayName } from '../compose/recipients';
import type { Words } from '../words/en';
import { formatListTime } from '../words/format';
import { isSearching, type MailboxState, openId } from './mailbox-state';

/** Whether the open message is shown among the others of its conversation. */
export function showsConversation(state: MailboxState): boolean {
  const { view, conversation, open } = state;
  if (view !== 'conversations' || isSearching(state) || conversation.length < 2) return false;
  if (open.kind !== 'mail' && open.kind !== 'loading') return false;
  return conversation.some(({ id }) => id === openId(state));
}

/** A message of a conversation of which only the beginning is shown. */
export interface FoldedMessage {
  readonly id: string;
  readonly who: string;
  readonly preview: string;
  readonly time: string;
  /** Empty for what lies in the folder that is shown. */
  readonly folder: string;
  readonly unread: boolean;
  /** Everything in one sentence, for those who listen. */
  readonly label: string;
}

function folderBeside({ folder }: MailSummary, shown: FolderId, words: Words): string {
  return folder === shown ? '' : words.folders[folder];
}

export function toFoldedMessage(
  mail: MailSummary,
  shown: FolderId,
  { words, locale, now }: { readonly words: Words; readonly locale: string; readonly now: number },
): FoldedMessage {
  const who = displayName(mail.from);
  const time = formatListTime(mail.receivedAt, now, locale);
  const folder = mail.folder === 'drafts' ? words.list.draft : folderBeside(mail, shown, words);
  const parts = [mail.unread ? words.list.unread : '', who, time, folder, mail.preview];
  const label = parts.filter((part) => part !== '').join(', ');
  return { id: mail.id, who, preview: mail.preview, time, folder, unread: mail.unread, label };
}
