import type { RowSketch, Table } from './row';

const IN_MAILBOX: RowSketch = { addin: { permission: 'ReadWriteMailbox' } };
const NO_TOKEN = { code: 9018, name: 'GenericTokenError' };

/** Calls that are about the mailbox, or about the whole message. */
export const MAILBOX: Table = {
  'there are no identity tokens any more': {
    fact: 'host-protocol 5, number 2; platform 5.2',
    steps: [['getUserIdentityTokenAsync']],
    result: NO_TOKEN,
  },
  'there are no callback tokens any more': {
    fact: 'host-protocol 5, number 12; platform 5.2',
    read: {},
    steps: [['getCallbackTokenAsync']],
    result: NO_TOKEN,
  },
  'nor are there any for REST': {
    fact: 'host-protocol 5, number 12; platform 5.2',
    read: {},
    steps: [['getCallbackTokenAsync', { isRest: true }]],
    result: NO_TOKEN,
  },
  'Exchange Web Services do not answer': {
    fact: 'host-protocol 5, number 5; platform 5.2',
    sketch: IN_MAILBOX,
    steps: [['makeEwsRequestAsync', '<soap/>']],
    result: { code: 9020, name: 'GenericResponseError' },
  },
  'Exchange Web Services need permission for the mailbox': {
    fact: 'platform 6.3',
    steps: [['makeEwsRequestAsync', '<soap/>']],
    throws: 'Elevated permission',
  },
  'the message that is read is the one that is selected': {
    fact: 'host-protocol 5, number 196; platform 4',
    sketch: IN_MAILBOX,
    read: { subject: 'Appointment', hasAttachments: true },
    steps: [['getSelectedItemsAsync']],
    result: {
      value: [
        {
          itemId: 'mail-1',
          itemType: 'message',
          itemMode: 'Read',
          conversationId: 'conversation-1',
          internetMessageId: '<1@harbour-shelter.example>',
          subject: 'Appointment',
          hasAttachment: true,
        },
      ],
    },
  },
  'nothing is selected': {
    fact: 'host-protocol 5, number 196',
    sketch: IN_MAILBOX,
    read: null,
    steps: [['getSelectedItemsAsync']],
    result: { value: [] },
  },
  'the selection needs permission for the mailbox': {
    fact: 'platform 4 and 6.3',
    read: {},
    steps: [['getSelectedItemsAsync']],
    throws: 'Elevated permission',
  },
  'a message is had as a file': {
    fact: 'host-protocol 5, number 204',
    read: {},
    steps: [['item.getAsFileAsync']],
    result: { value: btoa('Subject: Appointment\r\n\r\nTuesday') },
  },
  'a message that is gone is not had as a file': {
    fact: 'host-protocol 3.1, code 9049; that it is this one is invented',
    read: { id: 'mail-9' },
    steps: [['item.getAsFileAsync']],
    result: { code: 9049, name: 'ItemNotFound' },
  },
  'an item outside shared folders has no shared properties': {
    fact: 'platform 5.4; the library: addSharedPropertiesSupport',
    read: {},
    steps: [['typeof item.getSharedPropertiesAsync']],
    result: { value: 'undefined' },
  },
  'telemetry of the library is answered and not kept': {
    fact: 'host-protocol 5, number 163',
    steps: [['get logTelemetry', 'x']],
    result: {},
  },
  'a person card is not modelled, and says so': {
    fact: 'host-protocol 5, number 43',
    steps: [['displayPersonaCardAsync', 'ruth@legalaid.example']],
    result: { code: 5000, name: 'Host Error' },
    unmodelled: ['mailbox.displayPersonaCardAsync'],
  },
  'moving is not modelled, and says so': {
    fact: 'host-protocol 5, number 101',
    sketch: IN_MAILBOX,
    read: {},
    steps: [['item.move', 'deletedItems']],
    result: { code: 5000, name: 'Host Error' },
    unmodelled: ['move'],
  },
};
