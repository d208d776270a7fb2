import { Actions } from './support/actions';
import { expect, test as base, type Outlook } from './support/outlook';

const test = base.extend<{ actions: Actions }>({
  actions: async ({ page }, use) => {
    const actions = new Actions();
    await actions.watch(page);
    await use(actions);
  },
});

async function sendAway(outlook: Outlook): Promise<void> {
  await outlook.send();
  await outlook.expectSent();
}

const CONTINUED = {
  'a Confidential mail, answered to its author': ['tomas', 'Re: Magnolia', 'Reply'],
  'a Confidential mail, answered to all': ['tomas', 'Re: Magnolia', 'Reply all'],
} as const;

for (const [what, [account, subject, how]] of Object.entries(CONTINUED)) {
  test(`${what}, takes nothing but writing and Send`, async ({ outlook, actions }) => {
    await outlook.openAs(account);
    await outlook.openMail(subject);
    await outlook.answerMail(how);
    const done = await actions.during(async () => {
      await outlook.write('Thank you.');
      await expect(outlook.notices).toContainText('keeps the stamp');
      await sendAway(outlook);
    });
    expect(done).toEqual({ others: 0, sends: 1 });
  });
}

async function newMail(outlook: Outlook): Promise<void> {
  await outlook.openAs('nadia');
  await outlook.newMail('Rota');
  await outlook.add('To', 'tomas@legalaid.example');
  await outlook.write('Could you take the 12th?');
}

test.describe('a new mail takes one action', () => {
  test('by the command of its stamp in the ribbon', async ({ outlook, actions }) => {
    await newMail(outlook);
    const done = await actions.during(async () => {
      await outlook.stampByRibbon('Internal');
      await sendAway(outlook);
    });
    expect(done).toEqual({ others: 1, sends: 1 });
  });

  for (const [key, stamp] of [
    ['3', 'Internal'],
    ['4', 'Confidential'],
  ] as const) {
    test(`by key ${key} in the pane, where it is open`, async ({ outlook, actions }) => {
      await newMail(outlook);
      await outlook.openComposePane();
      const done = await actions.during(async () => {
        await outlook.page.keyboard.press(key);
        await expect(outlook.body).toContainText(stamp);
        await sendAway(outlook);
      });
      expect(done).toEqual({ others: 1, sends: 1 });
    });
  }

  test('by the button of the alert that asks for a stamp, and Send again', async ({ outlook, actions }) => {
    await newMail(outlook);
    const done = await actions.during(async () => {
      await outlook.sendAndBeHeld();
      await outlook.answer('Stamp as Internal');
      await expect(outlook.body).toContainText('Internal');
      await sendAway(outlook);
    });
    expect(done).toEqual({ others: 1, sends: 2 });
  });
});

interface Hold {
  /** Comes to a mail that Send will hold. */
  readonly write: (outlook: Outlook) => Promise<void>;
  /** Where the alert leads to. */
  readonly button: string;
  /** The fix itself, which is one action; left out where the alert's button is the fix. */
  readonly fix?: (outlook: Outlook) => Promise<void>;
}

async function press(outlook: Outlook, name: string | RegExp): Promise<void> {
  await outlook.composePane.getByRole('button', { name }).click();
}

const HOLDS: Readonly<Record<string, Hold>> = {
  'an outsider on Internal mail': {
    async write(outlook) {
      await newMail(outlook);
      await outlook.stampByRibbon('Internal');
      await outlook.add('Cc', 'press@paper.example');
      await expect(outlook.notices).toContainText('press@paper.example');
    },
    button: 'Fix in Mailstamp',
    async fix(outlook) {
      await press(outlook, /Remove.*press@paper\.example/);
      await expect(outlook.notices).toBeHidden();
    },
  },
  'a stranger on a Confidential reply': {
    async write(outlook) {
      await outlook.openAs('tomas');
      await outlook.openMail('Re: Magnolia');
      await outlook.answerMail('Reply all');
      await expect(outlook.notices).toContainText('keeps the stamp');
      await outlook.add('Cc', 'press@paper.example');
    },
    button: 'Fix in Mailstamp',
    async fix(outlook) {
      await press(outlook, /Remove.*press@paper\.example/);
      await expect(outlook.form.getByRole('listitem', { name: /press@/ })).toBeHidden();
    },
  },
  'no stamp': {
    write: newMail,
    button: 'Stamp as Internal',
  },
  'a banner that was deleted': {
    async write(outlook) {
      await newMail(outlook);
      await outlook.stampByRibbon('Internal');
      await outlook.body.click();
      await outlook.page.keyboard.press('ControlOrMeta+A');
      await outlook.page.keyboard.type('Could you take the 13th?');
      await expect(outlook.body).not.toContainText('Internal');
    },
    button: 'Fix in Mailstamp',
    async fix(outlook) {
      await press(outlook, 'Put the stamp back');
      await expect(outlook.body).toContainText('Internal');
    },
  },
  'adjustments that are not named': {
    async write(outlook) {
      await newMail(outlook);
      await outlook.stampByRibbon('Needs adjustment');
    },
    button: 'Fix in Mailstamp',
    async fix(outlook) {
      await press(outlook, 'Change the name');
      await expect(outlook.body).toContainText('Change the name');
    },
  },
};

for (const [what, { write, button, fix }] of Object.entries(HOLDS)) {
  test(`a mail held for ${what} takes at most two actions beyond the fix itself`, async ({
    outlook,
    actions,
  }) => {
    await write(outlook);
    await outlook.sendAndBeHeld();
    const toTheFix = await actions.during(() => outlook.answer(button));
    const fixing = await actions.during(async () => fix?.(outlook));
    const after = await actions.during(() => sendAway(outlook));
    expect(fixing).toEqual({ others: fix === undefined ? 0 : 1, sends: 0 });
    const beyond = [toTheFix, after].map(({ others, sends }) => others + sends);
    expect(beyond).toEqual([1, 1]);
  });
}
