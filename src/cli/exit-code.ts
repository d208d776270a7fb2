import type { ExitCode } from './terminal';

/** What could not be read weighs more than what was held: the answer is not complete. */
export function exitCodeOf(held: number, unreadable: number): ExitCode {
  if (unreadable > 0) return 2;
  return held > 0 ? 1 : 0;
}
