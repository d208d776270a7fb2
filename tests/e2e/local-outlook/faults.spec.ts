import type { Locator } from '@playwright/test';
import { seriousProblems } from '../support/barriers';
import { expect, type Outlook, test } from '../support/outlook';

const dialog = ({ page }: Outlook): Locator =>
  page.getByRole('dialog', { name: 'What goes wrong on purpose' });

async function openFaults(outlook: Outlook): Promise<Locator> {
  await outlook.page.getByRole('button', { name: 'Faults', exact: true }).click();
  await expect(dialog(outlook)).toBeVisible();
  return dialog(outlook);
}

const running = (faults: Locator): Locator =>
  faults.getByRole('list', { name: 'Going wrong now' }).getByRole('listitem');

async function add(
  faults: Locator,
  area: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<void> {
  await faults.getByLabel('What goes wrong').selectOption(area);
  for (const [label, value] of Object.entries(fields)) {
    const field = faults.getByLabel(label, { exact: true });
    if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
  await faults.getByRole('button', { name: 'Add', exact: true }).click();
}

const close = (outlook: Outlook): Promise<void> =>
  dialog(outlook).getByRole('button', { name: 'Close' }).click();

async function anInternalMail(outlook: Outlook, to: string): Promise<void> {
  await outlook.newMail('Rota');
  await outlook.add('To', to);
  await outlook.stampByRibbon('Internal');
}

test.describe('the panel of faults', () => {
  test('adds several faults of one call, shows them, and switches each off', async ({ outlook }) => {
    await outlook.openAs('nadia');
    const faults = await openFaults(outlook);
    await expect(faults.getByText('Nothing goes wrong on purpose.')).toBeVisible();
    await add(faults, 'A call to Outlook', {
      Call: 'to.getAsync',
      How: 'It takes its time',
      Milliseconds: '20',
    });
    await add(faults, 'A call to Outlook', {
      Call: 'to.getAsync',
      How: 'Fails with a code',
      'Error code': '9020',
      'How many times (empty: every time)': '1',
    });
    await expect(running(faults)).toHaveText([
      'to.getAsync: slow by 20 ms',
      'to.getAsync: fails with 9020 (1×)',
    ]);
    await faults.getByRole('button', { name: 'Remove: to.getAsync: slow by 20 ms' }).click();
    await expect(running(faults)).toHaveCount(1);
    await faults.getByRole('button', { name: 'Switch all off' }).click();
    await expect(faults.getByText('Nothing goes wrong on purpose.')).toBeVisible();
  });

  test('holds a message whose recipients cannot be read, and lets it go once that is off', async ({
    outlook,
  }) => {
    await outlook.openAs('nadia');
    await anInternalMail(outlook, 'tomas@legalaid.example');
    const faults = await openFaults(outlook);
    await add(faults, 'A call to Outlook', { Call: 'to.getAsync', How: 'Fails with a code' });
    await close(outlook);
    await expect(
      outlook.page.getByText('Going wrong on purpose: to.getAsync: fails with 9020'),
    ).toBeVisible();
    await outlook.sendAndBeHeld();
    await outlook.answer("Don't Send");
    await outlook.page.getByRole('button', { name: 'Switch all off' }).click();
    await outlook.send();
    await outlook.expectSent();
  });

  test('lets somebody add a recipient while the handler runs', async ({ outlook }) => {
    await outlook.openAs('nadia');
    await anInternalMail(outlook, 'tomas@legalaid.example');
    const faults = await openFaults(outlook);
    await add(faults, 'Somebody does something', {
      'Just after': 'raise OnMessageSend',
      'What happens': 'A recipient is added',
      Field: 'cc',
      Address: 'press@paper.example',
    });
    await expect(running(faults)).toHaveText([
      'after raise OnMessageSend press@paper.example is added to Cc',
    ]);
    await close(outlook);
    expect(await outlook.sendAndBeHeld()).toContain('press@paper.example');
  });

  test('spoils files, storage and the clock, and gives the address to do it again', async ({ outlook }) => {
    await outlook.openAs('nadia');
    const faults = await openFaults(outlook);
    await add(faults, 'A file of the add-in', { 'End of the file’s path': 'read.html', How: 'missing' });
    await add(faults, 'Storage');
    await add(faults, 'The clock', { 'Minutes fast (below 0: slow)': '-90' });
    await expect(running(faults)).toHaveText([
      'read.html: missing',
      'storage blocked',
      'clock 90 minutes slow',
    ]);
    const address = await faults.getByLabel('Address of this page with these faults').inputValue();
    await faults.getByRole('button', { name: 'Switch all off' }).click();
    await outlook.page.goto(address);
    await expect(
      outlook.page.getByText(/read\.html: missing; storage blocked; clock 90 minutes slow/),
    ).toBeVisible();
    await outlook.openMail('Re: Your interview');
    await outlook.page.getByRole('button', { name: 'Show stamp' }).click();
    await expect(outlook.readPane.getByRole('main')).toBeHidden();
  });

  test('takes no nonsense, and says what it needs', async ({ outlook }) => {
    await outlook.openAs('nadia');
    const faults = await openFaults(outlook);
    await add(faults, 'A call to Outlook', { How: 'It takes its time', Milliseconds: 'soon' });
    await expect(faults.getByText('Give a number of milliseconds.')).toBeVisible();
    await add(faults, 'The clock', { 'Minutes fast (below 0: slow)': '0' });
    await expect(faults.getByText('Give a number of minutes other than 0.')).toBeVisible();
    await expect(running(faults)).toHaveCount(0);
  });

  test('says when the add-in’s server could not be told', async ({ outlook }) => {
    await outlook.openAs('nadia');
    await outlook.page.route('**/api/faults/*', (route) => route.abort());
    const faults = await openFaults(outlook);
    await add(faults, 'A file of the add-in', {
      'End of the file’s path': 'policy.json',
      How: 'unreachable',
    });
    await expect(faults.getByText(/server could not be told/)).toBeVisible();
    await outlook.page.unroute('**/api/faults/*');
    await close(outlook);
    await outlook.page.getByRole('button', { name: 'Try again' }).click();
    await expect(outlook.page.getByText(/server could not be told/)).toBeHidden();
  });

  test('is used by keyboard alone in a narrow window', async ({ outlook }) => {
    await outlook.page.setViewportSize({ width: 320, height: 640 });
    await outlook.openAs('nadia');
    await outlook.page.getByRole('button', { name: 'Faults', exact: true }).press('Enter');
    const faults = dialog(outlook);
    await faults.getByLabel('Milliseconds').press('Enter');
    await expect(running(faults)).toHaveText(['every call: slow by 3000 ms']);
    expect(await seriousProblems(outlook.page)).toEqual([]);
    const sideways = await faults.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(sideways).toBe(0);
    await faults.getByRole('button', { name: /^Remove: / }).press('Enter');
    await expect(faults.getByRole('heading', { name: 'Going wrong now' })).toBeFocused();
    await outlook.page.keyboard.press('Escape');
    await expect(faults).toBeHidden();
  });

  test('runs from right to left and in dark colours without a serious barrier', async ({ outlook }) => {
    await outlook.page.emulateMedia({ colorScheme: 'dark' });
    await outlook.page.goto(`/?world=${outlook.world}&as=nadia&locale=ar-SA&view=messages`);
    await outlook.page.getByRole('button', { name: 'الأعطال' }).click();
    await expect(outlook.page.getByRole('dialog')).toBeVisible();
    expect(await seriousProblems(outlook.page)).toEqual([]);
  });

  test('has nothing to spoil for people without add-ins', async ({ outlook }) => {
    await outlook.openAs('elena');
    const faults = await openFaults(outlook);
    await expect(faults.getByText('This person has no add-ins')).toBeVisible();
  });
});

test('a call that is misspelt in the address does not pass for none', async ({ outlook }) => {
  const faults = encodeURIComponent('{"calls":{"too.getAsync":{"kind":"silence"}}}');
  await outlook.openAs('nadia', `faults=${faults}`);
  await expect(outlook.page.getByText(/calls\.too\.getAsync is no call/)).toBeVisible();
});
