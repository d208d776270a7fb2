/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { nextRegion } from '../../../src/simulator/page/keyboard/regions';
import {
  hasKeysOfItsOwn,
  isTypingIn,
  type KeyStroke,
  SHORTCUTS,
  shortcutFor,
} from '../../../src/simulator/page/keyboard/shortcuts';
import { EN } from '../../../src/simulator/page/words/en';

const stroke = (key: string, unusual: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  code: `Key${key.toUpperCase()}`,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...unusual,
});

const STROKES: Record<string, [KeyStroke, string | null, string | null]> = {
  'N starts a mail': [stroke('n'), 'newMail', null],
  'R replies': [stroke('r'), 'reply', null],
  'Shift+R replies to all': [stroke('R', { shiftKey: true }), 'replyAll', null],
  'Shift+F forwards': [stroke('F', { shiftKey: true }), 'forward', null],
  'F alone means nothing': [stroke('f'), null, null],
  'the browser keeps Ctrl+N': [stroke('n', { ctrlKey: true }), null, null],
  'the browser keeps Ctrl+R': [stroke('r', { ctrlKey: true }), null, null],
  'Delete deletes': [stroke('Delete'), 'delete', null],
  'Ctrl+Enter sends': [stroke('Enter', { ctrlKey: true }), 'send', 'send'],
  'Command+Enter sends': [stroke('Enter', { metaKey: true }), 'send', 'send'],
  'Enter alone does not send': [stroke('Enter'), null, null],
  'Alt+S sends, whatever letter it writes': [stroke('ß', { altKey: true, code: 'KeyS' }), 'send', 'send'],
  'Alt+K looks names up': [stroke('k', { altKey: true }), 'checkNames', 'checkNames'],
  'F6 goes on': [stroke('F6'), 'nextRegion', 'nextRegion'],
  'Shift+F6 goes back': [stroke('F6', { shiftKey: true }), 'previousRegion', 'previousRegion'],
  '? shows the shortcuts, also where it needs Shift': [stroke('?', { shiftKey: true }), 'help', null],
};

describe('a key', () => {
  it.each(Object.entries(STROKES))('%s', (_name, [pressed, idle, typing]) => {
    expect([shortcutFor(pressed, false), shortcutFor(pressed, true)]).toEqual([idle, typing]);
  });

  const place = (html: string, selector: string): Element | null => {
    document.body.innerHTML = html;
    return document.querySelector(selector);
  };
  it('writes in fields and in the body of a mail, and nowhere else', () => {
    const html = '<input><div contenteditable="true"><b>x</b></div><button>y</button>';
    expect(['input', 'b', 'button'].map((selector) => isTypingIn(place(html, selector)))).toEqual([
      true,
      true,
      false,
    ]);
  });
  it('belongs to the menu or the dialog that is open', () => {
    const html = '<div role="dialog"><button>y</button></div><i>z</i>';
    expect(['button', 'i'].map((selector) => hasKeysOfItsOwn(place(html, selector)))).toEqual([true, false]);
  });
  it('is explained, every one', () => {
    for (const { id } of SHORTCUTS) expect(EN.shortcuts.actions[id]).toMatch(/\w/);
  });
});

describe('F6', () => {
  it('goes through the parts of the page in a circle', () => {
    expect([nextRegion(4, 0, 1), nextRegion(4, 3, 1), nextRegion(4, 0, -1)]).toEqual([1, 0, 3]);
  });
  it('begins at the first or the last from outside, and stays where there is none', () => {
    expect([nextRegion(4, -1, 1), nextRegion(4, -1, -1), nextRegion(0, -1, 1)]).toEqual([0, 3, null]);
  });
});
