import type { RowSketch, Table } from './row';

const IN_MAILBOX: RowSketch = { addin: { permission: 'ReadWriteMailbox' } };
const ON_MAC: RowSketch = { ...IN_MAILBOX, settings: { client: 'mac', mailboxVersion: '1.14' } };
const URGENT = [{ displayName: 'Urgent', color: 'Preset0' }];

/** Categories of messages, and the master list of the mailbox. */
export const CATEGORIES: Table = {
  'a message without categories answers null': {
    fact: 'host-protocol 5, number 157',
    read: { id: 'mail-c1' },
    steps: [['item.categories.getAsync']],
    result: { value: null },
  },
  'a category of the master list can be put on a message, in its colour': {
    fact: 'host-protocol 5, numbers 157 and 158',
    read: { id: 'mail-c2' },
    steps: [['item.categories.addAsync', ['Blue category']], ['item.categories.getAsync']],
    result: { value: [{ displayName: 'Blue category', color: 'Preset7' }] },
  },
  'a category that the master list does not have is refused': {
    fact: 'type declarations: InvalidCategory; host-protocol 3.1, code 9044',
    read: { id: 'mail-c3' },
    steps: [['item.categories.addAsync', ['Nobody made this']]],
    result: { code: 9044, name: 'InvalidCategory' },
  },
  'a category is put on a message once': {
    fact: 'invented',
    read: { id: 'mail-c4' },
    steps: [
      ['item.categories.addAsync', ['Red category']],
      ['item.categories.addAsync', ['Red category', 'Green category']],
      ['item.categories.getAsync'],
    ],
    result: {
      value: [
        { displayName: 'Red category', color: 'Preset0' },
        { displayName: 'Green category', color: 'Preset4' },
      ],
    },
  },
  'a category is taken off': {
    fact: 'host-protocol 5, number 159',
    read: { id: 'mail-c5' },
    steps: [
      ['item.categories.addAsync', ['Red category', 'Green category']],
      ['item.categories.removeAsync', ['Red category']],
      ['item.categories.getAsync'],
    ],
    result: { value: [{ displayName: 'Green category', color: 'Preset4' }] },
  },
  'taking off what is not there succeeds': {
    fact: 'invented',
    read: { id: 'mail-c6' },
    steps: [['item.categories.removeAsync', ['Red category']]],
  },
  'an empty list is refused before anything is sent': {
    fact: 'the library: validateCategoryArray',
    read: { id: 'mail-c7' },
    steps: [['item.categories.addAsync', []]],
    throws: 'categories',
  },
  'on the web the categories of a draft cannot be changed': {
    fact: 'platform 3.2; the code is invented',
    only: ['web'],
    steps: [['item.categories.addAsync', ['Red category']]],
    result: { code: 5000, name: 'Host Error' },
  },
  'on the web a draft has no categories': {
    fact: 'platform 3.2',
    only: ['web'],
    steps: [['item.categories.getAsync']],
    result: { value: null },
  },
  'the master list needs permission for the mailbox': {
    fact: 'platform 6.3',
    steps: [['masterCategories.getAsync']],
    throws: 'Elevated permission',
  },
  'a mailbox starts with six categories': {
    fact: 'invented',
    sketch: IN_MAILBOX,
    steps: [['masterCategories.getAsync'], ['get answer.length']],
    result: { value: 6 },
  },
  'a category is added to the master list': {
    fact: 'host-protocol 5, numbers 160 and 161',
    sketch: IN_MAILBOX,
    steps: [['masterCategories.addAsync', URGENT], ['masterCategories.getAsync'], ['get answer.pop']],
    result: { value: { displayName: 'Urgent', color: 'Preset0' } },
  },
  'two categories may not have one name': {
    fact: 'type declarations: DuplicateCategory; host-protocol 3.1, code 9045',
    sketch: IN_MAILBOX,
    steps: [
      ['masterCategories.addAsync', URGENT],
      ['masterCategories.addAsync', URGENT],
    ],
    result: { code: 9045, name: 'DuplicateCategory' },
  },
  'a colour that does not exist is refused before anything is sent': {
    fact: 'the library: validateCategoryDetails',
    sketch: IN_MAILBOX,
    steps: [['masterCategories.addAsync', [{ displayName: 'Urgent', color: 'Crimson' }]]],
    throws: 'categoryDetails.color',
  },
  'a category is taken off the master list': {
    fact: 'host-protocol 5, number 162',
    sketch: IN_MAILBOX,
    steps: [
      ['masterCategories.removeAsync', ['Red category']],
      ['masterCategories.getAsync'],
      ['get answer.length'],
    ],
    result: { value: 5 },
  },
  'what is not on the master list cannot be taken off it': {
    fact: 'invented: the code',
    sketch: IN_MAILBOX,
    steps: [['masterCategories.removeAsync', ['Nobody made this']]],
    result: { code: 9044, name: 'InvalidCategory' },
  },
  'on a Mac the categories of a draft can be changed': {
    fact: 'platform 3.2',
    sketch: ON_MAC,
    steps: [['item.categories.addAsync', ['Red category']], ['item.categories.getAsync']],
    result: { value: [{ displayName: 'Red category', color: 'Preset0' }] },
  },
};
