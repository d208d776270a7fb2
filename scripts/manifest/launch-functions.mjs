// Runs the built launch bundle as classic Outlook on Windows does: no DOM, no Node, only Office and timers.
import { createContext, runInContext } from 'node:vm';
import { Problem } from '../project.mjs';

/**
 * @param {string} script the text of launch.js
 * @returns {readonly string[]} the names it associates at top level, in order
 * @throws {Problem} when the script needs more than Office and timers
 */
export function associatedFunctions(script) {
  /** @type {string[]} */
  const names = [];
  const Office = {
    onReady: () => undefined,
    actions: { associate: (/** @type {string} */ name) => void names.push(name) },
  };
  const timers = { setTimeout: () => 0, clearTimeout: () => undefined };
  try {
    runInContext(script, createContext({ Office, ...timers }), { timeout: 5000 });
  } catch (error) {
    // The stack would show the whole bundle, which is one line; errors of another realm are not instances of Error.
    const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
    throw new Problem(`launch.js fails where there are only Office and timers: ${String(message)}`);
  }
  return names;
}
