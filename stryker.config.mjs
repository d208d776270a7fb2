// npm run mutate: a test of core must notice each small change to core.

export default {
  mutate: ['src/core/**/*.ts'],
  plugins: ['@stryker-mutator/mocha-runner'],
  testRunner: 'mocha',
  mochaOptions: {
    'no-config': true,
    'no-package': true,
    require: ['./scripts/jest-on-mocha.cjs'],
    spec: ['tests/tooling/property-runs.ts', 'tests/unit/core/**/*.test.ts', 'tests/reference/*.test.ts'],
  },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: '.mailstamp/mutate/report.json' },
  tempDirName: '.mailstamp/mutate/sandbox',
  ignorePatterns: ['dist', 'test-results'],
  concurrency: 2,
};
