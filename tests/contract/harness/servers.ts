import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { ServerResponse } from 'node:http';
import type { Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { transform } from '@swc/core';
import { generate } from 'selfsigned';

import { TabFaults } from '../../../src/simulator/server/addin/tab-faults';
import type { FileFault } from '../../../src/simulator/shared/faults';
import { PROBE_PAGES, PROBE_SCRIPTS, probeScript } from './probe-pages';

const ROOT = path.resolve(__dirname, '../../..');
const OFFICE_JS = path.join(ROOT, 'node_modules/@microsoft/office-js/dist');

interface Page {
  readonly type: string;
  readonly body: string | Buffer;
  readonly policy?: string;
}
type Route = (pathname: string, search: URLSearchParams, origin: string) => Promise<Page | undefined>;

const JAVASCRIPT = 'text/javascript; charset=utf-8';
const HTML = 'text/html; charset=utf-8';
// Frames may go where the local Outlook's own page lets them go: nowhere else.
const HOST_PAGE = `<!doctype html><html lang="en"><title>Host</title>
<meta http-equiv="Content-Security-Policy" content="frame-src https://localhost:*"><body><button id="before">before</button>
<div id="pane" style="height:300px"></div><button id="after">after</button><div id="frames"></div>
<script type="module" src="/host-page.js"></script></body></html>`;

/** What is built before the tests run (scripts/test-bundles.mjs). */
const bundled = (name: string): Promise<Buffer> => readFile(path.join(ROOT, '.mailstamp/tests', name));

/** TypeScript of this repository as modules that a browser loads one by one, so that no bundle is needed. */
const sources: Route = async (pathname) => {
  if (!/^\/(?:src|tests)\//u.test(pathname)) return undefined;
  const file = path.join(ROOT, pathname.endsWith('.ts') ? pathname : `${pathname}.ts`);
  const source = await readFile(file, 'utf8');
  const { code } = await transform(source, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'es6' },
    configFile: false,
    swcrc: false,
  });
  return { type: JAVASCRIPT, body: code };
};

const hostPages: Route = async (pathname) => {
  if (pathname === '/elsewhere') return { type: HTML, body: '<!doctype html><title>Elsewhere</title>' };
  if (pathname === '/host-page.js') return { type: JAVASCRIPT, body: await bundled('host-page.js') };
  return pathname === '/' ? { type: HTML, body: HOST_PAGE } : undefined;
};

/** Microsoft's files byte for byte, our two insertions, and the probe's pages. */
const addinPages: Route = async (pathname, search, origin) => {
  if (pathname === '/.well-known/microsoft-officeaddins-allowed.json') {
    return {
      type: 'application/json',
      body: JSON.stringify({ allowed: [`${origin}/listed.js?probe=%7B%7D`] }),
    };
  }
  const page = PROBE_PAGES[pathname];
  if (page !== undefined) return { type: HTML, body: page };
  const script = ['/launch.js', '/listed.js'].includes(pathname)
    ? probeScript(search.get('probe') ?? '{}')
    : PROBE_SCRIPTS[pathname];
  if (script !== undefined) return { type: JAVASCRIPT, body: script };
  if (pathname === '/local-outlook/classic/runtime.js') {
    return { type: JAVASCRIPT, body: await bundled('runtime.js'), policy: "script-src data: 'unsafe-eval'" };
  }
  if (pathname.startsWith('/local-outlook/')) {
    const type = pathname.endsWith('.html') ? HTML : JAVASCRIPT;
    const file = path.join(ROOT, 'src/simulator/addin-side', pathname.slice('/local-outlook/'.length));
    return { type, body: await readFile(file) };
  }
  if (pathname === '/graph.js' || pathname === '/graph-library.js') {
    return { type: JAVASCRIPT, body: await bundled(pathname.slice(1)) };
  }
  if (pathname.startsWith('/addin-side/')) {
    return { type: JAVASCRIPT, body: await readFile(path.join(ROOT, 'src/simulator', pathname)) };
  }
  // Tests load parts of the add-in into the probe's pages.
  if (!pathname.startsWith('/office/')) return sources(pathname, search, origin);
  return { type: JAVASCRIPT, body: await readFile(path.join(OFFICE_JS, pathname.slice('/office/'.length))) };
};

export interface RunningServers {
  readonly hostOrigin: string;
  readonly addinOrigin: string;
  /** What the add-in's server does wrong on purpose, by tab. */
  readonly faults: TabFaults;
  close(): Promise<void>;
}

/** Two https origins on one host name, as the library wants it; ports are free ones. */
export async function startServers(): Promise<RunningServers> {
  const keys = await generate([{ name: 'commonName', value: 'localhost' }]);
  const credentials = { key: keys.private, cert: keys.cert };
  const faults = new TabFaults();
  const servers = [
    createHttps(credentials, hostPages, new TabFaults()),
    createHttps(credentials, addinPages, faults),
  ];
  const [hostOrigin = '', addinOrigin = ''] = await Promise.all(servers.map(listen));
  return {
    hostOrigin,
    addinOrigin,
    faults,
    close: async () => {
      await Promise.all(servers.map(stop));
    },
  };
}

/** As the local Outlook's own server does it (tests/unit/simulator-server/file-faults.test.ts). */
function spoil(fault: FileFault, response: ServerResponse): void {
  if (fault === 'unreachable') response.destroy();
  if (fault === 'missing') response.writeHead(404).end();
  if (fault === 'login-page') response.writeHead(302, { location: '/login-page' }).end();
}

interface Credentials {
  readonly key: string;
  readonly cert: string;
}

function createHttps(credentials: Credentials, route: Route, faults: TabFaults): Server {
  return createServer(credentials, (request, response) => {
    const fault = faults.fileFault(request.url ?? '/', request.headers.referer);
    if (fault !== undefined) {
      spoil(fault, response);
      return;
    }
    const { pathname, searchParams, origin } = new URL(
      request.url ?? '/',
      `https://${request.headers.host ?? ''}`,
    );
    route(pathname, searchParams, origin)
      .catch(() => undefined)
      .then((page) => {
        response.writeHead(page === undefined ? 404 : 200, {
          'content-type': page?.type ?? 'text/plain',
          ...(page?.policy === undefined ? {} : { 'content-security-policy': page.policy }),
          'access-control-allow-origin': '*',
          // The add-in's own files are asked for each time, as the local Outlook has it.
          'cache-control': page?.type === HTML ? 'no-cache' : 'max-age=3600',
        });
        response.end(page?.body ?? 'not found');
      })
      .catch(() => response.destroy());
  });
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(`https://localhost:${(server.address() as AddressInfo).port}`);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
