import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Frame } from 'playwright-core';

import { INSIGHT, NOTE, NOTIFICATIONS } from './conformance/notifications';
import { expectRow, rowsFor } from './conformance/row';
import { WebOutlook } from './conformance/web';
import { call, heard, listen, OutlookLab } from './harness/outlook';
import type { Outlook } from './harness/outlook';
import { ADDIN_ID, mail } from './harness/world';

jest.setTimeout(60_000);
const web = new WebOutlook();
const lab = new OutlookLab();
beforeAll(() => Promise.all([web.open(), lab.open()]));
afterEach(() => lab.tidy());
afterAll(() => Promise.all([web.close(), lab.close()]));

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
  test.each(rowsFor('web', NOTIFICATIONS))('%s', async (_sentence, row) => {
    expectRow(row, await web.perform(row));
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
  const pane = await outlook.openPane();
  expect(await call(pane, 'item.notificationMessages.addAsync', 'k', INSIGHT)).toMatchObject({ code: 5000 });
  expect(await call(pane, 'item.notificationMessages.addAsync', 'n', NOTE)).toEqual({});
  expect(await shown(outlook, 'read')).toEqual(['Outside: 1']);
});

/** Invented: which notifications come back with their mail */
test('persistent notifications come back with their mail, others do not', async () => {
  const outlook = await lab.outlook();
  await outlook.startRead();
  const pane = await outlook.openPane();
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

/** platform 3.3 */
describe('a form that moves into a window of its own', () => {
  test.each([
    ['takes its notifications along', [], ['Choose a stamp']],
    ['GH#4324: loses its notifications', ['GH#4324'], []],
  ] as const)('%s', async (_sentence, bugs, left) => {
    const outlook = await lab.outlook({ settings: { bugs } });
    await outlook.startCompose();
    await call(await outlook.openPane(), 'item.notificationMessages.addAsync', 'k', INSIGHT);
    await outlook.page.evaluate(() => window.harness.moveToWindow());
    expect(await shown(outlook, 'compose')).toEqual(left);
    const { value } = await call(await outlook.openPane(), 'item.notificationMessages.getAllAsync');
    expect(value).toMatchObject(left.map((message) => ({ key: 'k', message })));
  });
});
