import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { END_TO_END } from '../../scripts/project.mjs';
import { seriousProblems } from './support/barriers';
import { dropOn } from './support/drop';
import { expect, test } from './support/outlook';

const ADMIN = `https://localhost:${END_TO_END.addinPort}/admin.html`;

/** One administrator in front of the page. */
class Administrator {
  constructor(readonly page: Page) {}

  async openPage(): Promise<void> {
    await this.page.goto(ADMIN);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  async begin(name: string, domain: string): Promise<void> {
    await this.openPage();
    await this.page.getByLabel('Name of your organisation').fill(name);
    await this.page.getByLabel('Domain of your addresses').fill(domain);
    await this.page.getByRole('button', { name: 'Begin' }).click();
    await expect(this.part('Organisation')).toBeVisible();
  }

  async openSample(name: string): Promise<void> {
    await this.openPage();
    await this.page.getByRole('button', { name }).click();
    await expect(this.part('Organisation')).toBeVisible();
  }

  part(name: string): Locator {
    return this.page.getByRole('tab', { name });
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  entry(name: string): Locator {
    return this.page.getByRole('listitem', { name, exact: true });
  }

  async addPartner(position: number, name: string, domains: string): Promise<void> {
    await this.part('Partners').click();
    await this.page.getByRole('button', { name: 'Add a partner' }).click();
    const partner = this.entry(`Partner ${position}`);
    await partner.getByLabel('Name, for yourselves').fill(name);
    await partner.getByLabel('Who, one on each line').fill(domains);
  }

  async tryMessage(stamp: string, to: string): Promise<void> {
    const trial = this.section('Try a message');
    await trial.getByLabel('Stamp').selectOption(stamp);
    await trial.getByLabel('To', { exact: true }).fill(to);
  }

  /** The text of the file that the button of this name gives. */
  async save(file: string): Promise<string> {
    const saving = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: `Save ${file}` }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe(file);
    return readFile(await download.path(), 'utf8');
  }
}

test('from nothing to a published policy with two partners, which governs the next message', async ({
  outlook,
}) => {
  const { page } = outlook;
  const admin = new Administrator(page);
  await admin.begin('Example Legal Aid', 'legalaid.example');
  await admin.addPartner(1, 'North Clinic', 'north-clinic.example');
  await admin.addPartner(2, 'City Court', '*.org');
  const court = admin.entry('Partner 2');
  await expect(court).toContainText('it would have meant everybody below org', { ignoreCase: true });
  await expect(page.getByRole('button', { name: 'Save policy.json' })).toBeDisabled();

  await court.getByLabel('Who, one on each line').fill('city-court.example\n*.city-court.example');
  await court.getByLabel('Last day').fill('2030-12-31');
  await expect(admin.section('To mend')).toContainText('this policy can be published');

  await admin.tryMessage('Internal', 'ana@north-clinic.example, registry@one.city-court.example');
  const trial = admin.section('Try a message');
  await expect(trial).toContainText('It would be sent, and nobody would be interrupted.');
  await admin.tryMessage('Internal', 'press@paper.example');
  await expect(trial).toContainText('Not sent: press@paper.example is outside Example Legal Aid');

  await expect(admin.section('What changed').getByRole('listitem')).toHaveText([
    'Partners: added North Clinic (north-clinic.example; Internal)',
    'Partners: added City Court (city-court.example, *.city-court.example; Internal; until 2030-12-31)',
  ]);

  // Nobody has an earlier edition, so its name may stay.
  await expect(admin.section('Save')).not.toContainText('Give it another');
  const source = await admin.save('policy-source.json');
  const published = await admin.save('policy.json');
  expect(JSON.parse(source)).toMatchObject({ partners: [{ name: 'North Clinic' }, { name: 'City Court' }] });
  expect(published).not.toContain('clinic');

  await page.context().route('**/policy.json', (route) => route.fulfill({ body: published }));
  await outlook.openAs('nadia');
  await outlook.newMail('To the new partner');
  await outlook.add('To', 'ana@north-clinic.example');
  await outlook.stampByRibbon('Internal');
  await outlook.send();
  await outlook.expectSent();
  await outlook.newMail('To the partner that is none any more');
  await outlook.add('To', 'dana@harbour-shelter.example');
  await outlook.stampByRibbon('Internal');
  expect(await outlook.sendAndBeHeld()).toContain('dana@harbour-shelter.example is outside');
});

test('the local Outlook leads to the page', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await outlook.page.getByRole('button', { name: /^Account:/ }).click();
  const opening = outlook.page.waitForEvent('popup');
  await outlook.page.getByRole('link', { name: /Edit the organisation’s rules/ }).click();
  const page = await opening;
  await expect(page).toHaveURL(ADMIN);
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
});

test('a file that was saved is opened again, and goes on where it was', async ({ page }) => {
  const admin = new Administrator(page);
  await admin.openSample('A network of shelters with partners');
  const text = await admin.save('policy-source.json');
  await page.getByRole('button', { name: 'Close' }).click();
  await page
    .getByLabel('Open a file')
    .first()
    .setInputFiles({ name: 'policy-source.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lantern Shelter Network');
  await expect(admin.section('What changed')).toContainText('Nothing has changed');
});

test('a file that is no policy is refused with the reason, and nothing is lost', async ({ page }) => {
  const admin = new Administrator(page);
  await admin.openPage();
  await page.getByLabel('Name of your organisation').fill('Example Legal Aid');
  await page
    .getByLabel('Open a file')
    .first()
    .setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1') });
  await expect(page.getByRole('alert').first()).toContainText('notes.json was not opened');
  await expect(page.getByLabel('Name of your organisation')).toHaveValue('Example Legal Aid');
});

test('unsaved work survives a reload, can be taken back, and is removed on request', async ({ page }) => {
  const admin = new Administrator(page);
  await admin.openSample('A small legal-aid office');
  await admin.addPartner(2, 'North Clinic', 'north-clinic.example');
  await expect(admin.section('Save')).toContainText('Give it another');
  await page.reload();
  await admin.part('Partners').click();
  await expect(admin.entry('Partner 2').getByLabel('Name, for yourselves')).toHaveValue('North Clinic');
  await expect(admin.section('What changed')).toContainText('added North Clinic');

  await page.getByRole('button', { name: 'Remove partner 2' }).click();
  await expect(admin.entry('Partner 2')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Add a partner' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(admin.entry('Partner 2')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(admin.entry('Partner 2')).toHaveCount(0);
  await page.keyboard.press('Control+z');

  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Close and discard' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Begin' })).toBeVisible();
});

test('everything works without a network, and nothing is asked of one', async ({ page, context }) => {
  const asked: string[] = [];
  const admin = new Administrator(page);
  await admin.openPage();
  await context.setOffline(true);
  page.on('request', (request) => void asked.push(request.url()));
  await page.getByRole('button', { name: 'A strict policy' }).click();
  for (const part of ['Partners', 'Lists and people', 'Confidential mail', 'What happens', 'Publication'])
    await admin.part(part).click();
  await admin.tryMessage('Internal', 'press@paper.example');
  await expect(admin.section('Try a message')).toContainText('It would not be sent.');
  await admin.save('policy.json');
  expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

test('a level that is chosen in the matrix shows in the trial', async ({ page }) => {
  const admin = new Administrator(page);
  await admin.openSample('A small legal-aid office');
  await admin.tryMessage('Internal', 'press@paper.example');
  await admin.part('What happens').click();
  await page
    .getByLabel('Somebody outside, on mail that stays inside: Internal')
    .selectOption('Ask before sending');
  await expect(admin.section('Try a message')).toContainText('Outlook would ask before it sends.');
  await expect(admin.section('What changed')).toContainText('(Internal) (Ask before sending)');
});

test('who decides on Confidential mail is edited with a stand-in, and absence is said', async ({ page }) => {
  const admin = new Administrator(page);
  await admin.begin('Example Legal Aid', 'legalaid.example');
  await admin.part('Confidential mail').click();
  await page.getByRole('button', { name: 'Add somebody who decides' }).click();
  const director = admin.entry('Approver 1');
  await director.getByLabel('Role, such as Director').fill('Director');
  await director.getByLabel('Their addresses').fill('ruth@legalaid.example');
  await director.getByLabel('They are away').check();
  await expect(director).toContainText('nobody decides in this role');
  await director.getByLabel('Role of the stand-in').fill('Safeguarding Lead');
  await expect(director).toContainText('This is empty. Fill it in');
  await director.getByLabel('Addresses of the stand-in').fill('samira@legalaid.example');
  await expect(director).not.toContainText('nobody decides');
  await page.getByLabel('Everybody on the message that is answered').check();
  await admin.part('Lists and people').click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('All their addresses').fill('ruth@legalaid.example\nruth@postbox.example');
  await admin.part('What happens').click();
  await page.getByLabel('People outside who may see').fill('12');
  await admin.part('Publication').click();
  await admin.entry('Use 1').getByLabel('Text (French)').fill('Rapport annuel');

  const saved = JSON.parse(await admin.save('policy-source.json')) as { uses: readonly unknown[] };
  expect(saved.uses[0]).toMatchObject({ fr: 'Rapport annuel' });
  expect(saved).toMatchObject({
    approvers: [
      {
        role: 'Director',
        addresses: ['ruth@legalaid.example'],
        absent: true,
        standIn: { role: 'Safeguarding Lead', addresses: ['samira@legalaid.example'] },
      },
    ],
    chain: 'parent',
    aliases: [['ruth@legalaid.example', 'ruth@postbox.example']],
    thresholds: { exposedRecipients: 12 },
  });
});

test('a message from a file is tried; what is none is refused and loses nothing', async ({
  page,
  context,
}) => {
  const admin = new Administrator(page);
  await admin.openSample('A network of shelters with partners');
  await context.setOffline(true);
  const trial = admin.section('Try a message');
  const choose = (name: string, text: string) =>
    trial
      .getByLabel('Open a message')
      .first()
      .setInputFiles({ name, mimeType: 'message/rfc822', buffer: Buffer.from(text) });
  await choose(
    'rota.eml',
    [
      'From: Dana <dana@lantern.example>',
      'To: Ana <ana@north-clinic.example>',
      'Bcc: press@paper.example',
      'x-mailstamp: v=1, s=internal, id="0123456789ab", t=1795000000, o="lantern.example"',
      '',
      'The rota.',
    ].join('\r\n'),
  );
  await expect(trial.getByLabel('To', { exact: true })).toHaveValue('ana@north-clinic.example');
  await expect(trial.getByLabel('From', { exact: true })).toHaveValue('dana@lantern.example');
  await expect(trial.getByLabel('Stamp').locator('option:checked')).toHaveText('As in the message: Internal');
  await expect(trial).toContainText('press@paper.example is outside');

  await choose('picture.eml', 'no message at all');
  await expect(trial).toContainText('picture.eml is not a mail message');
  await expect(trial.getByLabel('Bcc')).toHaveValue('press@paper.example');
});

const ROTA = [
  'From: Dana <dana@lantern.example>',
  'To: Ana <ana@north-clinic.example>',
  'x-mailstamp: v=1, s=internal, id="0123456789ab", t=1795000000, o="lantern.example"',
  'Content-Type: multipart/mixed; boundary=x',
  '',
  '--x',
  'Content-Type: message/rfc822',
  '',
  'x-mailstamp: v=1, s=confidential, id="0123456789ab", t=1795000000, o="lantern.example"',
  '',
  'About Yusuf.',
  '--x--',
  '',
].join('\r\n');

/** Something to drop, in a folder of this test. */
async function aFile(name: string, content: string | Buffer): Promise<string> {
  const file = test.info().outputPath(name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

test('a message that is dropped is tried with all that it carries, until it is put away', async ({
  page,
}) => {
  const admin = new Administrator(page);
  await admin.openSample('A network of shelters with partners');
  const trial = admin.section('Try a message');
  await dropOn(trial.getByText('Or drop an .eml file here'), { files: [await aFile('rota.eml', ROTA)] });
  await expect(trial.getByLabel('To', { exact: true })).toHaveValue('ana@north-clinic.example');
  await expect(trial.getByLabel('Stamp').locator('option:checked')).toHaveText('As in the message: Internal');
  await expect(trial).toContainText('An attachment carries a stricter stamp');
  await trial.getByLabel('To', { exact: true }).fill('may@lantern.example');
  await expect(trial).toContainText('An attachment carries a stricter stamp');

  await trial.getByRole('button', { name: 'Put this message away' }).click();
  await expect(trial.getByLabel('To', { exact: true })).toHaveValue('');
  await expect(trial.getByLabel('Stamp')).toHaveValue('internal');
});

test('what is dropped in place of a message is refused, says what is wanted and changes nothing', async ({
  page,
}) => {
  const admin = new Administrator(page);
  await admin.openSample('A network of shelters with partners');
  await admin.tryMessage('Internal', 'press@paper.example');
  const trial = admin.section('Try a message');
  const place = trial.getByText('Or drop an .eml file here');
  const wanted = 'saved as an .eml file';
  const mails = [await aFile('one.eml', ROTA), await aFile('two.eml', ROTA)];

  await dropOn(place, { files: [path.dirname(await aFile('Mail/rota.eml', ROTA))] });
  await expect(trial.getByRole('status')).toContainText('That is a folder.');
  await expect(trial.getByRole('status')).toContainText(wanted);
  await dropOn(place, { files: mails });
  await expect(trial.getByRole('status')).toContainText('Those are several files.');
  await dropOn(place, { text: 'ana@north-clinic.example' });
  await expect(trial.getByRole('status')).toContainText('That is no file.');
  await dropOn(place, { files: [await aFile('rota.docx', Buffer.from('PK\u0003\u0004 word'))] });
  await expect(trial.getByRole('status')).toContainText('rota.docx is not a mail message');
  await dropOn(place, { files: [await aFile('rota.msg', 'anything')] });
  await expect(trial.getByRole('status')).toContainText('Outlook on the web');
  await dropOn(place, { files: [await aFile('film.mp4', Buffer.alloc(10_000_000, 7))] });
  await expect(trial.getByRole('status')).toContainText('film.mp4 cannot be read as a whole');
  await expect(trial.getByLabel('To', { exact: true })).toHaveValue('press@paper.example');

  // Beside the place for it a file is not opened in place of the page.
  await dropOn(page.getByRole('heading', { level: 1 }), { files: mails.slice(0, 1) });
  await expect(page).toHaveURL(ADMIN);
  await expect(trial.getByLabel('To', { exact: true })).toHaveValue('press@paper.example');
});

test('a policy is dropped to open it; anything else says what is wanted', async ({ page }) => {
  const admin = new Administrator(page);
  await admin.openPage();
  const place = page.getByText('Open the file policy-source.json');
  const alert = page.getByRole('alert').first();
  const wanted = 'Choose the one file policy-source.json';
  await dropOn(place, { files: [path.dirname(await aFile('Policy/policy-source.json', '{}'))] });
  await expect(alert).toContainText(`That is a folder. ${wanted}`);
  await dropOn(place, { files: [await aFile('a.json', '{}'), await aFile('b.json', '{}')] });
  await expect(alert).toContainText(`Those are several files. ${wanted}`);
  await dropOn(place, { text: 'legalaid.example' });
  await expect(alert).toContainText(`That is no file. ${wanted}`);
  await dropOn(place, { files: [await aFile('rules.docx', Buffer.from('PK\u0003\u0004 word'))] });
  await expect(alert).toContainText('rules.docx was not opened');
  await dropOn(place, { files: [await aFile('large.json', Buffer.alloc(10_000_000, 32))] });
  await expect(alert).toContainText('large.json was not opened');

  const sample = await readFile('assets/policies/legal-aid.json', 'utf8');
  await dropOn(place, { files: [await aFile('policy-source.json', sample)] });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Mailstamp policy: ');
});

test('a file that cannot be read says so, and nothing is lost', async ({ page }) => {
  const admin = new Administrator(page);
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('', 'NotReadableError'));
    Object.assign(File.prototype, { text: refuse, arrayBuffer: refuse });
  });
  const gone = { name: 'gone.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
  await admin.openPage();
  await page.getByLabel('Name of your organisation').fill('Example Legal Aid');
  await page.getByLabel('Open a file').first().setInputFiles(gone);
  await expect(page.getByRole('alert').first()).toContainText('gone.json cannot be read: it was moved');
  await expect(page.getByLabel('Name of your organisation')).toHaveValue('Example Legal Aid');

  await page.getByRole('button', { name: 'A strict policy' }).click();
  const trial = admin.section('Try a message');
  await trial
    .getByLabel('Open a message')
    .first()
    .setInputFiles({ ...gone, name: 'gone.eml' });
  await expect(trial.getByRole('status')).toContainText('gone.eml cannot be read: it was moved');
});

test('what is copied from elsewhere becomes a line each', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const admin = new Administrator(page);
  await admin.begin('Example Legal Aid', 'Nadia <nadia@legalaid.example>');
  await expect(page.getByLabel('Your domains, one on each line')).toHaveValue('legalaid.example');
  await admin.addPartner(1, 'North Clinic', '');
  const who = admin.entry('Partner 1').getByLabel('Who, one on each line');
  await page.evaluate(() =>
    navigator.clipboard.writeText('Ana <ana@north-clinic.example>, @court.example; *.court.example'),
  );
  await who.press('Control+v');
  await expect(who).toHaveValue('ana@north-clinic.example\ncourt.example\n*.court.example');
  await who.fill('north-clinic.example, court.example');
  await who.blur();
  await expect(who).toHaveValue('north-clinic.example\ncourt.example');
  await expect(admin.section('To mend')).toContainText('this policy can be published');
});

test('what is to be mended leads to its field', async ({ page }) => {
  const admin = new Administrator(page);
  await admin.begin('Example Legal Aid', 'legalaid.example');
  await admin.addPartner(1, 'North Clinic', 'north-clinic.example');
  await admin.addPartner(2, 'City Court', '*.org');
  await admin.part('Organisation').click();
  await admin.section('To mend').getByRole('button', { name: 'Show' }).click();
  await expect(admin.entry('Partner 2').getByLabel('Who, one on each line')).toBeFocused();
});

test('the keyboard stays where the work is, and a double click removes one entry', async ({ page }) => {
  const admin = new Administrator(page);
  await admin.openSample('A network of shelters with partners');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await admin.part('Partners').click();
  await page.getByRole('button', { name: 'Remove partner 1' }).dblclick();
  await expect(admin.section('What changed').getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Remove partner 1' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove partner 2' }).click();
  await expect(page.getByRole('button', { name: 'Add a partner' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(admin.entry('Partner 2').getByLabel('Name, for yourselves')).toBeFocused();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Go on editing' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Close', exact: true })).toBeFocused();
});

test('work in two tabs is not lost without a word', async ({ page, context }) => {
  const admin = new Administrator(page);
  await admin.begin('Example Legal Aid', 'legalaid.example');
  const other = new Administrator(await context.newPage());
  await other.page.goto(ADMIN);
  await other.page.getByLabel('Name', { exact: true }).fill('Another name');
  await expect(page.getByText('A policy is being edited in another tab')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Example Legal Aid');
});

test('saving says which file is public, what to do with it, and that the other one is missing', async ({
  page,
}) => {
  const admin = new Administrator(page);
  await admin.begin('Example Legal Aid', 'legalaid.example');
  await page.getByRole('button', { name: 'Go to Save' }).click();
  await expect(page.getByRole('heading', { name: 'Save' })).toBeFocused();
  const status = admin.section('Save').getByRole('status');
  const saved: string[] = [];
  page.on('download', (download) => void saved.push(download.suggestedFilename()));
  await page.getByRole('button', { name: 'Save policy.json' }).dblclick();
  await expect(status).toContainText('It is public.');
  await expect(status).toContainText('Please put the attached policy.json on the web server');
  await expect(status).toContainText('Save policy-source.json, too');
  await page.getByRole('button', { name: 'Save policy-source.json' }).dblclick();
  await expect(status).toContainText('It is not public.');
  await expect(status).not.toContainText('too:');
  await expect.poll(() => saved).toEqual(['policy.json', 'policy-source.json']);

  // What was said of the files no longer holds once the policy is another.
  await admin.addPartner(1, 'North Clinic', 'north-clinic.example');
  await expect(status).toBeEmpty();
});

test('texts are written in another language of the add-in', async ({ page }) => {
  const admin = new Administrator(page);
  await admin.openPage();
  const source = {
    ...{ format: 2, version: '1', issuedAt: '2026-11-22' },
    organisation: { name: 'Example Legal Aid', domains: ['legalaid.example'] },
    checklist: [{ id: 'consent', text: { en: 'Everybody agreed.' } }],
  };
  const file = { name: 'policy-source.json', mimeType: 'application/json' };
  await page
    .getByLabel('Open a file')
    .first()
    .setInputFiles({ ...file, buffer: Buffer.from(JSON.stringify(source)) });
  await admin.part('Publication').click();
  await page.getByRole('button', { name: 'Write these texts in French, too' }).click();
  await admin.entry('Line 1').getByLabel('Text (French)').fill('Tout le monde est d’accord.');
  const saved = JSON.parse(await admin.save('policy-source.json')) as { checklist: readonly unknown[] };
  expect(saved.checklist[0]).toMatchObject({ text: { fr: 'Tout le monde est d’accord.' } });
});

test('a level that lets Internal mail go without a word is warned of', async ({ page }) => {
  const admin = new Administrator(page);
  await admin.openSample('A small legal-aid office');
  await admin.part('What happens').click();
  await page.getByLabel('Somebody outside, on mail that stays inside: Internal').selectOption('Nothing');
  const warning = 'such mail (Internal) would go without a word';
  await expect(admin.section('What happens when Mailstamp notices something')).toContainText(warning);
  await expect(admin.section('What changed')).toContainText(warning);
});

type LookOptions = Parameters<typeof test.use>[0];

const LOOKS: Readonly<Record<string, LookOptions>> = {
  'in light colours': { colorScheme: 'light' },
  'in dark colours': { colorScheme: 'dark' },
  'in the high contrast of the system': { colorScheme: 'dark', contextOptions: { forcedColors: 'active' } },
  'on a narrow screen': { viewport: { width: 320, height: 640 } },
  'at twice the size': { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  'in French': { locale: 'fr-FR' },
  'in French on a narrow screen': { locale: 'fr-FR', viewport: { width: 320, height: 640 } },
};

for (const [look, options] of Object.entries(LOOKS)) {
  test.describe(look, () => {
    test.use(options);
    test('no part of the page has a serious barrier or runs out of the window', async ({ page }) => {
      // axe looks at every part of the page.
      test.slow();
      await page.goto(ADMIN);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await seriousProblems(page)).toEqual([]);
      await page.getByRole('button', { name: /network of shelters|réseau de refuges/ }).click();
      for (const part of await page.getByRole('tab').all()) {
        await part.click();
        expect(await seriousProblems(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
      }
    });
  });
}
