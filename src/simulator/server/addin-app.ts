import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { insertScripts, MOVED_OFFICE_JS, type Insertion } from './addin/insert-scripts';
import { cachingOf, createDelivery } from './addin/deliver';
import { findIgnoringCase } from './addin/office-js';
import { LOGIN_PAGE, sendLoginPage, spoilFile } from './addin/spoil-file';
import { TabFaults } from './addin/tab-faults';
import type { Certificate } from './certificate';

/** Serves an add-in's own pages, whatever else its origin has. */
export type ServePages = (
  scope: FastifyInstance,
  faults: TabFaults,
  insertion: Pick<Insertion, 'graph'>,
) => void;

export interface AddinAppOptions {
  readonly certificate: Certificate;
  readonly servePages: ServePages;
  readonly officeJsFolder: string;
  /** Our two scripts that go around office.js. */
  readonly addinSideFolder: string;
  /** The script of classic Outlook's runtimes. */
  readonly classicFolder: string;
  /** What goes wrong on purpose; nothing when left out. */
  readonly faults?: TabFaults;
  /** The origin of the local Graph; without it pages ask Microsoft's. */
  readonly graph?: string | undefined;
}

/** Workers keep to it: the add-in's script comes as a data address, and no module can be imported (facts: platform 1.4). */
const CLASSIC_POLICY = "script-src data: 'unsafe-eval'";

/** Null for a path that leads out of the folder or to no file there. */
function readPage(folder: string, path: string): string | null {
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) && existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function sendPage(reply: FastifyReply, html: string, seen: string | undefined) {
  const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 27)}"`;
  reply.header('etag', etag);
  if (seen === etag) return reply.code(304).send();
  return reply.type('text/html; charset=utf-8').send(html);
}

function serveFolder(app: FastifyInstance, folder: string, prefix: string): void {
  const find = findIgnoringCase(folder);
  app.get<{ Params: { '*': string } }>(`${prefix}*`, (request, reply) => {
    const path = find(request.params['*']);
    if (path !== null) return reply.sendFile(path, folder);
    reply.callNotFound();
    return reply;
  });
}

/** Pages in a folder as any web server would serve them, with our scripts around office.js. */
export function folderPages(folder: string, insertion: Insertion = {}): ServePages {
  return (scope, faults, { graph }) => {
    scope.get<{ Params: { '*': string } }>('/*', (request, reply) => {
      const given = request.params['*'];
      const path = insertion.isMoved === true && /(?:^|\/)$/.test(given) ? `${given}index.html` : given;
      if (!/\.html?$/i.test(path)) return reply.sendFile(path, folder);
      const html = readPage(folder, path);
      if (html !== null) {
        const page = insertScripts(html, {
          ...insertion,
          graph,
          spoilFrame: faults.spoilsFrame(request.url),
        });
        return sendPage(reply, page, request.headers['if-none-match']);
      }
      reply.callNotFound();
      return reply;
    });
  };
}

function serveClassicRuntime(scope: FastifyInstance, folder: string): void {
  void scope.register((classic, _, ready) => {
    classic.addHook('onRequest', (_request, reply, next) => {
      reply.header('content-security-policy', CLASSIC_POLICY);
      next();
    });
    serveFolder(classic, folder, '/local-outlook/classic/');
    ready();
  });
}

/** The built add-in's origin: its pages, and Microsoft's files where they look for them. */
export function ownPages(addinFolder: string, officeJsFolder: string): ServePages {
  return (scope, faults, insertion) => {
    serveFolder(scope, officeJsFolder, '/office-js/');
    folderPages(addinFolder)(scope, faults, insertion);
  };
}

/**
 * An add-in's origin: its own pages, Microsoft's files byte for byte, and our scripts. Pages that load office.js get
 * those scripts put around it on the way out.
 */
export function createAddinApp(options: AddinAppOptions): FastifyInstance {
  const { certificate, servePages, officeJsFolder, addinSideFolder, classicFolder } = options;
  const { faults = new TabFaults(), graph } = options;
  const app: FastifyInstance = Fastify({
    https: { key: certificate.key, cert: certificate.cert },
    forceCloseConnections: true,
  });
  app.addHook('onRequest', (request, reply, done) => {
    // Newer office.js loads its scripts with crossOrigin=anonymous.
    reply.headers({
      'access-control-allow-origin': '*',
      'cache-control': cachingOf(new URL(request.url, 'https://localhost').pathname),
      'x-content-type-options': 'nosniff',
    });
    done();
  });
  app.addHook('onRequest', (request, reply, done) => {
    const fault = faults.fileFault(request.url, request.headers.referer);
    if (fault === undefined) done();
    else spoilFile(fault, reply);
  });
  app.addHook('onSend', createDelivery());
  app.setNotFoundHandler((_, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .code(404)
      .type('text/plain; charset=utf-8')
      .send('There is no such file.\n'),
  );
  void app.register(fastifyStatic, {
    root: addinSideFolder,
    serve: false,
    cacheControl: false,
    dotfiles: 'allow',
  });
  void app.register((scope, _, done) => {
    serveFolder(scope, officeJsFolder, MOVED_OFFICE_JS);
    scope.get(LOGIN_PAGE, (_request, reply) => sendLoginPage(reply));
    serveFolder(scope, addinSideFolder, '/local-outlook/');
    serveClassicRuntime(scope, classicFolder);
    servePages(scope, faults, { graph });
    done();
  });
  return app;
}
