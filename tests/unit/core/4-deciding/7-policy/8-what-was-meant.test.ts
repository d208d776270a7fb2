import { describe, expect, it } from '@jest/globals';
import { nearest } from '../../../../../src/core/policy/source/nearest';

const KNOWN = ['organisation', 'partners', 'lists', 'levels', 'levelsByStamp', 'chain', 'uses'];

/** What somebody typed, and the setting that was probably meant. */
const TYPED: Readonly<Record<string, string | undefined>> = {
  partner: 'partners',
  partnres: 'partners',
  Partners: 'partners',
  organization: 'organisation',
  levelByStamp: 'levelsByStamp',
  level: 'levels',
  list: 'lists',
  chains: 'chain',
  brain: undefined,
  colour: undefined,
  x: undefined,
  '': undefined,
};

describe('a name that is not known', () => {
  it.each(Object.entries(TYPED))('"%s"', (typed, meant) => {
    expect(nearest(typed, KNOWN)).toBe(meant);
  });

  it('is taken for the closest of several', () => {
    expect(nearest('approv', ['approved', 'approve', 'warn'])).toBe('approve');
  });

  it('is compared with nothing where it is far longer than any', () => {
    expect(nearest('partners'.repeat(100_000), KNOWN)).toBeUndefined();
  });
});
