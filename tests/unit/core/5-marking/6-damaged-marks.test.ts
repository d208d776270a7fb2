import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareMarks, type MarkSources } from '../../../../src/core/decide/compare-marks';
import { evaluate } from '../../../../src/core/decide/evaluate';
import { LEVELS } from '../../../../src/core/policy/level';
import {
  readBanners,
  renderBanner,
  replaceBanner,
  type BannerWords,
  type BodyFormat,
} from '../../../../src/core/stamp/banner';
import { formatStampHeader, headerValues, readStampHeaders } from '../../../../src/core/stamp/header';
import { htmlToText } from '../../../../src/core/stamp/html-text';
import { stampOf, type StampMark } from '../../../../src/core/stamp/mark';
import { findMarkers, formatMarker } from '../../../../src/core/stamp/marker';
import { isStricter, STAMPS, type Stamp } from '../../../../src/core/stamp/stamp';
import { aDraft, aPolicy, continued, to } from '../../../support/builders';
import { CLIENT, COLLEAGUE, PRESS, SHELTER } from '../legal-aid';
import { aMark, aStamp, anId, typedText } from './arbitraries';
import { growth } from './steps';

// Whoever writes to what all objects share throws here.
Object.freeze(Object.prototype);

const RUNS = { numRuns: Number(process.env['MAILSTAMP_PROPERTY_RUNS'] ?? 500) };

/** What breaks grammars, without a word that names a stamp. */
const JUNK: readonly string[] = [
  ...[
    '',
    ' ',
    ',',
    '=',
    '"',
    '\\',
    ':',
    ';',
    '(',
    ')',
    '[',
    ']',
    '<',
    '>',
    '&',
    '/',
    '-->',
    '<!--',
    '====',
    '1. ',
  ],
  ...[
    '\r\n',
    '\n ',
    '\t',
    '\u0000',
    '\u001b',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\ud83d',
  ],
  ...['İ', 'ſ', 'K', 'ｓ', 'é', 'e\u0301', '🏙', '\u{e0041}', '&#91;', '&lt;', '&#x5b;', '&amp;#91;'],
  ...[
    's=',
    'v=1',
    's=(',
    's=":',
    'id="',
    'v=2, ',
    's=secret',
    '__proto__=1, ',
    'constructor=1, ',
    'stamp:',
    '[stamp:1:',
  ],
  ...[
    '<table>',
    '</table>',
    '<table><tr><td>',
    '</td></tr>',
    '<td>',
    '<p>',
    '</p>',
    '<b title="',
    "<a href='",
    '<script>',
  ],
  ...[
    '</script>',
    '<style>',
    '<textarea>',
    '<blockquote>',
    '<img src=x>',
    '<o:p>',
    '> ',
    '>>',
    '='.repeat(40),
  ],
  ...['<table><tr><td>'.repeat(30), '['.repeat(200), '"'.repeat(200), 'x'.repeat(2_100), '<b>'.repeat(150)],
];

interface Wound {
  /** As parts of the text's length. */
  readonly at: number;
  readonly cut: number;
  readonly put: string;
  /** What is put in is a part of the text itself. */
  readonly repeats: boolean;
}

const aPart = fc.double({ min: 0, max: 1, noNaN: true });
const aCut = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  fc.double({ min: 0, max: 0.1, noNaN: true }),
  aPart,
);

function wounds(pieces: fc.Arbitrary<string>): fc.Arbitrary<readonly Wound[]> {
  const wound = fc.record({
    at: aPart,
    cut: aCut,
    put: pieces,
    repeats: fc.nat(5).map((chance) => chance === 0),
  });
  return fc.array(wound, { minLength: 1, maxLength: 4 });
}

function hurt(text: string, { at, cut, put, repeats }: Wound): string {
  const start = Math.floor(at * text.length);
  const end = start + Math.ceil(cut * text.length);
  return (
    text.slice(0, start) + (repeats ? text.slice(start, end) : '') + put + text.slice(repeats ? start : end)
  );
}

const hurtBy = (text: string, all: readonly Wound[]): string => all.reduce(hurt, text);

const junk = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...JUNK) },
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const aHeader = aMark.map(formatStampHeader);
const aMarker = fc.tuple(aStamp, anId).map(([stamp, id]) => formatMarker(stamp, id));

const someWords: fc.Arbitrary<BannerWords> = fc.record({
  title: fc.constantFrom('Confidential', 'Needs adjustment in 3 ways'),
  sentence: fc.constantFrom('This stays between us.', 'Ceci reste entre nous.'),
  items: fc.array(typedText, { maxLength: 3 }),
});
const aFormat: fc.Arbitrary<BodyFormat> = fc.constantFrom('html', 'text');

function bannerOf(
  format: BodyFormat,
  { stamp, id }: Pick<StampMark, 'stamp' | 'id'>,
  words: BannerWords,
): string {
  const banner = renderBanner(format, stamp, id, words);
  return banner.ok ? banner.value : formatMarker(stamp, id);
}

const around: Readonly<Record<BodyFormat, (banners: readonly string[]) => string>> = {
  html: ([first = '', ...quoted]) =>
    `<html><body>${first}<p>Dear May,</p>${quoted.map((one) => `<blockquote>${one}</blockquote>`).join('')}</body></html>`,
  text: ([first = '', ...quoted]) =>
    `${first}Dear May,\n\n${quoted.map((one) => one.split('\n').join('\n> ')).join('\n')}`,
};

/** A mail with one to three banners, its own on top, and their marks. */
const aBody = fc
  .tuple(aFormat, fc.array(fc.tuple(aMark, someWords), { minLength: 1, maxLength: 3 }))
  .map(([format, acts]) => ({
    format,
    marks: acts.map(([mark]) => mark),
    body: around[format](acts.map(([mark, words]) => bannerOf(format, mark, words))),
  }));

/** No stamp at all permits nothing at Send. */
function permitsMore(read: Stamp | undefined, written: Stamp): boolean {
  return read !== undefined && isStricter(written, read);
}

function readEverything(format: BodyFormat, body: string, { id }: Pick<StampMark, 'id'>): readonly Stamp[] {
  const words = readBanners(format, body);
  replaceBanner(format, body, id, '');
  return [...words, ...findMarkers(body).intact].map(({ stamp }) => stamp);
}

describe('a damaged header', () => {
  it('never permits more than what was written, nor says that there is no stamp', () => {
    fc.assert(
      fc.property(aMark, wounds(junk), (mark, all) => {
        const stamp = stampOf(readStampHeaders([hurtBy(formatStampHeader(mark), all)]));
        expect([stamp, stamp === undefined || permitsMore(stamp, mark.stamp)]).toEqual([stamp, false]);
      }),
      RUNS,
    );
  });

  it('of which nothing is lost never permits more, whatever statements are put between its own', () => {
    const statements = fc.oneof(
      aHeader,
      aStamp.map((stamp) => `s=${stamp}`),
      fc.constantFrom('v=1', 's="cleared"', 's=none', 'S=CLEARED', 's = cleared', 'x=1', ...JUNK),
    );
    const puts = fc.array(fc.tuple(fc.nat(5), statements), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(aMark, puts, (mark, all) => {
        const own = formatStampHeader(mark).split(', ');
        for (const [at, statement] of all) own.splice(at, 0, statement);
        const stamp = stampOf(readStampHeaders([own.join(', ')]));
        expect([stamp, stamp === undefined || permitsMore(stamp, mark.stamp)]).toEqual([stamp, false]);
      }),
      RUNS,
    );
  });

  it('into which others were put never permits more than the mildest of them', () => {
    const others = fc.oneof(
      aHeader,
      aHeader.map((text) => text.slice(10)),
      aStamp.map((stamp) => `s=${stamp}, `),
      junk,
    );
    fc.assert(
      fc.property(aMark, wounds(others), (mark, all) => {
        const header = formatStampHeader(mark);
        const named = STAMPS.filter((stamp) =>
          [header, ...all.map(({ put }) => put)].some((text) => text.includes(stamp)),
        );
        const stamp = stampOf(readStampHeaders([hurtBy(header, all)]));
        // Strictness rises in the order of STAMPS; what names no stamp counts as Confidential.
        expect(permitsMore(stamp, named[0] ?? 'confidential')).toBe(false);
      }),
      RUNS,
    );
  });

  it('beside whole ones never permits more than any of those', () => {
    fc.assert(
      fc.property(
        fc.array(aMark, { minLength: 1, maxLength: 3 }),
        aMark,
        wounds(junk),
        (whole, mark, all) => {
          const values = [hurtBy(formatStampHeader(mark), all), ...whole.map(formatStampHeader)];
          const stamp = stampOf(readStampHeaders(values));
          for (const { stamp: written } of whole) expect(permitsMore(stamp, written)).toBe(false);
        },
      ),
      RUNS,
    );
  });

  it('is found in any block of headers without a throw, and never in the body', () => {
    const block = fc
      .tuple(aHeader, wounds(junk))
      .map(([header, all]) =>
        hurtBy(
          `Received: from mail.example\r\n by mx.example\r\nX-Mailstamp: ${header}\r\nSubject: Hello`,
          all,
        ),
      );
    fc.assert(
      fc.property(block, aHeader, (head, planted) => {
        const values = headerValues(head, 'x-mailstamp');
        expect(
          headerValues(`Subject: a\r\n${head}\r\n\r\nx-mailstamp: ${planted}`, 'x-mailstamp'),
        ).not.toContain(planted);
        readStampHeaders(values);
      }),
      RUNS,
    );
  });
});

describe('a damaged banner', () => {
  it('says a stamp that was written, or none', () => {
    fc.assert(
      fc.property(aBody, wounds(junk), ({ format, marks, body }, all) => {
        const written = marks.map(({ stamp }) => stamp);
        for (const stamp of readEverything(format, hurtBy(body, all), marks[0]!))
          expect(written).toContain(stamp);
      }),
      RUNS,
    );
  });

  it('spliced with another one says the stamp of one of the two, or none', () => {
    fc.assert(
      fc.property(aBody, aBody, aPart, aPart, (one, other, before, after) => {
        const body =
          one.body.slice(0, Math.floor(before * one.body.length)) +
          other.body.slice(Math.floor(after * other.body.length));
        const written = [...one.marks, ...other.marks].map(({ stamp }) => stamp);
        for (const format of ['html', 'text'] as const) {
          for (const stamp of readEverything(format, body, one.marks[0]!)) expect(written).toContain(stamp);
        }
      }),
      RUNS,
    );
  });

  it('is counted as damaged where nothing but a lost character keeps its marker from being read', () => {
    fc.assert(
      fc.property(aMarker, fc.nat(), (marker, where) => {
        const at = where % marker.length;
        const { intact, damaged } = findMarkers(`a ${marker.slice(0, at)}${marker.slice(at + 1)} b`);
        expect(intact).toEqual([]);
        // Without a letter of "stamp:" itself it is ordinary text.
        expect(damaged).toBe(at >= 1 && at <= 'stamp:'.length ? 0 : 1);
      }),
      RUNS,
    );
  });

  it('becomes text without a throw, however its markup is broken', () => {
    fc.assert(
      fc.property(aBody, wounds(junk), ({ body }, all) => {
        expect(typeof htmlToText(hurtBy(body, all))).toBe('string');
      }),
      RUNS,
    );
  });
});

const POLICY = aPolicy();

/** What Send makes of a mail with these marks, to these people, while the draft remembers how it was stamped. */
function strictness(sources: MarkSources, addressed: readonly string[]): number {
  const draft = aDraft({
    marks: compareMarks(sources),
    recipients: to(...addressed),
    conversation: continued('confidential', CLIENT),
  });
  return LEVELS.indexOf(evaluate(POLICY, draft).level);
}

const people = fc.subarray([COLLEAGUE, SHELTER, CLIENT, PRESS], { minLength: 1 });

const read = (header: string, format: BodyFormat, body: string, recorded: StampMark): MarkSources => ({
  header: readStampHeaders([header]),
  banners: readBanners(format, body),
  recorded,
  isUnfinished: false,
});

describe('whatever became of header and text since the author stamped', () => {
  it('nobody receives what they would not have received before, planted stamps or not', () => {
    const planted = fc.oneof(
      junk,
      aHeader,
      aMarker,
      fc.constantFrom('s=none', 's=cleared, '),
      fc.tuple(aFormat, aMark, someWords).map(([format, mark, words]) => bannerOf(format, mark, words)),
    );
    fc.assert(
      fc.property(
        aBody,
        wounds(planted),
        wounds(planted),
        people,
        ({ format, marks, body }, inText, inHeader, all) => {
          const [recorded] = marks;
          const header = formatStampHeader(recorded!);
          const before = strictness(read(header, format, body, recorded!), all);
          expect(
            strictness(read(hurtBy(header, inHeader), format, hurtBy(body, inText), recorded!), all),
          ).toBeGreaterThanOrEqual(before);
          expect(
            strictness(read(header, format, hurtBy(body, inText), recorded!), all),
          ).toBeGreaterThanOrEqual(before);
          expect(
            strictness(read(hurtBy(header, inHeader), format, body, recorded!), all),
          ).toBeGreaterThanOrEqual(before);
        },
      ),
      RUNS,
    );
  });

  it('nobody receives more where another whole stamp was put in place of the author’s, in header and text alike', () => {
    fc.assert(
      fc.property(
        aBody,
        aMark,
        someWords,
        fc.boolean(),
        people,
        ({ format, marks, body }, other, words, isAlone, all) => {
          const banner = bannerOf(format, other, words);
          const replaced = read(
            formatStampHeader(other),
            format,
            isAlone ? banner : banner + body,
            marks[0]!,
          );
          const before = strictness(read(formatStampHeader(marks[0]!), format, body, marks[0]!), all);
          expect(strictness(replaced, all)).toBeGreaterThanOrEqual(before);
        },
      ),
      RUNS,
    );
  });
});

const MARKER = formatMarker('adjust', '01jd9zk7q4t8' as never);
const HUGE: readonly string[] = [
  ...['s=', '"', '(a ', ':', 'a=1, ', ',', ' ', 'é', '<', '>', '&', '[', ']', '\n', '\n> ', '=', '1. x\n\n'],
  ...['stamp:', '[stamp:1:', '<a>stamp:', 'stamp:1:<', '[<b>', MARKER, `${MARKER}\n`, `<p>${MARKER}</p>`],
  ...[
    '<a "',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<table>',
    '</table>',
    '<table><tr><td>',
    `<table><td>${MARKER}`,
  ],
  ...['<b title="', '&amp;', '&#91;', '&#', `${'='.repeat(40)}\n`, '✏ Title\n\n', '<blockquote>', 'x'],
];

describe('twice as long a text costs at most about twice as many steps', () => {
  it('which would be four times as many for somebody who looks back at every character', () => {
    const looksBack = (text: string) => Array.from(text).forEach((_, at) => text.slice(0, at));
    expect(growth('x', looksBack)).toBeGreaterThan(3.5);
  });

  it.each(HUGE)('made of %j', (piece) => {
    const readers: Readonly<Record<string, (text: string) => void>> = {
      header: (text) => readStampHeaders([text]),
      block: (text) => headerValues(text, 'x-mailstamp'),
      markers: findMarkers,
      html: (text) => readBanners('html', text),
      text: (text) => readBanners('text', text),
      replace: (text) => replaceBanner('html', text, '01jd9zk7q4t8' as never, ''),
    };
    const costs = Object.entries(readers).map(([what, work]) => [what, growth(piece, work)] as const);
    expect(costs.filter(([, times]) => !(times <= 2.1))).toEqual([]);
  });
});
