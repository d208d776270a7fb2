import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readMail } from '../../../src/mail/read-mail';
import { MemoryBlob } from '../../../src/cli/mail/memory-blob';
import { aBanner, aMail } from './builders';

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

const SHOWN: Readonly<Record<string, readonly [field: string, addresses: readonly string[]]>> = {
  'a bare address': ['ana@x.example', ['ana@x.example']],
  'names, quoted or not': [
    '"Ana, of X" <ana@x.example>, Ben <ben@y.example>',
    ['ana@x.example', 'ben@y.example'],
  ],
  'an address as its own name': ['ana@x.example <ana@x.example>', ['ana@x.example']],
  'a name that is the address of somebody else, in quotes': [
    '"ben@y.example" <ana@x.example>',
    ['ana@x.example'],
  ],
  'a comment that is an address': ['ana@x.example (ben@y.example)', ['ana@x.example']],
  'a group': ['Team: ana@x.example, ben@y.example;', ['ana@x.example', 'ben@y.example']],
};

const HIDDEN: Readonly<Record<string, string>> = {
  'a name in front of no address': '"ana@x.example" <>',
  'a name alone': '"ana@x.example"',
  'a comment alone': '(ana@x.example)',
  'two addresses in a row': '<ana@x.example> <ben@y.example>',
  'two addresses with nothing between them': 'ana@x.example ben@y.example',
  'an address as the name of another': 'ben@y.example <ana@x.example>',
  'an address in front of something else': 'ana@x.example <somebody>',
  'a quotation without an end': '"Ana <ana@x.example>',
  'nothing but commas': ',,',
};

describe('a field of a message', () => {
  const toOf = async (field: string) => {
    const mail = await readMail(Buffer.from(`From: nadia@legalaid.example\nTo: ${field}\n\nHello\n`));
    if (!mail.ok) throw new Error(mail.error.kind);
    return mail.value.fields.to;
  };

  it.each(Object.entries(SHOWN))(
    'names everybody who stands in it: %s',
    async (_name, [field, addresses]) => {
      const to = await toOf(field);
      expect(to.kind === 'read' && to.recipients.map(({ address }) => address)).toEqual(addresses);
    },
  );

  it.each(Object.entries(HIDDEN))(
    'cannot be read where somebody may be hidden in it: %s',
    async (_name, field) => {
      expect(await toOf(field)).toEqual({ kind: 'unreadable' });
    },
  );
});

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

  it('loses no field to the mark that some editors put in front of a file', async () => {
    const mail = await readMail(Buffer.from(`\ufeff${aMail()}`));
    expect(mail).toMatchObject({ ok: true, value: { from: 'nadia@legalaid.example' } });
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

const QUOTED = aBanner('confidential');

/** The same words as mail programs carry them. */
const CARRIED: Readonly<Record<string, readonly [encoding: string, body: string]>> = {
  'as they are': ['8bit', QUOTED],
  'in base64': ['base64', Buffer.from(QUOTED).toString('base64')],
  'in quoted-printable': [
    'quoted-printable',
    Array.from(Buffer.from(QUOTED), (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(
      '=\r\n',
    ),
  ],
};

const ATTACHED: Readonly<Record<string, string>> = {
  'a message': 'Content-Type: message/rfc822',
  'an international message': 'Content-Type: message/global',
  'a file that was dragged in': 'Content-Type: application/octet-stream; name="a.eml"',
};

/** The command gives the parser another Blob than Node's. */
describe.each([
  ['Node', globalThis.Blob],
  ['the command', MemoryBlob],
])('with the Blob of %s', (_whose, blob) => {
  const { Blob: own } = globalThis;
  const read = async (text: string) => {
    Object.assign(globalThis, { Blob: blob });
    const mail = await readMail(Buffer.from(text)).finally(() => Object.assign(globalThis, { Blob: own }));
    return mail.ok ? mail.value : undefined;
  };

  it.each(Object.entries(CARRIED))('a stamp in the text is read: %s', async (_name, [encoding, body]) => {
    const fields = ['Content-Type: text/plain; charset=utf-8', `Content-Transfer-Encoding: ${encoding}`];
    expect(await read(aMail({ fields, body }))).toMatchObject({ banners: [{ stamp: 'confidential' }] });
  });

  it.each(Object.entries(ATTACHED))('a stamp on what is attached is read: %s', async (_name, type) => {
    const attached = Buffer.from(aMail({ stamp: 'confidential' })).toString('base64');
    const body = `--x\nContent-Type: text/plain\n\nSee below\n--x\n${type}\nContent-Transfer-Encoding: base64\n\n${attached}\n--x--\n`;
    const mail = await read(aMail({ fields: ['Content-Type: multipart/mixed; boundary=x'], body }));
    expect(mail?.attached).toEqual(['confidential']);
  });
});
