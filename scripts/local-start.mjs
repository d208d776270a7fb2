// Builds what changed, starts the server of the local Outlook and stays until Ctrl+C.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { buildAddin } from './addin.mjs';
import { readBuildRequest } from './deployment.mjs';
import { buildIfChanged } from './fingerprint.mjs';
import { buildLocalOutlook, OUTLOOK_FOLDER, OUTLOOK_SERVER } from './local-outlook.mjs';
import { openTrustingBrowser } from './open-browser.mjs';
import { LOCAL, Problem, ROOT, shown } from './project.mjs';

/** @typedef {import('./start-request.mjs').StartRequest} StartRequest */

/** @param {StartRequest} request */
export async function start(request) {
  await requireFreePort(request.port, '--port', 'the local Outlook');
  if (!isAlone(request)) await requireFreePort(request.addinPort, '--addin-port', 'the add-in');
  await buildAll(request);

  const server = startServer(request);
  const url = await server.ready;
  console.log('Stop it with Ctrl+C.');
  const browser = request.open
    ? await openTrustingBrowser(url, path.join(ROOT, '.mailstamp/browser'))
    : undefined;
  const code = await server.ended;
  browser?.kill();
  if (code !== 0) throw new Problem(`The local Outlook stopped unexpectedly (${String(code)}).`);
}

/** @param {StartRequest} request @returns {boolean} whether our own add-in stays out */
function isAlone({ others }) {
  return others?.alone === true;
}

/** @param {StartRequest} request @returns {Promise<boolean>} whether anything had changed */
async function buildOwn({ addinPort, addinFolder }) {
  const args = ['--origin', `https://localhost:${addinPort}`, '--out', addinFolder, '--graph', LOCAL.graph];
  const build = await readBuildRequest(args);
  return buildIfChanged({ folder: addinFolder, request: build, proof: 'manifest.xml' }, async () => {
    console.log(`Building the add-in into ${shown(addinFolder)} …`);
    await buildAddin(build);
  });
}

/**
 * Builds the add-in and the local Outlook where their sources changed.
 * @param {StartRequest} request
 */
export async function buildAll(request) {
  const started = Date.now();
  const addinChanged = isAlone(request) ? false : await buildOwn(request);
  const outlookChanged = await buildIfChanged(
    { folder: OUTLOOK_FOLDER, proof: 'page/index.html' },
    async () => {
      console.log('Building the local Outlook …');
      await buildLocalOutlook();
    },
  );
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(
    addinChanged || outlookChanged ? `Built in ${seconds} s.` : 'Nothing changed since the last build.',
  );
}

/** @param {StartRequest} request @returns {readonly string[]} what the server is told of add-ins */
function addinArguments({ addinFolder, others }) {
  const own = ['--manifest', path.join(addinFolder, 'manifest.xml'), '--addin-folder', addinFolder];
  if (others === null) return own;
  return [
    ...(others.alone ? [] : own),
    ...others.manifests.flatMap((manifest) => ['--other', manifest]),
    ...others.pages.flatMap((pages) => ['--pages', pages]),
    ...['--other-port', String(others.port)],
  ];
}

/**
 * @param {StartRequest} request
 * @returns {{ ready: Promise<string>, ended: Promise<number> }} the address once it answers; the exit code, 0 when asked to stop
 */
function startServer(request) {
  const { port, state, reset } = request;
  const where = ['--port', String(port), '--state', state];
  // The server asks whether nobody else uses the mailboxes before it forgets them.
  const args = [...addinArguments(request), ...where, ...(reset ? ['--reset'] : [])];
  const child = spawn(process.execPath, [OUTLOOK_SERVER, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stopping = false;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => {
      stopping = true;
      child.kill('SIGTERM');
    });
  }
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(stopping ? 0 : (code ?? 1)));
  });
  const ready = new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (/** @type {string} */ text) => {
      process.stdout.write(text);
      const [url] = /https:\/\/\S+/.exec(text) ?? [];
      if (url !== undefined) resolve(url);
    });
    ended.then(
      (code) =>
        reject(new Problem(`The local Outlook did not start (exit code ${String(code)}): see above.`)),
      reject,
    );
  });
  return { ready, ended };
}

/**
 * @param {number} port
 * @param {string} flag
 * @param {string} who
 */
async function requireFreePort(port, flag, who) {
  const probe = createServer();
  await new Promise((resolve, reject) => {
    probe.once('error', reject);
    probe.listen({ port, host: '::', exclusive: true }, () => probe.close(resolve));
  }).catch((/** @type {unknown} */ error) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EAFNOSUPPORT' || code === 'EADDRNOTAVAIL') return;
    const why =
      code === 'EACCES'
        ? 'may not be used without special rights'
        : 'is in use, perhaps by another npm start';
    throw new Problem(`Port ${port} for ${who} ${why}. Free it, or choose another: npm start -- ${flag} N`);
  });
}
