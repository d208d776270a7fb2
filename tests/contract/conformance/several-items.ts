import { expect } from '@jest/globals';

import type { ClientSettings } from '../../../src/simulator/host/contract';
import { ADDIN_ID, person } from '../harness/world';
import { appointment } from './appointments';
import { ADDIN_ORIGIN } from './row';
import type { Row, RowSketch, Step, Table } from './row';
import { LETTER } from './sample-attachment';

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
  'it has the type of its body': loading([LOADS, ['answer.body.getTypeAsync']], {
    fact: 'type declarations: LoadedMessageRead.body',
    result: { value: 'html' },
  }),
  'it is answered': loading([LOADS, ['answer.displayReplyFormAsync', '<b>Yes</b>']], {
    fact: 'type declarations: LoadedMessageRead; host-protocol 5, number 183',
    opens: [{ form: 'reply', mailId: 'mail-2', html: '<b>Yes</b>' }],
  }),
  'it is answered to all, with a message that goes along': loading(
    [
      LOADS,
      [
        'answer.displayReplyAllFormAsync',
        { htmlBody: 'See', attachments: [{ type: 'item', name: 'The mail', itemId: 'mail-1' }] },
      ],
    ],
    {
      fact: 'type declarations: LoadedMessageRead; host-protocol 5, number 182',
      opens: [{ form: 'replyAll', mailId: 'mail-2', html: 'See', attachments: [{ name: 'The mail' }] }],
    },
  ),
  'a file goes along with the answer': loading(
    [
      LOADS,
      [
        'answer.displayReplyFormAsync',
        { attachments: [{ type: 'file', name: 'pane.html', url: `${ADDIN_ORIGIN}/pane.html` }] },
      ],
    ],
    {
      fact: 'type declarations: LoadedMessageRead; host-protocol 5, number 181',
      opens: [{ form: 'reply', mailId: 'mail-2' }],
    },
  ),
  'it has no shared properties in one’s own mailbox': loading(
    [LOADS, ['typeof answer.getSharedPropertiesAsync']],
    { fact: 'type declarations: LoadedMessageRead; platform 5.4', result: { value: 'undefined' } },
  ),
  'in a shared mailbox it has them': {
    ...loading([], {}),
    fact: 'type declarations: LoadedMessageRead; platform 5.4',
    sketch: { ...severalIn('web'), addin: { ...IN_MAILBOX, beyondOneItem: true, sharedFolders: true } },
    steps: [
      { selectsSeveral: [{ ...SECOND, mailbox: person('desk@legalaid.example', 'Front desk') }, THIRD] },
      LOADS,
      ['answer.getSharedPropertiesAsync'],
    ],
    result: { value: expect.objectContaining({ owner: 'desk@legalaid.example' }) },
  },
  'the pane’s initialization context is asked through it, too': loading(
    [LOADS, ['answer.getInitializationContextAsync']],
    { fact: 'type declarations: LoadedMessageRead', result: { value: '' } },
  ),
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
            attachments: [LETTER],
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

/** A reply that lies among the drafts, loaded beside a message that is read. */
function loadingDraft(steps: readonly Step[], expected: Partial<Row> = {}): Row {
  return {
    fact: 'type declarations: LoadedMessageCompose; that it travels as an open draft does is invented',
    sketch: severalIn('classic-windows'),
    read: FIRST,
    steps: [['loadItemByIdAsync', 'draft-kept'], ...steps],
    ...expected,
  };
}

/** Members of a loaded draft, by what comes of them. */
const OF_A_DRAFT: Readonly<Record<string, readonly [Step, unknown]>> = {
  'says what it is an answer to': [['get answer.inReplyTo'], '<7@harbour-shelter.example>'],
  'has its conversation': [['get answer.conversationId'], 'conversation-7'],
  'is a message': [['get answer.itemType'], 'message'],
  'has a subject to ask for': [['answer.subject.getAsync'], 'Kept'],
  'has a body to ask for': [['answer.body.getAsync', 'text'], 'Not yet sent'],
  'has the type of its body': [['answer.body.getTypeAsync'], 'html'],
  'has a sender': [
    ['answer.from.getAsync'],
    { emailAddress: 'nadia@legalaid.example', displayName: 'Nadia Rahimi' },
  ],
  'has recipients': [
    ['answer.to.getAsync'],
    [
      expect.objectContaining({
        emailAddress: 'elena@harbour-shelter.example',
        recipientType: 'externalUser',
      }),
    ],
  ],
  'has recipients in Bcc': [
    ['answer.bcc.getAsync'],
    [expect.objectContaining({ emailAddress: 'ruth@legalaid.example', displayName: 'Ruth Adeyemi' })],
  ],
  'has nobody in Cc': [['answer.cc.getAsync'], []],
  'has its own headers': [['answer.internetHeaders.getAsync', ['x-stamp']], { 'x-stamp': 'internal' }],
  'is a reply': [['answer.getComposeTypeAsync'], { composeType: 'reply', coercionType: 'html' }],
  'has an id': [['answer.getItemIdAsync'], 'draft-kept'],
  'has a class': [['answer.getItemClassAsync'], 'IPM.Note'],
  'has attachments, if only none': [['answer.getAttachmentsAsync'], []],
  'waits for no time': [['answer.delayDeliveryTime.getAsync'], 0],
  'has no notifications': [['answer.notificationMessages.getAllAsync'], []],
  'is saved': [['answer.saveAsync'], 'draft-kept'],
};

/** Drafts that are loaded by their ids. */
export const LOADED_DRAFTS: Table = {
  ...Object.fromEntries(
    Object.entries(OF_A_DRAFT).map(([what, [step, value]]) => [
      `a loaded draft ${what}`,
      loadingDraft([step], { result: { value } }),
    ]),
  ),
  'nothing is written into a loaded draft': loadingDraft([['typeof answer.subject.setAsync']], {
    result: { value: 'undefined' },
  }),
  'nobody is added to a loaded draft': loadingDraft([['typeof answer.to.addAsync']], {
    result: { value: 'undefined' },
  }),
  'categories of a loaded draft are managed': loadingDraft(
    [['answer.categories.addAsync', ['Red category']], ['answer.categories.getAsync']],
    { result: { value: [expect.objectContaining({ displayName: 'Red category' })] } },
  ),
  'on the web they are not': {
    ...loadingDraft([['answer.categories.addAsync', ['Red category']]]),
    fact: 'platform 3.2; the code is invented',
    sketch: severalIn('web'),
    result: { code: 5000, name: 'Host Error' },
  },
  'an unloaded draft makes room for a message': loadingDraft(
    [['answer.unloadAsync'], ['loadItemByIdAsync', 'mail-1'], ['get answer.subject']],
    { result: { value: 'Appointment' } },
  ),
  'the draft that is open is loaded as its writer sees it': {
    fact: 'invented',
    sketch: { addin: IN_MAILBOX },
    steps: [
      { person: { subject: 'Just typed' } },
      ['loadItemByIdAsync', 'draft-1'],
      ['answer.subject.getAsync'],
    ],
    result: { value: 'Just typed' },
  },
  'an appointment that is written is not loaded': {
    fact: 'type declarations: Mailbox.loadItemByIdAsync; the code is invented',
    sketch: { addin: IN_MAILBOX },
    draft: { appointment: appointment() },
    steps: [['loadItemByIdAsync', 'draft-1']],
    result: { code: 9049, name: 'ItemNotFound' },
  },
};
