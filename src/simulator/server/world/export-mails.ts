import type { Account } from '../../shared/mail';
import { mboxEntry } from '../mail/mbox';
import type { IndexedMail } from './mail-index';
import type { World } from './world';

/** Oldest first, as mbox files are read. Message by message, so that a folder of any size can be written. */
function* entries(world: World, mails: readonly IndexedMail[]): Generator<Buffer> {
  const sorted = [...mails].sort((one, other) => one.stored.receivedAt - other.stored.receivedAt);
  for (const { stored, digest } of sorted) {
    const { receivedAt } = stored;
    yield mboxEntry(world.raw(stored), { sender: digest.from.address, receivedAt });
  }
}

/** Chosen messages of an account as an mbox file. */
export async function exportMails(
  world: World,
  account: Account,
  isChosen: (mail: IndexedMail['stored']) => boolean,
): Promise<Iterable<Buffer>> {
  const index = await world.index(account);
  return entries(
    world,
    index.filter(({ stored }) => isChosen(stored)),
  );
}
