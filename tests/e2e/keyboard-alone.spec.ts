import type { Locator, Page } from '@playwright/test';
import { expect, test as base, type Outlook } from './support/outlook';

/** More stops than any of these pages has, so that a focus that goes round in a circle ends the test. */
const MANY_STOPS = 80;

/** Staff who never touch a mouse: whatever is pressed, was reached before. */
class Keys {
  constructor(private readonly outlook: Outlook) {}

  get page(): Page {
    return this.outlook.page;
  }

  /** Presses `key` until what is looked for, or something in it, has the focus. */
  async reach(target: Locator, key = 'Tab'): Promise<void> {
    for (let stops = 0; stops < MANY_STOPS; stops += 1) {
      if (await hasFocus(target)) return;
      await this.page.keyboard.press(key);
    }
    expect(await hasFocus(target), `${key} should reach ${String(target)}`).toBe(true);
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.press(key);
  }

  /** The ribbon is one stop; arrows lead from one of its commands to the next. */
  async command(name: string): Promise<void> {
    const ribbon = this.page.getByRole('toolbar', { name: 'Ribbon' });
    await this.reach(ribbon);
    await this.reach(ribbon.getByRole('button', { name, exact: true }), 'ArrowRight');
    await this.page.keyboard.press('Enter');
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.page.keyboard.type(text);
  }

  async newMail(to: string, subject: string): Promise<void> {
    await this.outlook.openAs('nadia');
    await this.page.keyboard.press('n');
    await this.type(this.outlook.form.getByRole('combobox', { name: 'To', exact: true }), `${to};`);
    await this.type(this.outlook.form.getByRole('textbox', { name: 'Subject' }), subject);
  }

  async openPane(): Promise<void> {
    await this.command('Choose stamp');
    await expect(this.outlook.composePane.getByRole('radio').first()).toBeVisible();
    await expect(this.outlook.composePane.getByText('Reading this mail…')).toBeHidden();
  }

  async send(): Promise<void> {
    await this.reach(this.outlook.form, 'Shift+Tab');
    await this.page.keyboard.press('Control+Enter');
  }
}

async function hasFocus(target: Locator): Promise<boolean> {
  if ((await target.count()) !== 1) return false;
  return target.evaluate((element) => element.ownerDocument.hasFocus() && element.matches(':focus-within'));
}

const test = base.extend<{ keys: Keys }>({
  keys: async ({ outlook }, use) => {
    let pointers = 0;
    await outlook.page.exposeFunction('__pointed', () => (pointers += 1));
    await outlook.page.addInitScript(() => {
      const { __pointed } = window as unknown as { __pointed: () => void };
      addEventListener('pointerdown', () => __pointed(), { capture: true });
    });
    await use(new Keys(outlook));
    expect(pointers, 'uses of a mouse').toBe(0);
  },
});

test('an outsider is met at Send, taken out, brought back and taken out again', async ({ outlook, keys }) => {
  await keys.newMail('tomas@legalaid.example; press@paper.example', 'Rota');
  await keys.openPane();
  await keys.page.keyboard.press('3');
  await expect(outlook.body).toContainText('Internal');
  await keys.send();
  await keys.press(outlook.alert.getByRole('button', { name: 'Fix in Mailstamp' }));

  const outsider = outlook.form.getByRole('listitem', { name: /press@/ });
  const remove = outlook.composePane.getByRole('button', { name: /Remove.*press@paper\.example/ });
  await keys.press(remove);
  await expect(outsider).toBeHidden();
  await keys.press(outlook.composePane.getByRole('button', { name: 'Undo' }));
  await expect(outsider).toBeVisible();
  await keys.press(remove);
  await expect(outsider).toBeHidden();
  await keys.send();
  await outlook.expectSent();
});

test('what must change is written, taken away and sent', async ({ outlook, keys }) => {
  await keys.newMail('may@legalaid.example', 'A first year');
  await keys.openPane();
  await keys.page.keyboard.press('2');
  const change = outlook.composePane.getByRole('textbox', { name: 'A change to make' });
  for (const text of ['Leave out the town', 'Blur the face']) {
    await keys.type(change, text);
    await keys.page.keyboard.press('Enter');
    await expect(outlook.body).toContainText(text);
  }
  await keys.press(outlook.composePane.getByRole('button', { name: 'Remove change 1' }));
  await expect(outlook.body).not.toContainText('Leave out the town');
  await keys.send();
  await outlook.expectSent();
});

test('a text is cleared: every check, and what was agreed', async ({ outlook, keys }) => {
  await keys.newMail('press@paper.example', 'Our winter story');
  await keys.openPane();
  await keys.page.keyboard.press('1');
  const boxes = outlook.composePane.getByRole('checkbox');
  await expect(boxes).toHaveCount(5);
  for (const box of await boxes.all()) {
    await keys.press(box, 'Space');
    await expect(box).toBeChecked();
  }
  await keys.press(outlook.composePane.getByRole('button', { name: 'Newsletter' }));
  await expect(outlook.body).toContainText('Newsletter');
  await keys.send();
  await outlook.expectSent();
});

test('who gets a mail is asked before it is written, and it is answered', async ({ outlook, keys }) => {
  await outlook.openAs('tomas');
  await keys.reach(outlook.list);
  await keys.reach(outlook.page.getByRole('option', { name: 'Re: Magnolia' }).first(), 'ArrowDown');
  await keys.page.keyboard.press('Enter');
  await keys.command('Show stamp');
  const question = outlook.readPane.getByRole('textbox', { name: 'To this address' });
  await keys.type(question, 'press@paper.example');
  await keys.page.keyboard.press('Enter');
  await expect(outlook.readPane.getByText(/is not on this email/)).toBeVisible();
  await keys.command('Reply');
  await expect(outlook.notices).toContainText('keeps the stamp');
  await keys.reach(outlook.body);
  await keys.page.keyboard.type('Thank you.');
  await keys.send();
  await outlook.expectSent();
});
