/** @jest-environment jsdom */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { CLIENTS } from '../../../src/simulator/host/clients/client-profile';
import type { PlayedClient } from '../../../src/simulator/host/clients/played-client';
import type { HtmlChange } from '../../../src/simulator/host/item/client-html';
import { fitToBody, prependToBody, readBody } from '../../../src/simulator/host/item/body';
import { htmlToText, textToHtml } from '../../../src/simulator/host/item/body-text';
import { sanitiseHtml } from '../../../src/simulator/host/item/sanitise-html';

test.each(
  Object.entries({
    'paragraphs stand on lines of their own': ['<p>a</p><p>b</p>', 'a\nb'],
    'line breaks are kept': ['a<br>b<br><br>c', 'a\nb\n\nc'],
    'white space counts once': ['<p>a \n  b</p>', 'a b'],
    'markup inside a line disappears': ['<p>a<b>b</b> <i>c</i></p>', 'ab c'],
    'cells of a row stand side by side': [
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
      'a b\nc',
    ],
    'scripts and styles are no text': ['<style>p{}</style><p>a</p><script>b</script>', 'a'],
    'entities are read': ['<p>&lt;a&gt;&nbsp;b</p>', '<a> b'],
    'an empty body is empty': ['<html><head></head><body></body></html>', ''],
  }),
)('%s', (_sentence, [html, text]) => {
  expect(htmlToText(html ?? '')).toBe(text);
});

test('text becomes HTML that reads as the same text', () => {
  const word = fc.stringMatching(/^[!-~]{1,8}$/u);
  const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
      const text = lines.join('\n');
      return htmlToText(textToHtml(text)) === text;
    }),
  );
});

const ON_WEB: PlayedClient = { client: CLIENTS.web, suffers: () => false };

describe('what an add-in writes', () => {
  test('as HTML does not fit into plain text', () => {
    expect(fitToBody({ format: 'html', content: '<b>x</b>' }, 'text', ON_WEB)).toBeNull();
  });

  test('as text never becomes markup', () => {
    fc.assert(
      fc.property(fc.string(), (content) => {
        const fitted = fitToBody({ format: 'text', content }, 'html', ON_WEB) ?? '';
        const elements = new DOMParser().parseFromString(fitted, 'text/html').body.querySelectorAll('*');
        return [...elements].every(({ tagName }) => tagName === 'BR');
      }),
    );
  });

  test.each(
    Object.entries({
      'event handlers go': ['<img src="a.png" onerror="x()">', '<img src="a.png">'],
      'scripts go, also inside pictures': ['<svg><script>x</script></svg>', '<svg></svg>'],
      'script addresses go, however they are spelt': ['<a href=" JavaScript:x()">l</a>', '<a>l</a>'],
      'frames and forms go': ['<iframe srcdoc="x"></iframe><form><input></form>y', 'y'],
      'comments go': ['a<!-- b -->c', 'ac'],
      'colours of tables stay': [
        '<table bgcolor="#fff"><tbody><tr><td style="color:red">x</td></tr></tbody></table>',
        '<table bgcolor="#fff"><tbody><tr><td style="color:red">x</td></tr></tbody></table>',
      ],
      'of a document only the body stays': ['<html><head><title>t</title></head><body>x</body></html>', 'x'],
    }),
  )('%s', (_sentence, [html, clean]) => {
    expect(sanitiseHtml(html ?? '', [])).toBe(clean);
  });

  test.each(
    Object.entries({
      'classes go where they are dropped': {
        changes: ['drops classes'],
        html: '<p class="a" id="b">x<b class="c">y</b></p>',
        left: '<p id="b">x<b>y</b></p>',
      },
      'spans go at the top only': {
        changes: ['drops outer spans'],
        html: '<span>x <b>y</b></span><p><span>z</span></p>',
        left: 'x <b>y</b><p><span>z</span></p>',
      },
      'the style of a link stands in it, and links without one stay': {
        changes: ['styles inside links'],
        html: '<a href="#" style="color:red"><b>x</b> y</a><a href="#">z</a>',
        left: '<a href="#"><span style="color:red"><b>x</b> y</span></a><a href="#">z</a>',
      },
      'words of a coloured div become shaded paragraphs around its blocks': {
        changes: ['shades paragraphs'],
        html: '<div style="background:red">x <b>y</b><ul><li>z</li></ul>\n</div>',
        left:
          '<div><p style="background-color: red;">x <b>y</b></p>' +
          '<ul><li style="background-color: red;">z</li></ul>\n</div>',
      },
      'the nearest colour wins': {
        changes: ['shades paragraphs'],
        html: '<div style="background-color:red"><p>x</p><div style="background-color:blue"><p>y</p></div></div>',
        left:
          '<div><p style="background-color: red;">x</p>' +
          '<div><p style="background-color: blue;">y</p></div></div>',
      },
      'padding goes without a colour too, and other styles stay': {
        changes: ['shades paragraphs'],
        html: '<div style="padding: 4px; margin: 2px;">x</div><p style="padding: 4px">y</p>',
        left: '<div style="margin: 2px;">x</div><p style="padding: 4px">y</p>',
      },
    } satisfies Record<string, { changes: readonly HtmlChange[]; html: string; left: string }>),
  )('%s', (_sentence, { changes, html, left }) => {
    expect(sanitiseHtml(html, changes)).toBe(left);
  });

  test.each(Object.values(CLIENTS))('is clean after one cleaning: $id', ({ writtenHtml }) => {
    const clean = (html: string): string => sanitiseHtml(html, writtenHtml);
    const piece = fc.constantFrom(
      '<div style="background:red">',
      '</div>',
      '<a style="color:red">',
      '</a>',
      'x',
    );
    const html = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(fc.property(html, (text) => clean(clean(text)) === clean(text)));
  });
});

test('what is put first stands first, and the rest stays as it was', () => {
  expect(prependToBody({ format: 'html', content: '<p>a</p>' }, '<p>b</p>')).toBe('<p>b</p><p>a</p>');
  expect(prependToBody({ format: 'text', content: 'a' }, 'b')).toBe('ba');
});

test('a document that is read is given as it is', () => {
  const content = '<html><head></head><body>x</body></html>';
  expect(readBody({ format: 'html', content }, 'html')).toBe(content);
});
