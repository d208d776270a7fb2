// Where things are in this project, and how its commands say what went wrong.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const CACHE = path.join(ROOT, 'node_modules/.cache/mailstamp');

/** The policy of the organisation that the local Outlook plays. */
export const SAMPLE_POLICY = path.join(ROOT, 'assets/policies/legal-aid.json');

/** The local add-in, others' add-ins and the local Outlook: the same hostname, or office.js would not trust the one inside the other. */
export const LOCAL = {
  addinPort: 3000,
  outlookPort: 3443,
  otherPort: 3500,
  /** Any will do: the local Outlook signs everybody in for every application. */
  graph: '6d61696c-7374-616d-7000-000000000000',
};

const END_TO_END_FOLDER = '.mailstamp/e2e';

/** The local Outlook that end-to-end tests use: beside `npm start`, so that a person's own may run at the same time. */
export const END_TO_END = {
  outlookPort: 4443,
  addinPort: 4300,
  startArgs: [
    ...['--port', '4443', '--addin-port', '4300', '--reset'],
    ...['--addin-folder', `${END_TO_END_FOLDER}/addin`, '--state', `${END_TO_END_FOLDER}/outlook`],
  ],
};

/** Something that the person at the command line can put right. Its message stands alone, without a stack. */
export class Problem extends Error {}

/**
 * Runs a command's main function. A `Problem` ends it with its message, anything else with its stack.
 * @param {() => Promise<void>} main
 * @param {number} exitCode of a command that failed
 */
export async function runMain(main, exitCode = 1) {
  try {
    await main();
  } catch (error) {
    process.exitCode = exitCode;
    if (error instanceof Problem) console.error(`\n${error.message}`);
    else console.error(error);
  }
}

/** @param {string} file absolute path @returns {string} as a person would write it, seen from the project */
export function shown(file) {
  const relative = path.relative(ROOT, file);
  return relative.startsWith('..') ? file : relative === '' ? '.' : relative.split(path.sep).join('/');
}
