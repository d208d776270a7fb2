import { changeServed, expect, marksOf, test, type Outlook } from './support/outlook';

const COLLEAGUE = 'tomas@legalaid.example';
const PRESS = 'press@paper.example';

/** Launch events run in a worker there, on our own Office object; panes on the real office.js. */
const BUILDS = ['client=classic-windows&mailbox=1.16', 'client=classic-windows&mailbox=1.14', 'client=mac'];

for (const build of BUILDS) {
  test(`with ${build}, mail is stamped, held, put right in the pane, sent and read`, async ({ outlook }) => {
    // Two mailboxes, one after the other, each with a worker of its own for launch events.
    test.setTimeout(60_000);
    await outlook.openAs('nadia', build);
    await outlook.newMail('Rota');
    await outlook.add('To', COLLEAGUE);
    await outlook.stampByRibbon('Internal');
    await outlook.add('Cc', PRESS);
    expect(await outlook.sendAndBeHeld()).toContain(PRESS);
    await outlook.answer('Fix in Mailstamp');
    await outlook.composePane.getByRole('button', { name: `Remove ${PRESS}` }).click();
    await expect(outlook.notices).toBeHidden();
    await outlook.send();
    await outlook.expectSent();
    expect((await outlook.mailOf('tomas', 'Rota')).headerBlock).toContain('s=internal');
    expect(await outlook.subjectsOf('dana')).not.toContain('Rota');

    await outlook.openAs('tomas', build);
    await outlook.openMail('Rota');
    await outlook.openReadPane();
    await expect(outlook.readPane.getByText('Stamped inside Example Legal Aid')).toBeVisible();
  });
}

for (const client of ['web', 'classic-windows']) {
  for (const locale of ['fr-FR', 'fr-CA']) {
    test(`in ${client} set to ${locale}, the alert speaks French`, async ({ outlook }) => {
      await outlook.page.goto(`/?world=${outlook.world}&as=nadia&client=${client}&locale=${locale}`);
      await outlook.page.getByRole('button', { name: 'Nouveau message' }).click();
      const to = outlook.page.getByRole('combobox', { name: 'À', exact: true });
      await to.fill(COLLEAGUE);
      await to.press('Enter');
      await outlook.page.getByRole('button', { name: 'Envoyer', exact: true }).click();
      await expect(outlook.alert).toContainText('Non envoyé');
    });
  }
}

const TROUBLES: Readonly<Record<string, object>> = {
  'To is never told': { calls: { 'to.getAsync': { kind: 'silence' } } },
  'the policy is a login page': { files: { 'policy.json': 'login-page' } },
};

for (const [trouble, faults] of Object.entries(TROUBLES)) {
  test(`in classic Outlook, mail to an outsider stays when ${trouble}`, async ({ outlook }) => {
    await outlook.openAs(
      'nadia',
      `client=classic-windows&faults=${encodeURIComponent(JSON.stringify(faults))}`,
    );
    await outlook.newMail('Kept');
    await outlook.add('To', COLLEAGUE, PRESS);
    expect(await outlook.sendAndBeHeld()).toContain('Not sent');
    await outlook.answer("Don't Send");
    await expect(outlook.form).toBeVisible();
    expect(await outlook.subjectsOf('dana')).not.toContain('Kept');
  });
}

/** facts: platform 1.1 */
test('a phone raises no send event: mail leaves that no add-in saw', async ({ outlook }) => {
  await outlook.openAs('nadia', 'client=phone');
  await outlook.newMail('From the train');
  await outlook.add('To', PRESS);
  await outlook.send();
  await outlook.expectSent();
  expect(await outlook.subjectsOf('dana')).toContain('From the train');
});

/** As an organisation publishes it that wants stamps from phones, too. */
function stampOnPhones({ page }: Outlook): Promise<void> {
  return changeServed(page.context(), 'policy.json', (policy) => ({
    ...policy,
    stampOnPhones: true,
  }));
}

for (const isWanted of [true, false]) {
  test(`on a phone an answer ${isWanted ? 'carries' : 'does not carry'} the hidden stamp where the policy ${isWanted ? 'wants it' : 'says nothing'}`, async ({
    outlook,
  }) => {
    // Two mailboxes, one after the other.
    test.setTimeout(60_000);
    if (isWanted) await stampOnPhones(outlook);
    await outlook.openAs('nadia');
    await outlook.newMail('Before the train');
    await outlook.add('To', 'tomas@legalaid.example');
    await outlook.stampByRibbon('Confidential');
    await outlook.send();
    await outlook.expectSent();

    await outlook.openAs('tomas', 'client=phone');
    await outlook.openMail('Before the train');
    await outlook.answerMail('Reply');
    await outlook.write('From the train');
    // Nothing on a phone shows that it is done.
    await outlook.page.waitForTimeout(1500);
    await outlook.send();
    await outlook.expectSent();
    const answer = await outlook.mailOf('nadia', 'Re: Before the train');
    expect(marksOf(answer).headers).toEqual(isWanted ? ['confidential'] : []);
    expect(marksOf(answer).markers).toEqual(['confidential']);
  });
}

test('on a phone the read pane opens, says what the text says, and vouches for nothing', async ({
  outlook,
}) => {
  await outlook.openAs('nadia');
  await outlook.newMail('For your phone');
  await outlook.add('To', 'tomas@legalaid.example');
  await outlook.stampByRibbon('Confidential');
  await outlook.send();
  await outlook.expectSent();
  await outlook.page.setViewportSize({ width: 390, height: 844 });
  await outlook.openAs('tomas', 'client=phone');
  await outlook.openMail('For your phone');
  await outlook.openReadPane();
  const pane = outlook.readPane.getByRole('main');
  await expect(pane.getByRole('heading', { level: 1, name: 'Confidential' })).toBeVisible();
  await expect(pane).toContainText('stays between the people on this email');
  await expect(pane).toContainText('not verified');
});
