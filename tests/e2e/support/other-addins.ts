import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer as createHttp, type RequestListener, type Server as HttpServer } from 'node:http';
import { createServer as createHttps, type Server as HttpsServer } from 'node:https';
import { type AddressInfo, createServer as createTcp, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { generate } from 'selfsigned';
import { test as base } from './outlook';

export type AddinName = 'tag-external' | 'confirm-send' | 'follow-selection' | 'list-selected';

export interface LoadedAddins {
  readonly others: readonly AddinName[];
  /** Whether Mailstamp is there too. */
  readonly own: boolean;
  /** Whether the servers of the others are down until the test starts them. */
  readonly isDown?: boolean;
}

const SERVER = resolve('.mailstamp/local-outlook/server.mjs');
const BUILT = resolve('.mailstamp/e2e/addin');
const BUILT_ORIGIN = 'https://localhost:4300';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

const folderOf = (name: AddinName): string => resolve('tests/addins', name);

function listenAnywhere(server: Server): Promise<number> {
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });
}

async function freePort(): Promise<number> {
  const probe = createTcp();
  const port = await listenAnywhere(probe);
  await new Promise((done) => probe.close(done));
  return port;
}

/** What a developer's own server does. */
function serveFolder(folder: string): RequestListener {
  return (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    try {
      const body = readFileSync(join(folder, pathname));
      response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'text/plain' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  };
}

function stopServer(server: HttpServer | HttpsServer): void {
  server.close();
  server.closeAllConnections();
}

interface Place {
  /** What `--pages` says. */
  readonly pages: string;
  /** Left out where it is there already. */
  readonly start?: () => Promise<void>;
  readonly close: () => void;
}

async function inFolder(name: AddinName): Promise<Place> {
  return { pages: `https://${name}.example=${folderOf(name)}`, close: () => undefined };
}

/** Two add-ins lie in folders, one on a development server with a certificate of its own, one on a plain one. */
const PLACES: Readonly<Record<AddinName, () => Promise<Place>>> = {
  'tag-external': () => inFolder('tag-external'),
  'list-selected': () => inFolder('list-selected'),
  'confirm-send': async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
    const server = createHttps({ key, cert }, serveFolder(folderOf('confirm-send')));
    const port = await listenAnywhere(server);
    return {
      pages: `https://confirm-send.example=https://localhost:${port}`,
      close: () => stopServer(server),
    };
  },
  'follow-selection': async () => {
    const server = createHttp(serveFolder(folderOf('follow-selection')));
    const port = await listenAnywhere(server);
    return {
      pages: `https://follow-selection.example=http://localhost:${port}`,
      close: () => stopServer(server),
    };
  },
};

/** The add-in as the end-to-end tests built it, for another port. */
async function copyOfOwn(folder: string): Promise<readonly string[]> {
  const copy = join(folder, 'own');
  const origin = `https://localhost:${await freePort()}`;
  cpSync(BUILT, copy, { recursive: true });
  for (const name of readdirSync(copy, { recursive: true, encoding: 'utf8' })) {
    const file = join(copy, name);
    if (!statSync(file).isFile() || !/\.(?:xml|js|html|json)$/.test(name)) continue;
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(BUILT_ORIGIN, origin));
  }
  return ['--manifest', join(copy, 'manifest.xml'), '--addin-folder', copy];
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let said = '';
    server.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      const [url] = /https:\/\/\S+/.exec(said) ?? [];
      if (url !== undefined) done(url);
    });
    server.on('exit', () => fail(new Error(`The local Outlook did not start: ${said}`)));
  });
}

/** A development server that nobody has started yet, at a port that is known. */
async function atServerThatIsDown(name: AddinName): Promise<Place> {
  const server = createHttp(serveFolder(folderOf(name)));
  const port = await freePort();
  return {
    pages: `https://${name}.example=http://localhost:${port}`,
    start: () => new Promise((done) => void server.listen(port, '127.0.0.1', done)),
    close: () => stopServer(server),
  };
}

/** A local Outlook of its own with these add-ins in it. */
async function startOutlook({ others, own, isDown = false }: LoadedAddins) {
  const folder = mkdtempSync(join(tmpdir(), 'other-addins-'));
  const places = await Promise.all(
    others.map((name) => (isDown ? atServerThatIsDown(name) : PLACES[name]())),
  );
  const args = [
    ...(own ? await copyOfOwn(folder) : []),
    ...others.flatMap((name) => ['--other', join(folderOf(name), 'manifest.xml')]),
    ...places.flatMap(({ pages }) => ['--pages', pages]),
    ...['--port', '0', '--other-port', '0', '--state', join(folder, 'outlook')],
  ];
  const server = spawn(process.execPath, [SERVER, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = async (): Promise<void> => {
    const ended = new Promise((done) => server.once('close', done));
    server.kill('SIGTERM');
    await ended;
    places.forEach(({ close }) => close());
    rmSync(folder, { recursive: true, force: true });
  };
  const startServers = async (): Promise<void> => {
    for (const { start } of places) await start?.();
  };
  return { url: await addressOf(server), startServers, stop };
}

type Running = Awaited<ReturnType<typeof startOutlook>>;

/** Tests of other people's add-ins say which are loaded: `test.use({ loaded: … })`. */
export const test = base.extend<{
  loaded: LoadedAddins;
  running: Running;
  startServers: () => Promise<void>;
}>({
  loaded: [{ others: [], own: false }, { option: true }],
  running: async ({ loaded }, use) => {
    const running = await startOutlook(loaded);
    await use(running);
    await running.stop();
  },
  baseURL: ({ running }, use) => use(running.url),
  startServers: ({ running }, use) => use(running.startServers),
});

export { expect } from '@playwright/test';
