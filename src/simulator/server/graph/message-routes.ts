import { sameAddress } from '../mail/addresses';
import type { Account } from '../../shared/mail';
import { identitiesOf } from '../world/shared-mailboxes';
import { hasScope, writeList, type Caller, type Reading } from './caller';
import { accessDenied, GraphError } from './graph-error';
import { mailItems } from './mail-items';
import { findMessages, MESSAGES, messageId, writeMessage, type Asking } from './messages';
import { readItemQuery, readListQuery } from './query';

const SHARED = ['Mail.Read.Shared', 'Mail.ReadWrite.Shared'] as const;
const WHOLE = ['Mail.Read', 'Mail.ReadWrite', ...SHARED] as const;

/** The mailbox that an address names: one's own (`me`), or that of somebody else. @throws GraphError, 404, for nobody's. */
export function mailboxOf({ world, account }: Caller, user: string): Account {
  if (user === '') return account;
  const found = world.directory.accounts.find(({ id, address }) => id === user || sameAddress(address, user));
  if (found) return found;
  throw new GraphError(404, 'ErrorInvalidUser', `The requested user '${user}' is invalid.`);
}

/** @throws GraphError, 403, without the permission, or where the mailbox is not shared with the caller. */
function openMailbox(caller: Caller, reading: Reading): Account {
  const owner = mailboxOf(caller, reading.param('user'));
  const isOwn = owner.id === caller.account.id;
  const mayRead = isOwn ? hasScope(caller, 'Mail.ReadBasic', ...WHOLE) : hasScope(caller, ...SHARED);
  const isShared = identitiesOf(caller.world.directory, caller.account).includes(owner);
  if (mayRead && isShared) return owner;
  throw accessDenied();
}

function askingOf(caller: Caller, owner: Account, { header }: Reading): Asking {
  const isImmutable = /(?:^|[;,]\s*)IdType\s*=\s*"?ImmutableId"?/i.test(header('prefer') ?? '');
  return {
    owner: owner.id,
    idType: isImmutable ? 'immutable' : 'usual',
    mayReadBody: hasScope(caller, ...WHOLE),
  };
}

export async function listMessages(caller: Caller, reading: Reading): Promise<object> {
  const owner = openMailbox(caller, reading);
  const query = readListQuery(reading.query, MESSAGES);
  const asking = askingOf(caller, owner, reading);
  const all = findMessages(await mailItems(caller.world, owner), query);
  return writeList(caller, reading, query, {
    all,
    keyOf: ({ storedId }) => storedId,
    write: (item) => writeMessage(item, query.select, asking),
  });
}

/** @throws GraphError, 404, for an id that no message has; one of the other kind is such an id. */
export async function readMessage(caller: Caller, reading: Reading): Promise<object> {
  const owner = openMailbox(caller, reading);
  const select = readItemQuery(reading.query, MESSAGES);
  const asking = askingOf(caller, owner, reading);
  const items = await mailItems(caller.world, owner);
  const item = items.find((each) => messageId(each, asking) === reading.param('id'));
  if (item) return writeMessage(item, select, asking);
  throw new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
}
