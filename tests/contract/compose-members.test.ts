import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';

import { ATTACHMENTS } from './conformance/attachments';
import { BODY } from './conformance/body';
import { FAULTS } from './conformance/faults';
import { GARBAGE_ANSWERS } from './conformance/garbage';
import { INTERNET_HEADERS } from './conformance/internet-headers';
import { ITEM } from './conformance/item';
import { PERMISSIONS } from './conformance/permissions';
import { RECIPIENTS } from './conformance/recipients';
import { expectRow, rowsFor } from './conformance/row';
import { WebOutlook } from './conformance/web';
import { OutlookLab } from './harness/outlook';

jest.setTimeout(60_000);
const web = new WebOutlook();
const lab = new OutlookLab();
beforeAll(() => Promise.all([web.open(), lab.open()]));
afterEach(() => lab.tidy());
afterAll(() => Promise.all([web.close(), lab.close()]));

const TABLES = {
  RECIPIENTS,
  BODY,
  INTERNET_HEADERS,
  ATTACHMENTS,
  ITEM,
  PERMISSIONS,
  FAULTS,
  GARBAGE_ANSWERS,
};

describe.each(Object.entries(TABLES))('while composing: %s', (_area, table) => {
  test.each(rowsFor('web', table))('%s', async (_sentence, row) => {
    expectRow(row, await web.perform(row));
  });
});

/** host-protocol 0.5: the add-in is never called back */
test('a call that is made to hang never comes back', async () => {
  const outlook = await lab.outlook({ faults: { calls: { 'to.getAsync': { kind: 'silence' } } } });
  await outlook.startCompose();
  const pane = await outlook.openPane();
  const first = await pane.evaluate(async () =>
    Promise.race([
      window.probe.call('item.to.getAsync', []),
      new Promise((resolve) => setTimeout(() => resolve('nothing came'), 400)),
    ]),
  );
  expect(first).toBe('nothing came');
});
