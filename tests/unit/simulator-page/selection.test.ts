/** @jest-environment jsdom */
import { describe, expect, it, jest } from '@jest/globals';
import { htmlSelection, textSelection } from '../../../src/simulator/page/compose/selection';

function anEditor(html: string) {
  const editor = document.createElement('div');
  editor.innerHTML = html;
  document.body.replaceChildren(editor);
  document.getSelection()?.removeAllRanges();
  const written = jest.fn();
  return { editor, written, selection: htmlSelection(editor, written) };
}

function select(node: Node | null | undefined, from: number, to: number): void {
  if (!node) throw new Error('expected a node');
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  document.getSelection()?.addRange(range);
}

describe('the selection in an HTML editor', () => {
  it('is nothing before anybody has clicked into the text', () => {
    expect(anEditor('<p>Hello</p>').selection.read()).toBeNull();
  });

  it('is nothing while something outside is selected', () => {
    const { selection } = anEditor('<p>Hello</p>');
    document.body.append('outside');
    select(document.body.lastChild, 0, 3);
    expect(selection.read()).toBeNull();
  });

  it('is read as text and as HTML', () => {
    const { editor, selection } = anEditor('<p>Hello <b>you</b></p>');
    select(editor.querySelector('p'), 0, 2);
    expect(selection.read()).toEqual({ place: 'body', text: 'Hello you', html: 'Hello <b>you</b>' });
  });

  it('is overwritten, with the cursor behind what was written', () => {
    const { editor, selection, written } = anEditor('<p>Hello</p>');
    select(editor.querySelector('p')?.firstChild, 0, 5);
    selection.replace('<i>Good</i> day');
    expect(editor.innerHTML).toBe('<p><i>Good</i> day</p>');
    expect(written).toHaveBeenCalledTimes(1);
    selection.replace('!');
    expect(editor.textContent).toBe('Good day!');
  });

  it('takes no scripts in', () => {
    const { editor, selection } = anEditor('<p>Hello</p>');
    select(editor.querySelector('p')?.firstChild, 0, 5);
    selection.replace('<img src="x" onerror="boom()">');
    expect(editor.innerHTML).not.toContain('onerror');
  });
});

describe('the selection in a plain text', () => {
  function anArea(text: string) {
    const area = document.createElement('textarea');
    area.value = text;
    const written = jest.fn();
    return { area, written, selection: textSelection(area, written) };
  }

  it('is read, and escaped where HTML is wanted', () => {
    const { area, selection } = anArea('a <b> c');
    area.setSelectionRange(2, 5);
    expect(selection.read()).toEqual({ place: 'body', text: '<b>', html: '&lt;b&gt;' });
  });

  it('is overwritten, with the cursor behind what was written', () => {
    const { area, selection, written } = anArea('one two');
    area.setSelectionRange(0, 3);
    selection.replace('three');
    expect(area.value).toBe('three two');
    expect(area.selectionStart).toBe(5);
    expect(written).toHaveBeenCalledTimes(1);
  });
});
