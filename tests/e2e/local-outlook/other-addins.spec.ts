import { expect as expectNow, test } from '../support/other-addins';
import type { Outlook } from '../support/outlook';

// Every test starts a local Outlook of its own, and each add-in's pages come up anew in it.
test.slow();
const expect = expectNow.configure({ timeout: 20_000 });

const INSIDE = 'tomas@legalaid.example';
const OUTSIDE = 'elena@harbour-shelter.example';
/** Outside, and no partner of the organisation either. */
const PRESS = 'press@paper.example';

const subjectOf = (outlook: Outlook) => outlook.form.getByRole('textbox', { name: 'Subject' });

test.describe('an add-in that tags mail to people outside, from a folder', () => {
  test.use({ loaded: { others: ['tag-external'], own: false } });

  test('tags the subject while somebody outside is among the recipients, and no longer', async ({
    outlook,
  }) => {
    await outlook.openAs('nadia');
    await outlook.newMail('Report');
    await outlook.add('To', INSIDE);
    await outlook.add('Cc', OUTSIDE);
    await expect(subjectOf(outlook)).toHaveValue('[External] Report');
    await outlook.form.getByRole('button', { name: /Remove.*Elena|Elena.*Remove/ }).click();
    await expect(subjectOf(outlook)).toHaveValue('Report');
  });

  test('puts its disclaimer under mail that leaves', async ({ outlook }) => {
    await outlook.openAs('nadia');
    await outlook.newMail('Report');
    await outlook.add('To', OUTSIDE);
    await expect(subjectOf(outlook)).toHaveValue('[External] Report');
    await outlook.send();
    await expect.poll(() => outlook.subjectsOf('elena')).toContain('[External] Report');
    const mail = await outlook.mailOf('elena', '[External] Report');
    expect(mail.body).toContain('This message leaves our organisation.');
  });
});

test.describe('an add-in that asks before mail goes, from a development server', () => {
  test.use({ loaded: { others: ['confirm-send'], own: false } });

  const question = (outlook: Outlook) => outlook.page.frameLocator('iframe[src*="confirm.html"]');

  async function pressSend(outlook: Outlook): Promise<void> {
    await outlook.openAs('nadia');
    await outlook.newMail('Lunch');
    await outlook.add('To', INSIDE);
    await outlook.form.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(question(outlook).getByRole('listitem')).toHaveText(INSIDE);
  }

  test('lets it go once the person has confirmed', async ({ outlook }) => {
    await pressSend(outlook);
    await expect(question(outlook).getByRole('button', { name: 'Send it' })).toBeDisabled();
    await question(outlook).getByRole('checkbox').check();
    await question(outlook).getByRole('button', { name: 'Send it' }).click();
    await expect(outlook.form).toBeHidden();
    await expect.poll(() => outlook.subjectsOf('tomas')).toContain('Lunch');
  });

  test('holds it when the person says no, and says why', async ({ outlook }) => {
    await pressSend(outlook);
    await question(outlook).getByRole('button', { name: 'Do not send' }).click();
    await expect(outlook.notices).toContainText('You chose not to send this message.');
    await expect(outlook.form).toBeVisible();
    expect(await outlook.subjectsOf('tomas')).not.toContain('Lunch');
  });

  test('holds it when the question is closed', async ({ outlook }) => {
    await pressSend(outlook);
    await outlook.page.getByRole('button', { name: /Close.*Confirm Send|Confirm Send.*[Cc]lose/ }).click();
    await expect(outlook.notices).toContainText('You closed the question without an answer.');
    expect(await outlook.subjectsOf('tomas')).not.toContain('Lunch');
  });
});

test.describe('an add-in that follows the selection, from a plain development server', () => {
  test.use({ loaded: { others: ['follow-selection'], own: false } });

  const pane = (outlook: Outlook) => outlook.page.frameLocator('iframe[src*="/pane/index.html"]');

  async function openPane(outlook: Outlook): Promise<void> {
    await outlook.openAs('nadia');
    await outlook.page.getByRole('listbox', { name: 'Messages' }).getByRole('option').first().click();
    await outlook.page.getByRole('button', { name: 'Who is this?' }).click();
    await expect(pane(outlook).getByText('1 looked at')).toBeVisible();
  }

  test('is told of the next message once it is pinned', async ({ outlook }) => {
    await openPane(outlook);
    const sender = pane(outlook).getByRole('heading', { level: 1 });
    await expect(sender).toHaveCSS('color', 'rgb(30, 120, 60)');
    await outlook.page.getByRole('complementary').getByRole('button', { name: /Pin/ }).click();
    await outlook.page.getByRole('listbox', { name: 'Messages' }).getByRole('option').nth(2).click();
    await expect(pane(outlook).getByText('2 looked at')).toBeVisible();
    const chosen = outlook.page.getByRole('region', { name: 'Reading pane' });
    await expect(chosen).toContainText(
      (await pane(outlook).locator('#subject').textContent()) ?? 'a subject',
    );
    await outlook.page.getByRole('button', { name: 'Wire log' }).click();
    const log = outlook.page.getByRole('region', { name: 'Wire log' });
    await log.getByRole('searchbox').fill('ItemChanged');
    await expect(log.getByRole('button', { name: /^ItemChanged/ })).toHaveCount(1);
  });

  test('opens a window at the address that it was deployed at, and hears from it', async ({ outlook }) => {
    await openPane(outlook);
    const [dialog] = await Promise.all([
      outlook.page.waitForEvent('popup'),
      pane(outlook).getByRole('button', { name: 'More about this sender' }).click(),
    ]);
    expect(new URL(dialog.url()).hostname).toBe('localhost');
    await dialog.getByRole('button', { name: 'I know this person' }).click();
    await expect(pane(outlook).locator('#answer')).toHaveText('A person you know');
  });

  test('is named with what of its manifest has no place here', async ({ outlook }) => {
    await outlook.openAs('nadia');
    const notice = outlook.page.getByRole('region', { name: 'About add-ins' });
    await expect(notice).toContainText('Follow Selection');
    await notice.getByText('Follow Selection').click();
    await expect(notice.getByText('"DetectedEntity"')).toBeVisible();
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice).toBeHidden();
  });
});

test.describe('an add-in whose server is down', () => {
  test.use({ loaded: { others: ['tag-external'], own: false, isDown: true } });

  for (const client of ['web', 'classic-windows']) {
    test(`is named until it comes up, in ${client}`, async ({ outlook, startServers }) => {
      await outlook.openAs('nadia', `client=${client}`);
      await outlook.newMail('Report');
      await outlook.add('To', INSIDE);
      const notice = outlook.page.getByRole('region', { name: 'Add-ins that cannot be reached' });
      await expect(notice.getByRole('listitem')).toHaveCount(1);
      await expect(notice).toContainText(/Tag External.*https:\/\/tag-external\.example.*--pages/);
      await startServers();
      await outlook.add('Cc', OUTSIDE);
      await expect(subjectOf(outlook)).toHaveValue('[External] Report');
      await expect(notice).toHaveText('');
    });
  }
});

test.describe('an add-in for several messages, from a folder', () => {
  test.use({ loaded: { others: ['list-selected'], own: false } });

  const listed = (outlook: Outlook) =>
    outlook.page.frameLocator('iframe[src*="/pane.html"]').getByRole('listitem');

  test('lists what is selected with Ctrl, and follows without a pin', async ({ outlook }) => {
    await outlook.openAs('nadia');
    const messages = outlook.page.getByRole('listbox', { name: 'Messages' }).getByRole('option');
    await messages.first().click();
    await outlook.page.getByRole('button', { name: 'List them' }).click();
    await expect(listed(outlook)).toHaveCount(1);
    await messages.nth(1).click({ modifiers: ['Control'] });
    await expect(listed(outlook)).toHaveCount(2);
    await messages.nth(2).click({ modifiers: ['Control'] });
    await expect(listed(outlook)).toHaveCount(3);
    await messages.nth(3).click();
    await expect(listed(outlook)).toHaveCount(1);
  });

  test('has its button while several are selected, and none while nothing is', async ({ outlook }) => {
    await outlook.openAs('nadia');
    const button = outlook.page.getByRole('button', { name: 'List them' });
    const messages = outlook.page.getByRole('listbox', { name: 'Messages' }).getByRole('option');
    await expect(messages.first()).toBeVisible();
    await expect(button).toBeHidden();
    await messages.first().click();
    await messages.nth(1).click({ modifiers: ['Control'] });
    await button.click();
    await expect(listed(outlook)).toHaveCount(2);
  });
});

test.describe('two of them beside Mailstamp', () => {
  test.use({ loaded: { others: ['tag-external', 'confirm-send'], own: true } });

  test('all look at the same message, and all must agree', async ({ outlook }) => {
    await outlook.openAs('nadia');
    await outlook.newMail('Notes');
    await outlook.add('To', INSIDE);
    await outlook.add('Cc', PRESS);
    await expect(subjectOf(outlook)).toHaveValue('[External] Notes');
    await outlook.stampByRibbon('Internal');
    await outlook.form.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(outlook.alert).toContainText(PRESS);
    expect(await outlook.subjectsOf('nadia', 'sent')).not.toContain('[External] Notes');
  });

  test('what all three let go goes, with the marks of each', async ({ outlook }) => {
    await outlook.openAs('nadia');
    await outlook.newMail('Rota');
    await outlook.add('To', INSIDE);
    await outlook.stampByRibbon('Internal');
    await outlook.form.getByRole('button', { name: 'Send', exact: true }).click();
    const question = outlook.page.frameLocator('iframe[src*="confirm.html"]');
    await question.getByRole('checkbox').check();
    await question.getByRole('button', { name: 'Send it' }).click();
    await expect.poll(() => outlook.subjectsOf('tomas')).toContain('Rota');
    expect((await outlook.mailOf('tomas', 'Rota')).headerBlock).toMatch(/x-mailstamp/i);
  });
});
