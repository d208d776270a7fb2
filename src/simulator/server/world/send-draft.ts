import type { Account, Draft, FolderId, Person, SendRequest, SendResult } from '../../shared/mail';
import { isSendable } from '../mail/addresses';
import { buildMail, type CalendarPart } from '../mail/build-mail';
import { deliveredCopy, routeDraft, sentCopy, type Delivery } from '../mail/deliver';
import { parseMail, type ParsedMail } from '../mail/parse-mail';
import { Problem } from '../problem';
import { calendarEntry, calendarPartOf, meetingOfDraft, withoutEntry } from './calendar';
import { senderBehind } from './shared-mailboxes';
import type { StoredMail, WorldState } from './state';
import type { World } from './world';

function refuseUnsendable({ to, cc, bcc, appointment }: Draft): void {
  if (appointment && appointment.end < appointment.start) {
    throw new Problem(400, 'This event ends before it begins.', 'Correct one of its times, then send again.');
  }
  const people = [...to, ...cc, ...bcc];
  if (people.length === 0 && !appointment) {
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

/** An appointment without attendees is only saved: there is nothing to take back. */
const goesNowhere = (draft: Draft): boolean => meetingOfDraft(draft)?.method === 'publish';

/** A message with the draft that it was made of. */
export interface SentMail {
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

/** What the sender keeps of a message, wherever it lies. */
export function ownCopy(world: World, mail: SentMail): Omit<StoredMail, 'folder' | 'unread'> {
  const { raw, sender, draft } = mail;
  return {
    ...stored(world, mail, sender, sentCopy(raw)),
    // The same add-in may read them on the sender's copy; they never travel.
    customProperties: { ...draft.customProperties },
  };
}

/**
 * The sender's own copy first: it lies in their own Sent, also when From is a shared mailbox (Microsoft's page on
 * delegate access). An appointment lies in the sender's calendar too, or there alone when
 * nobody is invited.
 */
export function copies(world: World, mail: SentMail, { local }: Delivery): readonly StoredMail[] {
  const { raw, sender, draft } = mail;
  const meeting = meetingOfDraft(draft);
  const entries = meeting ? [calendarEntry(ownCopy(world, mail), meeting)] : [];
  if (goesNowhere(draft)) return entries;
  const own: StoredMail = { ...ownCopy(world, mail), folder: 'sent', unread: false };
  const received = local.map((recipient): StoredMail => ({
    ...stored(world, mail, recipient, deliveredCopy(raw, sender, recipient)),
    folder: 'inbox',
    unread: true,
    customProperties: {},
  }));
  return [own, ...entries, ...received];
}

export function touchedBy(sender: Account, { local }: Delivery): Record<string, readonly FolderId[]> {
  const own = ['drafts', 'outbox', 'sent', 'calendar'] as const;
  const touched: Record<string, readonly FolderId[]> = { [sender.id]: own };
  for (const { id } of local) touched[id] = [...(touched[id] ?? []), 'inbox'];
  return touched;
}

function withoutOldEntry(mails: readonly StoredMail[], { sender, draft }: SentMail): readonly StoredMail[] {
  return draft.appointment ? withoutEntry(mails, sender, draft.appointment) : mails;
}

export const without = <T extends { readonly id: string }>(all: readonly T[], id: string): T[] =>
  all.filter((each) => each.id !== id);

/** Enough for every page that may still ask about a press on Send that was answered but not heard. */
const REMEMBERED_ATTEMPTS = 50;

function remember(state: WorldState, attempt: WorldState['attempts'][number]): WorldState['attempts'] {
  const others = state.attempts.filter((each) => each.attempt !== attempt.attempt);
  return [...others, attempt].slice(-REMEMBERED_ATTEMPTS);
}

/** Makes the message. Its calendar part is the draft's own appointment unless another is given. */
export async function prepare(
  world: World,
  sender: Account,
  draft: Draft,
  calendar?: CalendarPart,
): Promise<SentMail> {
  const sentAt = world.sources.now();
  const domain = sender.address.slice(sender.address.lastIndexOf('@') + 1);
  const raw = await buildMail(draft, {
    messageId: `<${world.sources.newId()}@${domain}>`,
    sentAt,
    calendar: calendar ?? calendarPartOf(draft, sentAt),
    sender: senderBehind(world.directory, sender, draft.from),
  });
  return { raw, parsed: await parseMail(raw), sender, draft, sentAt };
}

/** Everybody's copies, and the end of the draft, in one commit. */
function commitDelivery(world: World, mail: SentMail, attempt: string): SendResult {
  const { sender, draft, sentAt } = mail;
  const route = routeDraft(draft, world.directory);
  const [own, ...others] = copies(world, mail, route);
  if (!own) throw new Error('a sent mail has a copy of its own');
  world.commit(
    (state): WorldState => {
      const left = route.left.map(({ address }) => ({ messageId: own.messageId, address, at: sentAt }));
      return {
        ...state,
        mails: [...withoutOldEntry(state.mails, mail), own, ...others],
        drafts: without(state.drafts, draft.id),
        outbox: without(state.outbox, draft.id),
        attempts: remember(state, { attempt, draft: draft.id, mailId: own.id }),
        left: [...state.left, ...left],
      };
    },
    touchedBy(sender, route),
  );
  return { kind: 'delivered', mailId: own.id, left: route.left };
}

function leftWith({ mails, left }: WorldState, mailId: string): readonly Person[] {
  const messageId = mails.find(({ id }) => id === mailId)?.messageId;
  return left
    .filter((copy) => copy.messageId === messageId)
    .map(({ address }) => ({ name: address, address, kind: 'person' }));
}

/** Answers a press on Send that was carried out before: its answer got lost on the way. */
function answerAgain({ state }: World, { attempt }: SendRequest, id: string): SendResult | null {
  const before = state.attempts.find((each) => each.attempt === attempt && each.draft === id);
  if (!before) return null;
  const { mailId } = before;
  if (mailId !== null) return { kind: 'delivered', mailId, left: leftWith(state, mailId) };
  const waiting = state.outbox.find((each) => each.id === id && each.attempt === attempt);
  if (waiting) return { kind: 'waiting', dueAt: waiting.dueAt };
  if (state.drafts.some((draft) => draft.id === id)) {
    throw new Problem(409, 'This message was taken back.', 'It is a draft again. Open it and send it again.');
  }
  throw new Problem(409, 'This message was deleted before it left.', 'Look into Deleted Items.');
}

function putInOutbox(world: World, sender: Account, draft: Draft, request: SendRequest, dueAt: number) {
  const { id } = draft;
  const { attempt } = request;
  world.commit(
    (state): WorldState => ({
      ...state,
      drafts: without(state.drafts, id),
      outbox: [...state.outbox, { id, account: sender.id, attempt, dueAt }],
      attempts: remember(state, { attempt, draft: id, mailId: null }),
    }),
    { [sender.id]: ['drafts', 'outbox'] },
  );
}

/**
 * Sends a draft: at once, or by way of the outbox when it may still be taken back or is not due yet. However often one
 * press on Send is asked for, it is carried out once; another press on the same draft finds no draft.
 */
export async function sendDraft(
  world: World,
  sender: Account,
  id: string,
  request: SendRequest,
): Promise<SendResult> {
  const before = answerAgain(world, request, id);
  if (before) return before;
  const draft = world.draft(sender, id);
  refuseUnsendable(draft);
  const holdMs = goesNowhere(draft) ? 0 : request.holdMs;
  const dueAt = Math.max(world.sources.now() + holdMs, draft.deliverAt ?? 0);
  if (holdMs > 0 || dueAt > world.sources.now()) {
    putInOutbox(world, sender, draft, request, dueAt);
    return { kind: 'waiting', dueAt };
  }
  const mail = await prepare(world, sender, draft);
  const meanwhile = answerAgain(world, request, id);
  if (meanwhile) return meanwhile;
  if (world.draft(sender, id).savedAt !== draft.savedAt) {
    throw new Problem(
      409,
      'This draft was changed while it was being sent.',
      'Nothing was sent. Send it again.',
    );
  }
  return commitDelivery(world, mail, request.attempt);
}

/**
 * A message that waits in the outbox, made ready with the press on Send that put it there.
 * @throws Problem when it was taken back meanwhile.
 */
export async function prepareWaiting(
  world: World,
  sender: Account,
  id: string,
): Promise<{ readonly mail: SentMail; readonly attempt: string }> {
  const { attempt } = world.waiting(sender, id);
  const mail = await prepare(world, sender, world.files.readDraft(id));
  if (world.waiting(sender, id).attempt !== attempt) {
    throw new Problem(
      409,
      'This message was taken back and sent again meanwhile.',
      'Look into the outbox again.',
    );
  }
  return { mail, attempt };
}

/** Lets a message out of the outbox, whether it is due or not. One that was taken back meanwhile stays a draft. */
export async function sendWaiting(world: World, sender: Account, id: string): Promise<SendResult> {
  const { mail, attempt } = await prepareWaiting(world, sender, id);
  return commitDelivery(world, mail, attempt);
}
