import { randomUUID } from 'node:crypto';

/** Where time and chance come from; tests put their own in. */
export interface Sources {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Letters and digits, never the same twice. */
  readonly newId: () => string;
  /** IANA name, for the dates that Outlook writes into quoted header blocks. */
  readonly timeZone: string;
}

export const realSources: Sources = {
  now: () => Date.now(),
  newId: () => randomUUID().replaceAll('-', '').slice(0, 20),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
};
