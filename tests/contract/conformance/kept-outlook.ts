import { OutlookLab } from '../harness/outlook';
import type { Outlook } from '../harness/outlook';
import type { RowSketch } from './row';

/** A lab whose page stays as long as rows ask for the same client. */
export class KeptOutlook {
  readonly #lab = new OutlookLab();
  #client = '';
  #outlook: Outlook | undefined;

  open(): Promise<void> {
    return this.#lab.open();
  }

  close(): Promise<void> {
    return this.#lab.close();
  }

  get addinOrigin(): string {
    return this.#lab.addinOrigin;
  }

  async for(sketch: RowSketch = {}): Promise<Outlook> {
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
