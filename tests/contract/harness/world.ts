import type { ClientSettings } from '../../../src/simulator/host/contract';
import type { Account, Draft, Mail, Person } from '../../../src/simulator/shared/mail';
import type {
  AddinManifest,
  ButtonControl,
  CommandAction,
  LaunchEvent,
  Localised,
} from '../../../src/simulator/shared/manifest';

export const ADDIN_ID = 'aaaaaaaa-0000-4000-8000-000000000001';

function text(content: string): Localised {
  return { default: content, overrides: {} };
}

export function person(address: string, name = address, kind: Person['kind'] = 'person'): Person {
  return { address, name, kind };
}

export const NADIA: Account = {
  ...person('nadia@legalaid.example', 'Nadia Rahimi'),
  id: 'nadia',
  role: 'Caseworker',
  organisation: 'Example Legal Aid',
  tenant: 'legalaid',
  hasAddin: true,
};

export function settings(unusual: Partial<ClientSettings> = {}): ClientSettings {
  return {
    client: 'web',
    bugs: [],
    mailboxVersion: '1.16',
    locale: 'en-US',
    slowAfterMs: 5000,
    timeoutMs: 300_000,
    ...unusual,
  };
}

function button(id: string, action: CommandAction): ButtonControl {
  return { kind: 'button', id, label: text(id), tipTitle: text(id), tipText: text(id), icons: [], action };
}

/** What the launch page of the probe does with an event. */
export interface LaunchPage {
  readonly options?: object;
  readonly ms?: number;
  /** What `callThenAllow` calls, one after the other. */
  readonly calls?: readonly (readonly [member: string, ...args: readonly unknown[]])[];
}

export interface ManifestSketch extends Partial<
  Pick<
    AddinManifest,
    | 'id'
    | 'permission'
    | 'launchEvents'
    | 'extendedPermissions'
    | 'appDomains'
    | 'webApplication'
    | 'sharedFolders'
    | 'attendee'
    | 'phone'
    | 'requires'
  >
> {
  readonly launchPage?: LaunchPage;
  /** The pane is for several messages, and for none. */
  readonly beyondOneItem?: boolean;
  /** Path of the launch page, when it is not the probe's. */
  readonly runtime?: string;
  /** Path of the script that classic Outlook loads, when it is not the probe's. */
  readonly script?: string;
}

export function launchEvent(
  type: string,
  functionName: string,
  sendMode: LaunchEvent['sendMode'] = null,
): LaunchEvent {
  return { type, functionName, sendMode };
}

/** The probe's manifest: a pane and functions in both modes, and what phones take of it. */
export function manifest(origin: string, sketch: ManifestSketch = {}): AddinManifest {
  const {
    launchPage = {},
    beyondOneItem = false,
    runtime = '/launch.html',
    script = '/launch.js',
    ...unusual
  } = sketch;
  const wanted = encodeURIComponent(JSON.stringify(launchPage));
  const pane: CommandAction = {
    kind: 'showTaskpane',
    url: text(`${origin}/pane.html`),
    supportsPinning: true,
    beyondOneItem,
  };
  const controls = [
    button('paneButton', pane),
    button('stayButton', { kind: 'executeFunction', functionName: 'stay' }),
    button('noteButton', { kind: 'executeFunction', functionName: 'note' }),
    button('dialogButton', { kind: 'executeFunction', functionName: 'openDialog' }),
    button('contextButton', { kind: 'executeFunction', functionName: 'contextIntoSubject' }),
  ];
  const groups = [{ id: 'group', label: text('Probe'), controls }];
  return {
    id: ADDIN_ID,
    version: '1.0.0.0',
    displayName: text('Probe'),
    provider: 'Example Legal Aid',
    permission: 'ReadWriteItem',
    appDomains: [],
    icons: [],
    runtimeUrl: text(`${origin}${runtime}?probe=${wanted}`),
    runtimeScriptUrl: text(`${origin}${script}?probe=${wanted}`),
    read: groups,
    compose: groups,
    organizer: groups,
    attendee: groups,
    launchEvents: [],
    phone: { read: groups, launchEvents: sketch.launchEvents ?? [] },
    images: {},
    webApplication: null,
    functionFileUrl: null,
    movedOrigins: {},
    warnings: [],
    ...unusual,
  };
}

export function draft(unusual: Partial<Draft> = {}): Draft {
  return {
    id: 'draft-1',
    kind: 'newMail',
    inReplyTo: null,
    references: [],
    conversationId: null,
    from: person('nadia@legalaid.example', 'Nadia Rahimi'),
    to: [],
    cc: [],
    bcc: [],
    subject: '',
    bodyFormat: 'html',
    body: '<p>Hello</p>',
    attachments: [],
    headers: {},
    customProperties: {},
    savedAt: 0,
    ...unusual,
  };
}

export function mail(unusual: Partial<Mail> = {}): Mail {
  return {
    id: 'mail-1',
    folder: 'inbox',
    from: person('elena@harbour-shelter.example', 'Elena Petrova'),
    to: [person('nadia@legalaid.example', 'Nadia Rahimi')],
    cc: [person('tomas@legalaid.example', 'Tomas Okello')],
    bcc: [person('ruth@legalaid.example', 'Ruth Adeyemi')],
    subject: 'RE: Fw: Appointment',
    preview: 'Tuesday',
    receivedAt: 1_790_000_000_000,
    unread: true,
    conversationId: 'conversation-1',
    hasAttachments: false,
    internetMessageId: '<1@harbour-shelter.example>',
    bodyFormat: 'html',
    body: '<p>Tuesday at ten.</p><p>Elena</p>',
    attachments: [],
    headerBlock: 'From: elena@harbour-shelter.example\r\nX-Probe: one\r\n two',
    customProperties: {},
    ...unusual,
  };
}
