import type { Look } from './looks';

/** One state of one part of Mailstamp, as the page lists it. */
export interface Listed {
  readonly area: string;
  /** Of the area. */
  readonly title: string;
  readonly name: string;
  /** What a person sees, in a sentence. */
  readonly shows: string;
  readonly widths: readonly number[];
  /** Of the smallest window. */
  readonly height: number;
  /** The part of the page to picture; all of it where undefined. */
  readonly part: string | undefined;
  readonly isAlwaysLeftToRight: boolean;
}

/** What the page offers to whoever takes the pictures, as `window.gallery`. */
export interface Gallery {
  readonly states: () => readonly Listed[];
  /** Resolves when the state is there and nothing is under way any more. */
  readonly show: (area: string, name: string, look: Look) => Promise<void>;
  /** What sticks out of the page on its sides, or is cut off. */
  readonly overflowing: () => readonly string[];
}
