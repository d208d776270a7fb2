/** The clients of Outlook that differ for an add-in (facts: platform 0). */
export const CLIENT_IDS = ['web', 'new-windows', 'classic-windows', 'mac', 'phone'] as const;
export type ClientId = (typeof CLIENT_IDS)[number];

/** What an add-in meets in one client. Where a limit is null the client has none. */
export interface ClientProfile {
  readonly id: ClientId;
  /** `mailbox.diagnostics.hostName`. */
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
  /** The launch events that a manifest can ask for here (facts: platform 1.1). */
  readonly launchEvents: ReadonlySet<string>;
  readonly notificationsPerItem: number;
  /** From which forms `OnAppointmentSend` is raised (facts: platform 1.1). */
  readonly appointmentSend: 'any-form' | 'own-window';
}

const PHONE_EVENTS: ReadonlySet<string> = new Set([
  'OnNewMessageCompose',
  'OnMessageRecipientsChanged',
  'OnMessageFromChanged',
]);
const DESKTOP_EVENTS: ReadonlySet<string> = new Set([
  ...PHONE_EVENTS,
  'OnMessageCompose',
  'OnMessageAttachmentsChanged',
  'OnSensitivityLabelChanged',
  'OnInfoBarDismissClicked',
  'OnMessageSend',
  'OnAppointmentSend',
  'OnNewAppointmentOrganizer',
  'OnAppointmentOrganizer',
  'OnAppointmentAttachmentsChanged',
  'OnAppointmentAttendeesChanged',
  'OnAppointmentTimeChanged',
  'OnAppointmentRecurrenceChanged',
]);

const DESKTOP = {
  hasComposePane: true,
  launchEvents: DESKTOP_EVENTS,
  notificationsPerItem: 5,
  appointmentSend: 'any-form',
} as const;

function capOfClassicWindows(mailboxVersion: string): number {
  return mailboxVersion === '1.16' ? 1000 : 500;
}

const WEB: ClientProfile = {
  ...DESKTOP,
  id: 'web',
  appointmentSend: 'own-window',
  hostName: 'OutlookWebApp',
  mailboxVersions: ['1.16', '1.15', '1.14'],
  runtime: 'frame',
  simultaneousCalls: 3,
  writtenRecipients: () => 1000,
  readRecipients: () => 20,
};

export const CLIENTS: Readonly<Record<ClientId, ClientProfile>> = {
  web: WEB,
  'new-windows': { ...WEB, id: 'new-windows', hostName: 'newOutlookWindows' },
  'classic-windows': {
    ...DESKTOP,
    id: 'classic-windows',
    hostName: 'Outlook',
    mailboxVersions: ['1.16', '1.15', '1.14', '1.13', '1.12', '1.9'],
    runtime: 'worker',
    simultaneousCalls: null,
    writtenRecipients: capOfClassicWindows,
    readRecipients: capOfClassicWindows,
  },
  mac: {
    ...DESKTOP,
    id: 'mac',
    hostName: 'OutlookMac',
    mailboxVersions: ['1.14'],
    runtime: 'frame',
    simultaneousCalls: null,
    writtenRecipients: () => null,
    readRecipients: () => null,
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
    launchEvents: PHONE_EVENTS,
    notificationsPerItem: 1,
    appointmentSend: 'any-form',
  },
};
