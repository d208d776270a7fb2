import type { Draft } from '../../shared/mail';

/** A message that could not leave because there is no connection. */
export interface KeptMail {
  readonly draft: Draft;
  /** The press on Send; null when it was taken back and is to be kept as a draft. */
  readonly attempt: string | null;
}

/** Where such messages are kept until the server has them. */
export interface OutboxStore {
  all(): Promise<readonly KeptMail[]>;
  put(mail: KeptMail): Promise<void>;
  remove(draftId: string): Promise<void>;
}

const STORE = 'outbox';

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser keeps nothing')));
  });
}

function openDatabase(factory: IDBFactory, mailbox: string): Promise<IDBDatabase> {
  const request = factory.open(`local-outlook.outbox/${mailbox}`, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  return done(request);
}

/** Keeps messages in the browser's database, one for each mailbox: they survive a reload and are as large as they are. */
export function createBrowserOutbox(factory: () => IDBFactory, mailbox: string): OutboxStore {
  const inStore = async <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>) => {
    const database = await openDatabase(factory(), mailbox);
    try {
      return await done(act(database.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      database.close();
    }
  };
  return {
    all: () => inStore<KeptMail[]>('readonly', (store) => store.getAll() as IDBRequest<KeptMail[]>),
    async put(mail) {
      await inStore('readwrite', (store) => store.put(mail, mail.draft.id));
    },
    async remove(draftId) {
      await inStore('readwrite', (store) => store.delete(draftId));
    },
  };
}
