import { describe, expect, it } from '@jest/globals';
import { readQuotedBlock } from '../../src/core/quote/quoted-block';
import { readBanners, replaceBanner } from '../../src/core/stamp/banner';
import { readStampHeaders } from '../../src/core/stamp/header';
import { findMarkers, formatMarker } from '../../src/core/stamp/marker';
import { parseStampId } from '../../src/core/stamp/stamp-id';

const ID = parseStampId('01jd9zk7q4t8')!;
const MARKER = formatMarker('confidential', ID);

/** How much longer four times the text may take: 2.5 for each doubling; a reader that begins again and again takes 16. */
const LIMIT = 6.25;

interface Reader {
  readonly read: (text: string) => unknown;
  /** What makes a careless reader begin again and again. */
  readonly pieces: readonly string[];
  readonly times: number;
}

const BODY_PIECES = [
  '<',
  '<a "',
  '<!--',
  '<table>',
  '&',
  '\n=',
  `${MARKER}\n`,
  '<script>',
  `<table><td>${MARKER}`,
];

/** From where on everything is one list of people. */
const HEAD = '<div id="divRplyFwdMsg">From: a<br>To: ';

const QUOTE_PIECES = ['<', '&lt;', 'a, ', '@,', ';', '"', ':', 'To: a\n', '<!--', '[mailto:'];

const READERS: Readonly<Record<string, Reader>> = {
  'a stamp header': {
    read: (text) => readStampHeaders([text]),
    pieces: ['s=', '"', '(a ', ':', 'a=1, ', ',', ' '],
    times: 100_000,
  },
  'the markers of a text': {
    read: findMarkers,
    pieces: ['stamp:', '[stamp:1:', ':', '<a>stamp:', '>', 'stamp:1:<', '[<b>'],
    times: 50_000,
  },
  'the banners of an HTML body': {
    read: (text) => readBanners('html', text),
    pieces: BODY_PIECES,
    times: 4_000,
  },
  'the banners of a plain body': {
    read: (text) => readBanners('text', text),
    pieces: BODY_PIECES,
    times: 4_000,
  },
  'the lines above a quoted mail, in HTML': {
    read: (html) => readQuotedBlock({ format: 'html', content: `${HEAD}${html}` }),
    pieces: [...QUOTE_PIECES, '<div>', '<blockquote>', '<br>To: a, ', '<a b="'],
    times: 20_000,
  },
  'the lines above a quoted mail, in HTML that nobody quotes in': {
    read: (html) => readQuotedBlock({ format: 'html', content: html }),
    pieces: [...QUOTE_PIECES, '<div>', '<a b="', '<b>'],
    times: 20_000,
  },
  'the lines above a quoted mail, in plain text': {
    read: (content) => readQuotedBlock({ format: 'text', content: `--- x\n${content}` }),
    pieces: [
      ...QUOTE_PIECES,
      'Aa: b\n\n',
      '--- x\n',
      '--- From: ',
      '\n> From: a\n',
      'From: a\n',
      'a@x.example, ',
    ],
    times: 10_000,
  },
  'a body whose banner is replaced': {
    read: (text) => replaceBanner('html', text, ID, ''),
    pieces: BODY_PIECES,
    times: 4_000,
  },
};

const ROUNDS = 9;

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Measured in turns; the shortest of each counts, as whatever else the machine does only makes them longer. */
function growth(read: (text: string) => unknown, piece: string, times: number): number {
  const texts = [piece.repeat(times), piece.repeat(4 * times)];
  const rounds = Array.from({ length: ROUNDS }, () => texts.map((text) => milliseconds(() => read(text))));
  const [once, fourfold] = texts.map((_, at) => Math.min(...rounds.map((round) => round[at]!)));
  return fourfold! / once!;
}

describe.each(Object.entries(READERS))('%s', (_, { read, pieces, times }) => {
  it.each(pieces)('made of %j costs about four times as much when it is four times as long', (piece) => {
    const ratio = growth(read, piece, times);
    process.stdout.write(`${ratio.toFixed(2)} (at most ${LIMIT})\n`);
    expect(ratio).toBeLessThanOrEqual(LIMIT);
  });
});
