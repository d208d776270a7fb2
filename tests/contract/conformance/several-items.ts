import { expect } from '@jest/globals';

import type { ClientSettings } from '../../../src/simulator/host/contract';
import { ADDIN_ID } from '../harness/world';
import type { Row, RowSketch, Step, Table } from './row';

const IN_MAILBOX = { permission: 'ReadWriteMailbox' } as const;

/** A pane that asked for several messages, in one of the clients. */
function severalIn(client: ClientSettings['client'], unusual: Partial<ClientSettings> = {}): RowSketch {
  return {
    addin: { ...IN_MAILBOX, beyondOneItem: true },
    settings: { client, ...unusual },
  };
}

const FIRST = { id: 'mail-1', subject: 'Appointment' };
const SECOND = { id: 'mail-2', subject: 'Hearing', hasAttachments: true };
const THIRD = { id: 'mail-3', subject: 'Letter' };
const LISTENS: Step = { listen: 'mailbox', to: 'olkSelectedItemsChanged' };
const SELECTED = { type: 'olkSelectedItemsChanged' };

/** A pane that hears that several messages are selected. */
function hearing(client: ClientSettings['client'], steps: readonly Step[], hears: readonly object[]): Row {
  return {
    fact: 'host-protocol 7; Microsoft’s page on item multi-select',
    sketch: severalIn(client),
    read: FIRST,
    steps: [LISTENS, ...steps],
    hears,
  };
}

/** Several messages that are selected together. */
export const SEVERAL_ITEMS: Table = {
  'a pane hears that no item is open any more, and that several are selected': hearing(
    'web',
    [{ listen: 'mailbox', to: 'olkItemSelectedChanged' }, { selectsSeveral: [FIRST, SECOND] }],
    [
      { type: 'olkItemSelectedChanged', subject: null },
      { ...SELECTED, subject: null },
    ],
  ),
  'in classic Outlook, too': hearing('classic-windows', [{ selectsSeveral: [FIRST, SECOND] }], [SELECTED]),
  'it hears of every change': hearing(
    'mac',
    [
      { selectsSeveral: [FIRST, SECOND] },
      { selectsSeveral: [FIRST, SECOND, THIRD] },
      { selectsSeveral: [SECOND, THIRD] },
    ],
    [SELECTED, SELECTED, SELECTED],
  ),
  'those that are selected are listed': {
    fact: 'host-protocol 5, number 196; type declarations: SelectedItemDetails',
    sketch: severalIn('web'),
    read: FIRST,
    steps: [{ selectsSeveral: [SECOND, THIRD] }, ['getSelectedItemsAsync']],
    result: {
      value: [
        expect.objectContaining({ itemId: 'mail-2', subject: 'Hearing', hasAttachment: true }),
        expect.objectContaining({ itemId: 'mail-3', subject: 'Letter', hasAttachment: false }),
      ],
    },
  },
  'before 1.14 they come without conversation, message id and attachments': {
    fact: 'type declarations: SelectedItemDetails',
    sketch: severalIn('classic-windows', { mailboxVersion: '1.13' }),
    read: FIRST,
    steps: [['getSelectedItemsAsync']],
    result: { value: [{ itemId: 'mail-1', itemType: 'message', itemMode: 'Read', subject: 'Appointment' }] },
  },
  'at most a hundred are listed': {
    fact: 'platform 4; that the others are left out is invented',
    sketch: severalIn('web'),
    read: FIRST,
    steps: [
      { selectsSeveral: Array.from({ length: 101 }, (_, at) => ({ id: `mail-${at}` })) },
      ['getSelectedItemsAsync'],
    ],
    result: {
      value: Array.from({ length: 100 }, (_, at) => expect.objectContaining({ itemId: `mail-${at}` })),
    },
  },
  'before 1.13 nobody can listen': {
    fact: 'type declarations: SelectedItemsChanged',
    sketch: severalIn('classic-windows', { mailboxVersion: '1.12' }),
    read: FIRST,
    steps: [['typeof Office.EventType.SelectedItemsChanged']],
    result: { value: 'undefined' },
  },
};

const LOADS: Step = ['loadItemByIdAsync', 'mail-2'];

/** A message that is loaded by its id, beside the one that is open. */
function loading(steps: readonly Step[], expected: Partial<Row>): Row {
  return {
    fact: 'host-protocol 5, numbers 211 and 212; Microsoft’s page on item multi-select',
    sketch: severalIn('web'),
    read: FIRST,
    steps: [{ selectsSeveral: [SECOND, THIRD] }, ...steps],
    ...expected,
  };
}

/** Messages that are loaded by their ids. */
export const LOADED_ITEMS: Table = {
  'a loaded message has its values at once': loading([LOADS, ['get answer.from']], {
    result: { value: { emailAddress: 'elena@harbour-shelter.example', displayName: 'Elena Petrova' } },
  }),
  'its subject is its own': loading([LOADS, ['get answer.subject']], { result: { value: 'Hearing' } }),
  'its recipients are as on the open message': loading([LOADS, ['get answer.to']], {
    result: {
      value: [
        {
          emailAddress: 'nadia@legalaid.example',
          displayName: 'Nadia Rahimi',
          recipientType: 'user',
          appointmentResponse: 'none',
        },
      ],
    },
  }),
  'its body is read': loading([LOADS, ['answer.body.getAsync', 'text']], {
    result: { value: 'Tuesday at ten.\nElena' },
  }),
  'its headers are read': loading([LOADS, ['answer.getAllInternetHeadersAsync']], {
    result: { value: expect.stringContaining('X-Probe: one') },
  }),
  'its categories are managed': loading(
    [LOADS, ['answer.categories.addAsync', ['Red category']], ['answer.categories.getAsync']],
    { result: { value: [expect.objectContaining({ displayName: 'Red category' })] } },
  ),
  'its attachments are read': {
    ...loading([LOADS, ['answer.getAttachmentContentAsync', 'a1']], {}),
    steps: [
      {
        selectsSeveral: [
          {
            ...SECOND,
            attachments: [
              {
                id: 'a1',
                name: 'x.txt',
                contentType: 'text/plain',
                size: 1,
                isInline: false,
                contentId: null,
              },
            ],
          },
          THIRD,
        ],
      },
      LOADS,
      ['answer.getAttachmentContentAsync', 'a1'],
    ],
    result: { value: { content: Buffer.from('mail-2 a1').toString('base64'), format: 'base64' } },
  },
  'its custom properties are read': {
    ...loading([], {}),
    steps: [
      { selectsSeveral: [{ ...SECOND, customProperties: { [ADDIN_ID]: { stamp: 'internal' } } }, THIRD] },
      LOADS,
      ['answer.loadCustomPropertiesAsync'],
      ['get answer.getAll'],
    ],
    result: { value: { stamp: 'internal' } },
  },
  'a second one waits for the first to be unloaded': loading([LOADS, ['loadItemByIdAsync', 'mail-3']], {
    fact: 'type declarations: Mailbox.loadItemByIdAsync; the code is invented',
    result: { code: 9020, name: 'GenericResponseError' },
  }),
  'an unloaded one makes room for the next': loading(
    [LOADS, ['answer.unloadAsync'], ['loadItemByIdAsync', 'mail-3'], ['get answer.subject']],
    { result: { value: 'Letter' } },
  ),
  'of an unloaded one nothing is read any more': loading(
    [LOADS, ['answer.unloadAsync'], ['answer.body.getAsync', 'text']],
    { fact: 'invented', result: { code: 9049, name: 'ItemNotFound' } },
  ),
  'a message that is gone is not loaded': loading([['loadItemByIdAsync', 'mail-9']], {
    fact: 'host-protocol 3.1, code 9049; that it is this one is invented',
    result: { code: 9049, name: 'ItemNotFound' },
  }),
  'it is loaded while nothing else is selected, too': {
    ...loading([], {}),
    steps: [['loadItemByIdAsync', 'mail-1'], ['get answer.subject']],
    result: { value: 'Appointment' },
  },
  'it is loaded while another is written': {
    fact: 'type declarations: Mailbox.loadItemByIdAsync',
    sketch: { addin: IN_MAILBOX },
    steps: [['loadItemByIdAsync', 'mail-9']],
    result: { code: 9049, name: 'ItemNotFound' },
  },
  'it needs permission for the mailbox': {
    fact: 'type declarations: Mailbox.loadItemByIdAsync',
    read: FIRST,
    steps: [['loadItemByIdAsync', 'mail-1']],
    result: { code: 7000, name: 'Permission Denied' },
  },
};
