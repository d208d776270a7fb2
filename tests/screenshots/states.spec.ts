import { expect, test, type Outlook } from '../e2e/support/outlook';
import { picture } from './picture';

async function aNewMail(outlook: Outlook, to: string): Promise<void> {
  await outlook.openAs('nadia');
  await outlook.newMail('Case meeting on Thursday');
  await outlook.add('To', to);
  await outlook.write('Could we look at the two new cases together before the hearing?');
}

test('mailbox', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await picture(outlook, 'mailbox');
  await outlook.page.getByRole('button', { name: /^Drafts/ }).click();
  await picture(outlook, 'mailbox-empty-folder');
});

test('no stamp yet', async ({ outlook }) => {
  await aNewMail(outlook, 'tomas@legalaid.example');
  await outlook.openComposePane();
  await picture(outlook, 'compose-unstamped');
  await outlook.sendAndBeHeld();
  await picture(outlook, 'send-no-stamp');
});

test('held because of an outsider', async ({ outlook }) => {
  await aNewMail(outlook, 'tomas@legalaid.example');
  await outlook.stampByRibbon('Internal');
  await outlook.add('Cc', 'press@paper.example');
  await outlook.openComposePane();
  await expect(outlook.composePane.getByRole('button', { name: /Remove/ })).toBeVisible();
  await picture(outlook, 'compose-outsider');
  await outlook.sendAndBeHeld();
  await picture(outlook, 'send-held');
  await outlook.answer('Fix in Mailstamp');
  await picture(outlook, 'compose-at-the-finding');
});

test('internal, clean', async ({ outlook }) => {
  await aNewMail(outlook, 'tomas@legalaid.example');
  await outlook.openComposePane();
  await outlook.chooseInPane('Internal');
  await picture(outlook, 'compose-internal');
});

test('confidential', async ({ outlook }) => {
  await aNewMail(outlook, 'yusuf.k@postbox.example');
  await outlook.openComposePane();
  await outlook.chooseInPane('Confidential');
  await picture(outlook, 'compose-confidential-new');
  await outlook.add('Bcc', 'tomas@legalaid.example');
  await outlook.sendAndBeHeld();
  await picture(outlook, 'send-ask-bcc');
});

test('confidential conversation', async ({ outlook }) => {
  await outlook.openAs('tomas');
  await outlook.openMail('Re: Magnolia');
  await outlook.openReadPane();
  await picture(outlook, 'read-confidential');
  await outlook.answerMail('Reply all');
  await expect(outlook.notices).toContainText('Confidential');
  await picture(outlook, 'compose-continued');
  await outlook.add('Cc', 'ruth@legalaid.example');
  await outlook.openComposePane();
  await expect(outlook.composePane.getByRole('button', { name: /Remove/ })).toBeVisible();
  await picture(outlook, 'compose-beyond-chain');
  await outlook.composePane.getByRole('button', { name: 'Show me' }).click();
  await outlook.composePane.getByText('copy this text').click();
  await picture(outlook, 'compose-ask-to-add');
});

test('needs adjustment', async ({ outlook }) => {
  await aNewMail(outlook, 'may@legalaid.example');
  await outlook.openComposePane();
  await outlook.chooseInPane('Needs adjustment');
  await picture(outlook, 'compose-adjust-empty');
  for (const item of ['Change the name', 'Blur the face', 'Withhold the home town']) {
    await outlook.composePane.getByRole('button', { name: item }).click();
    await expect(outlook.body).toContainText(item);
  }
  await picture(outlook, 'compose-adjust');
  await outlook.send();
  await outlook.expectSent();
  await outlook.openAs('may');
  await outlook.openMail('Case meeting on Thursday');
  await outlook.openReadPane();
  await picture(outlook, 'read-adjust');
});

test('cleared', async ({ outlook }) => {
  await aNewMail(outlook, 'press@paper.example');
  await outlook.openComposePane();
  await outlook.chooseInPane('Cleared for publication');
  await picture(outlook, 'compose-cleared-empty');
  for (const box of await outlook.composePane.getByRole('checkbox').all()) await box.check();
  await outlook.composePane.getByRole('button', { name: 'Newsletter' }).click();
  await expect(outlook.body).toContainText('Newsletter');
  await picture(outlook, 'compose-cleared');
  await outlook.send();
  await outlook.expectSent();
  await outlook.openAs('dana');
  await outlook.openMail('Case meeting on Thursday');
  await picture(outlook, 'read-without-add-in');
});

test('received', async ({ outlook }) => {
  await outlook.openAs('may');
  await outlook.openMail('Urgent: client list for the board');
  await outlook.openReadPane();
  await picture(outlook, 'read-claimed');
  await outlook.openAs('nadia');
  await outlook.openMail('Re: Your interview');
  await outlook.openReadPane();
  await picture(outlook, 'read-unstamped');
});

test('without the policy', async ({ outlook }) => {
  await outlook.page.context().route('**/policy.json', (route) => route.abort());
  await aNewMail(outlook, 'elena@harbour-shelter.example');
  await outlook.stampByRibbon('Internal');
  await outlook.openComposePane();
  await picture(outlook, 'compose-no-policy');
});

test.describe('a Confidential conversation', () => {
  async function aReply(outlook: Outlook, extra: string): Promise<void> {
    await outlook.openAs('tomas', extra);
    await outlook.openMail('Re: Magnolia');
    await outlook.answerMail('Reply');
    await expect(outlook.notices).toContainText('Confidential');
    await outlook.add('Cc', 'samira@legalaid.example', 'ruth@legalaid.example');
    await outlook.openComposePane();
  }

  test('as the mailbox shows it', async ({ outlook }) => {
    await aReply(outlook, 'signIn=ready');
    await expect(outlook.composePane.getByText(/was on the message of/).first()).toBeVisible();
    await outlook.composePane
      .getByText(/was on the message of/)
      .first()
      .scrollIntoViewIfNeeded();
    await picture(outlook, 'chain-from-the-mailbox');
  });

  test('before the person agrees that it is looked up', async ({ outlook }) => {
    await aReply(outlook, 'signIn=needs-person');
    await expect(outlook.composePane.getByText(/never the text/)).toBeVisible();
    await picture(outlook, 'chain-without-consent');
  });

  test('whose newcomer the author lets join', async ({ outlook }) => {
    await aNewMail(outlook, 'tomas@legalaid.example');
    await outlook.add('Bcc', 'ruth@legalaid.example');
    await outlook.openComposePane();
    await outlook.chooseInPane('Confidential');
    await picture(outlook, 'asked-in-the-pane');
    await outlook.composePane.getByRole('button', { name: 'I have checked this' }).click();
    await expect(outlook.composePane.getByText('Send will not ask')).toBeVisible();
    await picture(outlook, 'answered-in-the-pane');
  });
});

test('in French', async ({ outlook }) => {
  await outlook.page.goto(`/?world=${outlook.world}&as=tomas&locale=fr-FR`);
  await outlook.page
    .getByRole('treeitem', { name: /Magnolia/ })
    .first()
    .click();
  await outlook.page.getByRole('toolbar').getByRole('button', { name: 'Répondre à tous' }).click();
  await outlook.page.waitForTimeout(1500);
  await picture(outlook, 'compose-french');
});

test.describe('in dark colours', () => {
  test.use({ colorScheme: 'dark' });
  test('compose', async ({ outlook }) => {
    await aNewMail(outlook, 'press@paper.example');
    await outlook.openComposePane();
    await outlook.chooseInPane('Internal');
    await picture(outlook, 'compose-dark');
  });
});

test('received, and asked whom it may be passed on to', async ({ outlook }) => {
  await aNewMail(outlook, 'tomas@legalaid.example');
  await outlook.add('Cc', 'yusuf.k@postbox.example');
  await outlook.stampByRibbon('Confidential');
  await outlook.send();
  await outlook.expectSent();
  await outlook.openAs('tomas');
  await outlook.openMail('Case meeting on Thursday');
  await outlook.openReadPane();
  await outlook.readPane.getByRole('textbox', { name: 'To this address' }).fill('ruth@legalaid.example');
  await expect(outlook.readPane.getByText(/^No: ruth@/)).toBeVisible();
  await picture(outlook, 'received');
});
