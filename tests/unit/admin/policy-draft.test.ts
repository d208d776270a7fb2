import { describe, expect, it } from '@jest/globals';
import { newPolicy, nextVersion, SAMPLES, samplePolicy } from '../../../src/admin/new-policy';
import { finished, openSource, problemsOf, sourceText } from '../../../src/admin/policy-draft';
import type { SourceDocument } from '../../../src/core/policy/source/source-document';

const FRESH = newPolicy({ name: ' Example Legal Aid ', domain: 'legalaid.example ' }, '2026-11-22');
const PARTNER = {
  name: 'Harbour Shelter',
  domains: ['harbour-shelter.example'],
  stamps: ['internal'],
} as const;

/** What is being typed, and the places at which the page says that something is to be mended. */
const DRAFTS: Readonly<
  Record<string, { readonly draft: Partial<SourceDocument>; readonly wrong: string[] }>
> = {
  'a name and a domain are a whole policy': { draft: {}, wrong: [] },
  'an empty line is no mistake': {
    draft: { partners: [{ ...PARTNER, domains: ['', 'harbour-shelter.example', ' '] }] },
    wrong: [],
  },
  'spaces around a rule are no mistake': {
    draft: { partners: [{ ...PARTNER, domains: [' harbour-shelter.example '] }] },
    wrong: [],
  },
  'a section without entries is no mistake': {
    draft: { partners: [], lists: [], standingApprovals: [], restrictedRecipients: [], adjustments: [] },
    wrong: [],
  },
  'a stamp without levels of its own is no mistake': { draft: { levelsByStamp: { cleared: {} } }, wrong: [] },
  'a partner that was only just added has no name and no domain yet': {
    draft: { partners: [{ name: '', domains: [], stamps: ['internal'] }] },
    wrong: ['/partners/0/name', '/partners/0/domains'],
  },
  'a partner needs a stamp': {
    draft: { partners: [{ ...PARTNER, stamps: [] }] },
    wrong: ['/partners/0/stamps'],
  },
  'a rule that would take in the world is found at its own line': {
    draft: { partners: [PARTNER, { ...PARTNER, domains: ['north-clinic.example', '*.org'] }] },
    wrong: ['/partners/1/domains/1'],
  },
  'the same list twice is one too many': {
    draft: {
      lists: [
        { address: 'team@legalaid.example', audience: 'organisation' },
        { address: 'Team@legalaid.example', audience: 'anyone' },
      ],
    },
    wrong: ['/lists/1/address'],
  },
  'a person of one address only is no mistake, a person of none is': {
    draft: { aliases: [['amara@postbox.example', ''], ['']] },
    wrong: ['/aliases/1'],
  },
  'a number that is too large is found where it stands': {
    draft: { thresholds: { exposedRecipients: 5000 } },
    wrong: ['/thresholds/exposedRecipients'],
  },
  'the checklist needs one line': { draft: { checklist: [] }, wrong: ['/checklist'] },
  'a line of the checklist needs words': {
    draft: { checklist: [{ id: 'item-1', text: {} }] },
    wrong: ['/checklist/0/text'],
  },
};

describe('a policy while it is typed', () => {
  it.each(Object.entries(DRAFTS))('%s', (_name, { draft, wrong }) => {
    expect(problemsOf({ ...FRESH, ...draft }).map(({ path }) => path)).toEqual(wrong);
  });

  it('says in the file what is meant, and leaves out what says nothing', () => {
    const draft = { ...FRESH, partners: [{ ...PARTNER, domains: ['', ' a.example '] }], lists: [] };
    expect(finished(draft).partners?.[0]?.domains).toEqual(['a.example']);
    expect(finished(draft)).not.toHaveProperty('lists');
    expect(finished(FRESH).organisation).toEqual({
      name: 'Example Legal Aid',
      domains: ['legalaid.example'],
    });
  });

  it('keeps every setting of a file', () => {
    const { approvers, aliases, thresholds } = samplePolicy('shelterNetwork');
    expect(finished(samplePolicy('shelterNetwork'))).toMatchObject({ approvers, aliases, thresholds });
  });

  it.each(SAMPLES)('begins with the sample "%s", which has nothing to mend', (name) => {
    expect(problemsOf(samplePolicy(name))).toEqual([]);
  });
});

const FILES: Readonly<Record<string, { readonly text: string; readonly opens: boolean }>> = {
  'a file that was saved here': { text: sourceText(samplePolicy('shelterNetwork')), opens: true },
  'a file with a mistake in a rule, to be mended here': {
    text: sourceText({ ...FRESH, partners: [{ ...PARTNER, domains: ['*.org'] }] }),
    opens: true,
  },
  'a file that was saved with an empty field': {
    text: sourceText({ ...FRESH, partners: [{ ...PARTNER, name: '' }] }),
    opens: true,
  },
  'a file with a setting that nobody knows': {
    text: sourceText({ ...FRESH, ...{ colour: 'blue' } }),
    opens: false,
  },
  'a file of an older format': { text: sourceText({ ...FRESH, ...({ format: 1 } as object) }), opens: false },
  'a name that programs take for something else': {
    text: '{"format":2,"__proto__":{}}',
    opens: false,
  },
  'a picture': { text: '\u0089PNG', opens: false },
  'an empty file': { text: '', opens: false },
};

describe('opening', () => {
  it.each(Object.entries(FILES))('%s', (_name, { text, opens }) => {
    const opened = openSource(text);
    expect(opened.ok).toBe(opens);
    if (!opened.ok) expect(opened.error).not.toEqual([]);
  });
});

/** The last edition, and what the next one is called on 22 November. */
const EDITIONS: Readonly<Record<string, string>> = {
  'sample 1': '2026-11-22',
  '2026-10-30': '2026-11-22',
  '2026-11-22': '2026-11-22 2',
  '2026-11-22 2': '2026-11-22 3',
  '2026-11-22 final': '2026-11-22 2',
};

describe('the name of the next edition', () => {
  it.each(Object.entries(EDITIONS))('after "%s" is "%s"', (last, next) => {
    expect(nextVersion('2026-11-22', last)).toBe(next);
  });
});
