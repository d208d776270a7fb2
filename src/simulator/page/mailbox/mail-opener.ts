import type { AccountApi } from '../api/api';
import type { ApiProblem, ApiResult } from '../api/send-request';
import type { Store } from '../state/store';
import { type MailboxState, opened, openId, withUnread } from './mailbox-state';

/** Reads the message that is open, and the conversation around it. */
export interface MailOpener {
  load(id: string): Promise<void>;
  loadConversation(id: string): Promise<void>;
  setUnread(id: string, unread: boolean): Promise<ApiResult<void>>;
}

export function createMailOpener(
  api: Pick<AccountApi, 'mail' | 'conversation' | 'patchMail'>,
  store: Pick<Store<MailboxState>, 'get' | 'update'>,
  note: (problem: ApiProblem) => void,
): MailOpener {
  async function loadConversation(id: string): Promise<void> {
    const answer = await api.conversation(id);
    const conversation = answer.ok ? answer.value : [];
    store.update((state) => (openId(state) === id ? { ...state, conversation } : state));
  }

  async function setUnread(id: string, unread: boolean): Promise<ApiResult<void>> {
    store.update((state) => withUnread(state, id, unread));
    const answer = await api.patchMail(id, { unread });
    if (!answer.ok) note(answer.error);
    return answer;
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

  return {
    setUnread,
    loadConversation,
    async load(id) {
      await Promise.all([loadMail(id), loadConversation(id)]);
    },
  };
}
