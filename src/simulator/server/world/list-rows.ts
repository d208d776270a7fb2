import type { Account, FolderId, ListPage, ListRow, ListView, MailSummary, Person } from '../../shared/mail';
import { withoutDuplicates } from '../mail/addresses';
import { markLists } from '../mail/directory';
import { foldText, parseSearch } from '../../shared/search';
import { matchesSearch, snippetOf } from '../mail/search';
import { draftSummaries } from './drafts';
import type { IndexedMail, MailIndex } from './mail-index';
import { outboxSummaries } from './outbox';
import type { World } from './world';

/** Which list is looked at. */
export interface ListQuery {
  /** Null: all folders but the drafts and the deleted items. */
  readonly folder: FolderId | null;
  readonly view: ListView;
  /** As the person typed it; empty for the whole list. Hits are messages, whatever the view. */
  readonly search: string;
}

export function summarise(world: World, { stored, digest, conversationId }: IndexedMail): MailSummary {
  const { id, folder, receivedAt, unread } = stored;
  const { from, subject, preview, hasAttachments } = digest;
  const to = markLists(world.directory, digest.to);
  return { id, folder, from, to, subject, preview, receivedAt, unread, conversationId, hasAttachments };
}

/** Mails that were received in the same moment keep one order, so that paging neither skips nor repeats one. */
function newestFirst({ stored: one }: IndexedMail, { stored: other }: IndexedMail): number {
  return other.receivedAt - one.receivedAt || (one.id < other.id ? -1 : 1);
}

/** A row before it is written out: writing thousands of them for a page of a hundred would be waste. */
interface Row {
  /** Newest first. */
  readonly mails: readonly [IndexedMail, ...IndexedMail[]];
  readonly count: number;
  readonly snippet: string | null;
}

const single = (mail: IndexedMail): Row => ({ mails: [mail], count: 1, snippet: null });

function groupRows(mails: readonly IndexedMail[], all: MailIndex): readonly Row[] {
  const sizes = new Map<string, number>();
  for (const { stored, conversationId } of all)
    if (stored.folder !== 'deleted' && stored.folder !== 'calendar')
      sizes.set(conversationId, (sizes.get(conversationId) ?? 0) + 1);
  const groups = new Map<string, [IndexedMail, ...IndexedMail[]]>();
  for (const mail of mails) {
    const group = groups.get(mail.conversationId);
    if (group) group.push(mail);
    else groups.set(mail.conversationId, [mail]);
  }
  return [...groups].map(([conversationId, group]) => {
    const count = Math.max(group.length, sizes.get(conversationId) ?? 0);
    return { mails: group, count, snippet: null };
  });
}

function searchRows(mails: readonly IndexedMail[], typed: string): readonly Row[] {
  const search = parseSearch(typed);
  return mails
    .filter(({ stored, digest }) => matchesSearch(digest, stored.unread, search))
    .map((mail) => ({ ...single(mail), snippet: snippetOf(mail.digest, search) }));
}

function findRows(index: MailIndex, { folder, view, search }: ListQuery): readonly Row[] {
  const mails = index.filter(({ stored }) =>
    folder === null ? stored.folder !== 'deleted' : stored.folder === folder,
  );
  const sorted = mails.sort(newestFirst);
  if (search.trim() !== '') return searchRows(sorted, search);
  const isGrouped = view === 'conversations' && folder !== 'deleted' && folder !== 'calendar';
  return isGrouped ? groupRows(sorted, index) : sorted.map(single);
}

/** Lists of one state of a mailbox; a search makes one with every letter. */
const MOST_REMEMBERED = 30;
const remembered = new WeakMap<MailIndex, Map<string, readonly Row[]>>();

/** The index is another one after every change, so a list can be remembered for as long as its index. */
function rowsOf(index: MailIndex, query: ListQuery): readonly Row[] {
  const known = remembered.get(index) ?? new Map<string, readonly Row[]>();
  remembered.set(index, known);
  if (known.size > MOST_REMEMBERED) known.clear();
  const key = JSON.stringify([query.folder, query.view, query.search]);
  const rows = known.get(key) ?? findRows(index, query);
  known.set(key, rows);
  return rows;
}

function writeRow(world: World, { mails, count, snippet }: Row): ListRow {
  const unreadCount = mails.filter(({ stored }) => stored.unread).length;
  const mailIds = mails.map(({ stored }) => stored.id);
  const senders = withoutDuplicates(mails.map(({ digest }) => digest.from));
  return { mail: summarise(world, mails[0]), count, unreadCount, mailIds, senders, snippet };
}

const searched = ({ subject, preview, to }: MailSummary) =>
  foldText([subject, preview, ...to.flatMap(({ name, address }) => [name, address])].join('\n'));

function draftRow(mail: MailSummary): ListRow {
  return { mail, count: 1, unreadCount: 0, mailIds: [mail.id], senders: [mail.from], snippet: null };
}

/** Drafts, newest first, or what waits in the outbox, as it will leave. */
function draftRows(
  world: World,
  account: Account,
  folder: 'drafts' | 'outbox',
  typed: string,
): readonly ListRow[] {
  const words = parseSearch(typed).terms.map(({ text }) => text);
  const step = folder === 'outbox' ? 1 : -1;
  const all = folder === 'outbox' ? outboxSummaries(world, account) : draftSummaries(world, account);
  return all
    .filter((draft) => words.every((word) => searched(draft).includes(word)))
    .sort((one, other) => step * (one.receivedAt - other.receivedAt))
    .map(draftRow);
}

/** One page of a list. */
export async function listPage(
  world: World,
  account: Account,
  query: ListQuery,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<ListPage> {
  if (query.folder === 'drafts' || query.folder === 'outbox') {
    const rows = draftRows(world, account, query.folder, query.search);
    return { total: rows.length, offset, rows: rows.slice(offset, offset + limit) };
  }
  const rows = rowsOf(await world.index(account), query);
  const page = rows.slice(offset, offset + limit).map((row) => writeRow(world, row));
  return { total: rows.length, offset, rows: page };
}

/** What a person who jumps through a list looks for: a mail, or the next row that begins with some letters. */
export type ListTarget =
  | { readonly kind: 'mail'; readonly id: string }
  | { readonly kind: 'letters'; readonly letters: string; readonly after: number };

function shownName({ mails: [{ stored, digest }] }: Row): string {
  const person: Person | undefined = stored.folder === 'sent' ? digest.to[0] : digest.from;
  return foldText(person?.name ?? '');
}

/** The position of a row; null when there is none. */
export async function findRow(
  world: World,
  account: Account,
  query: ListQuery,
  target: ListTarget,
): Promise<number | null> {
  const rows = rowsOf(await world.index(account), query);
  if (target.kind === 'mail') {
    const at = rows.findIndex(({ mails }) => mails.some(({ stored }) => stored.id === target.id));
    return at < 0 ? null : at;
  }
  const letters = foldText(target.letters);
  const begins = (row: Row) =>
    shownName(row).startsWith(letters) || foldText(row.mails[0].digest.subject).startsWith(letters);
  const next = rows.findIndex((row, at) => at > target.after && begins(row));
  const found = next >= 0 ? next : rows.findIndex(begins);
  return found < 0 ? null : found;
}

/** Answers that are being written stand in the conversation, as in Outlook; nothing answers deleted mail there. */
function draftsIn(world: World, account: Account, conversationId: string): readonly MailSummary[] {
  return draftSummaries(world, account).filter((draft) => draft.conversationId === conversationId);
}

/** The messages of the conversation that a mail belongs to, drafts too, newest first; deleted ones only among themselves. */
export async function listConversation(
  world: World,
  account: Account,
  mailId: string,
): Promise<readonly MailSummary[]> {
  const index = await world.index(account);
  const { conversationId, stored } = await world.indexed(account, mailId);
  const isDeleted = stored.folder === 'deleted';
  const mails = index
    .filter((mail) => mail.conversationId === conversationId)
    .filter((mail) => (mail.stored.folder === 'deleted') === isDeleted)
    .sort(newestFirst)
    .map((mail) => summarise(world, mail));
  if (isDeleted) return mails;
  const all = [...draftsIn(world, account, conversationId), ...mails];
  return all.sort((one, other) => other.receivedAt - one.receivedAt);
}
