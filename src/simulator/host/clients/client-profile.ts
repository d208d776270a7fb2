import { DESKTOP_EVENTS, PHONE_EVENTS } from '../../shared/launch-events';
import type { ItemMode } from '../item/item-mode';

/** The clients of Outlook that differ for an add-in (facts: platform 0). */
export const CLIENT_IDS = ['web', 'new-windows', 'classic-windows', 'mac', 'phone'] as const;
export type ClientId = (typeof CLIENT_IDS)[number];

/** What an add-in meets in one client. Where a limit is null the client has none. */
export interface ClientProfile {
  readonly id: ClientId;
  /** `mailbox.diagnostics.hostName`; the web's library only says that of the web. */
  readonly hostName: string;
  /** Requirement sets that builds in the field report, newest first (facts: platform 0). */
  readonly mailboxVersions: readonly [string, ...string[]];
  /** Where launch events run: a hidden page, or a worker without a document (facts: platform 1.4). */
  readonly runtime: 'frame' | 'worker';
  /** Asynchronous calls that may be under way at a time (facts: platform 1.2). */
  readonly simultaneousCalls: number | null;
  /** Recipients that one field of a message being written gives back (facts: platform 5.3). */
  readonly writtenRecipients: (mailboxVersion: string) => number | null;
  /** Recipients that one field of a message being read has while it is folded (facts: platform 5.3). */
  readonly readRecipients: (mailboxVersion: string) => number | null;
  readonly hasComposePane: boolean;
  /** The launch events that a manifest can ask for here, as soon as the build has their set (facts: platform 1.1). */
  readonly launchEvents: ReadonlySet<string>;
  /** Notifications of one add-in on one item; with a limit of one, the next replaces it (facts: platform 3.3). */
  readonly notificationsPerItem: number;
  /** Where insight messages can be shown (facts: platform 3.3). */
  readonly insightModes: readonly ItemMode[];
  /** Whether a name without an address that an add-in adds stands in the field, and stops Send until it is somebody (type declarations: Recipients.addAsync). */
  readonly addsUnresolved: boolean;
  /** Where in a shared mailbox an add-in runs only if its manifest asks for it; null: nowhere, whatever it asks (facts: platform 5.4). */
  readonly sharedMailboxes: ReadonlySet<ItemMode> | null;
  /** From which forms `OnAppointmentSend` is raised (facts: platform 1.1). */
  readonly appointmentSend: 'any-form' | 'own-window';
}

const DESKTOP = {
  launchEvents: new Set(DESKTOP_EVENTS),
  hasComposePane: true,
  notificationsPerItem: 5,
  appointmentSend: 'any-form',
  addsUnresolved: false,
  sharedMailboxes: new Set<ItemMode>(['read']),
} as const;

function capOfClassicWindows(mailboxVersion: string): number {
  return mailboxVersion === '1.16' ? 1000 : 500;
}

const WEB: ClientProfile = {
  ...DESKTOP,
  id: 'web',
  appointmentSend: 'own-window',
  addsUnresolved: true,
  hostName: 'OutlookWebApp',
  mailboxVersions: ['1.16', '1.15', '1.14', '1.6'],
  runtime: 'frame',
  simultaneousCalls: 3,
  writtenRecipients: () => 1000,
  readRecipients: () => 20,
  insightModes: ['compose'],
};

export const CLIENTS: Readonly<Record<ClientId, ClientProfile>> = {
  web: WEB,
  'new-windows': {
    ...WEB,
    id: 'new-windows',
    hostName: 'newOutlookWindows',
    mailboxVersions: ['1.16', '1.15', '1.14'],
  },
  'classic-windows': {
    ...DESKTOP,
    id: 'classic-windows',
    hostName: 'Outlook',
    mailboxVersions: ['1.16', '1.15', '1.14', '1.13', '1.12', '1.9'],
    runtime: 'worker',
    simultaneousCalls: null,
    writtenRecipients: capOfClassicWindows,
    readRecipients: capOfClassicWindows,
    insightModes: ['compose', 'read'],
  },
  mac: {
    ...DESKTOP,
    id: 'mac',
    hostName: 'OutlookMac',
    mailboxVersions: ['1.14', '1.8'],
    runtime: 'frame',
    simultaneousCalls: null,
    writtenRecipients: (mailboxVersion) => (mailboxVersion === '1.8' ? 500 : null),
    readRecipients: (mailboxVersion) => (mailboxVersion === '1.8' ? 100 : null),
    sharedMailboxes: new Set(['read', 'compose']),
    insightModes: ['compose', 'read'],
  },
  phone: {
    id: 'phone',
    hostName: 'OutlookIOS',
    mailboxVersions: ['1.5'],
    runtime: 'frame',
    simultaneousCalls: 3,
    writtenRecipients: () => 100,
    readRecipients: () => 100,
    hasComposePane: false,
    launchEvents: new Set(PHONE_EVENTS),
    notificationsPerItem: 1,
    addsUnresolved: false,
    sharedMailboxes: null,
    appointmentSend: 'any-form',
    insightModes: [],
  },
};
