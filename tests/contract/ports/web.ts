import type { Frame } from 'playwright-core';

import type { ComposeHost } from '../../../src/flows/ports';
import { OutlookLab } from '../harness/outlook';
import type { Outlook } from '../harness/outlook';
import { draftFor } from './draft-for';
import type { PortObserved, PortRow } from './port-row';

/** The add-in's own adapter, as a module of the page that office.js is in. */
const LOAD = `import('/src/outlook/compose-host.ts').then(({ openComposeHost }) => {
  window.port = openComposeHost({ patienceMs: 5000 });
})`;

declare global {
  interface Window {
    port: ComposeHost;
  }
}

/** The add-in's real adapter on the real office.js in Chromium. */
export class WebPort {
  readonly #lab = new OutlookLab();
  #outlook: Outlook | undefined;

  async open(): Promise<void> {
    await this.#lab.open();
    this.#outlook = await this.#lab.outlook({ settings: { mailboxVersion: '1.15' } });
  }

  async close(): Promise<void> {
    await this.#lab.close();
  }

  async perform(row: PortRow): Promise<PortObserved> {
    const outlook = this.#outlook;
    if (outlook === undefined) throw new Error('Not open');
    await outlook.page.evaluate(() => window.harness.clear());
    await outlook.startCompose(draftFor(row));
    const pane = await outlook.openPane();
    await pane.evaluate(LOAD);
    const result = await takeSteps(pane, row);
    const shown = await outlook.page.evaluate(() => window.harness.session().view().notifications);
    const { body } = await outlook.draft();
    return {
      result,
      body,
      notices: Object.fromEntries(shown.map(({ key, message }) => [key, message])),
    };
  }
}

type Answer = PortObserved['result'];

/** Errors lose nothing on the way: they are plain values. */
async function takeSteps(pane: Frame, { steps }: PortRow): Promise<Answer> {
  return pane.evaluate(async (calls) => {
    let result: Answer = { ok: true, value: undefined };
    for (const [member, ...args] of calls) {
      const call = window.port[member] as (...given: readonly unknown[]) => Promise<Answer>;
      result = await call(...args);
    }
    return result;
  }, steps);
}
