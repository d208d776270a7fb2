import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadSource } from '../../../../../src/core/policy/source/load-source';
import { aSource } from '../../../../support/builders';
import { inWords } from '../../../../support/in-words';

const SAMPLES = path.join(__dirname, '../../../../../assets/policies');

function problemsOf(text: string): readonly string[] {
  const loaded = loadSource(text);
  const found = loaded.ok ? [] : loaded.error;
  return found.map((one) => {
    const { problem, advice } = inWords(one);
    return `${one.path}: ${problem}. ${advice}`;
  });
}

function problems(change: Readonly<Record<string, unknown>>): readonly string[] {
  return problemsOf(JSON.stringify({ ...aSource(), ...change }));
}

it('a line break inside quotation marks is refused with its place', () => {
  const broken = JSON.stringify(aSource(), undefined, 2).replace('Example Legal Aid', 'Example\nLegal Aid');
  expect(problemsOf(broken)).toEqual([
    expect.stringMatching(/^: this is not JSON from line 6, column 21 on/),
  ]);
});

describe('the samples', () => {
  it.each(readdirSync(SAMPLES))('%s loads', (file) => {
    expect(loadSource(readFileSync(path.join(SAMPLES, file), 'utf8'))).toMatchObject({ ok: true });
  });
});

type Change = Parameters<typeof problems>[0];

const organisation = (domains: readonly string[], more = {}) => ({
  organisation: { name: 'Example Legal Aid', domains, ...more },
});

const REFUSED: Readonly<Record<string, readonly [change: Change, said: RegExp]>> = {
  'a star over a whole top-level domain': [
    organisation(['legalaid.example', '*.org']),
    /^\/organisation\/domains\/1: "\*\.org": it would have meant everybody below org.*Write the whole domain/,
  ],
  'a mail provider as a partner': [
    { partners: [{ name: 'Aid', domains: ['gmail.com'], stamps: ['internal'] }] },
    /^\/partners\/0\/domains\/0: "gmail\.com": .*anybody can have a mailbox there.*single addresses/,
  ],
  'a domain that all customers of one company share': [
    { standingApprovals: [{ who: ['*.onmicrosoft.com'], as: 'interpreters' }] },
    /^\/standingApprovals\/0\/who\/0: .*onmicrosoft\.com/,
  ],
  'an organisation of stars only': [
    organisation(['*.legalaid.example']),
    /^\/organisation\/domains: none of the rules is a plain domain/,
  ],
  'a name where an address belongs': [
    organisation(['legalaid.example'], { peopleElsewhere: ['Amara'] }),
    /^\/organisation\/peopleElsewhere\/0: "Amara": this is not an address. Write the bare address/,
  ],
  'a day that there is not': [
    { partners: [{ name: 'Aid', domains: ['aid.example'], stamps: ['internal'], until: '2027-02-30' }] },
    /^\/partners\/0\/until: "2027-02-30": this is not a day. Write a date like 2026-12-31/,
  ],
  'a day without its month': [{ issuedAt: '2026' }, /^\/issuedAt: "2026": this is not a day/],
  'a day with one figure': [{ issuedAt: '2026-11-1' }, /^\/issuedAt: "2026-11-1": this is not a day/],
  'a day with the time': [{ issuedAt: '2026-11-01T09' }, /^\/issuedAt: "2026-11-01T09": this is not a day/],
  'a day written another way': [{ issuedAt: '01.11.2026' }, /^\/issuedAt: "01\.11\.2026": this is not a day/],
  'one list declared twice': [
    {
      lists: [
        { address: 'team@legalaid.example', audience: 'organisation' },
        { address: 'TEAM@legalaid.example', audience: 'anyone' },
      ],
    },
    /^\/lists\/1\/address: .*declared already/,
  ],
  'one address of two people': [
    { aliases: [['a@legalaid.example', 'b@legalaid.example'], ['b@legalaid.example']] },
    /^\/aliases\/1\/0: "b@legalaid\.example": this stands for somebody already/,
  ],
  'two items of the checklist with one id': [
    { checklist: [1, 2].map(() => ({ id: 'consent', text: { en: 'Consent' } })) },
    /^\/checklist\/1\/id: "consent": this is the id of another item/,
  ],
  'mail held before anything is said': [
    { staleness: { noticeAfterHours: 10, holdAfterHours: 5 } },
    /^\/staleness: mail would be held before anything is said/,
  ],
  'a level for what must always hold': [
    { levels: { 'no-stamp': 'off' } },
    /^\/levels\/no-stamp: unknown entry "no-stamp"\. Remove it; what may stand here is outside-organisation, beyond-chain/,
  ],
  'a setting that is misspelt': [{ list: [] }, /^\/list: unknown entry "list"\. Did you mean "lists"\?/],
  'a word that nobody knows': [
    { colour: 'blue' },
    /^\/colour: unknown entry "colour"\. Remove it; what may stand here is format, version/,
  ],
  'a word that resembles one that is there already': [
    { partner: [] },
    /^\/partner: unknown entry "partner"\. Remove it/,
  ],
  'a level that there is not': [
    { levels: { 'look-alike': 'wern' } },
    /^\/levels\/look-alike: this must be one of "off", "note", "warn", "reason", "approve" or "block"\. Did you mean "warn"\?/,
  ],
  'a stamp that there is not': [
    { restrictedRecipients: [{ who: ['press@legalaid.example'], stamps: ['public'] }] },
    /stamps\/0: this must be one of "cleared", "adjust", "internal" or "confidential"\. Choose/,
  ],
  'a restriction that is no rule, and would restrict nobody': [
    { restrictedRecipients: [{ who: ['*.org'], stamps: ['cleared'] }] },
    /^\/restrictedRecipients\/0\/who\/0: "\*\.org"/,
  ],
  'a year that cannot be meant': [{ issuedAt: '1926-01-01' }, /^\/issuedAt: "1926-01-01": this is not a day/],
  'a number where a rule belongs': [
    { organisation: { name: 'Aid', domains: [5, 'aid.example'] } },
    /^\/organisation\/domains\/0: this must be (a )?text/,
  ],
  'nothing where a list belongs': [{ partners: null }, /^\/partners: this must be a list/],
  'braces around what belongs in a list': [
    { partners: { domains: ['gmail.com'] } },
    /^\/partners: this must be a list, in square brackets/,
  ],
  'a text in the place of a list': [
    { partners: 'harbour-shelter.example' },
    /^\/partners: this must be a list, in square brackets.*What belongs here: Organisations outside ours/,
  ],
  'a number written as a text': [
    { thresholds: { exposedRecipients: '5' } },
    /^\/thresholds\/exposedRecipients: this must be a whole number, without quotes/,
  ],
  'hours written as a text': [
    { staleness: { noticeAfterHours: '500' } },
    /^\/staleness\/noticeAfterHours: this must be a whole number/,
  ],
  'hours until mail is held written as a text': [
    { staleness: { holdAfterHours: '5' } },
    /^\/staleness\/holdAfterHours: this must be a whole number/,
  ],
  'a restriction whose letters mix scripts': [
    { restrictedRecipients: [{ who: ['legаlaid.example'], stamps: ['cleared'] }] },
    /^\/restrictedRecipients\/0\/who\/0: .*mixes letters of several scripts/,
  ],
  'a list that is too long': [
    { uses: Array(31).fill({ en: 'On our website' }) },
    /^\/uses: this is too long\. Shorten it to 30 entries/,
  ],
  'a suggestion in no language': [{ uses: [{}] }, /^\/uses\/0: this is empty\. Fill it in/],
  'a number out of bounds': [
    { thresholds: { exposedRecipients: 0 } },
    /^\/thresholds\/exposedRecipients: this number is too small\. The smallest is 1\./,
  ],
  'a partner without a name': [
    { partners: [{ domains: ['aid.example'], stamps: ['internal'] }] },
    /^\/partners\/0\/name: this is missing\. Add "name"\. What belongs here: For yourselves; it is not published\./,
  ],
  'a name that is too long': [
    { organisation: { name: 'x'.repeat(301), domains: ['legalaid.example'] } },
    /^\/organisation\/name: this is too long\. Shorten it to 300 characters/,
  ],
  'an empty list of domains': [organisation([]), /^\/organisation\/domains: this is empty\. Fill it in/],
  'the form that was published from it': [{ who: {} }, /^: this is the published form/],
  'a file of the format before': [{ format: 1 }, /^\/format: .*format 1.*Set format to 2 and add issuedAt/],
  'a file of a later format': [{ format: 3 }, /^\/format: .*does not know.*newer/],
};

describe('a policy is refused, with the place and what to do, for', () => {
  it.each(Object.entries(REFUSED))('%s', (_what, [change, said]) => {
    const found = problems(change);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(said);
  });
});

it('everything that is wrong is told at once', () => {
  const found = problems({
    ...organisation(['legalaid.example', 'com', '*legalaid.example']),
    partners: [{ name: 'Aid', domains: ['outlook.com'], stamps: ['internal'], until: 'soon' }],
  });
  expect(found.map((line) => line.slice(0, line.indexOf(':')))).toEqual([
    '/organisation/domains/1',
    '/organisation/domains/2',
    '/partners/0/domains/0',
    '/partners/0/until',
  ]);
});

it('what can be looked at is looked at, however much is wrong around it', () => {
  const found = problemsOf(`{
    "format": 2, "version": "test", "issuedAt": "soon", "issuedAt": "01.11.2026",
    "organisation": { "name": 7, "domains": ["legalaid.example", "*.org"] },
    "partner": [],
    "lists": [{ "address": "team@legalaid.example" }, 5, { "address": "TEAM@legalaid.example", "audience": "anyone" }],
    "checklist": { "id": "consent" },
    "aliases": [["amara@postbox.example", "Amara"], "x"],
    "staleness": { "noticeAfterHours": 500 }
  }`);
  expect(found).toEqual([
    '/issuedAt: "issuedAt" is written twice. Keep the one that is meant.',
    '/organisation/name: this must be a text, in quotes. Write a text, in quotes. What belongs here: As people know it; shown in the pane and in the banner.',
    '/organisation/domains/1: "*.org": it would have meant everybody below org: anybody can have a name there. Write the whole domain, such as "our-name.org".',
    '/partner: unknown entry "partner". Did you mean "partners"?',
    '/lists/0/audience: this is missing. Add "audience". What belongs here: Who is on it: organisation (our own people only), partners (they and partners who may receive Internal), anyone.',
    '/lists/1: this must be a group of settings, in curly brackets. Write a group of settings, in curly brackets.',
    '/checklist: this must be a list, in square brackets. Write a list, in square brackets. What belongs here: What must be true before anything is cleared for publication.',
    '/aliases/0/1: "Amara": this is not an address. Write the bare address, such as "somebody@ngo.example".',
    '/aliases/1: this must be a list, in square brackets. Write a list, in square brackets.',
    '/lists/2/address: "TEAM@legalaid.example": this list is declared already. Keep the entry that is meant.',
    '/staleness: mail would be held before anything is said. Let the hours until it is said (noticeAfterHours) be fewer than those until mail is held (holdAfterHours).',
  ]);
});

it.each(['7', 'null', '"legalaid.example"', '[]'])('a file that holds only %s is none', (text) => {
  expect(problemsOf(text)).toEqual([expect.stringMatching(/^: this must be a group of settings/)]);
});

it('a file of the format before is told everything else that is wrong with it as well', () => {
  const organisation = { name: 'Example Legal Aid', domains: ['legalaid.example', '*.org'] };
  const found = problems({ format: 1, issuedAt: undefined, organisation });
  expect(found.map((line) => line.slice(0, line.indexOf(':')))).toEqual([
    '/format',
    '/organisation/domains/1',
  ]);
});

it('what excludes may be as wide as one likes', () => {
  expect(problems(organisation(['legalaid.example', '!*.onmicrosoft.com']))).toEqual([]);
});

it.each(['gmail.com', '*.gmail.com', 'co.uk', 'onmicrosoft.com'])(
  'a restriction may mean everybody at %s: it takes nobody in',
  (rule) => {
    expect(problems({ restrictedRecipients: [{ who: [rule], stamps: ['cleared'] }] })).toEqual([]);
  },
);

it('a policy may begin with the first day of this millennium', () => {
  expect(problems({ issuedAt: '2000-01-01' })).toEqual([]);
});

it('mail may be held from the hour on in which it is said that the policy is old', () => {
  expect(problems({ staleness: { noticeAfterHours: 24, holdAfterHours: 24 } })).toEqual([]);
});

it('two lists whose addresses cannot be read are not taken for one list', () => {
  const found = problems({
    lists: ['our team', 'everybody'].map((address) => ({ address, audience: 'organisation' })),
  });
  expect(found).toEqual([
    expect.stringMatching(/^\/lists\/0\/address: .*not an address/),
    expect.stringMatching(/^\/lists\/1\/address: .*not an address/),
  ]);
});

it('the people of a list count only where not everybody may join it', () => {
  const list = (audience: string, members: boolean) => ({
    address: `${audience}@lists.example`,
    audience,
    members,
  });
  const lists = [list('organisation', true), list('partners', true), list('anyone', true)];
  expect(problems({ lists })).toEqual([
    expect.stringMatching(/^\/lists\/2\/members: .*whoever joined this list would be on every conversation/),
  ]);
  expect(problems({ lists: [list('anyone', false)] })).toEqual([]);
});

describe('where plus tags mean nothing, an address of ours with one stands for nobody,', () => {
  const tagged = (plusTags: boolean, more: object = {}) =>
    problems({
      organisation: {
        name: 'Example Legal Aid',
        domains: ['legalaid.example', '*.legalaid.example'],
        plusTags,
      },
      aliases: [
        ['maya+court@legalaid.example', 'maya@home.example'],
        ['tom@legalaid.example', 'tom+us@home.example'],
      ],
      restrictedRecipients: [{ who: ['!Press+x@paris.legalaid.example'], stamps: ['cleared'] }],
      ...more,
    });

  it('wherever the policy names it', () => {
    expect(tagged(true)).toEqual([
      expect.stringMatching(/^\/aliases\/0\/0: "maya\+court@.*means nothing at your domains/),
      expect.stringMatching(/^\/restrictedRecipients\/0\/who\/0: "!Press\+x@/),
    ]);
  });

  it('and for somebody where they mean something', () => {
    expect(tagged(false)).toEqual([]);
  });
});
