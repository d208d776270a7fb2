import { parseDomain } from '../audience/domain';
import { parseRules } from '../audience/rules';
import { DEFAULT_LEVELS } from './default-levels';
import type { Policy } from './policy';

/** What the build knows about the organisation, for the time when its policy cannot be had. */
export interface BuiltInFacts {
  readonly organisation: string;
  readonly domains: readonly string[];
}

/** The strict fall-back: the organisation's own domains and nobody else; nobody at all where they are not understood. */
export function builtInPolicy({ organisation, domains }: BuiltInFacts): Policy {
  const addresses = parseRules(domains);
  return {
    source: 'built-in',
    version: 'built-in',
    organisation: {
      name: organisation,
      domain: domains.map(parseDomain).find((domain) => domain !== undefined) ?? '',
      addresses: addresses.ok ? addresses.value : { verdicts: new Map() },
    },
    partners: [],
    levels: DEFAULT_LEVELS,
    checklist: [],
    adjustments: [],
    uses: [],
  };
}
