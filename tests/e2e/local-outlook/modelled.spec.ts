import { seriousProblems } from '../support/barriers';
import { expect, test } from '../support/outlook';

test('the index of what is modelled is one link away, can be searched, and is open to everybody', async ({
  outlook,
}) => {
  // What looks for barriers looks at every cell of a long table.
  test.setTimeout(60_000);
  await outlook.openAs('nadia');
  await outlook.page.getByRole('button', { name: 'About this local Outlook' }).click();
  const opened = outlook.page.waitForEvent('popup');
  await outlook.page.getByRole('link', { name: /member by member/ }).click();
  const index = await opened;
  await expect(index.getByRole('heading', { level: 1 })).toHaveText('What the local Outlook models');
  const titles = [
    'Members',
    'Launch events',
    'Events for task panes',
    'What the client does',
    'Known bugs of real clients',
    'Not modelled',
  ];
  for (const title of titles) {
    await expect(index.getByRole('heading', { name: title, exact: true })).toBeVisible();
  }
  await index.getByRole('searchbox').fill('number 152');
  await expect(index.getByRole('status')).toHaveText('1 line');
  await expect(index.getByRole('row').last()).toContainText('internetHeaders.setAsync');
  await index.getByRole('searchbox').fill('');
  expect(await seriousProblems(index)).toEqual([]);
});

test('the index speaks French, and fits a narrow window', async ({ outlook }) => {
  await outlook.page.setViewportSize({ width: 420, height: 800 });
  await outlook.page.goto('/modelled?locale=fr-FR');
  await expect(outlook.page.getByRole('heading', { level: 1 })).toHaveText('Ce que l’Outlook local simule');
  const overflow = await outlook.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
