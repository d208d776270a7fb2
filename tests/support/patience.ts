/** Milliseconds for one test of the launch bundle; `npm run prove` asks its properties a hundred times as often. */
export const PATIENCE_MS = process.env['MAILSTAMP_SUITE'] === 'prove' ? 3_600_000 : 120_000;
