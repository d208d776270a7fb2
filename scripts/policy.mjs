// The policy that a build publishes, checked with the add-in's own rules before anybody can deploy it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { domainToASCII, pathToFileURL } from 'node:url';
import { nodeBundle } from '../webpack.config.js';
import { bundle } from './bundle.mjs';
import { CACHE, Problem, ROOT, shown } from './project.mjs';

/** @typedef {import('./deployment.mjs').BuildRequest} BuildRequest */
/**
 * @typedef {{ ok: true } | { ok: false, error: readonly string[] }} Parsed
 * @typedef {{ parsePolicy: (text: string) => Parsed }} Rules
 */

/**
 * @param {BuildRequest} request
 * @returns {Promise<{ policy: string, schema: string }>} the texts of policy.json and policy.schema.json
 * @throws {Problem} listing everything that is wrong with the policy
 */
export async function preparePolicy(request) {
  const { parsePolicy } = await loadRules();
  const policy = await policyText(request);
  const parsed = parsePolicy(policy);
  if (!parsed.ok) {
    const source = shown(request.policyFile ?? path.join(ROOT, 'assets/policy.json'));
    throw new Problem(
      [`The policy ${source} is not valid:`, ...parsed.error.map((line) => `  ${line}`)].join('\n'),
    );
  }
  if (request.policyFile !== undefined) mustNameDomains(request, policy);
  const schema = await readFile(path.join(ROOT, 'src/policy-client/policy.schema.json'), 'utf8');
  return { policy, schema };
}

/**
 * The domains of the command line are what is left when the policy cannot be had: the two must speak of the same people.
 * @param {BuildRequest} request
 * @param {string} policy a valid one
 * @throws {Problem} naming the domains that the policy does not call the organisation's own
 */
export function mustNameDomains({ domains }, policy) {
  /** @type {{ organisation: { domains: readonly string[] } }} */
  const { organisation } = JSON.parse(policy);
  const own = new Set(organisation.domains.map((rule) => domainToASCII(rule) || rule));
  const others = domains.filter((domain) => !own.has(domainToASCII(domain) || domain));
  if (others.length === 0) return;
  throw new Problem(
    `--domains has ${others.join(', ')}, the policy does not: its organisation has ${organisation.domains.join(', ')}.\nName the same domains in both.`,
  );
}

/**
 * The sample's organisation and partners are invented: another deployment starts from its rules alone.
 * @param {BuildRequest} request
 * @returns {Promise<string>}
 */
async function policyText({ policyFile, isLocal, organisation, domains }) {
  const file = policyFile ?? path.join(ROOT, 'assets/policy.json');
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Problem(`The policy ${shown(file)} cannot be read.`);
  });
  if (policyFile !== undefined || isLocal) return text;
  return `${JSON.stringify({ ...JSON.parse(text), organisation: { name: organisation, domains }, partners: [] }, null, 2)}\n`;
}

/** The add-in's own sources, so that the build and the add-in cannot disagree about what is valid. @returns {Promise<Rules>} */
async function loadRules() {
  const folder = path.join(CACHE, 'policy');
  await bundle([nodeBundle('policy', { 'parse-policy': './src/policy-client/parse-policy.ts' }, folder)]);
  return import(`${pathToFileURL(path.join(folder, 'parse-policy.mjs')).href}?${Date.now()}`);
}
