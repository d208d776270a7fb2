import { expect, marksOf, test, type Outlook } from './support/outlook';

const FROM = /^From: /;

async function chooseFrom({ page, form }: Outlook, name: string): Promise<void> {
  await form.getByRole('button', { name: FROM }).click();
  await page.getByRole('menuitemradio', { name }).click();
  await expect(form.getByRole('button', { name: FROM })).toHaveAccessibleName(new RegExp(`^From: ${name}`));
}

test.describe('a stamped mail whose From is switched to the mailbox of the team', () => {
  test('keeps its stamp, and leaves with it under the other name', async ({ outlook }) => {
    await outlook.openAs('nadia');
    await outlook.newMail('The rooms for Monday');
    await outlook.add('To', 'ruth@legalaid.example');
    await outlook.stampByRibbon('Internal');
    await chooseFrom(outlook, 'Intake');
    await outlook.send();
    await outlook.expectSent();
    const mail = await outlook.mailOf('ruth', 'The rooms for Monday');
    expect(mail.headerBlock).toMatch(/^From: Intake <intake@legalaid\.example>/m);
    expect(marksOf(mail)).toMatchObject({ headers: ['internal'], markers: ['internal'] });
  });

  test('is still held for outsiders', async ({ outlook }) => {
    await outlook.openAs('nadia');
    await outlook.newMail('Not for the press');
    await outlook.add('To', 'ruth@legalaid.example', 'press@paper.example');
    await outlook.stampByRibbon('Internal');
    await chooseFrom(outlook, 'Intake');
    expect(await outlook.sendAndBeHeld()).toContain('press@paper.example');
    await outlook.answer("Don't Send");
    expect(await outlook.subjectsOf('dana')).not.toContain('Not for the press');
  });

  test('names nobody any more: the banner asks to write to the team', async ({ outlook }) => {
    await outlook.openAs('nadia');
    await outlook.newMail('Whom to ask');
    await outlook.add('To', 'elena@harbour-shelter.example');
    await outlook.stampByRibbon('Confidential');
    await expect(outlook.body).toContainText('Please ask Nadia Rahimi');
    await chooseFrom(outlook, 'Intake');
    await expect(outlook.body).toContainText('Please ask intake@legalaid.example');
    await outlook.send();
    await outlook.expectSent();
    const mail = await outlook.mailOf('elena', 'Whom to ask');
    expect(`${mail.headerBlock}${mail.body}`).not.toMatch(/nadia/i);
    expect(marksOf(mail)).toMatchObject({ headers: ['confidential'], markers: ['confidential'] });
  });

  test('can be stamped afterwards, from the pane', async ({ outlook }) => {
    await outlook.openAs('tomas');
    await outlook.newMail('Stamped as the team');
    await outlook.add('To', 'ruth@legalaid.example');
    await outlook.openComposePane();
    await chooseFrom(outlook, 'Intake');
    await expect(outlook.page.locator('iframe[src*="compose.html"]')).toHaveCount(0);
    await outlook.openComposePane();
    await outlook.chooseInPane('Confidential');
    await outlook.send();
    await outlook.expectSent();
    const mail = await outlook.mailOf('ruth', 'Stamped as the team');
    expect(mail.headerBlock).toMatch(/^Sender: Tomas Okello <tomas@legalaid\.example>/m);
    expect(marksOf(mail)).toMatchObject({ headers: ['confidential'], markers: ['confidential'] });
    expect(mail.body).toContain('Please ask intake@legalaid.example before passing it on');
  });
});

test('a Confidential mail to the team is answered as the team, with its stamp and its people', async ({
  outlook,
}) => {
  const { page } = outlook;
  await outlook.openAs('ruth');
  await outlook.newMail('About one family');
  await outlook.add('To', 'intake@legalaid.example', 'elena@harbour-shelter.example');
  await outlook.stampByRibbon('Confidential');
  await outlook.send();
  await outlook.expectSent();

  await outlook.openAs('nadia');
  await page.getByRole('button', { name: /^Intake: Inbox/ }).click();
  await outlook.openMail('About one family');
  await outlook.openReadPane();
  await expect(outlook.readPane.getByRole('main')).toContainText('Confidential');
  await outlook.answerMail('Reply all');
  await expect(outlook.form.getByRole('button', { name: FROM })).toHaveAccessibleName(/^From: Intake/);
  await expect(outlook.notices).toContainText('Confidential');
  await outlook.write('I will see them on Tuesday.');
  await outlook.send();
  await outlook.expectSent();
  const mail = await outlook.mailOf('elena', 'Re: About one family');
  expect(mail.headerBlock).toMatch(/^From: Intake <intake@legalaid\.example>/m);
  expect(marksOf(mail).headers).toEqual(['confidential']);
  expect(await outlook.subjectsOf('nadia', 'sent')).toContain('Re: About one family');
});

test('people who do not share a mailbox see nothing of it', async ({ outlook }) => {
  const { page } = outlook;
  await outlook.openAs('ruth');
  await expect(page.getByRole('button', { name: /^Intake: / })).toHaveCount(0);
  await outlook.newMail('From myself');
  await expect(outlook.form.getByRole('button', { name: FROM })).toHaveCount(0);
});
