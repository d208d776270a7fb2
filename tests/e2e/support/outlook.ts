import {
  expect,
  test as base,
  type BrowserContext,
  type FrameLocator,
  type Locator,
  type Page,
} from '@playwright/test';

export type AccountId = 'nadia' | 'tomas' | 'may' | 'ruth' | 'samira' | 'elena' | 'yusuf' | 'dana';
export type StampName = 'Cleared for publication' | 'Needs adjustment' | 'Internal' | 'Confidential';

interface MailJson {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly headerBlock: string;
  readonly attachments: readonly { readonly name: string }[];
}

/** One person in front of the local Outlook: says what they do, in their words. */
export class Outlook {
  /** Errors in a page that the test provokes on purpose. */
  provoked: RegExp | undefined;

  constructor(
    readonly page: Page,
    readonly world: string,
  ) {}

  /**
   * Opens somebody's mailbox in this tab, with every message for itself unless `extra` asks for conversations. `extra`
   * goes into the address, e.g. `mailbox=1.14`.
   */
  async openAs(account: AccountId, extra = 'view=messages'): Promise<void> {
    const view = extra.includes('view=') ? '' : 'view=messages&';
    await this.page.goto(`/?world=${this.world}&as=${account}&${view}${extra}`);
    await expect(this.list).toBeVisible();
  }

  get list(): Locator {
    const name = 'Messages';
    return this.page.getByRole('listbox', { name }).or(this.page.getByRole('tree', { name }));
  }

  get form(): Locator {
    return this.page.getByRole('form', { name: 'Message being written' });
  }

  get body(): Locator {
    return this.form.getByRole('textbox', { name: 'Message body' });
  }

  get alert(): Locator {
    return this.page.getByRole('alertdialog').or(this.page.getByRole('dialog'));
  }

  get notices(): Locator {
    return this.page.getByRole('region', { name: 'Messages from add-ins' });
  }

  get composePane(): FrameLocator {
    return this.page.frameLocator('iframe[src*="compose.html"]');
  }

  get readPane(): FrameLocator {
    return this.page.frameLocator('iframe[src*="read.html"]');
  }

  async newMail(subject: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New mail' }).click();
    await this.form.getByRole('textbox', { name: 'Subject' }).fill(subject);
  }

  async add(field: 'To' | 'Cc' | 'Bcc', ...addresses: readonly string[]): Promise<void> {
    const input = this.form.getByRole('combobox', { name: field, exact: true });
    if (!(await input.isVisible())) await this.form.getByRole('button', { name: `Add ${field}` }).click();
    for (const address of addresses) {
      await input.fill(address);
      await input.press('Enter');
      await expect(this.form.getByRole('list', { name: `Recipients in ${field}` })).toContainText(/./);
    }
  }

  async write(text: string): Promise<void> {
    await this.body.click();
    await this.page.keyboard.press('ControlOrMeta+End');
    await this.page.keyboard.type(text);
  }

  async stampByRibbon(stamp: StampName): Promise<void> {
    await this.page.getByRole('button', { name: 'Stamp as' }).click();
    await this.page.getByRole('menuitem', { name: stamp }).click();
    await expect(this.body).toContainText(stamp);
  }

  async openComposePane(): Promise<void> {
    await this.page.getByRole('button', { name: 'Choose stamp' }).click();
    await expect(this.composePane.getByRole('radio').first()).toBeVisible();
  }

  async chooseInPane(stamp: StampName): Promise<void> {
    // The whole card is the target, whatever lies on top of it.
    await this.composePane.getByRole('radio', { name: stamp }).click({ force: true });
    await expect(this.body).toContainText(stamp);
  }

  async send(): Promise<void> {
    await this.form.getByRole('button', { name: 'Send', exact: true }).click();
  }

  async expectSaved(): Promise<void> {
    await expect(this.form.getByRole('status').filter({ hasText: 'Draft saved' })).toBeVisible();
  }

  async expectSent(): Promise<void> {
    await expect(this.form).toBeHidden();
    await expect(this.alert).toBeHidden();
  }

  /** Presses Send and waits for the alert; gives back what it says. */
  async sendAndBeHeld(): Promise<string> {
    await this.send();
    await expect(this.alert).toBeVisible();
    return (await this.alert.textContent()) ?? '';
  }

  async answer(button: string): Promise<void> {
    await this.alert.getByRole('button', { name: button }).click();
    await expect(this.alert).toBeHidden();
  }

  async openMail(subject: string): Promise<void> {
    await this.page.getByRole('option', { name: subject }).first().click();
    await expect(this.page.getByRole('region', { name: 'Reading pane' })).toContainText(subject);
  }

  async answerMail(how: 'Reply' | 'Reply all' | 'Forward'): Promise<void> {
    await this.page
      .getByRole('toolbar', { name: 'Ribbon' })
      .getByRole('button', { name: how, exact: true })
      .click();
    await expect(this.form).toBeVisible();
  }

  async openReadPane(): Promise<void> {
    await this.page.getByRole('button', { name: 'Show stamp' }).click();
    await expect(this.readPane.getByRole('main')).toBeVisible();
  }

  /** Moves what is open here into a window of its own, and gives back the person in front of that window. */
  async popOut(): Promise<Outlook> {
    const opening = this.page.waitForEvent('popup');
    await this.page.getByRole('button', { name: 'Open in a new window' }).click();
    return new Outlook(await opening, this.world);
  }

  /** What the server keeps, so that a test sees the message itself and not only a picture of it. */
  async mailOf(account: AccountId, subject: string, folder = 'inbox'): Promise<MailJson> {
    const list = (await this.ask(`${account}/folders/${folder}`)) as readonly MailJson[];
    const found = list.find((summary) => summary.subject === subject);
    expect(found, `${account} should have "${subject}" in ${folder}`).toBeDefined();
    return (await this.ask(`${account}/mails/${found?.id ?? ''}`)) as MailJson;
  }

  async subjectsOf(account: AccountId, folder = 'inbox'): Promise<readonly string[]> {
    const list = (await this.ask(`${account}/folders/${folder}`)) as readonly MailJson[];
    return list.map(({ subject }) => subject);
  }

  private async ask(path: string): Promise<unknown> {
    const url = byNumber(new URL(`/api/worlds/${this.world}/${path}`, this.page.url()).href);
    const answer = await this.page.request.get(url);
    return answer.json();
  }
}

/** For requests outside the page: a bare machine may have no entry for localhost, which only browsers know by themselves. */
function byNumber(url: string): string {
  return url.replace('//localhost', '//127.0.0.1');
}

/** Changes what the pages of somebody will be given for a file of JSON that is served. */
export async function changeServed(
  context: BrowserContext,
  file: string,
  change: (content: object) => unknown,
): Promise<void> {
  await context.route(`**/${file}`, async (route) => {
    const served = await route.fetch({ url: byNumber(route.request().url()) });
    await route.fulfill({ json: change((await served.json()) as object) });
  });
}

/** The stamps of a message as they stand in its own source. */
export function marksOf({ body, headerBlock }: Pick<MailJson, 'body' | 'headerBlock'>) {
  const unfolded = headerBlock.replace(/\r?\n[ \t]+/g, ' ');
  const headers = unfolded.split(/\r?\n/).filter((line) => line.toLowerCase().startsWith('x-mailstamp:'));
  const markers = body.match(/\[stamp:1:[a-z]+:[0-9a-z]+:[0-9a-z]+\]/g) ?? [];
  return {
    headers: headers.map((line) => /\bs=([a-z]+)/.exec(line)?.[1]),
    ids: headers.map((line) => /\bid="([0-9a-z]+)"/.exec(line)?.[1]),
    markers: markers.map((marker) => marker.split(':')[2]),
    markerIds: markers.map((marker) => marker.split(':')[3]),
  };
}

/** A world of its own for every test; calls that the local Outlook does not model, and page errors, fail it. */
export const test = base.extend<{ outlook: Outlook }>({
  outlook: async ({ page }, use, { testId, retry }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => void errors.push(message));
    const outlook = new Outlook(page, `e2e-${testId}-${retry}`);
    await use(outlook);
    const unmodelled = await page.evaluate(() => (window as { __unmodelled?: unknown[] }).__unmodelled ?? []);
    expect(unmodelled).toEqual([]);
    expect(errors.filter((message) => outlook.provoked?.test(message) !== true)).toEqual([]);
  },
});

export { expect };
