import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BannerReading, BannerWords, BodyFormat } from '../../../../src/core/stamp/banner';
import { bannerSize, readBanners, renderBanner, replaceBanner } from '../../../../src/core/stamp/banner';
import { escapeHtml, plainLine } from '../../../../src/core/stamp/free-text';
import { htmlToText } from '../../../../src/core/stamp/html-text';
import type { StampId } from '../../../../src/core/stamp/mark';
import { findMarkers, formatMarker } from '../../../../src/core/stamp/marker';
import { parseStampId } from '../../../../src/core/stamp/stamp-id';
import type { Stamp } from '../../../../src/core/stamp/stamp';
import { anyText } from '../../../support/any-text';
import { aStamp, anId, typedText } from './arbitraries';

const ID = parseStampId('01jd9zk7q4t8')!;
const OTHER_ID = parseStampId('01jd9zk7q4t9')!;
const MARKER = formatMarker('adjust', ID);
const FORMATS: readonly BodyFormat[] = ['html', 'text'];

const WORDS: BannerWords = {
  title: 'Needs adjustment in 3 ways',
  sentence: 'This is not public yet. Before it may be:',
  items: ['Blur the face', "Change the client's name", 'Withhold the home town'],
};

function aBanner(
  format: BodyFormat,
  words: BannerWords = WORDS,
  stamp: Stamp = 'adjust',
  id: StampId = ID,
): string {
  const banner = renderBanner(format, stamp, id, words);
  if (!banner.ok) throw new Error(banner.error);
  return banner.value;
}

const someWords: fc.Arbitrary<BannerWords> = fc.record({
  title: fc.constantFrom('Confidential', 'Needs adjustment in 3 ways', 'À adapter sur 2 points'),
  sentence: fc
    .tuple(fc.constantFrom('This stays between us.', 'Ceci reste entre nous.'), typedText)
    .map((words) => words.join(' ')),
  items: fc.array(typedText, { maxLength: 6 }),
});

/** What must come back: everything that was visible, in one line each. */
const shown = ({ title, sentence, items }: BannerWords): BannerWords => ({
  title: plainLine(title),
  sentence: plainLine(sentence),
  items: items.map(plainLine).filter(Boolean),
});

const reading = (
  words: BannerWords,
  stamp: Stamp = 'adjust',
  id: StampId = ID,
): Omit<BannerReading, 'isOnTop'> => ({
  stamp,
  id,
  ...shown(words),
});

describe('a banner', () => {
  it('in HTML is one cell with colour and words, and nothing that mail programs strip', () => {
    const html = aBanner('html');
    expect(html.startsWith('<table role="presentation"')).toBe(true);
    expect(html).toContain('bgcolor="#5c4300"');
    expect(html).toContain('style="background-color:#5c4300;border:1px solid #ffffff"');
    expect(html).toContain(
      '<p style="margin:0;color:white"><font color="white"><b>✏ Needs adjustment in 3 ways</b></font>',
    );
    expect(html).toContain('<p style="margin:0;color:white;font-size:10px"><font color="white">[stamp:');
    expect(html.match(/<td/g)).toHaveLength(1);
    expect(html).not.toMatch(/class=|id=|data-|<style|<img/);
    expect(html).toMatch(/\[stamp:1:adjust:01jd9zk7q4t8:....\]<\/font><\/p><\/td><\/tr><\/table>$/);
  });

  it('in text is framed, with every item on its own line and the marker last', () => {
    expect(aBanner('text').split('\n')).toEqual([
      '========================================',
      '✏ Needs adjustment in 3 ways',
      '',
      'This is not public yet. Before it may be:',
      '',
      '1. Blur the face',
      '',
      "2. Change the client's name",
      '',
      '3. Withhold the home town',
      '',
      expect.stringMatching(/^\[stamp:1:adjust:01jd9zk7q4t8:....\]$/),
      '',
      '',
    ]);
  });

  it('has room for twenty items of 120 characters', () => {
    const items = Array.from({ length: 20 }, (_, index) =>
      `${index} Ne pas citer l'école, la ville, le pays, son âge `.repeat(9).slice(0, 120),
    );
    const sentence = 'Not public yet. Before it may be, these things must change:';
    for (const format of FORMATS) {
      expect(aBanner(format, { title: 'Needs adjustment in 20 ways', sentence, items }).length).toBeLessThan(
        5000,
      );
    }
  });

  it('that is too long for Outlook is refused, never cut', () => {
    const words = { ...WORDS, items: Array.from({ length: 20 }, () => '"'.repeat(120)) };
    expect(renderBanner('html', 'adjust', ID, words)).toEqual({ ok: false, error: 'too-long' });
  });

  it.each(FORMATS)('says in %s what was typed, as text, and nothing else', (format) => {
    const items = [
      '</p><script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      'a\u202egnihtyreve',
      '[stamp:1:cleared:01jd9zk7q4t9:0000]',
      '&#91;stamp&#93; &amp; "quotes"',
    ];
    const banner = aBanner(format, { ...WORDS, items });
    expect(findMarkers(banner)).toMatchObject({ intact: [{ stamp: 'adjust', id: ID }] });
    if (format === 'html') expect(banner).not.toMatch(/<script|<img|\u202e/);
    expect(readBanners(format, banner)).toMatchObject([reading({ ...WORDS, items })]);
  });
});

/** What mail programs are known to do to HTML, and what they might. */
const HTML_CHANGES: Readonly<Record<string, (html: string) => string>> = {
  'as it was written': (html) => html,
  'with every attribute gone': (html) => html.replace(/<([a-z]+)[^>]*>/g, '<$1>'),
  'with attributes in another order': (html) =>
    html.replace(/ role="presentation" border="0"/, " border=0 align='left' data-x='a>b' role=presentation"),
  'with a table body': (html) => html.replace('<tr>', '<tbody><tr>').replace('</tr>', '</tr></tbody>'),
  'in capitals': (html) => html.replace(/<\/?[a-z]+/g, (tag) => tag.toUpperCase()),
  'with its paragraphs wrapped': (html) =>
    html.split('<p').join('<div><span><p').split('</p>').join('<o:p></o:p></p></span></div>\r\n'),
  'with divs for paragraphs': (html) => html.split('<p').join('<div').split('</p>').join('</div>'),
  'with spaces made unbreakable': (html) =>
    html.replace(/>([^<]+)</g, (text) => text.split(' ').join('&nbsp;')),
  'with the source wrapped': (html) => html.split(' ').join('\r\n'),
  'with everything as numbers': (html) =>
    html.replace(/>([^<]+)</g, (text) =>
      text.replace(/[^\x20-\x7e]/gu, (character) => `&#${character.codePointAt(0) ?? 0};`),
    ),
  'without its table': (html) => html.replace(/<\/?(table|tr|td)[^>]*>/g, ''),
  'inside another table': (html) => `<table><tr><td>Logo</td><td>${html}</td></tr></table>`,
  'behind a style and a comment': (html) => `<style>p > a { color: "red" }</style><!-- <table> -->${html}`,
  'below other words': (html) =>
    `<div>Dear May,<br>see below.</div><blockquote>${html}</blockquote><p>1. no</p>`,
};

/** Wraps every line at spaces, as plain-text mail programs do. */
function wrap(text: string, columns: number): string {
  const lines = text.split('\n').flatMap((line) => {
    const wrapped = [''];
    for (const word of line.split(' ')) {
      const last = wrapped.length - 1;
      const joined = wrapped[last] === '' ? word : `${wrapped[last] ?? ''} ${word}`;
      if (joined.length <= columns || wrapped[last] === '') wrapped[last] = joined;
      else wrapped.push(word);
    }
    return wrapped;
  });
  return lines.join('\n');
}

const quote = (text: string) =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

const TEXT_CHANGES: Readonly<Record<string, (text: string) => string>> = {
  'as it was written': (text) => text,
  'with Windows line ends': (text) => text.split('\n').join('\r\n'),
  'wrapped at 76 columns': (text) => wrap(text, 76),
  'wrapped at 72 columns and quoted': (text) => quote(wrap(text, 72)),
  'quoted three deep, wrapped each time': (text) =>
    [1, 2, 3].reduce((quoted) => wrap(quote(quoted), 76), text),
  'quoted without spaces': (text) => quote(quote(text)).split('> ').join('>'),
  'below other words': (text) => `Dear May,\n\n${text}\n1. no\n`,
  'quoted below words of its own': (text) => `Dear May,\n\n${quote(text)}`,
  'without its frame': (text) => text.slice(text.indexOf('✏')),
  'without its frame, below other words': (text) => `Dear May,\n\n${text.slice(text.indexOf('✏'))}`,
};

describe('a banner that arrives', () => {
  it.each(Object.entries(HTML_CHANGES))('in HTML is read back %s', (_name, change) => {
    expect(readBanners('html', change(aBanner('html')))).toMatchObject([reading(WORDS)]);
  });

  it.each(Object.entries(TEXT_CHANGES))('in text is read back %s', (_name, change) => {
    const sentence = 'This is not public yet, and there are a good many reasons for that. Before it may be:';
    const words = { ...WORDS, sentence, items: [...WORDS.items, 'long '.repeat(40)] };
    expect(readBanners('text', change(aBanner('text', words)))).toMatchObject([reading(words)]);
  });

  it.each(['1. Blur the face\n2. Withhold the home town'])(
    'in text without empty lines is read by its numbers',
    (items) => {
      const tight = aBanner('text', { ...WORDS, items: ['x'] })
        .split('\n\n')
        .join('\n')
        .replace('1. x', items);
      expect(readBanners('text', tight)).toMatchObject([
        reading({ ...WORDS, items: ['Blur the face', 'Withhold the home town'] }),
      ]);
    },
  );

  it('in text without empty lines is read by its numbers when it is wrapped, too', () => {
    const words = { ...WORDS, items: ['long '.repeat(40), 'short'] };
    const tight = wrap(aBanner('text', words), 72).split('\n').filter(Boolean).join('\n');
    expect(readBanners('text', tight)).toMatchObject([reading(words)]);
  });

  it('below other lines, without a single empty line, is read by its symbol', () => {
    const tight = aBanner('text')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('='))
      .join('\n');
    expect(readBanners('text', `Dear May,\nsee below\n${tight}`)).toMatchObject([reading(WORDS)]);
  });

  it.each(['', '??', '\ufffd'])('whose symbol became %j is still read', (symbol) => {
    const text = aBanner('text').replace('✏', symbol);
    expect(readBanners('text', text)).toMatchObject([reading(WORDS)]);
  });

  it.each(['??', '\ufffd'])('in HTML below other words is read though its symbol became %j', (symbol) => {
    const html = `<p>Dear May,</p><p>see below</p>${aBanner('html').replace('✏', symbol)}`;
    expect(readBanners('html', html)).toMatchObject([reading(WORDS)]);
  });

  it.each(['机密 邮件', '𠮷野 Legal', 'A→B only', '→A only'])('keeps all of a title such as %j', (title) => {
    const text = aBanner('text', { ...WORDS, title }).replace('✏ ', '');
    expect(readBanners('text', text)).toMatchObject([reading({ ...WORDS, title })]);
  });

  it('without its frame is read from its title on, though a wrapped line begins with its symbol', () => {
    const items = [`${'long '.repeat(13)}with the ✏ pencil`];
    const text = aBanner('text', { ...WORDS, items });
    const wrapped = text.slice(text.indexOf('✏')).replace('the ✏', 'the\n✏');
    for (const body of [wrapped, `Dear May,\n\n${wrapped}`])
      expect(readBanners('text', body)).toMatchObject([reading({ ...WORDS, items })]);
  });

  it('as a frame with a title alone says its stamp and no words', () => {
    const [frame, marker] = aBanner('text')
      .split('\n')
      .filter((line) => line.startsWith('===') || line.startsWith('['));
    expect(readBanners('text', `${frame}\n✏ Needs adjustment\n\n${marker}`)).toMatchObject([
      { id: ID, title: '', sentence: '', items: [] },
    ]);
  });

  it('twice is read from top to bottom', () => {
    for (const format of FORMATS) {
      const body = aBanner(format, WORDS, 'internal', OTHER_ID) + aBanner(format);
      expect(readBanners(format, body)).toMatchObject([reading(WORDS, 'internal', OTHER_ID), reading(WORDS)]);
    }
  });

  it('as a frame without words says its stamp and no words', () => {
    const [frame, marker] = aBanner('text')
      .split('\n')
      .filter((line) => line.startsWith('===') || line.startsWith('['));
    expect(readBanners('text', `${frame}\n\n${marker}`)).toMatchObject([{ id: ID, title: '', items: [] }]);
  });

  it('as a bare marker says its stamp and no words', () => {
    const marker =
      aBanner('text')
        .split('\n')
        .find((line) => line.startsWith('[')) ?? '';
    expect(readBanners('html', `<p>${marker}</p>`)).toMatchObject([
      { stamp: 'adjust', id: ID, title: '', sentence: '', items: [] },
    ]);
  });

  it('reads back whatever was typed into it, changed or not', () => {
    fc.assert(
      fc.property(
        aStamp,
        anId,
        someWords,
        fc.constantFrom(...Object.values(HTML_CHANGES).slice(0, 6)),
        (stamp, id, words, change) => {
          const banner = renderBanner('html', stamp, id, words);
          if (!banner.ok) return;
          const read = readBanners('html', change(banner.value));
          expect(read).toMatchObject([reading(words, stamp, id)]);
          expect(read.map(bannerSize)).toEqual([bannerSize(words)]);
        },
      ),
    );
  });

  it('in text reads back whatever was typed into it, wrapped and quoted', () => {
    fc.assert(
      fc.property(
        aStamp,
        anId,
        someWords,
        fc.constantFrom(...Object.values(TEXT_CHANGES).slice(0, 4)),
        (stamp, id, words, change) => {
          const read = readBanners('text', change(aBanner('text', words, stamp, id)));
          expect(read).toMatchObject([reading(words, stamp, id)]);
          expect(read.map(bannerSize)).toEqual([bannerSize(words)]);
        },
      ),
    );
  });

  it('is read without a throw from any body', () => {
    fc.assert(
      fc.property(anyText(), fc.constantFrom(...FORMATS), (body, format) => {
        expect(() => readBanners(format, body)).not.toThrow();
      }),
    );
  });
});

const NEXT: BannerWords = { title: 'Internal', sentence: 'This stays inside Example Legal Aid.', items: [] };
const BODIES: Readonly<Record<BodyFormat, readonly [before: string, after: string]>> = {
  html: [
    '<html><body>\r\n<p title="a>b">Dear May,</p><table><tr><td>1</td></tr></table>',
    `<br><p>====</p><table><tr><td>2</td><td>${aBanner('html', WORDS, 'internal', OTHER_ID)}</td></tr></table></body>`,
  ],
  text: ['Dear May,\r\n====\n\n', `\n\nBye\n${quote(aBanner('text', WORDS, 'internal', OTHER_ID))}`],
};

/** Where banners stand in a message, and which of them are its own: the others it quotes. */
const ON_TOP: Readonly<
  Record<string, readonly [format: BodyFormat, body: string, isOnTop: readonly boolean[]]>
> = {
  'at the top': ['text', `${aBanner('text')}Dear May,`, [true]],
  'below empty lines': ['text', `\n \n${aBanner('text')}Dear May,`, [true]],
  'below words': ['text', `Dear May,\n\n${aBanner('text')}`, [false]],
  'below a word that follows a frame': [
    'html',
    `<table><tr><td>Hi</td></tr></table>${aBanner('html')}`,
    [false],
  ],
  'below an empty table': ['html', `<table><tr><td></td></tr></table>${aBanner('html')}`, [true]],
  'below a banner': ['text', aBanner('text', NEXT, 'internal', OTHER_ID) + aBanner('text'), [true, true]],
  'below a banner and words': [
    'text',
    `${aBanner('text', NEXT, 'internal', OTHER_ID)}Dear May,\n\n${aBanner('text')}`,
    [true, false],
  ],
  'below words, the second of two': [
    'text',
    `Dear May,\n\n${aBanner('text', NEXT, 'internal', OTHER_ID)}${aBanner('text')}`,
    [false, false],
  ],
  'below what is left of another with its symbol, where empty lines were lost': [
    'text',
    `✏ Needs adjustment\nThis is not public yet.\nDear May,\n${aBanner('text').split('\n').slice(1).filter(Boolean).join('\n')}`,
    [false],
  ],
  'as a bare marker at the top': ['html', `<p>${MARKER}</p><p>Dear May,</p>`, [true]],
  'as a bare marker below words': ['html', `<p>Dear May,</p><p>${MARKER}</p>`, [false]],
};

describe('a banner is the message’s own where nothing but banners stands above it:', () => {
  it.each(Object.entries(ON_TOP))('%s', (_where, [format, body, isOnTop]) => {
    expect(readBanners(format, body).map((banner) => banner.isOnTop)).toEqual(isOnTop);
  });
});

describe('replacing a banner', () => {
  it.each(FORMATS)('in %s leaves every other character as it was', (format) => {
    const [before, after] = BODIES[format];
    const next = aBanner(format, NEXT, 'internal');
    const replaced = replaceBanner(format, before + aBanner(format).trimEnd() + after, ID, next);
    expect(replaced).toEqual({ ok: true, value: before + next.trimEnd() + after });
  });

  it.each(FORMATS)('in %s by nothing takes it away', (format) => {
    const [before, after] = BODIES[format];
    const replaced = replaceBanner(format, before + aBanner(format).trimEnd() + after, ID, '');
    expect(replaced).toEqual({ ok: true, value: before + after });
  });

  it.each(FORMATS)('in %s time after time leaves exactly one', (format) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(aStamp, anId, someWords), { minLength: 1, maxLength: 6 }), (acts) => {
        const start = aBanner(format);
        let [body, id] = [`${start}Hello`, ID];
        let last = start;
        for (const [stamp, nextId, words] of acts) {
          const next = renderBanner(format, stamp, nextId, words);
          if (!next.ok) continue;
          const replaced = replaceBanner(format, body, id, next.value);
          expect(replaced.ok).toBe(true);
          if (replaced.ok) [body, id, last] = [replaced.value, nextId, next.value];
        }
        expect(findMarkers(body).intact).toHaveLength(1);
        expect(body).toBe(`${last.trimEnd()}${format === 'text' ? '\n\n' : ''}Hello`);
      }),
    );
  });

  it.each(Object.entries(HTML_CHANGES).filter(([name]) => name !== 'without its table'))(
    'finds it %s',
    (_name, change) => {
      const replaced = replaceBanner(
        'html',
        change(aBanner('html')),
        ID,
        aBanner('html', NEXT, 'internal', OTHER_ID),
      );
      expect(replaced.ok && readBanners('html', replaced.value)).toMatchObject([
        reading(NEXT, 'internal', OTHER_ID),
      ]);
    },
  );

  it('swaps the one at the top when a quote carries the same id', () => {
    const body = `${aBanner('html')}<p>Hi</p><blockquote>${aBanner('html')}</blockquote>`;
    const replaced = replaceBanner('html', body, ID, 'NEW');
    expect(replaced).toEqual({ ok: true, value: `NEW<p>Hi</p><blockquote>${aBanner('html')}</blockquote>` });
  });

  it('says when there is none with this id', () => {
    expect(replaceBanner('html', aBanner('html'), OTHER_ID, '')).toEqual({ ok: false, error: 'not-found' });
    expect(replaceBanner('text', 'Hello', ID, '')).toEqual({ ok: false, error: 'not-found' });
  });

  const html = aBanner('html');
  const text = aBanner('text');
  const NOT_OURS: Readonly<Record<string, readonly [BodyFormat, string]>> = {
    'something was typed between': [
      'html',
      html.replace('<p style="margin:0;color:white;font-size:10px', '<p>My words</p>$&'),
    ],
    'something was typed below the marker': ['html', html.replace('</td>', '<p>My words</p></td>')],
    'a table stands in it': [
      'html',
      html.replace('<p style="margin:0;color:white;font-size:10px', '<table><tr><td>x</td></tr></table>$&'),
    ],
    'a table stands above its title': ['html', html.replace('<p', '<table><tr><td>x</td></tr></table><p')],
    'a picture stands in it': ['html', html.replace('</b>', '</b><img src="cid:1">')],
    'a second cell stands in it': ['html', html.replace('</td>', '</td><td></td>')],
    'a cell for headings stands in it': ['html', html.replace('</td>', '</td><th></th>')],
    'words were typed into its table, above the title': ['html', html.replace('<p', '<p>Dear Anna,</p><p')],
    'another marker hides in it': ['html', html.replace('</td>', `<p title="${MARKER}"></p></td>`)],
    'another marker stands in it, above the title': [
      'html',
      html.replace('<p', `<p>${formatMarker('internal', OTHER_ID)}</p><p`),
    ],
    'something was typed right above the marker, as if it belonged to the last item': [
      'text',
      text.replace('\n\n[stamp', '\nMy words [stamp'),
    ],
    'its table is gone': ['html', html.replace(/<\/?(table|tr|td)[^>]*>/g, '')],
    'its table is never closed': ['html', html.replace('</table>', '')],
    'only the marker was pasted into a table': [
      'html',
      `<table><tr><td><p>Order</p><p>Name</p>${html.slice(html.indexOf('[stamp'), html.indexOf(']') + 1)}</td></tr></table>`,
    ],
    'something was typed between the lines': ['text', text.replace('[stamp', 'My words\n\n[stamp')],
    'something was typed before the marker': ['text', text.replace('[stamp', 'My words [stamp')],
    'it is part of a quote': ['text', quote(text)],
    'a quoted line stands in it': ['text', text.replace('This is', '> This is')],
    'its frame and title are gone': ['text', text.slice(text.indexOf('This is'))],
  };
  it.each(Object.entries(NOT_OURS))('refuses when %s', (_name, [format, body]) => {
    expect(replaceBanner(format, body, ID, '')).toEqual({ ok: false, error: 'not-ours' });
  });
});

/** A banner of plain text whose message was turned into HTML, one way and another. */
const asLines = (banner: string, between: string) => banner.trimEnd().split('\n').join(between);

describe('replacing a banner of plain text that became HTML', () => {
  const lines = asLines(aBanner('text'), '<br>');

  it.each(['<br>', '<br/>', '</p><p>', '</div>\n<div>', '<span></span><br>'])(
    'takes its lines, divided by %s, and nothing else',
    (between) => {
      const body = `<p>Dear May,</p><p>${asLines(aBanner('text'), between)}</p><p>Bye</p>`;
      expect(replaceBanner('html', body, ID, '')).toEqual({
        ok: true,
        value: '<p>Dear May,</p><p></p><p>Bye</p>',
      });
    },
  );

  const AROUND: Readonly<Record<string, readonly [above: string, below: string]>> = {
    'nothing above it': ['', '<p>Dear May,</p>'],
    'a picture above it': ['<p>Hi <img src="cid:1"></p>', ''],
    'a table right below it': ['', '<table><tr><td>Order</td></tr></table>'],
  };
  it.each(Object.entries(AROUND))('leaves what is around it, with %s', (_what, [above, below]) => {
    expect(replaceBanner('html', above + lines + below, ID, 'NEW')).toEqual({
      ok: true,
      value: `${above}NEW${below}`,
    });
  });

  const unframed = lines.slice(lines.indexOf('✏'));
  const untitled = unframed.slice(unframed.indexOf('<br>'));
  const another = `${asLines(aBanner('text', NEXT, 'internal', OTHER_ID), '<br>')}<br>`;
  const WITHOUT_FRAME: Readonly<Record<string, string>> = {
    'in a paragraph': '<p>Dear May,</p><p>',
    'below another banner of lines': another,
    'below another banner in its table': aBanner('html', NEXT, 'internal', OTHER_ID),
    'below the same symbol in words of the author': '<p>✏ means a pencil</p><p>',
    'below a line that the author drew': `${'='.repeat(40)}<p>Dear May,</p>`,
    'below words that were typed under its frame': `${lines.slice(0, lines.indexOf('✏'))}Dear May,<br>`,
  };
  it.each(Object.entries(WITHOUT_FRAME))(
    'takes one that was HTML before and has no frame, %s',
    (_what, above) => {
      expect(replaceBanner('html', `${above}${unframed}<p>Bye</p>`, ID, 'NEW')).toEqual({
        ok: true,
        value: `${above}NEW<p>Bye</p>`,
      });
    },
  );

  const NOT_OURS: Readonly<Record<string, string>> = {
    'a block begins in it and ends below': lines.replace('<br>1.', '<div>1.'),
    'a stretch of text begins in it and ends below': lines.replace('<br>1.', '<br><span>1.'),
    'its frame and its title are gone, and those of the banner above are the nearest': `${another}${untitled}`,
    'a picture stands in it': lines.replace('<br>1.', '<br><img src="cid:1">1.'),
    'a paragraph begins in it and ends below': lines.replace('<br>1.', '<p>1.'),
    'its title has lost its symbol': lines.replace('✏ ', ''),
    'something was typed between its lines': lines.replace('<br>[stamp', 'My words<br>[stamp'),
  };
  it.each(Object.entries(NOT_OURS))('refuses when %s', (_name, body) => {
    expect(replaceBanner('html', body, ID, '')).toEqual({ ok: false, error: 'not-ours' });
  });
});

describe('HTML as text', () => {
  it('decodes what mail programs write and leaves the rest', () => {
    expect(htmlToText('&eacute;&Ccedil;&nbsp;&#233;&#xE9;&lt;b&gt;&amp;amp;&bogus;&#0;& &rsquo;')).toBe(
      'éÇ éé<b>&amp;&bogus;&#0;& ’',
    );
  });

  it('leaves numbers that are no characters, and decodes the last one that is', () => {
    expect(htmlToText('&#1.5; &#x110000; &#; &#x10ffff;')).toBe('&#1.5; &#x110000; &#; \u{10ffff}');
    expect(htmlToText('Q&amp! <b>&lt!</b>')).toBe('Q&amp! &lt!');
  });

  it('makes one line of a wrapped source, and lines of its own of what begins and ends one', () => {
    expect(htmlToText('a\nb\rc<span>d</span>')).toBe('a b cd');
    expect(htmlToText('<p>a</p>b')).toBe('\n\na\n\nb');
  });

  it.each(['I <3 you > me', 'a <{b}> c', 'a <[b]> c', 'a <`b> c', 'a <@b> c', 'a <İ> c'])(
    'takes no bracket for a tag that is none: %s',
    (html) => {
      expect(htmlToText(html)).toBe(html);
    },
  );

  it('knows a tag from a to z, in small letters and capitals', () => {
    expect(htmlToText('1<a>2<z>3<A>4<Z>5')).toBe('12345');
  });

  it('ends a tag, a comment and a script where the standard of HTML does', () => {
    expect(htmlToText('a<!-- <b>c</b> -->d')).toBe('ad');
    expect(htmlToText('a<!-->b')).toBe('ab');
    expect(htmlToText('a<b title = "c>d">e')).toBe('ae');
    expect(htmlToText('a<b="c>d">e')).toBe('ad">e');
    expect(htmlToText('a<b= "c>d">e')).toBe('ad">e');
    expect(htmlToText('a<script>"</b>"; more = 1 > 0;</script>c')).toBe('ac');
    expect(htmlToText('a<script>//script>b\n"</b>"</script >c')).toBe('ac');
  });

  it('loses nothing behind a stray quotation mark or an angle bracket', () => {
    expect(htmlToText(`<a title=it's>x</a> <b title='>'>y</b> 1 < 2 <!-- " --> z`)).toBe('x y 1 < 2  z');
  });

  it('loses what a script, a comment or a tag without an end would swallow, and nothing before it', () => {
    expect(htmlToText('a<script>b</scr')).toBe('a');
    expect(htmlToText('a<!-- b')).toBe('a');
    expect(htmlToText('a<!b>c<?d>e<?f')).toBe('ace');
    expect(htmlToText('a<b title="c>d')).toBe('a');
  });

  it('shows any escaped text as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(plainLine(htmlToText(`<b>${escapeHtml(text)}</b>`))).toBe(plainLine(text));
      }),
    );
  });
});
