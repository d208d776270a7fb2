import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readImportedMail } from '../../../src/simulator/server/mail/import-file';
import { MailImport } from '../../../src/simulator/server/world/mail-import';
import { changeMail, listFolder, readMail } from '../../../src/simulator/server/world/mailbox';
import type { StoredMail } from '../../../src/simulator/server/world/state';
import type { World } from '../../../src/simulator/server/world/world';
import { openWorlds, someone, temporaryFolder } from './support';

let place: ReturnType<typeof temporaryFolder>;
let world: World;
beforeEach(async () => {
  place = temporaryFolder();
  world = (await openWorlds(place.folder)).open('main');
});
afterEach(() => place.remove());

const GOOD =
  'From: a@x.example\r\nSubject: Hello\r\nMessage-ID: <one@x.example>\r\nDate: Mon, 02 Nov 2026 10:00:00 +0000\r\n\r\nText';

/** Brings files into an inbox, in pieces of `pieceSize` bytes. */
async function importFiles(
  files: Readonly<Record<string, string | Buffer>>,
  { owner = 'may', pieceSize = 1_000_000 } = {},
) {
  const job = new MailImport(world, world.account(owner), 'inbox');
  for (const [file, [name, content]] of Object.entries(files).entries()) {
    const bytes = Buffer.from(content);
    for (let at = 0; at === 0 || at < bytes.length; at += pieceSize) {
      const isLast = at + pieceSize >= bytes.length;
      await job.take([{ file, name, bytes: bytes.subarray(at, at + pieceSize), isLast }]);
    }
  }
  return { job, report: await job.end() };
}

const inboxOf = (owner = 'may') => listFolder(world, world.account(owner), 'inbox');

/** A mail arrives that nobody has listed yet. */
function arrive(): void {
  const mail: StoredMail = {
    id: 'arrived',
    account: 'may',
    folder: 'inbox',
    unread: true,
    receivedAt: 0,
    messageId: '<arrived@x.example>',
    content: world.files.keepMail(Buffer.from(GOOD)),
    customProperties: {},
  };
  world.commit((state) => ({ ...state, mails: [...state.mails, mail] }), {});
}

async function importOne(text: string, owner = 'may') {
  const before = new Set((await inboxOf(owner)).map(({ id }) => id));
  await importFiles({ 'one.eml': text }, { owner });
  const [fresh] = (await inboxOf(owner)).filter(({ id }) => !before.has(id));
  return readMail(world, world.account(owner), fresh?.id ?? '');
}

const unreadable = (file: string, reason: string) => ({ file, message: null, kind: 'unreadable', reason });

describe('importing files', () => {
  it('brings several in at once and says why the rest did not come', async () => {
    const { report } = await importFiles({
      'one.eml': GOOD,
      'empty.eml': '',
      'note.txt': 'Buy milk.\nAnd bread.',
      'old.msg': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'all.pst': Buffer.from('2142444e00000000', 'hex'),
      'mail.zip': Buffer.from('504b030400', 'hex'),
      'notepad.eml': Buffer.from(`\uFEFF${GOOD}`, 'utf16le'),
      'huge.eml': Buffer.concat([Buffer.from(GOOD), Buffer.alloc(26 * 1024 * 1024, 'x')]),
      'picture.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      'two.eml': GOOD.replace('Hello', 'Again').replace('<one@', '<two@'),
    });
    expect(report).toMatchObject({ imported: 2, duplicates: 0, unreadable: 8, folder: 'inbox' });
    expect(report.notes).toEqual([
      unreadable('empty.eml', 'empty'),
      unreadable('note.txt', 'no-header'),
      unreadable('old.msg', 'outlook-msg'),
      unreadable('all.pst', 'outlook-pst'),
      unreadable('mail.zip', 'archive'),
      unreadable('notepad.eml', 'utf-16'),
      unreadable('huge.eml', 'too-large'),
      unreadable('picture.png', 'binary'),
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
    const known = await readMail(world, world.account('yusuf'), 'consent-3');
    const mail = await importOne(
      `From: a@x.example\nSubject: Re: A question, and no is a good answer\nIn-Reply-To: ${known.internetMessageId}\n\nText`,
      'yusuf',
    );
    expect(mail.conversationId).toBe(known.conversationId);
  });

  const CHARSETS: Readonly<Record<string, readonly [string, Buffer]>> = {
    'windows-1252': ['windows-1252', Buffer.from([0x93, 0x63, 0x61, 0x66, 0xe9, 0x94])],
    'utf-8 that calls itself us-ascii': ['us-ascii', Buffer.from('“café”')],
    'utf-7, as far as it is ASCII': ['utf-7', Buffer.from('caf+AOk-')],
    'windows-1256': ['windows-1256', Buffer.from([0x63, 0x61, 0x66, 0x20, 0xe3, 0xd1])],
    'iso-2022-jp': ['iso-2022-jp', Buffer.from('\u001b$B$F$9$H\u001b(B caf')],
    'a charset that nobody knows': ['x-unknown-9', Buffer.from('“café”')],
  };
  it.each(Object.entries(CHARSETS))('reads the text of %s', async (_name, [charset, bytes]) => {
    const head = `From: a@x.example\r\nSubject: x\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`;
    await importFiles({ 'one.eml': Buffer.concat([Buffer.from(head), bytes]) });
    const [newest] = (await inboxOf()).filter(({ subject }) => subject === 'x');
    expect(newest?.preview).toMatch(/caf/);
  });

  const HEADERS: Readonly<Record<string, readonly [BufferEncoding, string]>> = {
    'in UTF-8': ['utf8', 'José García'],
    'in the letters of Western Windows': ['latin1', 'José García'],
  };
  it.each(Object.entries(HEADERS))(
    'reads bare 8-bit letters of a header %s',
    async (_how, [encoding, name]) => {
      const text = `From: ${name} <a@x.example>\r\nSubject: café\r\n\r\nText`;
      await importFiles({ 'one.eml': Buffer.from(text, encoding) });
      expect(await inboxOf()).toContainEqual(
        expect.objectContaining({ subject: 'café', from: someone('a@x.example', name) }),
      );
    },
  );

  it('does not take a .pst for an mbox file because of its name', async () => {
    const { report } = await importFiles({
      'mail.mbox': Buffer.from('2142444e00000000', 'hex'),
      'none.mbox': '',
    });
    expect(report.notes).toEqual([unreadable('mail.mbox', 'outlook-pst'), unreadable('none.mbox', 'empty')]);
  });

  it('tells the open pages of what came in, at the end at the latest', async () => {
    const told: string[] = [];
    world.subscribe((event) => told.push(event.kind));
    const { job } = await importFiles({ 'one.eml': GOOD });
    expect(told).toContain('mailbox-changed');
    told.length = 0;
    await job.end();
    expect(told).toEqual(['mailbox-changed']);
  });

  it('takes out again what it brought, and nothing else', async () => {
    const before = await inboxOf();
    const { job } = await importFiles({ 'one.eml': GOOD });
    expect(await inboxOf()).toHaveLength(before.length + 1);
    await job.undo();
    expect(await inboxOf()).toEqual(before);
  });

  it('leaves whole messages only when it is stopped', async () => {
    const before = (await inboxOf()).length;
    const job = new MailImport(world, world.account('may'), 'inbox');
    const mbox = `From a@x.example Mon Nov  2 10:00:00 2026\n${GOOD}\n\nFrom b@x.example Mon Nov  2 10:00:00 2026\nFrom: b@x.example\nSubject: Half`;
    await job.take([
      { file: 0, name: 'all.mbox', bytes: Buffer.from(mbox.padEnd(20_000, ' x')), isLast: false },
    ]);
    expect(await job.end()).toMatchObject({ imported: 1, unreadable: 0 });
    expect(await inboxOf()).toHaveLength(before + 1);
  });

  it('asks for the next pieces while it reads the last ones, and has all of them at the end', async () => {
    const job = new MailImport(world, world.account('may'), 'inbox');
    const piece = (file: number) => ({
      file,
      name: 'one.eml',
      bytes: Buffer.from(GOOD.replace('<one@', `<number-${file}@`)),
      isLast: true,
    });
    const counted = [];
    for (const file of [1, 2, 3]) counted.push((await job.handOver([piece(file)])).imported);
    expect(counted).toEqual([0, 1, 2]);
    expect(await job.end()).toMatchObject({ imported: 3 });
  });

  it('takes nothing more once it has ended', async () => {
    const { job } = await importFiles({ 'one.eml': GOOD });
    const late = { file: 1, name: 'two.eml', bytes: Buffer.from(GOOD), isLast: true };
    await expect(job.handOver([late]).then(() => job.end())).rejects.toMatchObject({ status: 410 });
  });

  it('says at the end what went wrong with the last pieces', async () => {
    const job = new MailImport(world, world.account('may'), 'inbox');
    await job.take([]);
    world.reset();
    await job.handOver([{ file: 0, name: 'one.eml', bytes: Buffer.from(GOOD), isLast: true }]);
    await expect(job.end()).rejects.toMatchObject({ status: 410 });
  });

  it('says so when the mailboxes are reset before it knows what lies in them', async () => {
    arrive();
    const job = new MailImport(world, world.account('may'), 'inbox');
    world.reset();
    const piece = { file: 0, name: 'two.eml', bytes: Buffer.from(GOOD), isLast: true };
    await expect(job.take([piece])).rejects.toThrow('The mailboxes were reset meanwhile.');
    expect((await inboxOf()).some(({ subject }) => subject === 'Hello')).toBe(false);
  });

  it('does not mix into mailboxes that were reset meanwhile', async () => {
    const job = new MailImport(world, world.account('may'), 'inbox');
    await job.take([]);
    world.reset();
    const piece = { file: 0, name: 'one.eml', bytes: Buffer.from(GOOD), isLast: true };
    await expect(job.take([piece])).rejects.toMatchObject({ status: 410 });
    expect((await inboxOf()).some(({ subject }) => subject === 'Hello')).toBe(false);
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
        const result = await readImportedMail(Buffer.concat(parts));
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
    expect(await readImportedMail(Buffer.from(`From: a@x.example\r\n${nested}`))).toMatchObject({
      kind: 'unreadable',
    });
  });
});

describe('messages that lie there already', () => {
  const duplicate = { kind: 'duplicate', message: null, subject: 'Hello', folder: 'inbox' };

  it('do not come in again, and it is said which', async () => {
    await importFiles({ 'one.eml': GOOD });
    const { report } = await importFiles({ 'same.eml': GOOD });
    expect(report).toMatchObject({ imported: 0, duplicates: 1 });
    expect(report.notes).toEqual([{ ...duplicate, file: 'same.eml' }]);
  });
  it('nor twice out of one import', async () => {
    const { report } = await importFiles({ 'one.eml': GOOD, 'two.eml': GOOD });
    expect(report.notes).toEqual([{ ...duplicate, file: 'two.eml' }]);
  });
  it('nor what only differs in its line ends', async () => {
    const { report } = await importFiles({ 'one.eml': GOOD, 'two.eml': GOOD.replaceAll('\r\n', '\n') });
    expect(report).toMatchObject({ imported: 1, duplicates: 1 });
  });
  it('do come in when they only share the id with another message', async () => {
    const { report } = await importFiles({ 'one.eml': GOOD, 'two.eml': GOOD.replace('Text', 'Other text') });
    expect(report).toMatchObject({ imported: 2, duplicates: 0 });
    expect(report.notes).toEqual([{ ...duplicate, kind: 'same-id', file: 'two.eml' }]);
  });
  it('come back after they were deleted', async () => {
    const { id } = await importOne(GOOD);
    changeMail(world, world.account('may'), id, { folder: 'deleted' });
    const { report } = await importFiles({ 'one.eml': GOOD });
    expect(report).toMatchObject({ imported: 1, duplicates: 0 });
  });
});

describe('what mbox files note of a message', () => {
  const LINE = 'From a@x.example Mon Nov  2 10:00:00 2026\n';
  const NOTES: Readonly<Record<string, readonly [string, boolean | 'left out']>> = {
    'nothing: it is new': ['', true],
    'read by mutt': ['Status: RO\n', false],
    'seen by a server only': ['Status: O\n', true],
    'read in Thunderbird': ['X-Mozilla-Status: 0001\n', false],
    'deleted in Thunderbird': ['X-Mozilla-Status: 0009\n', 'left out'],
  };
  it.each(Object.entries(NOTES))('%s', async (_name, [field, expected]) => {
    const { report } = await importFiles({ 'all.mbox': `${LINE}${field}${GOOD}\n` });
    const mail = (await inboxOf()).find(({ subject }) => subject === 'Hello');
    expect(mail?.unread ?? 'left out').toBe(expected);
    expect(report.unreadable).toBe(expected === 'left out' ? 1 : 0);
    if (mail)
      expect((await readMail(world, world.account('may'), mail.id)).headerBlock).not.toMatch(/status/i);
  });
});
