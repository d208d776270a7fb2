import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildMail, whyNotAHeader } from '../../../src/simulator/server/mail/build-mail';
import { splitMessage, withoutFields } from '../../../src/simulator/server/mail/header-fields';
import { parseMail } from '../../../src/simulator/server/mail/parse-mail';
import type { Draft } from '../../../src/simulator/shared/mail';
import { aDraft, NOON, someone } from './support';

const ENVELOPE = { messageId: '<one@legalaid.example>', sentAt: NOON };
const roundTrip = async (unusual: Partial<Draft>) => parseMail(await buildMail(aDraft(unusual), ENVELOPE));

const unfold = (block: string) => block.replace(/\r\n(?=[ \t])/g, '');
const fieldLine = (block: string, name: string) =>
  unfold(block)
    .split('\r\n')
    .find((line) => line.startsWith(`${name}:`));

const letter = {
  id: 'a',
  name: 'a.txt',
  contentType: 'text/plain',
  size: 2,
  isInline: false,
  contentId: null,
  base64: 'aGk=',
};

/** Letters, marks and symbols of many scripts, without controls. */
const words = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 6 })
  .map((list) =>
    list
      .join(' ')
      .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, 'x')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter((text) => text !== '');

describe('a message survives being written and read again', () => {
  it('keeps people, subject and text in every script', async () => {
    const mail = await roundTrip({
      from: someone('nadia@legalaid.example', 'Nadia Rahimi'),
      to: [someone('olena@interpreters.example', 'Олена Коваленко')],
      cc: [someone('y@postbox.example', 'يوسف'), someone('i@cabinet.example', 'Inès Marchand, avocate')],
      subject: 'Réunion – اجتماع – зустріч',
      bodyFormat: 'text',
      body: 'Ligne une\n\n> citée\nعربي\n',
    });
    expect(mail.to).toEqual([someone('olena@interpreters.example', 'Олена Коваленко')]);
    expect(mail.cc.map(({ name }) => name)).toEqual(['يوسف', 'Inès Marchand, avocate']);
    expect(mail.subject).toBe('Réunion – اجتماع – зустріч');
    expect(mail.body).toBe('Ligne une\n\n> citée\nعربي\n');
    expect(mail.sentAt).toBe(NOON);
  });

  it('keeps any subject', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (subject) => {
        expect((await roundTrip({ subject })).subject).toBe(subject);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps any display name', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (name) => {
        const mail = await roundTrip({ to: [someone('x@court.example', name)] });
        expect(mail.to).toEqual([someone('x@court.example', name)]);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps any body, as text and as HTML', async () => {
    const lines = fc.array(fc.oneof(words, fc.constant(''), fc.constant('.'), fc.constant('From here on')), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(
        lines,
        fc.constantFrom('html' as const, 'text' as const),
        fc.boolean(),
        async (list, bodyFormat, attached) => {
          const body = bodyFormat === 'html' ? `<p>${list.join('</p>\n<p>')}</p>` : list.join('\n');
          const attachments = attached ? [letter] : [];
          expect(await roundTrip({ bodyFormat, body, attachments })).toMatchObject({ bodyFormat, body });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps any ASCII header value, folded or not, in the case of its name', async () => {
    const value = fc.string({
      unit: fc.constantFrom(...Array.from(' abcXYZ019=,;:"\\()<>[]{}?*/+-_.')),
      maxLength: 400,
    });
    await fc.assert(
      fc.asyncProperty(value, async (raw) => {
        const text = raw.trim();
        const { headerBlock } = await roundTrip({ headers: { 'x-mailstamp': text } });
        expect(fieldLine(headerBlock, 'x-mailstamp')?.slice('x-mailstamp:'.length).trim()).toBe(text);
        expect(headerBlock.split('\r\n').every((line) => line.length <= 998)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps attachments byte by byte, with their names', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), words, async (bytes, name) => {
        const base64 = Buffer.from(bytes).toString('base64');
        const attachment = {
          id: 'a',
          name,
          contentType: 'application/x-test',
          size: bytes.length,
          isInline: false,
          contentId: null,
        };
        const { attachments } = await roundTrip({ attachments: [{ ...attachment, base64 }] });
        expect(attachments).toHaveLength(1);
        expect(attachments[0]).toMatchObject({
          name,
          contentType: 'application/x-test',
          size: bytes.length,
          isInline: false,
        });
        expect(attachments[0]?.content.equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('shows a picture in the text as inline, under its content id', async () => {
    const picture = {
      id: 'p',
      name: 'p.png',
      contentType: 'image/png',
      size: 2,
      isInline: true,
      contentId: 'pic@legalaid.example',
      base64: 'aGk=',
    };
    const { attachments } = await roundTrip({
      body: '<img src="cid:pic@legalaid.example">',
      attachments: [picture],
    });
    expect(attachments).toMatchObject([{ name: 'p.png', isInline: true, contentId: 'pic@legalaid.example' }]);
  });

  it('carries threading fields', async () => {
    const mail = await roundTrip({
      inReplyTo: '<b@x.example>',
      references: ['<a@x.example>', '<b@x.example>'],
    });
    expect(mail).toMatchObject({
      messageId: '<one@legalaid.example>',
      inReplyTo: '<b@x.example>',
      references: ['<a@x.example>', '<b@x.example>'],
    });
  });

  it('sends readable text along with HTML', async () => {
    const raw = await buildMail(aDraft({ body: '<p>One <b>two</b></p><p>three</p>' }), ENVELOPE);
    expect(raw.toString()).toMatch(/text\/plain[^]*One two[^]*text\/html/);
  });

  it('encodes a header value that is not ASCII instead of breaking the message', async () => {
    const { headerBlock } = await roundTrip({ headers: { 'x-note': 'où est la salle' } });
    expect(fieldLine(headerBlock, 'x-note')).toMatch(/^x-note: =\?UTF-8\?/);
  });
});

describe('a header that an add-in wants to set', () => {
  const CASES: Record<string, readonly [string, string, boolean]> = {
    'an ordinary one is fine': ['x-mailstamp', 'v=1', true],
    'a name without prefix is fine, as in the documentation': ['preferred-fruit', 'orange', true],
    'From belongs to the message': ['from', 'x@y.example', false],
    'Bcc belongs to the message': ['bcc', 'x@y.example', false],
    'Content-Type belongs to the message': ['content-type', 'text/plain', false],
    'a name with a colon is none': ['x:y', '1', false],
    'a name with a space is none': ['x y', '1', false],
    'an empty name is none': ['', '1', false],
    'a line break cannot start another field': ['x-a', '1\r\nBcc: spy@elsewhere.example', false],
    'a lone carriage return neither': ['x-a', '1\rBcc: spy@elsewhere.example', false],
    'a thousand characters are too many': ['x-a', 'a'.repeat(1000), false],
  };
  it.each(Object.entries(CASES))('%s', (_sentence, [name, value, allowed]) => {
    expect(whyNotAHeader(name, value) === null).toBe(allowed);
  });
});

describe('editing raw headers', () => {
  const raw = (text: string) => Buffer.from(text, 'latin1');

  it('takes a folded field out whole and leaves everything else byte for byte', () => {
    const message = raw(
      'A: 1\r\nX-Secret: one\r\n two\r\n\tthree\r\nB: \xe9\r\n\r\nbody\n\nX-Secret: stays\r\n',
    );
    expect(withoutFields(message, (name) => name === 'x-secret')).toEqual(
      raw('A: 1\r\nB: \xe9\r\n\r\nbody\n\nX-Secret: stays\r\n'),
    );
  });

  it('finds a field behind a lone carriage return', () => {
    const message = raw('Subject: hello\rX-Secret: one\r\nB: 2\r\n\r\n');
    expect(withoutFields(message, (name) => name === 'x-secret').toString()).toBe(
      'Subject: hello\r\nB: 2\r\n\r\n',
    );
  });

  it('finds a field whose name ends in a space', () => {
    expect(withoutFields(raw('X-Secret : 1\r\nB: 2\r\n\r\n'), (name) => name === 'x-secret').toString()).toBe(
      'B: 2\r\n\r\n',
    );
  });

  it('never loses or changes a byte of the body', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        const message = Buffer.concat([raw('A: 1\r\n\r\n'), Buffer.from(bytes)]);
        expect(splitMessage(withoutFields(message, () => false)).body).toEqual(Buffer.from(bytes));
      }),
    );
  });
});
