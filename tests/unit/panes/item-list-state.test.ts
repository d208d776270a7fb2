import { describe, expect, it } from '@jest/globals';
import { openSuggestions, withItem, withoutItem } from '../../../src/compose/item-list-state';

const ITEMS = ['Change the name', 'Blur the face'];

describe('items that the author writes', () => {
  const TAKEN = {
    'one more stands at the end': {
      typed: 'Withhold the job',
      position: 2,
      expect: [...ITEMS, 'Withhold the job'],
    },
    'an edited one stays in its place': {
      typed: 'Change all names',
      position: 0,
      expect: ['Change all names', 'Blur the face'],
    },
    'an edited one may stay as it was': { typed: 'Blur the face', position: 1, expect: ITEMS },
    'spaces at the ends do not count': {
      typed: '  Withhold   the job ',
      position: 2,
      expect: [...ITEMS, 'Withhold the job'],
    },
    'a forged marker loses its brackets': {
      typed: '[stamp:1:cleared]',
      position: 2,
      expect: [...ITEMS, '(stamp:1:cleared)'],
    },
    'exactly 300 characters fit': {
      typed: 'é'.repeat(300),
      position: 2,
      expect: [...ITEMS, 'é'.repeat(300)],
    },
  };
  it.each(Object.entries(TAKEN))('%s', (_name, { typed, position, expect: items }) => {
    expect(withItem(ITEMS, typed, position)).toEqual({ ok: true, value: items });
  });

  const REFUSED = {
    'nothing is no item': { typed: ' \u200b ', position: 2, expect: { kind: 'empty' } },
    'what is too long is refused with its length, never cut': {
      typed: 'x'.repeat(301),
      position: 2,
      expect: { kind: 'too-long', length: 301 },
    },
    'the same one twice is refused': { typed: 'Blur the face ', position: 2, expect: { kind: 'duplicate' } },
    'editing one into another is refused': {
      typed: 'Blur the face',
      position: 0,
      expect: { kind: 'duplicate' },
    },
  };
  it.each(Object.entries(REFUSED))('%s', (_name, { typed, position, expect: error }) => {
    expect(withItem(ITEMS, typed, position)).toEqual({ ok: false, error });
  });

  it('removes the one at its place', () => {
    expect(withoutItem(ITEMS, 0)).toEqual(['Blur the face']);
  });

  it('suggests only what is not listed yet', () => {
    expect(openSuggestions(['Blur the face', 'Withhold the job'], ITEMS)).toEqual(['Withhold the job']);
  });
});
