import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { MboxSplitter } from '../../../src/cli/mail/split-mbox';

const LINE = 'From nadia@x.example Mon Nov  2 10:00:00 2026';
const message = (subject: string, body = 'Text\n') => `Subject: ${subject}\n\n${body}`;

/** Takes a file apart in pieces of some size. */
function split(file: string, pieceSize = 1_000_000, largest = 1_000_000): readonly string[] {
  const bytes = Buffer.from(file);
  const splitter = new MboxSplitter(largest);
  const parts: string[] = [];
  const take = (found: readonly (Buffer | undefined)[]) =>
    parts.push(...found.map((part) => part?.toString() ?? 'too large'));
  for (let at = 0; at < bytes.length; at += pieceSize)
    take(splitter.push(bytes.subarray(at, at + pieceSize), false));
  take(splitter.push(Buffer.alloc(0), true));
  return parts.map((part) => part.trim());
}

const FILES: Readonly<Record<string, readonly [file: string, messages: readonly string[]]>> = {
  'nothing in it': ['', []],
  'one message after the other': [
    `${LINE}\n${message('1')}\n${LINE}\n${message('2')}\n`,
    [message('1'), message('2')],
  ],
  'line ends of Windows': [
    `${LINE}\n${message('1')}\n${LINE}\n${message('2')}\n`.replaceAll('\n', '\r\n'),
    [message('1'), message('2')].map((one) => one.replaceAll('\n', '\r\n')),
  ],
  'separators of Thunderbird, Google and mailing lists': [
    `From - Mon Nov 02 10:00:00 2026\n${message('1')}\nFrom 1679@xxx Mon Nov 02 10:00:00 +0000 2026\n${message('2')}`,
    [message('1'), message('2')],
  ],
  'separators of Thunderbird today, which say nothing': [
    `From \r\n${message('1')}\r\nFrom \r\n${message('2')}\r\n\r\nFrom \n${message('3')}`,
    [message('1'), message('2'), message('3')],
  ],
  'a line of text that is nothing but From': [
    `From \n${message('1', 'Letters come\nFrom \nNames: Ana\n')}`,
    [message('1', 'Letters come\nFrom \nNames: Ana\n')],
  ],
  'separators without a date': [
    `From a@x.example\n${message('1')}\nFrom b@x.example\n${message('2')}`,
    [message('1'), message('2')],
  ],
  'lines of text that begin with From': [
    `${LINE}\n${message('1', 'Hello\n\nFrom Monday on at 10:00 we are closed.\n\nFrom me\n')}`,
    [message('1', 'Hello\n\nFrom Monday on at 10:00 we are closed.\n\nFrom me\n')],
  ],
  'lines that were quoted when they were stored': [
    `${LINE}\n${message('1', '>From here\n>>From there\n')}`,
    [message('1', 'From here\n>From there\n')],
  ],
};

describe('an mbox file with', () => {
  it.each(Object.entries(FILES))('%s is taken apart', (_what, [file, messages]) => {
    expect(split(file)).toEqual(messages.map((one) => one.trim()));
  });

  it.each(Object.entries(FILES))('%s is taken apart alike in pieces of any size', (_what, [file]) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (size) => {
        expect(split(file, size)).toEqual(split(file));
      }),
    );
  });

  const LONG: Readonly<Record<string, string>> = {
    'one long message': `${LINE}\n${message('1', 'From here on\n'.repeat(50_000))}`,
    'a first line without an end': 'From '.repeat(100_000),
  };
  it.each(Object.entries(LONG))('%s costs no more copying than many short ones', (_what, file) => {
    const concat = jest.spyOn(Buffer, 'concat');
    expect(split(file, 1_000)).toHaveLength(1);
    const copied = concat.mock.results.reduce((sum, { value }) => sum + (value as Buffer).length, 0);
    concat.mockRestore();
    expect(copied).toBeLessThan(3 * file.length);
  });

  it('a message that is larger than any mail loses that one and no other', () => {
    const file = `${LINE}\n${message('1')}\n${LINE}\n${message('2', 'x\n'.repeat(20_000))}\n${LINE}\n${message('3')}`;
    expect(split(file, 1000, 10_000)).toEqual([message('1').trim(), 'too large', message('3').trim()]);
  });
});
