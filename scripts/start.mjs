// npm start: the local Outlook with the add-in in it. Needs nothing but Node: packages are installed on the way.
import { requireNode } from './node-version.mjs';
import { runMain } from './project.mjs';

requireNode();
await runMain(async () => {
  const { readStartRequest, USAGE } = await import('./start-request.mjs');
  if (process.argv.includes('--help')) {
    console.log(USAGE);
    return;
  }
  const request = readStartRequest(process.argv.slice(2));
  const { ensureInstalled } = await import('./install.mjs');
  await ensureInstalled();
  const { start } = await import('./local-start.mjs');
  await start(request);
});
