import type { FolderId, Mail, MailSummary } from '../../shared/mail';
import type { ApiProblem } from '../api/send-request';
import type { FolderCount } from '../api/api';

export type OpenMail =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly id: string }
  | { readonly kind: 'mail'; readonly mail: Mail }
  | { readonly kind: 'problem'; readonly id: string; readonly problem: ApiProblem };

/** What the page knows of the mailbox it shows. */
export interface MailboxState {
  readonly folders: readonly FolderCount[];
  readonly folder: FolderId;
  /** Null until the folder's first answer. */
  readonly mails: readonly MailSummary[] | null;
  readonly open: OpenMail;
  readonly connected: boolean;
}

export const EMPTY_MAILBOX: MailboxState = {
  folders: [],
  folder: 'inbox',
  mails: null,
  open: { kind: 'none' },
  connected: true,
};

/** Another folder is shown: the old one's messages must not be mistaken for its own. */
export const atFolder = (state: MailboxState, folder: FolderId): MailboxState =>
  state.folder === folder ? state : { ...state, folder, mails: null };

/** A late answer for a folder that is no longer shown is dropped. */
export const withMails = (
  state: MailboxState,
  folder: FolderId,
  mails: readonly MailSummary[],
): MailboxState => (state.folder === folder ? { ...state, mails } : state);

/** Opens a mail; its old text stays on screen while the same mail is read again. */
export function opening(state: MailboxState, id: string | null): MailboxState {
  if (id === null) return state.open.kind === 'none' ? state : { ...state, open: { kind: 'none' } };
  if (openId(state) === id) return state;
  return { ...state, open: { kind: 'loading', id } };
}

/** The answer to opening; dropped when the person has moved on. */
export const opened = (state: MailboxState, id: string, open: OpenMail): MailboxState =>
  openId(state) === id ? { ...state, open } : state;

export function openId({ open }: MailboxState): string | null {
  switch (open.kind) {
    case 'none':
      return null;
    case 'loading':
    case 'problem':
      return open.id;
    case 'mail':
      return open.mail.id;
  }
}

/** Shows a mail as read or unread at once; the server is told separately. */
export function withUnread(state: MailboxState, id: string, unread: boolean): MailboxState {
  const { open, mails, folders } = state;
  const before = mails?.find((mail) => mail.id === id)?.unread;
  if (before === unread) return state;
  const step = before === undefined ? 0 : unread ? 1 : -1;
  return {
    ...state,
    mails: mails?.map((mail) => (mail.id === id ? { ...mail, unread } : mail)) ?? null,
    open:
      open.kind === 'mail' && open.mail.id === id ? { kind: 'mail', mail: { ...open.mail, unread } } : open,
    folders: folders.map((count) =>
      count.folder === state.folder ? { ...count, unread: Math.max(0, count.unread + step) } : count,
    ),
  };
}

/** The mail to look at when `id` goes: the next one down, else the one above, else none. */
export function neighbourOf(mails: readonly MailSummary[], id: string): string | null {
  const at = mails.findIndex((mail) => mail.id === id);
  if (at < 0) return null;
  return (mails[at + 1] ?? mails[at - 1])?.id ?? null;
}
