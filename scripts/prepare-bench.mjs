// For tests/bench: bundles the bare form exactly as the panes are, and tells which browser to use for a local Outlook, as
// JSON. Browsers keep nothing that comes with a certificate which they do not trust, so this one must trust it.
import path from 'node:path';
import { addinBundles } from '../webpack.config.js';
import { bundle } from './bundle.mjs';
import { findBrowser, ownEnvironment } from './chromium.mjs';
import { publicKeyHash } from './open-browser.mjs';

const [folder = '', outlook = ''] = process.argv.slice(2);
const bundles = addinBundles({ origin: '', organisation: '', domains: [] }, path.resolve(folder));
const panes = bundles.find(({ name }) => name === 'panes');
if (panes === undefined) throw new Error('webpack.config.js does not bundle any panes.');
await bundle([
  {
    ...panes,
    entry: './tests/bench/bare-form.tsx',
    output: { ...panes.output, filename: 'bare.js' },
    optimization: { ...panes.optimization, splitChunks: false },
    cache: false,
  },
]);
const { executablePath, env } = await findBrowser();
const args = [`--ignore-certificate-errors-spki-list=${await publicKeyHash(new URL(outlook))}`];
console.log(JSON.stringify({ executablePath, args, env: { ...ownEnvironment(), ...env } }));
