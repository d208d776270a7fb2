import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type Page } from 'playwright-core';

const ROOT = path.resolve(__dirname, '../..');
const PORT = 4545;
const ADDIN_PORT = 4546;
const BENCH = path.join(ROOT, '.mailstamp/bench');
const MESSAGES = 5_000;
const ROUNDS = 5;
const URL = `https://localhost:${PORT}/?world=many&as=nadia&view=conversations`;

let server: ChildProcess;
let browser: Browser;
let page: Page;

async function prepare() {
  const child = spawn(process.execPath, ['scripts/prepare-bench.mjs', path.join(BENCH, 'bare')], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  return JSON.parse(output) as { readonly executablePath: string; readonly env: Record<string, string> };
}

async function startOutlook(): Promise<ChildProcess> {
  const ports = ['--port', String(PORT), '--addin-port', String(ADDIN_PORT)];
  const folders = ['--addin-folder', path.join(BENCH, 'addin'), '--state', path.join(BENCH, 'outlook')];
  const started = spawn(process.execPath, ['scripts/start.mjs', ...ports, ...folders, '--reset'], {
    cwd: ROOT,
  });
  await new Promise<void>((resolve, reject) => {
    started.stdout.on('data', (text: Buffer) => {
      if (text.toString().includes(`https://localhost:${PORT}`)) resolve();
    });
    started.on('close', () => reject(new Error('the local Outlook did not start')));
  });
  return started;
}

const LINE = 'A line of some sixty letters as people write them in mail.';

/** A message of one to forty lines in the manner of Outlook; every third begins a conversation. */
function aMessage(number: number): string {
  const first = number - (number % 3);
  const fields = [
    `From p${number % 40}@paper.example Mon Nov  2 10:00:00 2026`,
    `Received: from mx.paper.example by mail.legalaid.example with ESMTPS id x${number}`,
    `From: Person ${number % 40} <p${number % 40}@paper.example>`,
    'To: Nadia Rahimi <nadia@legalaid.example>',
    `Subject: ${number === first ? '' : 'Re: '}Topic ${first}`,
    `Message-ID: <m${number}@paper.example>`,
    ...(number === first ? [] : [`References: <m${first}@paper.example>`]),
    `Date: ${new Date(Date.UTC(2026, 0, 1) + number * 1_800_000).toUTCString()}`,
  ];
  const body = BODIES[number % BODIES.length] ?? aText;
  return `${fields.join('\n')}\n${body(number)}\n`;
}

function aText(number: number): string {
  const lines = Array.from({ length: number % 40 }, () => LINE).join('\n');
  return `Content-Type: text/plain; charset=utf-8\n\nMessage number ${number}.\n${lines}\n`;
}

function anHtml(number: number): string {
  const style = `p.MsoNormal{margin:0cm;font-family:"Calibri",sans-serif;}\n`.repeat(20);
  const lines = `<p class=3D"MsoNormal"><span lang=3D"EN-GB">${LINE}<o:p></o:p></span></p>\n`;
  const body = `<p class=3D"MsoNormal">Message number ${number}.</p>\n${lines.repeat(number % 40)}`;
  const head = 'Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n';
  return `${head}<html><head><style>${style}</style></head><body>${body}</body></html>\n`;
}

function several(kind: 'alternative' | 'mixed', parts: readonly string[]): string {
  const inside = parts.map((part) => `--${kind}\n${part}`).join('');
  return `Content-Type: multipart/${kind}; boundary="${kind}"\n\n${inside}--${kind}--\n`;
}

const both = (number: number): string => several('alternative', [aText(number), anHtml(number)]);

/** 4 to 44 KB. */
function withLetter(number: number): string {
  const letter = `${'JVBERi0xLjQKJcOkw7zDtsOfCjIgMCBvYmoKPDwvTGVuZ3RoIDMgMCBSL0ZpbHRlci9GbGF0ZURl'.slice(0, 76)}\n`;
  const head = 'Content-Type: application/pdf; name="letter.pdf"\nContent-Transfer-Encoding: base64\n\n';
  return several('mixed', [both(number), `${head}${letter.repeat(50 + ((number * 7) % 520))}`]);
}

const BODIES = [aText, both, aText, anHtml, both, withLetter];

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

beforeAll(async () => {
  server = await startOutlook();
  browser = await chromium.launch(await prepare());
  page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
});

afterAll(async () => {
  await browser.close();
  const stopped = new Promise((resolve) => server.on('close', resolve));
  server.kill('SIGTERM');
  await stopped;
});

describe(`an inbox of ${MESSAGES} messages`, () => {
  it('comes in at 500 messages a second or more, through the page', async () => {
    await page.goto(URL);
    await page.getByRole('treeitem').first().waitFor();
    const buffer = Buffer.from(Array.from({ length: MESSAGES }, (_, number) => aMessage(number)).join(''));
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import mail' }).click();
    const picker = await chooser;
    const elapsed = await timed(async () => {
      await picker.setFiles({ name: 'archive.mbox', mimeType: 'application/mbox', buffer });
      await page.getByText(`${MESSAGES} messages are now in Inbox.`).waitFor();
    });
    const perSecond = (MESSAGES / elapsed) * 1000;
    say(`import ${perSecond.toFixed(0)} messages a second`);
    expect(perSecond).toBeGreaterThanOrEqual(500);
  });

  it('is usable 3 seconds after its page is asked for, and searched at once', async () => {
    const opening: number[] = [];
    const searching: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.goto('about:blank');
      const first = page.getByRole('treeitem').first();
      opening.push(await timed(() => page.goto(URL).then(() => first.click())));
      const found = page.getByRole('heading', { name: '1 message found' });
      const search = page.getByRole('searchbox');
      searching.push(
        await timed(() => search.fill(`"number ${1_000 + round}."`).then(() => found.waitFor())),
      );
    }
    say(`usable after ${median(opening).toFixed(0)} ms, found after ${median(searching).toFixed(0)} ms`);
    expect(median(opening)).toBeLessThanOrEqual(3_000);
    expect(median(searching)).toBeLessThanOrEqual(500);
  });
});
