import { defineConfig } from '@playwright/test';
import { findBrowser, ownEnvironment } from '../../scripts/chromium.mjs';

const { executablePath, env } = await findBrowser();

/** Beside the other projects: it needs no local Outlook, which would have to be built and started for nothing. */
export default defineConfig({
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/gallery',
  // All pictures are taken in one page.
  workers: 1,
  forbidOnly: true,
  timeout: 600_000,
  reporter: [['list']],
  use: { launchOptions: { executablePath, env: { ...ownEnvironment(), ...env } } },
  projects: [{ name: 'gallery' }],
});
