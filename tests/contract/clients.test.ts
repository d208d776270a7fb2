import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';

import type { FieldBugId } from '../../src/simulator/host/clients/field-bugs';
import type { ClientSettings } from '../../src/simulator/host/contract';
import type { Draft } from '../../src/simulator/shared/mail';
import { CAP_ROWS, CLIENT_ROWS, IDENTITY_ROWS, PANE_EVENT_ROWS, PHONE_ROWS } from './conformance/clients';
import { FIELD_BUG_ROWS } from './conformance/field-bugs';
import { WRITTEN_HTML } from './conformance/written-html';
import { expectRow, rowsFor } from './conformance/row';
import { WebOutlook } from './conformance/web';
import { call, heard, OutlookLab } from './harness/outlook';
import type { Outlook } from './harness/outlook';
import { launchEvent, person } from './harness/world';
import type { LaunchPage } from './harness/world';

jest.setTimeout(60_000);
const web = new WebOutlook();
const lab = new OutlookLab();
beforeAll(() => Promise.all([web.open(), lab.open()]));
afterEach(() => lab.tidy());
afterAll(() => Promise.all([web.close(), lab.close()]));

describe.each(
  Object.entries({
    CAP_ROWS,
    CLIENT_ROWS,
    IDENTITY_ROWS,
    PANE_EVENT_ROWS,
    PHONE_ROWS,
    FIELD_BUG_ROWS,
    WRITTEN_HTML,
  }),
)('clients: %s', (_area, table) => {
  test.each(rowsFor('web', table))('%s', async (_sentence, row) => {
    expectRow(row, await web.perform(row));
  });
});

type Calls = NonNullable<LaunchPage['calls']>;

/** An add-in that makes these calls when it is asked about a message, and lets it go. */
async function asking(event: string, calls: Calls, settings: Partial<ClientSettings>): Promise<Outlook> {
  const launchEvents = [launchEvent(event, 'callThenAllow', 'Block')];
  return lab.outlook({ addin: { launchEvents, launchPage: { calls } }, settings });
}

async function sent(bug: FieldBugId, calls: Calls, draft: Partial<Draft>): Promise<Draft> {
  const outlook = await asking('OnMessageSend', calls, { bugs: [bug] });
  await outlook.startCompose(draft);
  expect(await outlook.send()).toBe('sent');
  return outlook.draft();
}

describe('field bugs at Send', () => {
  const REMOVE: Calls = [['item.internetHeaders.removeAsync', ['x-a']]];

  test('GH#4371: a header that is removed at Send leaves with the message (platform 3.1)', async () => {
    const { headers } = await sent('GH#4371', REMOVE, { headers: { 'x-a': '1' } });
    expect(headers).toEqual({ 'x-a': '1' });
  });

  test('GH#6808: a body that is written at Send loses the pictures in it (platform 2.4)', async () => {
    const html = '<p>Hi <img src="cid:logo"></p>';
    const { body } = await sent('GH#6808', [['item.body.setAsync', html, { coercionType: 'html' }]], {});
    expect(body).toBe('<p>Hi </p>');
  });

  test('GH#6769: the message goes and no add-in is asked (platform 2.5)', async () => {
    const { headers } = await sent('GH#6769', REMOVE, { headers: { 'x-a': '1' } });
    expect(headers).toEqual({ 'x-a': '1' });
  });

  test('tag-external: classic Outlook tells of recipients once more when a reply is sent (platform 1.1)', async () => {
    const outlook = await lab.outlook({
      addin: { launchEvents: [launchEvent('OnMessageRecipientsChanged', 'note')] },
      settings: { bugs: ['tag-external'] },
    });
    await outlook.startCompose({ kind: 'reply', to: [person('ruth@legalaid.example')] });
    await outlook.send();
    const events = await heard(await outlook.frame('/launch.html'));
    expect(events).toMatchObject([{ changedRecipientFields: { to: true, cc: false, bcc: false } }]);
  });
});

async function contextAfterHold(bug: FieldBugId, contextData: unknown): Promise<Outlook> {
  const options = { allowEvent: false, commandId: 'paneButton', contextData };
  const outlook = await lab.outlook({
    addin: { launchEvents: [launchEvent('OnMessageSend', 'complete', 'Block')], launchPage: { options } },
    settings: { bugs: [bug] },
  });
  await outlook.startCompose();
  await outlook.send('take-action');
  return outlook;
}

describe('field bugs of the context that a pane is opened with (platform 2.2)', () => {
  const CONTEXT = 'item.getInitializationContextAsync';

  test('contextData: anything but a text is lost', async () => {
    const lost = await contextAfterHold('platform 2.2', { hold: 7 });
    expect(await call(await lost.pane(), CONTEXT)).toEqual({ value: '' });
    const kept = await contextAfterHold('platform 2.2', '{"hold":7}');
    expect(await call(await kept.pane(), CONTEXT)).toEqual({ value: '{"hold":7}' });
  });

  test('GH#3517: it sticks to the pane when a person opens it again', async () => {
    const outlook = await contextAfterHold('GH#3517', '{"hold":7}');
    await outlook.pane();
    await outlook.page.evaluate(() => window.harness.compose().closePane());
    expect(await call(await outlook.openPane(), CONTEXT)).toEqual({ value: '{"hold":7}' });
  });
});

/** platform 1.1: by set and client */
describe('launch events', () => {
  const FIRE: readonly (readonly [string, ClientSettings['client'], string, boolean])[] = [
    ['OnMessageSend', 'web', '1.12', true],
    ['OnMessageSend', 'web', '1.6', false],
    ['OnMessageSend', 'mac', '1.14', true],
    ['OnMessageSend', 'mac', '1.8', false],
    ['OnMessageSend', 'phone', '1.5', false],
    ['OnNewMessageCompose', 'phone', '1.5', true],
    ['OnNewMessageCompose', 'mac', '1.8', false],
    ['OnMessageCompose', 'phone', '1.5', false],
  ];
  test.each(FIRE)('%s on %s with %s: %s', async (event, client, mailboxVersion, fires) => {
    const outlook = await asking(event, [], { client, mailboxVersion });
    await outlook.startCompose();
    await outlook.send();
    const log = await outlook.page.evaluate(() => window.harness.host().wireLog());
    const isStarted = (await outlook.page.locator('[data-addin-frame=runtime]').count()) > 0;
    expect(isStarted || log.length > 0).toBe(fires);
  });
});

const PHONE = { client: 'phone', mailboxVersion: '1.5' } as const;

describe('a launch event', () => {
  test('has no colours of the client, a pane has (type declarations: Context.officeTheme)', async () => {
    const theme = 'typeof context.officeTheme';
    const outlook = await asking('OnNewMessageCompose', [[theme]], {});
    await outlook.startCompose();
    expect(await heard(await outlook.frame('/launch.html'))).toEqual([{ value: 'undefined' }]);
    expect(await call(await outlook.openPane(), theme)).toEqual({ value: 'object' });
  });
});

describe('a phone', () => {
  test('opens no pane beside a message that is written (platform 0)', async () => {
    const outlook = await lab.outlook({ settings: { client: 'phone', mailboxVersion: '1.5' } });
    await outlook.startCompose();
    const run = outlook.page.evaluate(() => window.harness.compose().run('paneButton'));
    await expect(run).rejects.toThrow('No add-in has a compose command paneButton');
  });

  test('keeps no pane from mail to mail (platform 4)', async () => {
    const outlook = await lab.outlook({ settings: PHONE });
    await outlook.startRead();
    await outlook.openPane();
    const pinned = await outlook.page.evaluate(() => {
      window.harness.read().setPinned(true);
      return window.harness.read().pinned;
    });
    expect(pinned).toBe(false);
  });

  test('lets one add-in at a time handle events (platform 1.2)', async () => {
    const waiting = (id: string) => ({ id, launchEvents: [launchEvent('OnNewMessageCompose', 'never')] });
    const addins = ['1', '2'].map((end) => waiting(`aaaaaaaa-0000-4000-8000-00000000000${end}`));
    const started = async (settings: Partial<ClientSettings>): Promise<number> => {
      const outlook = await lab.outlook({ addins, settings });
      await outlook.startCompose();
      await outlook.frame('/launch.html');
      return outlook.page.locator('[data-addin-frame=runtime]').count();
    };
    expect(await started(PHONE)).toBe(1);
    expect(await started({})).toBe(2);
  });

  test('has the mode of the body although it reports 1.5 (platform 1.6)', async () => {
    const calls: Calls = [
      ['get Office.MailboxEnums.BodyMode.HostConfig'],
      ['item.body.getAsync', 'html', { bodyMode: 1 }],
    ];
    const outlook = await asking('OnNewMessageCompose', calls, PHONE);
    const body = '<p>Yes.</p><div id="appendonsend"></div><hr><p>Elena asked.</p>';
    await outlook.startCompose({ kind: 'reply', body });
    const [mode, answer] = await heard(await outlook.frame('/launch.html'), 2);
    expect(mode).toEqual({ value: 1 });
    expect(answer?.['value']).not.toContain('Elena asked');
  });

  test('tells of 100 recipients, and has headers to write although it reports 1.5 (platform 1.6, 5.3)', async () => {
    const calls: Calls = [
      ['get context.requirements.isSetSupported', 'Mailbox', '1.8'],
      ['item.internetHeaders.setAsync', { 'x-a': '1' }],
      ['item.to.getAsync'],
    ];
    const outlook = await asking('OnNewMessageCompose', calls, { client: 'phone', mailboxVersion: '1.5' });
    await outlook.startCompose({ to: Array.from({ length: 120 }, (_, at) => person(`p${at}@a.example`)) });
    const [reported, written, told] = await heard(await outlook.frame('/launch.html'), 3);
    expect(reported).toEqual({ value: false });
    expect(written).not.toHaveProperty('code');
    expect(told?.['value']).toHaveLength(100);
  });

  test('GH#6120: recipients of an answer cannot be written (platform 1.6)', async () => {
    const outlook = await asking('OnNewMessageCompose', [['item.to.setAsync', ['a@b.example']]], {
      client: 'phone',
      mailboxVersion: '1.5',
      bugs: ['GH#6120'],
    });
    await outlook.startCompose({ kind: 'reply' });
    expect(await heard(await outlook.frame('/launch.html'))).toMatchObject([{ code: 5000 }]);
  });
});

/** platform 1.2; what becomes of a fourth call is invented */
describe('a fourth call at a time', () => {
  /** How four calls end, in order: the first three take their time, the fourth would not. */
  async function four(settings: Partial<ClientSettings>): Promise<readonly string[]> {
    const outlook = await lab.outlook({
      settings,
      faults: { calls: { 'subject.getAsync': { kind: 'slow', ms: 300, times: 3 } } },
    });
    await outlook.startCompose();
    const pane = await outlook.openPane();
    return pane.evaluate(async () => {
      const ended: string[] = [];
      const calls = ['first', 'second', 'third', 'fourth'].map(async (name) => {
        const { code } = await window.probe.call('item.subject.getAsync', []);
        ended.push(`${name}: ${code ?? 'done'}`);
      });
      await Promise.all(calls);
      return ended;
    });
  }

  test('waits until one of the others is done', async () => {
    expect((await four({}))[0]).toBe('first: done');
  });

  test('or is refused with 5100, where that is chosen', async () => {
    const ends = ['fourth: 5100', 'first: done', 'second: done', 'third: done'];
    expect(await four({ surplusCalls: 'refuse' })).toEqual(ends);
  });

  test('goes through at once where the client has no limit', async () => {
    const ended = await four({ surplusCalls: 'refuse', client: 'mac', mailboxVersion: '1.14' });
    expect(ended[0]).toBe('fourth: done');
  });
});
