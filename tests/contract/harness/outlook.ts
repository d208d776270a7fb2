import { randomUUID } from 'node:crypto';

import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';

import { launchBrowser } from '../../../scripts/chromium.mjs';
import type { SmartAlertButton } from '../../../src/simulator/host/contract';
import { forServer, NO_FAULTS } from '../../../src/simulator/shared/faults';
import type { FaultPlan } from '../../../src/simulator/shared/faults';
import type { TokenRequest } from '../../../src/simulator/shared/graph';
import type { Account, Draft, Mail } from '../../../src/simulator/shared/mail';
import type { AddinManifest } from '../../../src/simulator/shared/manifest';
import type { ProbeResult } from '../conformance/row';
import { startServers } from './servers';
import type { RunningServers } from './servers';
import { draft, mail, manifest, NADIA, settings } from './world';
import type { ManifestSketch } from './world';

export interface OutlookSketch {
  readonly addin?: ManifestSketch;
  readonly addins?: readonly ManifestSketch[];
  readonly account?: Account;
  readonly settings?: Parameters<typeof settings>[0];
  readonly faults?: Partial<FaultPlan>;
  readonly separateWindow?: boolean;
  /** Signs tokens as the local Outlook's server does; left out, tokens are for show. */
  readonly issueToken?: (request: TokenRequest) => string | null;
}

/** One page with a host, and what tests do with it. */
export class Outlook {
  readonly page: Page;
  readonly outside: string[] = [];
  readonly #tellServer: (plan: FaultPlan) => void;

  constructor(page: Page, tellServer: (plan: FaultPlan) => void) {
    this.page = page;
    this.#tellServer = tellServer;
    page.on('request', (request) => {
      if (new URL(request.url()).hostname !== 'localhost') this.outside.push(request.url());
    });
  }

  async startCompose(unusual: Partial<Draft> = {}, reopened = false): Promise<void> {
    await this.page.evaluate(({ content, again }) => window.harness.openCompose(content, again), {
      content: draft(unusual),
      again: reopened,
    });
  }

  /** Something else goes wrong on purpose from now on. */
  async breakOnPurpose(unusual: Partial<FaultPlan>): Promise<void> {
    const plan = { ...NO_FAULTS, ...unusual };
    this.#tellServer(plan);
    await this.page.evaluate((given) => window.harness.host().faults.change(given), plan);
  }

  /** Of the page with the host. */
  get origin(): string {
    return new URL(this.page.url()).origin;
  }

  /** Puts other content into the form that is open. */
  async replaceDraft(unusual: Partial<Draft> = {}): Promise<void> {
    await this.page.evaluate((content) => window.harness.model().replace(content), draft(unusual));
  }

  async startRead(content: Mail | null = mail()): Promise<void> {
    await this.page.evaluate((open) => window.harness.openRead(open), content);
  }

  /** Opens the probe's pane and waits until office.js is ready in it. */
  async openPane(): Promise<Frame> {
    await this.page.evaluate(() => window.harness.session().run('paneButton'));
    return this.pane();
  }

  async pane(): Promise<Frame> {
    return this.frame('/pane.html');
  }

  /** The probe's frame with this path, once it is ready. Hidden frames get no animation frames, hence the polling. */
  async frame(pathname: string): Promise<Frame> {
    for (let attempt = 0; attempt < 400; attempt += 1) {
      const [found] = this.page
        .frames()
        .filter((frame) => frame.url().includes(pathname))
        .slice(-1);
      const isReady = await found?.evaluate(() => window.probe.ready).catch(() => false);
      if (found !== undefined && isReady === true) return found;
      await pause(25);
    }
    throw new Error(`${pathname} did not become ready`);
  }

  async draft(): Promise<Draft> {
    return this.page.evaluate(() => window.harness.model().read());
  }

  /** Presses Send; answers the alerts with these buttons, in order. */
  async send(...buttons: readonly SmartAlertButton['id'][]): Promise<string> {
    return this.page.evaluate((pressed) => window.harness.send(pressed), buttons);
  }

  async unmodelled(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.harness.unmodelled.map(({ what }) => what));
  }
}

/** Calls a member through the real office.js in this frame. */
export async function call(frame: Frame, path: string, ...args: readonly unknown[]): Promise<ProbeResult> {
  return frame.evaluate(({ member, given }) => window.probe.call(member, given), {
    member: path,
    given: args,
  });
}

export async function listen(frame: Frame, owner: 'item' | 'mailbox', type: string): Promise<ProbeResult> {
  return frame.evaluate(({ on, event }) => window.probe.listen(on, event), { on: owner, event: type });
}

/** What the frame's page has been told, once it is at least so much. */
export async function heard(frame: Frame, atLeast = 1): Promise<readonly Record<string, unknown>[]> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const events = await frame.evaluate(() => window.probe.heard);
    if (events.length >= atLeast) return events;
    await pause(25);
  }
  throw new Error(`Heard fewer than ${atLeast} events`);
}

/** Asks again and again until it is so; what a browser does takes its time. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await isSo()) return;
    await pause(25);
  }
  throw new Error('It did not come to be so');
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Browser and servers of one test file. */
export class OutlookLab {
  #browser: Browser | undefined;
  #servers: RunningServers | undefined;
  // One for all tests of a file: what was fetched once stays in its cache.
  #context: BrowserContext | undefined;
  readonly #pages: Page[] = [];
  /** Of the last test. */
  #spare: Page | undefined;

  async open(): Promise<void> {
    [this.#servers, this.#browser] = await Promise.all([startServers(), launchBrowser()]);
    this.#context = await this.#browser.newContext({ ignoreHTTPSErrors: true });
  }

  get hostOrigin(): string {
    return this.#servers?.hostOrigin ?? '';
  }

  get addinOrigin(): string {
    return this.#servers?.addinOrigin ?? '';
  }

  /** A fresh page with a host in it. */
  async outlook(sketch: OutlookSketch = {}): Promise<Outlook> {
    if (this.#context === undefined || this.#servers === undefined) throw new Error('The lab is not open');
    const mayBeUsed = sketch.faults?.files === undefined && sketch.issueToken === undefined;
    const page = (mayBeUsed ? this.#takeSpare() : undefined) ?? (await this.#context.newPage());
    if (sketch.issueToken !== undefined) await page.exposeFunction('issueToken', sketch.issueToken);
    this.#pages.push(page);
    const { faults } = this.#servers;
    const correlationId = randomUUID();
    const outlook = new Outlook(page, (plan) => faults.set(correlationId, forServer(plan)));
    await outlook.page.goto(this.#servers.hostOrigin);
    await outlook.page.waitForFunction(() => 'harness' in window);
    const given = { ...this.#hostSketch(sketch), correlationId };
    await outlook.page.evaluate((host) => window.harness.start(host), given);
    if (sketch.faults !== undefined) await outlook.breakOnPurpose(sketch.faults);
    return outlook;
  }

  /** Ends what the last test opened. */
  async tidy(): Promise<void> {
    const [first, ...rest] = this.#pages.splice(0);
    await Promise.all([...rest, this.#spare].map(async (page) => page?.close()));
    this.#spare = first;
  }

  /** The next page loads much faster where the last one was. It still has that one's files in its memory, though. */
  #takeSpare(): Page | undefined {
    const page = this.#spare?.removeAllListeners();
    this.#spare = undefined;
    return page;
  }

  async close(): Promise<void> {
    await this.tidy();
    await this.#browser?.close();
    await this.#servers?.close();
  }

  #hostSketch({
    addin = {},
    addins = [addin],
    account = NADIA,
    settings: unusual,
    separateWindow = false,
  }: OutlookSketch) {
    const manifests: readonly AddinManifest[] = addins.map((sketch) => manifest(this.addinOrigin, sketch));
    return { manifests, account, settings: settings(unusual), separateWindow };
  }
}

declare global {
  interface Window {
    probe: {
      readonly ready: boolean;
      readonly heard: Record<string, unknown>[];
      readonly dialog: Office.Dialog;
      call(path: string, args: readonly unknown[]): Promise<ProbeResult>;
      openDialog(url: string, options: object): Promise<ProbeResult>;
      followDialog(): void;
      followParent(): Promise<ProbeResult>;
      listen(owner: string, type: string): Promise<ProbeResult>;
    };
  }
}
