import { expect, type Outlook, test } from '../e2e/support/outlook';
import { picture } from './picture';

/** The local Outlook itself: windows, fields, colours, languages and widths. */
const WIDTHS = { laptop: 1366, zoomed: 683, phone: 320 } as const;

async function aFullForm(outlook: Outlook): Promise<void> {
  await outlook.newMail('Open evening');
  await outlook.add('To', 'tomas@legalaid.example', 'press-list@legalaid.example');
  const to = outlook.form.getByRole('combobox', { name: 'To', exact: true });
  for (const text of ['Nobody Known', 'legalaid']) {
    await to.fill(text);
    await to.press('Enter');
  }
  await expect(outlook.form.getByRole('button', { name: 'Who is legalaid?' })).toBeVisible();
}

for (const [name, width] of Object.entries(WIDTHS)) {
  test.describe(name, () => {
    test.use({ viewport: { width, height: 800 } });

    test('address fields', async ({ outlook }) => {
      await outlook.openAs('nadia');
      await aFullForm(outlook);
      await picture(outlook, `page-fields-${name}`);
    });

    test('from right to left', async ({ outlook }) => {
      await outlook.page.goto(`/?world=${outlook.world}&as=nadia&locale=ar-SA`);
      await expect(outlook.page.getByRole('treeitem').first()).toBeVisible();
      await picture(outlook, `page-rtl-list-${name}`);
      await outlook.page.getByRole('treeitem').first().click();
      await picture(outlook, `page-rtl-read-${name}`);
      await outlook.page.keyboard.press('r');
      await expect(outlook.page.getByRole('form')).toBeVisible();
      await picture(outlook, `page-rtl-write-${name}`);
    });

    test('the wire log and an open draft', async ({ outlook }) => {
      await outlook.openAs('nadia');
      await aFullForm(outlook);
      if (width > 920) await outlook.openMail('Re: Your interview');
      await outlook.page.getByRole('button', { name: 'Wire log' }).click();
      await outlook.page.getByRole('searchbox', { name: 'Part of a name' }).fill('getAsync');
      await outlook.page.getByRole('button', { name: 'to.getAsync' }).first().click();
      await picture(outlook, `page-wire-log-${name}`);
    });

    for (const theme of ['dark', 'high-contrast']) {
      test(theme, async ({ outlook }) => {
        await outlook.page.addInitScript((key) => localStorage.setItem('local-outlook.theme', key), theme);
        await outlook.openAs('nadia');
        await aFullForm(outlook);
        await picture(outlook, `page-${theme}-write-${name}`);
      });
    }
  });
}

test('hundreds of recipients', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await outlook.newMail('To everybody');
  const to = outlook.form.getByRole('combobox', { name: 'To', exact: true });
  await to.fill(Array.from({ length: 190 }, (_, at) => `guest${at}@guests.example`).join('; '));
  await to.press('Enter');
  await expect(outlook.form.getByRole('button', { name: '+ 179 others' })).toBeVisible();
  await picture(outlook, 'page-many-recipients');
});

test('several drafts', async ({ outlook }) => {
  await outlook.openAs('nadia');
  for (const subject of ['Rota for December', 'Open evening']) await outlook.newMail(subject);
  await picture(outlook, 'page-drafts');
});

test('a window of its own', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await outlook.newMail('Open evening');
  await outlook.write('Shall we meet at six?');
  const popUp = await outlook.popOut();
  await expect(popUp.body).toContainText('Shall we meet');
  await picture(popUp, 'page-pop-out');
  await outlook.page.getByRole('button', { name: /^Drafts/ }).click();
  await outlook.page.getByRole('option', { name: /Open evening/ }).click();
  await expect(outlook.page.getByText('This draft is open in another window')).toBeVisible();
  await picture(outlook, 'page-open-elsewhere');
});

test('questions', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await outlook.page.keyboard.press('?');
  await picture(outlook, 'page-shortcuts');
  await outlook.page.keyboard.press('Escape');
  await outlook.page.getByRole('button', { name: 'Colours and keys' }).click();
  await picture(outlook, 'page-colours');
  await outlook.page.keyboard.press('Escape');
  await aFullForm(outlook);
  await outlook.form.getByRole('button', { name: 'Who is legalaid?' }).click();
  await picture(outlook, 'page-who');
  await outlook.page.keyboard.press('Escape');
  await outlook.form.getByRole('button', { name: 'Show the members of Press contacts' }).click();
  await expect(outlook.alert).toBeVisible();
  await picture(outlook, 'page-expand-list');
  await outlook.answer('Cancel');
  await outlook.send();
  await expect(outlook.form).toContainText('it is not clear who');
  await picture(outlook, 'page-unresolved');
});
