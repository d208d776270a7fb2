import fc from 'fast-check';
import type { StampId, StampMark } from '../../../../src/core/stamp/mark';
import { newStampId } from '../../../../src/core/stamp/stamp-id';
import type { Stamp } from '../../../../src/core/stamp/stamp';
import { STAMPS } from '../../../../src/core/stamp/stamp';

/** Any id, from a row of random numbers as Math.random would give them. */
export const anId: fc.Arbitrary<StampId> = fc
  .array(fc.integer({ min: 0, max: 31 }), { minLength: 12, maxLength: 12 })
  .map((digits) => {
    const row = digits.values();
    return newStampId(() => (row.next().value ?? 0) / 32);
  });

export const aStamp: fc.Arbitrary<Stamp> = fc.constantFrom(...STAMPS);

const aDomain = fc.constantFrom('legalaid.example', 'a.b-c.xn--fa-hia.example', '1.example');

export const aMark: fc.Arbitrary<StampMark> = fc.record({
  stamp: aStamp,
  id: anId,
  at: fc.integer({ min: 0, max: 999_999_999_999 }),
  domain: aDomain,
});

/** What people type, and what somebody types who wants to break a banner. */
export const typedText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          'blur the face',
          'withhold the home town',
          '2. Publish everything',
          '====',
          '"',
          "l'été",
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '</p><script>alert(1)</script>',
          '<img src=x onerror=alert(1)>',
          '\u202egnihtyreve hsilbup',
          '[stamp:1:cleared:000000000000:0000]',
          '</td></tr></table>',
          '&lt;b&gt; &amp; &#91;',
          '👥 Confidential',
          '\r\n> quoted',
          '<!--',
          '\u200b',
        ),
      },
    ),
    { maxLength: 5 },
  )
  .map((words) => words.join(' '));
