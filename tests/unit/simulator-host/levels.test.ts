import { describe, expect, test } from '@jest/globals';
import { servicesFrom } from '../../../src/simulator/host/host-services';
import { whyRefused } from '../../../src/simulator/host/methods/may-call';
import type { Caller, Method } from '../../../src/simulator/host/methods/method';
import { METHODS } from '../../../src/simulator/host/methods/method-table';
import { Params } from '../../../src/simulator/host/methods/params';
import { ERROR } from '../../../src/simulator/host/wire/error-codes';
import type { PermissionLevel } from '../../../src/simulator/shared/manifest';
import { manifest, NADIA, settings } from '../../contract/harness/world';

const LEVELS = ['Restricted', 'ReadItem', 'ReadWriteItem', 'ReadWriteMailbox'] as const;

const services = servicesFrom({
  manifests: [],
  account: NADIA,
  settings: settings(),
  storage: {
    loadRoamingSettings: () => Promise.resolve({}),
    saveRoamingSettings: () => Promise.resolve(),
    saveMailProperties: () => Promise.resolve(),
  },
  openWorkerLine: () => {
    throw new Error('Nothing runs here');
  },
});

function callerAt(permission: PermissionLevel): Caller {
  const addin = manifest('https://addin.example', { permission, extendedPermissions: ['AppendOnSend'] });
  const params = new Params({});
  return {
    addin,
    services,
    params,
    initializationContext: undefined,
    loaded: { item: null },
    mayInteract: true,
  };
}

/** The levels at which the host itself refuses, whatever the library let through. */
function refusedAt(method: Method): readonly PermissionLevel[] {
  return LEVELS.filter((level) => whyRefused(method, callerAt(level)) === ERROR.noPermission);
}

/** host-protocol 5, column lvl; platform 6.3 */
describe('every call asks for its level of permission, of the host too', () => {
  test.each(Object.entries(METHODS))('number %s', (_number, method) => {
    expect(refusedAt(method)).toEqual(LEVELS.slice(0, LEVELS.indexOf(method.needs)));
  });
});
