import { seriousProblems } from '../support/barriers';
import { expect, Outlook, test } from '../support/outlook';

const folder = ({ page }: Outlook, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Folders' }).getByRole('button', { name });

test('the folders of a shared mailbox stand below one’s own, and the address leads back to them', async ({
  outlook,
}) => {
  const { page } = outlook;
  await outlook.openAs('nadia');
  await folder(outlook, 'Intake: Inbox, 1 unread').click();
  await outlook.openMail('Do I need a lawyer for my appeal?');
  await expect(folder(outlook, 'Intake: Inbox')).toHaveAttribute('aria-current', 'page');
  await page.reload();
  await expect(page.getByRole('region', { name: 'Reading pane' })).toContainText('Farid N.');
  await page.goBack();
  await page.goBack();
  await expect(folder(outlook, /^Inbox/)).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('option', { name: /lawyer for my appeal/ })).toHaveCount(0);
});

test('mail for the team arrives under the eyes of those who look at it', async ({ outlook, context }) => {
  await outlook.openAs('nadia');
  await folder(outlook, /^Intake: Inbox/).click();
  const elena = new Outlook(await context.newPage(), outlook.world);
  await elena.openAs('elena');
  await elena.newMail('Two more rooms');
  await elena.add('To', 'intake@legalaid.example');
  await elena.send();
  await elena.expectSent();
  await expect(outlook.page.getByRole('option', { name: /Two more rooms/ })).toBeVisible();
  await expect(folder(outlook, 'Intake: Inbox, 2 unread')).toBeVisible();
});

test('an answer on behalf of the team says so while it is written and when it is read', async ({
  outlook,
}) => {
  const { page, form } = outlook;
  await outlook.openAs('tomas');
  await folder(outlook, /^Intake: Inbox/).click();
  await outlook.openMail('A family that needs an appointment');
  await outlook.answerMail('Reply');
  await expect(form).toContainText('Recipients see that Tomas Okello sent it on behalf of Intake.');
  await form.getByRole('button', { name: /^From: Intake/ }).press('Enter');
  await expect(page.getByRole('menuitemradio', { name: /Intake/ })).toBeChecked();
  expect(await seriousProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await outlook.stampByRibbon('Confidential');
  await outlook.send();
  await outlook.expectSent();
  await outlook.openAs('elena');
  await outlook.openMail('Re: A family that needs an appointment');
  await expect(page.getByRole('region', { name: 'Reading pane' })).toContainText(
    'Tomas Okello sent this on behalf of Intake.',
  );
});

test('a message of a shared mailbox opens in a window of its own', async ({ outlook, context }) => {
  await outlook.openAs('nadia');
  await folder(outlook, /^Intake: Inbox/).click();
  await outlook.openMail('A family that needs an appointment');
  const opening = context.waitForEvent('page');
  await outlook.page.getByRole('button', { name: 'Open in a new window' }).click();
  const window = await opening;
  await expect(window.getByRole('region', { name: 'Reading pane' })).toContainText(
    'To: Intake <intake@legalaid.example>',
  );
  await window.close();
});

test('an add-in is told by a mail of a shared mailbox whose mailbox it is', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await folder(outlook, /^Intake: Inbox/).click();
  await outlook.openMail('A family that needs an appointment');
  await outlook.openReadPane();
  const pane = outlook.page.frames().find((frame) => frame.url().includes('read.html'));
  const properties = await pane?.evaluate(
    () =>
      new Promise((resolve) => {
        (Office.context.mailbox.item as Office.MessageRead).getSharedPropertiesAsync(({ value }) =>
          resolve(value),
        );
      }),
  );
  expect(properties).toMatchObject({ owner: 'intake@legalaid.example', delegatePermissions: 63 });
});
