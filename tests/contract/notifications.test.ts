import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Frame } from 'playwright-core';

import { call, heard, listen, OutlookLab } from './harness/outlook';
import type { Outlook, ProbeResult } from './harness/outlook';
import { ADDIN_ID, mail } from './harness/world';

jest.setTimeout(60_000);
const lab = new OutlookLab();
beforeAll(() => lab.open());
afterEach(() => lab.tidy());
afterAll(() => lab.close());

const NOTE = { type: 'informationalMessage', message: 'Outside: 1', icon: 'icon16', persistent: false };
const INSIGHT = {
  type: 'insightMessage',
  message: 'Choose a stamp',
  icon: 'icon16',
  actions: [
    { actionType: 'showTaskPane', actionText: 'Choose', commandId: 'paneButton', contextData: '{"a":1}' },
  ],
};
const ERROR_BAR = { type: 'errorMessage', message: 'No' };

interface Row {
  readonly fact: string;
  readonly add: readonly (readonly [
    member: 'addAsync' | 'replaceAsync' | 'removeAsync',
    ...args: readonly unknown[],
  ])[];
  readonly result: ProbeResult;
  /** Messages that the page then shows. */
  readonly shows: readonly string[];
}

const REFUSED_EARLY = expect.any(String) as unknown as string;

const ROWS: Readonly<Record<string, Row>> = {
  'a notification is shown': {
    fact: 'host-protocol 5, number 33',
    add: [['addAsync', 'k', NOTE]],
    result: {},
    shows: ['Outside: 1'],
  },
  'a key is used once': {
    fact: 'host-protocol 3.1, code 9023',
    add: [
      ['addAsync', 'k', NOTE],
      ['addAsync', 'k', ERROR_BAR],
    ],
    result: { code: 9023, name: 'DuplicateNotificationKey' },
    shows: ['Outside: 1'],
  },
  'replacing changes the text': {
    fact: 'host-protocol 5, number 35',
    add: [
      ['addAsync', 'k', NOTE],
      ['replaceAsync', 'k', ERROR_BAR],
    ],
    result: {},
    shows: ['No'],
  },
  'replacing what is not there adds it': {
    fact: 'type declarations of Office.js: replaceAsync',
    add: [['replaceAsync', 'k', NOTE]],
    result: {},
    shows: ['Outside: 1'],
  },
  'a notification is removed': {
    fact: 'host-protocol 5, number 36',
    add: [
      ['addAsync', 'k', NOTE],
      ['removeAsync', 'k'],
    ],
    result: {},
    shows: [],
  },
  'removing what is not there is an error': {
    fact: 'host-protocol 3.1, code 9024',
    add: [['removeAsync', 'k']],
    result: { code: 9024, name: 'NotificationKeyNotFound' },
    shows: [],
  },
  'five fit, a sixth does not': {
    fact: 'platform 3.3',
    add: ['1', '2', '3', '4', '5', '6'].map(
      (key) => ['addAsync', key, { ...ERROR_BAR, message: key }] as const,
    ),
    result: { code: 9025, name: 'NumberOfNotificationsExceeded' },
    shows: ['1', '2', '3', '4', '5'],
  },
  'one insight message per add-in': {
    fact: 'type declarations of Office.js: one insight; the code is invented',
    add: [
      ['addAsync', '1', INSIGHT],
      ['addAsync', '2', INSIGHT],
    ],
    result: { code: 9025, name: 'NumberOfNotificationsExceeded' },
    shows: ['Choose a stamp'],
  },
  '150 characters fit': {
    fact: 'platform 3.3',
    add: [['addAsync', 'k', { ...NOTE, message: 'x'.repeat(150) }]],
    result: {},
    shows: ['x'.repeat(150)],
  },
  '151 characters are refused before anything is sent': {
    fact: 'platform 3.3',
    add: [['addAsync', 'k', { ...NOTE, message: 'x'.repeat(151) }]],
    result: { thrown: REFUSED_EARLY },
    shows: [],
  },
  'a key of 33 characters is refused before anything is sent': {
    fact: 'platform 3.3',
    add: [['addAsync', 'k'.repeat(33), NOTE]],
    result: { thrown: REFUSED_EARLY },
    shows: [],
  },
  'an informational message needs an icon': {
    fact: 'platform 3.3',
    add: [['addAsync', 'k', { ...NOTE, icon: undefined }]],
    result: { thrown: REFUSED_EARLY },
    shows: [],
  },
  'an error message takes none': {
    fact: 'platform 3.3',
    add: [['addAsync', 'k', { ...ERROR_BAR, icon: 'icon16' }]],
    result: { thrown: REFUSED_EARLY },
    shows: [],
  },
  'an insight message needs its one action': {
    fact: 'platform 3.3',
    add: [['addAsync', 'k', { ...INSIGHT, actions: undefined }]],
    result: { thrown: REFUSED_EARLY },
    shows: [],
  },
};

function shown(outlook: Outlook, mode: 'compose' | 'read'): Promise<readonly string[]> {
  return outlook.page.evaluate(
    (where) =>
      window.harness[where]()
        .view()
        .notifications.map(({ message }) => message),
    mode,
  );
}

describe('notifications while composing', () => {
  test.each(Object.entries(ROWS))('%s', async (_sentence, { add, result, shows }) => {
    const outlook = await lab.outlook();
    await outlook.startCompose();
    const pane = await outlook.openPane();
    let last: ProbeResult = {};
    for (const [member, ...args] of add)
      last = await call(pane, `item.notificationMessages.${member}`, ...args);
    expect(last).toEqual(result);
    expect(await shown(outlook, 'compose')).toEqual(shows);
    expect(await outlook.unmodelled()).toEqual([]);
  });
});

async function withInsight(version: string): Promise<{ readonly outlook: Outlook; readonly pane: Frame }> {
  const outlook = await lab.outlook({ settings: { mailboxVersion: version } });
  await outlook.startCompose();
  const pane = await outlook.openPane();
  expect(await call(pane, 'item.notificationMessages.addAsync', 'k', INSIGHT)).toEqual({});
  return { outlook, pane };
}

/** host-protocol 5, number 34 */
test('the add-in sees its own notifications, types in words', async () => {
  const { pane } = await withInsight('1.15');
  await call(pane, 'item.notificationMessages.addAsync', 'n', NOTE);
  const { value } = await call(pane, 'item.notificationMessages.getAllAsync');
  expect(value).toEqual([
    expect.objectContaining({
      key: 'k',
      type: 'insightMessage',
      message: 'Choose a stamp',
      actions: INSIGHT.actions,
    }),
    { key: 'n', ...NOTE },
  ]);
});

/** platform 3.3 and 2.2 */
test('the action of an insight message opens the pane with its context', async () => {
  const { outlook } = await withInsight('1.15');
  await outlook.page.evaluate((id) => {
    window.harness.compose().closePane();
    window.harness.compose().followNotification(id, 'k');
  }, ADDIN_ID);
  expect(await call(await outlook.pane(), 'item.getInitializationContextAsync')).toEqual({
    value: '{"a":1}',
  });
});

/** platform 2.2: since 1.15 an open pane is told; the payload is invented */
test('an open pane that listens is told of a new context', async () => {
  const { outlook, pane } = await withInsight('1.15');
  expect(await listen(pane, 'item', 'olkInitializationContextChanged')).toEqual({});
  await outlook.page.evaluate((id) => window.harness.compose().followNotification(id, 'k'), ADDIN_ID);
  expect(await heard(pane)).toMatchObject([
    { type: 'olkInitializationContextChanged', initializationContextData: '{"a":1}' },
  ]);
  expect(await call(pane, 'item.getInitializationContextAsync')).toEqual({ value: '{"a":1}' });
});

/** platform 2.2 */
test.each(['1.14', '1.15'])('an open pane that does not listen is loaded anew (%s)', async (version) => {
  const { outlook, pane } = await withInsight(version);
  await pane.evaluate(() => window.probe.heard.push({ before: true }));
  await outlook.page.evaluate((id) => window.harness.compose().followNotification(id, 'k'), ADDIN_ID);
  const again = await outlook.pane();
  expect(again).not.toBe(pane);
  expect(await again.evaluate(() => window.probe.heard)).toEqual([]);
  expect(await call(again, 'item.getInitializationContextAsync')).toEqual({ value: '{"a":1}' });
});

test('a person closes a notification', async () => {
  const { outlook } = await withInsight('1.15');
  await outlook.page.evaluate((id) => window.harness.compose().dismissNotification(id, 'k'), ADDIN_ID);
  expect(await shown(outlook, 'compose')).toEqual([]);
});

/** platform 3.3: reading, the web client has none; the code is invented */
test('there are no insight messages while reading', async () => {
  const outlook = await lab.outlook();
  await outlook.startRead();
  const pane = await outlook.openPane('read');
  expect(await call(pane, 'item.notificationMessages.addAsync', 'k', INSIGHT)).toMatchObject({ code: 5000 });
  expect(await call(pane, 'item.notificationMessages.addAsync', 'n', NOTE)).toEqual({});
  expect(await shown(outlook, 'read')).toEqual(['Outside: 1']);
});

/** Invented: which notifications come back with their mail */
test('persistent notifications come back with their mail, others do not', async () => {
  const outlook = await lab.outlook();
  await outlook.startRead();
  const pane = await outlook.openPane('read');
  await call(pane, 'item.notificationMessages.addAsync', 'a', NOTE);
  await call(pane, 'item.notificationMessages.addAsync', 'b', {
    ...NOTE,
    persistent: true,
    message: 'stays',
  });
  await outlook.page.evaluate((other) => window.harness.read().select(other), mail({ id: 'mail-2' }));
  expect(await shown(outlook, 'read')).toEqual([]);
  await outlook.page.evaluate((first) => window.harness.read().select(first), mail());
  expect(await shown(outlook, 'read')).toEqual(['stays']);
});
