import type { Account } from '../../shared/mail';
import type { Mailbox } from './mailbox';

/** A mailbox that somebody may look into: their own, or one that they share. */
export interface OpenMailbox {
  readonly account: Account;
  readonly mailbox: Mailbox;
}

/** Several mailboxes that look like one: the one that was shown last. */
export interface MailboxInFront extends Mailbox {
  /** Which one `show` shows from now on. */
  choose(account: string): void;
}

async function everywhere(
  all: readonly OpenMailbox[],
  act: (mailbox: Mailbox) => Promise<void>,
): Promise<void> {
  await Promise.all(all.map(({ mailbox }) => act(mailbox)));
}

export function createMailboxInFront(
  all: readonly [OpenMailbox, ...(readonly OpenMailbox[])],
): MailboxInFront {
  let chosen: Mailbox = all[0].mailbox;
  let front: Mailbox = chosen;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  for (const { mailbox } of all) {
    mailbox.subscribe(() => {
      if (mailbox === front) tell();
    });
  }
  return {
    choose(account) {
      chosen = all.find((each) => each.account.id === account)?.mailbox ?? all[0].mailbox;
    },
    get: () => front.get(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async show(folder, mailId) {
      const isOther = front !== chosen;
      front = chosen;
      const shown = front.show(folder, mailId);
      if (isOther) tell();
      await shown;
    },
    refresh: (folders) => everywhere(all, (mailbox) => mailbox.refresh(folders)),
    setView: (view) => everywhere(all, (mailbox) => mailbox.setView(view)),
    setConnected: (connected) => all.forEach(({ mailbox }) => mailbox.setConnected(connected)),
    want: (range) => front.want(range),
    setSearch: (search) => front.setSearch(search),
    locate: (mailId) => front.locate(mailId),
    locateLetters: (letters, after) => front.locateLetters(letters, after),
    unfold: (row, unfolded) => front.unfold(row, unfolded),
    pick: (rows) => front.pick(rows),
    setUnread: (id, unread) => front.setUnread(id, unread),
    remove: (ids) => front.remove(ids),
  };
}
