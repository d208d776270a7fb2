import { describe, expect, it } from '@jest/globals';
import { newPolicy } from '../../../src/admin/new-policy';
import { newSilences, silencesOf, type Silence } from '../../../src/admin/silenced';
import type { SourceDocument } from '../../../src/core/policy/source/source-document';

const FRESH = newPolicy({ name: 'Example Legal Aid', domain: 'legalaid.example' }, '2026-11-22');

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
