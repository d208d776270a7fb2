import { parseAddress } from '../../core/audience/address';
import { OUTCOMES, outcomeOf, type Judgement, type Outcome } from '../../mail/judge/judge-mail';

/** How often each outcome came up. */
export type Counts = Record<Outcome, number>;

const nothing = (): Counts => ({ clean: 0, noted: 0, warned: 0, held: 0 });

/** More domains than this are counted together: a mailbox may name any number. */
const MOST_DOMAINS = 10_000;
const OTHER_DOMAINS = '(other domains)';
const UNREADABLE_ADDRESSES = '(unreadable addresses)';

/** What a policy would have done about the messages of a mailbox, as numbers. */
export interface Tally {
  readonly outcomes: Counts;
  /** Messages by kind of finding, with what each finding alone would have led to. */
  readonly kinds: Map<string, Counts>;
  /** Messages by the domains of those whom a finding names. */
  readonly domains: Map<string, Counts>;
  /** Held for the missing stamp and nothing else. */
  onlyUnstamped: number;
  /** Messages with another outcome under the older policy: how many went from which to which. */
  readonly changes: Map<Outcome, Counts>;
}

export function emptyTally(): Tally {
  return {
    outcomes: nothing(),
    kinds: new Map(),
    domains: new Map(),
    onlyUnstamped: 0,
    changes: new Map(),
  };
}

function countIn<K>(counts: Map<K, Counts>, key: K, outcome: Outcome): void {
  const known = counts.get(key) ?? nothing();
  known[outcome] += 1;
  counts.set(key, known);
}

function worse(a: Outcome, b: Outcome | undefined): Outcome {
  return b !== undefined && OUTCOMES.indexOf(b) > OUTCOMES.indexOf(a) ? b : a;
}

/** The worst that a message meets, by finding and by domain. */
function worstOf({ verdict }: Judgement) {
  const kinds = new Map<string, Outcome>();
  const domains = new Map<string, Outcome>();
  for (const { kind, level, recipients } of verdict.findings) {
    const outcome = outcomeOf(level);
    kinds.set(kind, worse(outcome, kinds.get(kind)));
    for (const { address } of recipients) {
      const domain = parseAddress(address)?.domain ?? UNREADABLE_ADDRESSES;
      domains.set(domain, worse(outcome, domains.get(domain)));
    }
  }
  return { kinds, domains };
}

/** Counts one message; `before` is what the older policy makes of it. */
export function addTo(tally: Tally, judgement: Judgement, before: Judgement | undefined): void {
  const { outcome, verdict } = judgement;
  tally.outcomes[outcome] += 1;
  const [first, ...others] = verdict.findings;
  if (first?.kind === 'no-stamp' && others.length === 0) tally.onlyUnstamped += 1;
  const { kinds, domains } = worstOf(judgement);
  for (const [kind, worst] of kinds) countIn(tally.kinds, kind, worst);
  for (const [domain, worst] of domains) {
    const isCounted = tally.domains.has(domain) || tally.domains.size < MOST_DOMAINS;
    countIn(tally.domains, isCounted ? domain : OTHER_DOMAINS, worst);
  }
  if (before !== undefined && before.outcome !== outcome) countIn(tally.changes, before.outcome, outcome);
}
