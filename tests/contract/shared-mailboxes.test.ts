import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';

import type { ClientId } from '../../src/simulator/host/clients/client-profile';
import { expectRow, rowsFor } from './conformance/row';
import { SHARED_MAILBOXES } from './conformance/shared-mailboxes';
import { WebOutlook } from './conformance/web';
import { call, heard, OutlookLab } from './harness/outlook';
import type { Outlook } from './harness/outlook';
import { launchEvent, mail, person } from './harness/world';

jest.setTimeout(60_000);
const web = new WebOutlook();
const lab = new OutlookLab();
beforeAll(() => Promise.all([web.open(), lab.open()]));
afterEach(() => lab.tidy());
afterAll(() => Promise.all([web.close(), lab.close()]));

const INTAKE = person('intake@legalaid.example', 'Intake');

test.each(rowsFor('web', SHARED_MAILBOXES))('%s', async (_sentence, row) => {
  expectRow(row, await web.perform(row));
});

interface Scene {
  readonly client?: ClientId;
  readonly mailboxVersion?: string;
  readonly sharedFolders: boolean;
  readonly open: 'a mail' | 'a form';
  readonly runs: boolean;
}

/** platform 5.4 */
describe('an add-in in a shared mailbox', () => {
  const SCENES: Readonly<Record<string, Scene>> = {
    'runs on a mail when its manifest asks for it': { sharedFolders: true, open: 'a mail', runs: true },
    'stays out of a mail when it does not': { sharedFolders: false, open: 'a mail', runs: false },
    'stays out of builds before 1.13': {
      mailboxVersion: '1.12',
      client: 'classic-windows',
      sharedFolders: true,
      open: 'a mail',
      runs: false,
    },
    'stays out on phones': { client: 'phone', sharedFolders: true, open: 'a mail', runs: false },
    'runs where a message is written, asked for or not': { sharedFolders: false, open: 'a form', runs: true },
    'runs there in classic Outlook too': {
      client: 'classic-windows',
      sharedFolders: false,
      open: 'a form',
      runs: true,
    },
    'stays out on the Mac, where it does not ask': {
      client: 'mac',
      mailboxVersion: '1.14',
      sharedFolders: false,
      open: 'a form',
      runs: false,
    },
    'runs on the Mac when it asks': {
      client: 'mac',
      mailboxVersion: '1.14',
      sharedFolders: true,
      open: 'a form',
      runs: true,
    },
  };
  test.each(Object.entries(SCENES))('%s', async (_sentence, scene) => {
    const {
      client = 'web',
      mailboxVersion = client === 'phone' ? '1.5' : '1.16',
      sharedFolders,
      open,
    } = scene;
    const outlook = await lab.outlook({ addin: { sharedFolders }, settings: { client, mailboxVersion } });
    if (open === 'a mail') await outlook.startRead(mail({ mailbox: INTAKE }));
    else await outlook.startCompose({ from: INTAKE });
    const addins = await outlook.page.evaluate(() => window.harness.session().addins().length);
    expect(addins > 0).toBe(scene.runs);
  });

  test('that stays out is not asked at Send either', async () => {
    const outlook = await lab.outlook({
      addin: { launchEvents: [launchEvent('OnMessageSend', 'note', 'Block')] },
      settings: { client: 'mac', mailboxVersion: '1.14' },
    });
    await outlook.startCompose({ from: INTAKE, to: [INTAKE] });
    expect(await outlook.send()).toBe('sent');
  });
});

describe('choosing From', () => {
  const listening = () =>
    lab.outlook({
      addin: {
        launchEvents: ['OnMessageCompose', 'OnMessageFromChanged'].map((type) => launchEvent(type, 'note')),
      },
    });
  async function openWithPane(): Promise<Outlook> {
    const outlook = await listening();
    await outlook.startCompose();
    await heard(await outlook.frame('/launch.html'), 1);
    await outlook.openPane();
    return outlook;
  }
  const choose = (outlook: Outlook, address: string) =>
    outlook.page.evaluate((from) => window.harness.model().change({ from }, 'person'), person(address));
  const hasPane = ({ page }: Outlook) => page.evaluate(() => window.harness.session().view().pane !== null);

  /** platform 1.1 */
  test('another account ends the add-ins of the old one; the new one’s are told', async () => {
    const outlook = await openWithPane();
    const before = await outlook.frame('/launch.html');
    await choose(outlook, 'intake@legalaid.example');
    expect(await hasPane(outlook)).toBe(false);
    expect(before.isDetached()).toBe(true);
    const after = await outlook.frame('/launch.html');
    expect(await heard(after, 1)).toEqual([{ type: 'OnMessageFromChanged' }]);
    expect(await call(after, 'item.from.getAsync')).toMatchObject({
      value: { emailAddress: 'intake@legalaid.example' },
    });
  });

  /** platform 1.1 */
  test('the same account again tells the add-ins, and ends none', async () => {
    const outlook = await openWithPane();
    await choose(outlook, 'nadia@legalaid.example');
    expect(await heard(await outlook.frame('/launch.html'), 2)).toEqual([
      { type: 'OnMessageCompose' },
      { type: 'OnMessageFromChanged' },
    ]);
    expect(await hasPane(outlook)).toBe(true);
  });

  /** Invented */
  test('session data stays with the message', async () => {
    const outlook = await openWithPane();
    const before = await outlook.frame('/launch.html');
    await call(before, 'item.sessionData.setAsync', 'stamp', 'internal');
    await choose(outlook, 'intake@legalaid.example');
    const after = await outlook.frame('/launch.html');
    expect(await call(after, 'item.sessionData.getAsync', 'stamp')).toEqual({ value: 'internal' });
  });
});
