/** Section 2 of the book: what a list of rules means. */

import { isSameAddress, parseAddress, parseDomain, type Address } from './addresses';

interface Excluding {
  readonly excludes: boolean;
}
export type Rule = Excluding &
  (
    | { readonly kind: 'address'; readonly address: Address }
    | { readonly kind: 'domain'; readonly domain: string }
    | { readonly kind: 'below'; readonly domain: string }
  );

/** As with addresses: few words, read once. */
const READ = new Map<string, Rule | undefined>();

/** Rules that cannot be read fit no address. */
export function parseRules(texts: readonly string[]): readonly Rule[] {
  const rules: Rule[] = [];
  for (const text of texts) {
    if (!READ.has(text)) READ.set(text, parseRule(text));
    const rule = READ.get(text);
    if (rule !== undefined) rules.push(rule);
  }
  return rules;
}

export function parseRule(text: string): Rule | undefined {
  const excludes = text.startsWith('!');
  const rest = excludes ? text.slice(1) : text;
  if (rest.includes('@')) {
    const address = parseAddress(rest);
    return address && { kind: 'address', address, excludes };
  }
  if (rest.startsWith('*.')) {
    const domain = parseDomain(rest.slice(2));
    return domain === undefined ? undefined : { kind: 'below', domain, excludes };
  }
  const domain = parseDomain(rest);
  return domain === undefined ? undefined : { kind: 'domain', domain, excludes };
}

/** 2.1 Whether a list of rules means an address is said by the longest rule that fits. */
export function isMeant(address: Address, rules: readonly Rule[]): boolean {
  let longest = 0;
  let excluded = false;
  for (const rule of rules) {
    if (!fits(rule, address)) continue;
    const length = lengthOf(rule);
    if (length > longest) {
      longest = length;
      excluded = rule.excludes;
    } else if (length === longest && rule.excludes) {
      excluded = true; // 2.2 The same rule with and without `!` in one list: excluded.
    }
  }
  return longest > 0 && !excluded; // 2.1 A list none of whose rules fits does not mean it.
}

function fits(rule: Rule, address: Address): boolean {
  switch (rule.kind) {
    case 'address':
      return isSameAddress(rule.address, address);
    case 'domain':
      return rule.domain === address.domain;
    case 'below':
      return isBelow(address.domain, rule.domain);
  }
}

/** At any depth, and not the domain itself. */
export function isBelow(domain: string, upper: string): boolean {
  return domain.endsWith(`.${upper}`);
}

/** 2.1 The address itself, then its exact domain, then `*.` with the most labels (a domain has at most 127). */
function lengthOf(rule: Rule): number {
  switch (rule.kind) {
    case 'address':
      return 1001;
    case 'domain':
      return 1000;
    case 'below':
      return rule.domain.split('.').length;
  }
}
