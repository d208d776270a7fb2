import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { chromium, type Browser, type FrameLocator, type LaunchOptions, type Page } from 'playwright-core';

const ROOT = path.resolve(__dirname, '../..');
export const BENCH = path.join(ROOT, '.mailstamp/bench');

/** A local Outlook of its own, and a browser that trusts its certificate as people's browsers trust real ones. */
export interface BenchOutlook {
  readonly url: string;
  readonly browser: Browser;
  readonly stop: () => Promise<void>;
}

/** The script is a plain module, which Jest does not load by itself. */
async function prepare(url: string): Promise<LaunchOptions> {
  const args = ['scripts/prepare-bench.mjs', path.join(BENCH, 'bare'), url];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error('the bench could not be prepared');
  return JSON.parse(output) as LaunchOptions;
}

async function startServer(url: string, addinPort: number): Promise<ChildProcess> {
  const { port } = new URL(url);
  const args = ['scripts/start.mjs', '--port', port, '--addin-port', String(addinPort)];
  const folders = ['--addin-folder', path.join(BENCH, 'addin'), '--state', path.join(BENCH, 'outlook')];
  const started = spawn(process.execPath, [...args, ...folders, '--reset'], { cwd: ROOT });
  await new Promise<void>((resolve, reject) => {
    started.stdout.on('data', (text: Buffer) => {
      if (text.toString().includes(url)) resolve();
    });
    started.on('close', () => reject(new Error('the local Outlook did not start')));
  });
  return started;
}

/** Takes this port and the next one. */
export async function startBenchOutlook(port: number): Promise<BenchOutlook> {
  const url = `https://localhost:${port}`;
  const server = await startServer(url, port + 1);
  const browser = await chromium.launch(await prepare(url));
  const stop = async () => {
    await browser.close();
    const stopped = new Promise((resolve) => server.on('close', resolve));
    server.kill('SIGTERM');
    await stopped;
  };
  return { url, browser, stop };
}

export function paneOf(page: Page): FrameLocator {
  return page.frameLocator('iframe[src*="compose.html"]');
}

/** What the compose pane shows once it has read the mail, and the last of what is shown without. */
export const IN_PANE = { read: 'h2:has-text("Recipients")', first: 'input[type=radio] >> nth=3' } as const;

/** Milliseconds from the click on the ribbon until this is there. */
export async function openPane(page: Page, awaited: string = IN_PANE.read): Promise<number> {
  const start = performance.now();
  await page.getByRole('button', { name: 'Choose stamp' }).click();
  await paneOf(page).locator(awaited).waitFor({ state: 'attached' });
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
