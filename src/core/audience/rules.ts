import { parseAddress } from './address';
import { parseDomain } from './domain';

/** Who is meant: `ngo.org` exactly that domain, `*.ngo.org` any depth below it, `x@ngo.org` one address; `!` excludes. */
export interface Rule {
  /** An address, a domain, or a domain behind `*.`, in one spelling. */
  readonly key: string;
  readonly allow: boolean;
}

function keyOf(target: string): string | undefined {
  if (target.includes('@')) return parseAddress(target)?.key;
  if (!target.startsWith('*.')) return parseDomain(target);
  const below = parseDomain(target.slice(2));
  return below && `*.${below}`;
}

/** Undefined for whatever is none of the forms; why, and what to write instead, is said where policies are edited. */
export function parseRule(text: string): Rule | undefined {
  const allow = !text.startsWith('!');
  const key = keyOf(allow ? text : text.slice(1));
  return key === undefined ? undefined : { key, allow };
}

/** The first plain domain of an organisation's rules, with which stamps are signed; empty where there is none. */
export function signingDomain(rules: readonly string[]): string {
  return rules.map(parseDomain).find((domain) => domain !== undefined) ?? '';
}

/** Those that are rules. */
export function parseRules(texts: readonly string[]): readonly Rule[] {
  return texts.flatMap((text) => parseRule(text) ?? []);
}
