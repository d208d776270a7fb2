import { FILE_FAULTS } from '../../../../src/simulator/shared/faults';
import { PRESS, TYPING } from '../../../support/send-troubles';
import { expect, test, type Outlook } from '../../support/outlook';
import { breaches, changeFaults, heldBreaches, type BrowserTrouble, type NamedTrouble } from './judge';
import { CLEAN, MUST_NOT_LEAVE } from './mails';
import { openDrafts } from './open-drafts';
import { pressSend, shownDraft } from './press-send';

const CLIENTS = ['web', 'new-windows', 'classic-windows', 'mac'] as const;
const YEAR_MS = 365 * 86_400_000;
const HANDLER_RUNS = 'raise OnMessageSend';

test.use({ trace: 'off', screenshot: 'off' });

/** What is wrong from the moment when the page is loaded. */
const FROM_THE_START: readonly NamedTrouble[] = [
  ...FILE_FAULTS.map((fault) => [`policy.json is ${fault}`, { files: { 'policy.json': fault } }] as const),
  ['storage is blocked', { storageBlocked: true }],
  ['the clock is a year ahead', { clockMs: YEAR_MS }],
  ['the clock is a year behind', { clockMs: -YEAR_MS }],
];

/** Everything that carries the add-in's handler: Outlook finds nobody to ask. */
const WITHOUT_HANDLER: readonly NamedTrouble[] = FILE_FAULTS.flatMap((fault) =>
  ['launch.html', 'launch.js'].map((file) => [`${file} is ${fault}`, { files: { [file]: fault } }] as const),
);

/** The same drafts in a page that was loaded anew, with this going wrong from its first moment on. */
async function openAgainWith(own: Outlook, trouble: BrowserTrouble): Promise<void> {
  const address = new URL(own.page.url());
  address.searchParams.set('faults', JSON.stringify(trouble));
  await own.page.goto(address.href);
  await expect(own.body).toContainText('Every word of this must stay.');
  await expect(own.form).toContainText('rota.txt');
}

/** A new page looks the same, except for what is drawn anew. */
async function contentOf(own: Outlook): Promise<string> {
  const { subject, listed, text } = await shownDraft(own);
  return JSON.stringify({ subject, listed, text });
}

for (const client of CLIENTS) {
  const address = `client=${client}&bugs=`;

  test(`in ${client}, no mail with an outsider leaves, whatever is wrong around it`, async ({ context }) => {
    test.setTimeout(900_000);
    const found: string[] = [];
    for (const { name, own } of await openDrafts(context, address, MUST_NOT_LEAVE)) {
      await own.expectSaved();
      const before = await contentOf(own);
      for (const [what, trouble] of FROM_THE_START) {
        await openAgainWith(own, trouble);
        for (const breach of breaches(await pressSend(own))) found.push(`${name}, ${what}: ${breach}`);
        expect(await contentOf(own)).toBe(before);
      }
    }
    expect(found).toEqual([]);
  });

  test(`in ${client}, Outlook itself holds the mail where the add-in cannot be loaded, and sends none`, async ({
    context,
  }) => {
    test.setTimeout(900_000);
    const [{ own } = { own: undefined }] = await openDrafts(context, address, { rota: CLEAN.internal });
    if (own === undefined) throw new Error('No draft');
    await own.expectSaved();
    const before = await contentOf(own);
    for (const [what, trouble] of WITHOUT_HANDLER) {
      if (what.startsWith('launch.html') && client === 'classic-windows') continue;
      await openAgainWith(own, trouble);
      const { left, alerts } = await pressSend(own, 60_000);
      expect({ what, left }).toEqual({ what, left: false });
      expect(alerts.at(-1)).toContain('could not check this message');
      expect(alerts.join('')).not.toContain('Send Anyway');
      expect(await contentOf(own)).toBe(before);
    }
    await openAgainWith(own, {});
    expect(await pressSend(own)).toEqual({ left: true, alerts: [] });
  });

  test(`in ${client}, clean mail is held when somebody is added while it is checked`, async ({ context }) => {
    test.setTimeout(600_000);
    const { internal, confidential, adjust } = CLEAN;
    const found: string[] = [];
    for (const { name, own } of await openDrafts(context, address, { internal, confidential, adjust })) {
      for (const typing of TYPING) {
        found.push(...(await typingBreaches(own, typing)).map((breach) => `${name}, ${breach}`));
      }
      expect(await pressSend(own)).toEqual({ left: true, alerts: [] });
    }
    expect(found).toEqual([]);
  });

  test(`in ${client}, a pane or page that goes while the mail is checked sends nothing`, async ({
    context,
  }) => {
    test.setTimeout(600_000);
    const panes = (['close-pane', 'reload-pane'] as const).map(
      (kind) => [kind, { incidents: [{ after: HANDLER_RUNS, happens: { kind } }] }] as const,
    );
    for (const { name, own } of await openDrafts(context, address, MUST_NOT_LEAVE)) {
      for (const trouble of panes) {
        await own.openComposePane();
        expect({ name, found: await heldBreaches(own, [trouble]) }).toEqual({ name, found: [] });
        if (await own.composePane.getByRole('radio').first().isVisible())
          await own.page.getByRole('button', { name: /^Close Mailstamp/ }).click();
      }
      const before = await contentOf(own);
      await changeFaults(own, { incidents: [{ after: HANDLER_RUNS, happens: { kind: 'reload-page' } }] });
      const reloaded = own.page.waitForEvent('load');
      await own.send();
      await reloaded;
      await expect(own.body).toContainText('Every word of this must stay.');
      await expect.poll(() => contentOf(own)).toBe(before);
      expect({ name, found: [...breaches(await pressSend(own))] }).toEqual({ name, found: [] });
    }
  });
}

/** Sends with somebody typing meanwhile, and takes that person out again. */
async function typingBreaches(own: Outlook, [what, trouble]: NamedTrouble): Promise<readonly string[]> {
  await changeFaults(own, trouble);
  const found = [...breaches(await pressSend(own))].map((breach) => `${what}: ${breach}`);
  await changeFaults(own, {});
  const pill = own.form.getByRole('button', { name: new RegExp(`^Remove .*${PRESS}`) });
  await pill.click();
  await expect(pill).toBeHidden();
  return found;
}
