import fc from 'fast-check';

// `npm run prove` asks the same properties many more times.
const runs = Number(process.env['MAILSTAMP_PROPERTY_RUNS']);
if (runs > 0) fc.configureGlobal({ numRuns: runs });
