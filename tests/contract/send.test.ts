import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';

import type { SmartAlert, SmartAlertButton } from '../../src/simulator/host/contract';
import { alertMessage, buttonLabel } from '../../src/simulator/page/send/describe-alert';
import { EN } from '../../src/simulator/page/words/en';
import type { SendMode } from '../../src/simulator/shared/manifest';
import { call, OutlookLab, pause } from './harness/outlook';
import type { Outlook } from './harness/outlook';
import { launchEvent, person } from './harness/world';
import type { LaunchPage, ManifestSketch } from './harness/world';

jest.setTimeout(60_000);
const lab = new OutlookLab();
beforeAll(() => lab.open());
afterEach(() => lab.tidy());
afterAll(() => lab.close());

interface Row {
  /** platform 2.2 and 2.3 unless said otherwise. */
  readonly fact?: string;
  readonly mode?: SendMode;
  readonly version?: string;
  readonly functionName?: string;
  readonly launchPage?: LaunchPage;
  readonly runtime?: string;
  readonly slowAfterMs?: number;
  readonly timeoutMs?: number;
  readonly press?: readonly SmartAlertButton['id'][];
  readonly answer: 'sent' | 'not-sent';
  /** Kind and buttons of each alert. */
  readonly alerts: readonly (readonly [SmartAlert['kind'], ...SmartAlertButton['id'][]])[];
  readonly message?: string;
  readonly labels?: readonly string[];
  /** The local Outlook complains of what the add-in did. */
  readonly complains?: boolean;
}

function hold(options: object): LaunchPage {
  return { options: { allowEvent: false, ...options } };
}
const RELAXED = { sendModeOverride: 'promptUser' };
const TO_PANE = { commandId: 'paneButton', cancelLabel: 'Choose a stamp' };

const CHECKED: Readonly<Record<string, Row>> = {
  'an add-in that allows it lets the message go without any dialog': {
    launchPage: { options: { allowEvent: true } },
    answer: 'sent',
    alerts: [],
  },
  'a held message says so in the words of the add-in': {
    launchPage: hold({ errorMessage: 'Not sent: one person is outside.' }),
    press: ['dont-send'],
    answer: 'not-sent',
    alerts: [['held', 'dont-send']],
    message: 'Not sent: one person is outside.',
  },
  'without words there are default ones': {
    launchPage: hold({}),
    press: ['dont-send'],
    answer: 'not-sent',
    alerts: [['held', 'dont-send']],
    message: 'Probe is preventing this email from being sent.',
  },
  'completed without options holds': {
    fact: 'invented',
    press: ['dont-send'],
    answer: 'not-sent',
    alerts: [['held', 'dont-send']],
  },
  'the first completed counts': {
    fact: 'host-protocol 8',
    functionName: 'completeTwice',
    press: ['dont-send'],
    answer: 'not-sent',
    alerts: [['held', 'dont-send']],
    message: 'first',
  },
  'SoftBlock holds like Block': {
    mode: 'SoftBlock',
    launchPage: hold({}),
    press: ['dont-send'],
    answer: 'not-sent',
    alerts: [['held', 'dont-send']],
  },
  'PromptUser lets the person send anyway': {
    mode: 'PromptUser',
    launchPage: hold({}),
    press: ['send-anyway'],
    answer: 'sent',
    alerts: [['held', 'send-anyway', 'dont-send']],
  },
  'Block can be relaxed by the add-in': {
    launchPage: hold(RELAXED),
    press: ['send-anyway'],
    answer: 'sent',
    alerts: [['held', 'send-anyway', 'dont-send']],
  },
  'a client before 1.14 does not relax': {
    version: '1.13',
    launchPage: hold(RELAXED),
    press: ['send-anyway'],
    answer: 'not-sent',
    alerts: [['held', 'dont-send']],
  },
  'the mode cannot be tightened': {
    mode: 'PromptUser',
    launchPage: hold({ sendModeOverride: 'block' }),
    press: ['send-anyway'],
    answer: 'sent',
    alerts: [['held', 'send-anyway', 'dont-send']],
    complains: true,
  },
  "the add-in's own button comes first, with its label": {
    launchPage: hold(TO_PANE),
    press: ['dont-send'],
    answer: 'not-sent',
    alerts: [['held', 'take-action', 'dont-send']],
    labels: ['Choose a stamp', "Don't Send"],
  },
  'without a label it is called Take Action': {
    launchPage: hold({ commandId: 'paneButton' }),
    press: ['dont-send'],
    answer: 'not-sent',
    alerts: [['held', 'take-action', 'dont-send']],
    labels: ['Take Action', "Don't Send"],
  },
  'a label without a command has no button': {
    launchPage: hold({ cancelLabel: 'Choose a stamp' }),
    press: ['dont-send'],
    answer: 'not-sent',
    alerts: [['held', 'dont-send']],
    labels: ["Don't Send"],
  },
  'a client before 1.14 has no such button': {
    version: '1.13',
    launchPage: hold(TO_PANE),
    press: ['dont-send'],
    answer: 'not-sent',
    alerts: [['held', 'dont-send']],
  },
  'a label longer than 20 characters is not taken': {
    fact: 'platform 2.2; what happens instead is invented',
    launchPage: hold({ commandId: 'paneButton', cancelLabel: 'x'.repeat(21) }),
    press: ['dont-send'],
    answer: 'not-sent',
    alerts: [['held', 'take-action', 'dont-send']],
    labels: ['Take Action', "Don't Send"],
    complains: true,
  },
  'a message has 500 characters': {
    fact: 'platform 2.2; that the rest is cut off is invented',
    launchPage: hold({ errorMessage: 'x'.repeat(501) }),
    press: ['dont-send'],
    answer: 'not-sent',
    alerts: [['held', 'dont-send']],
    message: 'x'.repeat(500),
    complains: true,
  },
  'Markdown is shown from 1.15 on': {
    launchPage: hold({ errorMessage: 'plain', errorMessageMarkdown: '**bold**' }),
    press: ['dont-send'],
    answer: 'not-sent',
    alerts: [['held', 'dont-send']],
    message: '**bold**',
  },
  'a client before 1.15 shows the plain words': {
    version: '1.14',
    launchPage: hold({ errorMessage: 'plain', errorMessageMarkdown: '**bold**' }),
    press: ['dont-send'],
    answer: 'not-sent',
    alerts: [['held', 'dont-send']],
    message: 'plain',
  },
};

const SLOW: Readonly<Record<string, Row>> = {
  'a slow add-in under Block: the question closes when the answer comes': {
    slowAfterMs: 100,
    launchPage: { options: { allowEvent: true }, ms: 1200 },
    answer: 'sent',
    alerts: [['slow', 'wait', 'dont-send']],
  },
  'waiting for a slow add-in leads to its answer': {
    slowAfterMs: 100,
    launchPage: { options: { allowEvent: false }, ms: 800 },
    press: ['wait', 'dont-send'],
    answer: 'not-sent',
    alerts: [
      ['slow', 'wait', 'dont-send'],
      ['held', 'dont-send'],
    ],
  },
  'under PromptUser a slow add-in can be passed over': {
    mode: 'PromptUser',
    slowAfterMs: 100,
    launchPage: { options: { allowEvent: false }, ms: 800 },
    press: ['send-anyway'],
    answer: 'sent',
    alerts: [['slow', 'send-anyway', 'dont-send']],
  },
  'a handler that throws is only seen to be silent': {
    fact: 'host-protocol 8: an exception is a page error, the host sees nothing',
    functionName: 'throwing',
    timeoutMs: 300,
    press: ['try-later'],
    answer: 'not-sent',
    alerts: [['timed-out', 'try-later']],
  },
  'under PromptUser a silent add-in can be passed over': {
    mode: 'PromptUser',
    functionName: 'throwing',
    timeoutMs: 300,
    press: ['send-anyway'],
    answer: 'sent',
    alerts: [['timed-out', 'send-anyway', 'dont-send']],
  },
};

const UNAVAILABLE: Readonly<Record<string, Row>> = {
  'a function that the page does not have, under Block': {
    fact: 'host-protocol 8, status 11101',
    functionName: 'nobody',
    press: ['dont-send'],
    answer: 'not-sent',
    alerts: [['unavailable', 'dont-send']],
  },
  'the same under SoftBlock can be sent': {
    mode: 'SoftBlock',
    functionName: 'nobody',
    press: ['send-anyway'],
    answer: 'sent',
    alerts: [['unavailable', 'send-anyway', 'try-later']],
  },
  'or tried later': {
    mode: 'SoftBlock',
    functionName: 'nobody',
    press: ['try-later'],
    answer: 'not-sent',
    alerts: [['unavailable', 'send-anyway', 'try-later']],
  },
  'a page that is not there': {
    runtime: '/missing.html',
    press: ['dont-send'],
    answer: 'not-sent',
    alerts: [['unavailable', 'dont-send']],
  },
  'a page without office.js': {
    runtime: '/without-office.html',
    mode: 'PromptUser',
    press: ['send-anyway'],
    answer: 'sent',
    alerts: [['unavailable', 'send-anyway', 'try-later']],
  },
};

function sketchOf({ mode = 'Block', functionName = 'complete', launchPage, runtime }: Row): ManifestSketch {
  return {
    launchEvents: [launchEvent('OnMessageSend', functionName, mode)],
    ...(launchPage === undefined ? {} : { launchPage }),
    ...(runtime === undefined ? {} : { runtime }),
  };
}

async function sending(row: Row): Promise<Outlook> {
  const { version = '1.15', slowAfterMs = 20_000, timeoutMs = 300_000 } = row;
  const outlook = await lab.outlook({
    addin: sketchOf(row),
    settings: { mailboxVersion: version, slowAfterMs, timeoutMs },
  });
  await outlook.startCompose();
  return outlook;
}

function alertsOf(outlook: Outlook): Promise<readonly SmartAlert[]> {
  return outlook.page.evaluate(() => window.harness.alerts);
}

describe.each(Object.entries({ CHECKED, SLOW, UNAVAILABLE }))('pressing Send: %s', (_area, rows) => {
  test.each(Object.entries(rows))('%s', async (_sentence, row) => {
    const outlook = await sending(row);
    expect(await outlook.send(...(row.press ?? []))).toBe(row.answer);
    const alerts = await alertsOf(outlook);
    expect(alerts.map(({ kind, buttons }) => [kind, ...buttons.map(({ id }) => id)])).toEqual(row.alerts);
    const last = alerts.at(-1);
    if (row.message !== undefined) expect(last).toMatchObject({ message: row.message });
    if (row.labels !== undefined)
      expect(last?.buttons.map((button) => buttonLabel(button, EN))).toEqual(row.labels);
    expect((await outlook.unmodelled()).length > 0).toBe(row.complains === true);
  });
});

test('a message that no add-in checks goes at once', async () => {
  const outlook = await lab.outlook();
  await outlook.startCompose();
  expect(await outlook.send()).toBe('sent');
  expect(await outlook.page.evaluate(() => window.harness.checking)).toBe(0);
});

test('an answer that comes while the person is asked closes the question', async () => {
  const outlook = await sending({
    slowAfterMs: 50,
    launchPage: { options: { allowEvent: true }, ms: 600 },
    answer: 'sent',
    alerts: [],
  });
  expect(await outlook.send()).toBe('sent');
  expect(await outlook.page.evaluate(() => window.harness.closedByHost)).toBe(1);
});

async function pressing(
  commandId: string,
  version = '1.15',
  contextData: unknown = '{"hold":7}',
): Promise<Outlook> {
  const outlook = await sending({
    version,
    launchPage: hold({ commandId, contextData }),
    answer: 'not-sent',
    alerts: [],
  });
  expect(await outlook.send('take-action')).toBe('not-sent');
  return outlook;
}

/** platform 2.2 */
describe("the add-in's own button", () => {
  test('opens the pane, which gets the context', async () => {
    const outlook = await pressing('paneButton');
    expect(await call(await outlook.pane(), 'item.getInitializationContextAsync')).toEqual({
      value: '{"hold":7}',
    });
  });

  test('may carry an object', async () => {
    const outlook = await pressing('paneButton', '1.15', { hold: 7 });
    expect(await call(await outlook.pane(), 'item.getInitializationContextAsync')).toEqual({
      value: { hold: 7 },
    });
  });

  test('runs a function since 1.15, which gets the context', async () => {
    const outlook = await pressing('contextButton');
    await outlook.page.waitForFunction(() => window.harness.model().read().subject !== '');
    expect((await outlook.draft()).subject).toBe('context: {"hold":7}');
  });

  test('just cancels for a function before 1.15', async () => {
    const outlook = await pressing('contextButton', '1.14');
    await pause(200);
    expect((await outlook.draft()).subject).toBe('');
  });

  test('just cancels for a command that does not exist', async () => {
    const outlook = await pressing('noSuchButton');
    expect(await outlook.page.evaluate(() => window.harness.compose().view().pane)).toBeNull();
  });
});

/** Invented: add-ins take turns in the order of their manifests */
test('with two add-ins the first that holds ends it', async () => {
  const both = ['Block', 'Block'].map((mode, index) => ({
    id: `aaaaaaaa-0000-4000-8000-00000000000${index}`,
    launchEvents: [launchEvent('OnMessageSend', 'complete', mode as SendMode)],
    launchPage: { options: { allowEvent: index === 0, errorMessage: `add-in ${index}` } },
  }));
  const outlook = await lab.outlook({ addins: both });
  await outlook.startCompose();
  expect(await outlook.send('dont-send')).toBe('not-sent');
  expect((await alertsOf(outlook)).map((alert) => alertMessage(alert, EN))).toEqual(['add-in 1']);
});

/** Type declarations: Recipients.addAsync; the words are invented */
describe('an add-in that adds somebody without an address at Send', () => {
  const adding = (client: 'web' | 'classic-windows'): Promise<Outlook> =>
    lab.outlook({
      addin: {
        launchEvents: [launchEvent('OnMessageSend', 'callThenAllow', 'Block')],
        launchPage: { calls: [['item.cc.addAsync', ['Somebody']]] },
      },
      settings: { client },
    });

  test('stops it on the web, and is named', async () => {
    const outlook = await adding('web');
    await outlook.startCompose({ to: [person('ruth@legalaid.example')] });
    expect(await outlook.send()).toBe('not-sent');
    const notices = await outlook.page.evaluate(() => window.harness.session().view().notifications);
    expect(notices).toMatchObject([
      { type: 'errorMessage', message: 'Not sent: Probe added recipients without an address: Somebody' },
    ]);
  });

  test('adds nobody in classic Outlook, which sends', async () => {
    const outlook = await adding('classic-windows');
    await outlook.startCompose({ to: [person('ruth@legalaid.example')] });
    expect(await outlook.send()).toBe('sent');
    expect(await outlook.draft()).toMatchObject({ cc: [] });
  });
});
