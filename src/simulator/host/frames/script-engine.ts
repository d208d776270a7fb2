import { parse } from 'acorn';

/** What becomes of a script in an engine that knows nothing newer than ECMAScript 2016. */
export type EngineVerdict = 'runs' | 'times-out' | 'does-not-load';

/** Modules count as newer: one file without imports is all that there is (facts: platform 1.4). */
function isUnderstood(script: string, ecmaVersion: 2016 | 2017): boolean {
  try {
    parse(script, { ecmaVersion, sourceType: 'script' });
    return true;
  } catch {
    return false;
  }
}

/**
 * How builds before Version 2403 take a script: what ECMAScript 2017 brought, async functions above all, makes the
 * add-in time out; anything newer keeps the file from loading (facts: platform 1.4, troubleshoot-event-based-…). That
 * the conditional operator does the same stands there too; it is as old as the language, and not played.
 */
export function inOldEngine(script: string): EngineVerdict {
  if (isUnderstood(script, 2016)) return 'runs';
  return isUnderstood(script, 2017) ? 'times-out' : 'does-not-load';
}
