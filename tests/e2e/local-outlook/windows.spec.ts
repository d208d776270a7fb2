import { expect, Outlook, test } from '../support/outlook';

const tabs = ({ page }: Outlook) => page.getByRole('navigation', { name: 'Open drafts' });

async function aDraft(outlook: Outlook, subject: string): Promise<void> {
  await outlook.newMail(subject);
  await outlook.add('To', 'tomas@legalaid.example');
  await outlook.write(`The text of ${subject}.`);
  await outlook.stampByRibbon('Internal');
}

test.describe('several drafts at once', () => {
  test('each keeps its text and its stamp while another is in front, and both can be sent', async ({
    outlook,
  }) => {
    await outlook.openAs('nadia');
    await aDraft(outlook, 'First');
    await aDraft(outlook, 'Second');
    await tabs(outlook).getByRole('button', { name: 'First', exact: true }).click();
    await expect(outlook.body).toContainText('The text of First.');
    await expect(outlook.body).toContainText('Internal');
    await outlook.send();
    await outlook.expectSent();
    await tabs(outlook).getByRole('button', { name: 'Second', exact: true }).click();
    await expect(outlook.body).toContainText('The text of Second.');
    await outlook.send();
    await outlook.expectSent();
    expect(await outlook.subjectsOf('tomas')).toEqual(expect.arrayContaining(['First', 'Second']));
  });

  test('a draft stays below while mail is read, and survives a reload there', async ({ outlook }) => {
    await outlook.openAs('nadia');
    await aDraft(outlook, 'Half a thought');
    await outlook.openMail('Re: Your interview');
    await expect(tabs(outlook)).toContainText('Half a thought');
    await outlook.page.reload();
    await tabs(outlook).getByRole('button', { name: 'Half a thought', exact: true }).click();
    await expect(outlook.body).toContainText('The text of Half a thought.');
    await outlook.send();
    await outlook.expectSent();
  });

  test('a long one is saved as often as it is changed', async ({ outlook }) => {
    await outlook.openAs('nadia');
    await outlook.newMail('Long');
    await outlook.write('');
    await outlook.page.keyboard.insertText('Every word counts. '.repeat(1_000));
    for (const name of 'ABCDEFGH') {
      await outlook.form.getByRole('textbox', { name: 'Subject' }).fill(`Long ${name}`);
      await outlook.expectSaved();
    }
  });

  test('a draft that nobody wrote in leaves no trace', async ({ outlook }) => {
    await outlook.openAs('nadia');
    await outlook.page.getByRole('button', { name: 'New mail' }).click();
    await expect(outlook.form).toBeVisible();
    await outlook.openMail('Re: Your interview');
    await expect(tabs(outlook)).toBeHidden();
    await expect.poll(() => outlook.subjectsOf('nadia', 'drafts')).toEqual([]);
  });
});

test('as many windows as somebody opens are all alive', async ({ outlook, context }) => {
  test.slow();
  await outlook.openAs('nadia');
  const windows: Outlook[] = [];
  for (let count = 0; count < 8; count++) {
    const own = new Outlook(await context.newPage(), outlook.world);
    await own.openAs('nadia');
    windows.push(own);
  }
  await aDraft(outlook, 'To everybody');
  await outlook.expectSaved();
  await outlook.send();
  await outlook.expectSent();
  for (const { page } of windows) await page.getByRole('button', { name: /^Sent/ }).click();
  for (const { page } of windows)
    await expect(page.getByRole('listbox', { name: 'Messages' })).toContainText('To everybody');
});

test.describe('a window of its own', () => {
  test('takes a draft over with its text, attachment, stamp and unresolved name, and sends it', async ({
    outlook,
  }) => {
    await outlook.openAs('nadia');
    await aDraft(outlook, 'To go');
    await outlook.form.getByTestId('attach-input').setInputFiles({
      name: 'rota.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Monday: Nadia'),
    });
    await outlook.form.getByRole('combobox', { name: 'To', exact: true }).fill('Nobody Known');
    const popUp = await outlook.popOut();

    await expect(popUp.body).toContainText('The text of To go.');
    await expect(popUp.body).toContainText('Internal');
    await expect(popUp.form).toContainText('rota.txt');
    await expect(popUp.form).toContainText('Nobody Known');
    await expect(popUp.page).toHaveTitle('To go');
    await expect(outlook.form).toBeHidden();

    await popUp.form.getByRole('button', { name: 'Remove Nobody Known' }).click();
    const closing = popUp.page.waitForEvent('close');
    await popUp.send();
    await closing;
    expect(await outlook.subjectsOf('tomas')).toContain('To go');
  });

  test('loses the notifications of the inline form, and hears of the draft as opened again', async ({
    outlook,
  }) => {
    await outlook.openAs('nadia');
    await aDraft(outlook, 'Notified');
    await outlook.add('Cc', 'press@paper.example');
    await expect(outlook.notices).toContainText('press@paper.example');
    const popUp = await outlook.popOut();
    await expect(popUp.body).toContainText('The text of Notified.');
    expect(await popUp.sendAndBeHeld()).toContain('press@paper.example');
  });

  test('takes the notifications along where the client is free of GH#4324', async ({ outlook }) => {
    await outlook.openAs('nadia', 'bugs=');
    await aDraft(outlook, 'Notified');
    await outlook.add('Cc', 'press@paper.example');
    await expect(outlook.notices).toContainText('press@paper.example');
    const popUp = await outlook.popOut();
    await expect(popUp.notices).toContainText('press@paper.example');
  });

  test('has a draft alone: the first window says so, and can take it back', async ({ outlook }) => {
    await outlook.openAs('nadia');
    await aDraft(outlook, 'Mine');
    const popUp = await outlook.popOut();
    await popUp.write(' And more.');
    await outlook.page.getByRole('button', { name: /^Drafts/ }).click();
    await outlook.page.getByRole('option', { name: /Mine/ }).click();
    await expect(outlook.page.getByText('This draft is open in another window')).toBeVisible();
    const closing = popUp.page.waitForEvent('close');
    await outlook.page.getByRole('button', { name: 'Bring it here' }).click();
    await closing;
    await expect(outlook.body).toContainText('And more.');
  });

  test('shows one message with its add-ins, answers it, and closes when it is deleted', async ({
    outlook,
  }) => {
    await outlook.openAs('nadia');
    await outlook.openMail('Re: Your interview');
    const popUp = await outlook.popOut();
    await expect(popUp.page.getByRole('listbox', { name: 'Messages' })).toBeHidden();
    await popUp.openReadPane();
    await popUp.answerMail('Reply');
    await popUp.form.getByRole('button', { name: 'Discard' }).press('Enter');
    await expect(popUp.page.getByRole('region', { name: 'Reading pane' })).toContainText('Your interview');
    const closing = popUp.page.waitForEvent('close');
    const deleting = popUp.page.getByRole('button', { name: 'Delete' }).first().click();
    // The window may be gone before the click is over.
    await Promise.all([closing, deleting.catch(() => undefined)]);
  });
});
