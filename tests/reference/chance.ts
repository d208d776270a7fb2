/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed | 0;
  }

  /** At least 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** At least 0, at most `most`. */
  whole(most: number): number {
    return Math.floor(this.next() * (most + 1));
  }

  one<T>(all: readonly [T, ...T[]]): T {
    return all[this.whole(all.length - 1)] ?? all[0];
  }

  /** True `percent` times of a hundred. */
  is(percent: number): boolean {
    return this.next() * 100 < percent;
  }

  /** Up to `most` of what `make` makes. */
  some<T>(most: number, make: () => T): readonly T[] {
    return Array.from({ length: this.whole(most) }, make);
  }
}
