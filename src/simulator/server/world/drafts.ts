import * as v from 'valibot';
import type { Account, AttachmentInfo, Draft, DraftRequest, MailSummary } from '../../shared/mail';
import { whyNotAHeader } from '../mail/build-mail';
import { markLists } from '../mail/directory';
import { htmlToText } from '../mail/html';
import { previewOfText } from '../mail/preview';
import { answerDraft, newDraft } from '../mail/start-draft';
import { Problem } from '../problem';
import { editEventDraft, newEventDraft } from './calendar';
import { draftSchema } from './draft-schema';
import { identityWith, personOf, sharedMailbox } from './shared-mailboxes';
import type { World } from './world';

const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024;

export function previewOfDraft({ bodyFormat, body }: Draft): string {
  const start = body.slice(0, 20_000);
  return previewOfText(bodyFormat === 'html' ? htmlToText(start) : start);
}

/** All but the bytes. */
export function describeAttachment(attachment: AttachmentInfo): AttachmentInfo {
  const { id, name, contentType, size, isInline, contentId } = attachment;
  return { id, name, contentType, size, isInline, contentId };
}

function summarise(draft: Draft): MailSummary {
  return {
    id: draft.id,
    folder: 'drafts',
    from: draft.from,
    to: draft.to,
    subject: draft.subject,
    preview: previewOfDraft(draft),
    receivedAt: draft.savedAt,
    unread: false,
    conversationId: draft.conversationId ?? draft.id,
    hasAttachments: draft.attachments.some(({ isInline }) => !isInline),
  };
}

export function draftSummaries(world: World, account: Account): readonly MailSummary[] {
  return world.state.drafts
    .filter((draft) => draft.account === account.id)
    .map(({ id }) => summarise(world.draft(account, id)));
}

export async function startDraft(world: World, account: Account, request: DraftRequest): Promise<Draft> {
  const { now, newId, timeZone } = world.sources;
  const start = { id: newId(), from: personOf(account), now: now(), timeZone };
  const draft = await makeDraft(world, account, request, start);
  world.files.writeDraft(draft);
  world.commit((state) => ({ ...state, drafts: [...state.drafts, { id: draft.id, account: account.id }] }), {
    [account.id]: ['drafts'],
  });
  return draft;
}

async function makeDraft(
  world: World,
  account: Account,
  request: DraftRequest,
  start: Parameters<typeof newDraft>[0],
): Promise<Draft> {
  if (request.kind === 'new') return newDraft(start);
  if (request.kind === 'newEvent') return newEventDraft(start);
  if (request.kind === 'editEvent') return editEventDraft(world, account, request.mailId, start);
  const { mailbox } = request;
  const owner = mailbox === undefined ? account : sharedMailbox(world, account, mailbox);
  const stored = world.storedMail(owner, request.mailId);
  const mail = await world.parse(stored);
  const { conversationId } = await world.indexed(owner, stored.id);
  // What was sent from a shared mailbox goes on from there, also out of the sender's own Sent.
  const self = identityWith(world.directory, account, mail.from) ?? owner;
  const draft = answerDraft(request.kind, { mail, conversationId }, { ...start, from: personOf(self) });
  return { ...draft, to: markLists(world.directory, draft.to), cc: markLists(world.directory, draft.cc) };
}

function badHeader(headers: Draft['headers']): Problem | null {
  for (const [name, value] of Object.entries(headers)) {
    const reason =
      name === name.toLowerCase() ? whyNotAHeader(name, value) : 'header names are kept in lower case';
    if (reason !== null)
      return new Problem(
        400,
        `The header "${name.slice(0, 60)}" cannot be kept: ${reason}.`,
        'Nothing was saved.',
      );
  }
  return null;
}

/** Shared mailboxes have no calendar here, so that one organizes meetings as oneself. */
function mustBeOwn({ directory }: World, account: Account, { from, appointment }: Draft): void {
  const identity = identityWith(directory, account, from);
  if (identity === account || (identity && appointment === undefined)) return;
  throw new Problem(
    403,
    'A draft can only be sent from its own account, or from a mailbox that this account shares.',
    `Set From to ${account.address}.`,
  );
}

/** @throws Problem for anything that is not a draft of this account. */
function checkDraft(world: World, input: unknown, account: Account, id: string): Draft {
  const read = v.safeParse(draftSchema, input);
  if (!read.success) {
    const [issue] = read.issues;
    const where = v.getDotPath(issue) ?? 'the draft';
    throw new Problem(400, `This is not a draft: ${where} is not as expected.`, 'Nothing was saved.');
  }
  const draft = read.output;
  if (draft.id !== id)
    throw new Problem(400, 'The draft carries another id than its address.', 'Nothing was saved.');
  mustBeOwn(world, account, draft);
  const size = draft.attachments.reduce((sum, { base64 }) => sum + base64.length * 0.75, 0);
  if (size > MAX_ATTACHMENT_BYTES) {
    throw new Problem(413, 'The attachments together are larger than 25 MB.', 'Remove one and save again.');
  }
  const bad = badHeader(draft.headers);
  if (bad !== null) throw bad;
  return draft;
}

/**
 * Saves a draft. The last writer wins, unless `seenSavedAt` says which version the writer had before it and another
 * one was saved since (409).
 */
export function saveDraft(
  world: World,
  account: Account,
  id: string,
  { input, seenSavedAt }: { readonly input: unknown; readonly seenSavedAt: number | null },
): Draft {
  const kept = world.draft(account, id);
  if (seenSavedAt !== null && seenSavedAt !== kept.savedAt) {
    throw new Problem(
      409,
      'This draft was changed in another tab.',
      'Open it again to go on with the newer version.',
    );
  }
  const { kind, inReplyTo, references, conversationId } = kept;
  const savedAt = Math.max(world.sources.now(), kept.savedAt + 1);
  const draft: Draft = {
    ...checkDraft(world, input, account, id),
    kind,
    inReplyTo,
    references,
    conversationId,
    savedAt,
  };
  world.files.writeDraft(draft);
  world.commit((state) => state, { [account.id]: ['drafts'] });
  return draft;
}

export function discardDraft(world: World, account: Account, id: string): void {
  world.draft(account, id);
  world.commit((state) => ({ ...state, drafts: state.drafts.filter((draft) => draft.id !== id) }), {
    [account.id]: ['drafts'],
  });
}
