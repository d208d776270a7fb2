import { expect, marksOf, test, type Outlook } from './support/outlook';

const SUBJECT = 'Portrait for the newsletter';
const CHANGES = ['Blur the face', 'Change the name'];

/** A colleague sends a text that is not public yet, with what must change before it may be. */
async function sendForAdjustment(outlook: Outlook): Promise<void> {
  await outlook.openAs('nadia');
  await outlook.newMail(SUBJECT);
  await outlook.add('To', 'ruth@legalaid.example');
  await outlook.openComposePane();
  await outlook.chooseInPane('Needs adjustment');
  for (const change of CHANGES) {
    await outlook.composePane.getByRole('textbox', { name: 'A change to make' }).fill(change);
    await outlook.composePane.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(outlook.body).toContainText(change);
  }
  await outlook.send();
  await outlook.expectSent();
}

async function readAs(outlook: Outlook, account: 'ruth' | 'nadia'): Promise<void> {
  await outlook.openAs(account);
  await outlook.openMail(SUBJECT);
  await outlook.openReadPane();
}

test('management ticks what was changed, on two days, and the answer clears the text', async ({
  outlook,
}) => {
  await sendForAdjustment(outlook);
  await readAs(outlook, 'ruth');
  await outlook.readPane.getByRole('checkbox', { name: 'Change the name' }).check();
  await expect(outlook.readPane.getByText('1 of 2 made')).toBeVisible();

  await readAs(outlook, 'ruth');
  await expect(outlook.readPane.getByRole('checkbox', { name: 'Change the name' })).toBeChecked();
  await outlook.readPane.getByRole('checkbox', { name: 'Blur the face' }).check();
  await outlook.readPane.getByRole('button', { name: 'Reply and clear it' }).click();
  await expect(outlook.form).toBeVisible();
  await expect(outlook.body).toContainText('These 2 changes are made:');

  await outlook.openComposePane();
  await outlook.composePane.getByRole('button', { name: 'Clear it for publication' }).click();
  await expect(outlook.body).toContainText('Cleared for publication');
  for (const box of await outlook.composePane.getByRole('checkbox').all()) await box.check();
  await outlook.composePane.getByRole('textbox', { name: 'An agreed use' }).fill('Newsletter of December');
  await outlook.composePane.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(outlook.composePane.getByText('Ready to send')).toBeVisible();
  await outlook.send();
  await outlook.expectSent();
  const answer = await outlook.mailOf('nadia', `Re: ${SUBJECT}`);
  expect(marksOf(answer).headers).toEqual(['cleared']);
  expect(marksOf(answer).markers[0]).toBe('cleared');
});

test('who does not decide about publication reads the changes and has nothing to tick', async ({
  outlook,
}) => {
  await outlook.openAs('nadia');
  await outlook.newMail(SUBJECT);
  await outlook.add('To', 'tomas@legalaid.example');
  await outlook.openComposePane();
  await outlook.chooseInPane('Needs adjustment');
  await outlook.composePane.getByRole('textbox', { name: 'A change to make' }).fill('Blur the face');
  await outlook.composePane.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(outlook.body).toContainText('Blur the face');
  await outlook.send();
  await outlook.expectSent();
  await outlook.openAs('tomas');
  await outlook.openMail(SUBJECT);
  await outlook.openReadPane();
  await expect(outlook.readPane.getByRole('listitem').filter({ hasText: 'Blur the face' })).toBeVisible();
  await expect(outlook.readPane.getByRole('checkbox')).toHaveCount(0);
});
