import type { Account, Person } from '../../shared/mail';
import { sameAddress } from '../mail/addresses';
import type { Directory } from '../mail/directory';
import { Problem } from '../problem';
import type { World } from './world';

export const personOf = ({ name, address }: Account): Person => ({ name, address, kind: 'person' });

const isMember = ({ members }: Account, { id }: Account): boolean => members?.[id] !== undefined;

/** @throws Problem for a shared mailbox: people sign in to their own. */
export function signedIn(world: World, id: string): Account {
  const account = world.account(id);
  if (account.members === undefined) return account;
  throw new Problem(403, 'Nobody signs in to a shared mailbox.', 'Open it as one of its members.');
}

/** @throws Problem unless this account may open that mailbox. */
export function sharedMailbox(world: World, account: Account, id: string): Account {
  const mailbox = world.account(id);
  if (isMember(mailbox, account)) return mailbox;
  throw new Problem(
    403,
    `${account.name} may not open this mailbox.`,
    'Ask the people who share it to add you.',
  );
}

/** Whose address may stand in From when this account sends: its own first. */
export function identitiesOf({ accounts }: Directory, account: Account): readonly Account[] {
  return [account, ...accounts.filter((mailbox) => isMember(mailbox, account))];
}

/** The one of these identities that an address belongs to. */
export function identityWith(
  directory: Directory,
  account: Account,
  { address }: Person,
): Account | undefined {
  return identitiesOf(directory, account).find((identity) => sameAddress(identity.address, address));
}

/** Who stands in Sender: nobody where a message goes out from somebody's own mailbox, or as the shared one. */
export function senderBehind(directory: Directory, account: Account, from: Person): Person | null {
  const right = identityWith(directory, account, from)?.members?.[account.id];
  return right === 'on-behalf' ? personOf(account) : null;
}
