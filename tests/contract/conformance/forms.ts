import { expect } from '@jest/globals';
import { person } from '../harness/world';
import { ADDIN_ORIGIN } from './row';
import type { Table } from './row';

const RUTH = person('ruth@legalaid.example');

/** Forms that the client opens and closes for an add-in. */
export const FORMS: Table = {
  'a mail of the mailbox is shown': {
    fact: 'host-protocol 5, number 179',
    read: {},
    steps: [['displayMessageFormAsync', 'mail-1']],
    result: {},
    opens: [{ form: 'mail', mailId: 'mail-1' }],
  },
  'a mail can be shown while another is written': {
    fact: 'host-protocol 5, number 179',
    steps: [['displayMessageFormAsync', 'mail-1']],
    result: {},
    opens: [{ form: 'mail', mailId: 'mail-1' }],
  },
  'a mail that is not there cannot be shown': {
    fact: 'host-protocol 3.1, code 9049; that it is this one is invented',
    read: {},
    steps: [['displayMessageFormAsync', 'mail-9']],
    result: { code: 9049, name: 'ItemNotFound' },
  },
  'showing a mail needs no answer': {
    fact: 'host-protocol 5, number 8',
    read: {},
    steps: [['get displayMessageForm', 'mail-1']],
    opens: [{ form: 'mail', mailId: 'mail-1' }],
  },
  'an item id is never empty': {
    fact: 'the library: validateDisplayFormParameters',
    read: {},
    steps: [['displayMessageFormAsync', '']],
    throws: 'itemId',
  },
  'new mail opens already filled': {
    fact: 'host-protocol 5, number 178',
    read: {},
    steps: [
      [
        'displayNewMessageFormAsync',
        {
          toRecipients: ['ruth@legalaid.example'],
          ccRecipients: [{ emailAddress: 'ruth@legalaid.example', displayName: 'Ruth' }],
          bccRecipients: [],
          subject: 'Appointment',
          htmlBody: '<p>Tuesday</p>',
        },
      ],
    ],
    result: {},
    opens: [
      {
        form: 'new',
        to: [RUTH],
        cc: [RUTH],
        bcc: [],
        subject: 'Appointment',
        html: '<p>Tuesday</p>',
        attachments: [],
      },
    ],
  },
  'new mail opens with nothing in it': {
    fact: 'host-protocol 5, number 44',
    read: {},
    steps: [['get displayNewMessageForm', {}]],
    opens: [{ form: 'new', to: [], subject: '', html: '' }],
  },
  'new mail takes files along': {
    fact: 'host-protocol 5, number 178',
    read: {},
    steps: [
      ['displayNewMessageFormAsync', { attachments: [{ type: 'item', name: 'The mail', itemId: 'mail-1' }] }],
    ],
    opens: [{ form: 'new', attachments: [{ name: 'The mail', contentType: 'message/rfc822' }] }],
  },
  'what cannot be attached to new mail is left out': {
    fact: 'invented',
    read: {},
    steps: [
      [
        'displayNewMessageFormAsync',
        { attachments: [{ type: 'item', name: 'Gone', itemId: 'mail-9' }], subject: 'x' },
      ],
    ],
    opens: [{ form: 'new', subject: 'x', attachments: [] }],
  },
  'new mail for more than 100 people is refused before anything is sent': {
    fact: 'the library: validateRecipientEmails',
    read: {},
    steps: [
      [
        'displayNewMessageFormAsync',
        { toRecipients: Array.from({ length: 101 }, (_, index) => `p${index}@legalaid.example`) },
      ],
    ],
    throws: 'out of the range',
    opens: [],
  },
  'an appointment is shown': {
    fact: 'host-protocol 5, number 180',
    steps: [['displayAppointmentFormAsync', 'mail-1']],
    result: {},
    opens: [{ form: 'mail', mailId: 'mail-1' }],
  },
  'showing an appointment needs no answer': {
    fact: 'host-protocol 5, number 9',
    read: {},
    steps: [['get displayAppointmentForm', 'mail-1']],
    opens: [{ form: 'mail', mailId: 'mail-1' }],
  },
  'an appointment that is not there cannot be shown': {
    fact: 'host-protocol 3.1, code 9049; that it is this one is invented',
    read: {},
    steps: [['displayAppointmentFormAsync', 'mail-9']],
    result: { code: 9049, name: 'ItemNotFound' },
  },
  'a new appointment opens already filled': {
    fact: 'host-protocol 5, number 177',
    read: {},
    steps: [
      [
        'displayNewAppointmentFormAsync',
        {
          requiredAttendees: ['ruth@legalaid.example'],
          optionalAttendees: [{ emailAddress: 'ruth@legalaid.example', displayName: 'Ruth' }],
          start: new Date(3_600_000),
          end: new Date(7_200_000),
          location: 'Small room',
          resources: ['projector@legalaid.example'],
          subject: 'Hearing',
          body: 'a < b',
        },
      ],
    ],
    result: {},
    opens: [
      {
        form: 'new-event',
        required: [RUTH],
        optional: [RUTH],
        start: 3_600_000,
        end: 7_200_000,
        places: [
          { name: 'Small room', address: null },
          { name: 'projector@legalaid.example', address: 'projector@legalaid.example' },
        ],
        subject: 'Hearing',
        html: expect.stringContaining('a &lt; b'),
      },
    ],
  },
  'a new appointment opens with nothing in it': {
    fact: 'host-protocol 5, number 7',
    read: {},
    steps: [['get displayNewAppointmentForm', {}]],
    opens: [{ form: 'new-event', required: [], subject: '', html: '', places: [], start: null, end: null }],
  },
  'an appointment that ends before it begins is refused before anything is sent': {
    fact: 'the library: displayNewAppointmentForm',
    read: {},
    steps: [['displayNewAppointmentFormAsync', { start: new Date(7_200_000), end: new Date(3_600_000) }]],
    throws: 'end',
    opens: [],
  },
  'while writing, an add-in cannot open new mail': {
    fact: 'the library: createMailboxSurface',
    steps: [['typeof displayNewMessageFormAsync']],
    result: { value: 'undefined' },
  },
  'a reply opens with the words of the add-in': {
    fact: 'host-protocol 5, number 183',
    read: {},
    steps: [['item.displayReplyFormAsync', 'Yes, gladly.']],
    result: {},
    opens: [{ form: 'reply', mailId: 'mail-1', html: 'Yes, gladly.' }],
  },
  'a reply to all opens with the words of the add-in': {
    fact: 'host-protocol 5, number 184',
    read: {},
    steps: [['item.displayReplyAllFormAsync', 'Yes, gladly.']],
    opens: [{ form: 'replyAll', mailId: 'mail-1', html: 'Yes, gladly.' }],
  },
  'a reply needs no answer': {
    fact: 'host-protocol 5, number 10',
    read: {},
    steps: [['get item.displayReplyForm', 'Yes.']],
    opens: [{ form: 'reply', html: 'Yes.' }],
  },
  'a reply to all needs no answer': {
    fact: 'host-protocol 5, number 11',
    read: {},
    steps: [['get item.displayReplyAllForm', 'Yes.']],
    opens: [{ form: 'replyAll', html: 'Yes.' }],
  },
  'a reply takes files along': {
    fact: 'host-protocol 5, number 181',
    read: {},
    steps: [
      [
        'item.displayReplyFormAsync',
        {
          htmlBody: '<b>See</b>',
          attachments: [{ type: 'file', name: 'pane.html', url: `${ADDIN_ORIGIN}/pane.html` }],
        },
      ],
    ],
    opens: [{ form: 'reply', html: '<b>See</b>' }],
  },
  'a reply to all takes messages along': {
    fact: 'host-protocol 5, number 182',
    read: {},
    steps: [
      [
        'item.displayReplyAllFormAsync',
        { htmlBody: '', attachments: [{ type: 'item', name: 'The mail', itemId: 'mail-1' }] },
      ],
    ],
    opens: [{ form: 'replyAll', attachments: [{ name: 'The mail' }] }],
  },
  'scripts do not get into a reply': {
    fact: 'invented',
    read: {},
    steps: [['item.displayReplyFormAsync', 'Yes<script>x()</script>']],
    opens: [{ form: 'reply', html: 'Yes' }],
  },
  'close asks the person': {
    fact: 'host-protocol 5, number 41; type declarations: MessageCompose.close',
    steps: [['get item.close']],
    opens: [{ form: 'close', draftId: 'draft-1', how: 'ask' }],
  },
  'closeAsync throws a draft away when told so': {
    fact: 'host-protocol 5, number 203',
    steps: [['item.closeAsync', { discardItem: true }]],
    result: {},
    opens: [{ form: 'close', how: 'discard' }],
  },
  'closeAsync fails when the person stays': {
    fact: 'type declarations: the operation was cancelled by the user',
    steps: [['item.closeAsync']],
    result: { code: 5014, name: 'Operation Cancelled' },
    opens: [{ form: 'close', how: 'ask' }],
  },
  'closeAsync does not close a draft that was opened again, unless it is thrown away': {
    fact: 'type declarations: the operation is not supported',
    reopened: true,
    steps: [['item.closeAsync']],
    result: { code: 5000, name: 'Host Error' },
    opens: [],
  },
};
