import type { Frame } from 'playwright-core';

import { call, listen, OutlookLab } from '../harness/outlook';
import type { Outlook } from '../harness/outlook';
import { mail } from '../harness/world';
import type { Implementation, Observed, ProbeResult, Row, RowSketch, Step } from './row';

/** The web client: the real office.js in Chromium, talking to the real host. Rows with the same client share a page. */
export class WebOutlook implements Implementation {
  readonly name = 'web';
  readonly #lab = new OutlookLab();
  #client = '';
  #outlook: Outlook | undefined;

  async open(): Promise<void> {
    await this.#lab.open();
  }

  async close(): Promise<void> {
    await this.#lab.close();
  }

  async perform(row: Row): Promise<Observed> {
    const outlook = await this.#outlookFor(row.sketch);
    await openItem(outlook, row);
    const pane = await outlook.openPane();
    let result: ProbeResult = {};
    for (const step of row.steps) result = (await take(step, outlook, pane)) ?? result;
    const heard = await heardBy(pane, row.hears?.length ?? 0);
    return { result, heard, ...(await seenIn(outlook)) };
  }

  async #outlookFor(sketch: RowSketch = {}): Promise<Outlook> {
    const client = JSON.stringify(sketch);
    if (this.#outlook === undefined || client !== this.#client) {
      await this.#lab.tidy();
      this.#outlook = await this.#lab.outlook(sketch);
      this.#client = client;
    }
    await this.#outlook.page.evaluate(() => window.harness.clear());
    return this.#outlook;
  }
}

export async function openItem(outlook: Outlook, { draft: unusual, reopened, read }: Row): Promise<void> {
  if (read === undefined) await outlook.startCompose(unusual, reopened);
  else await outlook.startRead(read === null ? null : mail(read));
}

async function take(step: Step, { page }: Outlook, pane: Frame): Promise<ProbeResult | undefined> {
  if (!('listen' in step || 'person' in step || 'selects' in step)) {
    const [member, ...args] = step;
    return call(pane, member, ...args);
  }
  if ('listen' in step) return listen(pane, step.listen, step.to);
  if ('person' in step) {
    await page.evaluate((change) => window.harness.model().change(change, 'person'), step.person);
    return undefined;
  }
  await page.evaluate(
    (next) => {
      window.harness.read().setPinned(true);
      window.harness.read().select(next);
    },
    step.selects === null ? null : mail(step.selects),
  );
  return undefined;
}

/** What the pane's page was told, once it is at least so much. */
async function heardBy(pane: Frame, atLeast: number): Promise<readonly object[]> {
  await pane.waitForFunction((count) => window.probe.heard.length >= count, atLeast, {
    polling: 20,
    timeout: 10_000,
  });
  return pane.evaluate(() => window.probe.heard);
}

export async function seenIn({ page }: Outlook): Promise<Omit<Observed, 'result' | 'heard'>> {
  return page.evaluate(() => ({
    draft: window.harness.draft(),
    shown: window.harness
      .session()
      .view()
      .notifications.map(({ message }) => message),
    unmodelled: window.harness.unmodelled.map(({ what }) => what),
  }));
}
