import { describe, expect, it } from '@jest/globals';
import type { Objection, PolicyProblemKind } from '../../../src/core/policy/policy-problem';
import { problemInWords, type PolicyProblemWords } from '../../../src/i18n/policy-problem-words';
import { policyProblemsEn } from '../../../src/i18n/policy-problems-en';
import { policyProblemsFr } from '../../../src/i18n/policy-problems-fr';

const WHOLE = { domain: 'org', isBelow: true };

/** One of each kind that there is. */
const ONE_OF_EACH: { readonly [K in PolicyProblemKind]: Extract<Objection, { kind: K }>['values'] } = {
  'open-suffix': WHOLE,
  'shared-by-tenants': WHOLE,
  'open-to-anybody': { ...WHOLE, isBelow: false },
  'spaces-around': {},
  'web-address': {},
  'dot-in-front': { domain: 'ngo.example' },
  'at-in-front': { domain: 'ngo.example' },
  'star-inside': { target: 'ngo.*' },
  'mixed-scripts': {},
  'no-rule': {},
  'file-too-long': {},
  'no-utf-8': {},
  'too-deep': { most: 32 },
  'no-json': { line: 2, column: 1 },
  'dangerous-name': { name: '__proto__' },
  'name-twice': { name: 'lists' },
  'format-before': {},
  'format-unknown': {},
  'published-form': {},
  'wrong-type': { type: 'array', means: '' },
  'not-one-of': { choices: ['off', 'warn'], meant: 'warn' },
  missing: { name: 'version', means: '' },
  'unknown-name': { name: 'colour', known: ['version', 'format'], meant: undefined },
  'too-little': { measure: 'characters', least: 1 },
  'too-much': { measure: 'characters', most: 300 },
  'no-address': {},
  'no-day': {},
  'no-plain-domain': {},
  'item-twice': {},
  'list-twice': {},
  'person-twice': {},
  'plus-tag': {},
  'members-of-anyone': {},
  'held-before-noticed': {},
  'published-differs': { differs: ['ana@north-clinic.example'] },
  'published-too-long': { length: 300_000, most: 200_000 },
};

const LANGUAGES: Readonly<Record<string, PolicyProblemWords>> = {
  en: policyProblemsEn,
  fr: policyProblemsFr,
};

describe.each(Object.entries(LANGUAGES))('what is wrong with a policy, in %s', (_language, words) => {
  it.each(Object.entries(ONE_OF_EACH))(
    '%s: what it is, and a whole sentence of what to do',
    (kind, values) => {
      const { problem, advice } = problemInWords({ kind, values } as Objection, words);
      expect(problem).toMatch(/^[^\s].*[^\s.]$/);
      expect(advice).toMatch(/^\p{Lu}.*[.?]$/u);
      expect(`${problem} ${advice}`).not.toMatch(/undefined|\[object/);
    },
  );

  it('shows of a long text no more than people read, and nothing that rearranges the line', () => {
    const text = `${'x'.repeat(200)}\u202e@ngo.example`;
    const { problem } = problemInWords({ kind: 'no-address', values: {}, text }, words);
    expect(problem.length).toBeLessThan(150);
    expect(problem).not.toContain('\u202e');
    expect(problem).toContain('…');
  });
});

it('French says something else than English of every kind', () => {
  for (const [kind, values] of Object.entries(ONE_OF_EACH)) {
    const objection = { kind, values } as Objection;
    expect(problemInWords(objection, policyProblemsFr)).not.toEqual(
      problemInWords(objection, policyProblemsEn),
    );
  }
});
