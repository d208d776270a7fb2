// npm run build: makes dist/, the folder to put on a web server.
import { requireNode } from './node-version.mjs';
import { runMain, shown } from './project.mjs';

requireNode();
await runMain(async () => {
  const { ensureInstalled } = await import('./install.mjs');
  await ensureInstalled();
  const { readBuildRequest, USAGE } = await import('./deployment.mjs');
  if (process.argv.includes('--help')) {
    console.log(USAGE);
    return;
  }
  const request = await readBuildRequest(process.argv.slice(2));
  const { buildAddin } = await import('./addin.mjs');
  console.log(`Building the add-in for ${request.origin} …`);
  const started = Date.now();
  await buildAddin(request);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    `${shown(request.folder)} is complete after ${seconds} s, for ${request.organisation} (${request.domains.join(', ')}).`,
  );
  if (!request.isLocal)
    console.log(`Publish it at ${request.origin} and deploy ${shown(request.folder)}/manifest.xml.`);
  if (new URL(request.origin).pathname !== '/') {
    console.log('The add-in lives under a path: put .well-known at the root of the host.');
  }
});
