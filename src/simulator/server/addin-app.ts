import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, normalize, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { insertScripts } from './addin/insert-scripts';
import { findIgnoringCase } from './addin/office-js';
import { LOGIN_PAGE, sendLoginPage, spoilFile } from './addin/spoil-file';
import { TabFaults } from './addin/tab-faults';
import type { Certificate } from './certificate';

export interface AddinAppOptions {
  readonly certificate: Certificate;
  /** The built add-in. */
  readonly addinFolder: string;
  readonly officeJsFolder: string;
  /** Our two scripts that go around office.js. */
  readonly addinSideFolder: string;
  /** The script of classic Outlook's runtimes. */
  readonly classicFolder: string;
  /** What goes wrong on purpose; nothing when left out. */
  readonly faults?: TabFaults;
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

/**
 * The add-in's origin: its built files as any web server would serve them, Microsoft's files byte for byte, and our
 * two scripts. Pages that load office.js get those scripts put around it on the way out.
 */
export function createAddinApp({
  certificate,
  addinFolder,
  officeJsFolder,
  addinSideFolder,
  classicFolder,
  faults = new TabFaults(),
}: AddinAppOptions) {
  const app: FastifyInstance = Fastify({
    https: { key: certificate.key, cert: certificate.cert },
    forceCloseConnections: true,
  });
  app.addHook('onRequest', (_, reply, done) => {
    // Newer office.js loads its scripts with crossOrigin=anonymous; a rebuilt add-in must show at once.
    reply.headers({
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    done();
  });
  app.addHook('onRequest', (request, reply, done) => {
    const fault = faults.fileFault(request.url, request.headers.referer);
    if (fault === undefined) done();
    else spoilFile(fault, reply);
  });
  app.setNotFoundHandler((_, reply) =>
    reply.code(404).type('text/plain; charset=utf-8').send('There is no such file.\n'),
  );
  void app.register(fastifyStatic, {
    root: addinFolder,
    serve: false,
    cacheControl: false,
    dotfiles: 'allow',
  });
  void app.register((scope, _, done) => {
    serveFolder(scope, officeJsFolder, '/office-js/');
    scope.get(LOGIN_PAGE, (_request, reply) => sendLoginPage(reply));
    serveFolder(scope, addinSideFolder, '/local-outlook/');
    void scope.register((classic, __, ready) => {
      classic.addHook('onRequest', (_request, reply, next) => {
        reply.header('content-security-policy', CLASSIC_POLICY);
        next();
      });
      serveFolder(classic, classicFolder, '/local-outlook/classic/');
      ready();
    });
    scope.get<{ Params: { '*': string } }>('/*', (request, reply) => {
      const path = request.params['*'];
      if (!/\.html?$/i.test(path)) return reply.sendFile(path, addinFolder);
      const html = readPage(addinFolder, path);
      if (html !== null) {
        const page = insertScripts(html, faults.spoilsFrame(request.url));
        return sendPage(reply, page, request.headers['if-none-match']);
      }
      reply.callNotFound();
      return reply;
    });
    done();
  });
  return app;
}
