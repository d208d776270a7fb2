import { expect, marksOf, test, type Outlook } from './support/outlook';

/** Elena, Tomas and Samira arrange a room; the conversation is Confidential from its first message on. */
const CONFIDENTIAL = 'Re: Magnolia';

async function reply(outlook: Outlook, how: 'Reply' | 'Reply all' | 'Forward'): Promise<void> {
  await outlook.openAs('tomas');
  await outlook.openMail(CONFIDENTIAL);
  await outlook.answerMail(how);
  await expect(outlook.notices).toContainText('Confidential');
}

test('Reply all to a Confidential message continues its stamp and goes without a click', async ({
  outlook,
}) => {
  await reply(outlook, 'Reply all');
  await expect(outlook.notices).toContainText('Confidential');
  await outlook.write('Thank you both.');
  await outlook.send();
  await outlook.expectSent();

  const mail = await outlook.mailOf('samira', CONFIDENTIAL);
  const { headers, ids, markers, markerIds } = marksOf(mail);
  expect(headers).toEqual(['confidential']);
  expect(markers[0]).toBe('confidential');
  expect(markerIds[0]).toBe(ids[0]);
  expect(new Set(markerIds).size).toBe(markerIds.length);
});

for (const field of ['To', 'Cc', 'Bcc'] as const) {
  test(`a colleague added in ${field} of a Confidential conversation is held by name`, async ({
    outlook,
  }) => {
    await reply(outlook, 'Reply all');
    await outlook.add(field, 'ruth@legalaid.example');
    const held = await outlook.sendAndBeHeld();
    expect(held).toContain('ruth@legalaid.example');
    expect(held).not.toContain('elena@');
    await outlook.answer("Don't Send");
    expect(await outlook.subjectsOf('ruth')).not.toContain(CONFIDENTIAL);
  });
}

test('a Confidential message forwarded to someone new is held', async ({ outlook }) => {
  await reply(outlook, 'Forward');
  await outlook.add('To', 'ruth@legalaid.example');
  expect(await outlook.sendAndBeHeld()).toContain('ruth@legalaid.example');
});

test('whoever made a conversation Confidential lets a colleague into it in the pane, and Send asks nothing', async ({
  outlook,
}) => {
  test.setTimeout(60_000);
  await outlook.openAs('nadia');
  await outlook.newMail('Oak room');
  await outlook.add('To', 'tomas@legalaid.example');
  await outlook.stampByRibbon('Confidential');
  await outlook.send();
  await outlook.expectSent();
  await outlook.openAs('tomas');
  await outlook.openMail('Oak room');
  await outlook.answerMail('Reply');
  await expect(outlook.notices).toContainText('Confidential');
  await outlook.send();
  await outlook.expectSent();

  // Without Microsoft Graph: nothing but the mail itself tells.
  await outlook.openAs('nadia', 'signIn=unavailable');
  await outlook.openMail('Re: Oak room');
  await outlook.answerMail('Reply');
  await expect(outlook.notices).toContainText('Confidential');
  await outlook.add('Cc', 'ruth@legalaid.example');
  await outlook.openComposePane();
  const pane = outlook.composePane;
  await expect(pane.getByText('was addressed when you opened this reply')).toBeVisible();
  await pane.getByRole('button', { name: 'Let this person join' }).click();
  await expect(pane.getByText('Send will not ask')).toBeVisible();
  await outlook.send();
  await outlook.expectSent();
  expect(await outlook.subjectsOf('ruth')).toContain('Re: Oak room');
});

test('a colleague who was on the mail that is answered comes back without a question: its lines name them', async ({
  outlook,
}) => {
  await outlook.openAs('tomas', 'signIn=unavailable');
  await outlook.openMail(CONFIDENTIAL);
  await outlook.answerMail('Reply');
  await expect(outlook.notices).toContainText('Confidential');
  await outlook.add('Cc', 'samira@legalaid.example');
  await outlook.openComposePane();
  await expect(
    outlook.composePane.getByText('stands in the lines above the mail you answer').first(),
  ).toBeVisible();
  await outlook.send();
  await outlook.expectSent();
});

test('a Confidential message passed on to somebody who was on it is held, where nobody can tell', async ({
  outlook,
}) => {
  await outlook.openAs('tomas', 'signIn=unavailable');
  await outlook.openMail(CONFIDENTIAL);
  await outlook.answerMail('Forward');
  await expect(outlook.notices).toContainText('Confidential');
  await outlook.add('To', 'samira@legalaid.example');
  expect(await outlook.sendAndBeHeld()).toContain('samira@legalaid.example');
});

test('with Microsoft Graph it goes, also where the pane was never open', async ({ outlook }) => {
  await outlook.openAs('tomas');
  await outlook.openMail(CONFIDENTIAL);
  const followed = outlook.page.waitForResponse((response) => response.url().includes('conversationId'));
  await outlook.answerMail('Forward');
  await expect(outlook.notices).toContainText('Confidential');
  await followed;
  await outlook.add('To', 'samira@legalaid.example');
  await outlook.send();
  await outlook.expectSent();
});

test('with Microsoft Graph the pane says when each person came to a conversation', async ({ outlook }) => {
  await outlook.openAs('tomas');
  await outlook.openMail(CONFIDENTIAL);
  await outlook.answerMail('Reply all');
  await expect(outlook.notices).toContainText('Confidential');
  await outlook.openComposePane();
  await expect(outlook.composePane.getByText(/was on the message of/).first()).toBeVisible();
  await expect(outlook.composePane.getByText('Ready to send')).toBeVisible();
});

test('one click prepares a mail to whoever began the conversation, asking them to add the newcomer', async ({
  outlook,
}) => {
  test.setTimeout(60_000);
  await reply(outlook, 'Reply all');
  await outlook.add('Cc', 'ruth@legalaid.example');
  await outlook.sendAndBeHeld();
  await outlook.answer('Fix in Mailstamp');
  await outlook.composePane.getByRole('link', { name: /^Ask .* to add this person/ }).click();
  await expect(outlook.form.getByRole('textbox', { name: 'Subject' })).toHaveValue(/Please add somebody/);
  await expect(outlook.form.getByRole('list', { name: 'Recipients in To' })).toContainText('elena@');
  await expect(outlook.body).toContainText(`“${CONFIDENTIAL}”`);
  await expect(outlook.body).toContainText('ruth@legalaid.example');
});

test('removing the newcomer in the pane lets the reply go', async ({ outlook }) => {
  await reply(outlook, 'Reply all');
  await outlook.add('Cc', 'ruth@legalaid.example');
  await outlook.sendAndBeHeld();
  await outlook.answer('Fix in Mailstamp');
  await outlook.composePane.getByRole('button', { name: /Remove.*ruth@legalaid\.example/ }).click();
  await expect(outlook.form.getByRole('listitem', { name: /ruth@/ })).toBeHidden();
  await outlook.send();
  await outlook.expectSent();
  expect(await outlook.subjectsOf('ruth')).not.toContain(CONFIDENTIAL);
});

test('a saved reply that is closed and opened again keeps its stamp and its people', async ({ outlook }) => {
  await reply(outlook, 'Reply all');
  await outlook.write('More tomorrow.');
  await outlook.page.getByRole('button', { name: 'Close draft' }).click();
  await outlook.page.getByRole('button', { name: /^Drafts/ }).click();
  await outlook.page.getByRole('option', { name: CONFIDENTIAL }).first().click();
  await expect(outlook.body).toContainText('Confidential');
  await outlook.send();
  await outlook.expectSent();
  expect(marksOf(await outlook.mailOf('samira', CONFIDENTIAL)).headers).toEqual(['confidential']);
});

test('lowering the stamp of a Confidential conversation is held', async ({ outlook }) => {
  await outlook.openAs('tomas');
  await outlook.openMail(CONFIDENTIAL);
  await outlook.answerMail('Forward');
  await expect(outlook.notices).toContainText('Confidential');
  await outlook.stampByRibbon('Internal');
  await outlook.add('To', 'ruth@legalaid.example');
  expect(await outlook.sendAndBeHeld()).toContain('Confidential');
});
