// Installs what package-lock.json names when node_modules is missing or holds something else.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem, ROOT } from './project.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * Runs `npm ci` if it is needed; says so first, because it takes a minute or two.
 * @param {{ quiet?: boolean }} [options] `quiet`: nothing of this may stand among the results on standard output
 */
export async function ensureInstalled({ quiet = false } = {}) {
  const wanted = await readLock('package-lock.json');
  const installed = await readLock('node_modules/.package-lock.json');
  if (wanted === undefined)
    throw new Problem('package-lock.json is missing or damaged. Clone the project again.');
  if (installed !== undefined && isSameInstallation(wanted, installed)) return;
  const reason = installed === undefined ? 'are missing' : 'have changed';
  const say = quiet ? console.error : console.log;
  say(`Packages ${reason}: running npm ci, which takes a minute or two …`);
  await npmCi(quiet ? process.stderr : 'inherit');
}

/**
 * npm keeps a lock of what is really there inside node_modules. Packages for other platforms are absent from it.
 * @param {Lock} wanted
 * @param {Lock} installed
 */
export function isSameInstallation(wanted, installed) {
  const isSame = (/** @type {string} */ name) =>
    installed.packages[name]?.version === wanted.packages[name]?.version &&
    installed.packages[name]?.integrity === wanted.packages[name]?.integrity;
  const needed = Object.keys(wanted.packages).filter(
    (name) => name !== '' && wanted.packages[name]?.optional !== true,
  );
  return needed.every(isSame) && Object.keys(installed.packages).every(isSame);
}

/**
 * @param {string} file
 * @returns {Promise<Lock | undefined>}
 */
async function readLock(file) {
  try {
    return JSON.parse(await readFile(path.join(ROOT, file), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {'inherit' | NodeJS.WriteStream} output where npm writes
 * @returns {Promise<void>}
 */
async function npmCi(output) {
  const npm = process.env['npm_execpath'];
  const [command, args] = npm === undefined ? ['npm', ['ci']] : [process.execPath, [npm, 'ci']];
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['inherit', output, 'inherit'],
    shell: npm === undefined && process.platform === 'win32',
  });
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  if (code !== 0)
    throw new Problem(
      'npm ci failed: see above. Without a connection to the package registry nothing can start.',
    );
}
