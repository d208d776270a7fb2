// What `npm start` and `npm run outlook` are asked for. Reads only the command line, so that a wrong flag is answered
// before anything is installed.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LOCAL, Problem, ROOT } from './project.mjs';

/**
 * @typedef {object} StartRequest
 * @property {number} port of the local Outlook
 * @property {number} addinPort
 * @property {string} addinFolder absolute path where the add-in is built
 * @property {string} state absolute path of the folder that keeps the mailboxes
 * @property {boolean} reset whether to forget the mailboxes first
 * @property {boolean} open whether to open a browser that trusts the local certificate
 * @property {Others | null} others other add-ins to load; null for none
 */

/**
 * @typedef {object} Others
 * @property {readonly string[]} manifests files or addresses
 * @property {readonly string[]} pages `ORIGIN=FOLDER_OR_ADDRESS`
 * @property {number} port first of the ports that their pages are served at
 * @property {boolean} alone whether our own add-in stays out
 */

const COMMON = `  --open             open a browser with a fresh profile that trusts the local certificate
  --port N           port of the local Outlook (${LOCAL.outlookPort} when left out)
  --addin-port N     port of the add-in (${LOCAL.addinPort} when left out)
  --reset            start again from the sample mail
  --state FOLDER     where the mailboxes are kept (.mailstamp/outlook when left out)
  --addin-folder F   where the add-in is built (dist when left out)`;

export const USAGE = `Usage: npm start [-- options]

${COMMON}`;

export const OUTLOOK_USAGE = `Usage: npm run outlook -- --manifest FILE_OR_ADDRESS [options]

  --manifest M       add-in-only (XML) manifest of any Outlook add-in; give it several times for several add-ins
  --without-own      leave Mailstamp out
  --pages O=PLACE    take the pages of origin O from PLACE, a folder or an address, e.g.
                     --pages https://addin.example=./dist or --pages https://addin.example=http://localhost:8080
  --other-port N     first of the ports that their pages are served at (${LOCAL.otherPort} when left out)
${COMMON}`;

const text = /** @type {const} */ ({ type: 'string' });
const flag = /** @type {const} */ ({ type: 'boolean' });
const texts = /** @type {const} */ ({ type: 'string', multiple: true });
const COMMON_FLAGS = {
  port: text,
  'addin-port': text,
  'addin-folder': text,
  state: text,
  reset: flag,
  open: flag,
};
const OTHER_FLAGS = { manifest: texts, pages: texts, 'other-port': text, 'without-own': flag };

/**
 * For `npm start`.
 * @param {readonly string[]} args
 * @returns {StartRequest}
 * @throws {Problem} with the usage
 */
export function readStartRequest(args) {
  const flags = orUsage(USAGE, () => parseArgs({ args: [...args], options: COMMON_FLAGS }).values);
  return orUsage(USAGE, () => ({ ...readCommon(flags), others: null }));
}

/**
 * For `npm run outlook`.
 * @param {readonly string[]} args
 * @returns {StartRequest}
 * @throws {Problem} with the usage
 */
export function readOutlookRequest(args) {
  const options = { ...COMMON_FLAGS, ...OTHER_FLAGS };
  const flags = orUsage(OUTLOOK_USAGE, () => parseArgs({ args: [...args], options }).values);
  return orUsage(OUTLOOK_USAGE, () => {
    const manifests = (flags.manifest ?? []).map(fromHere);
    if (manifests.length === 0) throw new Error('--manifest is missing: which add-in?');
    const pages = (flags.pages ?? []).map(placeFromHere);
    const port = readPort('--other-port', flags['other-port'], LOCAL.otherPort);
    const others = { manifests, pages, port, alone: flags['without-own'] ?? false };
    return { ...readCommon(flags), others };
  });
}

/**
 * Paths are meant from the folder where the command is given, which npm leaves.
 * @param {string} place file, folder or address
 */
function fromHere(place) {
  return /^https?:\/\//i.test(place) ? place : path.resolve(process.env['INIT_CWD'] ?? '.', place);
}

/** @param {string} line `ORIGIN=PLACE` */
function placeFromHere(line) {
  const at = line.indexOf('=');
  return at < 0 ? line : `${line.slice(0, at)}=${fromHere(line.slice(at + 1))}`;
}

/** @param {{ port?: string, 'addin-port'?: string, 'addin-folder'?: string, state?: string, reset?: boolean, open?: boolean }} flags */
function readCommon(flags) {
  const port = readPort('--port', flags.port, LOCAL.outlookPort);
  const addinPort = readPort('--addin-port', flags['addin-port'], LOCAL.addinPort);
  if (port === addinPort)
    throw new Error(`The local Outlook and the add-in need two different ports, not ${port} twice.`);
  return {
    port,
    addinPort,
    addinFolder: path.resolve(ROOT, flags['addin-folder'] ?? 'dist'),
    state: path.resolve(ROOT, flags.state ?? '.mailstamp/outlook'),
    reset: flags.reset ?? false,
    open: flags.open ?? false,
  };
}

/**
 * @template T
 * @param {string} usage
 * @param {() => T} read
 * @returns {T}
 */
function orUsage(usage, read) {
  try {
    return read();
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  }
}

/**
 * @param {string} name
 * @param {string | undefined} raw
 * @param {number} otherwise
 */
function readPort(name, raw, otherwise) {
  if (raw === undefined) return otherwise;
  const port = Number(raw);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`${name} ${raw} is not a port.`);
  return port;
}
