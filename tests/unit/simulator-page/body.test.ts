/** @jest-environment jsdom */
import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { htmlToText, textToHtml } from '../../../src/simulator/page/body/convert-body';
import { linkify, setsColours, textMailDocument } from '../../../src/simulator/page/body/mail-document';
import { patchChildren } from '../../../src/simulator/page/body/patch-children';
import { cleanForEditing, cleanForReading, readEdited } from '../../../src/simulator/page/body/sanitise-body';
import { writeEditor } from '../../../src/simulator/page/compose/write-editor';

const noPictures = () => null;
const inReading = (html: string) => cleanForReading(html, noPictures).html;

describe('a received body', () => {
  const GONE = {
    scripts: '<p>a</p><script>alert(1)</script>',
    'event handlers': '<img src="data:image/png;base64,AA==" onerror="alert(1)">',
    'script links': '<a href="javascript:alert(1)">a</a>',
    forms: '<form action="https://x.example"><input name="a"></form>',
    frames: '<iframe src="https://x.example"></iframe>',
    'refreshing away': '<meta http-equiv="refresh" content="0;url=https://x.example">',
    'style sheets from elsewhere': '<link rel="stylesheet" href="https://x.example/a.css">',
  };
  it.each(Object.entries(GONE))('loses %s', (_name, html) => {
    expect(inReading(html)).not.toMatch(/script|onerror|<form|<input|<iframe|<meta|<link/i);
  });

  it('loads no pictures from other computers, and says how many it left out', () => {
    const { html, remoteParts } = cleanForReading(
      '<img src="https://t.example/x.png"><img src="//t.example/y.png"><table background="https://t.example/z"></table>',
      noPictures,
    );
    expect(html).not.toContain('t.example');
    expect(remoteParts).toBe(3);
  });

  it('shows the pictures that came with it', () => {
    const { html, remoteParts } = cleanForReading('<img src="cid:logo@x">', (id) => `/pictures/${id}`);
    expect(html).toContain('src="/pictures/logo@x"');
    expect(remoteParts).toBe(0);
  });

  it('keeps colours, tables and directions, which stamps are made of', () => {
    const banner =
      '<table style="background:#7a0019;color:#fff" role="presentation"><tbody><tr><td dir="rtl">سري</td></tr></tbody></table>';
    expect(inReading(banner)).toContain('background:#7a0019');
    expect(inReading(banner)).toContain('dir="rtl"');
  });

  it('opens links elsewhere, without telling where from', () => {
    expect(inReading('<a href="https://court.example">court</a>')).toContain('rel="noopener noreferrer"');
  });
});

describe('paper', () => {
  it('is white for mail that brings its own colours', () => {
    expect(setsColours('<p style="color:black">x</p>')).toBe(true);
    expect(setsColours('<td bgcolor="#fff">x</td>')).toBe(true);
    expect(setsColours('<p>the color of the house</p>')).toBe(false);
  });
  it('shows plain text as text', () => {
    const html = textMailDocument('<b>not bold</b> & "quotes"', {
      dark: false,
      pictureOrigin: 'https://localhost',
    });
    expect(html).toContain('&lt;b&gt;not bold&lt;/b&gt; &amp; &quot;quotes&quot;');
  });
  it('makes links of addresses in plain text, without the full stop after them', () => {
    expect(linkify('See https://court.example/a?b=1&c=2.')).toContain(
      'href="https://court.example/a?b=1&amp;c=2"',
    );
    expect(linkify('javascript:alert(1)')).toBe('javascript:alert(1)');
  });
});

describe('changing between HTML and plain text', () => {
  const CASES = {
    'blocks become lines': ['<div>one</div><div>two</div>', 'one\ntwo'],
    'breaks become lines': ['one<br>two', 'one\ntwo'],
    'paragraphs keep their distance': ['<p>one</p><p>two</p>', 'one\n\ntwo'],
    'list items are marked': ['<ul><li>one</li><li>two</li></ul>', '- one\n- two'],
    'style sheets and comments are not words': ['<style>p{color:red}</style><!-- x --><p>one</p>', 'one'],
    'white space is not text': ['<p>one\n   two</p>', 'one two'],
  };
  it.each(Object.entries(CASES))('%s', (_name, [html, text]) => {
    expect(htmlToText(html ?? '')).toBe(text);
  });
  it('brings plain text back as it was, signs and empty lines included', () => {
    const line = fc.stringMatching(/^[a-z<>&"]( ?[a-z<>&"])*$/);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        expect(htmlToText(textToHtml(lines.join('\n')))).toBe(lines.join('\n'));
      }),
    );
    expect(htmlToText(textToHtml('one\n\ntwo'))).toBe('one\n\ntwo');
  });
});

/** What an add-in wrote, as the editor gets it. */
function fragment(html: string): DocumentFragment {
  const range = document.createRange();
  return range.createContextualFragment(html);
}

function element(html: string): HTMLDivElement {
  const div = document.createElement('div');
  div.innerHTML = html;
  return div;
}

describe('an add-in writes into a body that is being edited', () => {
  it('ends with what the add-in wrote, whatever stood there before', () => {
    const html = fc
      .array(
        fc.constantFrom(
          '<p>a</p>',
          '<p>b</p>',
          'text',
          '<div><p>a</p></div>',
          '<div><p>b</p>c</div>',
          '<hr>',
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(html, html, (before, after) => {
        const target = element(before);
        patchChildren(target, element(after));
        expect(target.innerHTML).toBe(element(after).innerHTML);
      }),
    );
  });

  it('leaves the person’s own paragraph in place when a banner comes, changes and goes', () => {
    const editor = element('<p>mine</p><p>quoted</p>');
    const mine = editor.firstChild;
    writeEditor(
      editor,
      fragment('<table><tbody><tr><td>Internal</td></tr></tbody></table><p>mine</p><p>quoted</p>'),
    );
    writeEditor(
      editor,
      fragment('<table><tbody><tr><td>Confidential</td></tr></tbody></table><p>mine</p><p>quoted</p>'),
    );
    expect(editor.childNodes[1]).toBe(mine);
    writeEditor(editor, fragment('<p>mine</p><p>quoted</p>'));
    expect(editor.firstChild).toBe(mine);
  });
});

describe('the caret', () => {
  let editor: HTMLDivElement;
  beforeEach(() => {
    editor = element('<p>Dear Yusuf</p><p>quoted</p>');
    document.body.replaceChildren(editor);
  });
  const caret = () => {
    const selection = document.getSelection();
    return `${selection?.anchorNode?.nodeValue?.slice(0, selection.anchorOffset)}|`;
  };
  const put = (text: string) => {
    const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.nodeValue?.indexOf(text) ?? -1;
      if (at >= 0) document.getSelection()?.collapse(walker.currentNode, at);
    }
  };

  it('stays between the same letters when a banner is written above', () => {
    put('Yusuf');
    writeEditor(editor, fragment('<div>Internal</div><p>Dear Yusuf</p><p>quoted</p>'));
    expect(caret()).toBe('Dear |');
  });
  it('stays between the same letters when everything is written anew', () => {
    put('Yusuf');
    writeEditor(editor, fragment('<div>Internal</div><div><i>Dear Yusuf</i></div><div>quoted</div>'));
    expect(caret()).toBe('Dear |');
  });
  it('stays at the end of what was typed when everything is written anew', () => {
    document.getSelection()?.collapse(editor.querySelector('p')?.firstChild ?? null, 'Dear Yusuf'.length);
    writeEditor(editor, fragment('<div>Internal</div><div><i>Dear Yusuf</i></div><div>quoted</div>'));
    expect(caret()).toBe('Dear Yusuf|');
  });
  it('stays in the empty line where a reply begins when a banner is written above it', () => {
    editor.replaceChildren(fragment('<div><br></div><p>quoted</p>'));
    const line = editor.firstChild;
    for (const position of [line, editor]) {
      document.getSelection()?.collapse(position, 0);
      writeEditor(editor, fragment('<table></table><div><br></div><p>quoted</p>'));
      expect(document.getSelection()?.anchorNode).toBe(line);
      writeEditor(editor, fragment('<div><br></div><p>quoted</p>'));
    }
  });
  it('is not taken by an editor in which nobody is', () => {
    document.getSelection()?.removeAllRanges();
    writeEditor(editor, fragment('<p>other</p>'));
    expect(document.getSelection()?.rangeCount).toBe(0);
  });
});

describe('pictures in a body that is being edited', () => {
  it('are shown, and point to their attachments again when the body is read', () => {
    const editor = element('');
    editor.append(cleanForEditing('<img src="cid:logo@x">', () => 'data:image/png;base64,AA=='));
    expect(editor.innerHTML).toContain('src="data:image/png;base64,AA=="');
    expect(readEdited(editor)).toBe('<img src="cid:logo@x">');
  });
  it('do not let style sheets of a quoted mail restyle the page', () => {
    const editor = element('');
    editor.append(cleanForEditing('<style>body{display:none}</style><p>x</p>', noPictures));
    expect(editor.innerHTML).toBe('<p>x</p>');
  });
});
