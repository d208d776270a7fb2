import { plainLine } from '../core/stamp/free-text';

/** Where a command writes, and what it may know of the place. */
export interface Terminal {
  /** Results, a line at a time. */
  readonly print: (line: string) => void;
  /** Complaints, which must not stand among results. */
  readonly say: (text: string) => void;
  /** Draws over the last line of what is said; undefined where nobody is watching. */
  readonly draw: ((text: string) => void) | undefined;
}

/** What a command needs besides its arguments. */
export interface Surroundings {
  readonly terminal: Terminal;
  /** Seconds since 1970. */
  readonly now: () => number;
}

/** What a command found: nothing held, something held, or that it could not tell. */
export type ExitCode = 0 | 1 | 2;

/** Names of files can hold what steers a terminal. */
export const shownFile = (file: string): string => plainLine(file);

export const number = (count: number): string => count.toLocaleString('en');

export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${number(count)} ${count === 1 ? one : many}`;
}
