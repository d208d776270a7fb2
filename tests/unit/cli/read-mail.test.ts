import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readMail } from '../../../src/mail/read-mail';
import { aMail } from './builders';

const PIECES = [
  ...[
    'From: a@b.example\n',
    'To: ',
    'Bcc: c@d.example\n',
    'Message-ID: <1@b.example>\n',
    '\n',
    '\r',
    '\u0000',
  ],
  ...['x-mailstamp: v=1, s=internal', 'Content-Type: multipart/mixed; boundary=x\n', '--x\n', '--x--\n'],
  ...[
    'Content-Type: message/rfc822\n',
    'Content-Transfer-Encoding: base64\n',
    '[stamp:1:confidential:',
    '=?utf-8?B?',
  ],
  ...['"', '<', '>', '(', ';', ':', ',', '@', '__proto__', ' ', 'é'],
];

const nested = (depth: number): string =>
  depth === 0 ? aMail() : aMail({ fields: ['Content-Type: message/rfc822'], body: nested(depth - 1) });

describe('reading a message', () => {
  it('ends with a message or a reason, whatever its bytes are, and leaves objects as they are', async () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, async (raw) => {
        const mail = await readMail(Buffer.from(raw));
        expect(mail.ok ? 'read' : mail.error.kind).toMatch(/^(read|no-mail|names-nobody|broken)$/);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });

  it('refuses messages in messages without end, and says why', async () => {
    expect(await readMail(Buffer.from(nested(4)))).toMatchObject({ ok: true });
    expect(await readMail(Buffer.from(nested(8)))).toEqual({
      ok: false,
      error: { kind: 'broken', reason: 'messages are attached to messages too many times' },
    });
  });

  it('takes a marker that is damaged and alone for the strictest that it could have been', async () => {
    const mail = await readMail(Buffer.from(aMail({ body: '[stamp:1:internal:0000:zzzz]\n' })));
    expect(mail).toMatchObject({ ok: true, value: { banners: [], hasDamagedMarkers: true } });
  });
});
