import { person } from '../harness/world';
import type { Table } from './row';

const INTAKE = person('intake@legalaid.example', 'Intake');
const TOMAS = person('tomas@legalaid.example', 'Tomas Okello');

const ASKS = { addin: { sharedFolders: true } } as const;
const ON_MAC = { ...ASKS, settings: { client: 'mac', mailboxVersion: '1.14' } } as const;
const PROPERTIES = {
  owner: 'intake@legalaid.example',
  targetMailbox: 'intake@legalaid.example',
  targetRestUrl: '',
  delegatePermissions: 63,
};

/** Items in mailboxes that people share. */
export const SHARED_MAILBOXES: Table = {
  'a mail in a shared mailbox says whose it is, and what one may do there': {
    fact: 'host-protocol 5, number 108; platform 5.4; full access is invented',
    sketch: ASKS,
    read: { mailbox: INTAKE },
    steps: [['item.getSharedPropertiesAsync']],
    result: { value: PROPERTIES },
  },
  'a mail of one’s own has nothing to say about that': {
    fact: 'host-protocol 4: isFromSharedFolder',
    sketch: ASKS,
    read: {},
    steps: [['typeof item.getSharedPropertiesAsync']],
    result: { value: 'undefined' },
  },
  'the user is who signed in, also in a shared mailbox': {
    fact: 'invented',
    sketch: ASKS,
    read: { mailbox: INTAKE },
    steps: [['get userProfile.emailAddress']],
    result: { value: 'nadia@legalaid.example' },
  },
  'a message that is written lies in one’s own drafts, whatever its From': {
    fact: 'platform 5 and 5.4',
    sketch: ASKS,
    draft: { from: INTAKE },
    steps: [['typeof item.getSharedPropertiesAsync']],
    result: { value: 'undefined' },
  },
  'on the Mac it lies in the shared mailbox': {
    fact: 'platform 5.4; that From says where it lies is invented',
    sketch: ON_MAC,
    draft: { from: INTAKE },
    steps: [['item.getSharedPropertiesAsync']],
    result: { value: PROPERTIES },
  },
  'a mail that was sent on behalf has another sender than From': {
    fact: 'host-protocol 4: from and sender',
    read: { from: INTAKE, sender: TOMAS },
    steps: [['get item.sender.emailAddress']],
    result: { value: 'tomas@legalaid.example' },
  },
  'From is the shared mailbox that was chosen': {
    fact: 'host-protocol 5, number 107',
    draft: { from: INTAKE },
    steps: [['item.from.getAsync']],
    result: { value: { emailAddress: 'intake@legalaid.example', displayName: 'Intake' } },
  },
};
