import { person } from '../harness/world';
import type { Table } from './row';

const YUSUF = person('yusuf.k@postbox.example', 'Yusuf');
const RUTH = person('ruth@legalaid.example', 'Ruth Adeyemi');
const TEAM = person('team@legalaid.example', 'Team', 'list');

/** As add-ins see an address. */
function details(address: string, name: string, recipientType: string): object {
  return { emailAddress: address, displayName: name, recipientType, appointmentResponse: 'none' };
}

/** To, Cc, Bcc and From of a draft. */
export const RECIPIENTS: Table = {
  'To is read with a hint at each person': {
    fact: 'host-protocol 4 and 5, number 15',
    draft: { to: [RUTH, YUSUF, TEAM] },
    steps: [['item.to.getAsync']],
    result: {
      value: [
        details('ruth@legalaid.example', 'Ruth Adeyemi', 'user'),
        details('yusuf.k@postbox.example', 'Yusuf', 'externalUser'),
        details('team@legalaid.example', 'Team', 'distributionList'),
      ],
    },
  },
  'Cc is its own field': {
    fact: 'host-protocol 5, number 15',
    draft: { to: [RUTH], cc: [YUSUF] },
    steps: [['item.cc.getAsync']],
    result: { value: [details('yusuf.k@postbox.example', 'Yusuf', 'externalUser')] },
  },
  'Bcc is its own field': {
    fact: 'host-protocol 5, number 15',
    draft: { bcc: [RUTH] },
    steps: [['item.bcc.getAsync']],
    result: { value: [details('ruth@legalaid.example', 'Ruth Adeyemi', 'user')] },
  },
  'setAsync replaces everybody': {
    fact: 'host-protocol 5, number 21',
    draft: { to: [RUTH] },
    steps: [['item.to.setAsync', [{ emailAddress: 'yusuf.k@postbox.example', displayName: 'Yusuf' }]]],
    leaves: { to: [YUSUF] },
  },
  'setAsync with nobody empties the field': {
    fact: 'host-protocol 5, number 21',
    draft: { cc: [RUTH] },
    steps: [['item.cc.setAsync', []]],
    leaves: { cc: [] },
  },
  'addAsync keeps the others, and takes plain addresses': {
    fact: 'host-protocol 5, number 22',
    draft: { bcc: [RUTH] },
    steps: [['item.bcc.addAsync', ['yusuf.k@postbox.example']]],
    leaves: { bcc: [RUTH, person('yusuf.k@postbox.example')] },
  },
  'a list that is put back stays a list': {
    fact: 'invented',
    draft: { to: [TEAM, RUTH] },
    steps: [['item.to.setAsync', [{ emailAddress: 'TEAM@legalaid.example', displayName: 'Team' }]]],
    leaves: { to: [person('TEAM@legalaid.example', 'Team', 'list')] },
  },
  'a name without an address stands in the field on the web': {
    fact: 'type declarations: Recipients.setAsync',
    steps: [['item.to.setAsync', ['Somebody', 'ruth@legalaid.example']]],
    leaves: {
      to: [person('ruth@legalaid.example')],
      unresolved: { to: ['Somebody'], cc: [], bcc: [] },
    },
    only: ['web'],
  },
  'a name is added to those that stand there': {
    fact: 'type declarations: Recipients.addAsync',
    draft: { unresolved: { to: [], cc: ['Somebody'], bcc: [] } },
    steps: [['item.cc.addAsync', [{ displayName: 'Somebody else', emailAddress: 'not an address' }]]],
    leaves: { cc: [], unresolved: { to: [], cc: ['Somebody', 'not an address'], bcc: [] } },
    only: ['web'],
  },
  'what is set takes their place': {
    fact: 'invented',
    draft: { unresolved: { to: ['Somebody'], cc: ['Another'], bcc: [] } },
    steps: [['item.to.setAsync', ['ruth@legalaid.example']]],
    leaves: {
      to: [person('ruth@legalaid.example')],
      unresolved: { to: [], cc: ['Another'], bcc: [] },
    },
    only: ['web'],
  },
  'no add-in sees names without an address': {
    fact: 'platform 5.3',
    draft: { to: [RUTH], unresolved: { to: ['Somebody'], cc: [], bcc: [] } },
    steps: [['item.to.getAsync']],
    result: { value: [details('ruth@legalaid.example', 'Ruth Adeyemi', 'user')] },
  },
  'names without an address stay out in classic Outlook': {
    fact: 'type declarations speak of the web and the new Outlook on Windows; leaving them out is invented',
    draft: { unresolved: { to: [], cc: [], bcc: [] } },
    steps: [['item.to.setAsync', ['Somebody', 'ruth@legalaid.example']]],
    leaves: { to: [person('ruth@legalaid.example')], unresolved: { to: [], cc: [], bcc: [] } },
    only: ['classic'],
  },
  'more than 100 at once are refused before anything is sent': {
    fact: 'platform 5.3',
    steps: [['item.to.setAsync', Array.from({ length: 101 }, (_, index) => `p${index}@legalaid.example`)]],
    throws: 'out of the range',
  },
  'a field takes 500 people': {
    fact: 'host-protocol 3.1, code 9012',
    draft: { to: Array.from({ length: 499 }, (_, index) => person(`p${index}@legalaid.example`)) },
    steps: [['item.to.addAsync', ['a@legalaid.example', 'b@legalaid.example']]],
    result: { code: 9012, name: 'NumberOfRecipientsExceeded' },
  },
  'the sender comes without a recipient type': {
    fact: 'platform 5.3; host-protocol 5, number 107',
    steps: [['item.from.getAsync']],
    result: { value: { emailAddress: 'nadia@legalaid.example', displayName: 'Nadia Rahimi' } },
  },
};
