// npm run check: everything that can be said about the sources without running them.
import { requireNode } from './node-version.mjs';
import { Problem, runMain } from './project.mjs';
import { runStep } from './steps.mjs';

/** @typedef {import('./steps.mjs').Step} Step */

const CACHE = 'node_modules/.cache';

/** @type {Readonly<Record<'types' | 'lint' | 'format' | 'dependencies' | 'dead-code', Step>>} */
export const CHECKS = {
  types: {
    name: 'Types: one project per folder',
    file: 'node_modules/typescript/bin/tsc',
    args: ['--build'],
  },
  lint: {
    name: 'Lint',
    file: 'node_modules/eslint/bin/eslint.js',
    args: [
      '.',
      '--max-warnings=0',
      '--cache',
      '--cache-strategy=content',
      `--cache-location=${CACHE}/eslint/`,
    ],
  },
  format: {
    name: 'Formatting',
    file: 'node_modules/prettier/bin/prettier.cjs',
    args: ['--check', '--log-level=warn', '.'],
  },
  dependencies: {
    name: 'Dependencies point inward',
    file: 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.cjs', 'src', 'tests', 'scripts'],
  },
  'dead-code': {
    name: 'No dead code',
    file: 'node_modules/knip/bin/knip.js',
    args: ['--cache', `--cache-location=${CACHE}/knip`],
  },
};

/**
 * Lint takes as long as all the others together, so it runs beside them.
 * @param {readonly string[]} names which checks; all when empty
 * @param {readonly Step[]} after what else to do after the others, in turn
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks(names = [], after = []) {
  const unknown = names.filter((name) => !(name in CHECKS));
  if (unknown.length > 0) {
    throw new Problem(`No such check: ${unknown.join(', ')}. There are ${Object.keys(CHECKS).join(', ')}.`);
  }
  const chosen = Object.values(names.length === 0 ? CHECKS : pick(names));
  const isLint = (/** @type {Step} */ step) => step === CHECKS.lint;
  const lanes = [chosen.filter(isLint), [...chosen.filter((step) => !isLint(step)), ...after]];
  const results = (await Promise.all(lanes.map(runInTurn))).flat();
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

/**
 * @param {readonly string[]} names
 * @returns {Record<string, Step>}
 */
function pick(names) {
  return Object.fromEntries(Object.entries(CHECKS).filter(([name]) => names.includes(name)));
}

/**
 * @param {readonly Step[]} steps
 * @returns {Promise<readonly boolean[]>}
 */
async function runInTurn(steps) {
  const results = [];
  for (const step of steps) results.push(await runStep(step));
  return results;
}

if (process.argv[1]?.endsWith('check.mjs')) {
  requireNode();
  await runMain(async () => {
    const { failed } = await runChecks(process.argv.slice(2));
    if (failed > 0) throw new Problem(`${failed} of the checks failed.`);
  });
}
