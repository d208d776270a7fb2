import { expect, it } from '@jest/globals';
import { evaluate } from '../../../src/core/decide/evaluate';
import type { FindingKind } from '../../../src/core/decide/finding';
import type { Verdict } from '../../../src/core/decide/verdict';
import { builtInPolicy } from '../../../src/core/policy/built-in';
import type { Level } from '../../../src/core/policy/level';
import type { Policy } from '../../../src/core/policy/policy';
import { readPublished } from '../../../src/core/policy/read-published';
import { publish } from '../../../src/core/policy/source/publish';
import type { SourceDocument } from '../../../src/core/policy/source/source-document';
import { aDraft, continued, type DraftSketch } from '../../support/builders';
import { LEGAL_AID } from './legal-aid';

/** A mail, and what becomes of it: a row of the rule book. */
export interface Scene {
  readonly draft: DraftSketch;
  /** The policy of Example Legal Aid, unless the row is about another one. */
  readonly source?: SourceDocument;
  readonly level: Level;
  readonly kinds?: readonly FindingKind[];
  readonly names?: readonly string[];
}

/** What the add-in knows when it never had a policy. */
export const BUILT_IN: Policy = builtInPolicy({
  organisation: 'Example Legal Aid',
  domains: ['legalaid.example'],
});

/** A Confidential mail in a Confidential conversation between the author and these people. */
export function confidential(unusual: DraftSketch, ...chain: readonly string[]): DraftSketch {
  return { stamp: 'confidential', conversation: continued('confidential', ...chain), ...unusual };
}

/** The verdict by a policy as administrators write it, and by what is published of it: they are the same. */
export function verdictsOn(draft: DraftSketch, source: SourceDocument = LEGAL_AID): readonly Verdict[] {
  return [undefined, 'salt'].map((salt) => evaluate(readPublished(publish(source, salt)), aDraft(draft)));
}

function addressesIn({ findings }: Verdict): readonly string[] {
  return findings.flatMap(({ recipients }) => recipients.map(({ address }) => address));
}

function mustTurnOut({ draft, source, level, kinds, names }: Scene): void {
  for (const verdict of verdictsOn(draft, source)) {
    expect(verdict.level).toBe(level);
    if (level === 'off') expect(verdict.findings).toEqual([]);
    if (kinds) expect(verdict.findings.map(({ kind }) => kind)).toEqual(kinds);
    if (names) expect(addressesIn(verdict)).toEqual(names);
  }
}

/** One test for each row. */
export function turnOut(scenes: Readonly<Record<string, Scene>>): void {
  it.each(Object.entries(scenes))('%s', (_what, scene) => mustTurnOut(scene));
}

/** What people see of a level at Send. */
export type Outcome = 'goes' | 'goes, with a note' | 'is asked about' | 'is held';

const OUTCOMES: Readonly<Record<Level, Outcome>> = {
  off: 'goes',
  note: 'goes, with a note',
  warn: 'is asked about',
  reason: 'is held',
  approve: 'is held',
  block: 'is held',
};

export function outcomeOf({ level }: Verdict): Outcome {
  return OUTCOMES[level];
}
