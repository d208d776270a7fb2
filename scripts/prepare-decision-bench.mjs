// For tests/bench: bundles the measuring of the decision exactly as the launch bundle is.
import path from 'node:path';
import { addinBundles } from '../webpack.config.js';
import { bundle } from './bundle.mjs';

const [folder = ''] = process.argv.slice(2);
const launch = addinBundles({ origin: '', organisation: '', domains: [] }, path.resolve(folder))[0];
if (launch === undefined) throw new Error('webpack.config.js does not bundle any event handlers.');
await bundle([{ ...launch, entry: { 'decision-times': './tests/bench/decision-times.ts' }, cache: false }]);
