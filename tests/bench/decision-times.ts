// Runs by itself, bundled as the launch bundle is: a test runner would slow down some of it and not the rest.
import type { Recipient } from '../../src/core/audience/recipient';
import { parseRule } from '../../src/core/audience/rules';
import { evaluate } from '../../src/core/decide/evaluate';
import type { Policy } from '../../src/core/policy/policy';
import { publish, saltOf } from '../../src/core/policy/source/publish';
import { parsePolicy } from '../../src/policy-client/parse-policy';
import { aDraft, aSource } from '../support/builders';

const RULES = 1_000;
const RECIPIENTS = 500;
const UNMEASURED = 30;
const ROUNDS = { withExpressions: 40, alone: 200 };

/** Rules of partners, a third each: a domain, everything below one, one address. */
function rulesOf(count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, at) =>
      [`partner-${at}.example`, `*.partner-${at}.example`, `desk@partner-${at}.example`][at % 3] ?? '',
  );
}

const RULES_OF_ONE = 2_000;

function publishedText(count: number): string {
  const rules = rulesOf(count);
  const partners = Array.from({ length: Math.ceil(count / RULES_OF_ONE) }, (_, at) => ({
    name: `Partners ${at}`,
    domains: rules.slice(at * RULES_OF_ONE, (at + 1) * RULES_OF_ONE),
    stamps: ['internal' as const],
  }));
  const source = aSource({ partners });
  return JSON.stringify(publish(source, saltOf(source)));
}

/** Half of them at the partners' domains, half at domains that no rule names and that were never asked about before. */
function recipientsOf(count: number, rules: number, round: number): readonly Recipient[] {
  return Array.from({ length: count }, (_, at) => ({
    field: 'to',
    address:
      at % 2 === 0
        ? `desk@partner-${(at * 7) % rules}.example`
        : `client${at}@postbox-${round}-${at}.example`,
    name: '',
    kind: 'person',
  }));
}

/** Others in each round, written before the clock starts. */
function aboutPeople(count: number, rules: number) {
  return (judge: (people: readonly Recipient[]) => unknown): Act =>
    (round) => {
      const people = recipientsOf(count, rules, round);
      return () => judge(people);
    };
}

function policyOf(text: string): Policy {
  const policy = parsePolicy(text);
  if (!policy.ok) throw new Error(policy.error.join('\n'));
  return policy.value;
}

function outsidersByUs(policy: Policy, recipients: readonly Recipient[]): number {
  const { findings } = evaluate(policy, aDraft({ stamp: 'internal', recipients }));
  return findings.find(({ kind }) => kind === 'outside-organisation')?.recipients.length ?? 0;
}

function patternOf(rule: string): string {
  return rule.replace(/[.+]/g, '\\$&').replace('*', '.*');
}

/** One expression for each rule, every address tried with one after the other: how it is usually done. */
function expressionsOf(rules: readonly string[]): readonly RegExp[] {
  return rules.map((rule) => new RegExp(`${rule.includes('@') ? '^' : '@'}${patternOf(rule)}$`, 'i'));
}

/** One expression for all domains and one for all addresses: the most that expressions can do. */
function joinedExpressionsOf(rules: readonly string[]): readonly RegExp[] {
  const domains = rules.filter((rule) => !rule.includes('@')).map(patternOf);
  const addresses = rules.filter((rule) => rule.includes('@')).map(patternOf);
  return [new RegExp(`@(${domains.join('|')})$`, 'i'), new RegExp(`^(${addresses.join('|')})$`, 'i')];
}

function outsidersBy(expressions: readonly RegExp[], recipients: readonly Recipient[]): number {
  const isMeant = ({ address }: Recipient) => expressions.some((expression) => expression.test(address));
  return recipients.filter((recipient) => !isMeant(recipient)).length;
}

/** Makes a message for a round; what it gives is measured. */
type Act = (round: number) => () => unknown;

/** The best time of each in milliseconds, taken in turns: what the machine does besides only makes it longer. */
function bestOf<Name extends string>(
  rounds: number,
  acts: Readonly<Record<Name, Act>>,
): Readonly<Record<Name, number>> {
  const best: Partial<Record<Name, number>> = {};
  for (let round = 0; round < UNMEASURED + rounds; round += 1) {
    for (const name of Object.keys(acts) as Name[]) {
      // What ran in between has emptied the processor's caches.
      acts[name](2 * round)();
      const act = acts[name](2 * round + 1);
      const start = performance.now();
      act();
      const elapsed = performance.now() - start;
      if (round >= UNMEASURED) best[name] = Math.min(best[name] ?? Infinity, elapsed);
    }
  }
  return best as Record<Name, number>;
}

function againstExpressions() {
  const [text, rules] = [publishedText(RULES), rulesOf(RULES)];
  const json = JSON.stringify(rules);
  const parsed = () => JSON.parse(json) as readonly string[];
  const policy = policyOf(text);
  const [expressions, joined] = [expressionsOf(rules), joinedExpressionsOf(rules)];
  const about = aboutPeople(RECIPIENTS, RULES);
  const sample = recipientsOf(RECIPIENTS, RULES, 0);
  return {
    outsiders: [outsidersByUs(policy, sample), outsidersBy(expressions, sample), outsidersBy(joined, sample)],
    cold: bestOf(ROUNDS.withExpressions, {
      ours: about((people) => outsidersByUs(policyOf(text), people)),
      expressions: about((people) => outsidersBy(expressionsOf(parsed()), people)),
      joined: about((people) => outsidersBy(joinedExpressionsOf(parsed()), people)),
    }),
    warm: bestOf(ROUNDS.withExpressions, {
      ours: about((people) => outsidersByUs(policy, people)),
      expressions: about((people) => outsidersBy(expressions, people)),
      joined: about((people) => outsidersBy(joined, people)),
    }),
  };
}

function byRules() {
  const [few, many] = [policyOf(publishedText(10)), policyOf(publishedText(100_000))];
  const about = aboutPeople(RECIPIENTS, 10);
  return bestOf(ROUNDS.alone, {
    few: about((people) => outsidersByUs(few, people)),
    many: about((people) => outsidersByUs(many, people)),
  });
}

function byRecipients() {
  const policy = policyOf(publishedText(RULES));
  return bestOf(ROUNDS.alone, {
    few: aboutPeople(100, RULES)((people) => outsidersByUs(policy, people)),
    many: aboutPeople(1_000, RULES)((people) => outsidersByUs(policy, people)),
  });
}

const LABEL = 'a'.repeat(63);

/** What hurts those who try patterns, decode names or compare letters one by one. */
const WORST = [
  '*a*a*a*a*b',
  '*'.repeat(253),
  `${'*.'.repeat(126)}a`,
  `x@${'a.'.repeat(126)}a`,
  '@'.repeat(10_000),
  `x@${LABEL}.${LABEL}.${LABEL}.${'a'.repeat(60)}`,
  `x@${'é'.repeat(60)}.example`,
  `${'a.'.repeat(40_000)}example`,
  `x@xn--${'9'.repeat(59)}.example`,
  `x@${'rn'.repeat(31)}.${'vv'.repeat(31)}.${'cl'.repeat(31)}.example`,
];

function timeOfWorst(): number {
  const domains = [`${LABEL}.example`, 'abcabcabcabc.example'];
  const policy = policyOf(JSON.stringify(publish(aSource({ organisation: { name: 'Example', domains } }))));
  const times = WORST.map((text) => {
    const recipients: readonly Recipient[] = [{ field: 'to', address: text, name: '', kind: 'person' }];
    return bestOf(ROUNDS.alone, { both: () => () => [parseRule(text), outsidersByUs(policy, recipients)] })
      .both;
  });
  return Math.max(...times);
}

const TIMES = { ...againstExpressions(), rules: byRules(), recipients: byRecipients(), worst: timeOfWorst() };
export type DecisionTimes = typeof TIMES;
console.log(JSON.stringify(TIMES));
