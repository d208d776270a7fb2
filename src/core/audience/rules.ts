import { err, ok, type Result } from '../result';
import { parseAddress, type Address } from './address';
import { parseDomain } from './domain';

/**
 * Who is meant by a list of rules: `ngo.org` exactly that domain, `*.ngo.org` any depth below it, `x@ngo.org` one
 * address; `!` in front excludes. Deny beats allow within the same length; longer beats shorter.
 */
export interface AddressRules {
  /** True: allow; false: deny. Keys are addresses, domains, and `*.` domains in one spelling. */
  readonly verdicts: ReadonlyMap<string, boolean>;
}

function canonicalTarget(target: string): string | undefined {
  if (target.includes('@')) return parseAddress(target)?.key;
  if (!target.startsWith('*.')) return parseDomain(target);
  const below = parseDomain(target.slice(2));
  return below && `*.${below}`;
}

/** Reads rules; the error lists the ones that are not understood, as they were written. */
export function parseRules(rules: readonly string[]): Result<AddressRules, readonly string[]> {
  const verdicts = new Map<string, boolean>();
  const refused: string[] = [];
  for (const rule of rules) {
    const allow = !rule.startsWith('!');
    const target = canonicalTarget(allow ? rule : rule.slice(1));
    if (target === undefined) refused.push(rule);
    else verdicts.set(target, allow && verdicts.get(target) !== false);
  }
  return refused.length === 0 ? ok({ verdicts }) : err(refused);
}

/** Longest first: the address itself, its domain, then `*.` of every parent domain. */
function keysOf(address: Address): readonly string[] {
  const labels = address.domain.split('.');
  const parents = labels.slice(1).map((_, index) => `*.${labels.slice(index + 1).join('.')}`);
  return [address.key, address.domain, ...parents];
}

/** Costs as many look-ups as the domain has labels, however many rules there are. */
export function allows({ verdicts }: AddressRules, address: Address): boolean {
  const decisive = keysOf(address).find((key) => verdicts.has(key));
  return decisive !== undefined && verdicts.get(decisive) === true;
}
