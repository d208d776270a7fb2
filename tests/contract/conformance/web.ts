import type { Frame } from 'playwright-core';

import { call, listen } from '../harness/outlook';
import type { Outlook } from '../harness/outlook';
import { ADDIN_ID, mail } from '../harness/world';
import { KeptOutlook } from './kept-outlook';
import { ADDIN_ORIGIN, answerOf, isCall } from './row';
import type { Call, Implementation, Observed, ProbeResult, Row, Step } from './row';

/** The web client: the real office.js in Chromium, talking to the real host. Rows with the same client share a page. */
export class WebOutlook implements Implementation {
  readonly name = 'web';
  readonly #kept = new KeptOutlook();

  async open(): Promise<void> {
    await this.#kept.open();
  }

  async close(): Promise<void> {
    await this.#kept.close();
  }

  async perform(row: Row): Promise<Observed> {
    const outlook = await this.#kept.for(row.sketch);
    await openItem(outlook, row);
    const pane = await outlook.openPane();
    let result: ProbeResult = {};
    for (const step of row.steps) result = (await take(step, row, { outlook, pane })) ?? result;
    const heard = await heardBy(pane, row.hears?.length ?? 0);
    await opened(outlook, row.opens?.length ?? 0);
    return { result, heard, ...(await seenIn(outlook)) };
  }
}

export async function openItem(outlook: Outlook, { draft: unusual, reopened, read }: Row): Promise<void> {
  if (read === undefined) await outlook.startCompose(unusual, reopened);
  else await outlook.startRead(read === null ? null : mail(read));
}

interface Opened {
  readonly outlook: Outlook;
  readonly pane: Frame;
}

/** A call's result; undefined for what a person does. */
async function take(step: Step, row: Row, { outlook, pane }: Opened): Promise<ProbeResult | undefined> {
  if (isCall(step)) {
    const origin = new URL(pane.url()).origin;
    return answerOf(row, step, ([member, ...args]) => {
      const known = args.map((arg) => (typeof arg === 'string' ? arg.replace(ADDIN_ORIGIN, origin) : arg));
      return call(pane, member, ...known);
    });
  }
  if ('listen' in step) return listen(pane, step.listen, step.to);
  await doAsPerson(step, outlook);
  return undefined;
}

type Deed = Exclude<Step, Call | { readonly listen: unknown }>;

async function doAsPerson(deed: Deed, { page }: Outlook): Promise<void> {
  if ('person' in deed) {
    await page.evaluate((change) => window.harness.model().change(change, 'person'), deed.person);
  } else if ('marks' in deed) {
    await page.evaluate((marked) => (window.harness.model().selected = marked), deed.marks);
  } else if ('dismisses' in deed) {
    const bar = [ADDIN_ID, deed.dismisses] as const;
    await page.evaluate((of) => window.harness.session().dismissNotification(...of), bar);
  } else if ('selectsSeveral' in deed) {
    await page.evaluate((mails) => window.harness.selectSeveral(mails), deed.selectsSeveral.map(mail));
  } else {
    await page.evaluate(
      (next) => {
        window.harness.read().setPinned(true);
        window.harness.select(next);
      },
      deed.selects === null ? null : mail(deed.selects),
    );
  }
}

/** What the pane's page was told, once it is at least so much. */
async function heardBy(pane: Frame, atLeast: number): Promise<readonly object[]> {
  await pane.waitForFunction((count) => window.probe.heard.length >= count, atLeast, {
    polling: 20,
    timeout: 10_000,
  });
  return pane.evaluate(() => window.probe.heard);
}

export /** Waits for the forms that calls without an answer open. */
async function opened({ page }: Outlook, atLeast: number): Promise<void> {
  await page.waitForFunction((count) => window.harness.opened.length >= count, atLeast, { polling: 20 });
}

export async function seenIn({ page }: Outlook): Promise<Omit<Observed, 'result' | 'heard'>> {
  return page.evaluate(() => ({
    draft: window.harness.draft(),
    opened: window.harness.opened,
    shown: window.harness
      .session()
      .view()
      .notifications.map(({ message }) => message),
    unmodelled: window.harness.unmodelled.map(({ what }) => what),
  }));
}
