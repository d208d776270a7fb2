import type { Table } from './row';

const DOCUMENT = (body: string): string =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>${body}</body></html>`;

/** The body of a draft. */
export const BODY: Table = {
  'the type of an HTML body': {
    fact: 'host-protocol 5, number 14',
    steps: [['item.body.getTypeAsync']],
    result: { value: 'html' },
  },
  'the type of a text body': {
    fact: 'host-protocol 5, number 14',
    draft: { bodyFormat: 'text', body: 'Hello' },
    steps: [['item.body.getTypeAsync']],
    result: { value: 'text' },
  },
  'HTML is read as a document': {
    fact: 'host-protocol 5, number 37; the head is invented',
    steps: [['item.body.getAsync', 'html']],
    result: { value: DOCUMENT('<p>Hello</p>') },
  },
  'HTML is read as text': {
    fact: 'host-protocol 5, number 37; the spacing is invented',
    draft: { body: '<p>Hello <b>you</b></p><ul><li>one</li><li>two</li></ul>' },
    steps: [['item.body.getAsync', 'text']],
    result: { value: 'Hello you\none\ntwo' },
  },
  'text is read as HTML in which nothing becomes markup': {
    fact: 'invented',
    draft: { bodyFormat: 'text', body: 'a <b>\nb' },
    steps: [['item.body.getAsync', 'html']],
    result: { value: DOCUMENT('a &lt;b&gt;<br>b') },
  },
  'what was read can be written back unchanged': {
    fact: 'invented',
    draft: { body: '<p>Hello</p>' },
    steps: [['item.body.setAsync', DOCUMENT('<p>Hello</p>'), { coercionType: 'html' }]],
    leaves: { body: '<p>Hello</p>' },
  },
  'setAsync takes text unless told otherwise': {
    fact: 'the library: the coercion type defaults to text',
    steps: [['item.body.setAsync', '<b>']],
    leaves: { body: '&lt;b&gt;' },
  },
  'class attributes go, tables and colours stay': {
    fact: 'platform 3.2 (GH#5296)',
    only: ['web'],
    steps: [
      [
        'item.body.setAsync',
        '<table bgcolor="#fde7e9" class="x"><tbody><tr><td>Hi</td></tr></tbody></table>',
        { coercionType: 'html' },
      ],
    ],
    leaves: { body: '<table bgcolor="#fde7e9"><tbody><tr><td>Hi</td></tr></tbody></table>' },
  },
  'scripts, handlers and script addresses go': {
    fact: 'invented',
    steps: [
      [
        'item.body.setAsync',
        '<p onclick="x()">Hi<script>x()</script><a href="java\nscript:x()">l</a><!--c--></p>',
        { coercionType: 'html' },
      ],
    ],
    leaves: { body: '<p>Hi<a>l</a></p>' },
  },
  'HTML does not fit into a text body': {
    fact: 'type declarations of Office.js: InvalidFormatError',
    draft: { bodyFormat: 'text', body: 'Hello' },
    steps: [['item.body.setAsync', '<b>Hi</b>', { coercionType: 'html' }]],
    result: { code: 9002, name: 'InternalFormatError' },
    leaves: { body: 'Hello' },
  },
  'prependAsync puts HTML first': {
    fact: 'host-protocol 5, number 23',
    steps: [['item.body.prependAsync', '<p>Banner</p>', { coercionType: 'html' }]],
    leaves: { body: '<p>Banner</p><p>Hello</p>' },
  },
  'prependAsync puts text first': {
    fact: 'host-protocol 5, number 23',
    draft: { bodyFormat: 'text', body: 'Hello' },
    steps: [['item.body.prependAsync', 'Banner\n', { coercionType: 'text' }]],
    leaves: { body: 'Banner\nHello' },
  },
  'prependAsync of HTML does not fit into a text body': {
    fact: 'type declarations of Office.js: InvalidFormatError',
    draft: { bodyFormat: 'text', body: 'Hello' },
    steps: [['item.body.prependAsync', '<b>Hi</b>', { coercionType: 'html' }]],
    result: { code: 9002, name: 'InternalFormatError' },
  },
  'prependAsync goes inside a whole document': {
    fact: 'invented',
    draft: { body: '<html><head></head><body dir="ltr"><p>Hello</p></body></html>' },
    steps: [['item.body.prependAsync', '<p>Banner</p>', { coercionType: 'html' }]],
    leaves: { body: '<html><head></head><body dir="ltr"><p>Banner</p><p>Hello</p></body></html>' },
  },
  'setSelectedDataAsync writes at the cursor, which is at the top': {
    fact: 'host-protocol 5, number 13; the place is invented',
    steps: [['item.body.setSelectedDataAsync', 'x', { coercionType: 'text' }]],
    leaves: { body: 'x<p>Hello</p>' },
  },
  'more than a million characters are refused before anything is sent': {
    fact: 'platform 3.2',
    steps: [['item.body.setAsync', 'x'.repeat(1_000_001)]],
    throws: 'out of the range',
  },
};
