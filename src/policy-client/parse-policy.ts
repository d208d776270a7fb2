import { parseDomain } from '../core/audience/domain';
import { parseRules, type AddressRules } from '../core/audience/rules';
import { DEFAULT_LEVELS } from '../core/policy/default-levels';
import type { Partner, Policy } from '../core/policy/policy';
import { err, ok, type Result } from '../core/result';
import { toPolicyDocument, type PolicyDocument } from './policy-document';

type Problems = readonly string[];

/** Characters; far above any real policy, far below what would slow Send down. */
const MAX_TEXT = 200_000;

function parseJson(text: string): Result<unknown, Problems> {
  if (text.length > MAX_TEXT) return err([`longer than ${MAX_TEXT} characters`]);
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return err(['not JSON']);
  }
}

function rulesAt(path: string, rules: readonly string[]): Result<AddressRules, Problems> {
  const parsed = parseRules(rules);
  return parsed.ok ? parsed : err(parsed.error.map((rule) => `${path}: "${rule}" is not a rule`));
}

/** Stamps name the organisation by a domain, so one of its rules must be a plain one. */
function stampingDomain(domains: readonly string[]): Result<string, Problems> {
  const domain = domains.map(parseDomain).find((candidate) => candidate !== undefined);
  return domain === undefined ? err(['/organisation/domains: name at least one plain domain']) : ok(domain);
}

function partnersOf({ partners = [] }: PolicyDocument): Result<readonly Partner[], Problems> {
  const read: Partner[] = [];
  const problems: string[] = [];
  partners.forEach(({ name, domains, stamps }, index) => {
    const addresses = rulesAt(`/partners/${index}/domains`, domains);
    if (addresses.ok) read.push({ name, addresses: addresses.value, stamps: new Set(stamps) });
    else problems.push(...addresses.error);
  });
  return problems.length === 0 ? ok(read) : err(problems);
}

/** One tick must not stand for two items. */
function checklistOf({ checklist }: PolicyDocument): Result<PolicyDocument['checklist'], Problems> {
  const twins = checklist.flatMap(({ id }, index) => {
    const isTwin = checklist.findIndex((item) => item.id === id) < index;
    return isTwin ? [`/checklist/${index}/id: "${id}" is the id of another item`] : [];
  });
  return twins.length === 0 ? ok(checklist) : err(twins);
}

function problemsOf(...parts: readonly Result<unknown, Problems>[]): Problems {
  return parts.flatMap((part) => (part.ok ? [] : part.error));
}

function toPolicy(document: PolicyDocument): Result<Policy, Problems> {
  const { version, organisation, levels, adjustments = [], uses = [] } = document;
  const own = rulesAt('/organisation/domains', organisation.domains);
  const domain = stampingDomain(organisation.domains);
  const partners = partnersOf(document);
  const checklist = checklistOf(document);
  if (!own.ok || !domain.ok || !partners.ok || !checklist.ok)
    return err(problemsOf(own, domain, partners, checklist));
  return ok({
    source: 'published',
    version,
    organisation: { name: organisation.name, domain: domain.value, addresses: own.value },
    partners: partners.value,
    levels: { ...DEFAULT_LEVELS, ...levels },
    checklist: checklist.value,
    adjustments,
    uses,
  });
}

/** Reads a policy file. The error lists everything that is wrong with it, each with its place. */
export function parsePolicy(text: string): Result<Policy, Problems> {
  const json = parseJson(text);
  const document = json.ok ? toPolicyDocument(json.value) : json;
  return document.ok ? toPolicy(document.value) : document;
}
