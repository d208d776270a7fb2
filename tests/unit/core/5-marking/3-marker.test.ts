import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { crc16, findMarkers, formatMarker } from '../../../../src/core/stamp/marker';
import {
  isOriginatedBy,
  newStampId,
  originatorsStampId,
  parseStampId,
} from '../../../../src/core/stamp/stamp-id';
import { runs } from '../../../support/runs';
import { aStamp, anId } from './arbitraries';

const ID = parseStampId('01jd9zk7q4t8')!;
const MARKER = formatMarker('confidential', ID);

const found = (text: string) => findMarkers(text).intact.map(({ stamp, id }) => `${stamp} ${id}`);

describe('a stamp id', () => {
  it('has twelve characters that nobody misreads', () => {
    expect(newStampId(() => 0)).toBe('000000000000');
    expect(newStampId(() => 0.999999)).toBe('zzzzzzzzzzzz');
    expect(newStampId(() => 1)).toBe('zzzzzzzzzzzz');
  });

  it.each(['01JD9ZK7Q4T8', '01jd9zk7q4t8'])('is read in either case: %s', (raw) => {
    expect(parseStampId(raw)).toBe(ID);
  });

  it.each(['', '01jd9zk7q4t', '01jd9zk7q4t88', '01jd9zk7q4tu', '01jd9zk7q4t ', '01jd9zk7q4tİ'])(
    'is not read from %j',
    (raw) => {
      expect(parseStampId(raw)).toBeUndefined();
    },
  );
});

describe('the id of whoever makes a conversation Confidential', () => {
  const KEY = 'nadia@legalaid.example';
  const id = originatorsStampId(() => 0.5, KEY);

  it('is an id like any other', () => {
    expect(id).toMatch(/^gggggg[0-9a-hjkmnp-tv-z]{6}$/);
    expect(parseStampId(id)).toBe(id);
    expect(originatorsStampId(() => 0.25, KEY).slice(6)).not.toBe(id.slice(6));
  });

  it('is known again by its author, and by nobody else', () => {
    expect(isOriginatedBy(id, KEY)).toBe(true);
    expect(isOriginatedBy(id, 'tomas@legalaid.example')).toBe(false);
  });

  it('is no other id', () => {
    fc.assert(
      fc.property(anId, (other) => {
        expect(isOriginatedBy(other, KEY)).toBe(false);
      }),
    );
  });
});

describe('a marker', () => {
  it('uses the published check of CRC-16/CCITT-FALSE', () => {
    expect(crc16('123456789')).toBe(0x29b1);
  });

  it('is language-neutral ASCII with nothing for a mail program to touch', () => {
    expect(MARKER).toMatch(/^\[stamp:1:confidential:01jd9zk7q4t8:[0-9a-hjkmnp-tv-z]{4}\]$/);
  });

  it('says where it stands', () => {
    expect(findMarkers(`Dear Dana,\n${MARKER} bye`).intact).toEqual([
      { stamp: 'confidential', id: ID, start: 11, end: 11 + MARKER.length },
    ]);
  });

  const SURVIVES: Readonly<Record<string, string>> = {
    'in HTML source': `<p><font color="white">${MARKER}</font></p>`,
    'upper-cased': MARKER.toUpperCase(),
    'three quotes deep': `> > > text\n> > > ${MARKER}`,
    'against a quoting mark': `>${MARKER}`,
    'wrapped by the spelling check of Word': MARKER.replace('stamp:1', '<span class=SpellE>stamp:1</span>'),
    'coloured in the middle': MARKER.replace(':01', ':<font color="#fff">01</font>'),
    'between other brackets': `[[${MARKER}]]`,
    'behind an accident': `[stamp: ${MARKER}`,
  };
  it.each(Object.entries(SURVIVES))('is found %s', (_name, text) => {
    expect(found(text)).toEqual(['confidential 01jd9zk7q4t8']);
  });

  const DAMAGED: Readonly<Record<string, string>> = {
    'a changed level': MARKER.replace('confidential', 'cleared'),
    'a changed check': `${MARKER.slice(0, -2)}u]`,
    'a lost end': MARKER.slice(0, -1),
    'a lost beginning': MARKER.slice(1),
    'a version nobody knows': MARKER.replace('stamp:1', 'stamp:2'),
    'nothing behind its word': '[stamp:]',
    'no beginning, behind a lone bracket of a tag': `>${MARKER.slice(1)}`,
    'a space inside': MARKER.replace(':01', ': 01'),
  };
  it.each(Object.entries(DAMAGED))('with %s counts as damaged', (_name, text) => {
    expect(findMarkers(`a ${text} b`)).toEqual({ intact: [], damaged: 1 });
  });

  it('that has lost its beginning at the very beginning of a text counts as damaged', () => {
    expect(findMarkers(MARKER.slice(1))).toEqual({ intact: [], damaged: 1 });
  });

  it('is not seen where a bracket stands far above the word', () => {
    expect(findMarkers(`[${'x'.repeat(401)}>stamp: a`)).toEqual({ intact: [], damaged: 0 });
  });

  it.each(['Please stamp: the letter', 'stamp:', '[stamp]', '', 'https://stamps.example:1:1', '2>stamp: a'])(
    'is not seen in ordinary text: %j',
    (text) => {
      expect(findMarkers(text)).toEqual({ intact: [], damaged: 0 });
    },
  );

  it('is found among any text, each one once and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), aStamp, anId), { maxLength: 5 }), (parts) => {
        const text = parts.map(([before, stamp, id]) => `${before} ${formatMarker(stamp, id)}`).join('');
        expect(found(text)).toEqual(parts.map(([, stamp, id]) => `${stamp} ${id}`));
      }),
    );
  });

  it('with one character changed never says anything else', () => {
    fc.assert(
      fc.property(aStamp, anId, fc.nat(), fc.string({ maxLength: 2 }), (stamp, id, where, put) => {
        const marker = formatMarker(stamp, id);
        const at = where % marker.length;
        const readings = found(marker.slice(0, at) + put + marker.slice(at + 1));
        expect(readings.filter((reading) => reading !== `${stamp} ${id}`)).toEqual([]);
      }),
      runs(2000),
    );
  });

  it('is never made of random text', () => {
    const scraps = [
      '[',
      ']',
      ':',
      'stamp:',
      '1:',
      'cleared',
      'confidential',
      '01jd9zk7q4t8',
      '0000',
      '<b>',
      '>',
      ' ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...scraps)), (words) => {
        expect(found(words.join(''))).toEqual([]);
      }),
      runs(2000),
    );
  });
});
