import type { Connection } from '../../host/contract';
import type { Draft } from '../../shared/mail';
import type { AccountApi } from '../api/api';
import { createStore, type Store } from '../state/store';
import type { KeptMail, OutboxStore } from './browser-outbox';

/** Mail that was sent without a connection: it waits in this browser and leaves when there is one. */
export interface OfflineMail {
  /** What waits to be sent; what was taken back is not among it. */
  readonly waiting: Pick<Store<readonly Draft[]>, 'get' | 'subscribe'>;
  /** False when the browser keeps nothing: then the message must stay where it is. */
  queue(draft: Draft): Promise<boolean>;
  /** Keeps it as a draft until the server can be reached; false when the browser keeps nothing. */
  keepDraft(draft: Draft): Promise<boolean>;
  /** None of it is sent any more; it becomes a draft again as soon as the server can be reached. */
  takeBack(): Promise<void>;
  /** Gives the server what it can take, while there is a connection. */
  flush(): Promise<void>;
}

export interface OfflineMailOptions {
  readonly store: OutboxStore;
  readonly api: Pick<AccountApi, 'saveDraft' | 'sendDraft'>;
  readonly connection: Pick<Connection, 'state' | 'subscribe'>;
  readonly newAttempt: () => string;
}

/** Whether the server has dealt with it for good. What it refuses to send is a draft there. */
async function handOver(api: OfflineMailOptions['api'], { draft, attempt }: KeptMail): Promise<boolean> {
  const saved = await api.saveDraft(draft);
  // The draft is gone when an earlier hand-over was carried out and its answer got lost: the attempt says so.
  if (!saved.ok && saved.error.kind === 'unreachable') return false;
  if (attempt === null) return true;
  const sent = await api.sendDraft(draft.id, { attempt, holdMs: 0 });
  return sent.ok || sent.error.kind !== 'unreachable';
}

export function createOfflineMail({ store, api, connection, newAttempt }: OfflineMailOptions): OfflineMail {
  const waiting = createStore<readonly Draft[]>([]);
  let flushing: Promise<void> | null = null;

  async function show(): Promise<void> {
    const all = await store.all().catch(() => []);
    waiting.update(() => all.filter(({ attempt }) => attempt !== null).map(({ draft }) => draft));
  }
  async function flushAll(): Promise<void> {
    for (const mail of await store.all().catch(() => [])) {
      if (connection.state() !== 'online') break;
      if (await handOver(api, mail)) await store.remove(mail.draft.id);
    }
    await show();
  }
  /** One after another: two at once would save a draft that the other has just sent. */
  function flush(): Promise<void> {
    flushing ??= flushAll().finally(() => (flushing = null));
    return flushing;
  }
  async function keep(mail: KeptMail): Promise<boolean> {
    const kept = await store.put(mail).then(
      () => true,
      () => false,
    );
    await show();
    // The connection may have come back while it was written.
    if (connection.state() === 'online') void flush();
    return kept;
  }
  connection.subscribe(() => {
    if (connection.state() === 'online') void flush();
  });
  return {
    waiting,
    flush,
    queue: (draft) => keep({ draft, attempt: newAttempt() }),
    keepDraft: (draft) => keep({ draft, attempt: null }),
    async takeBack() {
      for (const { draft } of await store.all()) await store.put({ draft, attempt: null });
      await show();
    },
  };
}
