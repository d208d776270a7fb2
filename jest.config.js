/**
 * @param {{ tsx: boolean }} syntax
 * @returns {[string, object]}
 */
const compile = ({ tsx }) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx },
      transform: { react: { runtime: 'automatic' } },
    },
  },
];

/** @type {Readonly<Record<string, readonly string[]>>} */
const SUITES = {
  test: ['unit', 'reference', 'tooling', 'contract', 'launch'],
  prove: ['unit', 'reference', 'launch', 'prove'],
  bench: ['bench'],
  core: ['unit/core', 'reference'],
};

/** Which folders of tests one run takes. */
const suite = process.env['MAILSTAMP_SUITE'] ?? 'test';
const folders = SUITES[suite] ?? [];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`),
  ...(suite === 'core' ? {} : { globalSetup: '<rootDir>/scripts/test-bundles.mjs' }),
  testSequencer: '<rootDir>/scripts/longest-first.cjs',
  setupFiles: ['<rootDir>/tests/tooling/property-runs.ts'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  transform: {
    '\\.tsx$': compile({ tsx: true }),
    '\\.(ts|js|mjs)$': compile({ tsx: false }),
  },
  // jsdom would otherwise pick the browser builds of packages, which are ES modules.
  testEnvironmentOptions: { customExportConditions: ['node', 'require', 'default'] },
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  injectGlobals: false,
  collectCoverageFrom: ['src/core/**/*.ts'],
  coverageDirectory: '<rootDir>/.mailstamp/coverage',
  coverageReporters: [['text', { skipFull: true }]],
  coverageThreshold: { global: { branches: 100 } },
};
