import { describe, expect, it } from '@jest/globals';
import { AddinSession } from '../../../src/simulator/host/addin-session';
import { servicesFrom } from '../../../src/simulator/host/host-services';
import type { AddinManifest, Localised } from '../../../src/simulator/shared/manifest';
import { DEFAULT_SETTINGS } from '../../../src/simulator/page/settings/settings';

const text = (words: string): Localised => ({ default: words, overrides: {} });

/** An add-in with one button for each pane, in the ribbon of messages that are written. */
function anAddin(id: string, ...buttons: readonly string[]): AddinManifest {
  const controls = buttons.map((button) => ({
    kind: 'button' as const,
    id: button,
    label: text(button),
    tipTitle: text(''),
    tipText: text(''),
    icons: [],
    action: {
      kind: 'showTaskpane' as const,
      url: text(`https://addins.example/${button}.html`),
      supportsPinning: true,
    },
  }));
  return {
    id,
    version: '1.0',
    displayName: text(id),
    provider: 'Example',
    permission: 'ReadItem',
    appDomains: [],
    icons: [],
    runtimeUrl: null,
    functionFileUrl: null,
    runtimeScriptUrl: null,
    read: [],
    compose: [{ id: 'group', label: text('Group'), controls }],
    launchEvents: [],
    images: {},
    webApplication: null,
    movedOrigins: {},
    warnings: [],
  };
}

/** Presses the buttons one after another. */
function afterPressing(...buttons: readonly string[]) {
  const services = servicesFrom({
    manifests: [anAddin('tagger', 'tags', 'rules'), anAddin('stamper', 'stamps')],
    account: {
      id: 'nadia',
      name: 'Nadia Rahimi',
      address: 'nadia@legalaid.example',
      kind: 'person',
      role: '',
      organisation: '',
      tenant: 'legalaid',
      hasAddin: true,
    },
    settings: DEFAULT_SETTINGS,
    storage: {
      loadRoamingSettings: () => Promise.resolve({}),
      saveRoamingSettings: () => Promise.resolve(),
      saveMailProperties: () => Promise.resolve(),
    },
    openWorkerLine: () => {
      throw new Error('nothing runs here');
    },
  });
  const frames = Object.create(null) as HTMLElement;
  const session = new AddinSession({
    surface: () => 'compose',
    services,
    frames,
    item: () => ({ kind: 'none' }),
  });
  for (const button of buttons) {
    const found = session.find(button);
    if (found) void session.runCommand(found);
  }
  const seen = () => {
    const { pane, panes } = session.store.get();
    return [pane?.controlId ?? null, panes.map(({ controlId }) => controlId)];
  };
  return { session, seen };
}

describe('the panes of several add-ins', () => {
  it('stay open side by side, the one opened last in front', () => {
    expect(afterPressing('tags', 'stamps').seen()).toEqual(['stamps', ['tags', 'stamps']]);
  });
  it('are one for each add-in: another button of the same one takes its place', () => {
    expect(afterPressing('tags', 'stamps', 'rules').seen()).toEqual(['rules', ['rules', 'stamps']]);
  });
  it('come to the front when their button is pressed again, or when they are chosen', () => {
    const { session, seen } = afterPressing('tags', 'stamps', 'tags');
    expect(seen()).toEqual(['tags', ['tags', 'stamps']]);
    session.showPane('stamper');
    expect(seen()).toEqual(['stamps', ['tags', 'stamps']]);
    session.showPane('nobody');
    expect(seen()).toEqual(['stamps', ['tags', 'stamps']]);
  });
  it('give way to the other one when the one in front is closed', () => {
    const { session, seen } = afterPressing('tags', 'stamps');
    session.closePane();
    expect(seen()).toEqual(['tags', ['tags']]);
    session.closePane();
    expect(seen()).toEqual([null, []]);
  });
  it('do not come to the front because one behind was closed', () => {
    const { session, seen } = afterPressing('tags', 'stamps');
    session.closePane('tagger');
    expect(seen()).toEqual(['stamps', ['stamps']]);
  });
});
