import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Block, type Inline, parseMarkdown } from '../../../src/simulator/page/send/markdown';

function plain(inline: Inline): string {
  return inline.kind === 'text' ? inline.text : inline.inside.map(plain).join('');
}
function sketch(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'bold':
      return `[b ${inline.inside.map(sketch).join('')}]`;
    case 'italic':
      return `[i ${inline.inside.map(sketch).join('')}]`;
    case 'link':
      return `[a ${inline.href} ${inline.inside.map(sketch).join('')}]`;
  }
}
const sketchBlock = (block: Block): string =>
  block.kind === 'paragraph'
    ? block.inside.map(sketch).join('')
    : `${block.kind}(${block.items.map((item) => item.map(sketch).join('')).join('|')})`;

function hrefs(inline: Inline): readonly string[] {
  if (inline.kind === 'text') return [];
  const inside = inline.inside.flatMap(hrefs);
  return inline.kind === 'link' ? [inline.href, ...inside] : inside;
}
const hrefsIn = (block: Block): readonly string[] =>
  block.kind === 'paragraph' ? block.inside.flatMap(hrefs) : block.items.flat().flatMap(hrefs);

const CASES: Record<string, { text: string; blocks: string[] }> = {
  'bold and italic': { text: '**Not** *sent*, _really_', blocks: ['[b Not] [i sent], [i really]'] },
  'bullets whose items end in a carriage return': {
    text: 'Please:\n\n- remove Dana\r- or choose another stamp\r',
    blocks: ['Please:', 'bullets(remove Dana|or choose another stamp)'],
  },
  'numbered lists': { text: '1. one\r2. two\r', blocks: ['numbers(one|two)'] },
  'bold with underscores, and both at once': { text: '__a__ ***b***', blocks: ['[b a] [b [i b]]'] },
  'signs beside spaces are signs': { text: '5 * 3 * 4', blocks: ['5 * 3 * 4'] },
  'underscores inside a word are letters': { text: 'a_b_c and x__y__z', blocks: ['a_b_c and x__y__z'] },
  'numbers that do not count up from one are text': {
    text: '2. two\r1. one\r3. three\r',
    blocks: ['2. two', 'numbers(one)', '3. three'],
  },
  'stars make bullets too': { text: '* one\r* two\r', blocks: ['bullets(one|two)'] },
  'two line ends begin a new line': { text: 'one\n\ntwo', blocks: ['one', 'two'] },
  'no addresses in angle brackets': { text: '<https://x.example>', blocks: ['<https://x.example>'] },
  'https links': {
    text: 'See [the rules](https://legalaid.example/rules).',
    blocks: ['See [a https://legalaid.example/rules the rules].'],
  },
  'no other links': {
    text: '[a](http://x.example) [b](javascript:alert) [c](data:x)',
    blocks: ['[a](http://x.example) [b](javascript:alert) [c](data:x)'],
  },
  'HTML is text': { text: '<img src=x onerror=alert(1)>', blocks: ['<img src=x onerror=alert(1)>'] },
  'escaped signs are themselves': { text: '\\*not bold\\* a\\_b', blocks: ['*not bold* a_b'] },
  'a lonely star is a star': { text: '5 * 3', blocks: ['5 * 3'] },
  'bold inside a link': { text: '[**x**](https://x.example)', blocks: ['[a https://x.example [b x]]'] },
};

describe('the words of a Smart Alert', () => {
  it.each(Object.entries(CASES))('%s', (_name, { text, blocks }) => {
    expect(parseMarkdown(text).map(sketchBlock)).toEqual(blocks);
  });

  it('shows only https links, whatever is written', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '*',
      '_',
      '\\',
      'https://x.example',
      'http://y',
      'a',
      ' ',
      '\r',
      '- ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const links = parseMarkdown(pieces.join('')).flatMap(hrefsIn);
        expect(links.filter((href) => !href.startsWith('https://'))).toEqual([]);
      }),
    );
  });

  it('loses no letter of ordinary sentences', () => {
    const word = fc.stringMatching(/^[a-z@.]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const text = words.join(' ');
        const shown = parseMarkdown(text).flatMap((block) => ('inside' in block ? block.inside : []));
        expect(shown.map(plain).join('')).toBe(text);
      }),
    );
  });
});
