import type { FolderId, ListRow, ListView } from '../../shared/mail';
import type { AccountApi } from '../api/api';
import type { ApiProblem, ApiResult } from '../api/send-request';
import { createStore, type Store } from '../state/store';
import { createMailOpener, type MailOpener } from './mail-opener';
import { createListLoader, type ListLoader, type Range } from './list-loader';
import {
  atFolder,
  emptyMailbox,
  type MailboxState,
  openId,
  opening,
  positionOf,
  queryOf,
  type SearchState,
} from './mailbox-state';
import { createUnfolder, type Unfolder } from './unfolder';

/** The mailbox on screen, kept in step with the server. */
export interface Mailbox extends Pick<Store<MailboxState>, 'get' | 'subscribe'> {
  show(folder: FolderId, mailId: string | null): Promise<void>;
  /** Reads again what is on screen of what `folders` concerns; without folders, everything. */
  refresh(folders?: readonly FolderId[]): Promise<void>;
  /** Makes sure that these rows are there: they are, or come soon, on screen. */
  want(range: Range): Promise<void>;
  setView(view: ListView): Promise<void>;
  setSearch(search: Partial<SearchState>): Promise<void>;
  /** The position of a message in the list, loaded when it is not yet; null when it is not in the list. */
  locate(mailId: string): Promise<number | null>;
  /** The next row after a position that begins with some letters. */
  locateLetters(letters: string, after: number): Promise<number | null>;
  /** Unfolds or folds a conversation in the list. */
  unfold(row: ListRow, unfolded: boolean): Promise<void>;
  pick(rows: readonly ListRow[]): void;
  setUnread(id: string, unread: boolean): Promise<ApiResult<void>>;
  /** Moves mails to the deleted ones, or removes those that are there already. */
  remove(ids: readonly string[]): Promise<ApiResult<void>>;
  setConnected(connected: boolean): void;
}

type MailboxApi = Pick<
  AccountApi,
  'folders' | 'rows' | 'positionOf' | 'positionFrom' | 'conversation' | 'mail' | 'patchMail' | 'deleteMails'
>;

/** What the parts of one mailbox share. */
interface Parts {
  readonly api: MailboxApi;
  readonly store: Store<MailboxState>;
  readonly loader: ListLoader;
  readonly opener: MailOpener;
  readonly unfolder: Unfolder;
  /** What a problem says about the connection. */
  readonly note: (problem: ApiProblem) => void;
}

function createParts(api: MailboxApi, store: Store<MailboxState>): Parts {
  const note = (problem: ApiProblem) => {
    if (problem.kind === 'unreachable') setConnected(store, false);
  };
  return {
    ...{ api, store, note },
    loader: createListLoader(api, store, note),
    opener: createMailOpener(api, store, note),
    unfolder: createUnfolder(api, store),
  };
}

const setConnected = ({ update }: Store<MailboxState>, connected: boolean): void =>
  update((state) => (state.connected === connected ? state : { ...state, connected }));

async function loadFolders({ api, store, note }: Parts): Promise<void> {
  const answer = await api.folders();
  if (answer.ok) store.update((state) => ({ ...state, folders: answer.value, connected: true }));
  else note(answer.error);
}

/** What of the mailbox is shown, and that it is as the server has it. */
function createView(parts: Parts): Pick<Mailbox, 'show' | 'refresh' | 'setView' | 'setSearch' | 'pick'> {
  const { store, loader, opener, unfolder } = parts;
  return {
    async show(folder, mailId) {
      const before = store.get();
      store.update((state) => opening(atFolder(state, folder), mailId));
      const loads: Promise<void>[] = [];
      if (before.folder !== folder || before.list === null) loads.push(loader.restart(), loadFolders(parts));
      if (mailId !== null && openId(before) !== mailId) loads.push(opener.load(mailId));
      await Promise.all(loads);
    },
    async refresh(folders) {
      const { folder, open } = store.get();
      const loads = [loadFolders(parts)];
      const asked = queryOf(store.get()).folder;
      if (!folders || asked === null || folders.includes(folder)) loads.push(loader.reload());
      if (open.kind === 'problem') loads.push(opener.load(open.id));
      if (open.kind === 'mail') loads.push(opener.loadConversation(open.mail.id));
      await Promise.all([...loads, unfolder.refresh()]);
    },
    async setView(next) {
      store.update((state) => ({ ...state, view: next, unfolded: new Map(), picked: new Map() }));
      await loader.restart();
    },
    async setSearch(change) {
      store.update((state) => ({ ...state, search: { ...state.search, ...change }, picked: new Map() }));
      await loader.restart();
    },
    pick: (rows) =>
      store.update((state) => ({ ...state, picked: new Map(rows.map((row) => [row.mail.id, row])) })),
  };
}

/** Finds rows that are not loaded yet. */
function createLocator({ api, store, loader }: Parts): Pick<Mailbox, 'locate' | 'locateLetters'> {
  async function findPosition(asked: ReturnType<MailboxApi['positionOf']>): Promise<number | null> {
    const answer = await asked;
    const position = answer.ok ? answer.value.position : null;
    if (position !== null) await loader.want({ first: position, last: position });
    return position;
  }
  return {
    async locate(mailId) {
      const known = positionOf(store.get(), mailId);
      return known ?? findPosition(api.positionOf(queryOf(store.get()), mailId));
    },
    locateLetters: (letters, after) => findPosition(api.positionFrom(queryOf(store.get()), letters, after)),
  };
}

export function createMailbox(api: MailboxApi, view: ListView): Mailbox {
  const store = createStore<MailboxState>(emptyMailbox(view));
  const parts = createParts(api, store);
  const { loader, opener, unfolder, note } = parts;
  return {
    get: store.get,
    subscribe: store.subscribe,
    ...createView(parts),
    ...createLocator(parts),
    setConnected: (connected) => setConnected(store, connected),
    setUnread: opener.setUnread,
    unfold: unfolder.unfold,
    want: loader.want,
    async remove(ids) {
      const answer = await api.deleteMails(ids);
      if (answer.ok) await Promise.all([loader.reload(), loadFolders(parts)]);
      else note(answer.error);
      return answer;
    },
  };
}
