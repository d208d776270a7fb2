// Runs the built launch bundle as classic Outlook on Windows does: no DOM, no Node, only Office and timers.
import { createContext, runInContext } from 'node:vm';
import { Problem } from '../project.mjs';

/** What a page has besides, as far as its scripts ask for it when they are loaded. */
export const IN_A_PAGE = { importScripts: () => undefined, location: 'https://addin.example/events/page.js' };

/**
 * @param {string} script the text of launch.js
 * @param {Readonly<Record<string, unknown>>} surroundings what else there is
 * @returns {readonly string[]} the names it associates at top level, in order
 * @throws {Problem} when the script needs more than Office, timers and `surroundings`
 */
export function associatedFunctions(script, surroundings = {}) {
  /** @type {string[]} */
  const names = [];
  const Office = {
    onReady: () => undefined,
    actions: { associate: (/** @type {string} */ name) => void names.push(name) },
  };
  const timers = { setTimeout: () => 0, clearTimeout: () => undefined };
  try {
    runInContext(script, createContext({ Office, ...timers, ...surroundings }), { timeout: 5000 });
  } catch (error) {
    // The stack would show the whole bundle, which is one line; errors of another realm are not instances of Error.
    const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
    throw new Problem(`It fails where there are only Office and timers: ${String(message)}`);
  }
  return names;
}
