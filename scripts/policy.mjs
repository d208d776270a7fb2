// The policy that a build publishes, checked with the add-in's own rules before anybody can deploy it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { domainToASCII, pathToFileURL } from 'node:url';
import { nodeBundle } from '../webpack.config.js';
import { bundle } from './bundle.mjs';
import { CACHE, Problem, ROOT, SAMPLE_POLICY, shown } from './project.mjs';

/** @typedef {import('./deployment.mjs').BuildRequest} BuildRequest */
/**
 * @typedef {{ ok: true, value: string } | { ok: false, error: string }} Published
 * @typedef {{ publishedText: (text: string) => Published }} Publisher
 */

/**
 * @param {BuildRequest} request
 * @returns {Promise<{ policy: string, schema: string }>} the texts of policy.json, as the add-in reads it, and of the
 *   schema of what administrators write
 * @throws {Problem} listing everything that is wrong with the policy
 */
export async function preparePolicy(request) {
  const { publishedText } = await loadPublisher();
  const source = await sourceText(request);
  const published = publishedText(source);
  if (!published.ok)
    throw new Problem(
      `The policy ${shown(request.policyFile ?? SAMPLE_POLICY)} is not valid:\n${published.error}`,
    );
  if (request.policyFile !== undefined) mustNameDomains(request, source);
  const schema = await readFile(
    path.join(ROOT, 'src/core/policy/source/source-document.schema.json'),
    'utf8',
  );
  return { policy: published.value, schema };
}

/**
 * The domains of the command line are what is left when the policy cannot be had: the two must speak of the same people.
 * @param {BuildRequest} request
 * @param {string} source a valid policy
 * @throws {Problem} naming the domains that the policy does not call the organisation's own
 */
export function mustNameDomains({ domains }, source) {
  /** @type {{ organisation: { domains: readonly string[] } }} */
  const { organisation } = JSON.parse(source);
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
async function sourceText({ policyFile, isLocal, organisation, domains }) {
  const file = policyFile ?? SAMPLE_POLICY;
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Problem(`The policy ${shown(file)} cannot be read.`);
  });
  if (policyFile !== undefined || isLocal) return text;
  const { format, version, issuedAt, checklist, adjustments, uses } = JSON.parse(text);
  return JSON.stringify({
    ...{ format, version, issuedAt, organisation: { name: organisation, domains } },
    ...{ checklist, adjustments, uses },
  });
}

/** The add-in's own sources, so that the build and the add-in cannot disagree about what is valid. @returns {Promise<Publisher>} */
async function loadPublisher() {
  const folder = path.join(CACHE, 'policy');
  const entry = './src/cli/policy/published-text.ts';
  await bundle([nodeBundle('policy', { 'published-text': entry }, folder)]);
  return import(`${pathToFileURL(path.join(folder, 'published-text.mjs')).href}?${Date.now()}`);
}
