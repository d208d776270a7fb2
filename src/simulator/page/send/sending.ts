import type { Draft, MailSummary } from '../../shared/mail';
import type { AccountApi } from '../api/api';
import type { WaitingMail } from '../desk/desk';
import { createStore, type Store } from '../state/store';
import { createBrowserOutbox } from './browser-outbox';
import type { Network } from './connection';
import { deliver } from './deliver';
import { createOfflineMail, type OfflineMail } from './offline-mail';
import type { PostOffice } from './post-office';
import type { UndoSeconds } from './send-settings';

/** What the page knows of mail that is under way. */
export interface Sending {
  readonly network: Network;
  readonly offlineMail: OfflineMail;
  readonly undoSeconds: Store<UndoSeconds>;
  /** The message that was sent last and lies in the outbox; null when there is none to speak of. */
  readonly waiting: Store<WaitingMail | null>;
  /** Messages of the outbox of which the person is asked whether they are deleted. */
  readonly discarding: Store<readonly MailSummary[]>;
  readonly post: PostOffice;
}

export interface SendingOptions {
  readonly api: Pick<AccountApi, 'saveDraft' | 'sendDraft'>;
  readonly network: Network;
  readonly undoSeconds: Store<UndoSeconds>;
  readonly mailboxName: string;
  readonly indexedDb: () => IDBFactory;
}

export function createSending({
  api,
  network,
  undoSeconds,
  mailboxName,
  indexedDb,
}: SendingOptions): Sending {
  const offlineMail = createOfflineMail({
    store: createBrowserOutbox(indexedDb, mailboxName),
    api,
    connection: network,
    newAttempt: () => crypto.randomUUID(),
  });
  void offlineMail.flush();
  return {
    network,
    offlineMail,
    undoSeconds,
    waiting: createStore<WaitingMail | null>(null),
    discarding: createStore<readonly MailSummary[]>([]),
    post: {
      isOnline: () => network.state() === 'online',
      deliver: (draftId) => deliver(api, draftId, undoSeconds.get() * 1000),
      queue: (draft: Draft) => offlineMail.queue(draft),
      keepDraft: (draft: Draft) => offlineMail.keepDraft(draft),
    },
  };
}
