import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readImportedFile } from '../../../src/simulator/server/mail/import-file';
import { importFiles } from '../../../src/simulator/server/world/import-files';
import { readMail } from '../../../src/simulator/server/world/mailbox';
import type { World } from '../../../src/simulator/server/world/world';
import { openWorlds, temporaryFolder } from './support';

let place: ReturnType<typeof temporaryFolder>;
let world: World;
beforeEach(async () => {
  place = temporaryFolder();
  world = (await openWorlds(place.folder)).open('main');
});
afterEach(() => place.remove());

const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
const GOOD = 'From: a@x.example\r\nSubject: Hello\r\nDate: Mon, 02 Nov 2026 10:00:00 +0000\r\n\r\nText';

async function importOne(text: string) {
  const account = world.account('may');
  const { imported } = await importFiles(world, account, [file('one.eml', text)]);
  return readMail(world, account, imported[0]?.mailId ?? '');
}

describe('importing files', () => {
  it('brings several in at once and says why the rest did not come', async () => {
    const report = await importFiles(world, world.account('may'), [
      file('one.eml', GOOD),
      file('empty.eml', ''),
      file('note.txt', 'Buy milk.\nAnd bread.'),
      { name: 'old.msg', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
      file('two.eml', GOOD.replace('Hello', 'Again')),
    ]);
    expect(report.imported.map((entry) => entry.file)).toEqual(['one.eml', 'two.eml']);
    expect(report.unreadable).toEqual([
      { file: 'empty.eml', reason: 'The file is empty.' },
      { file: 'note.txt', reason: expect.stringContaining('not a message') },
      { file: 'old.msg', reason: expect.stringContaining('.msg file') },
    ]);
  });

  it('keeps the sender’s date, the header order and every duplicate', async () => {
    const mail = await importOne(
      'X-MAILSTAMP: v=1, s=cleared\nx-mailstamp: v=1,\n\ts=internal\nFrom: a@x.example\nDate: Mon, 02 Nov 2026 10:00:00 +0000\n\nText',
    );
    expect(mail.receivedAt).toBe(Date.UTC(2026, 10, 2, 10));
    expect(mail.headerBlock).toBe(
      'X-MAILSTAMP: v=1, s=cleared\r\nx-mailstamp: v=1,\r\n\ts=internal\r\nFrom: a@x.example\r\nDate: Mon, 02 Nov 2026 10:00:00 +0000',
    );
  });

  const FORGED: Record<string, string> = {
    'as Exchange writes it': 'X-MS-Exchange-Organization-AuthAs: Internal',
    'in another case': 'x-ms-exchange-ORGANIZATION-authas: Internal',
    folded: 'X-MS-Exchange-Organization-AuthAs:\r\n Internal',
    'with a space before the colon': 'X-MS-Exchange-Organization-AuthAs : Internal',
    'behind a lone carriage return': 'X-Other: 1\rX-MS-Exchange-Organization-AuthAs: Internal',
    twice: 'X-MS-Exchange-Organization-AuthAs: Internal\r\nX-MS-Exchange-Organization-AuthAs: Internal',
    'in the neighbouring family': 'X-MS-Exchange-Forest-AuthAs: Internal',
  };
  it.each(Object.entries(FORGED))('strips a forged mark of internal mail: %s', async (_how, field) => {
    const mail = await importOne(`Subject: x\r\n${field}\r\nFrom: a@x.example\r\n\r\nText`);
    expect(mail.headerBlock).not.toMatch(/exchange-(organization|forest)/i);
    expect(mail.headerBlock).toContain('From: a@x.example');
  });

  it('leaves text that only looks like a header in the body alone', async () => {
    const mail = await importOne('From: a@x.example\r\n\r\nX-MS-Exchange-Organization-AuthAs: Internal');
    expect(mail.body).toBe('X-MS-Exchange-Organization-AuthAs: Internal');
  });

  it('shows the Bcc field of other people’s mail to nobody, of one’s own to oneself', async () => {
    const bcc = (from: string) =>
      importOne(`From: ${from}\r\nBcc: hidden@x.example\r\n\r\nText`).then((mail) => mail.bcc);
    expect(await bcc('ruth@legalaid.example')).toEqual([]);
    expect(await bcc('may@legalaid.example')).toMatchObject([{ address: 'hidden@x.example' }]);
  });

  it('reads past an mbox line and a byte order mark', async () => {
    expect((await importOne(`\uFEFFFrom a@x.example Mon Nov  2 10:00:00 2026\n${GOOD}`)).subject).toBe(
      'Hello',
    );
  });

  it('accepts a message without id, date or sender', async () => {
    const mail = await importOne('Subject: Hello\n\nText');
    expect(mail).toMatchObject({ subject: 'Hello', from: { address: '' } });
    expect(mail.internetMessageId).toMatch(/^<[0-9a-f]{24}@without-message-id\.example>$/);
  });

  it('joins a conversation that is already there', async () => {
    const account = world.account('yusuf');
    const known = await readMail(world, account, 'consent-3');
    const { imported } = await importFiles(world, account, [
      file(
        'r.eml',
        `From: a@x.example\nSubject: Re: A question, and no is a good answer\nIn-Reply-To: ${known.internetMessageId}\n\nText`,
      ),
    ]);
    expect((await readMail(world, account, imported[0]?.mailId ?? '')).conversationId).toBe(
      known.conversationId,
    );
  });

  it('never throws, whatever the bytes', async () => {
    const soup = fc.array(
      fc.oneof(
        fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
        fc
          .constantFrom(
            'From: a@x.example\r\n',
            'Subject: =?utf-8?B?////',
            'Content-Type: multipart/mixed; boundary=b\r\n',
            '\r\n\r\n',
            '--b\r\n',
            '\n',
            'To: <a@b, "',
          )
          .map((text) => Buffer.from(text)),
      ),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(soup, async (parts) => {
        const result = await readImportedFile(Buffer.concat(parts));
        expect(['mail', 'unreadable']).toContain(result.kind);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses a message nested beyond reason instead of failing', async () => {
    const depth = 300;
    const nested = Array.from(
      { length: depth },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    ).join('');
    expect(await readImportedFile(Buffer.from(`From: a@x.example\r\n${nested}`))).toMatchObject({
      kind: 'unreadable',
    });
  });
});
