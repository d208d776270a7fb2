import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAddress } from '../../src/core/audience/address';
import { whoIs } from '../../src/core/audience/who';
import { aPolicy, NOON } from '../support/builders';
import { parseAddress as parseByTheBook } from './addresses';

/** What tricks are made of, and ordinary parts between which they hide. */
const PARTS = [
  ...['x', 'legalaid.example', 'legalaid', 'example', 'evil', 'xn--', 'bücher', 'аid', 'a-', '-a', '--', '1'],
  ...[
    '@',
    '@',
    '.',
    '..',
    '"',
    '(',
    ')',
    '<',
    '>',
    ',',
    ';',
    ':',
    '\\',
    '/',
    '#',
    '%40',
    '%2e',
    '!',
    ' ',
    '*',
  ],
  ...[
    '\u0000',
    '\r',
    '\n',
    '\t',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\ud800',
    '\u{e0041}',
  ],
  ...[
    '。',
    '．',
    '｡',
    '＠',
    'ｌ',
    'K',
    'ſ',
    'ı',
    'ﬁ',
    'ß',
    'ς',
    'é',
    'e\u0301',
    '\u0301',
    '٣',
    '²',
    '½',
    'א',
    'ا',
  ],
];

const texts = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...PARTS) },
      fc.string({ unit: 'binary-ascii', maxLength: 2 }),
    ),
    {
      maxLength: 9,
    },
  )
  .map((parts) => parts.join(''));
/** Mostly an @ in the right place, or nearly nothing would be an address. */
const addresses = fc.oneof(
  texts,
  fc.tuple(fc.constantFrom('x', 'x.y', 'x+y', ''), texts).map(([local, domain]) => `${local}@${domain}`),
  fc.tuple(fc.constantFrom('x@', 'x@a.'), texts).map(([start, end]) => `${start}${end}.example`),
);

describe('whatever stands where an address should be', () => {
  const policy = aPolicy();

  it('core never reads an address that the rule book does not, nor another one', () => {
    fc.assert(
      fc.property(addresses, (raw) => {
        const [core, book] = [parseAddress(raw), parseByTheBook(raw)];
        if (core !== undefined) expect(core.key).toBe(book && `${book.local}@${book.domain}`);
      }),
    );
  });

  it('nobody is ours or a partner’s but at exactly their domains', () => {
    fc.assert(
      fc.property(addresses, (raw) => {
        const address = parseAddress(raw);
        if (address === undefined) return;
        const who = whoIs(policy, address, NOON);
        const isTrusted = who.isOurs || who.partnerFor.size > 0;
        const isNamed = /^[^@]+@(.*\.)?legalaid\.example\.?$|^[^@]+@harbour-shelter\.example\.?$/iu.test(raw);
        expect(isTrusted).toBe(isNamed);
      }),
    );
  });
});
