import { FOLDERS, type Account, type FolderId, type Mail, type MailSummary } from '../../shared/mail';
import { markLists } from '../mail/directory';
import type { ParsedAttachment } from '../mail/parse-mail';
import { Problem } from '../problem';
import { describeAttachment } from './drafts';
import { listPage, summarise } from './list-rows';
import { meetingIn } from './calendar';
import { readWaiting } from './outbox';
import { identityWith, personOf } from './shared-mailboxes';
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
  const waiting = world.state.outbox.filter((mail) => mail.account === account.id).length;
  return FOLDERS.map((folder) => {
    const inside = mails.filter((mail) => mail.folder === folder);
    if (folder === 'drafts') return { folder, total: drafts, unread: 0 };
    if (folder === 'outbox') return { folder, total: waiting, unread: 0 };
    return { folder, total: inside.length, unread: inside.filter(({ unread }) => unread).length };
  });
}

/** Every message of a folder, newest first. A page on screen asks for parts of it (`listPage`). */
export async function listFolder(
  world: World,
  account: Account,
  folder: FolderId,
): Promise<readonly MailSummary[]> {
  const all = { offset: 0, limit: Infinity };
  const { rows } = await listPage(world, account, { folder, view: 'messages', search: '' }, all);
  return rows.map(({ mail }) => mail);
}

export async function readMail(world: World, account: Account, id: string): Promise<Mail> {
  const waiting = readWaiting(world, account, id);
  if (waiting) return waiting;
  const stored = world.storedMail(account, id);
  const [indexed, parsed] = await Promise.all([world.indexed(account, id), world.parse(stored)]);
  const isOwn = identityWith(world.directory, account, parsed.from) !== undefined;
  return {
    ...summarise(world, indexed),
    cc: markLists(world.directory, parsed.cc),
    bcc: isOwn ? markLists(world.directory, parsed.bcc) : [],
    internetMessageId: parsed.messageId,
    bodyFormat: parsed.bodyFormat,
    body: parsed.body,
    attachments: parsed.attachments.map(describeAttachment),
    headerBlock: parsed.headerBlock,
    customProperties: stored.customProperties,
    ...(parsed.sender ? { sender: parsed.sender } : {}),
    ...(account.members ? { mailbox: personOf(account) } : {}),
    ...meetingIn(parsed, stored),
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
  if (change.folder === 'calendar' && stored.uid === undefined) {
    throw new Problem(400, 'Only appointments lie in the calendar.', 'Move it to another folder.');
  }
  if (change.folder === 'drafts' || change.folder === 'outbox') {
    throw new Problem(400, 'A message cannot become a draft.', 'Forward it to yourself instead.');
  }
  const changed: StoredMail = { ...stored, ...change };
  world.commit(
    (state) => ({ ...state, mails: state.mails.map((mail) => (mail === stored ? changed : mail)) }),
    { [account.id]: [...new Set([stored.folder, changed.folder])] },
  );
}

/** Moves to Deleted; what already lies there goes for good. Mails that are gone already are no reason to stop. */
export function deleteMails(world: World, account: Account, ids: ReadonlySet<string>): void {
  const isMeant = (mail: StoredMail) => mail.account === account.id && ids.has(mail.id);
  const folders = new Set(world.state.mails.filter(isMeant).map(({ folder }) => folder));
  if (folders.size === 0) return;
  world.commit(
    (state) => ({
      ...state,
      mails: state.mails.flatMap((mail) => {
        if (!isMeant(mail)) return [mail];
        return mail.folder === 'deleted' ? [] : [{ ...mail, folder: 'deleted' as const }];
      }),
    }),
    { [account.id]: [...folders.add('deleted')] },
  );
}

/** @throws Problem when this account has no such mail. */
export function deleteMail(world: World, account: Account, id: string): void {
  deleteMails(world, account, new Set([world.storedMail(account, id).id]));
}
