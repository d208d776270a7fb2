import type { Draft } from '../../shared/mail';
import type { Desk } from '../desk/desk';
import type { OfflineMail } from './offline-mail';

/** What a draft is to the server is its own; what somebody wrote comes from the kept one. */
const filledWith =
  (kept: Draft) =>
  ({ id, kind, inReplyTo, references, conversationId, savedAt }: Draft): Draft => ({
    ...kept,
    id,
    kind,
    inReplyTo,
    references,
    conversationId,
    savedAt,
  });

interface Places {
  readonly desk: Pick<Desk, 'start' | 'state'>;
  readonly offlineMail: Pick<OfflineMail, 'forget'>;
}

/** Puts what this browser kept into a draft of its own; the browser keeps it until the server has that one. */
export async function reopenAsNew(kept: Draft, { desk, offlineMail }: Places): Promise<void> {
  const before = desk.state.get();
  await desk.start({ kind: kept.appointment === undefined ? 'new' : 'newEvent' }, filledWith(kept));
  const state = desk.state.get();
  if (state === before || state.kind !== 'writing') return;
  if ((await state.composing.model.trySave()).ok) await offlineMail.forget(kept.id);
}
