import { describe, expect, it } from '@jest/globals';
import { newPolicy } from '../../../src/admin/new-policy';
import { problemsOf } from '../../../src/admin/policy-draft';
import {
  lineProblems,
  onceEach,
  placeText,
  problemText,
  ruleProblem,
  tabOf,
} from '../../../src/admin/problems';
import { adminWordsFor } from '../../../src/i18n/admin-locale';

const WORDS = adminWordsFor('en');

describe('beside a line', () => {
  const FRESH = newPolicy({ name: 'Example Legal Aid', domain: 'legalaid.example' }, '2026-11-22');
  const domains = ['legalaid.example', '', '*.org', 'gmail.com'];
  const problems = problemsOf({ ...FRESH, organisation: { name: '', domains } });
  const saidIn = (locale: string) =>
    lineProblems(problems, '/organisation/domains', adminWordsFor(locale)).map(({ text }) => text);

  it('it says what the mistake would have meant, and what to write', () => {
    expect(saidIn('en')).toEqual([
      '"*.org": it would have meant everybody below org: anybody can have a name there. Write the whole domain, such as "our-name.org".',
      '"gmail.com": it would have meant everybody at gmail.com: anybody can have a mailbox there. Write single addresses, such as "somebody@gmail.com".',
    ]);
  });

  it('the French page says it in French', () => {
    expect(saidIn('fr')).toEqual([
      '« *.org » : cela aurait désigné tout le monde sous org : n’importe qui peut y avoir un nom. Écrivez le domaine entier, par exemple « notre-nom.org ».',
      '« gmail.com » : cela aurait désigné tout le monde à gmail.com : n’importe qui peut y avoir une boîte. Écrivez des adresses seules, par exemple « quelqu.un@gmail.com ».',
    ]);
  });

  it('a rule is judged before there is a policy, too', () => {
    expect(ruleProblem('legalaid.example', WORDS)).toBeUndefined();
    expect(ruleProblem('org', WORDS)?.text).toMatch(/everybody at org/);
  });
});

const PLACES: Readonly<Record<string, readonly [tab: string | undefined, place: string]>> = {
  '/partners/1/domains/0': ['partners', 'Partners, entry 2'],
  '/organisation/name': ['organisation', 'Your organisation'],
  '/lists/0/address': ['people', 'Distribution lists, entry 1'],
  '/checklist': ['publication', 'Checklist for publication'],
  '/issuedAt': [undefined, 'Day of this edition'],
  '/approvers/0/addresses/0': ['confidential', 'Who may let others join, entry 1'],
  '': [undefined, 'The policy'],
};

describe('where a problem is', () => {
  it.each(Object.entries(PLACES))('%s', (path, [tab, place]) => {
    expect(tabOf({ path })).toBe(tab);
    expect(placeText({ path }, WORDS)).toBe(place);
  });

  it('two empty fields of one entry are said once', () => {
    const fresh = newPolicy({ name: 'Example Legal Aid', domain: 'legalaid.example' }, '2026-11-22');
    const blank = { name: '', domains: [], stamps: ['internal'] } as const;
    const problems = problemsOf({ ...fresh, partners: [blank, blank] });
    expect(problems.map(({ path }) => path)).toHaveLength(4);
    expect(onceEach(problems, WORDS).map(({ path }) => path)).toEqual([
      '/partners/0/name',
      '/partners/1/name',
    ]);
  });

  it('says of an empty field what to do, in the language of the page', () => {
    const empty = { kind: 'too-little', values: { measure: 'characters', least: 1 } } as const;
    expect(problemText(empty, adminWordsFor('fr'))).toEqual({
      text: 'Ce champ est vide. Remplissez-le, ou retirez l’entrée.',
      isOpen: true,
    });
  });
});
