import { expect, test, type Outlook } from './support/outlook';

const ID = '01jd9zk7q4t8';
const HEADER = `v=1, s=internal, id="${ID}", t=1795310400, o="legalaid.example"`;

interface Arrival {
  /** Header lines as they stand in the file. */
  readonly headers: readonly string[];
  /** What the read pane must show. */
  readonly shows: readonly RegExp[];
  readonly hides?: readonly RegExp[];
}

const ARRIVALS: Readonly<Record<string, Arrival>> = {
  'a folded header': {
    headers: [`x-mailstamp: v=1,\r\n s=internal,\r\n id="${ID}", t=1795310400, o="legalaid.example"`],
    shows: [/Internal/, /not verified/],
  },
  'an upper-case header name': { headers: [`X-MAILSTAMP: ${HEADER}`], shows: [/Internal/] },
  'two headers that differ': {
    headers: [`x-mailstamp: ${HEADER}`, `x-mailstamp: ${HEADER.replace('internal', 'confidential')}`],
    shows: [/Confidential/, /cannot be read/],
  },
  'a header that says two stamps': {
    headers: [`x-mailstamp: ${HEADER}, s=cleared`],
    shows: [/Internal/, /cannot be read/],
    hides: [/^Cleared for publication$/],
  },
  'a header that nobody can read': {
    headers: ['x-mailstamp: what?'],
    shows: [/Confidential/, /cannot be read/],
  },
  'a stamp from outside that calls itself inside': {
    headers: [`x-mailstamp: ${HEADER}`, 'X-MS-Exchange-Organization-AuthAs: Internal'],
    shows: [/Internal/, /not verified/],
    hides: [/Stamped inside/],
  },
  'no stamp at all': { headers: [], shows: [/no stamp/i] },
};

function eml({ headers }: Arrival): string {
  return [
    ...headers,
    'From: Nadia Rahimi <nadia@legalaid.example>',
    'To: Tomas Okello <tomas@legalaid.example>',
    'Subject: Imported',
    'Message-ID: <imported@paper.example>',
    'Date: Sat, 21 Nov 2026 10:00:00 +0000',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'The text.',
    '',
  ].join('\r\n');
}

async function importMail(outlook: Outlook, files: Readonly<Record<string, string>>): Promise<void> {
  const entries = Object.entries(files).map(([name, text]) => ({
    name,
    mimeType: 'message/rfc822',
    buffer: Buffer.from(text),
  }));
  const chooser = outlook.page.waitForEvent('filechooser');
  await outlook.page.getByRole('button', { name: 'Import mail' }).click();
  await (await chooser).setFiles(entries);
  await expect(outlook.alert).toBeVisible();
}

for (const [name, arrival] of Object.entries(ARRIVALS)) {
  test(`mail with ${name} shows the right state`, async ({ outlook }) => {
    await outlook.openAs('tomas');
    await importMail(outlook, { 'mail.eml': eml(arrival) });
    await outlook.answer('Close');
    await outlook.openMail('Imported');
    await outlook.openReadPane();
    const pane = outlook.readPane.getByRole('main');
    for (const shown of arrival.shows) await expect(pane).toContainText(shown);
    for (const hidden of arrival.hides ?? []) await expect(pane).not.toContainText(hidden);
  });
}

test('several files come in at once, and an unreadable one is reported', async ({ outlook }) => {
  await outlook.openAs('tomas');
  await importMail(outlook, {
    'good.eml': eml({ headers: [], shows: [] }),
    'broken.eml': '\u0000\u0001 this is no mail',
  });
  await expect(outlook.page.getByText('broken.eml')).toBeVisible();
  expect(await outlook.subjectsOf('tomas')).toContain('Imported');
});

test('the pinned pane follows the selection', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await outlook.openMail('Re: A story for the winter appeal');
  await outlook.openReadPane();
  await outlook.page.getByRole('button', { name: /^Pin/ }).click();
  await expect(
    outlook.readPane
      .getByText('Needs adjustment in 3 ways')
      .or(outlook.readPane.getByRole('heading', { name: 'Needs adjustment' }))
      .first(),
  ).toBeVisible();
  await outlook.openMail('Supervision this month');
  await expect(outlook.readPane.getByRole('heading', { name: 'Internal' })).toBeVisible();
});

test('a reader tries whom a mail may be passed on to, and Send says the same', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await outlook.newMail('Before it goes on');
  await outlook.add('To', 'tomas@legalaid.example', 'yusuf.k@postbox.example');
  await outlook.stampByRibbon('Confidential');
  await outlook.send();
  await outlook.expectSent();

  await outlook.openAs('tomas');
  await outlook.openMail('Before it goes on');
  await outlook.openReadPane();
  const address = outlook.readPane.getByRole('textbox', { name: 'To this address' });
  const said = outlook.readPane.getByRole('main');
  await address.fill('yusuf.k@postbox.example');
  await expect(said).toContainText('Yes: yusuf.k@postbox.example is on this mail already.');
  await address.fill('ruth@');
  await expect(said).toContainText('This is no complete address yet.');
  await address.fill('ruth@legalaid.example');
  await expect(said).toContainText('No: ruth@legalaid.example is not on this email');

  await outlook.answerMail('Forward');
  await expect(outlook.notices).toContainText('Confidential');
  await outlook.add('To', 'ruth@legalaid.example');
  expect(await outlook.sendAndBeHeld()).toContain('ruth@legalaid.example is not on this email');
});
