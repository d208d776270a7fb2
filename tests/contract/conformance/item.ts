import { ADDIN_ID } from '../harness/world';
import type { Step, Table } from './row';

/** Classic Outlook, in a pane and in its script runtime. */
const CLASSIC = { settings: { client: 'classic-windows' } } as const;
const SETS_STAMP: readonly Step[] = [
  ['item.loadCustomPropertiesAsync'],
  ['get answer.set', 'stamp', 'internal'],
  ['answer.saveAsync'],
];

/** Custom properties that wait for the draft to be saved. */
const KEPT_BACK: Table = {
  'in classic Outlook custom properties that were saved are not on the draft yet': {
    fact: 'platform 3.2; type declarations: CustomProperties.saveAsync',
    sketch: CLASSIC,
    draft: { customProperties: { other: { theirs: true } } },
    steps: SETS_STAMP,
    leaves: { customProperties: { other: { theirs: true } } },
  },
  'they are once the draft is saved': {
    fact: 'platform 3.2; type declarations: CustomProperties.saveAsync',
    sketch: CLASSIC,
    draft: { customProperties: { other: { theirs: true } } },
    steps: [...SETS_STAMP, ['item.saveAsync']],
    leaves: { customProperties: { other: { theirs: true }, [ADDIN_ID]: { stamp: 'internal' } } },
  },
  'whoever asks for them in the same form sees them before': {
    fact: 'invented',
    sketch: CLASSIC,
    steps: [...SETS_STAMP, ['item.loadCustomPropertiesAsync'], ['get answer.getAll']],
    result: { value: { stamp: 'internal' } },
    leaves: { customProperties: {} },
  },
};

/** What a draft is, and what an add-in keeps with it. */
export const ITEM: Table = {
  'session data comes back': {
    fact: 'host-protocol 5, numbers 185 and 186',
    steps: [
      ['item.sessionData.setAsync', 'stamp', 'internal'],
      ['item.sessionData.getAsync', 'stamp'],
    ],
    result: { value: 'internal' },
  },
  'a missing session key is an error': {
    fact: 'host-protocol 5, number 186',
    steps: [['item.sessionData.getAsync', 'nothing']],
    result: { code: 9050, name: 'KeyNotFound' },
  },
  'all session data at once': {
    fact: 'host-protocol 5, number 187',
    steps: [
      ['item.sessionData.setAsync', 'a', '1'],
      ['item.sessionData.setAsync', 'b', ''],
      ['item.sessionData.getAllAsync'],
    ],
    result: { value: { a: '1', b: '' } },
  },
  'session data is cleared': {
    fact: 'host-protocol 5, number 188',
    steps: [
      ['item.sessionData.setAsync', 'a', '1'],
      ['item.sessionData.clearAsync'],
      ['item.sessionData.getAllAsync'],
    ],
    result: { value: {} },
  },
  'one session key is removed': {
    fact: 'host-protocol 5, number 189',
    steps: [
      ['item.sessionData.setAsync', 'a', '1'],
      ['item.sessionData.removeAsync', 'a'],
      ['item.sessionData.getAsync', 'a'],
    ],
    result: { code: 9050, name: 'KeyNotFound' },
  },
  'session data has 50,000 characters before 1.16': {
    fact: 'platform 3.2',
    sketch: { settings: { mailboxVersion: '1.15' } },
    steps: [['item.sessionData.setAsync', 'a', 'x'.repeat(50_000)]],
    result: { code: 9051, name: 'SessionObjectMaxLengthExceeded' },
  },
  'session data has more since 1.16': {
    fact: 'platform 3.2',
    sketch: { settings: { mailboxVersion: '1.16' } },
    steps: [['item.sessionData.setAsync', 'a', 'x'.repeat(50_000)]],
    result: {},
  },
  'reading session data needs a permission that the library checks itself': {
    fact: 'the library: sessionData needs ReadWriteItem',
    sketch: { addin: { permission: 'ReadItem' } },
    steps: [['item.sessionData.getAsync', 'a']],
    throws: 'Elevated permission',
  },
  'new mail is new mail': {
    fact: 'host-protocol 5, number 174',
    steps: [['item.getComposeTypeAsync']],
    result: { value: { composeType: 'newMail', coercionType: 'html' } },
  },
  'a forward in plain text': {
    fact: 'host-protocol 5, number 174',
    draft: { kind: 'forward', bodyFormat: 'text', body: '' },
    steps: [['item.getComposeTypeAsync']],
    result: { value: { composeType: 'forward', coercionType: 'text' } },
  },
  'the subject is written and read': {
    fact: 'host-protocol 5, numbers 17 and 18',
    steps: [['item.subject.setAsync', 'Appointment'], ['item.subject.getAsync']],
    result: { value: 'Appointment' },
    leaves: { subject: 'Appointment' },
  },
  'a draft that nobody saved has no id': {
    fact: 'host-protocol 5, number 164',
    steps: [['item.getItemIdAsync']],
    result: { code: 9046, name: 'ItemNotSaved' },
  },
  'saving answers the id, and then the item has one': {
    fact: 'host-protocol 5, numbers 32 and 164',
    steps: [['item.saveAsync'], ['item.getItemIdAsync']],
    result: { value: 'draft-1' },
  },
  'a reopened draft has its id': {
    fact: 'host-protocol 5, number 164',
    reopened: true,
    steps: [['item.getItemIdAsync']],
    result: { value: 'draft-1' },
  },
  'a pane that nobody opened with data has an empty context': {
    fact: 'type declarations of Office.js: an empty string',
    steps: [['item.getInitializationContextAsync']],
    result: { value: '' },
  },
  'custom properties hang on the draft, per add-in': {
    fact: 'host-protocol 5, numbers 3 and 4',
    draft: { customProperties: { other: { theirs: true } } },
    steps: [
      ['item.loadCustomPropertiesAsync'],
      ['get answer.set', 'stamp', 'internal'],
      ['answer.saveAsync'],
    ],
    leaves: { customProperties: { other: { theirs: true }, [ADDIN_ID]: { stamp: 'internal' } } },
    only: ['web'],
  },
  ...KEPT_BACK,
  "another add-in's custom properties are not to be seen": {
    fact: 'host-protocol 12.7',
    draft: { customProperties: { other: { theirs: true } } },
    steps: [['item.loadCustomPropertiesAsync'], ['get answer.getAll']],
    result: { value: {} },
  },
};
