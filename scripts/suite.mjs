// npm run prove, mutate, bench, screenshots and gallery: what takes too long, or needs a person's eyes, for every test run.
import { requireNode } from './node-version.mjs';
import { Problem, runMain } from './project.mjs';
import { FEW_CASES, GALLERY, GALLERY_PAGE, JEST, PLAYWRIGHT } from './suites.mjs';

/** @type {import('./steps.mjs').Step} */
const BUILD = { name: 'Build', file: 'scripts/build.mjs' };

/**
 * `needs` run before, `then` after, also where the suite failed.
 * @typedef {import('./steps.mjs').Step & { needs?: readonly import('./steps.mjs').Step[], then?: import('./steps.mjs').Step }} Suite
 */

/** @type {Readonly<Record<string, Suite>>} */
const SUITES = {
  prove: {
    name: 'Long proofs: the properties of the other tests with many more cases, and tests/prove',
    file: JEST,
    args: ['--maxWorkers=2', '--testTimeout=3600000'],
    env: { MAILSTAMP_SUITE: 'prove', MAILSTAMP_PROPERTY_RUNS: '20000', MAILSTAMP_COMPARISONS: '10000000' },
    // Proofs about the launch bundle run the built one.
    needs: [BUILD],
  },
  'prove:outlook': {
    name: 'The local Outlook, end to end',
    file: PLAYWRIGHT,
    args: ['test', '--project=local-outlook'],
  },
  'prove:conversations': {
    name: 'Conversations in the local Outlook, without Microsoft Graph and with it',
    file: PLAYWRIGHT,
    args: ['test', '--project=conversations'],
  },
  mutate: {
    name: 'Small changes to core, one at a time: the tests of core must notice each',
    file: 'node_modules/@stryker-mutator/core/bin/stryker.js',
    args: ['run'],
    env: FEW_CASES,
    then: { name: 'What no test noticed', file: 'scripts/check-survivors.mjs' },
  },
  bench: {
    name: 'Speed',
    file: JEST,
    args: ['--runInBand', '--testTimeout=600000'],
    env: { MAILSTAMP_SUITE: 'bench' },
  },
  screenshots: {
    name: 'Screenshots of every state',
    file: PLAYWRIGHT,
    args: ['test', '--project=screenshots'],
  },
  gallery: {
    name: 'Gallery: every state of the panes, the alerts and the banners, in .mailstamp/gallery/index.html',
    ...GALLERY,
    needs: [GALLERY_PAGE],
  },
};

requireNode();
await runMain(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const suite = SUITES[name];
  if (suite === undefined)
    throw new Problem(`No such suite: ${name}. There are ${Object.keys(SUITES).join(', ')}.`);
  const { ensureInstalled } = await import('./install.mjs');
  await ensureInstalled();
  const { runOpenly, runStep } = await import('./steps.mjs');
  for (const step of suite.needs ?? []) {
    if (!(await runStep(step))) throw new Problem(`${step.name} failed.`);
  }
  const isFine = await runOpenly({ ...suite, args: [...(suite.args ?? []), ...args] });
  const isExplained = suite.then === undefined || (await runOpenly(suite.then));
  if (!isFine || !isExplained) throw new Problem(`${name} failed.`);
});
