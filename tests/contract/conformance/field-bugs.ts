import type { FieldBugId } from '../../../src/simulator/host/clients/field-bugs';
import type { Row, Table } from './row';
import { LETTER_IN_DRAFT } from './sample-attachment';
import { ADDIN_ID, person } from '../harness/world';

function suffering(bug: FieldBugId): NonNullable<Row['sketch']> {
  return { settings: { bugs: [bug] } };
}

const SET = ['item.internetHeaders.setAsync', { 'x-a': '1' }] as const;
const GET = ['item.internetHeaders.getAsync', ['x-a']] as const;
const REMOVE = ['item.internetHeaders.removeAsync', ['x-a']] as const;
const GENERIC = { code: 9020, name: 'GenericResponseError' };
const INVITATION = {
  ...LETTER_IN_DRAFT,
  name: 'invite.ics',
  contentType: 'text/calendar; method=REQUEST',
};
const NOTE = (text: string): object => ({
  type: 'informationalMessage',
  message: text,
  icon: 'i',
  persistent: true,
});
const ADD = ['item.notificationMessages.addAsync', 'a', NOTE('first')] as const;
const REPLACE = ['item.notificationMessages.replaceAsync', 'a', NOTE('second')] as const;
const TAKE_AWAY = ['item.notificationMessages.removeAsync', 'a'] as const;

/** What the field reports of clients, each with the row for a client that is free of it. */
export const FIELD_BUG_ROWS: Table = {
  'GH#6389: a header that was removed cannot be set again': {
    fact: 'platform 3.1',
    sketch: suffering('GH#6389'),
    draft: { headers: { 'x-a': '0' } },
    steps: [REMOVE, SET, GET],
    result: { value: {} },
    leaves: { headers: {} },
  },
  'GH#2753: after a draft was saved, a removed header only seems gone': {
    fact: 'platform 3.1',
    sketch: suffering('GH#2753'),
    draft: { headers: { 'x-a': '1' } },
    steps: [['item.saveAsync'], REMOVE, GET],
    result: { value: {} },
    leaves: { headers: { 'x-a': '1' } },
  },
  'GH#2753: before a draft was saved, a removed header is gone': {
    fact: 'platform 3.1',
    sketch: suffering('GH#2753'),
    draft: { headers: { 'x-a': '1' } },
    steps: [REMOVE],
    leaves: { headers: {} },
  },
  'GH#1401: setting a header succeeds and leaves nothing': {
    fact: 'platform 3.1',
    sketch: suffering('GH#1401'),
    steps: [SET, GET],
    result: { value: {} },
    leaves: { headers: {} },
  },
  'GH#6791: the forward of an invitation loses headers': {
    fact: 'platform 3.1',
    sketch: suffering('GH#6791'),
    draft: { kind: 'forward', attachments: [INVITATION] },
    steps: [SET],
    leaves: { headers: {} },
  },
  'GH#6791: other forwards keep them': {
    fact: 'platform 3.1',
    sketch: suffering('GH#6791'),
    draft: { kind: 'forward' },
    steps: [SET],
    leaves: { headers: { 'x-a': '1' } },
  },
  'GH#2791: headers of a draft that is opened again are not seen': {
    fact: 'platform 3.1',
    sketch: suffering('GH#2791'),
    draft: { headers: { 'x-a': '1' } },
    reopened: true,
    steps: [GET],
    result: { value: {} },
    leaves: { headers: { 'x-a': '1' } },
  },
  'GH#2791: until they are set again': {
    fact: 'platform 3.1',
    sketch: suffering('GH#2791'),
    draft: { headers: { 'x-a': '0' } },
    reopened: true,
    steps: [SET, GET],
    result: { value: { 'x-a': '1' } },
  },
  'GH#4326: the first header of a reply fails': {
    fact: 'platform 3.1; the code is invented',
    sketch: suffering('GH#4326'),
    draft: { kind: 'reply' },
    steps: [SET],
    result: GENERIC,
  },
  'GH#4326: and the next try works': {
    fact: 'platform 3.1',
    sketch: suffering('GH#4326'),
    draft: { kind: 'reply' },
    steps: [SET, SET],
    leaves: { headers: { 'x-a': '1' } },
  },
  'GH#6796: a sent mail has no headers to read': {
    fact: 'platform 3.1',
    sketch: suffering('GH#6796'),
    read: { folder: 'sent' },
    steps: [['item.getAllInternetHeadersAsync']],
    result: { value: '' },
  },
  'a sent mail has its headers where the client is free of GH#6796': {
    fact: 'platform 3.1',
    read: { folder: 'sent', headerBlock: 'X-Probe: one' },
    steps: [['item.getAllInternetHeadersAsync']],
    result: { value: 'X-Probe: one' },
  },
  'platform 3.2: a sent item has no custom properties of its draft': {
    fact: 'platform 3.2, conflict 9',
    sketch: suffering('platform 3.2'),
    read: { folder: 'sent', customProperties: { [ADDIN_ID]: { stamp: 'internal' } } },
    steps: [['item.loadCustomPropertiesAsync'], ['get answer.getAll']],
    result: { value: {} },
  },
  'platform 3.2: what is saved on a sent item stays there': {
    fact: 'platform 3.2; invented',
    sketch: suffering('platform 3.2'),
    read: { folder: 'sent', customProperties: { [ADDIN_ID]: { stamp: 'internal' } } },
    steps: [
      ['item.loadCustomPropertiesAsync'],
      ['get answer.set', 'seen', 'yes'],
      ['answer.saveAsync'],
      ['item.loadCustomPropertiesAsync'],
      ['get answer.getAll'],
    ],
    result: { value: { seen: 'yes' } },
  },
  'custom properties of a sent item are read where the client is free of it': {
    fact: 'platform 3.2: the text of the page',
    read: { folder: 'sent', customProperties: { [ADDIN_ID]: { stamp: 'internal' } } },
    steps: [['item.loadCustomPropertiesAsync'], ['get answer.getAll']],
    result: { value: { stamp: 'internal' } },
  },
  'GH#4460: a span around what is written is dropped, what stands in it stays': {
    fact: 'platform 3.2; invented in its extent',
    sketch: suffering('GH#4460'),
    steps: [['item.body.setAsync', '<span id="mark"><b>Internal</b> only</span>', { coercionType: 'html' }]],
    leaves: { body: '<b>Internal</b> only' },
  },
  'a span around what is written stays where the client is free of GH#4460': {
    fact: 'platform 3.2',
    steps: [['item.body.setAsync', '<span id="mark">Internal</span>', { coercionType: 'html' }]],
    leaves: { body: '<span id="mark">Internal</span>' },
  },
  'GH#4109: of all headers only the subject comes': {
    fact: 'platform 3.1',
    sketch: suffering('GH#4109'),
    read: { subject: 'Appointment' },
    steps: [['item.getAllInternetHeadersAsync']],
    result: { value: 'Subject: Appointment' },
  },
  'GH#3677: the case of a header name counts': {
    fact: 'platform 3.1',
    sketch: suffering('GH#3677'),
    steps: [SET, ['item.internetHeaders.getAsync', ['X-A']]],
    result: { value: {} },
  },
  'GH#5951: just after a reply was opened there is no session data': {
    fact: 'platform 1.4',
    sketch: suffering('GH#5951'),
    draft: { kind: 'reply' },
    steps: [
      ['item.sessionData.setAsync', 'stamp', 'internal'],
      ['item.sessionData.getAsync', 'stamp'],
    ],
    result: { value: null },
  },
  'GH#5951: new mail has it at once': {
    fact: 'platform 1.4',
    sketch: suffering('GH#5951'),
    steps: [
      ['item.sessionData.setAsync', 'stamp', 'internal'],
      ['item.sessionData.getAsync', 'stamp'],
    ],
    result: { value: 'internal' },
  },
  'GH#6650: a bar that is replaced keeps its old text': {
    fact: 'platform 3.3',
    sketch: suffering('GH#6650'),
    steps: [ADD, REPLACE],
    shows: ['first'],
  },
  'GH#6733: a bar that was replaced cannot be taken away': {
    fact: 'platform 3.3',
    sketch: suffering('GH#6733'),
    steps: [ADD, REPLACE, TAKE_AWAY],
    shows: ['second'],
  },
  'GH#6733: one that was never replaced can': {
    fact: 'platform 3.3',
    sketch: suffering('GH#6733'),
    steps: [ADD, TAKE_AWAY],
    shows: [],
  },
  'GH#5952: a bar in a mail that is read is accepted and not shown': {
    fact: 'platform 3.3',
    sketch: suffering('GH#5952'),
    read: {},
    steps: [ADD],
    shows: [],
  },
  'GH#3155: a persistent bar does not come back with its mail': {
    fact: 'platform 3.3',
    sketch: suffering('GH#3155'),
    read: {},
    steps: [ADD, { selects: { id: 'mail-2' } }, { selects: {} }],
    shows: [],
  },
  'a persistent bar comes back where the client is free of GH#3155': {
    fact: 'platform 3.3',
    read: {},
    steps: [ADD, { selects: { id: 'mail-2' } }, { selects: {} }],
    shows: ['first'],
  },
  'GH#6806: a pinned pane cannot ask about the next mail': {
    fact: 'platform 4',
    only: ['web'],
    sketch: suffering('GH#6806'),
    read: {},
    steps: [{ selects: { id: 'mail-2' } }, ['item.body.getAsync', 'text']],
    result: GENERIC,
  },
  'GH#2201: a recipient from a contact card is called by the address': {
    fact: 'platform 5.3',
    sketch: suffering('GH#2201'),
    draft: { to: [person('ruth@legalaid.example', 'Ruth Adeyemi')] },
    steps: [['item.to.getAsync'], ['get answer.0.displayName']],
    result: { value: 'ruth@legalaid.example' },
  },
};
