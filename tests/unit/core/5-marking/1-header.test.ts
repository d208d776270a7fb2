import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatStampHeader, headerValues, readStampHeaders } from '../../../../src/core/stamp/header';
import type { StampMark } from '../../../../src/core/stamp/mark';
import { stampOf } from '../../../../src/core/stamp/mark';
import { parseStampId } from '../../../../src/core/stamp/stamp-id';
import type { Stamp } from '../../../../src/core/stamp/stamp';
import { isStricter } from '../../../../src/core/stamp/stamp';
import { runs } from '../../../support/runs';
import { anyText } from '../../../support/any-text';
import { aMark } from './arbitraries';

const MARK: StampMark = {
  stamp: 'confidential',
  id: parseStampId('01jd9zk7q4t8')!,
  at: 1795310400,
  domain: 'legalaid.example',
};
const ACT = 'id="01jd9zk7q4t8", t=1795310400, o="legalaid.example"';

describe('a stamp header', () => {
  it('is written as one short line of printable ASCII', () => {
    expect(formatStampHeader(MARK)).toBe(
      'v=1, s=confidential, id="01jd9zk7q4t8", t=1795310400, o="legalaid.example"',
    );
  });

  it('that was taken back says so', () => {
    expect(readStampHeaders(['v=1, s=none'])).toEqual({ kind: 'none' });
  });

  it('that is absent is missing, which is not the same as cleared', () => {
    expect(readStampHeaders([])).toEqual({ kind: 'missing' });
  });

  const STAMPED: Readonly<Record<string, readonly string[]>> = {
    'as we write it': [`v=1, s=internal, ${ACT}`],
    'with its keys in another order': [
      `o="legalaid.example", s=internal, t=1795310400, id="01jd9zk7q4t8", v=1`,
    ],
    'with the stamp as a quoted string': [`v=1, s="internal", ${ACT}`],
    'folded by a mail server': [`v=1,\r\n s=internal,\r\n\t${ACT}\r\n`],
    'folded with line feeds alone': [`v=1,\n s=internal,\n\t${ACT}\n`],
    'without spaces': [`v=1,s=internal,id="01jd9zk7q4t8",t=1795310400,o="legalaid.example"`],
    'in capitals': [`V=1, S=INTERNAL, ID="01JD9ZK7Q4T8", T=1795310400, O="LEGALAID.EXAMPLE"`],
    'with keys of a later version': [
      `v=1, s=internal, ${ACT}, n=4, p="01jd9zk7q4t9", c=(:aGk=: :aG8=:), kid="a", a_b.c-d*=text/plain~1`,
    ],
    'doubled by a gateway, with spaces of its own': [`v=1, s=internal, ${ACT}`, `v=1,  s=internal, ${ACT}`],
    'doubled by a gateway, literally': [`v=1, s=internal, ${ACT}`, `v=1, s=internal,\r\n ${ACT}`],
  };
  it.each(Object.entries(STAMPED))('is read %s', (_name, values) => {
    expect(readStampHeaders(values)).toEqual({ kind: 'stamped', mark: { ...MARK, stamp: 'internal' } });
  });

  const DAMAGED: Readonly<Record<string, readonly [values: readonly string[], Stamp]>> = {
    'a key twice': [[`v=1, s=confidential, s=cleared, ${ACT}`], 'confidential'],
    'a key twice, the looser first': [[`v=1, s=cleared, s=internal, ${ACT}`], 'internal'],
    'two fields that differ': [[`v=1, s=cleared, ${ACT}`, `v=1, s=internal, ${ACT}`], 'internal'],
    'a second field with nothing readable': [[`v=1, s=cleared, ${ACT}`, 'rubbish'], 'confidential'],
    'a stamp and its withdrawal': [[`v=1, s=none`, `v=1, s=internal, ${ACT}`], 'internal'],
    'two withdrawals that differ': [['v=1, s=none', 's=none, v=1'], 'confidential'],
    'the stamp first and a version nobody knows': [[`s=internal, v=2, ${ACT}`], 'internal'],
    'a key without a name': [[`v=1, =x, s=internal, ${ACT}`], 'internal'],
    'semicolons for commas': [['v=1; s=internal; t=1'], 'internal'],
    'a space inside the stamp': [[`v=1, s=inter nal, ${ACT}`], 'confidential'],
    'a tab inside the stamp': [[`v=1, s=inter\tnal, ${ACT}`], 'confidential'],
    'a character in disguise inside quotes': [[`v=1, s=internal, ${ACT}, x="a\\b"`], 'internal'],
    'a quotation that breaks off before the next key': [[`v=1, s=internal, ${ACT}, x="a\\, y=1`], 'internal'],
    'bytes without an end': [[`v=1, s=internal, ${ACT}, c=:aGk=`], 'internal'],
    'a bell in it': [[`v=1, s=internal, ${ACT}, x="\u0007"`], 'internal'],
    'no time': [['v=1, s=adjust, id="01jd9zk7q4t8", o="a.example"'], 'adjust'],
    'no organisation': [['v=1, s=adjust, id="01jd9zk7q4t8", t=1'], 'adjust'],
    'a time in quotes': [['v=1, s=adjust, id="01jd9zk7q4t8", t="1", o="a.example"'], 'adjust'],
    'a time after all times': [
      ['v=1, s=adjust, id="01jd9zk7q4t8", t=1234567890123, o="a.example"'],
      'adjust',
    ],
    'an organisation without quotes': [['v=1, s=adjust, id="01jd9zk7q4t8", t=1, o=a.example'], 'adjust'],
    'a version in quotes': [[`v="1", s=internal, ${ACT}`], 'internal'],
    'a quoted stamp in an unknown version': [[`v=2, s="internal", ${ACT}`], 'internal'],
    'a longer key that ends like the stamp’s': [[`v=2, xs=confidential, s=internal, ${ACT}`], 'internal'],
    'a quotation without an end': [[`v=1, s=internal, ${ACT}, x="a`], 'internal'],
    'a stamp nobody knows': [[`v=1, s=secret, ${ACT}`], 'confidential'],
    'a list of stamps': [[`v=1, s=(cleared internal), ${ACT}`], 'confidential'],
    'a version nobody knows': [[`v=2, s=internal, ${ACT}`], 'internal'],
    'no stamp at all': [[`v=1, ${ACT}`], 'confidential'],
    'no id': [[`v=1, s=adjust, t=1, o="legalaid.example"`], 'adjust'],
    'an id that is too short': [[`v=1, s=adjust, id="01", t=1, o="legalaid.example"`], 'adjust'],
    'an id without quotes': [[`v=1, s=adjust, id=01jd9zk7q4t8, t=1, o="a.example"`], 'adjust'],
    'a time in words': [[`v=1, s=adjust, id="01jd9zk7q4t8", t=now, o="a.example"`], 'adjust'],
    'an organisation that is no domain': [
      [`v=1, s=adjust, id="01jd9zk7q4t8", t=1, o="Example Legal Aid"`],
      'adjust',
    ],
    'an unknown key that is not well formed': [[`v=1, s=internal, ${ACT}, x=(a`], 'internal'],
    'letters outside ASCII': [[`v=1, s=internal, ${ACT}, x="é"`], 'internal'],
    'letters that only look like ASCII': [[`v=1, s=ınternal, ${ACT}`], 'confidential'],
    'too much of it': [[`v=1, s=internal, ${ACT}, x="${'x'.repeat(2000)}"`], 'internal'],
    'nothing in it': [['  '], 'confidential'],
    'text of another product': [['SECRET/2019'], 'confidential'],
  };
  it.each(Object.entries(DAMAGED))('with %s is damaged, never ignored', (_name, [values, stamp]) => {
    expect(readStampHeaders(values)).toEqual({ kind: 'damaged', stamp });
  });

  it('beside which stands a damaged one is damaged, and counts as the strictest of both', () => {
    expect(readStampHeaders([`v=1, s=cleared, ${ACT}`, 'v=2, s=adjust', 'rubbish'])).toEqual({
      kind: 'damaged',
      stamp: 'confidential',
    });
  });

  it('that was taken back, or is absent, obliges to no stamp', () => {
    expect(stampOf({ kind: 'none' })).toBeUndefined();
    expect(stampOf({ kind: 'missing' })).toBeUndefined();
  });

  it('reads back as it was written', () => {
    fc.assert(
      fc.property(aMark, (mark) => {
        expect(readStampHeaders([formatStampHeader(mark)])).toEqual({ kind: 'stamped', mark });
      }),
    );
  });

  it('never loosens when one character is lost, changed or put in', () => {
    fc.assert(
      fc.property(
        aMark,
        fc.nat(),
        fc.constantFrom(0, 1),
        fc.oneof(
          fc.constantFrom('', ',', '=', '"', ' ', 's', ';', ':', '(', '\n', 'é'),
          fc.string({ maxLength: 1 }),
        ),
        (mark, where, removed, put) => {
          const header = formatStampHeader(mark);
          const at = where % header.length;
          const damaged = header.slice(0, at) + put + header.slice(at + removed);
          const stamp = stampOf(readStampHeaders([damaged]));
          expect(stamp !== undefined && !isStricter(mark.stamp, stamp)).toBe(true);
        },
      ),
      runs(3000),
    );
  });

  it('never loosens by another field beside it', () => {
    fc.assert(
      fc.property(aMark, fc.oneof(aMark.map(formatStampHeader), fc.string()), (mark, other) => {
        for (const values of [
          [formatStampHeader(mark), other],
          [other, formatStampHeader(mark)],
        ]) {
          const stamp = stampOf(readStampHeaders(values));
          expect(stamp !== undefined && !isStricter(mark.stamp, stamp)).toBe(true);
        }
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.array(anyText()), (values) => {
        expect(() => readStampHeaders(values)).not.toThrow();
      }),
    );
  });
});

describe('a block of headers', () => {
  const BLOCK = [
    'Received: from mail.example\r\n by mx.example',
    'X-MailStamp: v=1,\r\n\ts=internal',
    'x-mailstamp : second',
    'Subject: x-mailstamp: third',
    '',
    'x-mailstamp: in the body',
  ].join('\r\n');

  it('gives every field of a name, in any case, unfolded, and nothing from the body', () => {
    expect(headerValues(BLOCK, 'x-mailstamp')).toEqual(['v=1,\ts=internal', 'second']);
  });

  it('gives nothing for a name that it lacks', () => {
    expect(headerValues(BLOCK, 'x-other')).toEqual([]);
    expect(headerValues('', 'x-other')).toEqual([]);
  });

  it('does not take a lone carriage return for the end of a line', () => {
    expect(headerValues('Subject: a\rx-mailstamp: forged\r\n', 'x-mailstamp')).toEqual([]);
  });

  it('is read with line feeds alone, and after leading empty lines', () => {
    expect(headerValues('\n\nA: 1\nB: 2\n C', 'b')).toEqual(['2 C']);
  });
});
