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
