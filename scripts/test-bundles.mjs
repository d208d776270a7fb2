// Before Jest runs: builds what tests load into a browser or a worker.
import path from 'node:path';
import { testBundles } from '../webpack.config.js';
import { bundle } from './bundle.mjs';
import { buildIfChanged, INPUTS } from './fingerprint.mjs';
import { ROOT } from './project.mjs';

const FOLDER = path.join(ROOT, '.mailstamp/tests');

export default async function buildTestBundles() {
  const inputs = [...INPUTS, 'tests/contract/harness'];
  await buildIfChanged({ folder: FOLDER, proof: 'host-page.js', inputs }, async () => {
    await bundle(testBundles(FOLDER));
  });
}
