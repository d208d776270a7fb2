import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { certificateSpki, loadCertificate } from '../../../src/simulator/server/certificate';
import { readCommandLine } from '../../../src/simulator/server/command-line';
import { compileServer } from './compile-server';
import { client } from './https';
import { NOON, temporaryFolder } from './support';

let place: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  place = temporaryFolder();
});
afterEach(() => place.remove());

describe('the certificate', () => {
  const DAY = 24 * 3600 * 1000;
  it('stands for this machine only, and its fingerprint lies beside it', async () => {
    const certificate = await loadCertificate(place.folder, NOON);
    const { subjectAltName, ca } = new X509Certificate(certificate.cert);
    expect([subjectAltName, ca]).toEqual([
      'DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1',
      false,
    ]);
    expect(readFileSync(join(place.folder, 'spki.txt'), 'utf8')).toBe(`${certificateSpki(certificate)}\n`);
    expect(certificateSpki(certificate)).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(statSync(join(place.folder, 'localhost.pem')).mode & 0o077).toBe(0);
  });
  it('is made once and used until two weeks before its end', async () => {
    const first = await loadCertificate(place.folder, NOON);
    expect(certificateSpki(await loadCertificate(place.folder, NOON + 350 * DAY))).toBe(
      certificateSpki(first),
    );
    expect(certificateSpki(await loadCertificate(place.folder, NOON + 352 * DAY))).not.toBe(
      certificateSpki(first),
    );
  });
  it('is made again when its file is damaged', async () => {
    const first = await loadCertificate(place.folder, NOON);
    writeFileSync(join(place.folder, 'localhost.pem'), 'nonsense');
    const second = await loadCertificate(place.folder, NOON);
    expect(certificateSpki(second)).not.toBe(certificateSpki(first));
    expect(certificateSpki(await loadCertificate(place.folder, NOON))).toBe(certificateSpki(second));
  });
});

describe('the command line', () => {
  it('has sensible defaults', () => {
    expect(readCommandLine(['--manifest', 'm.xml', '--addin-folder', 'dist'])).toMatchObject({
      own: { manifest: 'm.xml', addinFolder: 'dist' },
      others: [],
      otherPort: 3500,
      port: 3443,
      graphPort: 3444,
      state: '.mailstamp/outlook',
      certificate: '.mailstamp/outlook/../certificate',
    });
  });
  it('needs no add-in of ours when there are others', () => {
    expect(readCommandLine(['--other', 'm.xml', '--other', 'https://a.example/n.xml'])).toMatchObject({
      own: null,
      others: ['m.xml', 'https://a.example/n.xml'],
    });
  });
  it.each([
    [['--addin-folder', 'dist'], /--manifest is missing/],
    [['--manifest', 'm.xml'], /--addin-folder is missing/],
    [['--manifest', 'm', '--addin-folder', 'd', '--port', '70000'], /--port 70000 is not a port/],
    [['--manifest', 'm', '--addin-folder', 'd', '--port', ' 1'], /is not a port/],
    [['--manifets', 'm'], /--manifets/],
  ])('says what is wrong: %j', (args, problem) => {
    expect(() => readCommandLine(args)).toThrow(problem);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

let program: string | undefined;

/** Starts the program itself; `whenReady` gets its address and may ask it something before it is told to stop. */
function run(args: readonly string[], whenReady: (url: string) => Promise<void>): Promise<Run> {
  const child = spawn(
    process.execPath,
    [(program ??= join(compileServer('start'), 'server/main.js')), ...args],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let out = '';
  let err = '';
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  child.stdout.on('data', (text: Buffer) => {
    out += text.toString();
    const url = /https:\S+/.exec(out)?.[0];
    if (url !== undefined) void whenReady(url).finally(() => child.kill('SIGTERM'));
  });
  return new Promise((done) => child.once('close', (code) => done({ code, out, err })));
}

describe('the program', () => {
  async function prepare() {
    const port = await freePort();
    const [dist, page, side] = ['dist', 'page', 'side'].map((name) => join(place.folder, name)) as [
      string,
      string,
      string,
    ];
    for (const folder of [dist, page, side]) mkdirSync(folder);
    const manifest = join(dist, 'manifest.xml');
    writeFileSync(
      manifest,
      readFileSync('manifest.xml', 'utf8').replaceAll('https://localhost:3000', `https://localhost:${port}`),
    );
    writeFileSync(join(dist, 'read.html'), '<script src="/office-js/office.js"></script>');
    writeFileSync(join(page, 'index.html'), '<title>Local Outlook</title>');
    mkdirSync(join(side, 'classic'));
    for (const name of ['ajax-stand-in.js', 'newer-members.js', 'classic/runtime.js'])
      writeFileSync(join(side, name), '');
    const state = join(place.folder, 'state/outlook');
    const args = [
      '--manifest',
      manifest,
      '--addin-folder',
      dist,
      '--state',
      state,
      '--page',
      page,
      '--addin-side',
      side,
      '--port',
      '0',
    ];
    return { port, args, manifest };
  }

  it('serves both origins with one certificate, says where, and stops when asked', async () => {
    const { port, args } = await prepare();
    const seen: string[] = [];
    const { code, out, err } = await run(args, async (url) => {
      const ca = readFileSync(join(place.folder, 'state/certificate/localhost.pem'), 'utf8');
      seen.push((await client(Number(new URL(url).port), ca)('/')).text);
      seen.push((await client(port, ca)('/read.html')).text);
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^The local Outlook is ready: https:\/\/localhost:\d+\/\n$/);
    expect(seen[0]).toBe('<title>Local Outlook</title>');
    expect(seen[1]).toContain(
      '<script src="/local-outlook/ajax-stand-in.js"></script><script src="/office-js/office.js">',
    );
  }, 30_000);

  it('leads pages to its Graph, which takes the tokens that it gave out before, too', async () => {
    const { port, args } = await prepare();
    const statuses: number[] = [];
    const tokens: string[] = [];
    const ask = async (url: string) => {
      const ca = readFileSync(join(place.folder, 'state/certificate/localhost.pem'), 'utf8');
      const page = (await client(port, ca)('/read.html')).text;
      const [, at = ''] = /graph-route\.js\?at=([^"]+)"/.exec(page) ?? [];
      const json = { clientId: 'an-app', scope: 'Mail.ReadBasic' };
      const tokenPath = '/api/worlds/main/nadia/tokens';
      const given = await client(Number(new URL(url).port), ca)(tokenPath, { method: 'POST', json });
      tokens.push((given.json as { readonly accessToken: string }).accessToken);
      const graph = client(Number(new URL(decodeURIComponent(at)).port), ca);
      for (const token of [...tokens, 'nonsense']) {
        const headers = { authorization: `Bearer ${token}` };
        statuses.push((await graph('/v1.0/me/messages', { headers })).status);
      }
    };
    const runs = [await run(args, ask), await run(args, ask)];
    expect(runs.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    expect(statuses).toEqual([200, 401, 200, 200, 401]);
  }, 30_000);

  it('forgets the mailboxes when asked to, but never those that another program uses', async () => {
    const { args } = await prepare();
    const kept = join(place.folder, 'state/outlook/worlds/main/world.json');
    const keep = () => {
      mkdirSync(dirname(kept), { recursive: true });
      writeFileSync(kept, 'somebody’s mail');
    };
    const runs: Run[] = [];
    const survived: boolean[] = [];
    await run(args, async () => {
      keep();
      runs.push(await run([...args, '--reset'], () => Promise.resolve()));
      survived.push(existsSync(kept));
    });
    runs.push(await run([...args, '--reset'], () => Promise.resolve()));
    survived.push(existsSync(kept));
    expect(runs.map(({ code }) => code)).toEqual([1, 0]);
    expect(runs[0]?.err).toMatch(/^Another local Outlook \(process \d+\) uses the mailboxes/);
    expect(survived).toEqual([true, false]);
  }, 30_000);

  it('says which port is taken and what to do', async () => {
    const { port, args } = await prepare();
    const blocker = createServer();
    await new Promise<void>((done) => blocker.listen(port, '127.0.0.1', done));
    const { code, err } = await run(args, () => Promise.resolve());
    await new Promise((done) => blocker.close(done));
    expect(code).toBe(1);
    expect(err).toBe(
      `Port ${port} is taken. Stop the program that uses it, or build the add-in for another origin.\n`,
    );
  }, 30_000);

  it('says what it does not know in a manifest', async () => {
    const { args, manifest } = await prepare();
    writeFileSync(
      manifest,
      readFileSync(resolve('manifest.xml'), 'utf8').replace('<Permissions>', '<Surprise/><Permissions>'),
    );
    const { code, err } = await run(args, () => Promise.resolve());
    expect({ code, err }).toEqual({
      code: 1,
      err: `${manifest}: OfficeApp/Surprise: the local Outlook does not know this element\n`,
    });
  }, 30_000);

  it('says what is not built yet', async () => {
    const { code, err } = await run(['--manifest', 'nowhere/manifest.xml', '--addin-folder', 'nowhere'], () =>
      Promise.resolve(),
    );
    expect({ code, err }).toEqual({
      code: 1,
      err: 'nowhere/manifest.xml does not exist. Build the add-in first.\n',
    });
  }, 30_000);
});
