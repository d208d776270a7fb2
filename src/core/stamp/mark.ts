import type { Stamp } from './stamp';

/** Twelve characters of Crockford's base32, lower case. One id per stamping act ties header, banner and marker together. */
export type StampId = string & { readonly brand: 'StampId' };

/** One stamping act, as the header carries it. */
export interface StampMark {
  readonly stamp: Stamp;
  readonly id: StampId;
  /** Seconds since 1970, UTC. */
  readonly at: number;
  /** Domain of the organisation that stamped, as A-label, lower case. */
  readonly domain: string;
}

/**
 * What a header says. `none` was a stamp once and was taken back; `damaged` counts as `stamp`: the strictest
 * that any part of it names, and Confidential when nothing is readable.
 */
export type StampReading =
  | { readonly kind: 'stamped'; readonly mark: StampMark }
  | { readonly kind: 'missing' }
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged'; readonly stamp: Stamp };

/** The stamp that a reading obliges to; undefined where there is none. */
export function stampOf(reading: StampReading): Stamp | undefined {
  switch (reading.kind) {
    case 'stamped':
      return reading.mark.stamp;
    case 'damaged':
      return reading.stamp;
    case 'missing':
    case 'none':
      return undefined;
  }
}
