import type { FolderId } from '../../shared/mail';
import type { AccountApi } from '../api/api';
import type { ApiProblem, ApiResult } from '../api/send-request';
import { createStore, type Store } from '../state/store';
import {
  atFolder,
  EMPTY_MAILBOX,
  type MailboxState,
  opened,
  openId,
  opening,
  withMails,
  withUnread,
} from './mailbox-state';

/** The mailbox on screen, kept in step with the server. */
export interface Mailbox extends Pick<Store<MailboxState>, 'get' | 'subscribe'> {
  show(folder: FolderId, mailId: string | null): Promise<void>;
  /** Reads again what `folders` concerns; without folders, everything. */
  refresh(folders?: readonly FolderId[]): Promise<void>;
  setUnread(id: string, unread: boolean): Promise<ApiResult<void>>;
  /** Moves a mail to the deleted ones, or removes it if it is there already. */
  remove(id: string): Promise<ApiResult<void>>;
  setConnected(connected: boolean): void;
}

type MailboxApi = Pick<AccountApi, 'folders' | 'list' | 'mail' | 'patchMail' | 'deleteMail'>;

export function createMailbox(api: MailboxApi): Mailbox {
  const store = createStore<MailboxState>(EMPTY_MAILBOX);

  const setConnected = (connected: boolean) =>
    store.update((state) => (state.connected === connected ? state : { ...state, connected }));
  const note = (problem: ApiProblem) => {
    if (problem.kind === 'unreachable') setConnected(false);
  };

  async function loadFolders(): Promise<void> {
    const answer = await api.folders();
    if (answer.ok) store.update((state) => ({ ...state, folders: answer.value, connected: true }));
    else note(answer.error);
  }

  async function loadList(folder: FolderId): Promise<void> {
    const answer = await api.list(folder);
    if (answer.ok) store.update((state) => withMails(state, folder, answer.value));
    else note(answer.error);
  }

  async function loadMail(id: string): Promise<void> {
    const answer = await api.mail(id);
    if (!answer.ok) {
      note(answer.error);
      store.update((state) => opened(state, id, { kind: 'problem', id, problem: answer.error }));
      return;
    }
    store.update((state) => opened(state, id, { kind: 'mail', mail: answer.value }));
    if (answer.value.unread && openId(store.get()) === id) await setUnread(id, false);
  }

  async function setUnread(id: string, unread: boolean): Promise<ApiResult<void>> {
    store.update((state) => withUnread(state, id, unread));
    const answer = await api.patchMail(id, { unread });
    if (!answer.ok) note(answer.error);
    return answer;
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    setConnected,
    setUnread,
    async show(folder, mailId) {
      const before = store.get();
      store.update((state) => opening(atFolder(state, folder), mailId));
      const loads: Promise<void>[] = [];
      if (before.folder !== folder || before.mails === null) loads.push(loadList(folder), loadFolders());
      if (mailId !== null && openId(before) !== mailId) loads.push(loadMail(mailId));
      await Promise.all(loads);
    },
    async refresh(folders) {
      const { folder, open } = store.get();
      const loads = [loadFolders()];
      if (!folders || folders.includes(folder)) loads.push(loadList(folder));
      if (open.kind === 'problem') loads.push(loadMail(open.id));
      await Promise.all(loads);
    },
    async remove(id) {
      const answer = await api.deleteMail(id);
      if (answer.ok) await Promise.all([loadList(store.get().folder), loadFolders()]);
      else note(answer.error);
      return answer;
    },
  };
}
