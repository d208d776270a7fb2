import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';

import type { ClientSettings } from '../../src/simulator/host/contract';
import { READING } from './conformance/reading';
import { expectRow, rowsFor } from './conformance/row';
import { WebOutlook } from './conformance/web';
import { call, heard, listen, OutlookLab, until } from './harness/outlook';
import { ADDIN_ID, mail, person } from './harness/world';

jest.setTimeout(60_000);
const web = new WebOutlook();
const lab = new OutlookLab();
beforeAll(() => Promise.all([web.open(), lab.open()]));
afterEach(() => lab.tidy());
afterAll(() => Promise.all([web.close(), lab.close()]));

/** host-protocol 4; Bcc, caps and missing recipient types: platform 5.3 */
test('a mail that is read has its values at once', async () => {
  const outlook = await lab.outlook();
  const cc = Array.from({ length: 25 }, (_, index) => person(`p${index}@legalaid.example`));
  await outlook.startRead(mail({ cc }));
  const pane = await outlook.openPane();
  const seen = await pane.evaluate(() => {
    const item = Office.context.mailbox.item as Office.MessageRead;
    return {
      id: item.itemId,
      itemClass: item.itemClass,
      subject: item.subject,
      plain: item.normalizedSubject,
      conversationId: item.conversationId,
      messageId: item.internetMessageId,
      created: item.dateTimeCreated.getTime(),
      from: item.from,
      to: item.to,
      cc: item.cc.length,
      bcc: Reflect.get(item, 'bcc') as unknown,
      attachments: item.attachments,
    };
  });
  expect(seen).toEqual({
    id: 'mail-1',
    itemClass: 'IPM.Note',
    subject: 'RE: Fw: Appointment',
    plain: 'Appointment',
    conversationId: 'conversation-1',
    messageId: '<1@harbour-shelter.example>',
    created: 1_790_000_000_000,
    from: { emailAddress: 'elena@harbour-shelter.example', displayName: 'Elena Petrova' },
    to: [
      {
        emailAddress: 'nadia@legalaid.example',
        displayName: 'Nadia Rahimi',
        recipientType: 'user',
        appointmentResponse: 'none',
      },
    ],
    cc: 20,
    bcc: [],
    attachments: [],
  });
});

describe('while reading', () => {
  test.each(rowsFor('web', READING))('%s', async (_sentence, row) => {
    expectRow(row, await web.perform(row));
  });
});

/** host-protocol 5, numbers 3 and 4 */
test('custom properties of a mail are kept on the server', async () => {
  const outlook = await lab.outlook();
  await outlook.startRead(mail({ customProperties: { [ADDIN_ID]: { seen: 1 } } }));
  const pane = await outlook.openPane();
  const seen = await pane.evaluate(
    () =>
      new Promise((resolve) => {
        Office.context.mailbox.item?.loadCustomPropertiesAsync(({ value: properties }) => {
          const before: unknown = properties.get('seen');
          properties.set('seen', '2');
          properties.saveAsync(() => resolve(before));
        });
      }),
  );
  expect(seen).toBe(1);
  const kept = await outlook.page.evaluate(
    (key) => window.harness.stored.properties[key],
    `mail-1 ${ADDIN_ID}`,
  );
  expect(kept).toEqual({ seen: '2' });
});

/** host-protocol 7, platform 4 */
describe('a pinned pane', () => {
  async function pinned(bugs: ClientSettings['bugs'] = []) {
    const outlook = await lab.outlook({ settings: { bugs } });
    await outlook.startRead();
    const pane = await outlook.openPane();
    await listen(pane, 'mailbox', 'olkItemSelectedChanged');
    await outlook.page.evaluate(() => window.harness.read().setPinned(true));
    return { outlook, pane };
  }

  test('is told of the next mail, whose values are there when it hears', async () => {
    const { outlook, pane } = await pinned();
    await outlook.page.evaluate(
      (next) => window.harness.read().select(next),
      mail({ id: 'mail-2', subject: 'Next' }),
    );
    expect(await heard(pane)).toMatchObject([{ type: 'olkItemSelectedChanged', subject: 'Next' }]);
    expect(await call(pane, 'item.body.getAsync', 'text')).toEqual({ value: 'Tuesday at ten.\nElena' });
  });

  test('is told that nothing is selected', async () => {
    const { outlook, pane } = await pinned();
    await outlook.page.evaluate(() => window.harness.read().select(null));
    expect(await heard(pane)).toEqual([{ type: 'olkItemSelectedChanged', subject: null }]);
    expect(await pane.evaluate(() => Office.context.mailbox.item)).toBeNull();
  });

  test('comes back from nothing to a mail', async () => {
    const { outlook, pane } = await pinned();
    await outlook.page.evaluate(() => window.harness.read().select(null));
    await outlook.page.evaluate((next) => window.harness.read().select(next), mail({ subject: 'Back' }));
    expect((await heard(pane, 2))[1]).toMatchObject({ subject: 'Back' });
  });

  test.each([
    ['GH#6702: that was closed is not pinned when it is opened again', ['GH#6702'], false],
    ['is still pinned where the client is free of GH#6702', [], true],
  ] as const)('%s', async (_sentence, bugs, isPinned) => {
    const { outlook } = await pinned(bugs);
    await outlook.page.evaluate(() => window.harness.read().closePane());
    await outlook.openPane();
    expect(await outlook.page.evaluate(() => window.harness.read().pinned)).toBe(isPinned);
  });
});

test('a pane that is not pinned closes when another mail is selected', async () => {
  const outlook = await lab.outlook();
  await outlook.startRead();
  await outlook.openPane();
  await outlook.page.evaluate((next) => window.harness.read().select(next), mail({ id: 'mail-2' }));
  expect(await outlook.page.evaluate(() => window.harness.read().view().pane)).toBeNull();
  await until(() => outlook.page.frames().every((frame) => !frame.url().includes('/pane.html')));
});

/** platform 4 */
test('docs#5288: on the Mac it stays, and hears only that something else is selected', async () => {
  const outlook = await lab.outlook({
    settings: { client: 'mac', mailboxVersion: '1.14', bugs: ['docs#5288'] },
  });
  await outlook.startRead();
  const pane = await outlook.openPane();
  await listen(pane, 'mailbox', 'olkItemSelectedChanged');
  await listen(pane, 'mailbox', 'olkSelectedItemsChanged');
  await outlook.page.evaluate((next) => window.harness.read().select(next), mail({ id: 'mail-2' }));
  expect(await heard(pane)).toMatchObject([{ type: 'olkSelectedItemsChanged' }]);
  expect(await outlook.page.evaluate(() => window.harness.read().view().pane !== null)).toBe(true);
});

/** Microsoft's page on item multi-select; platform 4 for the Mac */
describe('a pane for several messages, without a pin', () => {
  const FIRST = mail();
  const SECOND = mail({ id: 'mail-2' });
  test.each([
    ['stays in Outlook on the web whatever is selected', 'web', [SECOND], true],
    ['stays in new Outlook on Windows', 'new-windows', [SECOND], true],
    ['stays on the Mac', 'mac', [SECOND], true],
    ['closes in classic Outlook with another message', 'classic-windows', [SECOND], false],
    ['stays there while a message is selected besides', 'classic-windows', [FIRST, SECOND], true],
  ] as const)('%s', async (_sentence, client, selected, isOpen) => {
    const outlook = await lab.outlook({ addin: { beyondOneItem: true }, settings: { client } });
    await outlook.startRead(FIRST);
    await outlook.openPane();
    await outlook.page.evaluate(
      (mails) => {
        const [only, ...others] = mails;
        if (others.length > 0) window.harness.selectSeveral(mails);
        else window.harness.select(only ?? null);
      },
      [...selected],
    );
    expect(await outlook.page.evaluate(() => window.harness.read().view().pane !== null)).toBe(isOpen);
  });
});

test('a pane can be opened while nothing is selected', async () => {
  const outlook = await lab.outlook();
  await outlook.startRead(null);
  const pane = await outlook.openPane();
  expect(await pane.evaluate(() => Office.context.mailbox.item)).toBeUndefined();
});

test('a function command runs while reading', async () => {
  const outlook = await lab.outlook();
  await outlook.startRead();
  await outlook.page.evaluate(() => window.harness.read().run('noteButton'));
  expect(await heard(await outlook.frame('/launch.html'))).toEqual([{ source: { id: 'noteButton' } }]);
});
