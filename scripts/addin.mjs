// Makes the folder that a web server serves as the add-in: bundles, pages, manifest, policy and its schema, icons.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addinBundles, EVENT_PAGE } from '../webpack.config.js';
import { bundle } from './bundle.mjs';
import { preparePolicy } from './policy.mjs';
import { LOCAL, Problem, ROOT, shown } from './project.mjs';

/** @typedef {import('./deployment.mjs').BuildRequest} BuildRequest */

const CDN_OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** What every page with something to see is made of. */
const VISIBLE_PAGE = 'src/ui/page.html';
const LAUNCH_PAGE = 'src/launch/launch.html';
/** Of the scripts for Outlook's events, one for each language. */
const isLaunch = (/** @type {string} */ name) => name.startsWith('launch');
/** The page for administrators is opened in a browser of its own, outside Outlook. */
const ADMIN_HEAD = [
  '<meta name="color-scheme" content="light dark" />',
  '<meta name="robots" content="noindex" />',
  '<link rel="icon" href="data:," />',
];
const MANIFEST_ORIGIN = `https://localhost:${LOCAL.addinPort}`;

/**
 * @param {BuildRequest} request
 * @throws {Problem} when the folder cannot be written or the sources do not compile
 */
export async function buildAddin(request) {
  const { origin, organisation, domains, graph, folder } = request;
  await emptyFolder(folder);
  const bundles = await bundle(addinBundles({ origin, organisation, domains, graph }, folder));
  const before = bundles.get(EVENT_PAGE) ?? [];
  const entrypoints = new Map([...bundles].filter(([name]) => name !== EVENT_PAGE));
  await Promise.all([
    ...[...entrypoints].map(([page, scripts]) =>
      writePage(page, isLaunch(page) ? [...before, ...scripts] : scripts, request),
    ),
    writeManifest(request),
    writePolicy(request),
    writeAllowedScripts([...entrypoints.keys()].filter(isLaunch), request),
    copyFile(path.join(ROOT, 'assets/support.html'), path.join(folder, 'support.html')),
    copyIcons(folder),
  ]);
}

/**
 * Removes an earlier build, and nothing else: a folder with other things in it is somebody's, and stays.
 * @param {string} folder
 */
async function emptyFolder(folder) {
  try {
    const content = existsSync(folder) ? await readdir(folder) : [];
    const isBuild = content.includes('manifest.xml') || content.includes('launch.js') || content.length === 0;
    if (!isBuild)
      throw new Problem(`${shown(folder)} holds other files. Empty it, or name another folder with --out.`);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(
      `${shown(folder)} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/**
 * @param {string} name
 * @param {readonly string[]} scripts
 * @param {BuildRequest} request
 */
async function writePage(name, scripts, { origin, isLocal, folder }) {
  const template = await readFile(path.join(ROOT, isLaunch(name) ? LAUNCH_PAGE : VISIBLE_PAGE), 'utf8');
  const defer = isLaunch(name) ? '' : ' defer';
  const tags = scripts.map((script) => `<script${defer} src="${script}"></script>`);
  const officeJs = isLocal ? `${origin}/office-js/office.js` : CDN_OFFICE_JS;
  const head = name === 'admin' ? ADMIN_HEAD : [`<script src="${officeJs}"></script>`];
  const page = template.replace('{{head}}', [...head, ...tags].join('\n    '));
  await writeFile(path.join(folder, `${name}.html`), page);
}

/** @param {BuildRequest} request */
async function writeManifest({ origin, folder }) {
  const manifest = await readFile(path.join(ROOT, 'manifest.xml'), 'utf8');
  const appDomain = `<AppDomain>${new URL(origin).origin}</AppDomain>`;
  const placed = manifest
    .replace(`<AppDomain>${MANIFEST_ORIGIN}</AppDomain>`, appDomain)
    .replaceAll(`"${MANIFEST_ORIGIN}/`, `"${origin}/`)
    .replace(/^<!--.*-->\n/m, '');
  await writeFile(path.join(folder, 'manifest.xml'), placed);
}

/** @param {BuildRequest} request */
async function writePolicy(request) {
  const { policy, schema } = await preparePolicy(request);
  await writeFile(path.join(request.folder, 'policy.json'), policy);
  await writeFile(path.join(request.folder, 'policy.schema.json'), schema);
}

/**
 * Classic Outlook on Windows asks this file whether a launch script may use the network.
 * It is looked up at the root of the host, also when the add-in lives under a path.
 * @param {readonly string[]} names
 * @param {BuildRequest} request
 */
async function writeAllowedScripts(names, { origin, folder }) {
  await mkdir(path.join(folder, '.well-known'));
  const allowed = JSON.stringify({ allowed: names.map((name) => `${origin}/${name}.js`) }, null, 2);
  await writeFile(path.join(folder, '.well-known/microsoft-officeaddins-allowed.json'), `${allowed}\n`);
}

/** @param {string} folder */
async function copyIcons(folder) {
  const icons = path.join(ROOT, 'assets/icons');
  await mkdir(path.join(folder, 'icons'));
  const pictures = (await readdir(icons)).filter((name) => name.endsWith('.png'));
  await Promise.all(
    pictures.map((name) => copyFile(path.join(icons, name), path.join(folder, 'icons', name))),
  );
}
