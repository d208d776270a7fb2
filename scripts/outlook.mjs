// npm run outlook: the local Outlook with any other add-ins in it, with or without ours.
import { requireNode } from './node-version.mjs';
import { runMain } from './project.mjs';

requireNode();
await runMain(async () => {
  const { OUTLOOK_USAGE, readOutlookRequest } = await import('./start-request.mjs');
  if (process.argv.includes('--help')) {
    console.log(OUTLOOK_USAGE);
    return;
  }
  const request = readOutlookRequest(process.argv.slice(2));
  const { ensureInstalled } = await import('./install.mjs');
  await ensureInstalled();
  const { start } = await import('./local-start.mjs');
  await start(request);
});
