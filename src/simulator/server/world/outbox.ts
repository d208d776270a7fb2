import type { Account, Draft, Mail, MailSummary } from '../../shared/mail';
import { describeAttachment, previewOfDraft } from './drafts';
import { sendWaiting } from './send-draft';
import type { WaitingMail, WorldState } from './state';
import type { World } from './world';

function summarise(draft: Draft, { dueAt }: WaitingMail): MailSummary {
  return {
    id: draft.id,
    folder: 'outbox',
    from: draft.from,
    to: draft.to,
    subject: draft.subject,
    preview: previewOfDraft(draft),
    receivedAt: dueAt,
    unread: false,
    conversationId: draft.conversationId ?? draft.id,
    hasAttachments: draft.attachments.some(({ isInline }) => !isInline),
    dueAt,
  };
}

export function outboxSummaries(world: World, account: Account): readonly MailSummary[] {
  return world.state.outbox
    .filter((waiting) => waiting.account === account.id)
    .map((waiting) => summarise(world.files.readDraft(waiting.id), waiting));
}

/** A message of the outbox as it can be looked at; null when it is none. It has no header block before it leaves. */
export function readWaiting(world: World, account: Account, id: string): Mail | null {
  const waiting = world.state.outbox.find((mail) => mail.account === account.id && mail.id === id);
  if (!waiting) return null;
  const draft = world.files.readDraft(id);
  const { cc, bcc, bodyFormat, body, attachments, customProperties } = draft;
  return {
    ...summarise(draft, waiting),
    ...{ cc, bcc, bodyFormat, body, customProperties },
    internetMessageId: '',
    attachments: attachments.map(describeAttachment),
    headerBlock: '',
  };
}

function backToDrafts(world: World, { id, account }: WaitingMail): void {
  world.commit(
    (state): WorldState => ({
      ...state,
      outbox: state.outbox.filter((mail) => mail.id !== id),
      drafts: [...state.drafts, { id, account }],
    }),
    { [account]: ['drafts', 'outbox'] },
  );
}

/** Takes a message out of the outbox: it is the draft again that was sent. A time that it had to wait for is gone. */
export function takeBack(world: World, account: Account, id: string): Draft {
  const waiting = world.waiting(account, id);
  const draft = { ...world.files.readDraft(id), deliverAt: null };
  world.files.writeDraft(draft);
  backToDrafts(world, waiting);
  return draft;
}

/** Sends what is due. What cannot be sent becomes a draft again, so that nothing is stuck and nothing is lost. */
export async function sendDue(world: World, say: (line: string) => void): Promise<void> {
  const now = world.sources.now();
  for (const waiting of world.state.outbox.filter(({ dueAt }) => dueAt <= now)) {
    await sendWaiting(world, world.account(waiting.account), waiting.id).catch(() => {
      // Taken back or deleted meanwhile: it lies elsewhere already.
      if (!world.state.outbox.includes(waiting)) return;
      say('a message could not leave the outbox; it lies in Drafts.');
      backToDrafts(world, waiting);
    });
  }
}

/** Longer waits are taken in steps: a timer of the platform holds less than 25 days, and clocks are set. */
const LONGEST_WAIT_MS = 60_000;

/** After a failure of the disk it is not tried again at once. */
const PAUSE_MS = 5_000;

/**
 * Sends what falls due; what fell due while the program did not run goes at once. Returns the function that ends it.
 */
export function watchOutbox(world: World, say: (line: string) => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const arm = (atLeastMs = 0): void => {
    clearTimeout(timer);
    const due = world.state.outbox.map(({ dueAt }) => dueAt);
    if (isOver || due.length === 0) return;
    const wait = Math.max(atLeastMs, Math.min(...due) - world.sources.now());
    timer = setTimeout(() => void send(), Math.min(wait, LONGEST_WAIT_MS));
    timer.unref();
  };
  const send = async (): Promise<void> => {
    try {
      await sendDue(world, say);
      arm();
    } catch {
      say('what waits in the outbox could not be sent; it is tried again.');
      arm(PAUSE_MS);
    }
  };
  const unsubscribe = world.subscribe(() => arm());
  arm();
  return () => {
    isOver = true;
    unsubscribe();
    clearTimeout(timer);
  };
}
