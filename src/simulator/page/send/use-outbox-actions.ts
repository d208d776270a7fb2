import { useOutlook } from '../outlook';

/** What can still be done about a message that was sent and has not left. Resolves with false when it is too late. */
export function useOutboxActions() {
  const { api, navigator, sending, mailbox } = useOutlook();
  const forget = (id: string) => sending.waiting.update((mail) => (mail?.draftId === id ? null : mail));
  const leaveOutbox = () => {
    const { folder } = navigator.get();
    if (folder === 'outbox') navigator.goTo({ folder, mailId: null, draftId: null }, 'replace');
  };
  return {
    async takeBack(id: string): Promise<boolean> {
      const answer = await api.takeBack(id);
      forget(id);
      if (!answer.ok) return false;
      const { folder, mailId } = navigator.get();
      navigator.goTo({ folder, mailId: folder === 'outbox' ? null : mailId, draftId: id });
      return true;
    },
    /** Moves messages to Deleted Items. */
    async discard(ids: readonly string[]): Promise<boolean> {
      const answers = await Promise.all(ids.map((id) => api.moveWaitingToDeleted(id)));
      ids.forEach(forget);
      mailbox.pick([]);
      leaveOutbox();
      await mailbox.refresh();
      return answers.every(({ ok }) => ok);
    },
    async sendNow(id: string): Promise<boolean> {
      const answer = await api.sendNow(id);
      forget(id);
      leaveOutbox();
      await mailbox.refresh();
      return answer.ok;
    },
  };
}
