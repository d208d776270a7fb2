import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { request } from 'node:https';
import { type AddressInfo, createServer as createTcp } from 'node:net';
import { join, resolve } from 'node:path';
import type { Duplex } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { createAddinApp } from '../../../src/simulator/server/addin-app';
import { officeJsFolder } from '../../../src/simulator/server/addin/office-js';
import { type Certificate, loadCertificate } from '../../../src/simulator/server/certificate';
import { loadManifest } from '../../../src/simulator/server/other-addins/load-manifest';
import { webPages } from '../../../src/simulator/server/other-addins/web-pages';
import { client, portOf } from './https';
import { temporaryFolder } from './support';

const ORIGINAL = 'https://addin.example';
const place = temporaryFolder();
const said: string[] = [];
beforeEach(() => void said.splice(0));

/** A developer's own server: it says what it was asked, and repeats what comes over a web socket. */
function answer(asked: IncomingMessage, reply: ServerResponse): void {
  if (asked.url === '/cut') {
    asked.socket.destroy();
    return;
  }
  if (asked.url === '/huge.xml') {
    reply.writeHead(200, { 'content-type': 'text/xml' }).end(Buffer.alloc(6 * 1024 * 1024, ' '));
    return;
  }
  if (asked.url === '/gone.xml') {
    reply.writeHead(404).end();
    return;
  }
  const parts: Buffer[] = [];
  asked.on('data', (part: Buffer) => parts.push(part));
  asked.on('end', () => {
    const body = Buffer.concat(parts).toString('base64');
    const { method, url, headers } = asked;
    reply.writeHead(201, { 'content-type': 'application/json' });
    reply.end(JSON.stringify({ method, url, body, type: headers['content-type'], host: headers.host }));
  });
}

function repeat(asked: IncomingMessage, socket: Duplex): void {
  if (asked.url === '/no-socket') {
    socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
    return;
  }
  socket.write('HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\n\r\n');
  socket.pipe(socket);
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An address at which nobody listens any more. */
async function deadOrigin(): Promise<string> {
  const server = createTcp();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return `http://127.0.0.1:${port}`;
}

const developer = createServer(answer).on('upgrade', repeat);
let real = '';
let certificate: Certificate;
const apps: FastifyInstance[] = [];

async function serve(origin: string): Promise<FastifyInstance> {
  const app = createAddinApp({
    certificate,
    officeJsFolder: officeJsFolder(resolve('.')),
    addinSideFolder: place.folder,
    classicFolder: place.folder,
    servePages: webPages({
      real: origin,
      original: ORIGINAL,
      movedOrigins: () => ({}),
      say: (line) => said.push(line),
    }),
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  apps.push(app);
  return app;
}

beforeAll(async () => {
  certificate = await loadCertificate(join(place.folder, 'certificate'), Date.now());
  real = await listen(developer);
});
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  developer.close();
  developer.closeAllConnections();
  place.remove();
});

describe("another add-in's pages, from the server that they live on", () => {
  const BODIES: Readonly<Record<string, { readonly type: string; readonly body: Buffer }>> = {
    'a form': { type: 'application/x-www-form-urlencoded', body: Buffer.from('a=1&b=%20') },
    'JSON that is none': { type: 'application/json', body: Buffer.from('{') },
    'a megabyte of bytes': { type: 'application/octet-stream', body: Buffer.alloc(1024 * 1024, 0xfe) },
    'nothing at all': { type: 'text/plain', body: Buffer.alloc(0) },
  };
  it.each(Object.entries(BODIES))('get what the page posts, byte for byte: %s', async (_what, given) => {
    const call = client(portOf(await serve(real)), certificate.cert);
    const { status, json } = await call('/save?x=1', {
      method: 'POST',
      body: given.body,
      headers: { 'content-type': given.type },
    });
    expect(status).toBe(201);
    expect(json).toEqual({
      method: 'POST',
      url: '/save?x=1',
      body: given.body.toString('base64'),
      type: given.type,
      host: new URL(real).host,
    });
  });

  it.each([
    ['nobody listens there', deadOrigin, '/pane.html', /could not be fetched: nobody listens there\.$/],
    ['the connection is cut', async () => real, '/cut', /could not be fetched: the connection was cut\.$/],
  ])('say so when %s', async (_what, origin, path, line) => {
    const call = client(portOf(await serve(await origin())), certificate.cert);
    const { status, text } = await call(path);
    expect(status).toBe(502);
    expect(text.trim()).toMatch(line);
    expect(said).toEqual([text.trim()]);
  });
});

/** What comes back over a web socket, or how the server refused it. */
function overSocket(port: number, path: string, sent: string): Promise<string> {
  return new Promise((done) => {
    const headers = { connection: 'Upgrade', upgrade: 'websocket' };
    request({ host: '127.0.0.1', port, path, headers, rejectUnauthorized: false })
      .on('upgrade', (_answer, socket) => {
        socket.on('data', (bytes: Buffer) => {
          done(bytes.toString());
          socket.destroy();
        });
        socket.write(sent);
      })
      .on('error', () => done('refused'))
      .end();
  });
}

describe('the web socket of a development server', () => {
  it('carries bytes both ways', async () => {
    expect(await overSocket(portOf(await serve(real)), '/hot', 'changed')).toBe('changed');
  });
  it('is refused when the server refuses it, or is not there', async () => {
    expect(await overSocket(portOf(await serve(real)), '/no-socket', 'x')).toBe('refused');
    expect(await overSocket(portOf(await serve(await deadOrigin())), '/hot', 'x')).toBe('refused');
  });
});

describe('a manifest by its address', () => {
  it.each([
    ['is not there', '/gone.xml', /gone\.xml could not be fetched: the answer is 404\.$/],
    ['is far too large', '/huge.xml', /huge\.xml could not be fetched: it is larger than 5242880 bytes\.$/],
  ])('that %s is refused with the reason', async (_what, path, problem) => {
    await expect(loadManifest(real + path)).rejects.toThrow(problem);
  });
  it('at which nobody listens is refused with the reason', async () => {
    await expect(loadManifest(`${await deadOrigin()}/manifest.xml`)).rejects.toThrow(
      /could not be fetched: nobody listens there\.$/,
    );
  });
});
