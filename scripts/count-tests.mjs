// A reporter for Jest: leaves its counts in a file. Jest's own report holds every failure as well, and cannot be written
// when one of them is about a thing that leads back to itself, such as a page of a browser.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './project.mjs';

/** Where the counts lie, seen from the project's root. */
export const JEST_COUNTS = 'test-results/jest.json';

/** @typedef {Record<'numPassedTests' | 'numFailedTests' | 'numRuntimeErrorTestSuites' | 'numPendingTests' | 'numTodoTests', number>} JestCounts */

export default class CountTests {
  /**
   * @param {unknown} _contexts
   * @param {JestCounts} counts
   */
  onRunComplete(_contexts, counts) {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests } =
      counts;
    const kept = { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests, numTodoTests };
    writeFileSync(path.join(ROOT, JEST_COUNTS), JSON.stringify(kept));
  }
}
