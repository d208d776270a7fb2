import { seriousProblems } from './support/barriers';
import { expect, test } from './support/outlook';

type LookOptions = Parameters<typeof test.use>[0];

/** How the page can look: by what the system asks for, or by what somebody chose on the page. */
const LOOKS: Record<string, { readonly system: LookOptions; readonly chosen?: string }> = {
  'in light colours': { system: { colorScheme: 'light' } },
  'in dark colours': { system: { colorScheme: 'dark' } },
  'in high contrast chosen on the page': { system: {}, chosen: 'high-contrast' },
  'in the high contrast of the system': {
    system: { colorScheme: 'dark', contextOptions: { forcedColors: 'active' } },
  },
};

for (const [look, { system, chosen = 'system' }] of Object.entries(LOOKS)) {
  test.describe(look, () => {
    test.use(system);
    test.beforeEach(({ page }) =>
      page.addInitScript((theme) => localStorage.setItem('local-outlook.theme', theme), chosen),
    );

    test('writing, being held and putting it right have no serious barrier', async ({ outlook }) => {
      await outlook.openAs('nadia');
      await outlook.newMail('For everybody');
      await outlook.add('To', 'tomas@legalaid.example', 'team@legalaid.example');
      await outlook.form.getByRole('combobox', { name: 'To', exact: true }).fill('Nobody Known');
      await outlook.openComposePane();
      await outlook.chooseInPane('Internal');
      await outlook.add('Cc', 'press@paper.example');
      await expect(outlook.composePane.getByRole('button', { name: /Remove/ }).first()).toBeVisible();
      expect(await seriousProblems(outlook.page)).toEqual([]);
      await outlook.form.getByRole('button', { name: 'Remove Nobody Known' }).click();
      await outlook.sendAndBeHeld();
      expect(await seriousProblems(outlook.page)).toEqual([]);
    });

    test('reading beside an open draft and the wire log has no serious barrier', async ({ outlook }) => {
      await outlook.openAs('nadia');
      await outlook.newMail('Half a thought');
      await outlook.openMail('Re: A story for the winter appeal');
      await outlook.openReadPane();
      await outlook.page.getByRole('button', { name: 'Wire log' }).click();
      await outlook.page.getByRole('searchbox', { name: 'Part of a name' }).fill('initial data');
      await outlook.page.getByRole('button', { name: 'get initial data' }).first().click();
      expect(await seriousProblems(outlook.page)).toEqual([]);
    });
  });
}

test('a page that runs from right to left is mirrored, and has no serious barrier', async ({ outlook }) => {
  await outlook.page.goto(`/?world=${outlook.world}&as=nadia&locale=ar-SA&view=messages`);
  const { page } = outlook;
  await page
    .getByRole('option', { name: /A story for the winter appeal/ })
    .first()
    .click();
  const [folders, reading] = await Promise.all([
    page.getByRole('navigation', { name: 'المجلدات' }).boundingBox(),
    page.getByRole('region', { name: 'جزء القراءة' }).boundingBox(),
  ]);
  expect(folders?.x).toBeGreaterThan(reading?.x ?? Infinity);
  expect(await seriousProblems(outlook.page)).toEqual([]);
  await page.keyboard.press('r');
  await expect(page.getByRole('form')).toBeVisible();
  expect(await seriousProblems(outlook.page)).toEqual([]);
});

test('a pane opened by keyboard has the focus, and its keys 1 to 4 choose a stamp', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await outlook.newMail('By keyboard');
  await outlook.page.getByRole('button', { name: 'Choose stamp' }).press('Enter');
  await expect(outlook.page.locator('iframe[src*="compose.html"]')).toBeFocused();
  await expect(outlook.composePane.getByRole('radio').first()).toBeVisible();
  for (const [key, stamp] of [
    ['3', 'Internal'],
    ['4', 'Confidential'],
    ['2', 'Needs adjustment'],
  ] as const) {
    await outlook.page.keyboard.press(key);
    await expect(outlook.composePane.getByRole('radio', { name: stamp })).toBeChecked();
    await expect(outlook.body).toContainText(stamp);
  }
});
