import type { ClientSettings } from '../../../src/simulator/host/contract';
import type { Person } from '../../../src/simulator/shared/mail';
import { person } from '../harness/world';
import { PANE_EVENT } from '../../../src/simulator/host/clients/pane-events';
import type { Row, Table } from './row';

type PaneEvent = keyof typeof PANE_EVENT;

function played(client: ClientSettings['client'], mailboxVersion: string): NonNullable<Row['sketch']> {
  return { settings: { client, mailboxVersion } };
}

function people(count: number): readonly Person[] {
  return Array.from({ length: count }, (_, index) => person(`p${index}@legalaid.example`));
}

const NOTE = (text: string): object => ({
  type: 'informationalMessage',
  message: text,
  icon: 'i',
  persistent: false,
});
const INSIGHT = {
  type: 'insightMessage',
  message: 'Choose a stamp',
  icon: 'i',
  actions: [{ actionType: 'showTaskPane', actionText: 'Choose', commandId: 'paneButton', contextData: '' }],
};
const NOT_THERE = { value: 'undefined' };

type Client = readonly [client: ClientSettings['client'], version: string];

/** Of how many recipients of a field that is written an add-in is told, where there are so many. */
function toldOfWritten([client, version]: Client, told: number, there: number): Table {
  const value = people(told).map(({ address, name }) => ({
    emailAddress: address,
    displayName: name,
    recipientType: 'user',
    appointmentResponse: 'none',
  }));
  return {
    [`${client} with ${version} tells of ${told} of ${there} recipients that are written to`]: {
      fact: 'platform 5.3',
      only: ['web'],
      sketch: played(client, version),
      draft: { bcc: people(there) },
      steps: [['item.bcc.getAsync']],
      result: { value },
    },
  };
}

/** The same of a message that is read. */
function toldOfRead([client, version]: Client, told: number, there: number): Table {
  return {
    [`${client} with ${version} tells of ${told} of ${there} recipients of a mail that is read`]: {
      fact: 'platform 5.3',
      only: ['web'],
      sketch: played(client, version),
      read: { cc: people(there) },
      steps: [['get item.cc.length']],
      result: { value: told },
    },
  };
}

/** Caps, each with one recipient more than fit, and clients that have none. */
export const CAP_ROWS: Table = {
  ...toldOfWritten(['web', '1.16'], 1000, 1001),
  ...toldOfWritten(['new-windows', '1.16'], 1000, 1001),
  ...toldOfWritten(['classic-windows', '1.16'], 1000, 1001),
  ...toldOfWritten(['classic-windows', '1.15'], 500, 501),
  ...toldOfWritten(['mac', '1.14'], 1001, 1001),
  ...toldOfWritten(['mac', '1.8'], 500, 501),
  ...toldOfRead(['web', '1.16'], 20, 21),
  ...toldOfRead(['classic-windows', '1.16'], 1000, 1001),
  ...toldOfRead(['classic-windows', '1.15'], 500, 501),
  ...toldOfRead(['mac', '1.14'], 1001, 1001),
  ...toldOfRead(['mac', '1.8'], 100, 101),
  ...toldOfRead(['phone', '1.5'], 100, 101),
};

/** What a client says of itself. */
function says(client: ClientSettings['client'], version: string, platform: string, hostName: string): Table {
  const row = (property: string, value: string): Row => ({
    fact: 'platform 1.4; type declarations: Diagnostics.hostName, Office.PlatformType',
    only: ['web'],
    sketch: played(client, version),
    read: {},
    steps: [[`get ${property}`]],
    result: { value },
  });
  return {
    [`${client} runs on ${platform}`]: row('context.platform', platform),
    [`${client} has ${platform} in its diagnostics`]: row('context.diagnostics.platform', platform),
    [`${client} is called ${hostName}`]: row('diagnostics.hostName', hostName),
  };
}

/** Whether a client has a set that Office applications share. */
function has(client: ClientSettings['client'], version: string, set: string, value: boolean): Table {
  const sentence = `${client} with ${version} has ${value ? '' : 'no '}${set}`;
  return {
    [sentence]: {
      fact: 'platform 5.1; Microsoft’s pages on the sets',
      only: ['web'],
      sketch: played(client, version),
      read: {},
      steps: [['get context.requirements.isSetSupported', set, '1.1']],
      result: { value },
    },
  };
}

/** What a client is, and what it has besides the mailbox. */
export const IDENTITY_ROWS: Table = {
  ...says('web', '1.16', 'OfficeOnline', 'OutlookWebApp'),
  ...says('new-windows', '1.16', 'OfficeOnline', 'newOutlookWindows'),
  ...says('classic-windows', '1.16', 'PC', 'Outlook'),
  ...says('mac', '1.14', 'Mac', 'Outlook'),
  ...says('phone', '1.5', 'iOS', 'OutlookIOS'),
  'only Outlook on the web tells how it is laid out': {
    fact: 'type declarations: Diagnostics.OWAView',
    only: ['web'],
    sketch: played('mac', '1.14'),
    read: {},
    steps: [['typeof diagnostics.OWAView']],
    result: NOT_THERE,
  },
  ...has('web', '1.16', 'NestedAppAuth', true),
  ...has('web', '1.6', 'NestedAppAuth', false),
  ...has('classic-windows', '1.15', 'NestedAppAuth', true),
  ...has('classic-windows', '1.13', 'NestedAppAuth', false),
  ...has('classic-windows', '1.9', 'IdentityAPI', true),
  ...has('mac', '1.8', 'NestedAppAuth', false),
  ...has('phone', '1.5', 'NestedAppAuth', true),
  ...has('phone', '1.5', 'IdentityAPI', false),
};

/** A pane of this client asks for an event that the client has, or has not. */
function hears(client: ClientSettings['client'], version: string, event: PaneEvent, isThere: boolean): Table {
  const owner = event === 'themeChanged' ? 'mailbox' : 'item';
  return {
    [`${client} with ${version} ${isThere ? 'tells' : 'does not tell'} a pane of ${event}`]: {
      fact: 'type declarations: EventType; platform 1.1; the code is invented',
      only: ['web'],
      sketch: played(client, version),
      ...(client === 'phone' ? { read: {} } : {}),
      steps: [{ listen: owner, to: PANE_EVENT[event] }],
      result: isThere ? {} : { code: 5000 },
    },
  };
}

/** Events of panes by client and requirement set. */
export const PANE_EVENT_ROWS: Table = {
  ...hears('web', '1.16', 'infobarClicked', true),
  ...hears('mac', '1.14', 'infobarClicked', false),
  ...hears('mac', '1.14', 'recipientsChanged', true),
  ...hears('web', '1.6', 'recipientsChanged', false),
  ...hears('mac', '1.8', 'themeChanged', false),
  ...hears('phone', '1.5', 'themeChanged', false),
};

/** What an add-in meets in one client and not in another. */
export const CLIENT_ROWS: Table = {
  'a phone opens no new mail for an add-in': {
    fact: 'host-protocol 0.1; platform 1.1',
    only: ['web'],
    sketch: played('phone', '1.5'),
    read: {},
    steps: [['typeof displayNewMessageForm']],
    result: NOT_THERE,
  },
  'a phone has no categories of the mailbox': {
    fact: 'host-protocol 0.1; platform 1.1',
    only: ['web'],
    sketch: played('phone', '1.5'),
    read: {},
    steps: [['typeof masterCategories']],
    result: NOT_THERE,
  },
  'Mac with the old interface waits for no form': {
    fact: 'host-protocol 0.1; platform 1.1',
    only: ['web'],
    sketch: played('mac', '1.8'),
    read: {},
    steps: [['typeof displayMessageFormAsync']],
    result: NOT_THERE,
  },
  'what a client lacks stays hidden when another mail is selected': {
    fact: 'host-protocol 0.1 and 7',
    only: ['web'],
    sketch: played('mac', '1.8'),
    read: {},
    steps: [
      { listen: 'mailbox', to: 'olkItemSelectedChanged' },
      { selects: { id: 'mail-2', subject: 'Other' } },
      ['typeof displayMessageFormAsync'],
    ],
    result: NOT_THERE,
    hears: [{ subject: 'Other' }],
  },
  'the web refuses insights in a mail that is read': {
    fact: 'platform 3.3; the code is invented',
    only: ['web'],
    sketch: played('web', '1.16'),
    read: {},
    steps: [['item.notificationMessages.addAsync', 'a', INSIGHT]],
    result: { code: 5000, name: 'Host Error' },
  },
  'classic Outlook shows insights in a mail that is read': {
    fact: 'platform 3.3',
    only: ['web'],
    sketch: played('classic-windows', '1.16'),
    read: {},
    steps: [['item.notificationMessages.addAsync', 'a', INSIGHT]],
    shows: ['Choose a stamp'],
  },
  'Mac shows insights in a mail that is read': {
    fact: 'platform 3.3',
    only: ['web'],
    sketch: played('mac', '1.14'),
    read: {},
    steps: [['item.notificationMessages.addAsync', 'a', INSIGHT]],
    shows: ['Choose a stamp'],
  },
  'on a mail that is written, the web shows insights': {
    fact: 'platform 3.3',
    only: ['web'],
    sketch: played('web', '1.16'),
    steps: [['item.notificationMessages.addAsync', 'a', INSIGHT]],
    shows: ['Choose a stamp'],
  },
};

/** A phone has no compose pane; what it has of Office is looked at in a mail that is read. */
export const PHONE_ROWS: Table = {
  'a phone shows one notification, and the next takes its place': {
    fact: 'platform 1.6, 3.3',
    only: ['web'],
    sketch: played('phone', '1.5'),
    read: {},
    steps: [
      ['item.notificationMessages.addAsync', 'a', NOTE('first')],
      ['item.notificationMessages.addAsync', 'b', NOTE('second')],
    ],
    shows: ['second'],
  },
  'a phone reports 1.5': {
    fact: 'platform 0',
    only: ['web'],
    sketch: played('phone', '1.5'),
    read: {},
    steps: [['get context.requirements.isSetSupported', 'Mailbox', '1.6']],
    result: { value: false },
  },
  'a phone cannot read the headers of a mail': {
    fact: 'platform 3.1, 4',
    only: ['web'],
    sketch: played('phone', '1.5'),
    read: {},
    steps: [['typeof item.getAllInternetHeadersAsync']],
    result: NOT_THERE,
  },
};
