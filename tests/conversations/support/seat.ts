import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { Evidence, Person, Stamp, Way } from './script';
import { ENGLISH, FRENCH } from './words';

/** Somebody whom the compose pane lists, with what it says of how they are known. */
interface Listed {
  readonly address: string;
  readonly said: readonly string[];
}

interface Logged {
  readonly __wireLog?: () => readonly { readonly what: string; readonly at: number }[];
}

/** Milliseconds that a step on the screen may take on a busy computer. */
const PATIENCE = { timeout: 30_000 };

/** One mailbox in one client, open in a tab: what a person does there and sees. */
export class Seat {
  readonly words: typeof ENGLISH;

  constructor(
    readonly page: Page,
    private readonly address: string,
    /** Whether the client tells the add-in of a form that opens. */
    private readonly tellsOfForms: boolean,
  ) {
    this.words = address.includes('locale=fr') ? FRENCH : ENGLISH;
  }

  get form(): Locator {
    return this.page.getByRole('form', { name: this.words.form });
  }

  get body(): Locator {
    return this.form.getByRole('textbox', { name: this.words.body });
  }

  get alert(): Locator {
    return this.page.getByRole('alertdialog').or(this.page.getByRole('dialog'));
  }

  get pane(): FrameLocator {
    return this.page.frameLocator('iframe[src*="compose.html"]');
  }

  get notices(): Locator {
    return this.page.getByRole('region', { name: this.words.notices });
  }

  async open(): Promise<void> {
    await this.page.goto(this.address);
    await expect(this.#ribbonButton(this.words.newMail)).toBeVisible(PATIENCE);
  }

  async begin(): Promise<void> {
    await this.#opening(() => this.#ribbonButton(this.words.newMail).click());
  }

  /** Opens a message by its place in the address bar, and answers it. */
  async answer(place: string, way: Exclude<Way, 'writes'>, subject: string): Promise<void> {
    await this.#goTo(place);
    const shown = this.page.getByRole('region', { name: this.words.readingPane });
    await expect(shown).toContainText(subject, PATIENCE);
    await this.#opening(() => this.#ribbonButton(this.words.ways[way]).click());
  }

  /** Opens a message, and the pane that says what its stamp is. */
  async lookAt(place: string, stamp: Stamp): Promise<void> {
    await this.#goTo(place);
    await this.#ribbonButton(this.words.showStamp).click();
    const pane = this.page.frameLocator('iframe[src*="read.html"]');
    await expect(pane.getByRole('main')).toContainText(this.words.stamps[stamp], PATIENCE);
  }

  async openDraft(id: string): Promise<void> {
    await this.#opening(() => this.#goTo(`#/drafts/${id}`));
  }

  /** The stamp of the conversation goes on by itself. */
  async expectContinued(stamp: Stamp): Promise<void> {
    await expect(this.notices).toContainText(this.words.stamps[stamp], PATIENCE);
  }

  async setSubject(subject: string): Promise<void> {
    await this.form.getByRole('textbox', { name: this.words.subject }).fill(subject);
  }

  async add(field: 'to' | 'cc' | 'bcc', people: readonly Person[]): Promise<void> {
    const input = this.form.getByRole('combobox', { name: this.words.fields[field], exact: true });
    if (field !== 'to' && !(await input.isVisible())) {
      await this.form.getByRole('button', { name: this.words.addField[field], exact: true }).click();
    }
    for (const { address } of people) {
      await input.fill(address);
      await input.press('Enter');
      await expect(input).toHaveValue('');
    }
  }

  async drop({ name, address }: Person): Promise<void> {
    const button = this.form.getByRole('button', { name: this.words.remove(name), exact: true });
    await button.or(this.form.getByRole('button', { name: this.words.remove(address), exact: true })).click();
  }

  async write(text: string): Promise<void> {
    // A field that was just opened takes the focus with the next frame, which a tab that was behind others draws late.
    await this.page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    await this.body.focus();
    await this.page.keyboard.press('ControlOrMeta+Home');
    await this.page.keyboard.type(text);
  }

  /** Deletes the quoted messages, as somebody does who selects them. */
  async trim(): Promise<void> {
    await this.body.evaluate((body: HTMLElement) => {
      body.focus();
      const from = body.querySelector('#appendonsend') ?? body.querySelector('hr');
      const selection = getSelection();
      if (from === null || body.lastChild === null || selection === null)
        throw new Error('nothing is quoted');
      const range = document.createRange();
      range.setStartBefore(from);
      range.setEndAfter(body.lastChild);
      selection.removeAllRanges();
      selection.addRange(range);
    });
    await this.page.keyboard.press('Delete');
    await expect(this.body.locator('#divRplyFwdMsg')).toHaveCount(0);
  }

  async turnIntoPlainText(): Promise<void> {
    await this.form.getByRole('button', { name: 'Switch to plain text' }).click();
    await this.alert.getByRole('button', { name: 'Switch' }).click();
    await expect(this.form.getByRole('button', { name: 'Switch to HTML' })).toBeVisible();
  }

  async sendFrom(name: string): Promise<void> {
    await this.form.getByRole('button', { name: /^From: / }).click();
    await this.page.getByRole('menuitemradio', { name }).click();
  }

  async stamp(stamp: Stamp): Promise<void> {
    const name = this.words.stamps[stamp];
    await this.page.getByRole('button', { name: this.words.stampAs }).click();
    await this.page.getByRole('menuitem', { name }).click();
    await expect(this.body).toContainText(name, PATIENCE);
    // The hidden stamp comes after the banner, which an earlier stamp may have there already.
    await expect
      .poll(async () => /\[stamp:1:([a-z]+):/.exec((await this.#text()) ?? '')?.[1], PATIENCE)
      .toBe(stamp);
  }

  /** Reads the conversation through Graph where that can be had, and waits until it is done. */
  async openPane(): Promise<void> {
    await this.#ribbonButton(this.words.openPane).click();
    await expect(this.pane.getByRole('radio').first()).toBeVisible(PATIENCE);
  }

  async expectFollowed(): Promise<void> {
    await expect(this.pane.getByText(this.words.following)).toBeHidden(PATIENCE);
  }

  /** Everybody whom the pane lists under the recipients, folded or not. */
  async listed(): Promise<readonly Listed[]> {
    const all = await this.pane.locator('li:has(bdi[dir="ltr"])').evaluateAll((items) =>
      items.map((item) => ({
        address: item.querySelector('bdi[dir="ltr"]')?.textContent ?? '',
        said: (item.querySelector('bdi[dir="ltr"] + span')?.textContent ?? '').split(' · '),
      })),
    );
    const fields = Object.values(this.words.fields);
    return all.filter(({ said }) => said.some((part) => fields.includes(part)));
  }

  async expectKnown(person: Person, evidence: Evidence): Promise<void> {
    await expect
      .poll(async () => {
        const found = (await this.listed()).filter(({ address }) => address === person.address);
        return found.map(({ said }) => this.#evidenceIn(said, evidence));
      }, PATIENCE)
      .toEqual([evidence]);
  }

  /** Of everybody: how the pane says that they are known, for a message that nobody should be asked about. */
  async expectFoundThroughGraph(): Promise<void> {
    const { 'on a message': onOne, wrote } = this.words.evidence;
    await expect
      .poll(async () => {
        const listed = await this.listed();
        const unsure = listed.filter(
          ({ said }) => !said.some((part) => onOne.test(part) || wrote.test(part)),
        );
        return { someone: listed.length > 0, unsure };
      }, PATIENCE)
      .toEqual({ someone: true, unsure: [] });
  }

  /** The same evidence if that is what is said, else the words. */
  #evidenceIn(said: readonly string[], expected: Evidence): unknown {
    const { evidence, addedBy } = this.words;
    if (expected === 'nothing') {
      const fields: readonly string[] = [...Object.values(this.words.fields), 'list', 'liste'];
      return fields.includes(said.at(-1) ?? '') ? expected : said;
    }
    const fits =
      typeof expected === 'string'
        ? (part: string) => evidence[expected].test(part)
        : (part: string) => part.startsWith(addedBy(expected.addedBy.address));
    return said.some(fits) ? expected : said;
  }

  async letThemJoin(): Promise<void> {
    const button = this.pane.getByRole('button', { name: this.words.letJoin });
    await button.first().click();
    await expect(button).toHaveCount(0);
  }

  async removeInPane({ address }: Person): Promise<void> {
    await this.pane
      .getByRole('button', { name: new RegExp(`^${this.words.remove('')}.*${address}`) })
      .first()
      .click();
    await expect
      .poll(async () => (await this.listed()).map((one) => one.address), PATIENCE)
      .not.toContain(address);
  }

  async send(): Promise<void> {
    await this.form.getByRole('button', { name: this.words.send, exact: true }).click();
  }

  /** What comes of Send: the words of the alert, or undefined once the message has left. */
  async outcome(): Promise<string | undefined> {
    const look = async () => {
      if (await this.alert.isVisible()) return 'alert';
      return (await this.form.isVisible()) ? 'open' : 'sent';
    };
    await expect.poll(look, PATIENCE).not.toBe('open');
    return (await look()) === 'sent' ? undefined : ((await this.alert.textContent()) ?? '');
  }

  async offersSendAnyway(): Promise<boolean> {
    return this.alert.getByRole('button', { name: this.words.sendAnyway, exact: true }).isVisible();
  }

  async press(button: string): Promise<void> {
    await this.alert.getByRole('button', { name: button, exact: true }).click();
    await expect(this.alert).toBeHidden(PATIENCE);
  }

  async closeDraft(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.closeDraft }).first().click();
    await expect(this.form).toBeHidden(PATIENCE);
  }

  /** Loads the page again in the middle of writing: the draft is there again. */
  async reload(): Promise<void> {
    await expect(this.form.getByRole('status').filter({ hasText: this.words.saved })).toBeVisible(PATIENCE);
    await this.#opening(async () => {
      await this.page.reload();
    });
  }

  /** The last sign that nothing was asked of the local Outlook that it does not know. */
  async unmodelled(): Promise<readonly unknown[]> {
    return this.page.evaluate(() => (window as { __unmodelled?: unknown[] }).__unmodelled ?? []);
  }

  /** The text that is being written. */
  async #text(): Promise<string | null> {
    return this.body.evaluate((body) => ('value' in body ? String(body.value) : body.textContent));
  }

  /** Opens a form, and begins to write only when the add-in has seen it as it was: the author of these tests is quick. */
  async #opening(open: () => Promise<void>): Promise<void> {
    const since = Date.now();
    await open();
    await expect(this.form).toBeVisible(PATIENCE);
    if (!this.tellsOfForms) return;
    await expect.poll(() => this.#events(since), PATIENCE).toBe('answered');
  }

  /** Whether the add-in has answered every event that the client has told it of since then. */
  #events(since: number): Promise<'none' | 'waiting' | 'answered'> {
    return this.page.evaluate((start) => {
      const entries = (window as Logged).__wireLog?.() ?? [];
      const recent = entries.filter(({ at }) => at >= start);
      const raised = recent.filter(({ what }) => what.startsWith('raise ')).length;
      const answered = recent.filter(({ what }) => what === 'event.completed').length;
      if (raised === 0) return 'none';
      return answered >= raised ? 'answered' : 'waiting';
    }, since);
  }

  #ribbonButton(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true }).first();
  }

  async #goTo(place: string): Promise<void> {
    await this.page.evaluate((hash) => {
      window.location.hash = hash;
    }, place);
  }
}
