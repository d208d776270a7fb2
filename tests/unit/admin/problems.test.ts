import { describe, expect, it } from '@jest/globals';
import { lineProblems, placeText, problemText, tabOf, type LineKind } from '../../../src/admin/problems';
import { adminWordsFor } from '../../../src/i18n/admin-locale';

const WORDS = adminWordsFor('en');

const LINES: Readonly<
  Record<string, { readonly line: string; readonly kind: LineKind; readonly says?: RegExp }>
> = {
  'a domain is a rule': { line: 'ngo.example', kind: 'rules' },
  'all of .org would have been let in': {
    line: '*.org',
    kind: 'rules',
    says: /would have meant everybody below org/,
  },
  'a freemail domain would have let anybody in': {
    line: 'gmail.com',
    kind: 'rules',
    says: /anybody can have a mailbox/,
  },
  'a restriction may be as wide as one likes': { line: 'gmail.com', kind: 'restrictions' },
  'a restriction still has to be a rule': {
    line: 'no rule',
    kind: 'restrictions',
    says: /neither a domain nor/,
  },
  'an address is an address': { line: 'amara@postbox.example', kind: 'addresses' },
  'a domain is no address': { line: 'postbox.example', kind: 'addresses', says: /not an address/ },
};

describe('beside a line', () => {
  it.each(Object.entries(LINES))('%s', (_name, { line, kind, says }) => {
    const problems = lineProblems([line], kind, WORDS);
    if (says === undefined) expect(problems).toEqual([]);
    else expect(problems).toEqual([expect.objectContaining({ line, text: expect.stringMatching(says) })]);
  });
});

const PLACES: Readonly<Record<string, readonly [tab: string | undefined, place: string]>> = {
  '/partners/1/domains/0': ['partners', 'Partners, entry 2'],
  '/organisation/name': ['organisation', 'Your organisation'],
  '/lists/0/address': ['people', 'Distribution lists, entry 1'],
  '/checklist': ['publication', 'Checklist for publication'],
  '/issuedAt': [undefined, 'Holds from'],
  '/approvers/0/addresses/0': [undefined, 'approvers, entry 1'],
  '': [undefined, 'The policy'],
};

describe('where a problem is', () => {
  it.each(Object.entries(PLACES))('%s', (path, [tab, place]) => {
    expect(tabOf({ path })).toBe(tab);
    expect(placeText({ path }, WORDS)).toBe(place);
  });

  it('says of an empty field what to do, in the language of the page', () => {
    const empty = { problem: 'needs at least 1', advice: 'See what the schema says of this place.' };
    expect(problemText(empty, adminWordsFor('fr'))).toEqual({
      text: 'Ce champ est vide. Remplissez-le, ou retirez l’entrée.',
      language: undefined,
      isOpen: true,
    });
  });
});
