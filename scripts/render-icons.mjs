// Renders assets/icons/*.svg to the PNG sizes that the manifest declares. Run it after changing a drawing:
// node scripts/render-icons.mjs
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './chromium.mjs';

const ICONS = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../assets/icons');

/** Pixels, square. The product's own icon also serves phones: 25, 32 and 48 at one, two and three times the density. */
const SIZES = {
  mailstamp: [16, 25, 32, 48, 50, 64, 75, 80, 96, 128, 144],
  cleared: [16, 32, 80],
  adjust: [16, 32, 80],
  internal: [16, 32, 80],
  confidential: [16, 32, 80],
};

const browser = await launchBrowser();
try {
  for (const [name, sizes] of Object.entries(SIZES)) {
    for (const size of sizes) await render(name, size);
  }
} finally {
  await browser.close();
}

/**
 * At 16 pixels details turn to mud, so that size has a drawing of its own on the pixel grid.
 * @param {string} name
 * @param {number} size
 */
async function render(name, size) {
  const own = path.join(ICONS, `${name}-${size}.svg`);
  const svg = await readFile(existsSync(own) ? own : path.join(ICONS, `${name}.svg`), 'utf8');
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`,
  );
  await page.screenshot({ path: path.join(ICONS, `${name}-${size}.png`), omitBackground: true });
  await page.close();
}
