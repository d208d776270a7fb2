import { hasScope, writeList, type Caller, type Reading } from './caller';
import { GraphError } from './graph-error';
import {
  groupId,
  groupsFor,
  GROUPS,
  isGroup,
  MEMBERS,
  usersIn,
  writeGroup,
  writeUser,
  type PeopleRights,
} from './groups';
import { readListQuery } from './query';

const MEMBERSHIP = ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'] as const;

function requestDenied(): GraphError {
  const message = 'Insufficient privileges to complete the operation.';
  return new GraphError(403, 'Authorization_RequestDenied', message);
}

/** Groups by their address. @throws GraphError as Graph refuses. */
export async function listGroups(caller: Caller, reading: Reading): Promise<object> {
  if (!hasScope(caller, ...MEMBERSHIP)) throw requestDenied();
  const query = readListQuery(reading.query, GROUPS);
  const all = groupsFor(caller.world, caller.account).filter((list) =>
    query.filter.every((condition) => isGroup(list, condition)),
  );
  return writeList(caller, reading, query, {
    all,
    keyOf: groupId,
    write: (list) => writeGroup(list, query.select),
  });
}

function peopleRights(caller: Caller): PeopleRights {
  if (hasScope(caller, 'User.Read.All', 'Directory.Read.All')) return 'all';
  return hasScope(caller, 'User.ReadBasic.All') ? 'basics' : 'ids';
}

/** A list cast to one type is a query for the index that may lag behind (Microsoft's page on advanced queries). */
function refuseUnlessEventual(reading: Reading, count: boolean): void {
  if (reading.header('consistencylevel')?.toLowerCase() === 'eventual' && count) return;
  const message =
    "The specified cast is supported only with the header 'ConsistencyLevel: eventual' and '$count=true'.";
  throw new GraphError(400, 'Request_UnsupportedQuery', message);
}

/** The people of a group and of the groups in it. @throws GraphError as Graph refuses. */
export async function listMembers(caller: Caller, reading: Reading): Promise<object> {
  if (!hasScope(caller, ...MEMBERSHIP)) throw requestDenied();
  const query = readListQuery(reading.query, MEMBERS);
  refuseUnlessEventual(reading, query.count);
  const id = reading.param('id');
  const group = groupsFor(caller.world, caller.account).find((list) => groupId(list) === id);
  if (group === undefined) {
    throw new GraphError(404, 'Request_ResourceNotFound', `Resource '${id}' does not exist.`);
  }
  if (group.unseen === 'hidden' && !hasScope(caller, 'Member.Read.Hidden')) throw requestDenied();
  return writeList(caller, reading, query, {
    all: usersIn(caller.world, group, caller.account),
    keyOf: (user) => user.id,
    write: (user) => writeUser(user, query.select, peopleRights(caller)),
  });
}
