import fc from 'fast-check';

// `npm run prove` asks the same properties many more times, `npm run mutate` fewer times and always the same.
const runs = Number(process.env['MAILSTAMP_PROPERTY_RUNS']);
if (runs > 0) fc.configureGlobal({ numRuns: runs });
const seed = process.env['MAILSTAMP_SEED'];
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
