// What several scripts say of the test runners.
export const JEST = 'node_modules/jest/bin/jest.js';
export const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';

/** The tests of core alone, with few random cases and always the same: for what runs them again and again. */
export const FEW_CASES = {
  MAILSTAMP_SUITE: 'core',
  MAILSTAMP_SEED: '1',
  MAILSTAMP_COMPARISONS: '8000',
  MAILSTAMP_PROPERTY_RUNS: '25',
};

/** Every state of the panes in a real browser, without Outlook. */
export const GALLERY = {
  file: PLAYWRIGHT,
  args: ['test', '--config=tests/gallery/playwright.config.ts'],
};

/** @type {import('./steps.mjs').Step} */
export const GALLERY_PAGE = { name: 'The page of the gallery', file: 'scripts/build-gallery.mjs' };
