import type { Locator } from '@playwright/test';
import { seriousProblems } from '../support/barriers';
import { expect, type Outlook, test } from '../support/outlook';

const dialog = ({ page }: Outlook): Locator =>
  page.getByRole('dialog', { name: 'Settings of the simulated client' });

async function openSettings(outlook: Outlook): Promise<Locator> {
  await outlook.page.getByRole('button', { name: /^Client: / }).click();
  await expect(dialog(outlook)).toBeVisible();
  return dialog(outlook);
}

async function save(outlook: Outlook): Promise<void> {
  const loaded = outlook.page.waitForEvent('load');
  await dialog(outlook).getByRole('button', { name: 'Save' }).click();
  await loaded;
  await expect(outlook.list).toBeVisible();
}

test.describe('the settings', () => {
  test('make the page another client, from the name in the status line, and it stays one', async ({
    outlook,
  }) => {
    await outlook.openAs('nadia', 'client=web&mailbox=1.14');
    const settings = await openSettings(outlook);
    await expect(settings.getByRole('radio', { name: '1.14', exact: true })).toBeChecked();
    await settings.getByRole('radio', { name: /^Outlook on Mac/ }).check();
    await expect(settings.getByRole('radio', { name: '1.14', exact: true })).toBeChecked();
    await expect(settings.getByRole('radio', { name: '1.16', exact: true })).toBeHidden();
    await expect(settings.getByRole('switch', { name: /GH#5951/ })).toBeChecked();
    await expect(settings.getByRole('radiogroup', { name: 'A fourth call at a time' })).toBeHidden();
    await save(outlook);
    expect(outlook.page.url()).not.toContain('client=');
    await expect(outlook.page.getByRole('button', { name: 'Client: Outlook on Mac' })).toBeVisible();
    await outlook.page.reload();
    await expect(outlook.page.getByRole('button', { name: 'Client: Outlook on Mac' })).toBeVisible();
  });

  test('switch field bugs, which the status line counts when they are not the usual ones', async ({
    outlook,
  }) => {
    await outlook.openAs('nadia');
    const settings = await openSettings(outlook);
    await settings.getByRole('radio', { name: 'None' }).check();
    await settings.getByRole('switch', { name: /GH#6769/ }).check();
    await expect(settings.getByRole('radio', { name: 'As people meet it today' })).not.toBeChecked();
    await save(outlook);
    const name = 'Client: Outlook on the web, 1 field bug';
    await expect(outlook.page.getByRole('button', { name })).toBeVisible();
    await outlook.newMail('Past the check');
    await outlook.add('To', 'tomas@legalaid.example');
    await outlook.send();
    await outlook.expectSent();
  });

  test('keep a draft that is being written', async ({ outlook }) => {
    await outlook.openAs('nadia');
    await outlook.newMail('Half a thought');
    await outlook.write('Still here.');
    const settings = await openSettings(outlook);
    await settings.getByRole('radio', { name: /^New Outlook on Windows/ }).check();
    const loaded = outlook.page.waitForEvent('load');
    await settings.getByRole('button', { name: 'Save' }).click();
    await loaded;
    await expect(outlook.body).toContainText('Still here.');
  });

  test('choose how signing in goes, which stays', async ({ outlook }) => {
    await outlook.openAs('nadia');
    const settings = await openSettings(outlook);
    await settings.getByRole('radio', { name: 'finds no network' }).check();
    await save(outlook);
    const again = await openSettings(outlook);
    await expect(again.getByRole('radio', { name: 'finds no network' })).toBeChecked();
  });

  test('offer what the address mixes, and let go of it', async ({ outlook }) => {
    await outlook.openAs('nadia', 'order=7');
    const settings = await openSettings(outlook);
    await settings.getByRole('checkbox', { name: /order=7/ }).uncheck();
    await settings.getByRole('checkbox', { name: 'Nothing leaves that an add-in could not check' }).check();
    await save(outlook);
    expect(outlook.page.url()).not.toContain('order=');
    expect(outlook.page.url()).toContain('policy=hold');
    const again = await openSettings(outlook);
    await expect(again.getByRole('checkbox', { name: /Nothing leaves/ })).toBeChecked();
  });

  test('are reached, read and saved by keyboard alone, also in a narrow window', async ({ outlook }) => {
    await outlook.page.setViewportSize({ width: 320, height: 640 });
    await outlook.openAs('nadia');
    await outlook.page.getByRole('button', { name: 'Settings', exact: true }).press('Enter');
    const settings = dialog(outlook);
    await settings.getByRole('radio', { name: /^Outlook on the web/ }).press('ArrowDown');
    await expect(settings.getByRole('radio', { name: /^New Outlook on Windows/ })).toBeChecked();
    await settings.getByRole('switch').first().press('Space');
    await settings.getByRole('switch').last().focus();
    await expect(settings.getByRole('switch').last()).toBeInViewport();
    const sideways = await settings.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(sideways).toBe(0);
    expect(await seriousProblems(outlook.page)).toEqual([]);
    await save(outlook);
    await expect(
      outlook.page.getByRole('button', { name: /New Outlook on Windows, \d+ field bug/ }),
    ).toBeVisible();
  });

  test('run from right to left and in dark colours without a serious barrier', async ({ outlook }) => {
    await outlook.page.emulateMedia({ colorScheme: 'dark' });
    await outlook.page.goto(`/?world=${outlook.world}&as=nadia&locale=ar-SA&client=classic-windows`);
    await outlook.page.getByRole('button', { name: 'الإعدادات' }).click();
    await expect(outlook.page.getByRole('switch', { name: /GH#4371/ })).toBeVisible();
    expect(await seriousProblems(outlook.page)).toEqual([]);
  });
});

test('what nobody knows in the address is said, with what is known, and the page works on', async ({
  outlook,
}) => {
  await outlook.openAs('nadia', 'client=pwa&bugs=GH1&mailbox=9.9&calls=drop');
  for (const said of ['client=pwa', 'bugs=GH1', 'mailbox=9.9', 'calls=drop'])
    await expect(outlook.page.getByText(`${said}, which nobody knows`)).toBeVisible();
  await expect(outlook.page.getByText(/Known: web, new-windows/)).toBeVisible();
  await outlook.page.getByRole('button', { name: 'Dismiss' }).first().click();
  await expect(outlook.page.getByText('client=pwa, which nobody knows')).toBeHidden();
  await outlook.openMail('Re: Your interview');
});

test.describe('a phone', () => {
  test('says that no add-in saw a message that left', async ({ outlook }) => {
    await outlook.openAs('nadia', 'client=phone');
    await outlook.newMail('Unseen');
    await outlook.add('To', 'press@paper.example');
    await outlook.send();
    await expect(outlook.page.getByText('No add-in saw this message')).toBeVisible();
  });

  test('says so to nobody else', async ({ outlook }) => {
    await outlook.openAs('nadia', 'client=mac');
    await outlook.newMail('Seen');
    await outlook.add('To', 'tomas@legalaid.example');
    await outlook.stampByRibbon('Internal');
    await outlook.send();
    await expect(outlook.page.getByRole('status').filter({ hasText: /^Sent$/ })).toBeVisible();
    await expect(outlook.page.getByText('No add-in saw')).toBeHidden();
  });
});
