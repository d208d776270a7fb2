import { existsSync, readFileSync, statSync } from 'node:fs';
import type { AddinManifest } from '../../shared/manifest';
import { ManifestProblem } from '../manifest/manifest-problem';
import { readManifest } from '../manifest/read-manifest';
import { ask, readAll, reasonOf } from './ask';

const MOST_BYTES = 5 * 1024 * 1024;

function readFile(path: string): string {
  if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
  if (statSync(path).isDirectory()) throw new Error(`${path} is a folder; name the manifest in it.`);
  return readFileSync(path, 'utf8');
}

async function fetchText(url: URL): Promise<string> {
  try {
    const answer = await ask(url);
    const bytes = await readAll(answer, MOST_BYTES);
    const { statusCode = 0 } = answer;
    if (statusCode !== 200) throw new Error(`the answer is ${statusCode}`);
    return bytes.toString('utf8');
  } catch (error) {
    throw new Error(`${url.href} could not be fetched: ${reasonOf(error)}.`, { cause: error });
  }
}

/**
 * Reads the manifest of an add-in from a file or an address.
 * @throws Error whose message a person can act on.
 */
export async function loadManifest(place: string): Promise<AddinManifest> {
  const isAddress = /^https?:\/\//i.test(place);
  const text = isAddress ? await fetchText(new URL(place)) : readFile(place);
  try {
    return readManifest(text);
  } catch (error) {
    throw error instanceof ManifestProblem ? new Error(`${place}: ${error.message}.`) : error;
  }
}
