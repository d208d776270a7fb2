import { ERROR } from '../wire/error-codes';
import type { ErrorCode } from '../wire/error-codes';

/** Characters per add-in and item up to requirement set 1.15, and since 1.16 (facts: 3.2). */
const LIMIT = 50_000;
const LIMIT_SINCE_1_16 = 2_621_440;

/** What one add-in keeps for as long as a compose form is open. */
export class SessionData {
  readonly #limit: number;
  readonly #values = new Map<string, string>();

  constructor(hasLargeLimit: boolean) {
    this.#limit = hasLargeLimit ? LIMIT_SINCE_1_16 : LIMIT;
  }

  get(name: string): string | undefined {
    return this.#values.get(name);
  }

  /** Null when kept, else the code that the add-in gets. Names count like values. */
  set(name: string, value: string): ErrorCode | null {
    const others = [...this.#values].filter(([key]) => key !== name);
    const length = [...others, [name, value] as const].reduce(
      (sum, [key, text]) => sum + key.length + text.length,
      0,
    );
    if (length > this.#limit) return ERROR.sessionDataTooLong;
    this.#values.set(name, value);
    return null;
  }

  remove(name: string): boolean {
    return this.#values.delete(name);
  }

  clear(): void {
    this.#values.clear();
  }

  all(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#values);
  }
}
