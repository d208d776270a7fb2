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

const UNIT = ['unit', 'reference', 'tooling', 'contract', 'launch'];
const SUITES = { prove: ['unit', 'reference', 'launch', 'prove'], bench: ['bench'] };

/** The folders of tests that one run takes; npm run prove and npm run bench say which. */
const chosen = process.env['MAILSTAMP_SUITE'];
const folders = chosen === 'prove' || chosen === 'bench' ? SUITES[chosen] : UNIT;

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`),
  globalSetup: '<rootDir>/scripts/test-bundles.mjs',
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
};
