/** What becomes of a call beyond the limit. */
export const SURPLUS_CALLS = ['wait', 'refuse'] as const;
export type SurplusCalls = (typeof SURPLUS_CALLS)[number];

/** The calls that count, by their names in the table of calls (docs: limits for activation and API usage). */
const COUNTED: ReadonlySet<string> = new Set([
  'addFileAttachmentAsync',
  'addItemAttachmentAsync',
  'removeAttachmentAsync',
  'body.getTypeAsync',
  'body.prependAsync',
  'body.setSelectedDataAsync',
  'customProperties.saveAsync',
  'loadCustomPropertiesAsync',
  'recipients.getAsync',
  'recipients.setAsync',
  'recipients.addAsync',
  'context.roamingSettings.saveAsync',
  'subject.getAsync',
  'subject.setAsync',
]);

/** How long a counted call is under way at least where more are refused: a trip to the mail server. Invented. */
const TRIP_MS = 20;

/**
 * Lets so many asynchronous calls of an add-in be under way at a time (facts: platform 1.2). What the real client does
 * with more is not documented: that they wait is invented; the library knows 5100, "too many incomplete requests", and
 * classic Outlook was seen to answer it (GH#3274).
 */
export class SimultaneousCalls {
  readonly #limit: number;
  readonly #surplus: SurplusCalls;
  readonly #running = new Map<string, number>();
  readonly #waiting: (() => void)[] = [];

  constructor(limit: number | null, surplus: SurplusCalls) {
    this.#limit = limit ?? Infinity;
    this.#surplus = surplus;
  }

  /** Null for a call that is one too many. */
  async run<T>(addinId: string, method: string, answer: () => Promise<T>): Promise<T | null> {
    if (!COUNTED.has(method)) return answer();
    const isFull = (): boolean => (this.#running.get(addinId) ?? 0) >= this.#limit;
    if (isFull() && this.#surplus === 'refuse') return null;
    while (isFull()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#count(addinId, 1);
    try {
      if (this.#surplus === 'refuse' && this.#limit < Infinity) await pause(TRIP_MS);
      return await answer();
    } finally {
      this.#count(addinId, -1);
      this.#waiting.splice(0).forEach((goOn) => goOn());
    }
  }

  #count(addinId: string, step: 1 | -1): void {
    this.#running.set(addinId, (this.#running.get(addinId) ?? 0) + step);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
