import type { PermissionLevel } from '../../shared/manifest';
import type { HostServices } from '../host-services';
import { ERROR } from '../wire/error-codes';
import type { ErrorCode } from '../wire/error-codes';
import type { Caller, Method } from './method';

const RANK: Readonly<Record<PermissionLevel, number>> = {
  Restricted: 0,
  ReadItem: 1,
  ReadWriteItem: 2,
  ReadWriteMailbox: 3,
};

/** Whether the client that is played has this member at all. */
export function isThere(
  { since, phone }: Pick<Method, 'since' | 'phone'>,
  { client, supports }: HostServices,
): boolean {
  if (client.id !== 'phone' || phone === undefined) return supports(since);
  return phone === 'extra';
}

/** Why a call is refused whatever it is about; null when it may go on. Invented: the code below the requirement set. */
export function whyRefused(method: Method, { addin, services, mayInteract }: Caller): ErrorCode | null {
  if (!isThere(method, services)) return ERROR.notSupported;
  if (RANK[addin.permission] < RANK[method.needs]) return ERROR.noPermission;
  const { extendedPermission, blockedInEvents } = method;
  if (extendedPermission !== undefined && addin.extendedPermissions?.includes(extendedPermission) !== true) {
    return ERROR.missingExtendedPermission;
  }
  return blockedInEvents === true && !mayInteract ? ERROR.notForThisExtensionPoint : null;
}
