import { describe, expect, it } from '@jest/globals';
import {
  clampWidth,
  loadPaneWidth,
  savePaneWidth,
  widthByKey,
} from '../../../src/simulator/page/addins/pane-width';
import {
  hasComposePane,
  loadComposePin,
  saveComposePin,
} from '../../../src/simulator/page/addins/compose-pin';
import { CLIENTS } from '../../../src/simulator/host/clients/client-profile';
import type { ClientId } from '../../../src/simulator/host/clients/client-profile';
import { commandsFor } from '../../../src/simulator/host/clients/beyond-one-item';
import type { OpenItem } from '../../../src/simulator/host/item/open-item';
import { pickIcon, toRibbon } from '../../../src/simulator/page/addins/ribbon-state';
import { toWireRow } from '../../../src/simulator/page/addins/wire-log-state';
import { EN } from '../../../src/simulator/page/words/en';
import type { AddinManifest, ButtonControl, Localised } from '../../../src/simulator/shared/manifest';

const text = (english: string, french = english): Localised => ({
  default: english,
  overrides: { 'fr-FR': french },
});

const aButton = (id: string, unusual: Partial<ButtonControl> = {}): ButtonControl => ({
  kind: 'button',
  id,
  label: text(`Label of ${id}`, `Titre de ${id}`),
  tipTitle: text('Title'),
  tipText: text('What it does'),
  icons: [16, 32, 80].map((size) => ({ size, url: text(`https://addin.example/${id}-${size}.png`) })),
  action: { kind: 'executeFunction', functionName: id },
  ...unusual,
});
const PANE = {
  kind: 'showTaskpane',
  url: text('https://addin.example/pane.html'),
  supportsPinning: true,
} as const;

const MANIFEST: AddinManifest = {
  id: 'addin-1',
  version: '1.0.0.0',
  displayName: text('Some add-in'),
  provider: 'Somebody',
  permission: 'ReadWriteItem',
  appDomains: [],
  icons: [],
  runtimeUrl: null,
  runtimeScriptUrl: null,
  webApplication: null,
  functionFileUrl: null,
  movedOrigins: {},
  warnings: [],
  read: [],
  compose: [
    {
      id: 'group',
      label: text('Group'),
      controls: [
        aButton('open', { action: PANE }),
        {
          kind: 'menu',
          id: 'menu',
          label: text('Menu'),
          tipTitle: text('Menu'),
          tipText: text('Menu'),
          icons: [],
          items: [aButton('first'), aButton('second')],
        },
      ],
    },
  ],
  launchEvents: [],
  images: {},
};

describe('the ribbon', () => {
  it('shows what the manifest says for this surface, and nothing else', () => {
    expect(toRibbon([MANIFEST], 'read', 'en-US')).toEqual([]);
    const [group] = toRibbon([MANIFEST], 'compose', 'en-US');
    expect(group?.controls.map(({ kind, label }) => [kind, label])).toEqual([
      ['button', 'Label of open'],
      ['menu', 'Menu'],
    ]);
  });
  it('speaks the client’s language', () => {
    const [group] = toRibbon([MANIFEST], 'compose', 'fr-FR');
    expect(group?.controls[0]?.label).toBe('Titre de open');
  });
  it('says the tip’s title and text, but nothing twice', () => {
    const [group] = toRibbon([MANIFEST], 'compose', 'en-US');
    expect(group?.controls.map(({ tip }) => tip)).toEqual(['Title: What it does', 'Menu']);
  });
  it('takes an icon that stays sharp, else the largest', () => {
    const icons = aButton('x').icons;
    expect(pickIcon(icons, 16)?.size).toBe(32);
    expect(pickIcon(icons.slice(0, 1), 16)?.size).toBe(16);
    expect(pickIcon([], 16)).toBeNull();
  });
});

describe('the pin for messages that are written', () => {
  const storage = new Map<string, string>();
  const stored = () => ({
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
    removeItem: (key: string) => void storage.delete(key),
  });
  const forbidden = () => {
    throw new Error('storage is denied');
  };
  it('is remembered and forgotten', () => {
    saveComposePin(stored, 'open');
    expect(loadComposePin(stored)).toBe('open');
    saveComposePin(stored, null);
    expect(loadComposePin(stored)).toBeNull();
  });
  it('does without storage where that is forbidden', () => {
    expect(() => saveComposePin(forbidden, 'open')).not.toThrow();
    expect(loadComposePin(forbidden)).toBeNull();
  });
  it('means nothing for a button that is gone or opens no pane', () => {
    expect(['open', 'first', 'gone'].map((id) => hasComposePane([MANIFEST], id))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the width of the task pane', () => {
  it('is never less than add-ins may count on', () => {
    expect([0, 320, 400, 9_000].map(clampWidth)).toEqual([320, 320, 400, 560]);
  });
  const KEYS = ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'a'];
  it('goes with the arrow keys, towards the message, also on a mirrored page', () => {
    expect(KEYS.map((key) => widthByKey(key, 400, false))).toEqual([420, 380, 320, 560, null]);
    expect(KEYS.map((key) => widthByKey(key, 400, true))).toEqual([380, 420, 320, 560, null]);
  });
  it('is kept for the next pane, and is the least one where nothing can be kept', () => {
    const kept = new Map<string, string>();
    const storage = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    savePaneWidth(storage, 444);
    expect(loadPaneWidth(storage)).toBe(444);
    const forbidden = () => {
      throw new Error('SecurityError');
    };
    savePaneWidth(forbidden, 444);
    expect(loadPaneWidth(forbidden)).toBe(320);
  });
});

describe('a line of the wire log', () => {
  it('says what failed and what is invented', () => {
    const entry = {
      at: 0,
      frame: 'runtime',
      direction: 'to-host',
      what: 'to.getAsync',
      failed: true,
      invented: true,
    } as const;
    expect(toWireRow(entry, EN)).toMatchObject({
      frame: 'event runtime',
      direction: 'to Outlook',
      what: 'to.getAsync',
      notes: 'failed, invented',
    });
  });
});

describe('the buttons beside one open message', () => {
  const SEVERAL: OpenItem = { kind: 'several', mailIds: ['mail-1', 'mail-2'], mailbox: null };
  const NONE: OpenItem = { kind: 'none' };
  const manifest: AddinManifest = {
    ...MANIFEST,
    read: [
      {
        id: 'group',
        label: text('Group'),
        controls: [
          aButton('one', { action: PANE }),
          aButton('several', { action: { ...PANE, beyondOneItem: true } }),
          aButton('function'),
        ],
      },
    ],
  };

  /** platform 4 */
  it.each<[string, OpenItem, ClientId, readonly string[]]>([
    ['several messages, on the web', SEVERAL, 'web', ['several']],
    ['several messages, on the Mac', SEVERAL, 'mac', ['several']],
    ['several messages, on a phone', SEVERAL, 'phone', []],
    ['nothing selected, on the web', NONE, 'web', []],
    ['nothing selected, in new Outlook', NONE, 'new-windows', []],
    ['nothing selected, in classic Outlook', NONE, 'classic-windows', ['several']],
  ])('with %s', (_sentence, item, client, ids) => {
    const { read } = commandsFor(item, manifest, { client: CLIENTS[client], supports: () => true });
    expect(read.flatMap(({ controls }) => controls.map(({ id }) => id))).toEqual(ids);
  });

  it('there are none before 1.13', () => {
    const services = { client: CLIENTS.mac, supports: () => false };
    expect(commandsFor(SEVERAL, manifest, services).read).toEqual([]);
  });
});
