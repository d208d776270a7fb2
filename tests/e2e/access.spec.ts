import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Outlook } from './support/outlook';

/** What axe calls serious or critical, in the page and in the frames of the add-in. */
async function seriousProblems({ page }: Outlook): Promise<readonly string[]> {
  // Fluent's own guards for the keyboard focus are hidden on purpose; axe takes them for a mistake. The mail's
  // own frame runs no scripts, so axe cannot look into it.
  const { violations } = await new AxeBuilder({ page })
    .exclude('[data-tabster-dummy]')
    .exclude('iframe[sandbox]')
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('writing, being held and putting it right have no serious barrier', async ({ outlook }) => {
      await outlook.openAs('nadia');
      await outlook.newMail('For everybody');
      await outlook.add('To', 'tomas@legalaid.example');
      await outlook.openComposePane();
      await outlook.chooseInPane('Internal');
      await outlook.add('Cc', 'press@paper.example');
      await expect(outlook.composePane.getByRole('button', { name: /Remove/ })).toBeVisible();
      expect(await seriousProblems(outlook)).toEqual([]);
      await outlook.sendAndBeHeld();
      expect(await seriousProblems(outlook)).toEqual([]);
    });

    test('reading has no serious barrier', async ({ outlook }) => {
      await outlook.openAs('nadia');
      await outlook.openMail('Re: A story for the winter appeal');
      await outlook.openReadPane();
      expect(await seriousProblems(outlook)).toEqual([]);
    });
  });
}

test('a pane opened by keyboard has the focus, and its keys 1 to 4 choose a stamp', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await outlook.newMail('By keyboard');
  await outlook.page.getByRole('button', { name: 'Choose stamp' }).press('Enter');
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
