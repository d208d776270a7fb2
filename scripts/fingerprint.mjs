// Knows whether an output folder still is what the sources would make of it, so that a second start need not build.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CACHE, ROOT } from './project.mjs';

/** Everything that a build reads. */
const INPUTS = ['src', 'assets', 'scripts', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];

/**
 * Builds unless the folder was built from the same sources with the same request.
 * @param {string} folder absolute path of the output folder
 * @param {object} request what the build is asked for
 * @param {string} proof a file in the folder that every complete build has
 * @param {() => Promise<void>} build
 * @returns {Promise<boolean>} whether it had to build
 */
export async function buildIfChanged(folder, request, proof, build) {
  const current = await fingerprint(request);
  const record = path.join(CACHE, `built-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`);
  const recorded = await readFile(record, 'utf8').catch(() => '');
  if (recorded === current && existsSync(path.join(folder, proof))) return false;
  await mkdir(CACHE, { recursive: true });
  await writeFile(record, 'unfinished');
  await build();
  await writeFile(record, current);
  return true;
}

/** @param {object} request */
async function fingerprint(request) {
  const hash = createHash('sha256').update(JSON.stringify(request)).update(process.versions.node);
  for (const input of INPUTS) {
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
