// Knows whether an output folder still is what the sources would make of it, so that a second start need not build.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CACHE, ROOT } from './project.mjs';

/** Everything that a build of the program reads. */
export const INPUTS = ['src', 'assets', 'scripts', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];

/**
 * @typedef {object} Wanted
 * @property {string} folder absolute path of the output folder
 * @property {string} proof a file in the folder that every complete build has
 * @property {object} [request] what the build is asked for
 * @property {readonly string[]} [inputs] files and folders of the project that the build reads
 */

/**
 * Builds unless the folder was built from the same sources with the same request.
 * @param {Wanted} wanted
 * @param {() => Promise<void>} build
 * @returns {Promise<boolean>} whether it had to build
 */
export async function buildIfChanged({ folder, proof, request = {}, inputs = INPUTS }, build) {
  const current = await fingerprint(request, inputs);
  const record = path.join(CACHE, `built-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`);
  const recorded = await readFile(record, 'utf8').catch(() => '');
  if (recorded === current && existsSync(path.join(folder, proof))) return false;
  await mkdir(CACHE, { recursive: true });
  await writeFile(record, 'unfinished');
  await build();
  await writeFile(record, current);
  return true;
}

/**
 * @param {object} request
 * @param {readonly string[]} inputs
 */
async function fingerprint(request, inputs) {
  const hash = createHash('sha256').update(JSON.stringify(request)).update(process.versions.node);
  for (const input of inputs) {
    for (const file of await filesUnder(path.join(ROOT, input))) {
      hash.update(`\0${path.relative(ROOT, file)}\0`).update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} place a file or a folder
 * @returns {Promise<readonly string[]>} absolute paths in a fixed order
 */
export async function filesUnder(place) {
  const entries = await readdir(place, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return existsSync(place) ? [place] : [];
  const sorted = entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  /** @type {string[]} */
  const files = [];
  for (const entry of sorted) files.push(...(await filesUnder(path.join(place, entry.name))));
  return files;
}
