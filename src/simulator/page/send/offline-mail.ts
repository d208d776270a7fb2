import type { Connection } from '../../host/contract';
import type { Draft } from '../../shared/mail';
import type { AccountApi } from '../api/api';
import type { ApiProblem, ApiResult } from '../api/send-request';
import { createStore, type Store } from '../state/store';
import type { KeptMail, OutboxStore } from './browser-outbox';

/** What the server answered for and would not take: this browser has the only copy. */
export interface RefusedMail {
  readonly draft: Draft;
  readonly problem: ApiProblem;
}

/** Mail that was sent without a connection: it waits in this browser and leaves when there is one. */
export interface OfflineMail {
  /** What waits to be sent; what was taken back is not among it. */
  readonly waiting: Pick<Store<readonly Draft[]>, 'get' | 'subscribe'>;
  /** What stays here because the server would not take it. None of it is sent by itself any more. */
  readonly refused: Pick<Store<readonly RefusedMail[]>, 'get' | 'subscribe'>;
  /** False when the browser keeps nothing: then the message must stay where it is. */
  queue(draft: Draft): Promise<boolean>;
  /** Keeps it as a draft until the server can be reached; false when the browser keeps nothing. */
  keepDraft(draft: Draft): Promise<boolean>;
  /** None of it is sent any more; it becomes a draft again as soon as the server can be reached. */
  takeBack(): Promise<void>;
  /** Gives the server what it can take, while there is a connection. */
  flush(): Promise<void>;
  /** Throws away what this browser keeps of a draft. */
  forget(draftId: string): Promise<void>;
}

export interface OfflineMailOptions {
  readonly store: OutboxStore;
  readonly api: Pick<AccountApi, 'saveDraft' | 'sendDraft'>;
  readonly connection: Pick<Connection, 'state' | 'subscribe'>;
  readonly newAttempt: () => string;
}

/**
 * Gives the server one message. It is sent only after exactly this version was saved, or when an earlier hand-over may have
 * sent it: then the draft is gone, and the attempt says whether it was. What was saved and is not sent is a draft there.
 */
async function handOver(
  api: OfflineMailOptions['api'],
  { draft, attempt }: KeptMail,
): Promise<ApiResult<unknown>> {
  const saved = await api.saveDraft(draft);
  const maySend = saved.ok || saved.error.kind === 'missing';
  if (attempt === null || !maySend) return saved;
  const sent = await api.sendDraft(draft.id, { attempt, holdMs: 0 });
  return sent.ok || sent.error.kind === 'unreachable' ? sent : saved;
}

export function createOfflineMail({ store, api, connection, newAttempt }: OfflineMailOptions): OfflineMail {
  const waiting = createStore<readonly Draft[]>([]);
  const refused = createStore<readonly RefusedMail[]>([]);
  const problems = new Map<string, ApiProblem>();
  let flushing: Promise<void> | null = null;
  /** How often the server was to be given what waits: something may come in while the rest is given away. */
  let asked = 0;

  async function show(): Promise<void> {
    const all = await store.all().catch(() => []);
    waiting.update(() => all.filter(({ attempt }) => attempt !== null).map(({ draft }) => draft));
    refused.update(() =>
      all.flatMap(({ draft }) => {
        const problem = problems.get(draft.id);
        return problem ? [{ draft, problem }] : [];
      }),
    );
  }
  async function forget(draftId: string): Promise<void> {
    problems.delete(draftId);
    await store.remove(draftId);
    await show();
  }
  async function flushOne(mail: KeptMail): Promise<void> {
    const { draft } = mail;
    const answer = await handOver(api, mail);
    if (answer.ok) return forget(draft.id);
    if (answer.error.kind === 'unreachable') return undefined;
    problems.set(draft.id, answer.error);
    return store.put({ draft, attempt: null });
  }
  async function flushAll(): Promise<void> {
    let served: number;
    try {
      do {
        served = asked;
        for (const mail of await store.all().catch(() => [])) {
          if (connection.state() !== 'online') break;
          await flushOne(mail);
        }
        await show();
      } while (served < asked);
    } finally {
      flushing = null;
    }
  }
  /** One after another: two at once would save a draft that the other has just sent. */
  function flush(): Promise<void> {
    asked += 1;
    flushing ??= flushAll();
    return flushing;
  }
  async function keep(mail: KeptMail): Promise<boolean> {
    problems.delete(mail.draft.id);
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
    refused,
    flush,
    forget,
    queue: (draft) => keep({ draft, attempt: newAttempt() }),
    keepDraft: (draft) => keep({ draft, attempt: null }),
    async takeBack() {
      for (const { draft } of await store.all()) await store.put({ draft, attempt: null });
      await show();
    },
  };
}
