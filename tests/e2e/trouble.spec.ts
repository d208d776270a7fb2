import { expect, test, type Outlook } from './support/outlook';

const POLICY = '**/policy.json';

async function internalMail(outlook: Outlook, to: string, extra = ''): Promise<void> {
  await outlook.openAs('nadia', extra);
  await outlook.newMail('In trouble');
  await outlook.add('To', to);
  await outlook.write('Every word of this must stay.');
  await outlook.stampByRibbon('Internal');
}

async function expectNothingLost(outlook: Outlook): Promise<void> {
  await expect(outlook.body).toContainText('Every word of this must stay.');
  await expect(outlook.form.getByRole('textbox', { name: 'Subject' })).toHaveValue('In trouble');
}

const BROKEN_POLICIES = {
  'cannot be reached': { status: 503, body: '' },
  'is a login page': { status: 200, contentType: 'text/html', body: '<!doctype html><title>Sign in</title>' },
  'is not valid': { status: 200, contentType: 'application/json', body: '{"format": 9}' },
};

for (const [name, answer] of Object.entries(BROKEN_POLICIES)) {
  test(`when the policy ${name}, a partner is held with words that help, and a colleague is reached`, async ({
    outlook,
  }) => {
    await outlook.page.context().route(POLICY, (route) => route.fulfill(answer));
    await internalMail(outlook, 'elena@harbour-shelter.example');
    const held = await outlook.sendAndBeHeld();
    expect(held).toContain('elena@harbour-shelter.example');
    expect(held).toMatch(/rules/);
    await outlook.answer("Don't Send");
    await expectNothingLost(outlook);

    await outlook.form.getByRole('button', { name: /Remove Elena/ }).click();
    await outlook.add('To', 'tomas@legalaid.example');
    await outlook.send();
    await outlook.expectSent();
  });
}

test('the pane says that the organisation’s rules could not be loaded', async ({ outlook }) => {
  await outlook.page.context().route(POLICY, (route) => route.abort());
  await internalMail(outlook, 'tomas@legalaid.example');
  await outlook.openComposePane();
  await expect(outlook.composePane.getByText(/rules/).first()).toBeVisible();
});

test('a stamp that is clicked before Outlook has told what is in the mail is written once it has', async ({
  outlook,
}) => {
  await outlook.openAs(
    'nadia',
    `faults=${JSON.stringify({ calls: { 'to.getAsync': { kind: 'late', ms: 2000 } } })}`,
  );
  await outlook.newMail('In trouble');
  await outlook.add('To', 'tomas@legalaid.example');
  await outlook.openComposePane();
  await outlook.composePane.getByRole('radio', { name: 'Internal' }).click({ force: true });
  await expect(outlook.composePane.getByText('One moment')).toBeVisible();
  await expect(outlook.composePane.getByText('Ready to send')).toBeVisible();
  await expect(outlook.body).toContainText('Internal');
});

const FAULTS = {
  'refuses to tell the recipients': { 'cc.getAsync': { kind: 'error', code: 9020 } },
  'never tells the recipients': { 'to.getAsync': { kind: 'silence' } },
  'never tells the body': { 'body.getAsync': { kind: 'silence' } },
  'talks nonsense about the recipients': { 'bcc.getAsync': { kind: 'garbage', value: { surprise: true } } },
};

for (const [name, faults] of Object.entries(FAULTS)) {
  test(`when Outlook ${name} at Send, the mail is held and nothing is lost`, async ({ outlook }) => {
    // Microsoft's library stumbles over such an answer and then never calls back.
    outlook.provoked = /is not a function/;
    await internalMail(outlook, 'tomas@legalaid.example');
    await outlook.expectSaved();
    const address = new URL(outlook.page.url());
    address.searchParams.set('faults', JSON.stringify({ calls: faults }));
    await outlook.page.goto(address.href);
    await expectNothingLost(outlook);

    const held = await outlook.sendAndBeHeld();
    expect(held).toMatch(/Not sent/);
    await outlook.answer("Don't Send");
    await expectNothingLost(outlook);
    expect(await outlook.subjectsOf('tomas')).not.toContain('In trouble');
  });
}

test('when the add-in cannot be loaded, Outlook does not send', async ({ outlook }) => {
  await outlook.page.context().route('**/launch.html*', (route) => route.abort());
  await outlook.openAs('nadia');
  await outlook.newMail('In trouble');
  await outlook.add('To', 'tomas@legalaid.example');
  await outlook.send();
  await expect(outlook.alert).toBeVisible({ timeout: 20_000 });
  await expect(outlook.alert.getByRole('button', { name: 'Send Anyway' })).toBeHidden();
});

test('a reload in the middle loses nothing', async ({ outlook }) => {
  await internalMail(outlook, 'tomas@legalaid.example');
  await outlook.expectSaved();
  await outlook.page.reload();
  await expectNothingLost(outlook);
  await outlook.send();
  await outlook.expectSent();
});
