// The parts of `npm test`, and how many of their tests passed.
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { runChecks } from './check.mjs';
import { JEST_COUNTS } from './count-tests.mjs';
import { ROOT } from './project.mjs';
import { runOpenly } from './steps.mjs';
import { FEW_CASES, GALLERY, GALLERY_PAGE, JEST, PLAYWRIGHT } from './suites.mjs';

/** @typedef {{ passed: number, failed: number }} Score */
/** @typedef {import('./count-tests.mjs').JestCounts} JestCounts */

const RESULTS = 'test-results';

/** @type {readonly import('./steps.mjs').Step[]} */
const BUILDS = [
  { name: 'Build', file: 'scripts/build.mjs' },
  { name: 'Manifest', file: 'scripts/check-manifest.mjs' },
  { name: 'Build for the end-to-end tests', file: 'scripts/build-end-to-end.mjs' },
  GALLERY_PAGE,
  { name: 'Every branch of core is taken by its tests', file: JEST, args: ['--coverage'], env: FEW_CASES },
];

/**
 * What runs in a real browser, by the file of its report.
 * @type {Readonly<Record<string, import('./steps.mjs').Step>>}
 */
const BROWSER = {
  'gallery.json': {
    ...GALLERY,
    name: 'Every state of the panes: nothing is cut off, and there is no serious barrier',
    // The other looks are for people to look at.
    args: [...GALLERY.args, '--grep=en-|ar-'],
  },
  'playwright.json': {
    name: 'End to end, in a real browser',
    file: PLAYWRIGHT,
    args: ['test', '--project=e2e'],
  },
};

/** @returns {Promise<Score>} */
export async function runEverything() {
  await rm(path.join(ROOT, RESULTS), { recursive: true, force: true });
  await mkdir(path.join(ROOT, RESULTS));
  const scores = [await runChecks([], BUILDS), await runJest()];
  for (const [report, suite] of Object.entries(BROWSER)) scores.push(await runPlaywright(report, suite));
  return {
    passed: scores.reduce((sum, { passed }) => sum + passed, 0),
    failed: scores.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** @returns {Promise<Score>} */
async function runJest() {
  const ended = await runOpenly({
    name: 'Unit, tooling and contract tests',
    file: JEST,
    args: ['--maxWorkers=2', '--reporters=default', '--reporters=<rootDir>/scripts/count-tests.mjs'],
  });
  /** @type {JestCounts | undefined} */
  const result = await readReport(JEST_COUNTS);
  return score(ended, result?.numPassedTests, result === undefined ? 0 : failuresOf(result));
}

/**
 * @param {string} report
 * @param {import('./steps.mjs').Step} suite
 * @returns {Promise<Score>}
 */
async function runPlaywright(report, suite) {
  const ended = await runOpenly(suite);
  /** @type {{ stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number> } | undefined} */
  const result = await readReport(`${RESULTS}/${report}`);
  const { expected, unexpected = 0, flaky = 0, skipped = 0 } = result?.stats ?? {};
  return score(ended, expected, unexpected + flaky + skipped);
}

/**
 * A test that was skipped proves nothing, so it counts as failed.
 * @param {JestCounts} result
 */
function failuresOf({ numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests }) {
  return numFailedTests + numRuntimeErrorTestSuites + numPendingTests + numTodoTests;
}

/**
 * A runner that crashed, left no report or found no tests counts as one failure.
 * @param {boolean} ended whether the runner ended well
 * @param {number | undefined} passed
 * @param {number} failed
 * @returns {Score}
 */
export function score(ended, passed, failed) {
  const nothingRan = passed === undefined || passed + failed === 0;
  return { passed: passed ?? 0, failed: failed === 0 && (nothingRan || !ended) ? 1 : failed };
}

/** @param {string} file */
async function readReport(file) {
  try {
    return JSON.parse(await readFile(path.join(ROOT, file), 'utf8'));
  } catch {
    return undefined;
  }
}
