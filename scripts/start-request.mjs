// What `npm start` is asked for. Reads only the command line, so that a wrong flag is answered before anything is installed.
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
 */

export const USAGE = `Usage: npm start [-- options]

  --open             open a browser with a fresh profile that trusts the local certificate
  --port N           port of the local Outlook (${LOCAL.outlookPort} when left out)
  --addin-port N     port of the add-in (${LOCAL.addinPort} when left out)
  --reset            start again from the sample mail
  --state FOLDER     where the mailboxes are kept (.mailstamp/outlook when left out)
  --addin-folder F   where the add-in is built (dist when left out)`;

/**
 * @param {readonly string[]} args
 * @returns {StartRequest}
 * @throws {Problem} with the usage
 */
export function readStartRequest(args) {
  const flags = readFlags(args);
  const port = readPort('--port', flags.port, LOCAL.outlookPort);
  const addinPort = readPort('--addin-port', flags['addin-port'], LOCAL.addinPort);
  if (port === addinPort)
    throw new Problem(`The local Outlook and the add-in need two different ports, not ${port} twice.`);
  return {
    port,
    addinPort,
    addinFolder: path.resolve(ROOT, flags['addin-folder'] ?? 'dist'),
    state: path.resolve(ROOT, flags.state ?? '.mailstamp/outlook'),
    reset: flags.reset ?? false,
    open: flags.open ?? false,
  };
}

/** @param {readonly string[]} args */
function readFlags(args) {
  const text = /** @type {const} */ ({ type: 'string' });
  const flag = /** @type {const} */ ({ type: 'boolean' });
  try {
    return parseArgs({
      args: [...args],
      options: { port: text, 'addin-port': text, 'addin-folder': text, state: text, reset: flag, open: flag },
    }).values;
  } catch (error) {
    throw new Problem(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

/**
 * @param {string} flag
 * @param {string | undefined} raw
 * @param {number} otherwise
 */
function readPort(flag, raw, otherwise) {
  if (raw === undefined) return otherwise;
  const port = Number(raw);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Problem(`${flag} ${raw} is not a port.\n\n${USAGE}`);
  return port;
}
