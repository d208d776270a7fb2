import { publishedOf } from './published-policy';
import type { Policy } from './policy';
import { readPublished } from './read-published';

/** What the build knows about the organisation, for the time when its policy cannot be had. */
export interface BuiltInFacts {
  readonly organisation: string;
  readonly domains: readonly string[];
}

/** The strict fall-back: the organisation's own domains and nobody else; nobody at all where they are not understood. */
export function builtInPolicy({ organisation, domains }: BuiltInFacts): Policy {
  const nobodyElse = publishedOf({
    version: 'built-in',
    issuedAt: 0,
    organisation: { name: organisation, domains, knownAs: [] },
  });
  return { ...readPublished(nobodyElse), source: 'built-in' };
}
