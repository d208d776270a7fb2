import { expect, test, type Outlook } from '../support/outlook';

const to = ({ form }: Outlook) => form.getByRole('combobox', { name: 'To', exact: true });
const toList = ({ form }: Outlook) => form.getByRole('list', { name: 'Recipients in To' });

/** Pastes as a person does: the browser's own clipboard may be closed to tests. */
async function paste(outlook: Outlook, text: string): Promise<void> {
  await to(outlook).evaluate((input, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('a name that fits several people is no recipient until somebody chooses', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await outlook.newMail('Who is it?');
  await to(outlook).fill('example');
  await to(outlook).press('Enter');
  await outlook.form.getByRole('button', { name: 'Who is example?' }).click();
  await outlook.page.getByRole('menuitem', { name: /Samira Haddad/ }).click();
  await expect(toList(outlook).getByRole('listitem')).toHaveText([/Samira Haddad/]);
});

test('text that nobody resolves holds Send with what to do, survives a reload, and can be put right', async ({
  outlook,
}) => {
  await outlook.openAs('nadia');
  await outlook.newMail('Unresolved');
  await to(outlook).fill('press@nowhere');
  await to(outlook).press('Enter');
  await outlook.send();
  await expect(outlook.form).toContainText('press@nowhere is not a complete address');
  await outlook.expectSaved();
  await outlook.page.reload();
  await outlook.form.getByRole('button', { name: 'Change press@nowhere' }).click();
  await expect(to(outlook)).toHaveValue('press@nowhere');
  await to(outlook).fill('press@paper.example');
  await to(outlook).press('Enter');
  await expect(toList(outlook)).toContainText('Dana Whitfield');
});

test('a list goes as a list, or gives way to its members', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await outlook.newMail('To a list');
  await outlook.add('To', 'press-list@legalaid.example');
  await outlook.form.getByRole('button', { name: 'Show the members of Press contacts' }).click();
  await outlook.page.getByRole('button', { name: 'Replace' }).click();
  await expect(toList(outlook)).toContainText('Dana Whitfield');
  await expect(toList(outlook)).toContainText('Rosa Lindt');
  await expect(toList(outlook)).not.toContainText('Press contacts');
  // Members are seen by add-ins as the people they are.
  await outlook.stampByRibbon('Internal');
  expect(await outlook.sendAndBeHeld()).toContain('press@paper.example');
});

test('a pasted list of hundreds is taken at once, folded, and goes to everybody', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await outlook.newMail('To everybody');
  await to(outlook).click();
  const guests = Array.from({ length: 300 }, (_, at) => `Guest ${at} <guest${at}@guests.example>`);
  await paste(outlook, ['Tomas Okello', ...guests].join('; '));
  const others = outlook.form.getByRole('button', { name: '+ 290 others' });
  await expect(others).toBeVisible();
  await others.click();
  await expect(toList(outlook).getByRole('listitem')).toHaveCount(302);
  await outlook.form.getByRole('button', { name: 'Show fewer' }).click();
  await expect(toList(outlook).getByRole('listitem')).toHaveCount(12);
});

test('a recipient is dragged from one field to another', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await outlook.newMail('Dragged');
  await outlook.add('To', 'tomas@legalaid.example');
  await outlook.form.getByRole('button', { name: 'Add Cc' }).click();
  const pill = outlook.form.getByRole('listitem', { name: /Tomas Okello/ });
  await pill.dragTo(outlook.form.getByRole('combobox', { name: 'Cc', exact: true }));
  await expect(outlook.form.getByRole('list', { name: 'Recipients in Cc' })).toContainText('Tomas Okello');
  await expect(pill).toHaveCount(1);
});
