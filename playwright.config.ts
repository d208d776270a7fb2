import { defineConfig } from '@playwright/test';
import { findBrowser, ownEnvironment } from './scripts/chromium.mjs';
import { END_TO_END } from './scripts/project.mjs';

const { executablePath, env } = await findBrowser();

export default defineConfig({
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/end-to-end',
  // Scenes wait for Outlook and for people more than they compute.
  workers: 3,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // Nothing is timed here: what a busy computer takes three times as long for is no fault.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: 'test-results/playwright.json' }],
    ['./tests/conversations/support/tally.ts'],
  ],
  use: {
    baseURL: `https://localhost:${END_TO_END.outlookPort}`,
    ignoreHTTPSErrors: true,
    launchOptions: { executablePath, env: { ...ownEnvironment(), ...env } },
    // Traces make a run half as long again; `--trace on` gives one where a picture does not tell enough.
    screenshot: 'only-on-failure',
    video: 'off',
    viewport: { width: 1366, height: 800 },
  },
  projects: [
    { name: 'e2e', testDir: 'tests/e2e', testIgnore: '**/local-outlook/**' },
    // What the local Outlook can do besides running the add-in takes too long for every test run.
    { name: 'local-outlook', testDir: 'tests/e2e/local-outlook' },
    // A hundred and fifty conversations: the end-to-end tests play some of them.
    { name: 'conversations', testDir: 'tests/conversations' },
    { name: 'screenshots', testDir: 'tests/screenshots' },
  ],
  webServer: {
    command: `node scripts/start.mjs ${END_TO_END.startArgs.join(' ')}`,
    // By number: a bare machine may have no entry for localhost, which browsers know by themselves.
    url: `https://127.0.0.1:${END_TO_END.outlookPort}`,
    ignoreHTTPSErrors: true,
    reuseExistingServer: false,
    // The first start builds everything, which a busy computer takes minutes for.
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    stdout: 'ignore',
  },
});
