import type { ListRow, MailSummary } from '../../shared/mail';
import type { AccountApi } from '../api/api';
import type { Store } from '../state/store';
import type { MailboxState } from './mailbox-state';

/** Unfolds conversations in the list. */
export interface Unfolder {
  unfold(row: ListRow, unfolded: boolean): Promise<void>;
  /** Reads the unfolded ones again. */
  refresh(): Promise<unknown>;
}

export function createUnfolder(
  api: Pick<AccountApi, 'conversation'>,
  store: Pick<Store<MailboxState>, 'get' | 'update'>,
): Unfolder {
  const change = (step: (unfolded: Map<string, readonly MailSummary[] | null>) => void) =>
    store.update((state) => {
      const unfolded = new Map(state.unfolded);
      step(unfolded);
      return { ...state, unfolded };
    });

  async function load({ mail }: ListRow): Promise<void> {
    const answer = await api.conversation(mail.id);
    change((unfolded) => {
      if (!unfolded.has(mail.conversationId)) return;
      const mails = answer.ok ? answer.value.filter(({ folder }) => folder !== 'drafts') : [];
      if (mails.length > 1) unfolded.set(mail.conversationId, mails);
      else unfolded.delete(mail.conversationId);
    });
  }

  return {
    async unfold(row, isUnfolded) {
      const { conversationId } = row.mail;
      change((unfolded) => {
        if (isUnfolded) unfolded.set(conversationId, unfolded.get(conversationId) ?? null);
        else unfolded.delete(conversationId);
      });
      if (isUnfolded) await load(row);
    },
    refresh() {
      const { list, unfolded } = store.get();
      const rows = [...(list?.rows.values() ?? [])];
      return Promise.all(rows.filter(({ mail }) => unfolded.has(mail.conversationId)).map(load));
    },
  };
}
