import type { Table } from './row';

export const NOTE = {
  type: 'informationalMessage',
  message: 'Outside: 1',
  icon: 'icon16',
  persistent: false,
};
export const INSIGHT = {
  type: 'insightMessage',
  message: 'Choose a stamp',
  icon: 'icon16',
  actions: [
    { actionType: 'showTaskPane', actionText: 'Choose', commandId: 'paneButton', contextData: '{"a":1}' },
  ],
};
const ERROR_BAR = { type: 'errorMessage', message: 'No' };

/** Notification bars while composing. */
export const NOTIFICATIONS: Table = {
  'a notification is shown': {
    fact: 'host-protocol 5, number 33',
    steps: [['item.notificationMessages.addAsync', 'k', NOTE]],
    result: {},
    shows: ['Outside: 1'],
  },
  'a key is used once': {
    fact: 'host-protocol 3.1, code 9023',
    steps: [
      ['item.notificationMessages.addAsync', 'k', NOTE],
      ['item.notificationMessages.addAsync', 'k', ERROR_BAR],
    ],
    result: { code: 9023, name: 'DuplicateNotificationKey' },
    shows: ['Outside: 1'],
  },
  'replacing changes the text': {
    fact: 'host-protocol 5, number 35',
    steps: [
      ['item.notificationMessages.addAsync', 'k', NOTE],
      ['item.notificationMessages.replaceAsync', 'k', ERROR_BAR],
    ],
    result: {},
    shows: ['No'],
  },
  'replacing what is not there adds it': {
    fact: 'type declarations of Office.js: replaceAsync',
    steps: [['item.notificationMessages.replaceAsync', 'k', NOTE]],
    result: {},
    shows: ['Outside: 1'],
  },
  'a notification is removed': {
    fact: 'host-protocol 5, number 36',
    steps: [
      ['item.notificationMessages.addAsync', 'k', NOTE],
      ['item.notificationMessages.removeAsync', 'k'],
    ],
    result: {},
    shows: [],
  },
  'removing what is not there is an error': {
    fact: 'host-protocol 3.1, code 9024',
    steps: [['item.notificationMessages.removeAsync', 'k']],
    result: { code: 9024, name: 'NotificationKeyNotFound' },
    shows: [],
  },
  'five fit, a sixth does not': {
    fact: 'platform 3.3',
    steps: ['1', '2', '3', '4', '5', '6'].map(
      (key) => ['item.notificationMessages.addAsync', key, { ...ERROR_BAR, message: key }] as const,
    ),
    result: { code: 9025, name: 'NumberOfNotificationsExceeded' },
    shows: ['1', '2', '3', '4', '5'],
  },
  'one insight message per add-in': {
    fact: 'type declarations of Office.js: one insight; the code is invented',
    steps: [
      ['item.notificationMessages.addAsync', '1', INSIGHT],
      ['item.notificationMessages.addAsync', '2', INSIGHT],
    ],
    result: { code: 9025, name: 'NumberOfNotificationsExceeded' },
    shows: ['Choose a stamp'],
  },
  '150 characters fit': {
    fact: 'platform 3.3',
    steps: [['item.notificationMessages.addAsync', 'k', { ...NOTE, message: 'x'.repeat(150) }]],
    result: {},
    shows: ['x'.repeat(150)],
  },
  '151 characters are refused before anything is sent': {
    fact: 'platform 3.3',
    steps: [['item.notificationMessages.addAsync', 'k', { ...NOTE, message: 'x'.repeat(151) }]],
    throws: '',
    shows: [],
  },
  'a key of 33 characters is refused before anything is sent': {
    fact: 'platform 3.3',
    steps: [['item.notificationMessages.addAsync', 'k'.repeat(33), NOTE]],
    throws: '',
    shows: [],
  },
  'an informational message needs an icon': {
    fact: 'platform 3.3',
    steps: [['item.notificationMessages.addAsync', 'k', { ...NOTE, icon: undefined }]],
    throws: '',
    shows: [],
  },
  'an error message takes none': {
    fact: 'platform 3.3',
    steps: [['item.notificationMessages.addAsync', 'k', { ...ERROR_BAR, icon: 'icon16' }]],
    throws: '',
    shows: [],
  },
  'an insight message needs its one action': {
    fact: 'platform 3.3',
    steps: [['item.notificationMessages.addAsync', 'k', { ...INSIGHT, actions: undefined }]],
    throws: '',
    shows: [],
  },
};
