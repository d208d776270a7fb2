import type { Worker } from 'playwright-core';

import { pause } from '../harness/outlook';
import type { Outlook } from '../harness/outlook';
import { KeptOutlook } from './kept-outlook';
import { ADDIN_ORIGIN, answerOf, isCall } from './row';
import type { Implementation, Observed, ProbeResult, Row, RowSketch } from './row';
import { openItem, seenIn } from './web';

/** Classic Outlook: our own Office object in a worker in Chromium, talking to the real host. Rows with the same client share a page. */
export class ClassicOutlook implements Implementation {
  readonly name = 'classic';
  readonly #kept = new KeptOutlook();

  async open(): Promise<void> {
    await this.#kept.open();
  }

  async close(): Promise<void> {
    await this.#kept.close();
  }

  async perform(row: Row): Promise<Observed> {
    const outlook = await this.#kept.for(asClassic(row.sketch));
    await openItem(outlook, row);
    const worker = await stayingWorker(outlook);
    let result: ProbeResult = {};
    for (const step of row.steps) {
      if (!isCall(step)) throw new Error('Launch events hear no other events');
      result = await answerOf(row, step, ([member, ...args]) => callIn(worker, member, ...this.#known(args)));
    }
    return { result, heard: [], ...(await seenIn(outlook)) };
  }

  #known(args: readonly unknown[]): readonly unknown[] {
    const origin = this.#kept.addinOrigin;
    return args.map((arg) => (typeof arg === 'string' ? arg.replace(ADDIN_ORIGIN, origin) : arg));
  }
}

function asClassic(sketch: RowSketch = {}): RowSketch {
  return { ...sketch, settings: { client: 'classic-windows', mailboxVersion: '1.15', ...sketch.settings } };
}

/** A runtime that does not end by itself, once the add-in's script ran in it. */
export async function stayingWorker({ page }: Outlook): Promise<Worker> {
  await page.evaluate(() => window.harness.session().run('stayButton'));
  for (let attempt = 0; attempt < 400; attempt += 1) {
    for (const worker of page.workers()) {
      const isReady = await worker.evaluate(() => window.probe.ready).catch(() => false);
      if (isReady) return worker;
    }
    await pause(25);
  }
  throw new Error('No runtime became ready');
}

/** Calls a member of our Office object in this runtime. */
export async function callIn(
  worker: Worker,
  path: string,
  ...args: readonly unknown[]
): Promise<ProbeResult> {
  return worker.evaluate(({ member, given }) => window.probe.call(member, given), {
    member: path,
    given: args,
  });
}
