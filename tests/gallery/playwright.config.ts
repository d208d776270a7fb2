import { defineConfig } from '@playwright/test';
import { findBrowser, ownEnvironment } from '../../scripts/chromium.mjs';

const { executablePath, env } = await findBrowser();

/** Beside the other projects: it needs no local Outlook, which would have to be built and started for nothing. */
export default defineConfig({
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/gallery',
  // All pictures of a look are taken in one page.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 600_000,
  reporter: [['list'], ['json', { outputFile: '../../test-results/gallery.json' }]],
  use: { launchOptions: { executablePath, env: { ...ownEnvironment(), ...env } } },
  projects: [{ name: 'gallery' }],
});
