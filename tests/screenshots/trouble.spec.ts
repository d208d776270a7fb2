import { expect, test, type Outlook } from '../e2e/support/outlook';
import { picture } from './picture';

/** What a person meets when something is in the way, or has happened meanwhile. */
for (const theme of ['light', 'dark']) {
  test(`another mail beside an open pane on the Mac, ${theme}`, async ({ outlook }) => {
    await outlook.page.addInitScript((key) => localStorage.setItem('local-outlook.theme', key), theme);
    await outlook.openAs('tomas', 'client=mac');
    await outlook.openMail('Re: Magnolia');
    await outlook.openReadPane();
    await expect(outlook.readPane.getByRole('heading', { name: 'Confidential' })).toBeVisible();
    await outlook.openMail('Re: Notice of hearing');
    await expect(outlook.readPane.getByText('You have chosen another mail.')).toBeVisible();
    await picture(outlook, `read-left-behind-${theme}`);
  });
}

test('deleting what waits', async ({ outlook }) => {
  const { page } = outlook;
  await outlook.openAs('elena');
  await outlook.newMail('Never mind');
  await outlook.add('To', 'nadia@legalaid.example');
  await outlook.form.getByRole('button', { name: 'More ways to send' }).click();
  await page.getByRole('menuitem', { name: 'Send later…' }).click();
  await page.getByRole('button', { name: 'Send later' }).click();
  await page.getByRole('button', { name: 'Outbox, 1' }).click();
  await page.getByRole('option', { name: /Never mind/ }).press('Delete');
  await expect(outlook.alert).toContainText('Never mind');
  await picture(outlook, 'page-delete-waiting');
});

for (const theme of ['light', 'high-contrast']) {
  test(`several messages selected, ${theme}`, async ({ outlook }) => {
    await outlook.page.addInitScript((key) => localStorage.setItem('local-outlook.theme', key), theme);
    await outlook.openAs('nadia');
    const rows = outlook.list.getByRole('option');
    await rows.nth(0).click();
    for (const row of [2, 3]) await rows.nth(row).click({ modifiers: ['ControlOrMeta'] });
    await expect(outlook.page.getByRole('heading', { name: '3 selected' }).first()).toBeVisible();
    await picture(outlook, `page-several-selected-${theme}`);
  });
}

const LONG = 'A line of some sixty letters as people write them in mail. '.repeat(2_000);
const letter = (number: number) => `From press@paper.example Mon Nov  2 10:00:00 2026
From: Dana Whitfield <press@paper.example>
To: Nadia Rahimi <nadia@legalaid.example>
Subject: Letter ${number}
Message-ID: <letter-${number}@paper.example>
Date: Mon, 02 Nov 2026 10:00:00 +0000

${LONG}

`;

async function importManyLetters({ page }: Outlook): Promise<void> {
  let pieces = 0;
  await page.route('**/pieces', async (route) => {
    pieces += 1;
    // The third request hangs until the page goes.
    if (pieces < 3) await route.continue();
  });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import mail' }).click();
  const buffer = Buffer.from(Array.from({ length: 40 }, (_, number) => letter(number)).join(''));
  await (await chooser).setFiles([{ name: 'letters.mbox', mimeType: 'application/mbox', buffer }]);
  await expect.poll(() => pieces).toBe(3);
}

test('an import that was left', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await importManyLetters(outlook);
  await picture(outlook, 'page-importing');
  const asked = outlook.page.waitForEvent('dialog');
  const reloaded = outlook.page.reload();
  await (await asked).accept();
  await reloaded;
  await expect(outlook.alert).toContainText('The page was left during the import.');
  await picture(outlook, 'page-import-left');
});

test('an add-in that cannot be reached', async ({ outlook }) => {
  const { page } = outlook;
  await page.context().route(/(?:compose|launch)\.html/, (route) => route.abort());
  await outlook.openAs('nadia');
  await outlook.newMail('Rota');
  await page.getByRole('button', { name: 'Choose stamp' }).click();
  await expect(page.getByText('does not come up')).toBeVisible({ timeout: 25_000 });
  await picture(outlook, 'page-unreachable');
});

test.describe('an Outlook that keeps no header', () => {
  test.beforeEach(async ({ outlook }) => {
    await outlook.openAs('tomas', 'client=classic-windows&bugs=GH1401');
    await outlook.newMail('Rota');
    await outlook.add('To', 'nadia@legalaid.example');
    await outlook.stampByRibbon('Internal');
  });

  test('in English', async ({ outlook }) => {
    await outlook.sendAndBeHeld();
    await picture(outlook, 'send-header-not-kept');
    await outlook.answer('Fix in Mailstamp');
    await expect(outlook.composePane.getByRole('status')).toContainText('did not keep');
    await picture(outlook, 'compose-header-not-kept');
  });

  test('in French', async ({ outlook }) => {
    const { page, alert, composePane } = outlook;
    await outlook.expectSaved();
    await page.getByRole('button', { name: 'Close draft' }).click();
    await page.goto(`/?world=${outlook.world}&as=tomas&locale=fr-FR&client=classic-windows&bugs=GH1401`);
    await page.getByRole('button', { name: /^Brouillons/ }).click();
    await page
      .getByRole('option', { name: 'Rota' })
      .or(page.getByRole('treeitem', { name: 'Rota' }))
      .click();
    await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await expect(alert).toContainText('n’a pas gardé', { timeout: 10_000 });
    await picture(outlook, 'send-header-not-kept-french');
    await alert.getByRole('button', { name: /Mailstamp/ }).click();
    await expect(composePane.getByRole('status')).toContainText('n’a pas gardé');
    await picture(outlook, 'compose-header-not-kept-french');
  });
});
