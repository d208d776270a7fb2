import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';

import type { Worker } from 'playwright-core';

import type { FieldBugId } from '../../src/simulator/host/clients/field-bugs';
import { appointment } from './conformance/appointments';
import { ATTACHMENT_KINDS } from './conformance/attachment-kinds';
import { BODY } from './conformance/body';
import { callIn, ClassicOutlook, stayingWorker } from './conformance/classic';
import { GARBAGE_ANSWERS } from './conformance/garbage';
import { ITEM } from './conformance/item';
import { expectRow } from './conformance/row';
import { rowsForScripts } from './conformance/script-runtime';
import { call, OutlookLab } from './harness/outlook';
import type { Outlook } from './harness/outlook';
import { ADDIN_ID, launchEvent, person } from './harness/world';
import type { ManifestSketch } from './harness/world';

jest.setTimeout(60_000);
const classic = new ClassicOutlook();
const lab = new OutlookLab();
beforeAll(() => Promise.all([classic.open(), lab.open()]));
afterEach(() => lab.tidy());
afterAll(() => Promise.all([classic.close(), lab.close()]));

/** The other tables run against the same script in a bare context of Node, which is faster. */
describe.each(Object.entries({ BODY, ITEM, ATTACHMENT_KINDS, GARBAGE_ANSWERS }))(
  "in a worker of the browser our Office object keeps the web's contract: %s",
  (_area, table) => {
    test.each(rowsForScripts(table))('%s', async (_sentence, row) => {
      expectRow(row, await classic.perform(row));
    });
  },
);

async function outlookWith(addin: ManifestSketch = {}): Promise<Outlook> {
  const outlook = await lab.outlook({ addin, settings: { client: 'classic-windows' } });
  await outlook.startCompose();
  return outlook;
}

/** Waits until no runtime lives except `staying`; the browser tells a moment later that a worker has ended. */
async function runtimesEnd({ page }: Outlook, staying?: Worker): Promise<void> {
  const ending = page.workers().filter((worker) => worker !== staying);
  await Promise.all(ending.map((worker) => worker.waitForEvent('close')));
}

/** What an expression is in a runtime; `error: …` when evaluating it throws. */
async function evaluateIn(worker: Worker, expression: string): Promise<unknown> {
  const known = expression.replaceAll('ORIGIN', JSON.stringify(lab.addinOrigin));
  return worker.evaluate(`(async () => (${known}))().catch((error) => 'error: ' + error.name)`);
}

const SURROUNDINGS: Readonly<Record<string, readonly [fact: string, expression: string, is: unknown]>> = {
  'there is no document': ['platform 1.4', 'typeof document', 'undefined'],
  'there is a window': ['platform 1.4', 'typeof window', 'object'],
  'the window has no location': ['platform 1.4, GH#5208', 'typeof window.location', 'undefined'],
  'nothing is kept in local storage': ['platform 1.4', 'typeof localStorage', 'undefined'],
  'nothing is kept in session storage': ['platform 1.4', 'typeof sessionStorage', 'undefined'],
  'nothing is kept in a database': ['platform 1.4', 'typeof indexedDB', 'undefined'],
  'there are no cookies': ['platform 1.4', 'typeof cookieStore', 'undefined'],
  'no other script can be fetched': ['platform 1.4', 'typeof importScripts', 'undefined'],
  'no module can be imported': ['platform 1.4', 'import(`${ORIGIN}/launch.js`)', 'error: TypeError'],
  'a relative address cannot be asked': ['platform 1.4', "fetch('/policy.json')", 'error: TypeError'],
  'a relative address cannot be asked the older way either': [
    'platform 1.4',
    "new XMLHttpRequest().open('GET', '/policy.json')",
    'error: TypeError',
  ],
  'code for onReady never runs': [
    'platform 1.4',
    "Promise.race([Office.onReady().then(() => 'ran'), new Promise((end) => setTimeout(end, 200, 'did not run'))])",
    'did not run',
  ],
  'a member that nobody modelled throws': [
    'invented',
    'Office.context.mailbox.item.fly',
    'error: UnmodelledMember',
  ],
  'a member of another mode is undefined': [
    'type declarations of Office.js',
    'typeof Office.context.mailbox.item.getAllInternetHeadersAsync',
    'undefined',
  ],
  'dialogs are not for event handlers': ['platform 1.3', 'typeof Office.context.ui', 'undefined'],
};

describe('the script runtime of classic Outlook', () => {
  test('is as poor as the real one', async () => {
    const worker = await stayingWorker(await outlookWith());
    for (const [sentence, [, expression, is]] of Object.entries(SURROUNDINGS))
      expect([sentence, await evaluateIn(worker, expression)]).toEqual([sentence, is]);
  });

  /** platform 0: what a requirement set brought is not there before it */
  test('a member that came later is undefined in an older build', async () => {
    const outlook = await lab.outlook({ settings: { client: 'classic-windows', mailboxVersion: '1.13' } });
    await outlook.startCompose();
    const worker = await stayingWorker(outlook);
    expect(await callIn(worker, 'typeof item.getConversationIndexAsync')).toEqual({ value: 'undefined' });
    expect(await callIn(worker, 'typeof item.saveAsync')).toEqual({ value: 'function' });
  });
});

/** What launch events are reported to lack, in builds that have the bug. */
const LACKING: readonly (readonly [global: string, bug: FieldBugId, otherwise: string])[] = [
  ['Intl', 'GH#4631', 'object'],
  ['crypto', 'GH#4450', 'object'],
  ['Promise.allSettled', 'GH#3569', 'function'],
];

/** platform 1.4 */
test.each(LACKING)('%s is not there in a build with %s, and is in others', async (global, bug, otherwise) => {
  const typeWith = async (bugs: readonly FieldBugId[]): Promise<unknown> => {
    const outlook = await lab.outlook({ settings: { client: 'classic-windows', bugs } });
    await outlook.startCompose();
    return evaluateIn(await stayingWorker(outlook), `typeof ${global}`);
  };
  expect(await typeWith([bug])).toBe('undefined');
  expect(await typeWith([])).toBe(otherwise);
});

/** platform 1.5 */
describe('asking the network', () => {
  test("the add-in's own origin may be asked", async () => {
    const worker = await stayingWorker(await outlookWith());
    expect(await evaluateIn(worker, 'fetch(`${ORIGIN}/nothing.js`).then(({ ok }) => ok)')).toBe(true);
  });

  test('another origin may not, unless the well-known file lists the script', async () => {
    const elsewhere = "fetch('https://elsewhere.example/').catch((error) => error.message)";
    for (const [script, refusal] of [
      ['/launch.js', 'does not list the script'],
      ['/listed.js', 'Failed to fetch'],
    ] as const) {
      const outlook = await outlookWith({ script });
      await outlook.page.route('https://elsewhere.example/**', (route) => route.abort());
      const worker = await stayingWorker(outlook);
      expect(await worker.evaluate(elsewhere)).toContain(refusal);
    }
  });
});

const SERIES = `(async () => {
  const seriesTime = new Office.SeriesTime();
  seriesTime.setStartDate(2026, 11, 1);
  seriesTime.setEndDate('2026-12-31');
  seriesTime.setStartTime('T09:30:00.000');
  seriesTime.setDuration(45);
  const recurrenceProperties = { interval: 1, days: ['tue'] };
  const pattern = { recurrenceType: 'weekly', recurrenceProperties, seriesTime };
  const { recurrence } = Office.context.mailbox.item;
  await new Promise((resolve) => recurrence.setAsync(pattern, resolve));
  const { value } = await new Promise((resolve) => recurrence.getAsync(resolve));
  const { seriesTime: read } = value;
  return [read.getStartDate(), read.getStartTime(), read.getEndDate(), read.getEndTime(), read.getDuration()];
})()`;

/** type declarations of SeriesTime; the web's library makes the same of it (appointments.test.ts) */
test('an appointment is made a series', async () => {
  const outlook = await lab.outlook({ settings: { client: 'classic-windows' } });
  await outlook.startCompose({ appointment: appointment() });
  const worker = await stayingWorker(outlook);
  const read = ['2026-12-01', 'T09:30:00.000', '2026-12-31', 'T10:15:00.000', 45];
  expect(await evaluateIn(worker, SERIES)).toEqual(read);
  expect((await outlook.draft()).appointment).toMatchObject({
    start: Date.UTC(2026, 11, 1, 9, 30),
    recurrence: { pattern: { kind: 'weekly', interval: 1, days: ['tue'] }, until: Date.UTC(2026, 11, 31) },
  });
});

const SIGN_IN: Readonly<Record<string, readonly [script: string, expression: string, is: unknown]>> = {
  'a token for the add-in itself, where the well-known file lists the script': [
    '/listed.js',
    "OfficeRuntime.auth.getAccessToken().then((token) => token.split('.').length)",
    3,
  ],
  'no token where it does not': [
    '/launch.js',
    'OfficeRuntime.auth.getAccessToken().catch(({ code }) => code)',
    13012,
  ],
  'the bridge of nested app authentication': [
    '/listed.js',
    `new Promise((resolve) => {
      nestedAppAuthBridge.addEventListener('message', ({ data }) => resolve(JSON.parse(data).success));
      const request = { messageType: 'NestedAppAuthRequest', method: 'GetInitContext', requestId: 'r' };
      nestedAppAuthBridge.postMessage(JSON.stringify(request));
    })`,
    true,
  ],
  'no bridge where the file does not list the script': [
    '/launch.js',
    'typeof nestedAppAuthBridge',
    'undefined',
  ],
  'the requirement set says so': [
    '/listed.js',
    "Office.context.requirements.isSetSupported('NestedAppAuth', '1.1')",
    true,
  ],
  'OfficeRuntime has no storage (GH#3312)': ['/listed.js', 'typeof OfficeRuntime.storage', 'undefined'],
};

/** platform 1.3, 1.5 and 5.1; how the runtime asks its host is invented */
describe('signing in', () => {
  test.each(Object.entries(SIGN_IN))('%s', async (_sentence, [script, expression, is]) => {
    const webApplication = { id: 'an-app', resource: 'api://localhost/an-app' };
    const worker = await stayingWorker(await outlookWith({ script, webApplication }));
    expect(await evaluateIn(worker, expression)).toEqual(is);
  });
});

const HOLDING = { options: { allowEvent: false, errorMessage: 'Held.' } };
const GUARD = launchEvent('OnMessageSend', 'complete', 'Block');

interface Sending {
  readonly fact: string;
  readonly addin: ManifestSketch;
  readonly timeoutMs?: number;
  readonly bugs?: readonly FieldBugId[];
  readonly answer: 'sent' | 'not-sent';
  readonly alerts: readonly string[];
}

const SENDING: Readonly<Record<string, Sending>> = {
  'mail that the add-in allows leaves without a dialog': {
    fact: 'platform 2.2',
    addin: { launchEvents: [GUARD], launchPage: { options: { allowEvent: true } } },
    answer: 'sent',
    alerts: [],
  },
  'mail that the add-in holds is held in its words': {
    fact: 'platform 2.2',
    addin: { launchEvents: [GUARD], launchPage: HOLDING },
    answer: 'not-sent',
    alerts: ['held: Held.'],
  },
  'the first completed counts': {
    fact: 'host-protocol 8',
    addin: { launchEvents: [launchEvent('OnMessageSend', 'completeTwice', 'Block')] },
    answer: 'not-sent',
    alerts: ['held: first'],
  },
  'a function that nobody associated holds every mail': {
    fact: 'platform 1.4',
    addin: { launchEvents: [launchEvent('OnMessageSend', 'nobody', 'Block')] },
    answer: 'not-sent',
    alerts: ['unavailable: '],
  },
  'an exception is seen by nobody, so the handler takes too long': {
    fact: 'host-protocol 8',
    addin: { launchEvents: [launchEvent('OnMessageSend', 'throwing', 'Block')] },
    timeoutMs: 300,
    answer: 'not-sent',
    alerts: ['timed-out: '],
  },
  'a script with a mistake makes the add-in unavailable': {
    fact: 'platform 1.4',
    addin: { launchEvents: [GUARD], script: '/broken.js' },
    answer: 'not-sent',
    alerts: ['unavailable: '],
  },
  'a login page in place of the script makes the add-in unavailable': {
    fact: 'invented',
    addin: { launchEvents: [GUARD], script: '/login.js' },
    answer: 'not-sent',
    alerts: ['unavailable: '],
  },
  'a script that is not there makes the add-in unavailable': {
    fact: 'platform 2.3',
    addin: { launchEvents: [GUARD], script: '/missing.js' },
    answer: 'not-sent',
    alerts: ['unavailable: '],
  },
  'a script of 2016 runs in a build before Version 2403': {
    fact: 'platform 1.4',
    addin: { launchEvents: [GUARD], script: '/of-2016.js' },
    bugs: ['platform 1.4'],
    answer: 'sent',
    alerts: [],
  },
  'an async function takes too long in a build before Version 2403': {
    fact: 'platform 1.4',
    addin: { launchEvents: [GUARD], script: '/of-2017.js' },
    bugs: ['platform 1.4'],
    timeoutMs: 300,
    answer: 'not-sent',
    alerts: ['timed-out: '],
  },
  'a script that says ?. does not load in a build before Version 2403': {
    fact: 'platform 1.4',
    addin: { launchEvents: [GUARD], script: '/of-2020.js' },
    bugs: ['platform 1.4'],
    answer: 'not-sent',
    alerts: ['unavailable: '],
  },
  'newer scripts run in newer builds': {
    fact: 'platform 1.4',
    addin: { launchEvents: [GUARD], script: '/of-2020.js' },
    answer: 'sent',
    alerts: [],
  },
};

describe('sending in classic Outlook', () => {
  test.each(Object.entries(SENDING))(
    '%s',
    async (_sentence, { addin, timeoutMs, bugs = [], answer, alerts }) => {
      const timing = timeoutMs === undefined ? {} : { timeoutMs };
      const outlook = await lab.outlook({ addin, settings: { client: 'classic-windows', bugs, ...timing } });
      await outlook.startCompose();
      expect(await outlook.send('dont-send')).toBe(answer);
      const shown = await outlook.page.evaluate(() => window.harness.alerts);
      expect(shown.map((alert) => `${alert.kind}: ${alert.kind === 'held' ? alert.message : ''}`)).toEqual(
        alerts,
      );
      await runtimesEnd(outlook);
    },
  );
});

/** platform 1.2 */
describe('the life of a runtime', () => {
  test('it ends with its form', async () => {
    const outlook = await outlookWith();
    await stayingWorker(outlook);
    await outlook.page.evaluate(() => window.harness.compose().close());
    await runtimesEnd(outlook);
  });

  test('each function starts with a script that remembers nothing', async () => {
    const outlook = await outlookWith();
    const worker = await stayingWorker(outlook);
    await worker.evaluate(() => Object.assign(globalThis, { remembered: true }));
    await outlook.page.evaluate(() => window.harness.compose().run('contextButton'));
    await outlook.page.waitForFunction(() => window.harness.model().read().subject !== '');
    expect((await outlook.draft()).subject).toBe('context: ');
    await runtimesEnd(outlook, worker);
    expect(outlook.page.workers()).toEqual([worker]);
  });

  /** platform 1.4: fetched when Outlook starts, then kept */
  test('the script is fetched once, and a server that is gone later does not matter', async () => {
    const outlook = await outlookWith({
      launchEvents: [GUARD],
      launchPage: { options: { allowEvent: true } },
    });
    expect(await outlook.send()).toBe('sent');
    await outlook.page.route('**/launch.js*', (route) => route.abort());
    expect(await outlook.send()).toBe('sent');
  });
});

// facts: platform 3.2; type declarations: CustomProperties.saveAsync
test.each([
  ['what leaves has the custom properties that were kept back', 'send'],
  ['what is closed has them, too', 'closing'],
] as const)('%s', async (_sentence, deed) => {
  const outlook = await lab.outlook({ settings: { client: 'classic-windows' } });
  await outlook.startCompose({ to: [person('tomas@legalaid.example')] });
  const pane = await outlook.openPane();
  await call(pane, 'item.loadCustomPropertiesAsync');
  await call(pane, 'get answer.set', 'stamp', 'internal');
  await call(pane, 'answer.saveAsync');
  const before = await outlook.page.evaluate(() => window.harness.draft()?.customProperties);
  await outlook.page.evaluate(
    async (how) => (how === 'send' ? window.harness.send([]) : window.harness.compose().closing()),
    deed,
  );
  const after = await outlook.page.evaluate(() => window.harness.draft()?.customProperties);
  expect([before, after]).toEqual([{}, { [ADDIN_ID]: { stamp: 'internal' } }]);
});
