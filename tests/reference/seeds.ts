/** Half of the messages in each of two files, so that two cores share them. */
export const HALF = Number(process.env['MAILSTAMP_COMPARISONS'] ?? 1_000_000) / 2;

/** Milliseconds. */
export const PATIENCE = 3_600_000;

/** Others with every run; a disagreement prints its own, and `MAILSTAMP_SEED` brings it back. */
const FIRST = Number(process.env['MAILSTAMP_SEED'] ?? Date.now() % 2 ** 31);
export const SEEDS = [FIRST, FIRST + 1] as const;
