import { describe, expect, it } from '@jest/globals';
import { readOutlookBlock } from '../../../../src/core/quote/outlook-block';
import { readQuotedBlock } from '../../../../src/core/quote/quoted-block';

const ELENA = 'elena@harbour-shelter.example';
const TOMAS = 'tomas@legalaid.example';
const RUTH = 'ruth@legalaid.example';

const WHOLE = { from: ELENA, people: [TOMAS, RUTH], isComplete: true };
const NOBODY = undefined;

describe('in plain text', () => {
  it.each<[string, readonly string[], unknown]>([
    [
      'a list may be wrapped',
      [`From: E <${ELENA}>`, `To: T <${TOMAS}>,`, ` R <${RUTH}>`, 'Subject: x'],
      WHOLE,
    ],
    [
      'a name may be parted from its address',
      [`From: E <${ELENA}>`, `To: T <${TOMAS}>, R`, `<${RUTH}>`, '', `x <press@paper.example>`],
      WHOLE,
    ],
    [
      'bold labels come with stars',
      [`*From:* E <${ELENA}>`, `*To:* <${TOMAS}>; <${RUTH}>`, `*Subject:* x`],
      WHOLE,
    ],
    [
      'links become text',
      [`From: E <mailto:${ELENA}>`, `To: T [mailto:${TOMAS}], R <${RUTH}<mailto:${RUTH}>>`, 'Subject: x'],
      WHOLE,
    ],
    [
      'other programs have words of their own',
      [`De: <${ELENA}>`, `Pour: <${TOMAS}>`, `Copie à: <${RUTH}>`],
      WHOLE,
    ],
    [
      'a rule and an empty line may stand before it',
      ['', '_____________', '', `From: E <${ELENA}>`, 'Sent: x', '', `To: <${TOMAS}>; <${RUTH}>`],
      WHOLE,
    ],
    [
      'somebody answers below what they quote',
      [`On 3 May, E <${ELENA}> wrote:`, `> To: <${TOMAS}>`],
      { from: ELENA, people: [], isComplete: false },
    ],
    [
      'lines that are quoted are nobody’s word, unless announced',
      [`> From: E <${ELENA}>`, `> To: <${TOMAS}>`],
      NOBODY,
    ],
    ['To before From is no such block', [`To: <${TOMAS}>`, `From: <${ELENA}>`], NOBODY],
    ['From without To says nothing', [`From: <${ELENA}>`, 'Sent: x', 'Subject: y'], NOBODY],
    [
      'a To far below is another one',
      [`From: <${ELENA}>`, 'One: 1', 'Two: 2', 'Three: 3', 'Four: 4', 'Five: 5', 'Six: 6', `To: <${TOMAS}>`],
      NOBODY,
    ],
    [
      'a name with a colon is no label',
      [`From: E <${ELENA}>`, `To: T <${TOMAS}>,`, `"Ruth: court" <${RUTH}>`, 'Subject: x'],
      WHOLE,
    ],
    [
      'colons may be wide, and spaces may stand anywhere',
      [`  From：  E <${ELENA}>  `, `\tTo：   <${TOMAS}>; <${RUTH}>   `, ' Subject： x'],
      WHOLE,
    ],
    [
      'a long line is no label, whatever stands far behind in it',
      [`From: E <${ELENA}>`, `To: T <${TOMAS}>,`, `${'R'.repeat(45)}: <${RUTH}>`, 'Subject: x'],
      { from: ELENA, people: [], isComplete: false },
    ],
    [
      'lines of some systems end in two signs',
      [`From: E <${ELENA}>\r`, `To: <${TOMAS}>; <${RUTH}>\r`, 'Subject: x\r'],
      WHOLE,
    ],
    [
      'a line that starts with a colon has no label',
      [`From: E <${ELENA}>`, `To: <${TOMAS}>;`, `: R <${RUTH}>`, 'Subject: x'],
      { from: ELENA, people: [], isComplete: false },
    ],
    [
      'what is written between a rule and the lines is no part of them',
      ['-----Original Message-----', 'Dear all', `From: <${ELENA}>`, `To: <${TOMAS}>; <${RUTH}>`],
      WHOLE,
    ],
    [
      'a line that ends in dashes announces nothing',
      ['see below ---', `> From: E <${ELENA}>`, `> To: <${TOMAS}>`],
      NOBODY,
    ],
    [
      'what a program announces may stand among spaces',
      ['Begin forwarded message :', `> From: E <${ELENA}>`, `> To: <${TOMAS}>; <${RUTH}>`],
      WHOLE,
    ],
    ['a letter is none', ['Dear Tomas,', 'thank you: it helped.', 'Elena'], NOBODY],
    ['nothing is none', [''], NOBODY],
  ])('%s', (_what, lines, expected) => {
    expect(readQuotedBlock({ format: 'text', content: lines.join('\n') })).toEqual(expected);
  });
});

describe('in HTML of other programs', () => {
  const quote = (lines: readonly string[]) => `<blockquote type="cite">${lines.join('<br>')}</blockquote>`;
  const ROWS = [`From: &lt;${ELENA}&gt;`, `To: &lt;${TOMAS}&gt;, &lt;${RUTH}&gt;`];
  it.each<[string, string, unknown]>([
    ['lines count right below their announcement', quote(['Begin forwarded message:', '', ...ROWS]), WHOLE],
    ['lines below other words are those of somebody else', quote(['Hello', ...ROWS]), NOBODY],
    ['a name that wrote something announces nothing', quote(['Elena wrote:', ...ROWS]), NOBODY],
    [
      'lines count only where the quotation stands in nobody else’s',
      `<blockquote class="other"><div class="gmail_quote">Begin forwarded message:<br>${ROWS.join('<br>')}</div></blockquote>`,
      NOBODY,
    ],
    [
      'nor in what nobody sees',
      `<div style="display: none"><div class="gmail_quote">Begin forwarded message:<br>${ROWS.join('<br>')}</div></div>`,
      NOBODY,
    ],
    [
      'text in front of the announcement is somebody’s',
      quote(['Dear all', 'Begin forwarded message:', ...ROWS]),
      NOBODY,
    ],
    [
      'lines may break where the program broke its source',
      quote([
        'Begin forwarded message:',
        `From:\r\nElena &lt;${ELENA}&gt;`,
        `To:\n&lt;${TOMAS}&gt;, &lt;${RUTH}&gt;`,
      ]),
      WHOLE,
    ],
    ['what nobody sees is not read', `<div style="display: none">${quote(ROWS)}</div>`, NOBODY],
    [
      'an answer that names no address says nothing',
      `<div class="moz-cite-prefix">Elena wrote:</div>${ROWS.join('<br>')}`,
      NOBODY,
    ],
  ])('%s', (_what, content, expected) => {
    expect(readQuotedBlock({ format: 'html', content })).toEqual(expected);
  });
});

describe('in HTML of Outlook', () => {
  const block = (inside: string) => `<div id=divRplyFwdMsg>${inside}</div>`;
  it.each<[string, string, unknown]>([
    [
      'labels may stand in any direction and with any colon',
      block(
        `\ufeff\u200fFrom：E &lt;${ELENA}&gt;<br>To\u00a0: &lt;${TOMAS}&gt;; &lt;${RUTH}&gt;<br>Subject: x`,
      ),
      WHOLE,
    ],
    [
      'Cc counts right behind To only',
      block(
        `<b>From:</b> &lt;${ELENA}&gt;<br><b>To:</b> &lt;${TOMAS}&gt;; &lt;${RUTH}&gt;<br>Dear all<br>Cc: &lt;press@paper.example&gt;<br>`,
      ),
      WHOLE,
    ],
    [
      'To needs an author in front of it',
      block(`<b>To:</b> &lt;${TOMAS}&gt;<br><b>Cc:</b> &lt;${RUTH}&gt;<br><b>Subject:</b> x`),
      NOBODY,
    ],
    [
      'a mail that was sent to nobody in To says nothing',
      block(`<b>From:</b> &lt;${ELENA}&gt;<br><b>Sent:</b> x<br><b>Subject:</b> y`),
      NOBODY,
    ],
    [
      'a language that nobody taught us says nothing',
      block(`<b>Xx:</b> &lt;${ELENA}&gt;<br><b>Yy:</b> x<br><b>Zz:</b> &lt;${TOMAS}&gt;<br><b>Ss:</b> y`),
      NOBODY,
    ],
    [
      'nor does what stands below its four rows',
      block(
        `<b>Xx:</b> &lt;${ELENA}&gt;<br><b>Yy:</b> x<br><b>Zz:</b> y<br><b>Ss:</b> z<br>From: &lt;${ELENA}&gt;<br>To: &lt;${RUTH}&gt;<br>`,
      ),
      NOBODY,
    ],
    [
      'what stands before the labels is left out',
      block(`Hello<br><b>From:</b> &lt;${ELENA}&gt;<br>and<br><b>To:</b> &lt;${TOMAS}&gt;; &lt;${RUTH}&gt;`),
      WHOLE,
    ],
    [
      'text right below the lists is no part of them',
      block(
        `<b>From:</b> &lt;${ELENA}&gt;<br><b>To:</b> &lt;${TOMAS}&gt;; &lt;${RUTH}&gt;</div><div>Dear &lt;press@paper.example&gt;`,
      ),
      WHOLE,
    ],
    [
      'an author by name only makes it incomplete',
      block(`<b>From:</b> Elena<br><b>To:</b> &lt;${TOMAS}&gt;<br>`),
      { from: undefined, people: [TOMAS], isComplete: false },
    ],
    ['no block, no answer', '<div>Hello</div>', NOBODY],
  ])('%s', (_what, html, expected) => {
    expect(readOutlookBlock(html)).toEqual(expected);
  });
});

it('a quotation of a program that we do not know is not read', () => {
  const content = `<blockquote class="other">From: &lt;${ELENA}&gt;<br>To: &lt;${TOMAS}&gt;</blockquote>`;
  expect(readQuotedBlock({ format: 'html', content })).toBeUndefined();
});
