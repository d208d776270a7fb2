/** @jest-environment jsdom */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CLIENTS } from '../../src/simulator/host/clients/client-profile';
import { hasVersion } from '../../src/simulator/shared/client-version';
import type { CallFault } from '../../src/simulator/shared/faults';
import { expectLeaves, heldBreaches } from '../launch/matrix/judge';
import { CLEAN, MUST_NOT_LEAVE } from '../launch/matrix/mails';
import type { Client } from '../launch/matrix/outlook';
import { startVirtualTime } from '../launch/matrix/virtual-time';
import { SEND_CALLS } from '../support/send-calls';
import { ONE_CALL, TYPING, WITHOUT_SESSION, type NamedTrouble } from '../support/send-troubles';

beforeAll(startVirtualTime);
afterAll(() => void jest.useRealTimers());

/** The first set that has a send event (facts: platform 1.1). */
const SEND_EVENT_SINCE = '1.12';

/** Every build of every client that asks add-ins at Send. */
const BUILDS: readonly Client[] = Object.values(CLIENTS)
  .filter(({ launchEvents }) => launchEvents.has('OnMessageSend'))
  .flatMap(({ id, mailboxVersions }) =>
    mailboxVersions
      .filter((version) => hasVersion(version, SEND_EVENT_SINCE))
      .map((mailboxVersion) => ({ id, mailboxVersion })),
  );

/** Builds of one client differ in what they have, not in how calls go together: pairs are for the newest. */
function isNewest({ id, mailboxVersion }: Client): boolean {
  return CLIENTS[id].mailboxVersions[0] === mailboxVersion;
}

/** One of each sort: done too late, not done, refused, and nonsense. */
const SORTS: Readonly<Record<string, CallFault>> = {
  'is answered late': { kind: 'late', ms: 6000 },
  'is never answered': { kind: 'silence' },
  fails: { kind: 'error', code: 9020 },
  'answers an object': { kind: 'garbage', value: {} },
};

const PAIRS: readonly NamedTrouble[] = SEND_CALLS.flatMap((first, at) =>
  SEND_CALLS.slice(at + 1).flatMap((second) =>
    Object.entries(SORTS).flatMap(([what, one]) =>
      Object.entries(SORTS).map(([whatElse, other]): NamedTrouble => [
        `${first} ${what} and ${second} ${whatElse}`,
        { calls: { [first]: one, [second]: other } },
      ]),
    ),
  ),
);

describe.each(BUILDS)('in $id with $mailboxVersion', (client) => {
  it.each(Object.entries(MUST_NOT_LEAVE))(
    'a mail with an outsider (%s) is held whatever goes wrong, alone or in pairs',
    async (_name, mail) => {
      const pairs = isNewest(client) ? PAIRS : [];
      const troubles = [...ONE_CALL, ...WITHOUT_SESSION, ...TYPING, ...pairs];
      expect(await heldBreaches(client, mail, troubles)).toEqual([]);
    },
  );

  it.each(Object.entries(CLEAN))('clean mail goes without a word (%s)', async (_name, mail) => {
    await expectLeaves(client, mail);
  });
});
