/** The four stamps, from the loosest to the strictest. Meanings: "stamps" in the guidelines of seeds/001. */
export const STAMPS = ['cleared', 'adjust', 'internal', 'confidential'] as const;

export type Stamp = (typeof STAMPS)[number];

export function isStamp(raw: unknown): raw is Stamp {
  return STAMPS.some((stamp) => stamp === raw);
}

/** Complete in one click; the others need the pane. */
export type OneClickStamp = 'internal' | 'confidential';

export function isOneClick(stamp: Stamp): stamp is OneClickStamp {
  return stamp === 'internal' || stamp === 'confidential';
}

/** True when `a` protects more than `b`. */
export function isStricter(a: Stamp, b: Stamp): boolean {
  return STAMPS.indexOf(a) > STAMPS.indexOf(b);
}

export function stricter(a: Stamp, b: Stamp): Stamp {
  return isStricter(b, a) ? b : a;
}

/** The strictest of several; undefined when there are none. */
export function strictest(stamps: readonly Stamp[]): Stamp | undefined {
  return stamps.reduce<Stamp | undefined>(
    (floor, stamp) => (floor === undefined ? stamp : stricter(floor, stamp)),
    undefined,
  );
}
