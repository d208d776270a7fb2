import { expect, test } from '../support/outlook';

test('mail is written, checked and sent without a mouse', async ({ outlook }) => {
  await outlook.openAs('nadia');
  const { keyboard } = outlook.page;
  await keyboard.press('n');
  await expect(outlook.form.getByRole('combobox', { name: 'To', exact: true })).toBeFocused();
  await keyboard.type('tomas@legalaid.example;');
  await outlook.form.getByRole('textbox', { name: 'Subject' }).focus();
  await keyboard.type('Rrr, no shortcut while typing');
  await outlook.stampByRibbon('Internal');
  await keyboard.press('Control+Enter');
  await outlook.expectSent();
  expect(await outlook.subjectsOf('tomas')).toContain('Rrr, no shortcut while typing');
});

test('letters answer the mail that is read', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await outlook.openMail('Re: Your interview');
  await outlook.page.keyboard.press('Shift+F');
  await expect(outlook.form.getByRole('textbox', { name: 'Subject' })).toHaveValue(/^Fw: /);
});

test('F6 goes through the parts of the page and comes back to where one was', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await outlook.openMail('Re: Your interview');
  const focused = () =>
    outlook.page.evaluate(() => document.activeElement?.closest('[data-region]')?.textContent.slice(0, 12));
  await outlook.page.keyboard.press('F6');
  const first = await focused();
  const seen = new Set([first]);
  for (let step = 0; step < 3; step += 1) {
    await outlook.page.keyboard.press('F6');
    seen.add(await focused());
  }
  expect(seen.size).toBe(4);
  for (let step = 0; step < 3; step += 1) await outlook.page.keyboard.press('Shift+F6');
  expect(await focused()).toBe(first);
});

test('a dialog gives the focus back to where it was', async ({ outlook }) => {
  await outlook.openAs('nadia');
  const reset = outlook.page.getByRole('button', { name: 'Reset mailboxes' });
  await reset.press('Enter');
  await expect(outlook.alert).toBeVisible();
  await outlook.page.keyboard.press('Escape');
  await expect(outlook.alert).toBeHidden();
  await expect(reset).toBeFocused();
});

test('? lists the shortcuts', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await outlook.page.keyboard.press('?');
  const dialog = outlook.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toContainText('Reply all');
});
