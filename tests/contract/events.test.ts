import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Frame } from 'playwright-core';

import type { ClientSettings } from '../../src/simulator/host/contract';
import { call, heard, listen, OutlookLab, pause, until } from './harness/outlook';
import type { Outlook } from './harness/outlook';
import { launchEvent, person } from './harness/world';

jest.setTimeout(60_000);
const lab = new OutlookLab();
beforeAll(() => lab.open());
afterEach(() => lab.tidy());
afterAll(() => lab.close());

function withEvents(...types: readonly string[]): Promise<Outlook> {
  return lab.outlook({ addin: { launchEvents: types.map((type) => launchEvent(type, 'note')) } });
}

function launchFrames(outlook: Outlook): readonly Frame[] {
  return outlook.page.frames().filter((frame) => frame.url().includes('/launch.html'));
}

async function logged(outlook: Outlook, entry: string): Promise<void> {
  const isThere = (wanted: string): boolean =>
    window.harness
      .host()
      .wireLog()
      .some(({ what }) => what === wanted);
  await outlook.page.waitForFunction(isThere, entry);
}

async function expectNoLaunchFrames(outlook: Outlook): Promise<void> {
  await until(() => launchFrames(outlook).length === 0);
}

async function launched(outlook: Outlook, atLeast: number): Promise<readonly Record<string, unknown>[]> {
  return heard(await outlook.frame('/launch.html'), atLeast);
}

/** platform 1.1 */
test('new mail raises both compose events', async () => {
  const outlook = await withEvents('OnNewMessageCompose', 'OnMessageCompose');
  await outlook.startCompose();
  expect(await launched(outlook, 2)).toEqual([{ type: 'OnNewMessageCompose' }, { type: 'OnMessageCompose' }]);
});

/** platform 1.1 */
test('a draft that is opened again raises only OnMessageCompose', async () => {
  const outlook = await withEvents('OnNewMessageCompose', 'OnMessageCompose');
  await outlook.startCompose({}, true);
  await launched(outlook, 1);
  await pause(100);
  expect(await launched(outlook, 1)).toEqual([{ type: 'OnMessageCompose' }]);
});

/** host-protocol 8: the payload's extra fields are as observed for the library */
test('changed recipients are told to the launch page and to the pane', async () => {
  const outlook = await withEvents('OnMessageRecipientsChanged');
  await outlook.startCompose();
  const pane = await outlook.openPane();
  await listen(pane, 'item', 'olkRecipientsChanged');
  const to = [person('ruth@legalaid.example')];
  await outlook.page.evaluate((people) => window.harness.model().change({ to: people }, 'person'), to);
  const changedRecipientFields = { to: true, cc: false, bcc: false, resources: false };
  expect(await heard(pane)).toEqual([
    expect.objectContaining({ type: 'olkRecipientsChanged', changedRecipientFields }),
  ]);
  expect(await launched(outlook, 1)).toEqual([
    { type: 'OnMessageRecipientsChanged', changedRecipientFields },
  ]);
});

/** Invented: add-ins hear of their own changes */
test('recipients that an add-in changed are told like any others', async () => {
  const outlook = await withEvents('OnMessageRecipientsChanged');
  await outlook.startCompose();
  const pane = await outlook.openPane();
  await call(pane, 'item.bcc.addAsync', ['ruth@legalaid.example']);
  expect(await launched(outlook, 1)).toMatchObject([{ changedRecipientFields: { bcc: true, to: false } }]);
});

test('a change of the subject alone tells nobody', async () => {
  const outlook = await withEvents('OnMessageRecipientsChanged', 'OnMessageAttachmentsChanged');
  await outlook.startCompose({ to: [person('ruth@legalaid.example')] });
  const pane = await outlook.openPane();
  await call(pane, 'item.subject.setAsync', 'x');
  await outlook.page.evaluate(() => {
    const model = window.harness.model();
    model.change({ to: [...model.read().to] }, 'person');
  });
  await pause(100);
  expect(launchFrames(outlook)).toEqual([]);
});

/** platform 1.2, "Needs network" */
test('without a connection no launch event comes', async () => {
  const outlook = await withEvents('OnMessageCompose');
  await outlook.page.evaluate(() => window.harness.connection.become('lost'));
  await outlook.startCompose();
  await pause(100);
  expect(launchFrames(outlook)).toEqual([]);
  const log = await outlook.page.evaluate(() => window.harness.host().wireLog());
  expect(log).toMatchObject([{ what: 'OnMessageCompose: unavailable', failed: true }]);
});

/** host-protocol 7 */
test('a pane behind another hears of another label, too', async () => {
  const other = { id: 'bbbbbbbb-0000-4000-8000-000000000002' };
  const outlook = await lab.outlook({ addins: [{}, other] });
  await outlook.startCompose();
  const behind = await outlook.openPane();
  await listen(behind, 'item', 'olkSensitivityLabelChanged');
  await outlook.page.evaluate((id) => window.harness.session().run('paneButton', id), other.id);
  await call(behind, 'item.sensitivityLabel.setAsync', '1abe1000-0000-4000-8000-000000000001');
  expect(await heard(behind)).toMatchObject([{ type: 'olkSensitivityLabelChanged' }]);
});

/** host-protocol 7 */
test('attachments that come and go are told', async () => {
  const outlook = await withEvents('OnMessageAttachmentsChanged');
  await outlook.startCompose();
  const pane = await outlook.openPane();
  await listen(pane, 'item', 'olkAttachmentsChanged');
  await call(pane, 'item.addFileAttachmentFromBase64Async', 'AQID', 'x.bin');
  expect(await heard(pane)).toMatchObject([
    { attachmentStatus: 'added', attachmentDetails: { name: 'x.bin', attachmentType: 'file' } },
  ]);
  expect(await launched(outlook, 1)).toMatchObject([{ attachmentStatus: 'added' }]);
});

/** platform 1.1 */
test('another From raises OnMessageFromChanged', async () => {
  const outlook = await withEvents('OnMessageFromChanged');
  await outlook.startCompose();
  const from = person('office@legalaid.example');
  await outlook.page.evaluate((other) => window.harness.model().change({ from: other }, 'person'), from);
  expect(await launched(outlook, 1)).toEqual([{ type: 'OnMessageFromChanged' }]);
});

/** host-protocol 12.6: separate worlds that share state through the host only */
test('launch page and pane share session data', async () => {
  const outlook = await withEvents('OnMessageCompose');
  await outlook.startCompose();
  const launch = await outlook.frame('/launch.html');
  await call(launch, 'item.sessionData.setAsync', 'stamp', 'internal');
  expect(await call(await outlook.openPane(), 'item.sessionData.getAsync', 'stamp')).toEqual({
    value: 'internal',
  });
});

/** platform 3.2: lost when a draft is closed and opened again */
test('session data ends with the form', async () => {
  const outlook = await lab.outlook();
  await outlook.startCompose();
  await call(await outlook.openPane(), 'item.sessionData.setAsync', 'stamp', 'internal');
  await outlook.page.evaluate(() => window.harness.compose().close());
  await outlook.startCompose({}, true);
  expect(await call(await outlook.openPane(), 'item.sessionData.getAsync', 'stamp')).toMatchObject({
    code: 9050,
  });
});

/** host-protocol 12.7 */
test('two add-ins do not see each other', async () => {
  const other = {
    id: 'bbbbbbbb-0000-4000-8000-000000000002',
    launchEvents: [launchEvent('OnMessageCompose', 'note')],
  };
  const outlook = await lab.outlook({ addins: [{}, other] });
  await outlook.startCompose();
  await call(await outlook.frame('/launch.html'), 'item.sessionData.setAsync', 'stamp', 'internal');
  expect(await call(await outlook.openPane(), 'item.sessionData.getAllAsync')).toEqual({ value: {} });
});

/** host-protocol 8 */
test('a function command gets its control, and the form is busy meanwhile', async () => {
  const outlook = await lab.outlook();
  await outlook.startCompose();
  const busy = await outlook.page.evaluate(async () => {
    const session = window.harness.compose();
    session.run('noteButton');
    const during = session.view().busy;
    await new Promise<void>((resolve) => session.subscribe((view) => view.busy || resolve()));
    return [during, session.view().busy];
  });
  expect(busy).toEqual([true, false]);
  expect(await launched(outlook, 1)).toEqual([{ source: { id: 'noteButton' } }]);
});

/** platform 1.3: no handlers in event functions; that it is answered with 9032 is invented */
test('a launch page may not listen to the item', async () => {
  const outlook = await withEvents('OnMessageCompose');
  await outlook.startCompose();
  const launch = await outlook.frame('/launch.html');
  expect(await listen(launch, 'item', 'olkRecipientsChanged')).toEqual({ code: 9032 });
  expect(await outlook.unmodelled()).toEqual([]);
});

/** platform 1.2, "Life" */
describe('the life of a launch page', () => {
  const ending = (functionName: string, unusual: Partial<ClientSettings>): Promise<Outlook> =>
    lab.outlook({
      addin: { launchEvents: [launchEvent('OnMessageCompose', functionName)] },
      settings: unusual,
    });

  test('ends with the time-out of its function', async () => {
    const outlook = await ending('never', { timeoutMs: 300 });
    await outlook.startCompose();
    await logged(outlook, 'raise OnMessageCompose');
    await expectNoLaunchFrames(outlook);
  });

  test('starts anew with the next event', async () => {
    const outlook = await ending('never', { timeoutMs: 300 });
    await outlook.startCompose();
    await logged(outlook, 'raise OnMessageCompose');
    await expectNoLaunchFrames(outlook);
    await outlook.page.evaluate(() => window.harness.compose().run('noteButton'));
    expect(await launched(outlook, 1)).toEqual([{ source: { id: 'noteButton' } }]);
  });

  test('goes on after its function has completed', async () => {
    const outlook = await ending('note', {});
    await outlook.startCompose();
    await launched(outlook, 1);
    await pause(100);
    expect(launchFrames(outlook)).toHaveLength(1);
  });

  test('ends there where a client is played that ends it', async () => {
    const outlook = await ending('note', { bugs: ['platform 1.2'] });
    await outlook.startCompose();
    await logged(outlook, 'event.completed');
    await expectNoLaunchFrames(outlook);
  });
});

test('closing the form ends its frames', async () => {
  const outlook = await withEvents('OnMessageCompose');
  await outlook.startCompose();
  await outlook.openPane();
  await launched(outlook, 1);
  await outlook.page.evaluate(() => window.harness.compose().close());
  expect(outlook.page.frames()).toHaveLength(1);
});

/** host-protocol 3: source and origin are checked */
describe('a message with the right ids', () => {
  async function overheard() {
    const outlook = await withEvents('OnMessageCompose');
    await outlook.startCompose({ subject: 'untouched' });
    const pane = await outlook.openPane();
    const names = await pane.evaluate(() => (JSON.parse(window.name) as { xdmInfo: string }).xdmInfo);
    return { outlook, pane, conversation: names.split('|')[0] ?? '' };
  }

  /** Writes a subject as office.js would, from wherever the frame stands now. */
  async function forge(frame: Frame, conversation: string): Promise<void> {
    await frame.evaluate((id) => {
      const forged = {
        _messageType: 0,
        _actionType: 0,
        _actionName: 'ExecuteMethod',
        _conversationId: id,
        _correlationId: 99,
        _data: { ApiParams: { subject: 'forged' }, MethodData: { DispatchId: 17 } },
      };
      window.parent.postMessage(JSON.stringify(forged), '*');
    }, conversation);
    await pause(100);
  }

  test('is heard from the frame itself', async () => {
    const { outlook, pane, conversation } = await overheard();
    await forge(pane, conversation);
    expect((await outlook.draft()).subject).toBe('forged');
  });

  test('is not heard from another frame of the same add-in', async () => {
    const { outlook, conversation } = await overheard();
    await forge(await outlook.frame('/launch.html'), conversation);
    expect((await outlook.draft()).subject).toBe('untouched');
  });

  test('is not heard from the frame once it stands at another origin', async () => {
    const { outlook, pane, conversation } = await overheard();
    await pane.goto(`${outlook.origin}/elsewhere`);
    await forge(pane, conversation);
    expect((await outlook.draft()).subject).toBe('untouched');
  });
});

/** host-protocol 6, number 97 */
test('a pane closes itself', async () => {
  const outlook = await lab.outlook();
  await outlook.startCompose();
  const pane = await outlook.openPane();
  await pane.evaluate(() => Office.context.ui.closeContainer()).catch(() => undefined);
  await outlook.page.waitForFunction(() => window.harness.compose().view().pane === null);
});

/** host-protocol 7: colours travel as numbers */
test('an open pane is told of other colours', async () => {
  const officeTheme = {
    bodyBackgroundColor: '#0a0a0a',
    bodyForegroundColor: '#ffffff',
    controlBackgroundColor: '#202020',
    controlForegroundColor: '#e0e0e0',
  };
  const outlook = await lab.outlook({ settings: { officeTheme } });
  await outlook.startCompose();
  const pane = await outlook.openPane();
  expect(await pane.evaluate(() => Office.context.officeTheme.bodyBackgroundColor)).toBe('#0a0a0a');
  await listen(pane, 'mailbox', 'officeThemeChanged');
  await outlook.page.evaluate(() => window.harness.host().themeChanged());
  expect(await heard(pane)).toMatchObject([{ type: 'officeThemeChanged', officeTheme }]);
});
