import { DESKTOP_EVENTS, PHONE_EVENTS } from '../../shared/launch-events';
import { hasVersion } from '../../shared/client-version';
import type { HtmlChange } from '../item/client-html';
import type { ItemMode } from '../item/item-mode';
import { MOST_ACTIVE } from '../send/active-addins';

/** The clients of Outlook that differ for an add-in (facts: platform 0). */
export const CLIENT_IDS = ['web', 'new-windows', 'classic-windows', 'mac', 'phone'] as const;
export type ClientId = (typeof CLIENT_IDS)[number];

/** What an add-in meets in one client. Where a limit is null the client has none. */
export interface ClientProfile {
  readonly id: ClientId;
  /** `mailbox.diagnostics.hostName` (type declarations: Diagnostics.hostName). */
  readonly hostName: string;
  /** `context.platform`, as `Office.PlatformType` has it. */
  readonly platform: 'OfficeOnline' | 'PC' | 'Mac' | 'iOS';
  /** What the client has besides the mailbox: dialogs, single sign-on and nested app authentication. */
  readonly sharedSets: (mailboxVersion: string) => SharedSets;
  /** Requirement sets that builds in the field report, newest first (facts: platform 0). */
  readonly mailboxVersions: readonly [string, ...string[]];
  /** Milliseconds after which a launch event has timed out (facts: platform 1.2). */
  readonly timeoutMs: number;
  /** Add-ins that handle events at a time (facts: platform 1.2). */
  readonly activeAddins: number;
  /** Whether a pane can stay from mail to mail (facts: platform 4). */
  readonly pinsPanes: boolean;
  /** What a pane can be about besides one message, if its manifest asks for it (facts: platform 4). */
  readonly beyondOneItem: ReadonlySet<'several' | 'none'>;
  /** Whether such a pane stays whatever is selected; it closes with another message otherwise (facts: platform 4; Microsoft's page on item multi-select). */
  readonly keepsPaneBeyondOneItem: boolean;
  /** Where launch events run: a hidden page, or a worker without a document (facts: platform 1.4). */
  readonly runtime: 'frame' | 'worker';
  /** Asynchronous calls that may be under way at a time (facts: platform 1.2). */
  readonly simultaneousCalls: number | null;
  /** Whether custom properties of a draft reach it only when it is saved, sent or closed (facts: platform 3.2). */
  readonly keepsPropertiesBack: boolean;
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
  /** What becomes of HTML that an add-in writes (facts: platform 3.2); where no report tells, nothing. */
  readonly writtenHtml: readonly HtmlChange[];
  /** From which forms `OnAppointmentSend` is raised (facts: platform 1.1). */
  readonly appointmentSend: 'any-form' | 'own-window';
}

/** Requirement sets that applications share, with their versions. */
type SharedSets = Readonly<Record<string, string>>;

// That every build has all of it, phones too, is invented.
const DIALOGS = { DialogApi: '1.2' } as const;
const SINGLE_SIGN_ON = { IdentityAPI: '1.3' } as const;
const NESTED_APP_AUTH = { NestedAppAuth: '1.1' } as const;
const ALL_SETS: SharedSets = { ...DIALOGS, ...SINGLE_SIGN_ON, ...NESTED_APP_AUTH };

/**
 * The sets of builds that can sign in by nested app authentication (facts: platform 5.1), and of those before. Single
 * sign-on is older than all of them (Microsoft's page on the set IdentityAPI).
 */
function setsWithNestedFrom(since: string): ClientProfile['sharedSets'] {
  return (mailboxVersion) =>
    hasVersion(mailboxVersion, since) ? ALL_SETS : { ...DIALOGS, ...SINGLE_SIGN_ON };
}

const DESKTOP = {
  launchEvents: new Set(DESKTOP_EVENTS),
  hasComposePane: true,
  timeoutMs: 300_000,
  activeAddins: MOST_ACTIVE,
  pinsPanes: true,
  beyondOneItem: new Set(['several', 'none'] as const),
  keepsPaneBeyondOneItem: true,
  keepsPropertiesBack: false,
  notificationsPerItem: 5,
  appointmentSend: 'any-form',
  addsUnresolved: false,
  writtenHtml: [],
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
  writtenHtml: ['drops classes'],
  beyondOneItem: new Set(['several'] as const),
  hostName: 'OutlookWebApp',
  platform: 'OfficeOnline',
  // The page of 1.6 is that of a company's own Exchange server, where nobody signs in at Microsoft.
  sharedSets: (mailboxVersion) => (mailboxVersion === '1.6' ? DIALOGS : ALL_SETS),
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
    platform: 'PC',
    // The build of 1.14 is LTSC 2024.
    sharedSets: setsWithNestedFrom('1.14'),
    mailboxVersions: ['1.16', '1.15', '1.14', '1.13', '1.12', '1.9'],
    runtime: 'worker',
    writtenHtml: ['styles inside links', 'shades paragraphs'],
    keepsPropertiesBack: true,
    keepsPaneBeyondOneItem: false,
    simultaneousCalls: null,
    writtenRecipients: capOfClassicWindows,
    readRecipients: capOfClassicWindows,
    insightModes: ['compose', 'read'],
  },
  mac: {
    ...DESKTOP,
    id: 'mac',
    hostName: 'Outlook',
    platform: 'Mac',
    sharedSets: setsWithNestedFrom('1.14'),
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
    platform: 'iOS',
    sharedSets: () => ({ ...DIALOGS, ...NESTED_APP_AUTH }),
    timeoutMs: 60_000,
    activeAddins: 1,
    pinsPanes: false,
    beyondOneItem: new Set(),
    keepsPaneBeyondOneItem: false,
    keepsPropertiesBack: false,
    mailboxVersions: ['1.5'],
    runtime: 'frame',
    simultaneousCalls: 3,
    writtenRecipients: () => 100,
    readRecipients: () => 100,
    hasComposePane: false,
    launchEvents: new Set(PHONE_EVENTS),
    notificationsPerItem: 1,
    addsUnresolved: false,
    writtenHtml: [],
    sharedMailboxes: null,
    appointmentSend: 'any-form',
    insightModes: [],
  },
};
