import path from 'node:path';
import type { Outlook } from '../e2e/support/outlook';

/** Every state that a person meets, as a picture, to be looked at. `npm run screenshots` writes them all. */
const FOLDER = process.env['SCREENSHOT_FOLDER'] ?? '.mailstamp/screenshots';

export async function picture({ page }: Outlook, name: string): Promise<void> {
  // Frames draw a little later than the page that holds them.
  await page.waitForTimeout(400);
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: 'disabled' });
}
