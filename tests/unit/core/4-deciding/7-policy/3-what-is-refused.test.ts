import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadSource } from '../../../../../src/core/policy/source/load-source';
import { aSource } from '../../../../support/builders';

const SAMPLES = path.join(__dirname, '../../../../../assets/policies');

function problems(change: Readonly<Record<string, unknown>>): readonly string[] {
  const loaded = loadSource(JSON.stringify({ ...aSource(), ...change }));
  return loaded.ok ? [] : loaded.error.map((one) => `${one.path}: ${one.problem}. ${one.advice}`);
}

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
    /none of the rules is a plain domain/,
  ],
  'a name where an address belongs': [
    organisation(['legalaid.example'], { peopleElsewhere: ['Amara'] }),
    /^\/organisation\/peopleElsewhere\/0: "Amara" is not an address/,
  ],
  'a day that there is not': [
    { partners: [{ name: 'Aid', domains: ['aid.example'], stamps: ['internal'], until: '2027-02-30' }] },
    /^\/partners\/0\/until: "2027-02-30" is not a day/,
  ],
  'a day written another way': [{ issuedAt: '01.11.2026' }, /^\/issuedAt: "01\.11\.2026" is not a day/],
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
    /^\/aliases\/1: "b@legalaid\.example" stands for somebody already/,
  ],
  'two items of the checklist with one id': [
    { checklist: [1, 2].map(() => ({ id: 'consent', text: { en: 'Consent' } })) },
    /^\/checklist\/1\/id: "consent" is the id of another item/,
  ],
  'mail held before anything is said': [
    { staleness: { noticeAfterHours: 10, holdAfterHours: 5 } },
    /^\/staleness: mail would be held before anything is said/,
  ],
  'a level for what must always hold': [{ levels: { 'no-stamp': 'off' } }, /^\/levels\/no-stamp/],
  'a word that nobody knows': [{ organization: {} }, /^\/organization/],
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

it('what excludes may be as wide as one likes', () => {
  expect(problems(organisation(['legalaid.example', '!*.onmicrosoft.com']))).toEqual([]);
});

it('a restriction may mean everybody: it takes nobody in', () => {
  expect(problems({ restrictedRecipients: [{ who: ['gmail.com'], stamps: ['cleared'] }] })).toEqual([]);
});
