import type { Outlook } from '../../support/outlook';

/** What somebody saw of one press on Send. */
export interface Sent {
  readonly left: boolean;
  /** Whole text of each alert, title and buttons among it. */
  readonly alerts: readonly string[];
}

/** The client itself asks for patience; its own button means going on waiting. */
const SLOW = 'taking longer than expected';

/** Everything that may come of Send: an alert, or a form that is gone. */
function outcome({ page }: Outlook) {
  return page.locator('[role="alertdialog"], body:not(:has([aria-label="Message being written"]))').first();
}

/** Presses Send and waits until the mail has left or somebody has said why not; then takes the way back to the draft. */
export async function pressSend(outlook: Outlook, patienceMs = 20_000): Promise<Sent> {
  const alerts: string[] = [];
  await outlook.send();
  for (;;) {
    await outcome(outlook).waitFor({ state: 'attached', timeout: patienceMs });
    if (!(await outlook.alert.isVisible())) return { left: true, alerts };
    const said = (await outlook.alert.textContent()) ?? '';
    alerts.push(said);
    if (!said.includes(SLOW)) break;
    const wait = outlook.alert.getByRole('button', { name: 'Wait' });
    // The add-in's answer may take the place of the question meanwhile.
    await wait.click({ timeout: 2_000 }).catch(() => undefined);
  }
  await outlook.alert.getByRole('button', { name: 'Close', exact: true }).click();
  await outlook.alert.waitFor({ state: 'hidden' });
  return { left: !(await outlook.form.isVisible()), alerts };
}

export interface ShownDraft {
  readonly subject: readonly string[];
  /** Recipients and attachments. */
  readonly listed: readonly (string | null)[];
  readonly body: string | undefined;
  readonly text: string | undefined;
}

/** The draft as its author sees it. */
export function shownDraft({ form }: Outlook): Promise<ShownDraft> {
  return form.evaluate((element) => {
    const texts = (selector: string) =>
      [...element.querySelectorAll(selector)].map(
        (found) => found.getAttribute('aria-label') ?? found.textContent,
      );
    return {
      subject: [...element.querySelectorAll('input')].map(({ value }) => value),
      listed: texts('li'),
      body: element.querySelector('[contenteditable]')?.innerHTML,
      text: element.querySelector<HTMLElement>('[contenteditable]')?.innerText,
    };
  });
}
