import { describe, expect, it } from '@jest/globals';
import type { PolicyNote, Silence } from '../../../../../src/core/policy/policy-note';
import { newSilences, policyNotes, silencesOf } from '../../../../../src/core/policy/source/policy-notes';
import type { SourceDocument } from '../../../../../src/core/policy/source/source-document';
import { aSource } from '../../../../support/builders';

const FRESH = aSource();

interface Row {
  readonly levels: Pick<SourceDocument, 'levels' | 'levelsByStamp'>;
  readonly warns: readonly Silence[];
}

const ROWS: Readonly<Record<string, Row>> = {
  'a policy as Mailstamp has it warns of nothing': { levels: {}, warns: [] },
  'Internal mail to outsiders without a word is warned of': {
    levels: { levels: { 'outside-organisation': 'off' } },
    warns: [{ kind: 'outside-organisation', stamps: ['adjust', 'internal'] }],
  },
  'the same under one stamp only': {
    levels: { levelsByStamp: { internal: { 'outside-organisation': 'off' } } },
    warns: [{ kind: 'outside-organisation', stamps: ['internal'] }],
  },
  'a stamp that has a level of its own is not let go': {
    levels: {
      levels: { 'list-undeclared': 'off' },
      levelsByStamp: { confidential: { 'list-undeclared': 'block' }, adjust: { 'list-undeclared': 'warn' } },
    },
    warns: [{ kind: 'list-undeclared', stamps: ['internal'] }],
  },
  'a stranger on a Confidential conversation without a word is warned of': {
    levels: { levels: { 'beyond-chain': 'off' } },
    warns: [{ kind: 'beyond-chain', stamps: ['confidential'] }],
  },
  'a level under a stamp that cannot be meant changes nothing': {
    levels: { levelsByStamp: { internal: { 'beyond-chain': 'off' } } },
    warns: [],
  },
  'a milder level still says a word': { levels: { levels: { 'outside-organisation': 'note' } }, warns: [] },
  'what protects nobody’s secret may be turned off': {
    levels: { levels: { 'exposed-recipients': 'off', 'policy-stale': 'off' } },
    warns: [],
  },
};

describe('a level that is turned off', () => {
  it.each(Object.entries(ROWS))('%s', (_name, { levels, warns }) => {
    expect(silencesOf({ ...FRESH, ...levels })).toEqual(warns);
  });

  it('counts as a change only where it said something before', () => {
    const before = { ...FRESH, levelsByStamp: { internal: { 'outside-organisation': 'off' } } } as const;
    const now = { ...FRESH, levels: { 'outside-organisation': 'off', 'beyond-chain': 'off' } } as const;
    expect(newSilences(before, now)).toEqual([
      { kind: 'outside-organisation', stamps: ['adjust'] },
      { kind: 'beyond-chain', stamps: ['confidential'] },
    ]);
    expect(newSilences(now, now)).toEqual([]);
  });
});

const [HARBOUR] = FRESH.partners ?? [];
const DIRECTOR = { role: 'Director', addresses: ['ruth@legalaid.example'] };

const NOTES: Readonly<
  Record<string, readonly [unusual: Partial<SourceDocument>, notes: readonly PolicyNote[]]>
> = {
  'nothing in an ordinary policy': [{ approvers: [DIRECTOR] }, []],
  'nothing in a policy without partners and approvers': [{ partners: [] }, []],
  'partners whose stamps make no difference': [
    {
      partners: [
        { ...HARBOUR!, stamps: ['adjust'] },
        { ...HARBOUR!, stamps: ['cleared', 'confidential'] },
        { ...HARBOUR!, stamps: [] },
      ],
    },
    [{ kind: 'partner-receives-nothing-more', path: '/partners/1/stamps' }],
  ],
  'approvers who are away while nobody stands in': [
    {
      approvers: [DIRECTOR, { ...DIRECTOR, absent: true, standIn: DIRECTOR }, { ...DIRECTOR, absent: true }],
    },
    [{ kind: 'nobody-decides', path: '/approvers/2/absent' }],
  ],
  'levels that let protected mail go without a word': [
    { levels: { 'beyond-chain': 'off' } },
    [{ kind: 'silenced', path: '/levels', silence: { kind: 'beyond-chain', stamps: ['confidential'] } }],
  ],
};

describe('what is allowed and hardly meant is', () => {
  it.each(Object.entries(NOTES))('%s', (_name, [unusual, notes]) => {
    expect(policyNotes(aSource(unusual))).toEqual(notes);
  });

  it('nothing in the smallest policy', () => {
    const { format, version, issuedAt, organisation, checklist } = FRESH;
    expect(policyNotes({ format, version, issuedAt, organisation, checklist })).toEqual([]);
  });
});
