import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readOutlookBlock } from '../../../../src/core/quote/outlook-block';
import { readQuotedBlock } from '../../../../src/core/quote/quoted-block';
import { OTHERS, OUTLOOK, type Quoted } from './forms';
import { LANGUAGES, type Language } from './languages';

const PRESS = 'press@tabloid.example';
const ENGLISH = LANGUAGES['en'] as Language;

const MAIL: Quoted = {
  from: 'Elena Petrova <elena@harbour-shelter.example>',
  to: 'Tomas <tomas@legalaid.example>',
  cc: 'Samira <samira@legalaid.example>',
  subject: 'Magnolia',
  body: '<p>Dear all</p>',
};

/** What nobody but the mail program should have written. */
const PLANTED = outlookBlock('Press');
function outlookBlock(name: string): string {
  const quoted = { ...MAIL, to: `${name} <${PRESS}>`, cc: '' };
  const html = OUTLOOK['Outlook on the web']?.write(quoted, ENGLISH, '') ?? '';
  return html.slice(html.indexOf('<hr'), html.indexOf('<p>Dear'));
}

type Plant = (write: (quoted: Quoted, above: string) => string) => string;

const below =
  (planted: string): Plant =>
  (write) =>
    write({ ...MAIL, body: `<p>Hello</p>${planted}` }, '');
const above =
  (typed: string): Plant =>
  (write) =>
    write(MAIL, typed);

/** Ways to bring somebody into the lines about a mail who was not on it. */
const PLANTS: Readonly<Record<string, Plant>> = {
  'a block like ours below ours': below(PLANTED),
  'a block of classic Outlook below ours': below(
    `<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> E &lt;elena@harbour-shelter.example&gt;<br><b>To:</b> &lt;${PRESS}&gt;</p></div>`,
  ),
  'rows below ours': below(`<b>To:</b> ${PRESS}<br><b>Cc:</b> &lt;${PRESS}&gt;<br>`),
  'rows at the very top of the mail below': (write) =>
    write({ ...MAIL, body: `Cc: ${PRESS}<br>To: ${PRESS}<br><div>To: ${PRESS}</div>` }, ''),
  'lines typed above': above(`From: elena@harbour-shelter.example<br>To: ${PRESS}<br>Subject: x`),
  'a list typed above': above(`<ul><li>Cc: ${PRESS}</li></ul>`),
  'the subject': (write) => write({ ...MAIL, subject: `Cc: ${PRESS}; <${PRESS}>` }, ''),
  'a subject that ends like a list': (write) => write({ ...MAIL, subject: `x>, <${PRESS}>` }, ''),
  'a display name': (write) => write({ ...MAIL, to: `"${PRESS}" <tomas@legalaid.example>` }, ''),
  'a display name without quotes': (write) => write({ ...MAIL, to: `${PRESS} <tomas@legalaid.example>` }, ''),
  'a display name with a bracket': (write) =>
    write({ ...MAIL, to: `"P <${PRESS}>" <tomas@legalaid.example>` }, ''),
  'the author’s display name': (write) =>
    write({ ...MAIL, from: `"${PRESS}" <elena@harbour-shelter.example>` }, ''),
  'a comment': above(`<!-- ${PLANTED} -->`),
  'a style': above(`<style>${PLANTED}</style>`),
  'a script': above(`<script>${PLANTED}</script>`),
  'a text field': above(`<textarea>${PLANTED}</textarea>`),
  'an attribute': above(`<img alt='${PLANTED.split("'").join('')}'>`),
  'text that shows tags': above(PLANTED.split('<').join('&lt;')),
  'what was quoted before, which Outlook has renamed': above(PLANTED.split('id="').join('id="x_')),
  'a quotation above': above(`<blockquote>${PLANTED}</blockquote>`),
};

describe.each(Object.entries(OUTLOOK))('in what %s quotes, nobody comes in by', (_name, form) => {
  it.each(Object.entries(PLANTS))('%s', (_what, plant) => {
    const html = plant((quoted, typed) => form.write(quoted, ENGLISH, typed));
    for (const block of [readOutlookBlock(html), readQuotedBlock({ format: 'html', content: html })]) {
      expect(block?.people ?? []).not.toContain(PRESS);
    }
  });
});

const FROM_WITHIN = Object.entries(PLANTS).filter(([what]) => /below|subject|display name/.test(what));

describe.each(Object.entries(OTHERS))('in what %s quotes, nobody comes in by', (_name, form) => {
  it.each(FROM_WITHIN)('%s', (_what, plant) => {
    const content = plant((quoted, typed) => form.write(quoted, ENGLISH, typed));
    expect(readQuotedBlock({ format: form.format, content })?.people ?? []).not.toContain(PRESS);
  });
});

describe('whatever a mail holds', () => {
  const PIECES = [
    ...[
      '<div id="divRplyFwdMsg">',
      '<div style="border-top:solid">',
      '<blockquote type="cite">',
      '<div class="gmail_quote">',
      '</div>',
      '<br>',
    ],
    ...[
      '<b>',
      '</b>',
      '<table>',
      '<td>',
      '<!--',
      '-->',
      '&lt;',
      '&gt;',
      '<',
      '>',
      '\n',
      '\r\n',
      ' ',
      ':',
      ';',
      ',',
    ],
    ...[
      'From: ',
      'To:',
      'Cc',
      'Subject:',
      'a@x.example',
      PRESS,
      '-----',
      '> ',
      'On 3 May, A <a@x.example> wrote:',
      '\u200f',
    ],
  ];
  const anyMail = fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 60 })
    .map((parts) => parts.join(''));

  it('it is read or not, and never breaks the reader', () => {
    fc.assert(
      fc.property(anyMail, fc.constantFrom('html' as const, 'text' as const), (content, format) => {
        const block = readQuotedBlock({ format, content });
        expect(block === undefined || block.people.every((address) => address.includes('@'))).toBe(true);
      }),
    );
  });

  it('nothing that stands below the lines changes whom they name', () => {
    fc.assert(
      fc.property(anyMail, fc.constantFrom(...Object.values(OUTLOOK)), (body, form) => {
        const plain = readOutlookBlock(form.write(MAIL, ENGLISH, ''));
        expect(readOutlookBlock(form.write({ ...MAIL, body }, ENGLISH, ''))).toEqual(plain);
      }),
    );
  });

  it('no text that is typed above them changes whom they name', () => {
    fc.assert(
      fc.property(anyMail, fc.constantFrom(...Object.values(OUTLOOK)), (typed, form) => {
        const text = typed.split('<').join('&lt;');
        expect(readOutlookBlock(form.write(MAIL, ENGLISH, text))).toEqual(
          readOutlookBlock(form.write(MAIL, ENGLISH, '')),
        );
      }),
    );
  });
});
