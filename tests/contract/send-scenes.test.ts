import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';

import type { ConnectionState, LeaveWay, SmartAlertButton } from '../../src/simulator/host/contract';
import { alertMessage, buttonLabel } from '../../src/simulator/page/send/describe-alert';
import { EN } from '../../src/simulator/page/words/en';
import type { SendMode } from '../../src/simulator/shared/manifest';
import { call, OutlookLab } from './harness/outlook';
import type { Outlook, OutlookSketch } from './harness/outlook';
import { ADDIN_ID, launchEvent } from './harness/world';
import type { LaunchPage, ManifestSketch } from './harness/world';

jest.setTimeout(60_000);
const lab = new OutlookLab();
beforeAll(() => lab.open());
afterEach(() => lab.tidy());
afterAll(() => lab.close());

/** An add-in that is asked at Send. */
function anAddin(mode: SendMode, launchPage: LaunchPage = ALLOWS, functionName = 'complete'): ManifestSketch {
  return {
    permission: 'ReadWriteMailbox',
    extendedPermissions: ['AppendOnSend'],
    launchEvents: [launchEvent('OnMessageSend', functionName, mode)],
    launchPage,
  };
}
const ALLOWS: LaunchPage = { options: { allowEvent: true } };
const SILENT: LaunchPage = { options: { allowEvent: true }, ms: 60_000 };
const holds = (options: object): LaunchPage => ({ options: { allowEvent: false, ...options } });

type Settings = NonNullable<OutlookSketch['settings']>;

interface Row {
  readonly fact: string;
  readonly addin: ManifestSketch;
  readonly settings?: Settings;
  /** Before Send is pressed. */
  readonly connection?: ConnectionState;
  /** Once the add-in has been asked. */
  readonly becomes?: ConnectionState;
  readonly press?: readonly SmartAlertButton['id'][];
  readonly answer: 'sent' | 'not-sent' | 'save-draft';
  readonly asks: readonly (readonly string[])[];
  readonly labels?: readonly string[];
}

const CLASSIC: Settings = { client: 'classic-windows', mailboxVersion: '1.14' };
const MAC: Settings = { client: 'mac', mailboxVersion: '1.14' };
const FIX = { commandId: 'paneButton', cancelLabel: 'Fix it' };
const LOST = 'platform 2.3, "Connection lost after load"';
const OFFLINE = 'platform 2.3, "Work Offline"';
const POLICY = 'platform 2.5, OnSendAddinsEnabled';
const LABEL = 'platform 2.2, cancelLabel';

/** An add-in that looks at a message in the old way. */
const LOOKING: ManifestSketch = { launchEvents: [launchEvent('ItemSend', 'complete')], launchPage: ALLOWS };

const SCENES: Readonly<Record<string, Row>> = {
  'PromptUser, the connection goes while the add-in runs: send anyway': {
    fact: LOST,
    addin: anAddin('PromptUser', SILENT),
    becomes: 'lost',
    press: ['send-anyway'],
    answer: 'sent',
    asks: [['connection-lost', 'send-anyway', 'save-draft']],
  },
  'SoftBlock, the connection goes while the add-in runs: the same': {
    fact: LOST,
    addin: anAddin('SoftBlock', SILENT),
    becomes: 'lost',
    press: ['send-anyway'],
    answer: 'sent',
    asks: [['connection-lost', 'send-anyway', 'save-draft']],
  },
  'or into Drafts': {
    fact: LOST,
    addin: anAddin('SoftBlock', SILENT),
    becomes: 'lost',
    press: ['save-draft'],
    answer: 'save-draft',
    asks: [['connection-lost', 'send-anyway', 'save-draft']],
  },
  'Block, the connection goes while the add-in runs: Drafts only': {
    fact: LOST,
    addin: anAddin('Block', SILENT),
    becomes: 'lost',
    press: ['save-draft'],
    answer: 'save-draft',
    asks: [['connection-lost', 'save-draft']],
  },
  'Block cannot be waved through without a connection': {
    fact: LOST,
    addin: anAddin('Block', SILENT),
    becomes: 'lost',
    press: ['send-anyway'],
    answer: 'not-sent',
    asks: [['connection-lost', 'save-draft']],
  },
  'without a connection no add-in starts: Block cannot be sent': {
    fact: 'platform 1.2, "Needs network"; 2.3, "Add-in unavailable at send"',
    addin: anAddin('Block'),
    connection: 'lost',
    press: ['dont-send'],
    answer: 'not-sent',
    asks: [['unavailable', 'dont-send']],
  },
  'without a connection SoftBlock can be sent anyway': {
    fact: 'platform 1.2, "Needs network"; 2.3, "Add-in unavailable at send"',
    addin: anAddin('SoftBlock'),
    connection: 'lost',
    press: ['send-anyway'],
    answer: 'sent',
    asks: [['unavailable', 'send-anyway', 'try-later']],
  },
  'with the policy a message without a connection goes to Drafts, whatever the mode': {
    fact: POLICY,
    addin: anAddin('PromptUser'),
    settings: { holdsUnchecked: true },
    connection: 'lost',
    press: ['save-draft'],
    answer: 'save-draft',
    asks: [['connection-lost', 'save-draft']],
  },
  'with the policy an add-in that does not load holds, whatever the mode': {
    fact: POLICY,
    addin: { ...anAddin('PromptUser'), runtime: '/missing.html' },
    settings: { holdsUnchecked: true },
    press: ['dont-send'],
    answer: 'not-sent',
    asks: [['unavailable', 'dont-send']],
  },
  'where an add-in does not load, SoftBlock can be sent anyway': {
    fact: 'platform 2.3, "Add-in unavailable at send"',
    addin: { ...anAddin('SoftBlock'), runtime: '/missing.html' },
    settings: { client: 'mac', mailboxVersion: '1.14' },
    press: ['send-anyway'],
    answer: 'sent',
    asks: [['unavailable', 'send-anyway', 'try-later']],
  },
  'GH#6894: on the Mac it cannot': {
    fact: 'platform 2.3',
    addin: { ...anAddin('SoftBlock'), runtime: '/missing.html' },
    settings: { client: 'mac', mailboxVersion: '1.14', bugs: ['GH#6894'] },
    press: ['send-anyway'],
    answer: 'not-sent',
    asks: [['unavailable', 'dont-send']],
  },
  'the policy of mailboxes on the web does not reach Outlook on Mac': {
    fact: POLICY,
    addin: { ...anAddin('PromptUser'), runtime: '/missing.html' },
    settings: { ...MAC, holdsUnchecked: true },
    press: ['send-anyway'],
    answer: 'sent',
    asks: [['unavailable', 'send-anyway', 'try-later']],
  },
  'in classic Outlook a function that nobody associated blocks under SoftBlock, too': {
    fact: 'platform 1.4',
    addin: anAddin('SoftBlock', ALLOWS, 'nobody'),
    settings: CLASSIC,
    press: ['send-anyway'],
    answer: 'not-sent',
    asks: [['unavailable', 'dont-send']],
  },
  'without a connection an add-in of ItemSend does not start either, and blocks': {
    fact: 'platform 1.2, "Needs network"; the alert is invented',
    addin: LOOKING,
    connection: 'lost',
    press: ['dont-send'],
    answer: 'not-sent',
    asks: [['unavailable', 'dont-send']],
  },
  'with a connection it starts, and lets the message go': {
    fact: 'platform 1.2, "Needs network"',
    addin: LOOKING,
    answer: 'sent',
    asks: [],
  },
  'classic Outlook works offline: PromptUser goes unchecked': {
    fact: OFFLINE,
    addin: anAddin('PromptUser', holds({})),
    settings: CLASSIC,
    connection: 'work-offline',
    answer: 'sent',
    asks: [],
  },
  'classic Outlook works offline: SoftBlock must go online first': {
    fact: OFFLINE,
    addin: anAddin('SoftBlock'),
    settings: CLASSIC,
    connection: 'work-offline',
    press: ['ok'],
    answer: 'not-sent',
    asks: [['work-offline', 'ok']],
  },
  'classic Outlook works offline: Block must go online first': {
    fact: OFFLINE,
    addin: anAddin('Block'),
    settings: CLASSIC,
    connection: 'work-offline',
    press: ['ok'],
    answer: 'not-sent',
    asks: [['work-offline', 'ok']],
  },
  'Outlook on Mac works offline: PromptUser goes unchecked': {
    fact: OFFLINE,
    addin: anAddin('PromptUser', holds({})),
    settings: MAC,
    connection: 'work-offline',
    answer: 'sent',
    asks: [],
  },
  'Outlook on Mac works offline: SoftBlock must go online first': {
    fact: OFFLINE,
    addin: anAddin('SoftBlock'),
    settings: MAC,
    connection: 'work-offline',
    press: ['ok'],
    answer: 'not-sent',
    asks: [['work-offline', 'ok']],
  },
  "on Mac the label is Don't Send's, which runs the command": {
    fact: LABEL,
    addin: anAddin('Block', holds(FIX)),
    settings: MAC,
    press: ['dont-send'],
    answer: 'not-sent',
    asks: [['held', 'take-action']],
    labels: ['Fix it'],
  },
  "on Mac Send Anyway stands beside the add-in's Don't Send": {
    fact: LABEL,
    addin: anAddin('PromptUser', holds(FIX)),
    settings: MAC,
    press: ['send-anyway'],
    answer: 'sent',
    asks: [['held', 'send-anyway', 'take-action']],
    labels: ['Send Anyway', 'Fix it'],
  },
  "on Mac a label without a command words Don't Send": {
    fact: LABEL,
    addin: anAddin('Block', holds({ cancelLabel: 'Go back' })),
    settings: MAC,
    press: ['dont-send'],
    answer: 'not-sent',
    asks: [['held', 'dont-send']],
    labels: ['Go back'],
  },
  "on Mac a command without a label keeps Don't Send": {
    fact: LABEL,
    addin: anAddin('Block', holds({ commandId: 'paneButton' })),
    settings: MAC,
    press: ['dont-send'],
    answer: 'not-sent',
    asks: [['held', 'take-action']],
    labels: ["Don't Send"],
  },
  'new Outlook on Windows has Take Action': {
    fact: LABEL,
    addin: anAddin('Block', holds(FIX)),
    settings: { client: 'new-windows' },
    press: ['dont-send'],
    answer: 'not-sent',
    asks: [['held', 'take-action', 'dont-send']],
    labels: ['Fix it', "Don't Send"],
  },
  'an override does not count when the add-in is slow': {
    fact: 'platform 2.2, sendModeOverride: not honoured when the add-in fails',
    addin: anAddin('Block', { options: { allowEvent: true, sendModeOverride: 'promptUser' }, ms: 1_000 }),
    settings: { slowAfterMs: 50 },
    press: ['send-anyway'],
    answer: 'not-sent',
    asks: [['slow', 'wait', 'dont-send']],
  },
};

async function open({ addin, settings = {} }: Pick<Row, 'addin' | 'settings'>): Promise<Outlook> {
  const outlook = await lab.outlook({ addin, settings: { slowAfterMs: 20_000, ...settings } });
  await outlook.startCompose();
  return outlook;
}

const become = (outlook: Outlook, state: ConnectionState) =>
  outlook.page.evaluate((next) => window.harness.connection.become(next), state);

const alertsOf = (outlook: Outlook) => outlook.page.evaluate(() => window.harness.alerts);

/** Until the add-in's handler has begun. */
async function askedAt(outlook: Outlook, runtime = '/launch.html'): Promise<void> {
  const frame = await outlook.frame(runtime);
  await frame.waitForFunction(() => window.probe.heard.length > 0, undefined, { polling: 25 });
}

describe('pressing Send', () => {
  test.each(Object.entries(SCENES))('%s', async (_sentence, row) => {
    const outlook = await open(row);
    if (row.connection !== undefined) await become(outlook, row.connection);
    const sending = outlook.send(...(row.press ?? []));
    if (row.becomes !== undefined) {
      await askedAt(outlook);
      await become(outlook, row.becomes);
    }
    expect(await sending).toBe(row.answer);
    const alerts = await alertsOf(outlook);
    expect(alerts.map(({ kind, buttons }) => [kind, ...buttons.map(({ id }) => id)])).toEqual(row.asks);
    if (row.labels !== undefined)
      expect(alerts.at(-1)?.buttons.map((button) => buttonLabel(button, EN))).toEqual(row.labels);
  });
});

type Leaving = readonly [modes: readonly SendMode[], ways: readonly LeaveWay[]];

/** platform 2.3, "Leaves inline compose during check", and its note */
const LEAVING: readonly Leaving[] = [
  [['PromptUser'], ['wait', 'send-anyway', 'save-draft']],
  [['SoftBlock'], ['wait', 'save-draft']],
  [['Block'], ['wait', 'save-draft']],
  [
    ['PromptUser', 'PromptUser'],
    ['wait', 'send-anyway', 'save-draft'],
  ],
  [
    ['PromptUser', 'Block'],
    ['wait', 'save-draft'],
  ],
];

const several = (sketches: readonly ManifestSketch[]): readonly ManifestSketch[] =>
  sketches.map((sketch, index) => ({ ...sketch, id: `aaaaaaaa-0000-4000-8000-00000000000${index}` }));

describe('leaving the form while add-ins are asked', () => {
  test.each(LEAVING)('with %j leaves %j', async (modes, ways) => {
    const outlook = await lab.outlook({ addins: several(modes.map((mode) => anAddin(mode, SILENT))) });
    await outlook.startCompose();
    expect(await outlook.page.evaluate(() => window.harness.compose().waysToLeave())).toEqual(ways);
  });

  /** Invented: it has no mode, and blocks when it cannot be asked */
  test('an add-in of ItemSend lets nobody send anyway', async () => {
    const outlook = await lab.outlook({ addins: several([anAddin('PromptUser', SILENT), LOOKING]) });
    await outlook.startCompose();
    const ways = await outlook.page.evaluate(() => window.harness.compose().waysToLeave());
    expect(ways).toEqual(['wait', 'save-draft']);
  });

  test.each(['sent', 'not-sent'] as const)('ends the check at once as %s', async (answer) => {
    const outlook = await open({ addin: anAddin('PromptUser', SILENT) });
    const sending = outlook.send();
    await askedAt(outlook);
    await outlook.page.evaluate((as) => window.harness.compose().stopSending(as), answer);
    expect(await sending).toBe(answer);
  });

  test('a late answer of the add-in changes nothing any more, and the next Send asks anew', async () => {
    const outlook = await open({ addin: anAddin('Block', { options: { allowEvent: true }, ms: 300 }) });
    const sending = outlook.send();
    await askedAt(outlook);
    await outlook.page.evaluate(() => window.harness.compose().stopSending('not-sent'));
    expect(await sending).toBe('not-sent');
    expect(await outlook.send()).toBe('sent');
  });
});

async function queueTexts(outlook: Outlook): Promise<void> {
  const pane = await outlook.openPane();
  const asHtml = { coercionType: 'html' };
  expect(await call(pane, 'item.body.prependOnSendAsync', '<p>Banner</p>', asHtml)).toEqual({});
  expect(await call(pane, 'item.body.appendOnSendAsync', '<p>Footer</p>', asHtml)).toEqual({});
}

/** platform 2.4 */
describe('texts that an add-in queued for Send', () => {
  test('are in the body before any add-in is asked', async () => {
    const outlook = await open({ addin: anAddin('Block', ALLOWS, 'bodyIntoHeader') });
    await queueTexts(outlook);
    expect(await outlook.send()).toBe('sent');
    const { body, headers } = await outlook.draft();
    expect(body.replace(/<[^>]*>/g, ' ').trim()).toMatch(/^Banner\s+Hello\s+Footer$/);
    expect(headers['x-seen']).toBe('Banner Hello Footer');
  });

  test.each([
    ['GH#4460: a span around what is appended is dropped', ['GH#4460'], '<p>Hello</p><br id="end">'],
    ['a span stays where the client is free of GH#4460', [], '<p>Hello</p><span><br id="end"></span>'],
  ] as const)('%s', async (_sentence, bugs, left) => {
    const outlook = await lab.outlook({ addin: anAddin('Block'), settings: { bugs } });
    await outlook.startCompose({ bodyFormat: 'html', body: '<p>Hello</p>' });
    const written = ['<span><br id="end"></span>', { coercionType: 'html' }] as const;
    await call(await outlook.openPane(), 'item.body.appendOnSendAsync', ...written);
    expect(await outlook.send()).toBe('sent');
    expect((await outlook.draft()).body).toBe(left);
  });

  /** platform 3.2 */
  test('what is prepended has a line of its own in plain text', async () => {
    const outlook = await lab.outlook({ addin: anAddin('Block') });
    await outlook.startCompose({ bodyFormat: 'text', body: 'Hello' });
    const asText = { coercionType: 'text' };
    await call(await outlook.openPane(), 'item.body.prependOnSendAsync', 'Banner', asText);
    expect(await outlook.send()).toBe('sent');
    expect((await outlook.draft()).body).toBe('Banner\nHello');
  });

  test('are taken out again when the message is held (invented), and are not put in twice later', async () => {
    const outlook = await open({ addin: anAddin('PromptUser', holds({})) });
    await queueTexts(outlook);
    expect(await outlook.send('dont-send')).toBe('not-sent');
    expect((await outlook.draft()).body).toBe('<p>Hello</p>');
    expect(await outlook.send('send-anyway')).toBe('sent');
    expect((await outlook.draft()).body.match(/Footer/g)).toHaveLength(1);
  });

  test('are out of the body at once when the person leaves during the check', async () => {
    const outlook = await open({ addin: anAddin('PromptUser', SILENT) });
    await queueTexts(outlook);
    const sending = outlook.send();
    await askedAt(outlook);
    const body = await outlook.page.evaluate(() => {
      window.harness.compose().stopSending('not-sent');
      return window.harness.model().read().body;
    });
    expect(body).toBe('<p>Hello</p>');
    await sending;
  });

  test('do not undo what a handler wrote over them (invented)', async () => {
    const outlook = await open({ addin: anAddin('Block', holds({}), 'rewriteBody') });
    await queueTexts(outlook);
    expect(await outlook.send('dont-send')).toBe('not-sent');
    expect((await outlook.draft()).body).toContain('Rewritten');
    expect((await outlook.draft()).body).not.toContain('Footer');
  });
});

test('a body that a handler sets is the body that leaves (platform 2.4)', async () => {
  const outlook = await open({ addin: anAddin('Block', ALLOWS, 'rewriteBody') });
  expect(await outlook.send()).toBe('sent');
  expect((await outlook.draft()).body).toContain('Rewritten');
});

/** platform 1.2: five at a time, order not documented; that answers count in that order is invented */
describe('several add-ins', () => {
  const held = (name: string) => anAddin('PromptUser', holds({ errorMessage: name }));
  const order = async (sendOrderSeed: number): Promise<readonly string[]> => {
    const addins = several(['one', 'two', 'three', 'four', 'five', 'six'].map(held));
    const outlook = await lab.outlook({ addins, settings: { sendOrderSeed, slowAfterMs: 20_000 } });
    await outlook.startCompose();
    expect(await outlook.send(...addins.map(() => 'send-anyway' as const))).toBe('sent');
    return (await alertsOf(outlook)).map((alert) => alertMessage(alert, EN));
  };

  test('are all asked, in an order that follows from the seed', async () => {
    const first = await order(1);
    expect([...first].sort()).toEqual(['five', 'four', 'one', 'six', 'three', 'two']);
    expect(await order(1)).toEqual(first);
    expect(await order(2)).not.toEqual(first);
  });

  test('one Block among them holds what the others let go', async () => {
    const addins = several([
      anAddin('PromptUser', holds({})),
      anAddin('Block', holds({})),
      anAddin('SoftBlock'),
    ]);
    const outlook = await lab.outlook({ addins, settings: { slowAfterMs: 20_000 } });
    await outlook.startCompose();
    expect(await outlook.send('send-anyway', 'send-anyway')).toBe('not-sent');
  });
});

/** platform 1.3, 2.2; type declarations */
describe('item.sendAsync', () => {
  test('presses Send: the page is told, and the whole path runs', async () => {
    const outlook = await open({ addin: anAddin('Block') });
    expect(await call(await outlook.openPane(), 'item.sendAsync')).toEqual({});
    expect(await outlook.page.evaluate(() => window.harness.opened)).toEqual([{ form: 'send' }]);
  });

  test('is not there before 1.15', async () => {
    const outlook = await open({ addin: anAddin('Block'), settings: { mailboxVersion: '1.14' } });
    expect(await call(await outlook.openPane(), 'typeof item.sendAsync')).toEqual({ value: 'undefined' });
  });

  test('needs ReadWriteMailbox', async () => {
    const outlook = await open({ addin: { ...anAddin('Block'), permission: 'ReadWriteItem' } });
    const answer = await call(await outlook.openPane(), 'item.sendAsync');
    expect(answer.thrown ?? answer.code).toBeDefined();
    expect(await outlook.page.evaluate(() => window.harness.opened)).toEqual([]);
  });
});

test('another add-in’s command behind the button just cancels (platform 2.2)', async () => {
  const [own, other] = several([anAddin('Block', holds({ commandId: 'noSuchButton' })), anAddin('Block')]);
  const outlook = await lab.outlook({ addins: [own ?? {}, { ...other, id: ADDIN_ID }] });
  await outlook.startCompose();
  expect(await outlook.send('take-action')).toBe('not-sent');
  expect(await outlook.page.evaluate(() => window.harness.compose().view().pane)).toBeNull();
});
