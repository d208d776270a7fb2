import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { saveDraft, startDraft } from '../../../src/simulator/server/world/drafts';
import { MailImport } from '../../../src/simulator/server/world/mail-import';
import { changeMail, deleteMail, listFolder } from '../../../src/simulator/server/world/mailbox';
import { compileServer } from './compile-server';
import { loadSample, MAILBOX, openWorlds, send, someone, temporaryFolder } from './support';

let place: ReturnType<typeof temporaryFolder>;
const said: string[] = [];
beforeEach(() => {
  place = temporaryFolder();
  said.length = 0;
});
afterEach(() => place.remove());

/** As after a restart: nothing in memory. */
const reopen = async (name = 'main') => (await openWorlds(place.folder, said)).open(name);
const worldFolder = (name = 'main') => join(place.folder, 'worlds', name);
const asideFolders = () =>
  readdirSync(join(place.folder, 'worlds')).filter((name) => name.includes('.damaged-'));

describe('what is kept across a restart', () => {
  it('everything: mail, drafts, settings, flags', async () => {
    const world = await reopen();
    const nadia = world.account('nadia');
    await send(world, 'nadia', {
      to: [someone('tomas@legalaid.example')],
      customProperties: { a: { b: 1 } },
    });
    changeMail(world, nadia, 'interview-5', { unread: false, folder: 'deleted' });
    const draft = await startDraft(world, nadia, { kind: 'reply', mailId: 'story-5' });
    const kept = saveDraft(world, nadia, draft.id, {
      input: { ...draft, headers: { 'x-mailstamp': 'v=1' } },
      seenSavedAt: null,
    });
    const again = await reopen();
    expect(again.state).toEqual(world.state);
    expect(again.draft(nadia, draft.id)).toEqual(kept);
    for (const folder of ['inbox', 'sent', 'drafts', 'deleted'] as const) {
      expect(await listFolder(again, nadia, folder)).toEqual(await listFolder(world, nadia, folder));
    }
    expect(said).toEqual([]);
  });

  it('but not what was deleted for good, nor files that nobody names', async () => {
    const world = await reopen();
    const dana = world.account('dana');
    deleteMail(world, dana, 'press-4');
    deleteMail(world, dana, 'press-4');
    expect(world.state.mails.some(({ account, id }) => account === 'dana' && id === 'press-4')).toBe(false);
    const named = new Set(world.state.mails.map(({ content }) => `${content}.eml`));
    expect(new Set(readdirSync(join(worldFolder(), 'mails')))).toEqual(named);
  });

  it('worlds do not touch each other, and a reset touches one', async () => {
    const worlds = await openWorlds(place.folder);
    const [one, two] = [worlds.open('one'), worlds.open('two')];
    await send(one, 'nadia', { subject: 'Only here' });
    await send(two, 'nadia', { subject: 'Only there' });
    one.reset();
    const subjects = async (world: typeof one) =>
      (await listFolder(world, world.account('tomas'), 'inbox')).map(({ subject }) => subject);
    expect(await subjects(one)).not.toContain('Only here');
    expect(await subjects(two)).toContain('Only there');
  });
});

describe('a change is written for itself', () => {
  const changes = () => readdirSync(worldFolder()).filter((name) => name.startsWith('changes-'));
  const changesFile = () => join(worldFolder(), changes()[0] ?? '');

  it('and leaves the file of all messages as it is', async () => {
    const world = await reopen();
    const before = readFileSync(join(worldFolder(), 'world.json'));
    changeMail(world, world.account('nadia'), 'interview-5', { unread: false });
    expect(readFileSync(join(worldFolder(), 'world.json'))).toEqual(before);
    expect(readFileSync(changesFile(), 'utf8').split('\n')).toHaveLength(2);
  });

  it('until there are so many that one file is better', async () => {
    const world = await reopen();
    const nadia = world.account('nadia');
    const customProperties = { addin: { text: 'x'.repeat(260_000) } };
    for (let count = 0; count < 4; count += 1) changeMail(world, nadia, 'interview-5', { customProperties });
    expect(changes()).toEqual([]);
    expect((await reopen()).state).toEqual(world.state);
  });

  it('half a line, as a killed process leaves it, does not count, and nothing is written behind it', async () => {
    const world = await reopen();
    const nadia = world.account('nadia');
    changeMail(world, nadia, 'interview-5', { unread: false });
    const kept = world.state;
    changeMail(world, nadia, 'story-5', { folder: 'deleted' });
    const text = readFileSync(changesFile(), 'utf8');
    writeFileSync(changesFile(), text.slice(0, -20));
    const again = await reopen();
    expect(again.state).toEqual(kept);
    changeMail(again, nadia, 'story-5', { unread: true });
    expect((await reopen()).state).toEqual(again.state);
    expect(said).toEqual([]);
  });

  it('lists are the same when the digests of the messages are damaged or lost', async () => {
    const world = await reopen();
    const nadia = world.account('nadia');
    const list = await listFolder(world, nadia, 'inbox');
    const file = join(worldFolder(), 'digests.jsonl');
    writeFileSync(file, `${readFileSync(file, 'utf8').slice(0, 3000)}\n{"no": "digest"}\n`);
    expect(await listFolder(await reopen(), nadia, 'inbox')).toEqual(list);
    rmSync(file);
    expect(await listFolder(await reopen(), nadia, 'inbox')).toEqual(list);
  });
});

describe('messages that come together lie in one file', () => {
  const mailOf = (number: number) => Buffer.from(`From: a@x.example\r\nSubject: ${number}\r\n\r\nText`);
  const files = () => readdirSync(join(worldFolder(), 'mails'));
  const packs = () => files().filter((name) => name.endsWith('.pack'));
  const bytesIn = (names: readonly string[]) =>
    Buffer.concat(names.map((name) => readFileSync(join(worldFolder(), 'mails', name))));

  /** Imports messages 0 to 4 in one go into May's inbox; `drop` then deletes some for good. */
  async function importFive(drop: readonly number[] = []) {
    const world = await reopen();
    const may = world.account('may');
    const job = new MailImport(world, may, 'inbox');
    await job.take([0, 1, 2, 3, 4].map((file) => ({ file, name: '', bytes: mailOf(file), isLast: true })));
    await job.end();
    const ids = new Map((await listFolder(world, may, 'inbox')).map(({ subject, id }) => [subject, id]));
    for (const number of drop) {
      const id = ids.get(String(number)) ?? '';
      deleteMail(world, may, id);
      deleteMail(world, may, id);
    }
    return { world, job, idOf: (number: number) => ids.get(String(number)) ?? '' };
  }

  it('and come out of it byte for byte, also after a restart', async () => {
    const { world, idOf } = await importFive();
    expect(packs()).toHaveLength(1);
    for (const now of [world, await reopen()])
      for (const number of [0, 3, 4])
        expect(now.raw(now.storedMail(now.account('may'), idOf(number)))).toEqual(mailOf(number));
  });

  it('which goes with the last of them', async () => {
    const before = (await reopen(), files());
    const { job } = await importFive();
    await job.undo();
    expect(files()).toEqual(before);
  });

  it('which a restart frees of what was deleted for good', async () => {
    const { idOf } = await importFive([0, 2]);
    const world = await reopen();
    expect(packs()).toHaveLength(1);
    expect(bytesIn(packs()).includes('Subject: 2')).toBe(false);
    for (const number of [1, 3, 4])
      expect(world.raw(world.storedMail(world.account('may'), idOf(number)))).toEqual(mailOf(number));
  });

  it('and a message that lies there already is not kept twice', async () => {
    await importFive();
    const world = await reopen();
    const job = new MailImport(world, world.account('ruth'), 'inbox');
    await job.take([{ file: 0, name: '', bytes: mailOf(1), isLast: true }]);
    expect(await job.end()).toMatchObject({ imported: 1 });
    expect(packs()).toHaveLength(1);
  });
});

describe('damaged state is set aside with a clear message, and the sample mail is back', () => {
  const DAMAGE: Record<string, (folder: string) => void> = {
    'cut in the middle': (folder) => {
      const file = join(folder, 'world.json');
      writeFileSync(file, readFileSync(file, 'utf8').slice(0, 500));
    },
    empty: (folder) => writeFileSync(join(folder, 'world.json'), ''),
    binary: (folder) => writeFileSync(join(folder, 'world.json'), Buffer.from([0, 255, 1, 254])),
    'of another version': (folder) => writeFileSync(join(folder, 'world.json'), '{"version":2}'),
    'of another shape': (folder) =>
      writeFileSync(join(folder, 'world.json'), '{"version":1,"mails":[{"content":"../../x"}]}'),
    'with a change that cannot be read': (folder) => {
      const [changes = ''] = readdirSync(folder).filter((name) => name.startsWith('changes-'));
      writeFileSync(join(folder, changes), '{"put":\n');
    },
    'missing a message': (folder) => rmSync(join(folder, 'mails'), { recursive: true }),
    'with a file of several messages that is cut off': (folder) => {
      const [pack = ''] = readdirSync(join(folder, 'mails')).filter((name) => name.endsWith('.pack'));
      truncateSync(join(folder, 'mails', pack), statSync(join(folder, 'mails', pack)).size - 1);
    },
    'a folder where the file should be': (folder) => {
      rmSync(join(folder, 'world.json'));
      mkdirSync(join(folder, 'world.json'));
    },
  };
  it.each(Object.entries(DAMAGE))('%s', async (_how, damage) => {
    const before = await reopen();
    await send(before, 'nadia', { subject: 'Lost' });
    const job = new MailImport(before, before.account('may'), 'inbox');
    await job.take([{ file: 0, name: 'a.eml', bytes: Buffer.from('Subject: Lost too\n\n'), isLast: true }]);
    damage(worldFolder());
    const world = await reopen();
    expect(world.state.mails).toHaveLength((await loadSample()).mails.flatMap(({ copies }) => copies).length);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(
      /world "main" could not be read\. They were moved to .*main\.damaged-\d+, and the sample mail is back/,
    );
    expect(asideFolders()).toHaveLength(1);
    expect((await reopen()).state).toEqual(world.state);
  });

  it('one damaged draft costs that draft only', async () => {
    const world = await reopen();
    const nadia = world.account('nadia');
    const [bad, good] = [
      await startDraft(world, nadia, { kind: 'new' }),
      await startDraft(world, nadia, { kind: 'new' }),
    ];
    await send(world, 'nadia', { subject: 'Kept' });
    writeFileSync(join(worldFolder(), 'drafts', `${bad.id}.json`), '{"id":');
    const again = await reopen();
    expect((await listFolder(again, nadia, 'drafts')).map(({ id }) => id)).toEqual([good.id]);
    expect((await listFolder(again, nadia, 'sent'))[0]?.subject).toBe('Kept');
    expect(said[0]).toMatch(/A draft in world "main" could not be read\. It was moved to /);
    expect(asideFolders()).toHaveLength(1);
  });

  it('a world whose first mail was never completely written starts again silently', async () => {
    mkdirSync(join(worldFolder(), 'mails'), { recursive: true });
    writeFileSync(join(worldFolder(), 'mails', 'half.eml.new'), 'From:');
    expect((await reopen()).state.mails.length).toBeGreaterThan(0);
    expect(said).toEqual([]);
    await reopen();
    expect(existsSync(join(worldFolder(), 'mails', 'half.eml.new'))).toBe(false);
  });
});

/** Sends one message after the other and says the number of each when it has been kept. */
const WRITER = `
const { loadSampleMailbox } = require('./server/world/sample-mailbox');
const { Worlds } = require('./server/world/worlds');
const { realSources } = require('./server/sources');
const { startDraft, saveDraft } = require('./server/world/drafts');
const { sendDraft } = require('./server/world/send-draft');
const [, , state, mailbox, first] = process.argv;
loadSampleMailbox(mailbox).then(async (sample) => {
  const world = new Worlds(state, sample, realSources, (line) => process.stdout.write('SAID ' + line)).open('main');
  const nadia = world.account('nadia');
  for (let number = Number(first); ; number += 1) {
    const draft = await startDraft(world, nadia, { kind: 'new' });
    const to = [{ name: 'Tomas', address: 'tomas@legalaid.example', kind: 'person' }];
    saveDraft(world, nadia, draft.id, { input: { ...draft, to, subject: 'number ' + number }, seenSavedAt: null });
    await sendDraft(world, nadia, draft.id, { attempt: 'only-press', holdMs: 0 });
    require('node:fs').writeSync(1, number + '\\n');
  }
});
`;

async function writeUntilKilled(folder: string, first: number, afterMessages: number): Promise<number> {
  const writer = join(folder, 'writer.js');
  writeFileSync(writer, WRITER);
  const child = spawn(process.execPath, [writer, place.folder, MAILBOX, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => {
    output += text.toString();
    if (output.split('\n').length > afterMessages) child.kill('SIGKILL');
  });
  await new Promise((resolve) => child.once('close', resolve));
  return Math.max(
    first - 1,
    ...output
      .split('\n')
      .filter((line) => /^\d+$/.test(line))
      .map(Number),
  );
}

it('a process killed at any moment loses no message that it had taken, and delivers none twice', async () => {
  const folder = compileServer('store');
  let last = 0;
  for (const afterMessages of [1, 3, 8, 2, 5]) last = await writeUntilKilled(folder, last + 1, afterMessages);
  const world = await reopen();
  const inbox = await listFolder(world, world.account('tomas'), 'inbox');
  const numbers = inbox.flatMap(({ subject }) => (subject.startsWith('number ') ? [subject] : []));
  expect(numbers.length).toBeGreaterThanOrEqual(last);
  for (let number = 1; number <= last; number += 1) expect(numbers).toContain(`number ${number}`);
  expect(said).toEqual([]);
}, 60_000);
