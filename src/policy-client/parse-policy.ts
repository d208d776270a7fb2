import * as v from 'valibot';
import { parseDomain } from '../core/audience/domain';
import { parseRules, type AddressRules } from '../core/audience/rules';
import { DEFAULT_LEVELS } from '../core/policy/default-levels';
import type { Level, Partner, Policy } from '../core/policy/policy';
import { err, ok, type Result } from '../core/result';
import type { FindingKind } from '../core/decide/finding';
import { PolicyDocument } from './policy-document';

/** Characters; far above any real policy, far below what would slow Send down. */
const MAX_TEXT = 200_000;

function parseJson(text: string): Result<unknown, readonly string[]> {
  if (text.length > MAX_TEXT) return err([`longer than ${MAX_TEXT} characters`]);
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return err(['not JSON']);
  }
}

function describe(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`;
}

function parseDocument(text: string): Result<PolicyDocument, readonly string[]> {
  const json = parseJson(text);
  if (!json.ok) return json;
  if (Array.isArray(json.value)) return err(['the file: a list is no policy']);
  const parsed = v.safeParse(PolicyDocument, json.value);
  return parsed.success ? ok(parsed.output) : err(parsed.issues.map(describe));
}

function levelsOf(chosen: PolicyDocument['levels']): Readonly<Record<FindingKind, Level>> {
  const levels: Record<FindingKind, Level> = { ...DEFAULT_LEVELS };
  for (const [kind, level] of Object.entries(chosen)) {
    if (level !== undefined) levels[kind as keyof typeof chosen] = level;
  }
  return levels;
}

/** Stamps name the organisation by a domain, so one of its rules must be a plain one. */
function stampingDomain(domains: readonly string[]): Result<string, readonly string[]> {
  const domain = domains.map(parseDomain).find((candidate) => candidate !== undefined);
  return domain === undefined ? err(['organisation.domains: name at least one plain domain']) : ok(domain);
}

function problemsOf(...parts: readonly Result<unknown, readonly string[]>[]): readonly string[] {
  return parts.flatMap((part) => (part.ok ? [] : part.error));
}

function rulesAt(path: string, rules: readonly string[]): Result<AddressRules, readonly string[]> {
  const parsed = parseRules(rules);
  return parsed.ok ? parsed : err(parsed.error.map((rule) => `${path}: "${rule}" is not a rule`));
}

function partnersOf(partners: PolicyDocument['partners']): Result<readonly Partner[], readonly string[]> {
  const read: Partner[] = [];
  const problems: string[] = [];
  partners.forEach(({ name, domains, stamps }, index) => {
    const addresses = rulesAt(`partners.${index}.domains`, domains);
    if (addresses.ok) read.push({ name, addresses: addresses.value, stamps: new Set(stamps) });
    else problems.push(...addresses.error);
  });
  return problems.length === 0 ? ok(read) : err(problems);
}

/** Reads a policy file. The error lists everything that is wrong with it, each with its place. */
export function parsePolicy(text: string): Result<Policy, readonly string[]> {
  const document = parseDocument(text);
  if (!document.ok) return document;
  const { version, organisation, partners, levels, checklist, adjustments, uses } = document.value;

  const own = rulesAt('organisation.domains', organisation.domains);
  const domain = stampingDomain(organisation.domains);
  const others = partnersOf(partners);
  if (!own.ok || !domain.ok || !others.ok) return err(problemsOf(own, domain, others));
  return ok({
    source: 'published',
    version,
    organisation: {
      name: organisation.name,
      domain: domain.value,
      addresses: own.value,
    },
    partners: others.value,
    levels: levelsOf(levels),
    checklist,
    adjustments,
    uses,
  });
}
