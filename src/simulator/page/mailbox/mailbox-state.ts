import type { FolderId, ListPage, ListRow, ListView, Mail, MailSummary } from '../../shared/mail';
import type { FolderCount, ListQuery } from '../api/api';
import type { ApiProblem } from '../api/send-request';

export type OpenMail =
  | { readonly kind: 'none' }
  | { readonly kind: 'loading'; readonly id: string }
  | { readonly kind: 'mail'; readonly mail: Mail }
  | { readonly kind: 'problem'; readonly id: string; readonly problem: ApiProblem };

/** As much of a list as was looked at so far. */
export interface ListState {
  readonly total: number;
  /** By position. */
  readonly rows: ReadonlyMap<number, ListRow>;
}

export interface SearchState {
  /** As the person typed it. */
  readonly text: string;
  /** In all folders, or in the one that is shown. */
  readonly everywhere: boolean;
}

/** What the page knows of the mailbox it shows. */
export interface MailboxState {
  readonly folders: readonly FolderCount[];
  readonly folder: FolderId;
  readonly view: ListView;
  readonly search: SearchState;
  /** Null until the folder's first answer. */
  readonly list: ListState | null;
  /** The messages of conversations that are unfolded in the list, by conversation; null until they are known. */
  readonly unfolded: ReadonlyMap<string, readonly MailSummary[] | null>;
  /** Rows that are chosen together, by their first message. */
  readonly picked: ReadonlyMap<string, ListRow>;
  readonly open: OpenMail;
  /** All messages of the conversation that is open, newest first. */
  readonly conversation: readonly MailSummary[];
  readonly connected: boolean;
}

export const NO_SEARCH: SearchState = { text: '', everywhere: false };

export const emptyMailbox = (view: ListView): MailboxState => ({
  folders: [],
  folder: 'inbox',
  view,
  search: NO_SEARCH,
  list: null,
  unfolded: new Map(),
  picked: new Map(),
  open: { kind: 'none' },
  conversation: [],
  connected: true,
});

export const isSearching = ({ search }: Pick<MailboxState, 'search'>): boolean => search.text.trim() !== '';

/** Whether messages lie in a folder, and not what is still to leave or appointments. */
export const holdsMessages = (folder: FolderId): boolean =>
  folder === 'inbox' || folder === 'sent' || folder === 'deleted';

/** Whether the list shows conversations that can be unfolded. */
export const isGrouped = (state: Pick<MailboxState, 'view' | 'folder' | 'search'>): boolean =>
  state.view === 'conversations' &&
  !isSearching(state) &&
  (state.folder === 'inbox' || state.folder === 'sent');

/** What to ask the server for. */
export const queryOf = (state: MailboxState): ListQuery => ({
  folder: isSearching(state) && state.search.everywhere ? null : state.folder,
  view: isGrouped(state) ? 'conversations' : 'messages',
  search: state.search.text,
});

export const sameQuery = (one: ListQuery, other: ListQuery): boolean =>
  one.folder === other.folder && one.view === other.view && one.search === other.search;

/** Another folder is shown: the old one's messages must not be mistaken for its own. */
export const atFolder = (state: MailboxState, folder: FolderId): MailboxState =>
  state.folder === folder
    ? state
    : { ...state, folder, list: null, search: NO_SEARCH, unfolded: new Map(), picked: new Map() };

const placed = ({ offset, rows }: ListPage): [number, ListRow][] => rows.map((row, at) => [offset + at, row]);

/** More of the same list. */
export function withPage(state: MailboxState, page: ListPage): MailboxState {
  const rows = new Map([...(state.list?.rows ?? []), ...placed(page)]);
  return { ...state, list: { total: page.total, rows } };
}

/** The list as it is now: what else was known of it may have moved. */
export function withFreshList(state: MailboxState, pages: readonly ListPage[]): MailboxState {
  const total = pages[0]?.total ?? 0;
  const rows = new Map(pages.flatMap(placed));
  const picked = new Map(
    [...rows.values()].flatMap((row) => (state.picked.has(row.mail.id) ? [[row.mail.id, row]] : [])),
  );
  return { ...state, list: { total, rows }, picked };
}

/** Opens a mail; its old text stays on screen while the same mail is read again. */
export function opening(state: MailboxState, id: string | null): MailboxState {
  if (id === null)
    return state.open.kind === 'none' ? state : { ...state, open: { kind: 'none' }, conversation: [] };
  if (openId(state) === id) return state;
  const stays = state.conversation.some((mail) => mail.id === id);
  return { ...state, open: { kind: 'loading', id }, conversation: stays ? state.conversation : [] };
}

/** The answer to opening; dropped when the person has moved on. */
export const opened = (state: MailboxState, id: string, open: OpenMail): MailboxState =>
  openId(state) === id ? { ...state, open } : state;

export function openId({ open }: Pick<MailboxState, 'open'>): string | null {
  switch (open.kind) {
    case 'none':
      return null;
    case 'loading':
    case 'problem':
      return open.id;
    case 'mail':
      return open.mail.id;
  }
}

const asUnread = (mails: readonly MailSummary[], id: string, unread: boolean) =>
  mails.map((mail) => (mail.id === id ? { ...mail, unread } : mail));

function rowWithUnread(row: ListRow, id: string, unread: boolean, step: number): ListRow {
  if (!row.mailIds.includes(id)) return row;
  const mail = row.mail.id === id ? { ...row.mail, unread } : row.mail;
  return { ...row, mail, unreadCount: Math.max(0, row.unreadCount + step) };
}

/** What was known of a message: the list shows a conversation's newest one, the pane all of them. */
function summaryOf(
  { list, conversation, unfolded, open }: MailboxState,
  id: string,
): MailSummary | undefined {
  const known = [
    ...(open.kind === 'mail' ? [open.mail] : []),
    ...conversation,
    ...[...unfolded.values()].flatMap((mails) => mails ?? []),
    ...[...(list?.rows.values() ?? [])].map(({ mail }) => mail),
  ];
  return known.find((mail) => mail.id === id);
}

/** Shows a mail as read or unread at once; the server is told separately. */
export function withUnread(state: MailboxState, id: string, unread: boolean): MailboxState {
  const { open, list, folders, conversation, unfolded } = state;
  const before = summaryOf(state, id);
  if (before === undefined || before.unread === unread) return state;
  const step = unread ? 1 : -1;
  return {
    ...state,
    list: list && {
      ...list,
      rows: new Map([...list.rows].map(([at, row]) => [at, rowWithUnread(row, id, unread, step)])),
    },
    conversation: asUnread(conversation, id, unread),
    unfolded: new Map([...unfolded].map(([key, mails]) => [key, mails && asUnread(mails, id, unread)])),
    open:
      open.kind === 'mail' && open.mail.id === id ? { kind: 'mail', mail: { ...open.mail, unread } } : open,
    folders: folders.map((count) =>
      count.folder === before.folder ? { ...count, unread: Math.max(0, count.unread + step) } : count,
    ),
  };
}

/** The position of the row that a message belongs to; null where it was not loaded. */
export function positionOf({ list }: Pick<MailboxState, 'list'>, mailId: string): number | null {
  for (const [position, { mailIds }] of list?.rows ?? []) if (mailIds.includes(mailId)) return position;
  return null;
}

/** The mail to look at when `id` goes alone: another one of its row, else the next row down, else the one above. */
export function neighbourOf({ list }: Pick<MailboxState, 'list'>, id: string): string | null {
  const at = positionOf({ list }, id);
  if (at === null) return null;
  const others = list?.rows.get(at)?.mailIds.filter((each) => each !== id) ?? [];
  return others[0] ?? rowBeside({ list }, at)?.mail.id ?? null;
}

/** The row to look at when a whole row goes. */
export function rowBeside({ list }: Pick<MailboxState, 'list'>, position: number): ListRow | undefined {
  return list?.rows.get(position + 1) ?? list?.rows.get(position - 1);
}
