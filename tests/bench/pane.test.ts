import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { BENCH, IN_PANE, median, openPane, startBenchOutlook, type BenchOutlook } from './bench-outlook';
import { recordFigures } from './figures';

const PORT = 4543;
const ROUNDS = 9;
const MOST = 1.3;

const BARE_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bare</title>
<script src="/local-outlook/ajax-stand-in.js"></script>
<script src="/office-js/office.js"></script>
<script src="/local-outlook/newer-members.js"></script>
</head><body><div id="root"></div><script src="/bare.js"></script></body></html>`;

let outlook: BenchOutlook;

async function serveBareForm(page: Page): Promise<void> {
  const script = await readFile(path.join(BENCH, 'bare/bare.js'));
  await page.route('**/compose.html*', (route) =>
    route.fulfill({ contentType: 'text/html', body: BARE_PAGE }),
  );
  await page.route('**/bare.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
}

async function timeToInteractive(kind: 'pane' | 'bare', round: number): Promise<number> {
  const context = await outlook.browser.newContext();
  const page = await context.newPage();
  // Where anything is routed, the browser keeps nothing: it must not keep anything of the pane either.
  if (kind === 'bare') await serveBareForm(page);
  else await page.route('**/nothing-of-this-name', (route) => route.abort());
  await page.goto(`${outlook.url}/?world=bench-${kind}-${round}&as=nadia`);
  await page.getByRole('button', { name: 'New mail' }).click();
  await page.getByRole('button', { name: 'Choose stamp' }).waitFor();
  // Composing has begun and its handlers are done; only the pane is measured.
  await page.waitForTimeout(1500);
  const elapsed = await openPane(page, kind === 'bare' ? IN_PANE.first : IN_PANE.read);
  await context.close();
  return elapsed;
}

beforeAll(async () => {
  outlook = await startBenchOutlook(PORT);
});

afterAll(() => outlook.stop());

describe('the compose pane', () => {
  it('is interactive at most 1.3 times as late as a bare Fluent form of the same controls', async () => {
    const times = { pane: [] as number[], bare: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.bare.push(await timeToInteractive('bare', round));
      times.pane.push(await timeToInteractive('pane', round));
    }
    const pane = median(times.pane);
    const bare = median(times.bare);
    recordFigures('The compose pane and a bare form', [
      { what: 'a bare Fluent form of the same controls', measured: `${bare.toFixed(0)} ms`, goal: '' },
      {
        what: 'the compose pane, from the click in the ribbon until it has read the mail',
        measured: `${pane.toFixed(0)} ms, ${(pane / bare).toFixed(2)} times as long`,
        goal: `at most ${MOST} times as long`,
      },
    ]);
    expect(pane / bare).toBeLessThanOrEqual(MOST);
  });
});
