/** What a policy does about a kind of finding, from the mildest to the strictest. */
export const LEVELS = ['off', 'note', 'warn', 'reason', 'approve', 'block'] as const;
export type Level = (typeof LEVELS)[number];

export function stricterLevel(a: Level, b: Level): Level {
  return LEVELS.indexOf(b) > LEVELS.indexOf(a) ? b : a;
}
