// npm test: everything that must hold, from a clean clone. Ends with one line: N passed, M failed.
import { requireNode } from './node-version.mjs';
import { runMain } from './project.mjs';

requireNode();
await runMain(async () => {
  const { ensureInstalled } = await import('./install.mjs');
  await ensureInstalled();
  const { runEverything } = await import('./test-run.mjs');
  const { passed, failed } = await runEverything();
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
});
