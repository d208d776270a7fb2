import { expect, marksOf, test } from './support/outlook';

test.describe('new mail', () => {
  test('without a stamp is held; one click on the alert stamps it, and it arrives with its marks', async ({
    outlook,
  }) => {
    await outlook.openAs('nadia');
    await outlook.newMail('Rota for December');
    await outlook.add('To', 'tomas@legalaid.example');
    await outlook.write('Could you take the 12th?');
    const held = await outlook.sendAndBeHeld();
    for (const name of ['Cleared for publication', 'Needs adjustment', 'Internal', 'Confidential']) {
      expect(held).toContain(name);
    }
    await outlook.answer('Stamp as Internal');
    await expect(outlook.body).toContainText('This stays inside Example Legal Aid');
    await outlook.send();
    await outlook.expectSent();

    const mail = await outlook.mailOf('tomas', 'Rota for December');
    expect(marksOf(mail)).toMatchObject({ headers: ['internal'], markers: ['internal'] });
    expect(marksOf(mail).ids).toEqual(marksOf(mail).markerIds);
    expect(mail.body).toContain('Could you take the 12th?');

    await outlook.openAs('tomas');
    await outlook.openMail('Rota for December');
    await outlook.openReadPane();
    await expect(outlook.readPane.getByRole('heading', { name: 'Internal' })).toBeVisible();
    await expect(outlook.readPane.getByText('Stamped inside Example Legal Aid')).toBeVisible();
  });

  test('where the client cannot run a command from the alert, its button opens the pane', async ({
    outlook,
  }) => {
    await outlook.openAs('nadia', 'mailbox=1.14');
    await outlook.newMail('Rota for January');
    await outlook.add('To', 'tomas@legalaid.example');
    await outlook.sendAndBeHeld();
    await outlook.answer('Fix in Mailstamp');
    await outlook.chooseInPane('Internal');
    await outlook.send();
    await outlook.expectSent();
    expect(await outlook.subjectsOf('tomas')).toContain('Rota for January');
  });

  test('Internal to a colleague and an outsider names only the outsider; the pane takes them out', async ({
    outlook,
  }) => {
    await outlook.openAs('nadia');
    await outlook.newMail('Case meeting');
    await outlook.add('To', 'tomas@legalaid.example');
    await outlook.stampByRibbon('Internal');
    await outlook.add('Cc', 'press@paper.example');
    await expect(outlook.notices).toContainText('press@paper.example');

    const held = await outlook.sendAndBeHeld();
    expect(held).toContain('press@paper.example is outside Example Legal Aid');
    expect(held).not.toContain('tomas@');
    await outlook.answer('Fix in Mailstamp');
    await outlook.composePane.getByRole('button', { name: /Remove.*press@paper\.example/ }).click();
    await expect(outlook.notices).toBeHidden();
    await outlook.send();
    await outlook.expectSent();
    expect(await outlook.subjectsOf('tomas')).toContain('Case meeting');
    expect(await outlook.subjectsOf('dana')).not.toContain('Case meeting');
  });

  test('Internal reaches a partner that the policy names', async ({ outlook }) => {
    await outlook.openAs('nadia');
    await outlook.newMail('Room for tonight');
    await outlook.add('To', 'elena@harbour-shelter.example');
    await outlook.stampByRibbon('Internal');
    await outlook.send();
    await outlook.expectSent();
    expect(await outlook.subjectsOf('elena')).toContain('Room for tonight');
  });
});

const LOOK_ALIKES = {
  'a longer domain that begins like ours': 'tomas@legalaid.example.evil.example',
  'a domain that ends like ours': 'tomas@my-legalaid.example',
  'a homograph': 'tomas@leg\u0430laid.example',
};

for (const [name, address] of Object.entries(LOOK_ALIKES)) {
  test(`${name} counts as outside`, async ({ outlook }) => {
    await outlook.openAs('nadia');
    await outlook.newMail('Look-alike');
    await outlook.add('To', address);
    await outlook.stampByRibbon('Internal');
    expect(await outlook.sendAndBeHeld()).toContain('outside Example Legal Aid');
  });
}

test('an address with two @ is never a recipient', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await outlook.newMail('Two signs');
  await outlook.stampByRibbon('Internal');
  await outlook.form
    .getByRole('combobox', { name: 'To', exact: true })
    .fill('tomas@legalaid.example@evil.example');
  await outlook.page.keyboard.press('Enter');
  await outlook.send();
  await expect(outlook.form).toContainText('evil.example');
  await expect(outlook.form).toBeVisible();
  expect(await outlook.subjectsOf('nadia', 'sent')).not.toContain('Two signs');
});

const SPELLINGS = {
  capitals: 'TOMAS@LEGALAID.EXAMPLE',
  'a trailing dot': 'tomas@legalaid.example.',
  'a domain below it': 'tomas@mail.legalaid.example',
  'an international name': 'tomas@aide-légale.example',
  'an international name as A-label': 'tomas@xn--aide-lgale-g7a.example',
};

for (const [name, address] of Object.entries(SPELLINGS)) {
  test(`our own domain counts as inside with ${name}`, async ({ outlook }) => {
    await outlook.openAs('nadia');
    await outlook.newMail('Spelling');
    await outlook.add('To', address);
    await outlook.stampByRibbon('Internal');
    await outlook.send();
    await outlook.expectSent();
  });
}

test('a stamp changed five times leaves one banner and one header, equal', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await outlook.newMail('Second thoughts');
  await outlook.add('To', 'tomas@legalaid.example');
  await outlook.write('The text itself.');
  await outlook.openComposePane();
  for (const stamp of ['Internal', 'Confidential', 'Needs adjustment', 'Confidential', 'Internal'] as const) {
    await outlook.chooseInPane(stamp);
  }
  await outlook.send();
  await outlook.expectSent();
  const mail = await outlook.mailOf('tomas', 'Second thoughts');
  expect(marksOf(mail)).toMatchObject({ headers: ['internal'], markers: ['internal'] });
  expect(marksOf(mail).ids).toEqual(marksOf(mail).markerIds);
  expect(mail.body).toContain('The text itself.');
});

test('a double click on Send sends once', async ({ outlook }) => {
  await outlook.openAs('nadia');
  await outlook.newMail('Only once');
  await outlook.add('To', 'tomas@legalaid.example');
  await outlook.stampByRibbon('Internal');
  await outlook.form.getByRole('button', { name: 'Send', exact: true }).dblclick();
  await outlook.expectSent();
  // Another mail goes the same way behind it: once that is there, a second delivery would be, too.
  await outlook.newMail('The next one');
  await outlook.add('To', 'tomas@legalaid.example');
  await outlook.stampByRibbon('Internal');
  await outlook.send();
  await expect.poll(() => outlook.subjectsOf('tomas')).toContain('The next one');
  for (const [account, folder] of [
    ['tomas', 'inbox'],
    ['nadia', 'sent'],
  ] as const) {
    const subjects = await outlook.subjectsOf(account, folder);
    expect(subjects.filter((subject) => subject === 'Only once')).toHaveLength(1);
  }
});
