import type { Draft } from '../../shared/mail';
import type { DraftModel } from '../compose/compose-model';
import type { Desk, DeskState } from '../desk/desk';
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

type FormState =
  | { readonly kind: 'writing'; readonly composing: { readonly model: Pick<DraftModel, 'trySave'> } }
  | { readonly kind: Exclude<DeskState['kind'], 'writing'> };

/** Of the desk: what puts a form in front, and which one is there. */
export interface FormDesk extends Pick<Desk, 'start'> {
  readonly state: { get(): FormState };
}

interface Places {
  readonly desk: FormDesk;
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
