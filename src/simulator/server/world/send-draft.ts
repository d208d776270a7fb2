import type { Account, Draft, FolderId, Person } from '../../shared/mail';
import { isSendable } from '../mail/addresses';
import { buildMail } from '../mail/build-mail';
import { deliveredCopy, routeDraft, sentCopy, type Delivery } from '../mail/deliver';
import { parseMail, type ParsedMail } from '../mail/parse-mail';
import { Problem } from '../problem';
import type { StoredMail, WorldState } from './state';
import type { World } from './world';

export interface SendResult {
  /** The sender's own copy. */
  readonly mailId: string;
  /** People who have no mailbox here; their copies left this local Outlook. */
  readonly left: readonly Person[];
}

function refuseUnsendable({ to, cc, bcc }: Draft): void {
  const people = [...to, ...cc, ...bcc];
  if (people.length === 0) {
    throw new Problem(400, 'This message has no recipients.', 'Add at least one person in To, Cc or Bcc.');
  }
  const wrong = people.filter(({ address }) => !isSendable(address.trim()));
  if (wrong.length > 0) {
    const names = wrong.map(({ name, address }) => address || name).join(', ');
    throw new Problem(
      400,
      `These are not complete addresses: ${names}.`,
      'Correct or remove them, then send again.',
    );
  }
}

interface SentMail {
  readonly raw: Buffer;
  readonly parsed: ParsedMail;
  readonly sender: Account;
  readonly draft: Draft;
  readonly sentAt: number;
}

function stored(
  world: World,
  { parsed, sentAt }: SentMail,
  owner: Account,
  raw: Buffer,
): Omit<StoredMail, 'folder' | 'unread' | 'customProperties'> {
  return {
    id: world.sources.newId(),
    account: owner.id,
    receivedAt: sentAt,
    messageId: parsed.messageId,
    content: world.files.keepMail(raw),
  };
}

function copies(world: World, mail: SentMail, { local }: Delivery): readonly StoredMail[] {
  const { raw, sender, draft } = mail;
  const own: StoredMail = {
    ...stored(world, mail, sender, sentCopy(raw)),
    folder: 'sent',
    unread: false,
    // The same add-in may read them on the sender's copy; they never travel.
    customProperties: { ...draft.customProperties },
  };
  const received = local.map((recipient): StoredMail => ({
    ...stored(world, mail, recipient, deliveredCopy(raw, sender, recipient)),
    folder: 'inbox',
    unread: true,
    customProperties: {},
  }));
  return [own, ...received];
}

function touchedBy(sender: Account, { local }: Delivery): Record<string, readonly FolderId[]> {
  const touched: Record<string, readonly FolderId[]> = { [sender.id]: ['drafts', 'sent'] };
  for (const { id } of local) touched[id] = [...(touched[id] ?? []), 'inbox'];
  return touched;
}

/**
 * Sends a draft: builds the message, delivers it to the accounts of this world, keeps a copy in Sent, and ends the
 * draft, all in one step. A second Send for the same draft finds no draft.
 */
export async function sendDraft(world: World, sender: Account, id: string): Promise<SendResult> {
  const draft = world.draft(sender, id);
  refuseUnsendable(draft);
  const sentAt = world.sources.now();
  const domain = sender.address.slice(sender.address.lastIndexOf('@') + 1);
  const raw = await buildMail(draft, { messageId: `<${world.sources.newId()}@${domain}>`, sentAt });
  const mail: SentMail = { raw, parsed: await parseMail(raw), sender, draft, sentAt };
  if (world.draft(sender, id).savedAt !== draft.savedAt) {
    throw new Problem(
      409,
      'This draft was changed while it was being sent.',
      'Nothing was sent. Send it again.',
    );
  }
  const route = routeDraft(draft, world.directory);
  const [own, ...received] = copies(world, mail, route);
  if (!own) throw new Error('a sent mail has a copy of its own');
  world.commit(
    (state): WorldState => {
      const left = route.left.map(({ address }) => ({ messageId: own.messageId, address, at: sentAt }));
      return {
        ...state,
        mails: [...state.mails, own, ...received],
        drafts: state.drafts.filter((candidate) => candidate.id !== id),
        left: [...state.left, ...left],
      };
    },
    touchedBy(sender, route),
  );
  return { mailId: own.id, left: route.left };
}
