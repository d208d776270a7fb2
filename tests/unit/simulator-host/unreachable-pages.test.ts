import { describe, expect, it } from '@jest/globals';
import { UnreachablePages } from '../../../src/simulator/host/unreachable-pages';
import { unreachablePlaces } from '../../../src/simulator/page/addins/UnreachableAddins';
import type { AddinManifest } from '../../../src/simulator/shared/manifest';

type Addin = Pick<AddinManifest, 'id' | 'displayName' | 'movedOrigins'>;
const MOVED: Addin = {
  id: 'tagger',
  displayName: { default: 'Tagger', overrides: { 'fr-FR': 'Étiqueteur' } },
  movedOrigins: { 'https://tagger.example': 'https://localhost:5001' },
};
const OWN: Addin = {
  id: 'stamper',
  displayName: { default: 'Stamper', overrides: {} },
  movedOrigins: {},
};

const EVENTS = 'https://localhost:5001/events.html';
const PANE = 'https://localhost:5001/pane.html';

function pages() {
  const unreachable = new UnreachablePages('fr-FR');
  const failed = (addin: Addin, url: string) => unreachable.failed(addin, url);
  const works = (addin: Addin, url: string) => unreachable.works(addin, url);
  const lines = () =>
    unreachablePlaces(unreachable.get()).map(({ addinName, origin }) => [addinName, origin]);
  return { unreachable, failed, works, lines };
}

describe('pages that do not come up', () => {
  it('are named by the add-in, and by where its manifest says that they are', () => {
    const { failed, lines } = pages();
    failed(MOVED, EVENTS);
    failed(OWN, 'https://localhost:4300/launch.html');
    expect(lines()).toEqual([
      ['Étiqueteur', 'https://tagger.example'],
      ['Stamper', 'https://localhost:4300'],
    ]);
  });

  it('are told apart by whether --pages can name another place for them', () => {
    const { failed, unreachable } = pages();
    failed(MOVED, EVENTS);
    failed(OWN, 'https://localhost:4300/launch.html');
    expect(unreachable.get().map(({ isMoved }) => isMoved)).toEqual([true, false]);
  });

  it('are one line for each place, which goes once all of them work', () => {
    const { failed, works, lines } = pages();
    failed(MOVED, EVENTS);
    failed(MOVED, PANE);
    failed(MOVED, EVENTS);
    expect(lines()).toHaveLength(1);
    works(MOVED, EVENTS);
    expect(lines()).toHaveLength(1);
    works(MOVED, PANE);
    expect(lines()).toEqual([]);
  });

  it('are told to whoever listens, and only when something changed', () => {
    const { failed, works, unreachable } = pages();
    let told = 0;
    const stop = unreachable.subscribe(() => (told += 1));
    works(MOVED, EVENTS);
    failed(MOVED, EVENTS);
    works(MOVED, EVENTS);
    stop();
    failed(MOVED, PANE);
    expect(told).toBe(2);
  });
});
