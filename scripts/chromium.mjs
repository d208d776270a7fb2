// Finds a Chromium-like browser, in this order: the one that MAILSTAMP_BROWSER names, the one inside the npm package
// (Linux x64, nothing to install), an installed Edge or Chrome.
import { execFile } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createBrotliDecompress, inflateSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { extract } from 'tar-fs';
import { libraryStandIn, namesIn } from './library-stand-in.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const PACKAGE = path.join(ROOT, 'node_modules/@sparticuz/chromium');
const CACHE = path.join(ROOT, 'node_modules/.cache/chromium');
/** Raise it when the unpacked folder should look different for the same version of the package. */
const LAYOUT = 3;
/** What the packaged browser's own font lacks: emoji, and the letters of the page's language from right to left. */
const MORE_FONTS = ['noto-emoji', 'noto-sans-arabic'].map((name) =>
  path.join(ROOT, `node_modules/@fontsource/${name}/files`),
);

/**
 * @typedef {object} FoundBrowser
 * @property {string} executablePath absolute path
 * @property {Record<string, string>} env what the browser needs on top of the caller's own environment
 * @property {boolean} headlessOnly true for the packaged browser, which has no window
 */

/** Folders and names under which Edge and Chrome install themselves. @type {Readonly<Record<string, readonly string[]>>} */
const INSTALLED = {
  linux: ['microsoft-edge', 'google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'].flatMap(
    (name) => ['/usr/bin', '/usr/local/bin', '/snap/bin'].map((folder) => path.posix.join(folder, name)),
  ),
  darwin: [
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [process.env['ProgramFiles(x86)'], process.env['ProgramFiles'], process.env['LOCALAPPDATA']].flatMap(
    (folder) =>
      folder === undefined
        ? []
        : ['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe'].map(
            (name) => path.win32.join(folder, name),
          ),
  ),
};

const NO_BROWSER =
  'No browser found. Install Microsoft Edge or Google Chrome, or set MAILSTAMP_BROWSER to the full path of a Chromium-based browser.';

/** @returns {FoundBrowser | undefined} what the environment names; a wrong name is an error, never a silent other choice */
function namedBrowser() {
  const named = process.env['MAILSTAMP_BROWSER'];
  if (named === undefined || named === '') return undefined;
  if (!existsSync(named)) throw new Error(`MAILSTAMP_BROWSER names ${named}, which does not exist.`);
  return { executablePath: named, env: {}, headlessOnly: false };
}

/** @returns {FoundBrowser | undefined} an Edge or Chrome that a person installed */
function installedBrowser() {
  const found = (INSTALLED[process.platform] ?? []).find((candidate) => existsSync(candidate));
  return found === undefined ? undefined : { executablePath: found, env: {}, headlessOnly: false };
}

/**
 * A browser with a window, for people.
 * @returns {FoundBrowser}
 */
export function findWindowedBrowser() {
  const found = namedBrowser() ?? installedBrowser();
  if (found === undefined) throw new Error(NO_BROWSER);
  return found;
}

/**
 * A browser for tests and screenshots. The first call on Linux x64 unpacks the packaged one, which takes some seconds.
 * @returns {Promise<FoundBrowser>}
 */
export async function findBrowser() {
  const found = namedBrowser() ?? (await packagedBrowser()) ?? installedBrowser();
  if (found === undefined) throw new Error(NO_BROWSER);
  return found;
}

/**
 * Starts a headless browser that the caller must close.
 * @param {import('playwright-core').LaunchOptions} [options]
 */
export async function launchBrowser(options = {}) {
  const { executablePath, env } = await findBrowser();
  return chromium.launch({ ...options, executablePath, env: { ...ownEnvironment(), ...env } });
}

/** @returns {Record<string, string>} */
export function ownEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** @returns {Promise<FoundBrowser | undefined>} */
async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(PACKAGE)) return undefined;
  /** @type {{ version: string }} */
  const { version } = JSON.parse(await readFile(path.join(PACKAGE, 'package.json'), 'utf8'));
  const folder = path.join(CACHE, `${version}-${LAYOUT}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(folder, 'lib'), FONTCONFIG_PATH: folder },
    headlessOnly: true,
  };
}

/**
 * Unpacks next to the target and renames at the end, so that a folder that exists is complete, also when two processes
 * start at once. The package's own unpacking trusts whatever lies in the temporary folder, hence this one.
 * @param {string} folder
 */
async function unpackInto(folder) {
  const partial = `${folder}.${process.pid}`;
  await mkdir(path.join(partial, 'fonts'), { recursive: true });
  try {
    await Promise.all([
      unpackTar('al2023.tar.br', partial),
      unpackTar('swiftshader.tar.br', partial),
      unpackTar('fonts.tar.br', path.join(partial, 'fonts')),
      ...MORE_FONTS.map((fonts) => unpackFonts(fonts, path.join(partial, 'fonts'))),
      pipeline(
        createReadStream(path.join(PACKAGE, 'bin/chromium.br')),
        createBrotliDecompress(),
        async (chunks) => writeFile(path.join(partial, 'chromium'), chunks),
      ),
      writeFile(
        path.join(partial, 'fonts.conf'),
        fontsConf(path.join(folder, 'fonts'), path.join(folder, 'font-cache')),
      ),
    ]);
    await addStandIns(path.join(partial, 'lib'));
    await chmod(path.join(partial, 'chromium'), 0o755);
    await rename(partial, folder).catch((/** @type {unknown} */ error) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/**
 * @param {string} archive
 * @param {string} folder
 */
async function unpackTar(archive, folder) {
  await pipeline(
    createReadStream(path.join(PACKAGE, 'bin', archive)),
    createBrotliDecompress(),
    extract(folder),
  );
}

/** @param {string} libraries the folder of the libraries that Chromium brings */
async function addStandIns(libraries) {
  const wanted = namesIn(await readFile(path.join(libraries, 'libsoftokn3.so')), 'sqlite3_');
  await writeFile(path.join(libraries, 'libsqlite3.so.0'), libraryStandIn('libsqlite3.so.0', wanted));
}

/**
 * The packaged browser brings no fonts of the system: without this file every page is rendered without any text.
 * @param {string} fonts
 * @param {string} cache
 */
function fontsConf(fonts, cache) {
  const alias = ['sans-serif', 'serif', 'monospace', 'system-ui', 'Segoe UI', 'Arial', 'Helvetica', 'Calibri']
    .map((family) => `<alias><family>${family}</family><default><family>Open Sans</family></default></alias>`)
    .join('\n  ');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
  ${alias}
</fontconfig>
`;
}

/**
 * These come as web fonts, which the font library does not read: each is turned back into the plain font that it wraps.
 * @param {string} fonts
 * @param {string} folder
 */
async function unpackFonts(fonts, folder) {
  if (!existsSync(fonts)) return;
  const names = (await readdir(fonts)).filter((name) => name.endsWith('-400-normal.woff'));
  await Promise.all(
    names.map(async (name) => {
      const font = fontFromWoff(await readFile(path.join(fonts, name)));
      await writeFile(path.join(folder, name.replace('.woff', '.ttf')), font);
    }),
  );
}

/**
 * Unwraps a WOFF 1.0 file (https://www.w3.org/TR/WOFF/): a table directory of 20-byte entries after a 44-byte header,
 * the tables deflated one by one.
 * @param {Buffer} woff
 */
export function fontFromWoff(woff) {
  const count = woff.readUInt16BE(12);
  const header = Buffer.alloc(12 + 16 * count);
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(count, 4);
  const power = Math.floor(Math.log2(count));
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * count - 16 * 2 ** power, 10);

  const tables = [];
  let offset = header.length;
  for (let index = 0; index < count; index += 1) {
    const entry = 44 + 20 * index;
    const [start, packedLength, length] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at));
    if (start === undefined || packedLength === undefined || length === undefined)
      throw new Error('Damaged web font.');
    const packed = woff.subarray(start, start + packedLength);
    const table = packedLength < length ? inflateSync(packed) : packed;
    woff.copy(header, 12 + 16 * index, entry, entry + 4);
    woff.copy(header, 16 + 16 * index, entry + 16, entry + 20);
    header.writeUInt32BE(offset, 20 + 16 * index);
    header.writeUInt32BE(length, 24 + 16 * index);
    const padded = Buffer.alloc(Math.ceil(length / 4) * 4);
    table.copy(padded);
    tables.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([header, ...tables]);
}

/** @returns {Promise<string>} the browser's own name and version, for messages */
export async function describeBrowser() {
  const { executablePath, env } = await findBrowser();
  const { stdout } = await promisify(execFile)(executablePath, ['--version'], {
    env: { ...ownEnvironment(), ...env },
  });
  return stdout.trim();
}
