import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { createAddinApp, ownPages } from '../../../src/simulator/server/addin-app';
import { FRAME_FAULTS } from '../../../src/simulator/server/addin/insert-scripts';
import { officeJsFolder } from '../../../src/simulator/server/addin/office-js';
import { TabFaults } from '../../../src/simulator/server/addin/tab-faults';
import { loadCertificate } from '../../../src/simulator/server/certificate';
import { client, portOf } from './https';
import { temporaryFolder } from './support';

const place = temporaryFolder();
const faults = new TabFaults();
let app: FastifyInstance;
let call: ReturnType<typeof client>;
beforeAll(async () => {
  const certificate = await loadCertificate(join(place.folder, 'certificate'), Date.now());
  const addinFolder = join(place.folder, 'dist');
  mkdirSync(addinFolder);
  writeFileSync(join(addinFolder, 'read.html'), '<script src="/office-js/office.js"></script>');
  writeFileSync(join(addinFolder, 'policy.json'), '{}');
  const microsoft = officeJsFolder(resolve('.'));
  app = createAddinApp({
    certificate,
    servePages: ownPages(addinFolder, microsoft),
    officeJsFolder: microsoft,
    addinSideFolder: addinFolder,
    classicFolder: addinFolder,
    faults,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  call = client(portOf(app), certificate.cert);
});
afterAll(async () => {
  await app.close();
  place.remove();
});

const pageOf = (tab: string) => `/read.html?et=&_host_Info=Outlook$Web$16.01$en-US$${tab}$$$0`;
/** What a page asks for carries the page's address. */
const from = (tab: string) => ({ headers: { referer: `https://localhost:3000${pageOf(tab)}` } });

describe('files that go wrong on purpose', () => {
  it('are those whose path ends so, in the tab that asked for it', async () => {
    faults.set('one', { files: { 'policy.json': 'missing' }, frames: false });
    expect((await call('/policy.json', from('one'))).status).toBe(404);
    expect((await call('/policy.json', from('two'))).status).toBe(200);
    expect((await call('/policy.json')).status).toBe(200);
    expect((await call(pageOf('one'))).status).toBe(200);
  });

  it('are pages too', async () => {
    faults.set('one', { files: { 'read.html': 'unreachable' }, frames: false });
    await expect(call(pageOf('one'))).rejects.toThrow();
    expect((await call(pageOf('two'))).status).toBe(200);
  });

  it('can be replaced by a login page, as companies’ networks do it', async () => {
    faults.set('one', { files: { '.json': 'login-page' }, frames: false });
    const redirect = await call('/policy.json', from('one'));
    expect(redirect.status).toBe(302);
    const page = await call(String(redirect.headers['location']));
    expect(page).toMatchObject({ status: 200, text: expect.stringContaining('Sign in') });
    expect(page.headers['content-type']).toMatch(/html/);
    expect(page.headers['x-content-type-options']).toBeUndefined();
  });

  it('are in order again when the tab says so', async () => {
    faults.set('one', { files: { 'policy.json': 'missing' }, frames: false });
    faults.set('one', { files: {}, frames: false });
    expect((await call('/policy.json', from('one'))).status).toBe(200);
  });

  it('are forgotten with the tabs of long ago', async () => {
    faults.set('old', { files: { 'policy.json': 'missing' }, frames: false });
    for (let tab = 0; tab < 500; tab += 1) faults.set(`tab-${tab}`, { files: {}, frames: false });
    expect((await call('/policy.json', from('old'))).status).toBe(200);
  });
});

describe('a frame that is spoilt on purpose', () => {
  it('gets the script for it before all others, and no other frame does', async () => {
    faults.set('one', { files: {}, frames: true });
    expect((await call(pageOf('one'))).text).toMatch(new RegExp(`^<script src="${FRAME_FAULTS}"></script>`));
    expect((await call(pageOf('two'))).text).not.toContain(FRAME_FAULTS);
  });
});
