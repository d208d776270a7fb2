import { expect, test } from '../support/outlook';

test('a pinned pane follows the selection; closing it unpins it', async ({ outlook }) => {
  await outlook.openAs('tomas');
  await outlook.openMail('Re: Magnolia');
  await outlook.openReadPane();
  await outlook.page.getByRole('button', { name: /^Pin/ }).click();
  await expect(outlook.readPane.getByRole('heading', { name: 'Confidential' })).toBeVisible();
  await outlook.page.getByRole('option').nth(2).click();
  await expect(outlook.readPane.getByRole('main')).toBeVisible();
  await outlook.page.getByRole('button', { name: /^Close Mailstamp/ }).click();
  await outlook.openMail('Re: Magnolia');
  await expect(outlook.page.locator('iframe[src*="read.html"]')).toBeHidden();
});

test('on the Mac a pane that nobody pinned takes the stamp of the earlier mail away', async ({ outlook }) => {
  await outlook.openAs('tomas', 'client=mac');
  await outlook.openMail('Re: Magnolia');
  await outlook.openReadPane();
  await expect(outlook.readPane.getByRole('heading', { name: 'Confidential' })).toBeVisible();
  await outlook.openMail('Re: Notice of hearing');
  await expect(outlook.readPane.getByText('You have chosen another mail.')).toBeVisible();
  await expect(outlook.readPane.getByRole('heading', { name: 'Confidential' })).toBeHidden();
});

for (const [chosen, scheme] of [
  ['dark', 'dark'],
  ['high-contrast', 'dark'],
  ['light', 'light'],
] as const) {
  test(`colours chosen on the page, ${chosen}, are those of what the browser draws, also in frames`, async ({
    outlook,
  }) => {
    await outlook.page.emulateMedia({ colorScheme: scheme === 'dark' ? 'light' : 'dark' });
    await outlook.page.addInitScript((theme) => localStorage.setItem('local-outlook.theme', theme), chosen);
    await outlook.openAs('tomas');
    await outlook.openMail('Re: Notice of hearing');
    await expect(outlook.page.locator('html')).toHaveCSS('color-scheme', scheme);
    const inFrames = outlook.page.getByTitle('Message text');
    await expect(inFrames).toHaveCSS('color-scheme', scheme);
  });
}

test('a pin of writing is separate, and the width of the pane is kept over a reload', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await outlook.newMail('Pinned');
  await outlook.openComposePane();
  await outlook.page.getByRole('button', { name: /^Pin/ }).click();
  const grip = outlook.page.getByRole('separator', { name: /^Width of/ });
  await grip.press('ArrowLeft');
  await grip.press('ArrowLeft');
  await expect(grip).toHaveAttribute('aria-valuenow', '360');
  await outlook.openAs('nadia');
  await outlook.newMail('Opens by itself');
  await expect(outlook.composePane.getByRole('radio').first()).toBeVisible();
  await expect(outlook.page.getByRole('separator', { name: /^Width of/ })).toHaveAttribute(
    'aria-valuenow',
    '360',
  );
  await outlook.openMail('Re: Your interview');
  await expect(outlook.page.locator('iframe[src*="read.html"]')).toBeHidden();
});

test('the wire log is filtered, explains a call, and is saved without what people wrote', async ({
  outlook,
}) => {
  await outlook.openAs('nadia');
  await outlook.newMail('Secret subject');
  await outlook.add('To', 'yusuf.k@postbox.example');
  await outlook.stampByRibbon('Confidential');
  await outlook.page.getByRole('button', { name: 'Wire log' }).click();
  const log = outlook.page.getByRole('region', { name: 'Wire log' });
  await log.getByRole('searchbox').fill('to.getAsync');
  await log.getByRole('button', { name: 'to.getAsync' }).first().click();
  await expect(log.getByRole('region', { name: 'Details' })).toContainText('recipientField');
  await log.getByRole('searchbox').fill('');

  await log.getByRole('button', { name: 'Save as JSON' }).click();
  const downloading = outlook.page.waitForEvent('download');
  await outlook.alert.getByRole('button', { name: 'Save as JSON' }).click();
  const stream = await (await downloading).createReadStream();
  const file = Buffer.concat(await stream.toArray()).toString();
  expect(file).toContain('to.getAsync');
  for (const word of ['postbox', 'Yusuf', 'Secret subject']) expect(file).not.toContain(word);
});
