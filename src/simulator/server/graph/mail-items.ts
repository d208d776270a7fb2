import { createHash } from 'node:crypto';
import type { Account, BodyFormat, Draft, Person } from '../../shared/mail';
import { headerBlockFields } from '../mail/header-fields';
import type { ParsedMail } from '../mail/parse-mail';
import { previewOfDraft } from '../world/drafts';
import type { IndexedMail } from '../world/mail-index';
import { identityWith } from '../world/shared-mailboxes';
import type { World } from '../world/world';

interface HeaderField {
  readonly name: string;
  readonly value: string;
}

/** What of a message is read only when somebody asks for it. */
export interface MailContent {
  readonly from: Person;
  readonly sender: Person;
  readonly replyTo: readonly Person[];
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  readonly preview: string;
  readonly bodyFormat: BodyFormat;
  readonly body: string;
  /** Null where Graph has none: drafts, and what was sent from this mailbox (facts: platform 5, docs issue 5057). */
  readonly headers: readonly HeaderField[] | null;
}

/** A message of a mailbox, drafts and Deleted Items included. */
export interface MailItem {
  readonly storedId: string;
  readonly folder: string;
  readonly conversationId: string;
  readonly internetMessageId: string;
  readonly subject: string;
  readonly isDraft: boolean;
  readonly isRead: boolean;
  readonly hasAttachments: boolean;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  readonly receivedAt: number;
  /** Changes with the content. */
  readonly version: string;
  content(): Promise<MailContent>;
}

/** A copy that was delivered inside carries the mark of Exchange; the sender's own never does. */
const DELIVERED_INSIDE = 'x-ms-exchange-organization-authas';

function contentOf(world: World, owner: Account, mail: ParsedMail): MailContent {
  const headers = headerBlockFields(mail.headerBlock);
  const isOwn = identityWith(world.directory, owner, mail.from) !== undefined;
  const isSentCopy = isOwn && !headers.some(({ name }) => name.toLowerCase() === DELIVERED_INSIDE);
  const { from, sender, replyTo, to, cc, bcc, preview, bodyFormat, body } = mail;
  return {
    ...{ from, replyTo, to, cc, preview, bodyFormat, body },
    sender: sender ?? from,
    bcc: isSentCopy ? bcc : [],
    headers: isSentCopy ? null : headers,
  };
}

function storedItem(world: World, owner: Account, indexed: IndexedMail): MailItem {
  const { stored, digest, conversationId } = indexed;
  return {
    storedId: stored.id,
    folder: stored.folder,
    conversationId,
    internetMessageId: digest.messageId,
    subject: digest.subject,
    isDraft: false,
    isRead: !stored.unread,
    hasAttachments: digest.hasAttachments,
    sentAt: digest.sentAt ?? stored.receivedAt,
    receivedAt: stored.receivedAt,
    version: stored.content,
    content: async () => contentOf(world, owner, await world.parse(stored)),
  };
}

/** Exchange gives a draft its Message-ID when it is saved first; this one is ours, and the sent message has another. */
function draftId({ id, from }: Draft): string {
  return `<draft-${id}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`;
}

function draftContent(draft: Draft): MailContent {
  const { from, to, cc, bcc, bodyFormat, body } = draft;
  const preview = previewOfDraft(draft);
  return { from, sender: from, replyTo: [], to, cc, bcc, preview, bodyFormat, body, headers: null };
}

function draftItem(draft: Draft): MailItem {
  return {
    storedId: draft.id,
    folder: 'drafts',
    conversationId: draft.conversationId ?? draft.id,
    internetMessageId: draftId(draft),
    subject: draft.subject,
    isDraft: true,
    isRead: true,
    hasAttachments: draft.attachments.some(({ isInline }) => !isInline),
    sentAt: draft.savedAt,
    receivedAt: draft.savedAt,
    version: createHash('sha256').update(String(draft.savedAt)).digest('hex'),
    content: async () => draftContent(draft),
  };
}

/** Every message of a mailbox. Appointments are no messages, and what waits in the outbox is not modelled. */
export async function mailItems(world: World, owner: Account): Promise<readonly MailItem[]> {
  const index = await world.index(owner);
  const mails = index.filter(({ stored }) => stored.folder !== 'calendar');
  const drafts = world.state.drafts
    .filter(({ account }) => account === owner.id)
    .map(({ id }) => world.draft(owner, id))
    .filter(({ appointment }) => appointment === undefined);
  return [...mails.map((mail) => storedItem(world, owner, mail)), ...drafts.map(draftItem)];
}
