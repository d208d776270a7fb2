import type { HostServices } from '../host-services';
import { METHODS } from '../methods/method-table';
import { isThere } from '../methods/may-call';

/** Rows of the table that stand for several members of an item. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  recipients: ['to', 'cc', 'bcc'],
  time: ['start', 'end'],
};

function pathsOf(name: string): readonly string[] {
  const [owner = '', ...rest] = name.split('.');
  const owners = SEVERAL[owner];
  if (owners !== undefined) return owners.map((field) => ['item', field, ...rest].join('.'));
  return owner === 'mailbox' || owner === 'context' ? [name] : [`item.${name}`];
}

/** `item.sessionData.getAsync` belongs to `item.sessionData`; `item.saveAsync` to nothing but the item. */
function groupOf(path: string): string {
  const names = path.split('.');
  return names.length > 2 ? names.slice(0, -1).join('.') : path;
}

/**
 * The members of items and mailboxes that the library has and the client that is played has not, by path. Where a client lacks every member of
 * an object, it lacks the object: add-ins ask for `item.sessionData`.
 */
export function absentMembers(services: HostServices): readonly string[] {
  const members = Object.values(METHODS).flatMap((method) =>
    pathsOf(method.name).map((path) => ({ path, isAbsent: !isThere(method, services) })),
  );
  const withSome = new Set(members.filter(({ isAbsent }) => !isAbsent).map(({ path }) => groupOf(path)));
  const absent = members
    .filter(({ path, isAbsent }) => isAbsent && !path.startsWith('context.'))
    .map(({ path }) => path);
  return [...new Set(absent.map((path) => (withSome.has(groupOf(path)) ? path : groupOf(path))))];
}
