// What `npm run build` is asked for: where the add-in will live and whose mail it guards.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { domainToASCII } from 'node:url';
import { parseArgs } from 'node:util';
import { LOCAL, Problem, ROOT, SAMPLE_POLICY, shown } from './project.mjs';

/**
 * @typedef {object} BuildRequest
 * @property {string} origin `https://host[:port][/path]` without a trailing slash
 * @property {boolean} isLocal true when the origin is this machine
 * @property {string} organisation
 * @property {readonly string[]} domains
 * @property {string | undefined} graph id of the application by which the panes read Microsoft Graph; undefined for none
 * @property {string | undefined} policyFile absolute path of the policy's source; the sample one when undefined
 * @property {string} folder absolute path of the output folder
 */

export const USAGE = `Usage: npm run build [-- options]

  --origin URL         where the add-in will live: https, this machine when left out
  --domains LIST       the organisation's own mail domains, separated by commas (needed with --origin)
  --organisation NAME  the organisation's name in sentences (the first domain when left out)
  --graph CLIENT_ID    the application of the organisation by which panes may read who is on a conversation from
                       Microsoft Graph (nothing of Graph is used when left out)
  --policy FILE        the policy to publish instead of the sample, as administrators write it
  --out FOLDER         where to write (dist when left out)`;

const CLIENT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Reads the command line. All problems are reported together.
 * @param {readonly string[]} args
 * @returns {Promise<BuildRequest>}
 * @throws {Problem} with one line per problem and the usage
 */
export async function readBuildRequest(args) {
  /** @type {string[]} */
  const problems = [];
  const flags = readFlags(args, problems);
  const origin = readOrigin(flags.origin ?? `https://localhost:${LOCAL.addinPort}`, problems);
  const domains = readDomains(flags.domains, problems);
  const isLocal = origin !== undefined && LOOPBACK.has(origin.hostname);
  if (origin !== undefined && !isLocal && flags.domains === undefined) {
    problems.push(
      `--domains is missing: name the mail domains of the organisation that will use ${origin.origin}.`,
    );
  }
  if (flags.organisation?.trim() === '') problems.push('--organisation is empty.');
  if (flags.graph !== undefined && !CLIENT_ID.test(flags.graph)) {
    problems.push(
      `--graph ${flags.graph} is not the id of an application. Entra shows it as “Application (client) ID”, like 00000000-0000-0000-0000-000000000000.`,
    );
  }
  if (problems.length > 0 || origin === undefined) throw new Problem([...problems, '', USAGE].join('\n'));

  const sample = isLocal ? await readSampleOrganisation() : undefined;
  return {
    origin: origin.href.replace(/\/+$/, ''),
    isLocal,
    organisation:
      flags.organisation ??
      (flags.domains === undefined ? sample?.organisation : undefined) ??
      domains[0] ??
      '',
    domains: flags.domains === undefined ? (sample?.domains ?? []) : domains,
    graph: flags.graph?.toLowerCase(),
    policyFile: flags.policy === undefined ? undefined : path.resolve(flags.policy),
    folder: path.resolve(ROOT, flags.out ?? 'dist'),
  };
}

/**
 * @param {readonly string[]} args
 * @param {string[]} problems
 */
function readFlags(args, problems) {
  const text = /** @type {const} */ ({ type: 'string' });
  try {
    return parseArgs({
      args: [...args],
      options: { origin: text, domains: text, organisation: text, graph: text, policy: text, out: text },
    }).values;
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
    return {};
  }
}

/**
 * @param {string} raw
 * @param {string[]} problems
 * @returns {URL | undefined}
 */
function readOrigin(raw, problems) {
  const url = URL.canParse(raw) ? new URL(raw) : undefined;
  if (url === undefined) {
    problems.push(`--origin ${raw} is not a web address. It looks like https://stamps.example.`);
  } else if (url.protocol !== 'https:') {
    problems.push(`--origin ${raw} is not https. Outlook loads add-ins over https only.`);
  } else if (url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
    problems.push(`--origin ${raw} has more than a host, a port and a path.`);
  } else {
    return url;
  }
  return undefined;
}

/**
 * @param {string | undefined} list
 * @param {string[]} problems
 * @returns {readonly string[]} lower case, A-labels, each once
 */
function readDomains(list, problems) {
  if (list === undefined) return [];
  const names = list.split(',').map((name) => name.trim());
  const domains = names.map((name) => {
    const ascii = domainToASCII(name);
    if (!isDomain(name, ascii))
      problems.push(`--domains: “${name}” is not a mail domain. It looks like legalaid.example.`);
    return ascii;
  });
  return [...new Set(domains)];
}

/**
 * The address parser behind `domainToASCII` is lenient: it drops what follows a slash, for example.
 * @param {string} name
 * @param {string} ascii
 */
function isDomain(name, ascii) {
  const labels = ascii.split('.');
  const isLabel = (/** @type {string} */ label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label);
  const isNumeric = /^[0-9.]+$/.test(ascii);
  if (/[\s/\\?#@:%[\]<>^|]/.test(name)) return false;
  return labels.length > 1 && labels.every(isLabel) && !isNumeric && name.split('.').length === labels.length;
}

/**
 * The organisation of the sample policy: the local Outlook plays in its world.
 * @returns {Promise<{ organisation: string, domains: readonly string[] }>}
 */
async function readSampleOrganisation() {
  const file = SAMPLE_POLICY;
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Problem(
      `${shown(SAMPLE_POLICY)} is missing: it names the organisation that the local Outlook plays.`,
    );
  });
  /** @type {{ organisation?: { name?: unknown, domains?: unknown } }} */
  const { organisation } = JSON.parse(text);
  const domains = organisation?.domains;
  if (typeof organisation?.name !== 'string' || !Array.isArray(domains) || domains.length === 0) {
    throw new Problem(`${shown(SAMPLE_POLICY)} does not name the organisation and its domains.`);
  }
  return { organisation: organisation.name, domains: domains.map(String) };
}
