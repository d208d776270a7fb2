import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { withoutAttachmentBytes } from '../../../src/simulator/server/mail/attachment-bytes';
import { digestMail } from '../../../src/simulator/server/mail/digest-mail';
import { parseMail } from '../../../src/simulator/server/mail/parse-mail';
import { MAILBOX } from './support';

const BASE64 = `${Buffer.from('words and more words. '.repeat(200)).toString('base64').replace(/.{76}/g, '$&\r\n')}\r\n`;
const part = (fields: string, body: string) => `--b\r\n${fields}\r\n\r\n${body}\r\n`;
const attached = (fields: string, body = BASE64) =>
  part(`${fields}\r\nContent-Transfer-Encoding: base64`, body);
const mail = (...parts: readonly string[]) =>
  `From: a@x.example\r\nSubject: Letters\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts.join('')}--b--\r\n`;
const TEXT = part('Content-Type: text/plain', 'Hello');
const PDF = 'Content-Type: application/pdf; name=a.pdf';

/** What it is, the message, and whether anything of it can be left out. */
const MAILS: Readonly<Record<string, readonly [string, boolean]>> = {
  'a text without any': [`From: a@x.example\r\n\r\n--\r\nNadia`, false],
  'a text and a file': [mail(TEXT, attached(PDF)), true],
  'two files before the text': [mail(attached(PDF), attached('content-type:\r\n image/png'), TEXT), true],
  'a file with bare line feeds': [mail(TEXT, attached(PDF)).replaceAll('\r\n', '\n'), true],
  'an empty file': [mail(attached(PDF, ''), TEXT), false],
  'a text in base64': [mail(attached('Content-Type: text/plain')), false],
  'a part that does not say what it is': [mail(attached('X-Other: 1')), false],
  'a part that says two things': [mail(attached(`${PDF}\r\nContent-Type: text/plain`)), false],
  'a message as a file': [mail(TEXT, attached('Content-Type: message/rfc822')), false],
  'a file that is not in base64': [mail(TEXT, part(PDF, 'words\r\nand words')), false],
  'a file whose end is missing': [mail(TEXT, attached(PDF)).slice(0, -100), true],
};

async function digests(raw: Buffer) {
  const [whole, short] = [await parseMail(raw), await parseMail(raw, withoutAttachmentBytes(raw))];
  return { whole: digestMail(whole), short: digestMail(short) };
}

describe('a message without the bytes of its attachments', () => {
  it.each(Object.entries(MAILS))('says the same of itself: %s', async (_name, [text, isShorter]) => {
    const raw = Buffer.from(text);
    const { whole, short } = await digests(raw);
    expect(short).toEqual(whole);
    expect(withoutAttachmentBytes(raw).length < raw.length).toBe(isShorter);
  });

  it('says the same of itself: every sample mail', async () => {
    const files = readdirSync(MAILBOX, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.eml'),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const { whole, short } = await digests(readFileSync(join(MAILBOX, file)));
      expect(short).toEqual(whole);
    }
  });
});
