import { isDeepStrictEqual } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';

import { heard, OutlookLab, pause, until } from './harness/outlook';
import type { ProbeResult } from './conformance/row';
import type { Outlook, OutlookSketch } from './harness/outlook';
import { launchEvent } from './harness/world';

jest.setTimeout(60_000);
const lab = new OutlookLab();
beforeAll(() => lab.open());
afterEach(() => lab.tidy());
afterAll(() => lab.close());

const INLINE = { displayInIframe: true, width: 40, height: 30 };
const WINDOW = { width: 40, height: 30, promptBeforeOpen: false };

interface Scene {
  readonly outlook: Outlook;
  readonly pane: Frame;
}

async function withPane(sketch: OutlookSketch = {}): Promise<Scene> {
  const outlook = await lab.outlook(sketch);
  await outlook.startCompose();
  return { outlook, pane: await outlook.openPane() };
}

function open(frame: Frame, url: string, options: object): Promise<ProbeResult> {
  return frame.evaluate((given) => window.probe.openDialog(given.url, given.options), { url, options });
}

const dialogUrl = (path = '/dialog.html'): string => `${lab.addinOrigin}${path}`;

async function withDialog(options: object = INLINE): Promise<Scene & { readonly dialog: Frame }> {
  const scene = await withPane();
  expect(await open(scene.pane, dialogUrl(), options)).toEqual({});
  return { ...scene, dialog: await scene.outlook.frame('/dialog.html') };
}

function say(dialog: Frame, message: string, targetOrigin?: string): Promise<void> {
  return dialog.evaluate(
    ({ text, to }) =>
      to === undefined
        ? Office.context.ui.messageParent(text)
        : Office.context.ui.messageParent(text, { targetOrigin: to }),
    { text: message, to: targetOrigin },
  );
}

const message = (text: string, origin = lab.addinOrigin) => ({
  type: 'dialogMessageReceived',
  message: text,
  origin,
});

async function log(outlook: Outlook): Promise<readonly string[]> {
  return outlook.page.evaluate(() =>
    window.harness
      .host()
      .wireLog()
      .map(({ what }) => what),
  );
}

/** host-protocol 8.2 */
describe('a dialog inside the page', () => {
  test('says something to the page that opened it', async () => {
    const { pane, dialog } = await withDialog();
    await say(dialog, 'yes');
    expect(await heard(pane)).toEqual([message('yes')]);
  });

  test('hears what the page that opened it says', async () => {
    const { pane, dialog } = await withDialog();
    await dialog.evaluate(() => window.probe.followParent());
    await pane.evaluate(() => window.probe.dialog.messageChild('hello'));
    expect(await heard(dialog)).toEqual([
      { type: 'dialogParentMessageReceived', message: 'hello', origin: lab.addinOrigin },
    ]);
  });

  test('hears what was said before it listened (invented: the host keeps it)', async () => {
    const { pane, dialog } = await withDialog();
    await pane.evaluate(() => window.probe.dialog.messageChild('early'));
    await dialog.evaluate(() => window.probe.followParent());
    expect(await heard(dialog)).toMatchObject([{ message: 'early' }]);
  });

  test('is heard later by a page that had no handler yet', async () => {
    const { pane, dialog } = await withDialog({ ...INLINE, silently: true });
    await say(dialog, 'one');
    await say(dialog, 'two');
    await pause(100);
    await pane.evaluate(() => window.probe.followDialog());
    expect(await heard(pane, 2)).toMatchObject([{ message: 'one' }, { message: 'two' }]);
  });

  test('knows Office, but neither a mailbox nor roaming settings', async () => {
    const { dialog } = await withDialog();
    const known = await dialog.evaluate(() => ({
      mailbox: (Office.context as { mailbox?: unknown }).mailbox !== undefined,
      // Facts: platform 3.2.
      settings: (Office.context as { roamingSettings?: unknown }).roamingSettings !== undefined,
      language: Office.context.displayLanguage,
      canOpenDialogs: 'displayDialogAsync' in Office.context.ui,
    }));
    expect(known).toEqual({ mailbox: false, settings: false, language: 'en-US', canOpenDialogs: false });
  });

  test('is gone once the page that opened it closes it, without an event', async () => {
    const { outlook, pane } = await withDialog();
    await pane.evaluate(() => window.probe.dialog.close());
    await outlook.page.waitForFunction(() => window.harness.compose().view().dialogs.length === 0);
    expect(outlook.page.frames().some((frame) => frame.url().includes('/dialog.html'))).toBe(false);
    expect(await pane.evaluate(() => window.probe.heard)).toEqual([]);
  });

  test('tells 12006 when the person closes it', async () => {
    const { outlook, pane } = await withDialog();
    await outlook.page.evaluate(() => window.harness.dismissDialog());
    expect(await heard(pane)).toEqual([{ type: 'dialogEventReceived', error: 12006 }]);
    expect(await outlook.page.evaluate(() => window.harness.compose().view().dialogs.length)).toBe(0);
  });

  test('can be opened again after it was closed, by either side', async () => {
    const { outlook, pane } = await withDialog();
    await outlook.page.evaluate(() => window.harness.dismissDialog());
    await heard(pane);
    expect(await open(pane, dialogUrl(), INLINE)).toEqual({});
    await outlook.frame('/dialog.html');
    await pane.evaluate(() => window.probe.dialog.close());
    // The library forgets the dialog only when the host has answered.
    await outlook.page.waitForFunction(() => window.harness.compose().view().dialogs.length === 0);
    await until(async () => isDeepStrictEqual(await open(pane, dialogUrl(), INLINE), {}));
  });

  test('goes with the pane that opened it', async () => {
    const { outlook } = await withDialog();
    await outlook.page.evaluate(() => window.harness.compose().closePane());
    expect(await outlook.page.evaluate(() => window.harness.compose().view().dialogs.length)).toBe(0);
  });

  const SIZES: Readonly<Record<string, { readonly options: object; readonly size: object }>> = {
    'in percent': { options: INLINE, size: { width: '40%', height: '30%' } },
    'in percent, as the library corrects them': {
      options: { ...INLINE, width: 0, height: 200 },
      size: { width: '1%', height: '99%' },
    },
    'in pixels': {
      options: { ...INLINE, width: 400, useDeviceIndependentPixels: true },
      size: { width: '400px', height: '30px' },
    },
  };
  test.each(Object.entries(SIZES))('tells how large it wants to be %s', async (_name, { options, size }) => {
    const { outlook } = await withDialog(options);
    const shown = await outlook.page.evaluate(() => {
      const { dialogs } = window.harness.compose().view();
      return dialogs.map(({ title, size: wanted, hideTitle }) => ({ title, size: wanted, hideTitle }));
    });
    expect(shown).toEqual([{ title: 'Probe', size, hideTitle: false }]);
  });

  test('has the address that was asked for, and the host information unless it is not wanted', async () => {
    const { dialog } = await withDialog();
    expect(dialog.url()).toContain('$isDialog$');
    const { outlook, pane } = await withPane();
    await open(pane, dialogUrl('/dialog.html?x=1'), { ...INLINE, urlNoHostInfo: true });
    expect((await outlook.frame('/dialog.html')).url()).toBe(dialogUrl('/dialog.html?x=1'));
  });
});

/** docs: cross-domain messaging (DialogOrigin 1.1); host-protocol 6, number 144 */
describe('a message to the page that opened the dialog', () => {
  const CASES: Readonly<Record<string, { readonly to: () => string; readonly arrives: boolean }>> = {
    'for any origin arrives': { to: () => '*', arrives: true },
    "for the opener's origin arrives": { to: () => `${lab.addinOrigin}/pane.html`, arrives: true },
    'for another origin does not': { to: () => 'https://elsewhere.example', arrives: false },
  };
  test.each(Object.entries(CASES))('%s', async (_name, { to, arrives }) => {
    const { outlook, pane, dialog } = await withDialog();
    await say(dialog, 'for you', to());
    await say(dialog, 'last');
    expect(await heard(pane, arrives ? 2 : 1)).toEqual(
      arrives ? [message('for you'), message('last')] : [message('last')],
    );
    expect((await log(outlook)).includes('ui.messageParent: nobody may read it')).toBe(!arrives);
  });
});

/** host-protocol 3.1, 8.2; docs: errors from displayDialogAsync */
describe('a dialog is refused', () => {
  interface Case {
    readonly url: () => string;
    readonly code: number;
  }
  const CASES: Readonly<Record<string, Case>> = {
    'at http (12005)': { url: () => 'http://localhost:1/dialog.html', code: 12005 },
    'at no web address (12003)': { url: () => 'ftp://localhost/dialog.html', code: 12003 },
    'at a domain that the manifest does not name (12004)': {
      url: () => 'https://elsewhere.example/dialog.html',
      code: 12004,
    },
    'at the same host with another port (12004)': { url: () => `${lab.hostOrigin}/dialog.html`, code: 12004 },
    'at an address that is none (12002, invented)': { url: () => 'https://', code: 12002 },
  };
  test.each(Object.entries(CASES))('%s', async (_name, { url, code }) => {
    const { outlook, pane } = await withPane();
    expect(await open(pane, url(), INLINE)).toEqual({ code });
    expect(await outlook.page.evaluate(() => window.harness.compose().view().dialogs.length)).toBe(0);
  });

  test('while another one of the same page is open (12007)', async () => {
    const { pane } = await withDialog();
    expect(await open(pane, dialogUrl(), INLINE)).toEqual({ code: 12007 });
  });

  test('not at an origin that the manifest names', async () => {
    const { pane } = await withPane({ addin: { appDomains: [lab.hostOrigin] } });
    expect(await open(pane, `${lab.hostOrigin}/elsewhere`, INLINE)).toEqual({});
  });
});

/** docs: errors and events in the dialog box */
describe('a dialog that goes astray', () => {
  test('tells 12002 when its page is not there', async () => {
    const { pane } = await withPane();
    await open(pane, dialogUrl('/nowhere.html'), INLINE);
    expect(await heard(pane)).toEqual([{ type: 'dialogEventReceived', error: 12002 }]);
  });

  const WAYS: Readonly<Record<string, { readonly to: string; readonly error: number }>> = {
    'tells 12003 when it moves to http': { to: 'http://elsewhere.example/', error: 12003 },
    'tells 12002 when it moves out of the domains of the add-in (invented)': {
      to: 'https://elsewhere.example/',
      error: 12002,
    },
  };
  test.each(Object.entries(WAYS))('%s', async (_name, { to, error }) => {
    const { pane, dialog } = await withDialog();
    await dialog.evaluate((url) => void (location.href = url), to).catch(() => undefined);
    expect(await heard(pane)).toEqual([{ type: 'dialogEventReceived', error }]);
  });
});

/** host-protocol 8.2: the library opens windows by itself */
describe('a dialog in a window of its own', () => {
  async function popup(outlook: Outlook, act: () => Promise<unknown>): Promise<Page> {
    const [page] = await Promise.all([outlook.page.waitForEvent('popup'), act()]);
    await page.waitForFunction(() => 'probe' in window && window.probe.ready);
    return page;
  }

  test('speaks with the page that opened it, both ways', async () => {
    const { outlook, pane } = await withPane();
    const dialog = await popup(outlook, () => open(pane, dialogUrl(), WINDOW));
    await say(dialog.mainFrame(), 'from the window');
    expect(await heard(pane)).toEqual([message('from the window')]);
    await dialog.evaluate(() => window.probe.followParent());
    await pane.evaluate(() => window.probe.dialog.messageChild('to the window'));
    expect(await heard(dialog.mainFrame())).toMatchObject([{ message: 'to the window' }]);
  });

  test('tells 12006 when the person closes it', async () => {
    const { outlook, pane } = await withPane();
    const dialog = await popup(outlook, () => open(pane, dialogUrl(), WINDOW));
    await dialog.close();
    expect(await heard(pane)).toEqual([{ type: 'dialogEventReceived', error: 12006 }]);
  });

  test('is closed by the page that opened it', async () => {
    const { outlook, pane } = await withPane();
    const dialog = await popup(outlook, () => open(pane, dialogUrl(), WINDOW));
    await Promise.all([dialog.waitForEvent('close'), pane.evaluate(() => window.probe.dialog.close())]);
  });

  test('asks first unless told otherwise, inside the page of the add-in', async () => {
    const { outlook, pane } = await withPane();
    const opened = open(pane, dialogUrl(), { width: 40, height: 30 });
    await pane.getByRole('button', { name: 'Allow' }).waitFor();
    expect(await log(outlook)).toContain('asks to open a window');
    await popup(outlook, () => pane.getByRole('button', { name: 'Allow' }).click());
    expect(await opened).toEqual({});
    expect(await pane.getByRole('button', { name: 'first' }).isVisible()).toBe(true);
  });

  test('is not opened when the person ignores the question (12009)', async () => {
    const { pane } = await withPane();
    const opened = open(pane, dialogUrl(), { width: 40, height: 30 });
    await pane.getByRole('button', { name: 'Ignore' }).click();
    expect(await opened).toEqual({ code: 12009 });
  });

  test('is not opened at a foreign domain (12004), nor twice (12007)', async () => {
    const { outlook, pane } = await withPane();
    expect(await open(pane, 'https://elsewhere.example/', WINDOW)).toEqual({ code: 12004 });
    await popup(outlook, () => open(pane, dialogUrl(), WINDOW));
    expect(await open(pane, dialogUrl(), WINDOW)).toEqual({ code: 12007 });
  });

  test('is told as blocked by the browser (12011) where it may not open windows', async () => {
    const { pane } = await withPane();
    await pane.evaluate(() => void (window.open = () => null));
    expect(await open(pane, dialogUrl(), WINDOW)).toEqual({ code: 12011 });
  });
});

describe('a hidden page', () => {
  test('opens a dialog from a function command', async () => {
    const outlook = await lab.outlook();
    await outlook.startCompose();
    await outlook.page.evaluate(() => window.harness.compose().run('dialogButton'));
    const dialog = await outlook.frame('/dialog.html');
    await say(dialog, 'from a command');
    const launch = await outlook.frame('/launch.html');
    expect(await heard(launch, 2)).toEqual([{}, message('from a command')]);
  });

  /** platform 1.3; that the code is 9032 is invented */
  test('opens none from a launch event', async () => {
    const outlook = await lab.outlook({
      addin: { launchEvents: [launchEvent('OnMessageCompose', 'openDialog')] },
    });
    await outlook.startCompose();
    expect(await heard(await outlook.frame('/launch.html'))).toEqual([{ code: 9032 }]);
    expect(await outlook.page.evaluate(() => window.harness.compose().view().dialogs.length)).toBe(0);
  });

  test('cannot be asked about a window, and the log says so', async () => {
    const outlook = await lab.outlook({ addin: { launchEvents: [launchEvent('OnMessageCompose', 'note')] } });
    await outlook.startCompose();
    const launch = await outlook.frame('/launch.html');
    await launch.evaluate((url) => void window.probe.openDialog(url, {}), dialogUrl());
    await until(async () => (await log(outlook)).includes('asks to open a window, where nobody can see it'));
  });
});
