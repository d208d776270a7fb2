import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { seriousProblems } from '../e2e/support/barriers';
import type { Gallery, Listed } from './gallery';
import { indexPages } from './index-pages';
import { LOOKS, nameOfLook, type GalleryTheme, type Look } from './looks';

const PAGE = pathToFileURL(path.resolve('.mailstamp/gallery-page/index.html')).href;
const FOLDER = path.resolve('.mailstamp/gallery');

/** What the system says to the page, besides what Outlook says. */
const MEDIA = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const satisfies Readonly<Record<GalleryTheme, object>>;

declare global {
  interface Window {
    readonly gallery: Gallery;
  }
}

let page: Page;
let states: readonly Listed[];
const errors: string[] = [];

test.beforeAll(async ({ browser }) => {
  const context = await browser.newContext({ timezoneId: 'Europe/Paris', reducedMotion: 'reduce' });
  page = await context.newPage();
  page.on('pageerror', ({ message }) => void errors.push(message));
  page.on('console', (said) => {
    if (said.type() === 'error') errors.push(said.text());
  });
  await page.goto(PAGE);
  states = await page.evaluate(() => window.gallery.states());
});

test.afterAll(async () => {
  await mkdir(FOLDER, { recursive: true });
  for (const [file, html] of indexPages(states)) await writeFile(path.join(FOLDER, file), html);
});

function isShownIn({ isAlwaysLeftToRight }: Listed, { locale }: Look): boolean {
  return !isAlwaysLeftToRight || !locale.startsWith('ar');
}

async function picture(
  { area, name, part }: Listed,
  look: Look,
  width: number,
  isUsual: boolean,
): Promise<void> {
  const file = `${area}-${name}${isUsual ? '' : `-${width}`}.png`;
  const shot = { path: path.join(FOLDER, nameOfLook(look), file), animations: 'disabled' } as const;
  if (part !== undefined) {
    await page.locator(part).screenshot(shot);
    return;
  }
  // As high as what it shows, so that the line at the bottom stands there.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  await page.screenshot(shot);
}

/** In forced colours the system chooses the colours, and axe reads those that the page had asked for. */
const BY_SYSTEM = { rules: { 'color-contrast': { enabled: false } } };

function accessProblems({ theme }: Look): Promise<readonly string[]> {
  const rules = theme === 'contrast' ? BY_SYSTEM : {};
  // All is in one page, where the older way of asking is many times as fast.
  return seriousProblems(page, (axe) =>
    axe.setLegacyMode().options({ ...rules, resultTypes: ['violations'] }),
  );
}

/** Shows one state in one look at each of its widths, takes the pictures, and gives back what is wrong with it. */
async function take(state: Listed, look: Look): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const [at, width] of state.widths.entries()) {
    await page.setViewportSize({ width, height: state.height });
    if (at === 0) {
      await page.evaluate(([area, name, shown]) => window.gallery.show(area, name, shown), [
        state.area,
        state.name,
        look,
      ] as const);
      problems.push(...(await accessProblems(look)));
    }
    problems.push(
      ...(await page.evaluate(() => window.gallery.overflowing())).map((what) => `cut off: ${what}`),
    );
    await picture(state, look, width, at === 0);
  }
  return [...problems, ...errors.splice(0)];
}

for (const look of LOOKS) {
  test(nameOfLook(look), async () => {
    // What is no state any more has no picture.
    await rm(path.join(FOLDER, nameOfLook(look)), { recursive: true, force: true });
    await page.emulateMedia({ ...MEDIA[look.theme], reducedMotion: 'reduce' });
    for (const state of states.filter((one) => isShownIn(one, look))) {
      const problems = await take(state, look).catch((error: unknown) => [String(error)]);
      expect.soft(problems, `${state.area} ${state.name}`).toEqual([]);
    }
  });
}
