import { createRoot, type Root } from 'react-dom/client';
import type { Look } from '../looks';
import type { Gallery, Listed } from '../gallery';
import { ALERTS } from './alert-area';
import { BANNERS } from './banner-area';
import { COMPOSE } from './compose-area';
import { NOTICES } from './notice-area';
import { overflowing } from './overflowing';
import { READ } from './read-area';
import { settle, type Area } from './stage';

/** By the beginning of the pictures' names, in the order of the index. */
const AREAS: Readonly<Record<string, Area>> = {
  compose: COMPOSE,
  read: READ,
  alert: ALERTS,
  notice: NOTICES,
  banner: BANNERS,
};

let root: Root | undefined;

function listed(
  key: string,
  { title, states, widths, height, part, isAlwaysLeftToRight = false }: Area,
): readonly Listed[] {
  const [usual, wide] = widths;
  return Object.entries(states).map(([name, { shows, isWide }]) => ({
    ...{ area: key, title, name, shows, height, part, isAlwaysLeftToRight },
    widths: isWide === true && wide !== undefined ? [usual, wide] : [usual],
  }));
}

async function show(area: string, name: string, look: Look): Promise<void> {
  root?.unmount();
  localStorage.clear();
  const staged = await AREAS[area]?.stage(name, look);
  if (staged === undefined) throw new Error(`There is no area ${area}`);
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  document.documentElement.lang = look.locale;
  root = createRoot(place);
  root.render(staged.element);
  await settle();
  await staged.act?.();
  await settle();
  window.scrollTo(0, 0);
}

const gallery: Gallery = {
  states: () => Object.entries(AREAS).flatMap(([key, area]) => listed(key, area)),
  show,
  overflowing,
};
Object.assign(window, { gallery });
