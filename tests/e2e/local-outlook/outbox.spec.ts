import { expect, test } from '../support/outlook';

test('goes once, however often Send was clicked', async ({ outlook }) => {
  await outlook.openAs('nadia', 'undo=5');
  await outlook.newMail('Only one of these');
  await outlook.add('To', 'tomas@legalaid.example');
  await outlook.stampByRibbon('Internal');
  await outlook.form.getByRole('button', { name: 'Send', exact: true }).dblclick();
  await expect.poll(() => outlook.subjectsOf('tomas'), { timeout: 15_000 }).toContain('Only one of these');
  const arrived = await outlook.subjectsOf('tomas');
  expect(arrived.filter((subject) => subject === 'Only one of these')).toHaveLength(1);
});

test('a message that waits is deleted with the key, once somebody has said so', async ({ outlook }) => {
  const { page } = outlook;
  await outlook.openAs('elena');
  await outlook.newMail('Never mind');
  await outlook.add('To', 'nadia@legalaid.example');
  await outlook.form.getByRole('button', { name: 'More ways to send' }).click();
  await page.getByRole('menuitem', { name: 'Send later…' }).click();
  await page.getByRole('button', { name: 'Send later' }).click();
  await expect(outlook.form).toBeHidden();
  await page.getByRole('button', { name: 'Outbox, 1' }).click();
  await page.getByRole('option', { name: /Nadia Rahimi, Never mind/ }).press('Delete');
  await expect(outlook.alert).toContainText('“Never mind” moves to Deleted Items. No one gets it.');
  await outlook.alert.getByRole('button', { name: 'Cancel' }).click();
  expect(await outlook.subjectsOf('elena', 'outbox')).toEqual(['Never mind']);

  await page.getByRole('option', { name: /Nadia Rahimi, Never mind/ }).press('Delete');
  await outlook.alert.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('Nothing is waiting')).toBeVisible();
  expect(await outlook.subjectsOf('elena', 'outbox')).toEqual([]);
  expect(await outlook.subjectsOf('elena', 'drafts')).not.toContain('Never mind');
  expect(await outlook.subjectsOf('elena', 'deleted')).toContain('Never mind');
  expect(await outlook.subjectsOf('nadia')).not.toContain('Never mind');
});

test('a draft is deleted from the list: its form closes, and it lies in Deleted Items until it is deleted there', async ({
  outlook,
}) => {
  const { page } = outlook;
  const line = page.getByRole('option', { name: 'Second thoughts' });
  await outlook.openAs('nadia');
  await outlook.newMail('Second thoughts');
  await outlook.add('To', 'tomas@legalaid.example');
  await outlook.write('The room is too small.');
  await page.getByRole('button', { name: /^Drafts/ }).click();
  await line.click();
  await expect(outlook.body).toContainText('The room is too small.');
  await line.press('Delete');
  await expect(outlook.form).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Open drafts' })).toBeHidden();
  await expect(line).toHaveCount(0);
  expect(await outlook.subjectsOf('nadia', 'drafts')).toEqual([]);

  await page.getByRole('button', { name: /^Deleted Items/ }).click();
  await line.click();
  await expect(page.getByRole('region', { name: 'Reading pane' })).toContainText('Second thoughts');
  await line.press('Delete');
  await expect(line).toHaveCount(0);
  expect(await outlook.subjectsOf('nadia', 'deleted')).not.toContain('Second thoughts');
});

test('a draft that is open in a window of its own is deleted with the button of the list, and its window closes', async ({
  outlook,
}) => {
  const { page } = outlook;
  await outlook.openAs('nadia');
  for (const subject of ['First try', 'Second try']) {
    await outlook.newMail(subject);
    await outlook.add('To', 'tomas@legalaid.example');
    await outlook.expectSaved();
  }
  const window = await outlook.popOut();
  await window.write('Half a thought');
  const closed = window.page.waitForEvent('close');
  await page.getByRole('button', { name: /^Drafts/ }).click();
  await page.getByRole('option', { name: /Second try/ }).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.getByRole('button', { name: 'Delete the selected ones' }).click();
  await closed;
  await expect.poll(() => outlook.subjectsOf('nadia', 'drafts')).toEqual([]);
  const mail = await outlook.mailOf('nadia', 'Second try', 'deleted');
  expect(mail.body).toContain('Half a thought');
  expect(await outlook.subjectsOf('nadia', 'deleted')).toContain('First try');
});

test('a message for later waits in the outbox, survives a reload, and can be taken back', async ({
  outlook,
}) => {
  const { page } = outlook;
  await outlook.openAs('elena');
  await outlook.newMail('Next week');
  await outlook.add('To', 'nadia@legalaid.example');
  await outlook.write('The room is free from Monday.');
  await outlook.form.getByRole('button', { name: 'More ways to send' }).click();
  await page.getByRole('menuitem', { name: 'Send later…' }).click();
  await page.getByRole('button', { name: 'Send later' }).click();
  await expect(outlook.form).toBeHidden();
  expect(await outlook.subjectsOf('elena', 'outbox')).toEqual(['Next week']);

  await page.reload();
  await page.getByRole('button', { name: 'Outbox, 1' }).click();
  await page.getByRole('option', { name: /Nadia Rahimi, Next week/ }).click();
  // It has not left: there is nothing to answer yet.
  await expect(page.getByRole('toolbar').getByRole('button', { name: 'Reply', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Take back and edit' }).click();
  await expect(outlook.body).toContainText('The room is free from Monday.');
  expect(await outlook.subjectsOf('elena', 'outbox')).toEqual([]);
  expect(await outlook.subjectsOf('nadia')).not.toContain('Next week');
});

test('without a connection a message waits in the browser, and leaves once when there is one', async ({
  outlook,
}) => {
  const { page } = outlook;
  await outlook.openAs('elena');
  await outlook.newMail('Written on the train');
  await outlook.add('To', 'nadia@legalaid.example');
  await page.getByRole('button', { name: 'Connection' }).click();
  await page.getByRole('menuitemradio', { name: 'Play a lost connection' }).click();
  await outlook.send();
  await expect(page.getByText('1 message waits in this browser')).toBeVisible();
  expect(await outlook.subjectsOf('nadia')).not.toContain('Written on the train');

  await page.getByRole('button', { name: 'Go online' }).click();
  await expect.poll(() => outlook.subjectsOf('nadia')).toContain('Written on the train');
  await page.reload();
  await expect(page.getByRole('listbox', { name: 'Messages' })).toBeVisible();
  const arrived = await outlook.subjectsOf('nadia');
  expect(arrived.filter((subject) => subject === 'Written on the train')).toHaveLength(1);
});

test('a message that the server does not take when there is a connection again is kept, and can be opened as a new draft', async ({
  outlook,
}) => {
  const { page } = outlook;
  await outlook.openAs('elena');
  await outlook.newMail('Refused on the way');
  await outlook.add('To', 'nadia@legalaid.example');
  await page.getByRole('button', { name: 'Connection' }).click();
  await page.getByRole('menuitemradio', { name: 'Play a lost connection' }).click();
  await outlook.send();
  await expect(page.getByText('1 message waits in this browser')).toBeVisible();
  const answer = { problem: 'The disk is full.', advice: 'Make room.' };
  await page.route('**/drafts/*', (route) => route.fulfill({ status: 507, json: answer }));
  await page.getByRole('button', { name: 'Go online' }).click();
  await expect(page.getByText('“Refused on the way” is in this browser only')).toContainText('Make room.');
  expect(await outlook.subjectsOf('nadia')).not.toContain('Refused on the way');

  await page.unroute('**/drafts/*');
  await page.getByRole('button', { name: 'Open as a new draft' }).click();
  await expect(page.getByText('is in this browser only')).toBeHidden();
  await outlook.send();
  await expect.poll(() => outlook.subjectsOf('nadia')).toContain('Refused on the way');
});
