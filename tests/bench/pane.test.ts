import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';

const ROOT = path.resolve(__dirname, '../..');
const PORT = 4543;
const ADDIN_PORT = 4544;
const BENCH = path.join(ROOT, '.mailstamp/bench');
const ROUNDS = 9;

let server: ChildProcess;
let browser: Browser;

interface BrowserToUse {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

/** Bundles the bare form and finds a browser. The script is a plain module, which Jest does not load by itself. */
async function prepare(): Promise<BrowserToUse> {
  const child = spawn(process.execPath, ['scripts/prepare-bench.mjs', path.join(BENCH, 'bare')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect(status).toBe(0);
  return JSON.parse(output) as BrowserToUse;
}

async function startOutlook(): Promise<ChildProcess> {
  const args = ['scripts/start.mjs', '--port', String(PORT), '--addin-port', String(ADDIN_PORT)];
  const folders = [
    '--addin-folder',
    path.join(BENCH, 'addin'),
    '--state',
    path.join(BENCH, 'outlook'),
    '--reset',
  ];
  const started = spawn(process.execPath, [...args, ...folders], { cwd: ROOT });
  await new Promise<void>((resolve, reject) => {
    started.stdout.on('data', (text: Buffer) => {
      if (text.toString().includes(`https://localhost:${PORT}`)) resolve();
    });
    started.on('close', () => reject(new Error('the local Outlook did not start')));
  });
  return started;
}

const BARE_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bare</title>
<script src="/local-outlook/ajax-stand-in.js"></script>
<script src="/office-js/office.js"></script>
<script src="/local-outlook/newer-members.js"></script>
</head><body><div id="root"></div><script src="/bare.js"></script></body></html>`;

async function serveBareForm(page: Page): Promise<void> {
  const script = await readFile(path.join(BENCH, 'bare/bare.js'));
  await page.route('**/compose.html*', (route) =>
    route.fulfill({ contentType: 'text/html', body: BARE_PAGE }),
  );
  await page.route('**/bare.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
}

/** Milliseconds from the click on the ribbon to a stamp that can be chosen. */
async function timeToInteractive(kind: 'pane' | 'bare', round: number): Promise<number> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  if (kind === 'bare') await serveBareForm(page);
  await page.goto(`https://localhost:${PORT}/?world=bench-${kind}-${round}&as=nadia`);
  await page.getByRole('button', { name: 'New mail' }).click();
  await page.getByRole('button', { name: 'Choose stamp' }).waitFor();
  // Composing has begun and its handlers are done; only the pane is measured.
  await page.waitForTimeout(1500);
  const start = performance.now();
  await page.getByRole('button', { name: 'Choose stamp' }).click();
  const pane = page.frameLocator('iframe[src*="compose.html"]');
  await pane.locator('input[type=radio]:enabled').nth(3).waitFor({ state: 'attached' });
  const elapsed = performance.now() - start;
  await context.close();
  return elapsed;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

beforeAll(async () => {
  server = await startOutlook();
  browser = await chromium.launch(await prepare());
});

afterAll(async () => {
  await browser.close();
  const stopped = new Promise((resolve) => server.on('close', resolve));
  server.kill('SIGTERM');
  await stopped;
});

describe('the compose pane', () => {
  it('is interactive at most 1.3 times as late as a bare Fluent form of the same controls', async () => {
    const times = { pane: [] as number[], bare: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.bare.push(await timeToInteractive('bare', round));
      times.pane.push(await timeToInteractive('pane', round));
    }
    const ratio = median(times.pane) / median(times.bare);
    process.stdout.write(
      `pane ${median(times.pane).toFixed(0)} ms, bare form ${median(times.bare).toFixed(0)} ms, ratio ${ratio.toFixed(2)}\n`,
    );
    expect(ratio).toBeLessThanOrEqual(1.3);
  });
});
