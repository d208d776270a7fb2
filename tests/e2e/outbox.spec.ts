import { expect, marksOf, test } from './support/outlook';

test.describe('a message that was just sent', () => {
  test('can be taken back: the draft still carries its stamp, and goes with it when it is sent again', async ({
    outlook,
  }) => {
    const { page } = outlook;
    await outlook.openAs('nadia', 'undo=10');
    await outlook.newMail('On second thought');
    await outlook.add('To', 'tomas@legalaid.example');
    await outlook.stampByRibbon('Internal');
    await outlook.send();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(outlook.body).toContainText('This stays inside Example Legal Aid');
    expect(await outlook.subjectsOf('tomas')).not.toContain('On second thought');
    await outlook.openComposePane();
    await expect(outlook.composePane.getByRole('radio', { name: 'Internal' })).toBeChecked();

    await outlook.write(' And one more thing.');
    await outlook.send();
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    await page.getByRole('button', { name: /Outbox/ }).click();
    await page.getByRole('option', { name: 'On second thought' }).click();
    await page.getByRole('button', { name: 'Send now' }).click();
    await expect.poll(() => outlook.subjectsOf('tomas')).toContain('On second thought');
    const mail = await outlook.mailOf('tomas', 'On second thought');
    expect(marksOf(mail)).toMatchObject({ headers: ['internal'], markers: ['internal'] });
    expect(mail.body).toContain('And one more thing.');
  });
});

test('without a connection the add-in cannot check, so nothing leaves', async ({ outlook }) => {
  const { page } = outlook;
  await outlook.openAs('nadia');
  await outlook.newMail('Not from here');
  await outlook.add('To', 'tomas@legalaid.example');
  await outlook.stampByRibbon('Internal');
  await page.getByRole('button', { name: 'Connection' }).click();
  await page.getByRole('menuitemradio', { name: 'Play a lost connection' }).click();
  expect(await outlook.sendAndBeHeld()).toContain('unavailable');
  await outlook.answer("Don't Send");
  await page.getByRole('button', { name: 'Go online' }).click();
  await outlook.send();
  await outlook.expectSent();
  expect(await outlook.subjectsOf('tomas')).toContain('Not from here');
});

test('a page that is reloaded during the check neither sends twice nor loses the draft', async ({
  outlook,
}) => {
  await outlook.openAs('nadia');
  await outlook.newMail('Reloaded');
  await outlook.add('To', 'tomas@legalaid.example');
  await outlook.stampByRibbon('Internal');
  await outlook.send();
  await outlook.page.reload();
  await expect(outlook.page.getByRole('listbox', { name: 'Messages' })).toBeVisible();
  const arrived = (await outlook.subjectsOf('tomas')).filter((subject) => subject === 'Reloaded').length;
  const drafts = (await outlook.subjectsOf('nadia', 'drafts')).filter(
    (subject) => subject === 'Reloaded',
  ).length;
  expect(arrived + drafts).toBe(1);
});
