import { describe, expect, it } from '@jest/globals';
import { samplePolicy } from '../../../src/admin/new-policy';
import { addressesIn, newTrial, tryMessage, type Trial } from '../../../src/admin/trial';

const PLAIN = newTrial('2026-11-22');

interface Row {
  readonly trial: Partial<Trial>;
  readonly level: string;
  readonly kinds: readonly string[];
}

/** Under the sample of the network of shelters. */
const ROWS: Readonly<Record<string, Row>> = {
  'a colleague may receive Internal': { trial: { to: 'may@lantern.example' }, level: 'off', kinds: [] },
  'a partner may receive Internal': { trial: { to: 'ana@north-clinic.example' }, level: 'off', kinds: [] },
  'on the last day of an agreement it still holds': {
    trial: { to: 'ana@north-clinic.example', day: '2027-06-30' },
    level: 'off',
    kinds: [],
  },
  'two days after the end of an agreement the partner is outside': {
    trial: { to: 'ana@north-clinic.example', day: '2027-07-02' },
    level: 'block',
    kinds: ['outside-organisation'],
  },
  'a newspaper may not receive Internal, in Bcc either': {
    trial: { bcc: 'press@paper.example' },
    level: 'block',
    kinds: ['outside-organisation'],
  },
  'a newspaper may not receive Internal, in Cc either': {
    trial: { cc: 'press@paper.example' },
    level: 'block',
    kinds: ['outside-organisation'],
  },
  'the Director may let somebody join, after a question': {
    trial: {
      stamp: 'confidential',
      from: 'director@lantern.example',
      to: 'client@postbox.example, new@court.example',
      answers: 'client@postbox.example',
    },
    level: 'warn',
    kinds: ['new-on-chain'],
  },
  'a mail without a stamp is held': {
    trial: { stamp: 'none', to: 'may@lantern.example' },
    level: 'block',
    kinds: ['no-stamp'],
  },
  'a declared list is what the policy says': {
    trial: { to: 'round-table@lantern.example' },
    level: 'off',
    kinds: [],
  },
  'who was not on a Confidential conversation needs approval': {
    trial: {
      stamp: 'confidential',
      to: 'client@postbox.example, new@court.example',
      answers: 'client@postbox.example',
    },
    level: 'approve',
    kinds: ['beyond-chain'],
  },
  'Confidential may begin with anybody': {
    trial: { stamp: 'confidential', to: 'client@postbox.example' },
    level: 'off',
    kinds: [],
  },
  'what is no address is held': {
    trial: { to: 'may@@lantern.example' },
    level: 'block',
    kinds: ['address-unparseable'],
  },
  'what Cleared for publication needs counts as given': {
    trial: { stamp: 'cleared', to: 'press@paper.example' },
    level: 'off',
    kinds: [],
  },
};

describe('trying a message', () => {
  it.each(Object.entries(ROWS))('%s', (_name, { trial, level, kinds }) => {
    const { verdict } = tryMessage(samplePolicy('shelterNetwork'), { ...PLAIN, ...trial });
    expect(verdict.level).toBe(level);
    expect(verdict.findings.map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    ['separated in any way', ' a@x.example, b@x.example;c@x.example\n\nd@x.example '],
    [
      'with names, as mail programs copy them',
      'Ana <a@x.example>; "B, Ben" <b@x.example>, C <c@x.example>;<d@x.example>',
    ],
    [
      'one on each line, with names',
      'Ana Reyes <a@x.example>\nBen <b@x.example>\nC <c@x.example>\n d@x.example',
    ],
  ])('takes addresses %s', (_how, text) => {
    expect(addressesIn(text)).toEqual(['a@x.example', 'b@x.example', 'c@x.example', 'd@x.example']);
  });
});
