import { expect, marksOf, test, type Outlook } from './support/outlook';

const FIELD = 'v=1, s=confidential, id="01jd9zk7q4t8", t=1795310400, o="legalaid.example"';

function aMail(fields: readonly string[]): Buffer {
  const lines = [
    'From: Ruth Adeyemi <ruth@legalaid.example>',
    'To: Nadia Rahimi <nadia@legalaid.example>',
    'Subject: About a client',
    'Content-Type: text/plain; charset=utf-8',
    ...fields,
    '',
    'The text.',
  ];
  return Buffer.from(lines.join('\r\n'));
}

async function attach(outlook: Outlook, buffer: Buffer, mimeType = 'message/rfc822'): Promise<void> {
  const chooser = outlook.page.waitForEvent('filechooser');
  await outlook.page.getByRole('button', { name: 'Attach' }).click();
  await (await chooser).setFiles([{ name: 'About a client.eml', mimeType, buffer }]);
  await expect(outlook.form.getByRole('list', { name: 'Attachments' })).toContainText('About a client');
}

async function writeInternal(outlook: Outlook, subject: string): Promise<void> {
  await outlook.openAs('nadia');
  await outlook.newMail(subject);
  await outlook.add('To', 'tomas@legalaid.example');
  await outlook.stampByRibbon('Internal');
}

test('a Confidential mail attached to an Internal one is noticed at Send, raises it in one click, and one question is left', async ({
  outlook,
}) => {
  await writeInternal(outlook, 'With a mail in it');
  await attach(outlook, aMail([`x-mailstamp: ${FIELD}`]));
  expect(await outlook.sendAndBeHeld()).toContain('an attachment carries a stricter stamp');
  await outlook.answer('Fix in Mailstamp');
  await outlook.composePane.getByRole('button', { name: 'Stamp as Confidential' }).click();
  await expect(outlook.body).toContainText('Confidential');
  expect(await outlook.sendAndBeHeld()).toContain('tomas@legalaid.example');
  await outlook.answer('Send Anyway');
  await outlook.expectSent();
  expect(marksOf(await outlook.mailOf('tomas', 'With a mail in it')).headers).toEqual(['confidential']);
});

test('a mail without a stamp may be attached', async ({ outlook }) => {
  await writeInternal(outlook, 'With a harmless mail in it');
  await attach(outlook, aMail([]));
  await outlook.send();
  await outlook.expectSent();
});

test('a mail that was saved as a file is noticed by the pane, and by Send from then on', async ({
  outlook,
}) => {
  await writeInternal(outlook, 'With a file in it');
  await attach(outlook, aMail([`x-mailstamp: ${FIELD}`]), 'application/octet-stream');
  await outlook.openComposePane();
  await expect(outlook.composePane.getByText(/attachment carries a stricter stamp/).first()).toBeVisible();
  expect(await outlook.sendAndBeHeld()).toContain('an attachment carries a stricter stamp');
});

test('the open pane sees at once what is attached, and what is taken away', async ({ outlook }) => {
  await writeInternal(outlook, 'With a mail for a moment');
  await outlook.openComposePane();
  await attach(outlook, aMail([`x-mailstamp: ${FIELD}`]));
  await expect(outlook.composePane.getByText(/attachment carries a stricter stamp/).first()).toBeVisible();
  await outlook.form.getByRole('button', { name: /Remove.*About a client/ }).click();
  await expect(outlook.composePane.getByText('Ready to send')).toBeVisible();
});
