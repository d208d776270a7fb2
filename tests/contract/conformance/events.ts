import { person } from '../harness/world';
import { NOTE } from './notifications';
import type { Table } from './row';
import { LETTER_IN_DRAFT } from './sample-attachment';

const RUTH = person('ruth@legalaid.example', 'Ruth Adeyemi');

/** What a pane hears when it listens. */
export const EVENTS: Table = {
  'recipients that a person changed': {
    fact: 'host-protocol 7',
    steps: [{ listen: 'item', to: 'olkRecipientsChanged' }, { person: { to: [RUTH] } }],
    hears: [
      {
        type: 'olkRecipientsChanged',
        changedRecipientFields: { to: true, cc: false, bcc: false, resources: false },
      },
    ],
  },
  'recipients that the add-in changed': {
    fact: 'invented',
    steps: [{ listen: 'item', to: 'olkRecipientsChanged' }, ['item.cc.addAsync', ['ruth@legalaid.example']]],
    hears: [{ type: 'olkRecipientsChanged', changedRecipientFields: { to: false, cc: true } }],
  },
  'nothing, when only the subject changes': {
    fact: 'host-protocol 7',
    steps: [
      { listen: 'item', to: 'olkRecipientsChanged' },
      { person: { subject: 'Appointment' } },
      ['item.subject.getAsync'],
    ],
    hears: [],
  },
  'an attachment that a person took off': {
    fact: 'host-protocol 7',
    draft: { attachments: [LETTER_IN_DRAFT] },
    steps: [{ listen: 'item', to: 'olkAttachmentsChanged' }, { person: { attachments: [] } }],
    hears: [
      {
        type: 'olkAttachmentsChanged',
        attachmentStatus: 'removed',
        attachmentDetails: { id: 'a1', attachmentType: 'file' },
      },
    ],
  },
  'a notification bar that a person closed': {
    fact: 'host-protocol 7; type declarations: InfobarDetails',
    steps: [
      { listen: 'item', to: 'olkInfobarClicked' },
      ['item.notificationMessages.addAsync', 'k', NOTE],
      { dismisses: 'k' },
    ],
    hears: [{ type: 'olkInfobarClicked', infobarDetails: { actionType: 1, infobarType: 0 } }],
    shows: [],
  },
  'an error bar that a person closed': {
    fact: 'host-protocol 7; type declarations: InfobarDetails',
    steps: [
      { listen: 'item', to: 'olkInfobarClicked' },
      ['item.notificationMessages.addAsync', 'k', { type: 'errorMessage', message: 'No' }],
      { dismisses: 'k' },
    ],
    hears: [{ infobarDetails: { actionType: 1, infobarType: 2 } }],
  },
  'nothing of a notification bar that the add-in took away': {
    fact: 'invented',
    steps: [
      { listen: 'item', to: 'olkInfobarClicked' },
      ['item.notificationMessages.addAsync', 'k', NOTE],
      ['item.notificationMessages.removeAsync', 'k'],
    ],
    hears: [],
  },
  'another mail that a person selected': {
    fact: 'host-protocol 7; platform 4',
    read: {},
    steps: [
      { listen: 'mailbox', to: 'olkItemSelectedChanged' },
      { selects: { id: 'mail-2', subject: 'Next' } },
    ],
    hears: [{ type: 'olkItemSelectedChanged', subject: 'Next' }],
  },
  'that nothing is selected any more': {
    fact: 'host-protocol 7; platform 4',
    read: {},
    steps: [{ listen: 'mailbox', to: 'olkItemSelectedChanged' }, { selects: null }],
    hears: [{ type: 'olkItemSelectedChanged', subject: null }],
  },
};
