import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';

import { call, OutlookLab, pause } from './harness/outlook';
import type { Outlook } from './harness/outlook';
import { ADDIN_ID, NADIA } from './harness/world';

jest.setTimeout(60_000);
const lab = new OutlookLab();
beforeAll(() => lab.open());
afterEach(() => lab.tidy());
afterAll(() => lab.close());

async function composing(version: string, locale = 'en-US'): Promise<Outlook> {
  const outlook = await lab.outlook({ settings: { mailboxVersion: version, locale } });
  await outlook.startCompose();
  return outlook;
}

/** host-protocol 2.3 to 2.5 */
test('office.js becomes ready as Outlook on the web, and nothing is requested from outside', async () => {
  const outlook = await composing('1.15');
  const pane = await outlook.openPane();
  const info = await pane.evaluate((): unknown => Reflect.get(window.probe, 'info'));
  expect(info).toMatchObject({ host: 'Outlook', platform: 'OfficeOnline' });
  await pause(200);
  expect(outlook.outside).toEqual([]);
  expect(await outlook.unmodelled()).toEqual([]);
});

/** host-protocol 2.3 */
test('the boot sequence is the one that was observed', async () => {
  const outlook = await composing('1.15');
  await outlook.openPane();
  const log = await outlook.page.evaluate(() => window.harness.host().wireLog());
  expect(log.map(({ frame, direction, what, failed }) => [frame, direction, what, failed])).toEqual([
    ['pane', 'to-host', 'get app context', false],
    ['pane', 'to-host', 'get initial data', false],
    ['pane', 'to-host', 'register appCommandInvoked', false],
  ]);
});

/** host-protocol 2.5: versions are texts, or 1.10 would become 1.1 */
test.each([
  ['1.10', '1.9', true],
  ['1.10', '1.10', true],
  ['1.10', '1.11', false],
  ['1.15', '1.14', true],
  ['1.15', '1.16', false],
])('a client of %s, asked for %s, answers %s', async (version, asked, answer) => {
  const pane = await (await composing(version)).openPane();
  const has = await pane.evaluate(
    (wanted) => Office.context.requirements.isSetSupported('Mailbox', wanted),
    asked,
  );
  expect(has).toBe(answer);
});

/** host-protocol 2.5 and 4 */
test('the add-in learns language and owner of the mailbox', async () => {
  const pane = await (await composing('1.15', 'fr-FR')).openPane();
  const seen = await pane.evaluate(() => ({
    language: Office.context.displayLanguage,
    content: Office.context.contentLanguage,
    profile: Office.context.mailbox.userProfile.emailAddress,
    name: Office.context.mailbox.userProfile.displayName,
    host: Office.context.mailbox.diagnostics.hostName,
  }));
  expect(seen).toEqual({
    language: 'fr-FR',
    content: 'fr-FR',
    profile: 'nadia@legalaid.example',
    name: 'Nadia Rahimi',
    host: 'OutlookWebApp',
  });
});

/** host-protocol 5, number 404, and 12.6 */
test('roaming settings survive the frame, as the values that they were', async () => {
  const outlook = await composing('1.15');
  const pane = await outlook.openPane();
  const saved = await pane.evaluate(
    () =>
      new Promise((resolve) => {
        Office.context.roamingSettings.set('seen', { stamp: 'internal', times: 2 });
        Office.context.roamingSettings.saveAsync((result) => resolve(String(result.status)));
      }),
  );
  expect(saved).toBe('succeeded');
  const kept = await outlook.page.evaluate((id) => window.harness.stored.settings[id], ADDIN_ID);
  expect(kept).toEqual({ seen: '{"stamp":"internal","times":2}' });
  await outlook.page.evaluate(() => window.harness.compose().closePane());
  const again = await outlook.openPane();
  const value = await again.evaluate((): unknown => Office.context.roamingSettings.get('seen'));
  expect(value).toEqual({ stamp: 'internal', times: 2 });
});

/** host-protocol 0.1; the members themselves: see newer-members.js */
test('members newer than the library are there from 1.14 on', async () => {
  const outlook = await lab.outlook({ settings: { mailboxVersion: '1.15' } });
  await outlook.startCompose({
    kind: 'reply',
    inReplyTo: '<parent@court.example>',
    conversationId: 'c',
    references: ['<r>'],
  });
  const pane = await outlook.openPane();
  const seen = await pane.evaluate(() => ({
    inReplyTo: Office.context.mailbox.item?.inReplyTo,
    bodyMode: Office.MailboxEnums.BodyMode.HostConfig,
    override: Office.MailboxEnums.SendModeOverride.PromptUser,
    event: Office.EventType.InitializationContextChanged,
    background: Office.context.officeTheme.bodyBackgroundColor,
  }));
  expect(seen).toEqual({
    inReplyTo: '<parent@court.example>',
    bodyMode: 1,
    override: 'promptUser',
    event: 'olkInitializationContextChanged',
    background: '#ffffff',
  });
  expect(await call(pane, 'item.getItemClassAsync')).toEqual({ value: 'IPM.Note' });
  expect(await call(pane, 'item.getConversationIndexAsync')).toEqual({ value: btoa('c/1') });
});

test('an older client has none of them', async () => {
  const pane = await (await composing('1.13')).openPane();
  const seen = await pane.evaluate(() => [
    Office.context.mailbox.item?.inReplyTo,
    Reflect.get(Office.MailboxEnums, 'BodyMode') as unknown,
    Reflect.get(Office.EventType, 'InitializationContextChanged') as unknown,
  ]);
  expect(seen).toEqual([undefined, undefined, undefined]);
});

/** Invented: the local Outlook's own rule */
test('an account without the add-in has no add-in', async () => {
  const outlook = await lab.outlook({ account: { ...NADIA, hasAddin: false } });
  expect(await outlook.page.evaluate(() => window.harness.host().manifests)).toEqual([]);
});

/** host-protocol 3: the page may reload in its frame */
test('a page that reloads in its frame boots again', async () => {
  const outlook = await composing('1.15');
  const pane = await outlook.openPane();
  const reloaded = outlook.page.waitForEvent('framenavigated', (frame) => frame === pane);
  await pane.evaluate(() => {
    window.probe.heard.push({ before: true });
    window.location.reload();
  });
  await reloaded;
  const again = await outlook.pane();
  expect(await again.evaluate(() => window.probe.heard.length)).toBe(0);
  expect(await call(again, 'item.subject.getAsync')).toEqual({ value: '' });
});

/** host-protocol 3: Tab is swallowed by the library, the host moves the focus */
test('the Tab key leads into the pane, through it, and out again', async () => {
  const outlook = await composing('1.15');
  const pane = await outlook.openPane();
  await outlook.page.focus('#before');
  await outlook.page.keyboard.press('Tab');
  expect(await pane.evaluate(() => document.activeElement?.textContent)).toBe('first');
  await outlook.page.keyboard.press('Tab');
  expect(await pane.evaluate(() => document.activeElement?.textContent)).toBe('last');
  await outlook.page.keyboard.press('Tab');
  await outlook.page.waitForFunction(() => document.activeElement?.id === 'after');
  await pane.focus('button');
  await outlook.page.keyboard.press('Shift+Tab');
  await outlook.page.waitForFunction(() => document.activeElement?.id === 'before');
});
