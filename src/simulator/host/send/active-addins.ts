/** So many add-ins handle events at a time, except on phones (facts: platform 1.2). */
export const MOST_ACTIVE = 5;

/** Lets a few add-ins in at a time; the others wait until one has ended. */
export class ActiveAddins {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(most = MOST_ACTIVE) {
    this.#free = most;
  }

  /** Runs at once, or when a place is free. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#enter();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  /** Those who still wait never start. */
  forgetWaiting(): void {
    this.#waiting.length = 0;
  }

  #enter(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }
}
