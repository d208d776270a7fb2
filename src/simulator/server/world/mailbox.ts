import {
  FOLDERS,
  type Account,
  type AttachmentInfo,
  type FolderId,
  type Mail,
  type MailSummary,
  type Person,
} from '../../shared/mail';
import { sameAddress, withoutDuplicates } from '../mail/addresses';
import { markLists } from '../mail/directory';
import type { ParsedAttachment, ParsedMail } from '../mail/parse-mail';
import { Problem } from '../problem';
import { draftSummaries } from './drafts';
import type { StoredMail } from './state';
import type { World } from './world';

export interface FolderCount {
  readonly folder: FolderId;
  readonly total: number;
  readonly unread: number;
}

const mailsOf = (world: World, { id }: Account) => world.state.mails.filter(({ account }) => account === id);

export function countFolders(world: World, account: Account): readonly FolderCount[] {
  const mails = mailsOf(world, account);
  const drafts = world.state.drafts.filter((draft) => draft.account === account.id).length;
  return FOLDERS.map((folder) => {
    const inside = mails.filter((mail) => mail.folder === folder);
    if (folder === 'drafts') return { folder, total: drafts, unread: 0 };
    return { folder, total: inside.length, unread: inside.filter(({ unread }) => unread).length };
  });
}

function summarise(world: World, stored: StoredMail, parsed: ParsedMail): MailSummary {
  const { id, folder, receivedAt, unread, conversationId } = stored;
  return {
    id,
    folder,
    from: parsed.from,
    to: markLists(world.directory, parsed.to),
    subject: parsed.subject,
    preview: parsed.preview,
    receivedAt,
    unread,
    conversationId,
    hasAttachments: parsed.attachments.some(({ isInline }) => !isInline),
  };
}

const newestFirst = (one: MailSummary, other: MailSummary) => other.receivedAt - one.receivedAt;

export async function listFolder(
  world: World,
  account: Account,
  folder: FolderId,
): Promise<readonly MailSummary[]> {
  if (folder === 'drafts') return [...draftSummaries(world, account)].sort(newestFirst);
  const mails = mailsOf(world, account).filter((mail) => mail.folder === folder);
  const summaries = await Promise.all(
    mails.map(async (stored) => summarise(world, stored, await world.parse(stored))),
  );
  return summaries.sort(newestFirst);
}

function describe({ id, name, contentType, size, isInline, contentId }: ParsedAttachment): AttachmentInfo {
  return { id, name, contentType, size, isInline, contentId };
}

export async function readMail(world: World, account: Account, id: string): Promise<Mail> {
  const stored = world.storedMail(account, id);
  const parsed = await world.parse(stored);
  const isOwn = sameAddress(parsed.from.address, account.address);
  return {
    ...summarise(world, stored, parsed),
    cc: markLists(world.directory, parsed.cc),
    bcc: isOwn ? markLists(world.directory, parsed.bcc) : [],
    internetMessageId: parsed.messageId,
    bodyFormat: parsed.bodyFormat,
    body: parsed.body,
    attachments: parsed.attachments.map(describe),
    headerBlock: parsed.headerBlock,
    customProperties: stored.customProperties,
  };
}

export async function readAttachment(
  world: World,
  account: Account,
  mailId: string,
  attachmentId: string,
): Promise<ParsedAttachment> {
  const { attachments } = await world.parse(world.storedMail(account, mailId));
  const attachment = attachments.find(({ id }) => id === attachmentId);
  if (attachment) return attachment;
  throw new Problem(404, 'This message has no such attachment.', 'Open the message again.');
}

export type MailChange = Partial<Pick<StoredMail, 'unread' | 'folder' | 'customProperties'>>;

export function changeMail(world: World, account: Account, id: string, change: MailChange): void {
  const stored = world.storedMail(account, id);
  if (change.folder === 'drafts') {
    throw new Problem(400, 'A message cannot become a draft.', 'Forward it to yourself instead.');
  }
  const changed: StoredMail = { ...stored, ...change };
  world.commit(
    (state) => ({ ...state, mails: state.mails.map((mail) => (mail === stored ? changed : mail)) }),
    { [account.id]: [...new Set([stored.folder, changed.folder])] },
  );
}

/** Moves to Deleted; what already lies there goes for good. */
export function deleteMail(world: World, account: Account, id: string): void {
  const stored = world.storedMail(account, id);
  if (stored.folder !== 'deleted') {
    changeMail(world, account, id, { folder: 'deleted' });
    return;
  }
  world.commit((state) => ({ ...state, mails: state.mails.filter((mail) => mail !== stored) }), {
    [account.id]: ['deleted'],
  });
  world.files.sweep(world.state);
}

const MAX_PEOPLE = 20;

function matches({ name, address }: Person, query: string): boolean {
  const words = `${name} ${address}`.toLowerCase().split(/[\s@.<>"()-]+/);
  return (
    address.toLowerCase().startsWith(query) ||
    name.toLowerCase().includes(query) ||
    words.some((word) => word.startsWith(query))
  );
}

/** The address book for typed text: accounts, lists, known correspondents, and everyone seen in this mailbox. */
export async function findPeople(world: World, account: Account, query: string): Promise<readonly Person[]> {
  const mails = await Promise.all(mailsOf(world, account).map((stored) => world.parse(stored)));
  const seen = mails
    .flatMap(({ from, to, cc }) => [from, ...to, ...cc])
    .filter(({ address }) => address !== '');
  const { accounts, lists, people } = world.sample;
  const known = [...accounts, ...lists, ...people, ...seen].map(({ name, address, kind }) => ({
    name,
    address,
    kind,
  }));
  const wanted = query.trim().toLowerCase();
  return withoutDuplicates(known)
    .filter((person) => matches(person, wanted))
    .slice(0, MAX_PEOPLE);
}
