// Builds the script that stands before an add-in's own in a runtime of classic Outlook, for the tests that run it.
import path from 'node:path';
import { classicBundle } from '../webpack.config.js';
import { bundle } from './bundle.mjs';
import { buildIfChanged } from './fingerprint.mjs';
import { requireNode } from './node-version.mjs';
import { ROOT, runMain } from './project.mjs';

const FOLDER = path.join(ROOT, '.mailstamp/classic');

requireNode();
await runMain(async () => {
  await buildIfChanged(FOLDER, {}, 'runtime.js', async () => {
    await bundle([classicBundle(FOLDER)]);
  });
});
