import { expect, test, type Outlook } from '../support/outlook';

const LINE = 'From press@paper.example Mon Nov  2 10:00:00 2026';

const message = (number: number, unusual = '') =>
  [
    LINE,
    'From: Dana Whitfield <press@paper.example>',
    'To: Nadia Rahimi <nadia@legalaid.example>',
    `Subject: ${number === 1 ? '' : 'Re: '}An archive of letters`,
    `Message-ID: <letter-${number}@paper.example>`,
    ...(number === 1 ? [] : ['References: <letter-1@paper.example>']),
    `Date: Mon, 02 Nov 2026 1${number % 10}:00:00 +0000`,
    '',
    `Letter number ${number}.${unusual}`,
    '',
    '',
  ].join('\n');

async function pickFiles(outlook: Outlook, files: Readonly<Record<string, string>>): Promise<void> {
  const chooser = outlook.page.waitForEvent('filechooser');
  await outlook.page.getByRole('button', { name: 'Import mail' }).click();
  const entries = Object.entries(files).map(([name, text]) => ({
    name,
    mimeType: 'application/mbox',
    buffer: Buffer.from(text),
  }));
  await (await chooser).setFiles(entries);
}

async function importFiles(outlook: Outlook, files: Readonly<Record<string, string>>): Promise<void> {
  await pickFiles(outlook, files);
  await expect(outlook.alert.getByRole('button', { name: 'Close' })).toBeVisible();
}

const conversation = (outlook: Outlook, name: RegExp) =>
  outlook.page.getByRole('treeitem', { name, level: 1 });

test('an mbox file comes in as one conversation, in whatever order, and once only', async ({ outlook }) => {
  await outlook.openAs('nadia', 'view=conversations');
  await importFiles(outlook, { 'letters.mbox': message(3) + message(1) + message(2) });
  await expect(outlook.alert).toContainText('3 messages are now in Inbox.');
  await outlook.answer('Close');
  await expect(conversation(outlook, /Conversation of 3 messages.*An archive of letters/)).toBeVisible();

  await importFiles(outlook, { 'again.mbox': message(2) + message(4), 'note.txt': 'Buy milk.' });
  await expect(outlook.alert).toContainText('1 message is now in Inbox.');
  await expect(outlook.alert).toContainText('again.mbox, message 1');
  await expect(outlook.alert).toContainText('note.txt');
  await outlook.alert.getByRole('button', { name: 'Take them out again' }).click();
  await expect(outlook.alert).toContainText('They are out again.');
});

test('an answer from a conversation answers the message that is open, and the pane follows it', async ({
  outlook,
}) => {
  await outlook.openAs('nadia', 'view=conversations');
  const row = conversation(outlook, /A story for the winter appeal/);
  await row.click();
  const messages = outlook.page.getByRole('list', { name: 'Conversation of 5 messages' });
  await expect(messages.getByRole('article')).toHaveCount(1);
  await outlook.openReadPane();
  await outlook.page.getByRole('button', { name: /^Pin/ }).click();
  await messages.getByRole('button', { expanded: false }).last().click();
  const opened = messages.getByRole('article', { name: 'The message that is open' });
  await expect(opened).toContainText('May Lindqvist');
  await expect(opened).toBeFocused();
  await expect(outlook.readPane.getByRole('main')).toBeVisible();
  await opened.getByRole('button', { name: 'Reply', exact: true }).click();
  await expect(outlook.form.getByRole('list', { name: 'Recipients in To' })).toContainText('May Lindqvist');
});

test('a conversation is unfolded, walked through and folded by keys alone', async ({ outlook }) => {
  await outlook.openAs('nadia', 'view=conversations');
  const row = conversation(outlook, /Your interview/);
  await row.click();
  await expect(row).toHaveAttribute('aria-expanded', 'false');
  await outlook.page.keyboard.press('ArrowRight');
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  const inner = outlook.page.getByRole('treeitem', { level: 2 });
  await expect(inner).toHaveCount(5);
  await outlook.page.keyboard.press('ArrowDown');
  await outlook.page.keyboard.press('ArrowDown');
  await expect(inner.nth(1)).toBeFocused();
  await expect(inner.nth(1)).toHaveAttribute('aria-selected', 'true');
  await outlook.page.keyboard.press('ArrowLeft');
  await expect(row).toBeFocused();
  await outlook.page.keyboard.press('ArrowLeft');
  await expect(row).toHaveAttribute('aria-expanded', 'false');
});

test('a search finds by sender, subject and text, marks the hits, and Esc brings the list back', async ({
  outlook,
}) => {
  await outlook.openAs('nadia', 'view=conversations');
  const { page, list } = outlook;
  await page.keyboard.press('Alt+q');
  await page.keyboard.type('story from:ruth');
  await expect(page.getByRole('heading', { name: '1 message found' })).toBeVisible();
  await expect(list.locator('mark')).toHaveText(['Ruth', 'story']);
  await page.getByRole('searchbox').fill('quartz xylophone');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await page.getByRole('searchbox').fill('subject:supervision');
  await page.getByRole('button', { name: 'All folders' }).click();
  await expect(list.getByRole('option')).toHaveCount(1);
  await page.getByRole('searchbox').press('Escape');
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(list.getByRole('treeitem').first()).toBeVisible();
});

test('a long list shows what is on screen only, and End leads to its last message', async ({ outlook }) => {
  await outlook.openAs('nadia');
  const many = Array.from({ length: 400 }, (_, at) =>
    message(at + 1).replaceAll('An archive of letters', `Letter ${at + 1}`),
  );
  await importFiles(outlook, { 'many.mbox': many.join('') });
  await outlook.answer('Close');
  const options = outlook.list.getByRole('option');
  await options.first().click();
  const total = Number(await options.first().getAttribute('aria-setsize'));
  expect(total).toBeGreaterThan(400);
  expect(await options.count()).toBeLessThan(60);
  await outlook.page.keyboard.press('End');
  const last = outlook.list.locator(`[aria-posinset="${total}"]`);
  await expect(last).toBeFocused();
  await expect(last).toHaveAttribute('aria-selected', 'true');
});

test('several messages are picked, saved as one mbox file, and deleted', async ({ outlook }) => {
  await outlook.openAs('nadia');
  const { page, list } = outlook;
  await list.getByRole('option').nth(0).click();
  await list
    .getByRole('option')
    .nth(2)
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(page.getByRole('heading', { name: '2 selected' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the selected ones as .mbox' }).click();
  expect((await download).suggestedFilename()).toBe('messages.mbox');
  const before = (await outlook.subjectsOf('nadia')).length;
  await page.getByRole('button', { name: 'Delete the selected ones' }).click();
  await expect.poll(async () => (await outlook.subjectsOf('nadia')).length).toBe(before - 2);
});

test('an import that the page is left in leaves whole messages, says so, and can be taken out', async ({
  outlook,
}) => {
  await outlook.openAs('nadia');
  let pieces = 0;
  await outlook.page.route('**/pieces', async (route) => {
    pieces += 1;
    // The third request hangs until the page goes.
    if (pieces < 3) await route.continue();
  });
  const long = ' A line of some sixty letters as people write them in mail.'.repeat(2_000);
  const many = Array.from({ length: 40 }, (_, number) => message(number + 10, long)).join('');
  await pickFiles(outlook, { 'many.mbox': many });
  await expect.poll(() => pieces).toBe(3);
  const asked = outlook.page.waitForEvent('dialog');
  const reloaded = outlook.page.reload();
  await (await asked).accept();
  await reloaded;
  await expect(outlook.alert).toContainText('The page was left during the import.');
  const letters = async () =>
    (await outlook.subjectsOf('nadia')).filter((subject) => subject === 'Re: An archive of letters').length;
  const found = await letters();
  expect(found).toBeGreaterThan(5);
  expect(found).toBeLessThan(40);
  await expect(outlook.alert).toContainText(`${found} messages are now in Inbox.`);
  await outlook.alert.getByRole('button', { name: 'Take them out again' }).click();
  await expect(outlook.alert).toContainText('They are out again.');
  expect(await letters()).toBe(0);
});

test('a search of all folders opens mail from Drafts as well', async ({ outlook }) => {
  const { page } = outlook;
  await outlook.openAs('nadia');
  await page.getByRole('button', { name: /^Drafts/ }).click();
  await page.getByRole('searchbox').fill('interview');
  await page.getByRole('button', { name: 'All folders' }).click();
  await outlook.openMail('Re: Your interview');
  await page.reload();
  await expect(page.getByRole('region', { name: 'Reading pane' })).toContainText('Re: Your interview');
});
