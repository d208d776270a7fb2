import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';
import type { Policy } from '../../src/core/policy/policy';
import { readPublished } from '../../src/core/policy/read-published';
import { publish, saltOf } from '../../src/core/policy/source/publish';
import type { Case, Level } from './case';
import { Chance } from './chance';
import { judgeByCore } from './core-case';
import { randomCase, randomPolicy } from './random-cases';
import { judgeBy } from './reference';

const BOOK = readFileSync(path.join(__dirname, '../../docs/rules.md'), 'utf8');
const MESSAGES_PER_POLICY = 50;
const CLASSES = ['goes', 'asked about', 'held'] as const;
type Class = (typeof CLASSES)[number];

function classOf(level: Level): Class {
  if (level === 'off' || level === 'note') return 'goes';
  return level === 'warn' ? 'asked about' : 'held';
}

interface Judged {
  readonly level: Level;
  readonly findings: readonly {
    readonly kind: string;
    readonly level: Level;
    readonly recipients: readonly { readonly field: string; readonly address: string }[];
  }[];
}

/** A verdict in one spelling, whatever the order in which it was found. */
function spelled({ level, findings }: Judged): string {
  const lines = findings.map((finding) => {
    const people = finding.recipients.map(({ field, address }) => `${field}:${address}`).sort();
    return `${finding.kind} ${finding.level} ${people.join(' ')}`;
  });
  return [level, ...lines.sort()].join('\n');
}

/** Cases without end, each with its policy ready to be applied: half of them as published, half in clear. */
function* cases(seed: number): Generator<readonly [theCase: Case, policy: Policy]> {
  const chance = new Chance(seed);
  for (;;) {
    const source = randomPolicy(chance);
    const published = publish(source, chance.is(50) ? saltOf(source) : undefined);
    const policy = readPublished(published);
    for (let left = MESSAGES_PER_POLICY; left > 0; left -= 1)
      yield [randomCase(chance, source, published.organisation.knownAs), policy];
  }
}

/** Judges so many messages twice, and says that both agree and that every kind of verdict and finding was among them. */
export function expectAgreement(seed: number, count: number): void {
  const judge = judgeBy(BOOK);
  const kinds = new Set<string>();
  const seen: Record<Class, number> = { goes: 0, 'asked about': 0, held: 0 };
  let compared = 0;
  for (const [theCase, policy] of cases(seed)) {
    const [core, reference] = [spelled(judgeByCore(theCase, policy)), judge(theCase)];
    if (core !== spelled(reference))
      expect({ seed, theCase, said: core }).toEqual({ seed, theCase, said: spelled(reference) });
    seen[classOf(reference.level)] += 1;
    for (const { kind } of reference.findings) kinds.add(kind);
    compared += 1;
    if (compared === count) break;
  }
  for (const name of CLASSES) expect(seen[name]).toBeGreaterThanOrEqual(count / 5);
  expect(Array.from(kinds).sort()).toEqual(EVERY_KIND);
}

/** All but `header-not-kept`, which is found while a header is set again. */
const EVERY_KIND = [
  ...['added-later', 'address-unparseable', 'banner-missing', 'bcc-on-confidential', 'beyond-chain'],
  ...['chain-unknown', 'checklist-incomplete', 'draft-unreadable', 'exposed-recipients', 'list-at-cap'],
  ...['list-undeclared', 'look-alike', 'marks-disagree', 'new-on-chain', 'no-adjustments', 'no-stamp'],
  ...['no-uses', 'outside-organisation', 'policy-missing', 'policy-stale', 'restricted-recipient'],
  ...['stamp-damaged', 'stamp-lowered', 'stricter-attachment'],
];
