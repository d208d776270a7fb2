import { describe, expect, it } from '@jest/globals';
import { changesBetween, describeChange } from '../../../src/admin/changes';
import { withLevel } from '../../../src/admin/levels-state';
import { samplePolicy } from '../../../src/admin/new-policy';
import type { SourceDocument } from '../../../src/core/policy/source/source-document';
import { adminWordsFor } from '../../../src/i18n/admin-locale';
import { wordsFor } from '../../../src/i18n/locale';

const OPENED = samplePolicy('legalAid');
const TEXTS = { words: adminWordsFor('en'), mail: wordsFor('en'), language: 'en' };
const [HARBOUR] = OPENED.partners!;
const NORTH = { name: 'North Clinic', domains: ['north-clinic.example'], stamps: ['internal'] } as const;

const EDITS: Readonly<Record<string, Partial<SourceDocument>>> = {
  'Partners: added North Clinic (north-clinic.example; Internal)': { partners: [HARBOUR!, NORTH] },
  'Partners: added an entry without a name (Internal)': {
    partners: [HARBOUR!, { name: '', domains: [], stamps: ['internal'] }],
  },
  'Partners: removed Harbour Shelter (harbour-shelter.example; Internal)': { partners: [] },
  'Partners: Harbour Shelter, before “harbour-shelter.example; Internal”, now “harbour-shelter.example; Internal; until 2027-06-30”':
    { partners: [{ ...HARBOUR!, until: '2027-06-30' }] },
  'Name of the organisation: before “Example Legal Aid”, now “Lantern”': {
    organisation: { ...OPENED.organisation, name: 'Lantern' },
  },
  'Your domains: added ngo.example': {
    organisation: { ...OPENED.organisation, domains: [...OPENED.organisation.domains, 'ngo.example'] },
  },
  'Your people at other addresses: added amara@postbox.example': {
    organisation: { ...OPENED.organisation, peopleElsewhere: ['amara@postbox.example'] },
  },
  'Addresses that differ behind a plus: before “different people”, now “one person”': {
    organisation: { ...OPENED.organisation, plusTags: true },
  },
  'Edition: before “sample 2, 2026-11-01”, now “sample 3, 2026-11-01”': { version: 'sample 3' },
  'Distribution lists: added team@legalaid.example (Only our own people; its people count as well)': {
    lists: [{ address: 'team@legalaid.example', audience: 'organisation', members: true }],
  },
  'May join Confidential mail: added interpreters (bookings@interpreters.example; until 2027-03-31)': {
    standingApprovals: [{ who: ['bookings@interpreters.example'], as: 'interpreters', until: '2027-03-31' }],
  },
  'May receive only some stamps: added press@legalaid.example (Cleared for publication)': {
    restrictedRecipients: [{ who: ['press@legalaid.example'], stamps: ['cleared'] }],
  },
  'What happens: added An outside address that looks like yours (Hold)': {
    levels: { 'look-alike': 'block' },
  },
  'What happens: added An outside address that looks like yours (Internal) (Nothing)': {
    levelsByStamp: { internal: { 'look-alike': 'off' } },
  },
  'May let others join: added Interim lead (may@legalaid.example; stand-in Deputy ana@legalaid.example; away)':
    {
      approvers: [
        ...(OPENED.approvers ?? []),
        {
          role: 'Interim lead',
          addresses: ['may@legalaid.example'],
          absent: true,
          standIn: { role: 'Deputy', addresses: ['ana@legalaid.example'] },
        },
      ],
    },
  'Several addresses of one person: added ana@legalaid.example, ana@postbox.example': {
    aliases: [...(OPENED.aliases ?? []), ['ana@legalaid.example', 'ana@postbox.example']],
  },
  'Who is on a Confidential conversation: before “Everybody on its first Confidential message, and whoever was added by those who may”, now “Everybody on the message that is answered, whoever added them”':
    { chain: 'parent' },
  'From when on: People outside who may see each other’s addresses, before “5”, now “12”': {
    thresholds: { exposedRecipients: 12 },
  },
  'Suggested uses: removed Policy advocacy': { uses: OPENED.uses!.slice(0, -1) },
  'Checklist: added Somebody else has read it.': {
    checklist: [...OPENED.checklist, { id: 'read', text: { en: 'Somebody else has read it.' } }],
  },
};

describe('what changed, in words', () => {
  it.each(Object.entries(EDITS))('%s', (sentence, edit) => {
    const changes = changesBetween(OPENED, { ...OPENED, ...edit }, TEXTS);
    expect(changes.map((change) => describeChange(change, TEXTS))).toEqual([sentence]);
  });

  it('says nothing of empty lines and of entries that only moved', () => {
    const partners = [NORTH, HARBOUR!];
    const moved = [HARBOUR!, { ...NORTH, domains: ['north-clinic.example', ''] }];
    expect(changesBetween({ ...OPENED, partners }, { ...OPENED, partners: moved }, TEXTS)).toEqual([]);
  });

  it('says nothing of a level that was chosen and left to the default again', () => {
    const place = { kind: 'look-alike', stamp: 'internal' } as const;
    const there = withLevel(OPENED, place, 'block');
    expect(changesBetween(OPENED, there, TEXTS)).toHaveLength(1);
    expect(changesBetween(OPENED, withLevel(there, place, undefined), TEXTS)).toEqual([]);
  });
});
