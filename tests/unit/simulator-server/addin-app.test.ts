import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { createAddinApp, ownPages } from '../../../src/simulator/server/addin-app';
import {
  AUTH_BRIDGE,
  MAIL_LINKS,
  NEWER_MEMBERS,
  STAND_IN,
} from '../../../src/simulator/server/addin/insert-scripts';
import { officeJsFolder } from '../../../src/simulator/server/addin/office-js';
import { loadCertificate } from '../../../src/simulator/server/certificate';
import { client, portOf } from './https';
import { temporaryFolder } from './support';

const place = temporaryFolder();
const microsoft = officeJsFolder(resolve('.'));
let app: FastifyInstance;
let call: ReturnType<typeof client>;
beforeAll(async () => {
  const certificate = await loadCertificate(join(place.folder, 'certificate'), Date.now());
  const addinFolder = join(place.folder, 'dist');
  const addinSideFolder = join(place.folder, 'side');
  mkdirSync(join(addinFolder, '.well-known'), { recursive: true });
  mkdirSync(join(addinFolder, 'panes'));
  const classicFolder = join(place.folder, 'classic');
  mkdirSync(addinSideFolder);
  mkdirSync(classicFolder);
  const files: Record<string, string> = {
    'dist/read.html': '<html><head><script src="/office-js/office.js"></script></head></html>',
    'dist/plain.html': '<p>x</p>',
    'dist/launch.js': 'void 0;',
    'dist/policy.json': '{}',
    'dist/panes/compose.0123abcd.js': 'void 1;'.repeat(500),
    'dist/manifest.xml': '<a/>',
    'dist/.well-known/microsoft-officeaddins-allowed.json': '{"allowed":[]}',
    'side/ajax-stand-in.js': '/* stand-in */',
    'side/newer-members.js': '/* newer */',
    'side/classic-frame.html': '<script src="classic-frame.js"></script>',
    'classic/runtime.js': '/* runtime */',
    'secret.txt': 'secret',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place.folder, name), text);
  const folders = { officeJsFolder: microsoft, addinSideFolder, classicFolder };
  app = createAddinApp({ certificate, ...folders, servePages: ownPages(addinFolder, microsoft) });
  await app.listen({ host: '127.0.0.1', port: 0 });
  call = client(portOf(app), certificate.cert);
});
afterAll(async () => {
  await app.close();
  place.remove();
});

describe("the add-in's origin", () => {
  it.each([
    ['/launch.js', /javascript/],
    ['/policy.json', /json/],
    ['/manifest.xml', /xml/],
    ['/read.html?et=&_host_Info=Outlook$Web$16.01$en-US', /html/],
    ['/.well-known/microsoft-officeaddins-allowed.json', /json/],
  ])('serves %s to everybody, without caching surprises', async (path, type) => {
    const answer = await call(path);
    expect(answer.headers).toMatchObject({
      'content-type': expect.stringMatching(type),
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
      etag: expect.any(String),
    });
    expect((await call(path, { headers: { 'if-none-match': String(answer.headers['etag']) } })).status).toBe(
      304,
    );
  });

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])(
    'compresses text for whoever takes %s, and files named by their content are kept',
    async (encoding, unpack) => {
      for (const repeated of ['first', 'second']) {
        const answer = await call('/panes/compose.0123abcd.js', { headers: { 'accept-encoding': encoding } });
        expect({ repeated, ...answer.headers }).toMatchObject({
          'cache-control': 'public, max-age=31536000, immutable',
          'content-encoding': encoding,
          vary: 'accept-encoding',
        });
        expect(unpack(answer.bytes).toString()).toBe('void 1;'.repeat(500));
        expect(answer.bytes.length).toBeLessThan(500);
      }
    },
  );

  it('lets nobody keep what is missing, whatever its name', async () => {
    const answer = await call('/panes/compose.76543210.js');
    expect({ status: answer.status, ...answer.headers }).toMatchObject({
      status: 404,
      'cache-control': 'no-cache',
    });
  });

  it('puts our scripts around office.js, and only there', async () => {
    expect((await call('/read.html')).text).toBe(
      `<html><head><script src="${STAND_IN}"></script><script src="/office-js/office.js"></script><script src="${NEWER_MEMBERS}"></script><script src="${AUTH_BRIDGE}"></script><script src="${MAIL_LINKS}"></script></head></html>`,
    );
    expect((await call('/plain.html')).text).toBe('<p>x</p>');
    expect((await call(STAND_IN)).text).toBe('/* stand-in */');
    expect((await call(NEWER_MEMBERS)).text).toBe('/* newer */');
  });

  it("serves Microsoft's files byte for byte, whatever the case of the address", async () => {
    const original = readFileSync(join(microsoft, 'office.js'));
    for (const path of ['/office-js/office.js', '/office-js/Office.JS']) {
      expect((await call(path)).bytes.equals(original)).toBe(true);
    }
    expect((await call('/office-js/AgaveErrorUX/index.html')).bytes).toEqual(
      readFileSync(join(microsoft, 'agaveerrorux/index.html')),
    );
    expect((await call('/office-js/en-US/outlook_strings.js')).status).toBe(200);
  });

  it.each([
    '/missing.html',
    '/missing.js',
    '/',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%2fsecret.html',
    '/%252e%252e%252fsecret.txt',
    '/office-js/../../secret.txt',
    '/office-js/..%2f..%2f..%2fpackage.json',
    '/local-outlook/..%2fsecret.txt',
    '/office-js/',
    '/%00.html',
  ])('has nothing at %s', async (path) => {
    const answer = await call(path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).not.toMatch(/secret$|"name"/);
  });
});
