import type { Account } from '../../shared/mail';
import { Problem } from '../problem';
import { ownCopy, prepare, prepareWaiting, without, type SentMail } from './send-draft';
import type { StoredMail, WorldState } from './state';
import type { World } from './world';

/**
 * What was not sent lies in Deleted Items from now on. Outlook keeps a draft there; here it is a message like any other
 * (invented), without the names that nobody had resolved and without the time at which it was to leave.
 */
function commitDeleted(world: World, { id }: Account, mail: SentMail): void {
  const deleted: StoredMail = { ...ownCopy(world, mail), folder: 'deleted', unread: false };
  world.commit(
    (state): WorldState => ({
      ...state,
      mails: [...state.mails, deleted],
      drafts: without(state.drafts, mail.draft.id),
      outbox: without(state.outbox, mail.draft.id),
    }),
    { [id]: ['drafts', 'outbox', 'deleted'] },
  );
}

/** @throws Problem when there is no such draft, or when it was changed meanwhile: then it stays. */
export async function deleteDraft(world: World, account: Account, id: string): Promise<void> {
  const draft = world.draft(account, id);
  const mail = await prepare(world, account, draft);
  if (world.draft(account, id).savedAt !== draft.savedAt) {
    throw new Problem(
      409,
      'This draft was changed while it was being deleted.',
      'It is still in Drafts. Delete it again.',
    );
  }
  commitDeleted(world, account, mail);
}

/** Nobody gets it. @throws Problem when it has left, or was taken back. */
export async function deleteWaiting(world: World, account: Account, id: string): Promise<void> {
  const { mail } = await prepareWaiting(world, account, id);
  commitDeleted(world, account, mail);
}
