import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../../../../src/core/decide/evaluate';
import { FINDING_KINDS } from '../../../../src/core/decide/finding';
import { ADJUSTABLE_KINDS, type AdjustableKind } from '../../../../src/core/policy/adjustable-kinds';
import { DEFAULT_LEVELS } from '../../../../src/core/policy/default-levels';
import { LEVELS, type Level } from '../../../../src/core/policy/level';
import { aDraft, aPolicy, aSource, bcc, to } from '../../../support/builders';
import { COLLEAGUE, PRESS } from '../legal-aid';
import { outcomeOf, turnOut, type Outcome } from '../scene';

const AT_SEND: readonly (readonly [Level, Outcome])[] = [
  ['off', 'goes'],
  ['note', 'goes, with a note'],
  ['warn', 'is asked about'],
  ['reason', 'is held'],
  ['approve', 'is held'],
  ['block', 'is held'],
];

describe('an Internal mail to the press', () => {
  it.each(AT_SEND)('where the policy says "%s" of outsiders %s', (level, outcome) => {
    const verdict = evaluate(
      aPolicy({ levels: { 'outside-organisation': level } }),
      aDraft({ stamp: 'internal', recipients: to(PRESS) }),
    );
    expect([verdict.level, outcomeOf(verdict)]).toEqual([level, outcome]);
  });

  it('is judged by a level for every word there is', () => {
    expect(AT_SEND.map(([level]) => level)).toEqual(LEVELS);
  });
});

describe('a policy', () => {
  turnOut({
    'that switches a kind off does not mention it': {
      draft: { stamp: 'confidential', recipients: bcc(COLLEAGUE) },
      source: aSource({ levels: { 'bcc-on-confidential': 'off' } }),
      level: 'off',
    },
    'may be stricter under one stamp': {
      draft: { stamp: 'cleared', recipients: to('ruth@legal-aid.example') },
      source: aSource({
        levels: { 'look-alike': 'note' },
        levelsByStamp: { cleared: { 'look-alike': 'block' } },
      }),
      level: 'block',
    },
    'that finds a look-alike worse than an outsider has it told first': {
      draft: { stamp: 'internal', recipients: to('ruth@legal-aid.example') },
      source: aSource({ levels: { 'outside-organisation': 'note', 'look-alike': 'block' } }),
      level: 'block',
      kinds: ['look-alike', 'outside-organisation'],
    },
    'that finds both as bad has the outsider told first': {
      draft: { stamp: 'internal', recipients: to('ruth@legal-aid.example') },
      source: aSource({ levels: { 'outside-organisation': 'block', 'look-alike': 'block' } }),
      level: 'block',
      kinds: ['outside-organisation', 'look-alike'],
    },
    'that says something of one stamp says nothing of another': {
      draft: { stamp: 'cleared', recipients: to('ruth@legal-aid.example') },
      source: aSource({
        levels: { 'look-alike': 'note' },
        levelsByStamp: { internal: { 'look-alike': 'block' } },
      }),
      level: 'note',
    },
    'that only speaks of other stamps leaves the usual level': {
      draft: { stamp: 'cleared', recipients: to('ruth@legal-aid.example') },
      source: aSource({ levelsByStamp: { internal: { 'look-alike': 'block' } } }),
      level: 'warn',
    },
  });
});

describe('what must always hold', () => {
  it('is whatever a policy cannot set, and no policy can loosen it', () => {
    const fixed = FINDING_KINDS.filter((kind) => !ADJUSTABLE_KINDS.includes(kind as AdjustableKind));
    expect(fixed.map((kind) => [kind, DEFAULT_LEVELS[kind]])).toEqual(fixed.map((kind) => [kind, 'block']));
  });
});
