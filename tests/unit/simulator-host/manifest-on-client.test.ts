import { describe, expect, test } from '@jest/globals';

import { CLIENTS } from '../../../src/simulator/host/clients/client-profile';
import type { ClientId } from '../../../src/simulator/host/clients/client-profile';
import { manifestOn } from '../../../src/simulator/host/clients/manifest-on-client';
import { hasVersion } from '../../../src/simulator/shared/client-version';
import type { AddinManifest } from '../../../src/simulator/shared/manifest';
import { launchEvent, manifest } from '../../contract/harness/world';

const ORIGIN = 'https://localhost:3000';
const SEND = [launchEvent('OnMessageSend', 'guard', 'Block')];
const LOOK = [launchEvent('OnMessageRecipientsChanged', 'look')];

interface Case {
  readonly addin: AddinManifest;
  readonly client: ClientId;
  readonly version: string;
  /** What is there of it: surfaces with commands, and launch events. */
  readonly there: readonly string[];
  readonly warns?: RegExp;
}

const { phone: ON_PHONES, ...WITHOUT_PHONE } = manifest(ORIGIN, { launchEvents: SEND });
const WITH_PHONE = {
  ...WITHOUT_PHONE,
  phone: { ...ON_PHONES, read: WITHOUT_PHONE.read, launchEvents: LOOK },
};
const NEEDS_1_12: AddinManifest = { ...WITH_PHONE, requires: '1.12' };
const EVERYWHERE = ['read', 'compose', 'organizer', 'attendee', 'OnMessageSend'];

/** facts: platform 6.2 */
const CASES: Readonly<Record<string, Case>> = {
  'a desktop takes what is meant for desktops': {
    addin: WITH_PHONE,
    client: 'mac',
    version: '1.14',
    there: EVERYWHERE,
  },
  'a phone takes what is meant for phones, and nothing else': {
    addin: WITH_PHONE,
    client: 'phone',
    version: '1.5',
    there: ['read', 'OnMessageRecipientsChanged'],
  },
  'a phone takes nothing of an add-in that has nothing for phones': {
    addin: WITHOUT_PHONE,
    client: 'phone',
    version: '1.5',
    there: [],
    warns: /no <MobileFormFactor>/u,
  },
  'a client that has the set that is asked for takes everything': {
    addin: NEEDS_1_12,
    client: 'web',
    version: '1.14',
    there: EVERYWHERE,
  },
  'a client that lacks it takes nothing': {
    addin: NEEDS_1_12,
    client: 'web',
    version: '1.6',
    there: [],
    warns: /requires Mailbox 1\.12/u,
  },
  'a phone that lacks it takes what is meant for phones all the same': {
    addin: NEEDS_1_12,
    client: 'phone',
    version: '1.5',
    there: ['read', 'OnMessageRecipientsChanged'],
  },
};

function thereOf({ read, compose, organizer = [], attendee = [], launchEvents }: AddinManifest) {
  const surfaces = Object.entries({ read, compose, organizer, attendee });
  const withCommands = surfaces.filter(([, groups]) => groups.length > 0).map(([name]) => name);
  return [...withCommands, ...launchEvents.map(({ type }) => type)];
}

describe('what a client takes of a manifest', () => {
  test.each(Object.entries(CASES))('%s', (_sentence, { addin, client, version, there, warns }) => {
    const taken = manifestOn(addin, CLIENTS[client], (wanted) => hasVersion(version, wanted));
    expect(thereOf(taken)).toEqual(there);
    if (warns === undefined) expect(taken.warnings).toEqual([]);
    else expect(taken.warnings.join()).toMatch(warns);
  });
});
