import { expect, marksOf, test } from './support/outlook';

test('Needs adjustment is held without an item; with three it says so and lists them as text', async ({
  outlook,
}) => {
  await outlook.openAs('nadia');
  await outlook.newMail('A first year');
  await outlook.add('To', 'may@legalaid.example');
  await outlook.stampByRibbon('Needs adjustment');
  expect(await outlook.sendAndBeHeld()).toContain('what must change');
  await outlook.answer('Fix in Mailstamp');

  const item = outlook.composePane.getByRole('textbox', { name: /adjustment|change/i });
  for (const text of [
    'Change the name',
    '</p><script>alert(1)</script>',
    '[stamp:1:cleared:01jd9zk7q4t8:0gej]',
  ]) {
    await item.fill(text);
    await item.press('Enter');
    await expect(item).toHaveValue('');
  }
  await expect(outlook.body).toContainText('Needs adjustment in 3 ways');
  await outlook.send();
  await outlook.expectSent();

  const mail = await outlook.mailOf('may', 'A first year');
  expect(marksOf(mail)).toMatchObject({ headers: ['adjust'], markers: ['adjust'] });
  expect(mail.body).not.toContain('<script>');

  await outlook.openAs('may');
  await outlook.openMail('A first year');
  await outlook.openReadPane();
  const items = outlook.readPane.getByRole('listitem');
  await expect(items).toHaveText(['Change the name', '</p><script>alert(1)</script>', /\(stamp:1:cleared/]);
});

test('Cleared needs the checklist and one use; then the journalist gets it, banner and all', async ({
  outlook,
}) => {
  await outlook.openAs('may');
  await outlook.newMail('Our winter story');
  await outlook.add('To', 'press@paper.example');
  await outlook.stampByRibbon('Cleared for publication');
  expect(await outlook.sendAndBeHeld()).toContain('checklist');
  await outlook.answer('Fix in Mailstamp');

  const boxes = outlook.composePane.getByRole('checkbox');
  await expect(boxes).toHaveCount(5);
  for (const box of await boxes.all()) await box.check();
  await outlook.composePane.getByRole('button', { name: 'Newsletter' }).click();
  await expect(outlook.body).toContainText('Newsletter');
  await outlook.send();
  await outlook.expectSent();

  await outlook.openAs('dana');
  await outlook.openMail('Our winter story');
  const message = outlook.page.getByRole('region', { name: 'Reading pane' }).frameLocator('iframe');
  await expect(message.getByText('Cleared for publication')).toBeVisible();
  await expect(message.getByText('Newsletter')).toBeVisible();
  await expect(outlook.page.getByRole('button', { name: 'Show stamp' })).toBeHidden();
});
