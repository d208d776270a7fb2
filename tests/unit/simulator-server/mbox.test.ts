import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { looksLikeMbox, mboxEntry, MboxSplitter } from '../../../src/simulator/server/mail/mbox';
import { NOON } from './support';

const LINE = 'From nadia@x.example Mon Nov  2 10:00:00 2026';
const message = (subject: string, body = 'Text\n') => `Subject: ${subject}\n\n${body}`;

/** Takes a file apart in pieces of some size. */
function split(file: string | Buffer, pieceSize = 1_000_000, maxBytes = 1_000_000): readonly string[] {
  const bytes = Buffer.from(file);
  const splitter = new MboxSplitter(maxBytes);
  const parts: string[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += pieceSize) {
    const isLast = at + pieceSize >= bytes.length;
    for (const part of splitter.push(bytes.subarray(at, at + pieceSize), isLast))
      parts.push(part.kind === 'message' ? part.bytes.toString('latin1') : part.kind);
  }
  return parts;
}

const FILES: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  'as RFC 4155 has it': [
    `${LINE}\n${message('1')}\n${LINE}\n${message('2')}\n`,
    [message('1'), message('2')],
  ],
  'with CRLF line ends': [
    `${LINE}\n${message('1')}\n${LINE}\n${message('2')}\n`.replaceAll('\n', '\r\n'),
    [message('1').replaceAll('\n', '\r\n'), message('2').replaceAll('\n', '\r\n')],
  ],
  'without the line end at its end': [`${LINE}\n${message('1', 'Text')}`, [message('1', 'Text')]],
  'without empty lines between messages': [
    `${LINE}\n${message('1')}${LINE}\n${message('2')}`,
    [message('1'), message('2')],
  ],
  'of Thunderbird, Eudora, a mailing list and Google': [
    [
      `From - Mon Nov 02 10:00:00 2026\n${message('1')}`,
      `From ???@??? Mon Nov 02 10:00:00 2026\n${message('2')}`,
      `From nadia at x.example  Mon Nov  2 10:00:00 2026\n${message('3')}`,
      `From 1679@xxx Mon Nov 02 10:00:00 +0000 2026\n${message('4')}`,
    ].join('\n'),
    ['1', '2', '3', '4'].map((subject) => message(subject)),
  ],
  'whose lines have no date': [
    `From a@x.example\n${message('1')}\nFrom b@x.example\n${message('2')}`,
    [message('1'), message('2')],
  ],
  'with quoted From lines (mboxrd)': [
    `${LINE}\n${message('1', '>From here\n>>From there\n> From quoted\n')}`,
    [message('1', 'From here\n>From there\n> From quoted\n')],
  ],
  'with From lines that nobody quoted': [
    `${LINE}\n${message('1', 'Hello\n\nFrom Monday on at 10:00 we are closed.\n\nFrom me\n')}`,
    [message('1', 'Hello\n\nFrom Monday on at 10:00 we are closed.\n\nFrom me\n')],
  ],
  'that quotes a line of an mbox file in its text': [
    `${LINE}\n${message('1', `He wrote:\n\n${LINE}\nand then no more.\n`)}`,
    [message('1', `He wrote:\n\n${LINE}\nand then no more.\n`)],
  ],
  'that says how long its messages are (mboxcl2)': [
    `${LINE}\nContent-Length: 57\n${message('1', `\n${LINE}\nSubject: x\n`)}\n${LINE}\n${message('2')}\n`,
    [`Content-Length: 57\n${message('1', `\n${LINE}\nSubject: x\n`)}`, message('2')],
  ],
  'that says it wrongly': [
    `${LINE}\nContent-Length: 3\n${message('1')}\n${LINE}\nContent-Length: 999999\n${message('2')}`,
    [`Content-Length: 3\n${message('1')}`, `Content-Length: 999999\n${message('2')}`],
  ],
  'with 8-bit text': [`${LINE}\n${message('1', 'caf\u00e9\n')}`, [message('1', 'caf\u00c3\u00a9\n')]],
  'with a message that is too large': [
    `${LINE}\n${message('1')}\n${LINE}\n${message('2', 'x'.repeat(30_000))}\n\n${LINE}\n${message('3')}`,
    [message('1'), 'too-large', message('3')],
  ],
  'with an empty message': [`${LINE}\n\n${LINE}\n${message('2')}`, ['', message('2')]],
};

describe('an mbox file', () => {
  it.each(Object.entries(FILES))('%s', (_name, [file, expected]) => {
    expect(split(file, 1_000_000, 20_000)).toEqual(expected);
  });

  it.each(Object.entries(FILES))('%s, byte by byte', (_name, [file, expected]) => {
    expect(split(file, 7, 20_000)).toEqual(expected);
  });

  it('is told from a message by its first line', () => {
    const isMbox = (text: string) => looksLikeMbox(Buffer.from(text));
    expect(isMbox(`${LINE}\nSubject: 1\n`)).toBe(true);
    expect(isMbox('From: nadia@x.example\nSubject: 1\n')).toBe(false);
    expect(isMbox('From Monday on\nwe are closed.\n')).toBe(false);
  });
});

describe('what was written as mbox', () => {
  const line = fc.oneof(
    fc.constantFrom('', 'From ', '>From x', '>>From ', LINE, 'Subject: x', 'Text', ' From'),
    fc.string({ maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, '')),
  );
  const body = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => `${lines.join('\n')}\n`);
  const messages = fc.array(
    fc.tuple(fc.nat(99), body).map(([subject, text]) => message(String(subject), text)),
    { minLength: 1, maxLength: 5 },
  );

  it('is read again as it was, in pieces of any size', () => {
    fc.assert(
      fc.property(messages, fc.integer({ min: 1, max: 200 }), (all, pieceSize) => {
        const entries = all.map((text) =>
          mboxEntry(Buffer.from(text), { sender: 'a@x.example', receivedAt: NOON }),
        );
        const read = split(Buffer.concat(entries), pieceSize);
        expect(read.map((text) => Buffer.from(text, 'latin1').toString())).toEqual(all);
      }),
    );
  });

  it('begins every message with the sender and the time, whoever the sender', () => {
    const first = (sender: string) =>
      mboxEntry(Buffer.from(message('1')), { sender, receivedAt: NOON })
        .toString()
        .split('\n')[0];
    expect(first('a@x.example')).toBe('From a@x.example Thu Nov 19 12:00:00 2026');
    expect(first('')).toBe('From MAILER-DAEMON Thu Nov 19 12:00:00 2026');
    expect(first('a b@x.example')).toBe('From ab@x.example Thu Nov 19 12:00:00 2026');
  });
});
