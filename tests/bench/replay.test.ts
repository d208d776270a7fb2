import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { MemoryBlob } from '../../src/cli/mail/memory-blob';
import { aSource } from '../support/builders';
import { aMail } from '../unit/cli/builders';
import { recordFigures } from './figures';

const ROOT = path.resolve(__dirname, '../..');
/** Some; as many as a replay remembers for those that answer them; and many more. */
const [FEW, REMEMBERED, MANY] = [1_000, 10_000, 100_000];
const LINE = 'A line of some sixty letters as people write them in mail.\n';

/** A message of 10 KB; every third one answers the one before it. */
function aLetter(number: number): string {
  return aMail({
    id: `m${number}`,
    to: number % 10 === 0 ? 'press@paper.example' : 'tomas@legalaid.example',
    ...(number % 3 === 2 ? { answers: [`m${number - 1}`] } : {}),
    stamp: 'internal',
    body: LINE.repeat(160),
  });
}

function* mbox(count: number) {
  for (let number = 0; number < count; number += 1)
    yield `From nadia@legalaid.example Mon Nov  2 10:00:00 2026\n${aLetter(number)}\n`;
}

/** Has a process say in the end how much memory it took from the system at most, in KB. */
const TELL_MEMORY = [
  '--import',
  "data:text/javascript,process.on('exit',()=>console.error(process.resourceUsage().maxRSS))",
];

let folder: string;

/** Messages a second, and the most memory that the process took, in megabytes. */
function replayed(count: number) {
  const args = ['scripts/mailstamp.mjs', 'replay', '--json', '--policy', path.join(folder, 'policy.json')];
  const start = performance.now();
  const { stderr, stdout } = spawnSync(
    process.execPath,
    [...TELL_MEMORY, ...args, path.join(folder, `${count}.mbox`)],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1_000_000_000 },
  );
  const elapsed = performance.now() - start;
  expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({ judged: count, unreadable: 0 });
  return { perSecond: (count / elapsed) * 1000, megabytes: Number(stderr.trim()) / 1024 };
}

const inWords = (megabytes: readonly number[]) => megabytes.map((one) => `${one.toFixed(0)} MB`).join(', ');

/** The parser with nothing around it; with the Blob of the command, as Node's own would take most of the time. */
async function parserAlone(): Promise<number> {
  const letters = Array.from({ length: FEW }, (_, number) => Buffer.from(aLetter(number)));
  const { Blob } = globalThis;
  Object.assign(globalThis, { Blob: MemoryBlob });
  let elapsed = Infinity;
  // The first rounds are slower: nothing is compiled yet.
  for (let round = 0; round < 10; round += 1) {
    const start = performance.now();
    for (const letter of letters) await PostalMime.parse(letter);
    elapsed = Math.min(elapsed, performance.now() - start);
  }
  Object.assign(globalThis, { Blob });
  return (FEW / elapsed) * 1000;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mailstamp-replay-'));
  await writeFile(path.join(folder, 'policy.json'), JSON.stringify(aSource()));
  for (const count of [FEW, REMEMBERED, MANY])
    await pipeline(mbox(count), createWriteStream(path.join(folder, `${count}.mbox`)));
  // The first run bundles the command.
  spawnSync(process.execPath, ['scripts/mailstamp.mjs', 'help'], { cwd: ROOT });
}, 300_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe(`a replay of ${MANY} messages of 10 KB`, () => {
  it('reads 2,000 a second or more, as fast as the parser alone less a quarter, in the memory of a few', async () => {
    const few = replayed(FEW).megabytes;
    const remembered = replayed(REMEMBERED).megabytes;
    const [alone, many] = [await parserAlone(), replayed(MANY)];
    recordFigures('A replay of past mail', [
      {
        what: 'messages of 10 KB a second',
        measured: many.perSecond.toFixed(0),
        goal: 'at least 2,000',
      },
      {
        what: 'compared with the mail parser alone',
        measured: `${((100 * many.perSecond) / alone).toFixed(0)} %`,
        goal: 'at least 75 %',
      },
      {
        what: 'memory for 1,000, 10,000 and 100,000 messages',
        measured: inWords([few, remembered, many.megabytes]),
        goal: 'flat: at most 1.15 times that for 1,000',
      },
    ]);
    expect(many.perSecond).toBeGreaterThanOrEqual(Math.max(2_000, 0.75 * alone));
    expect(remembered).toBeLessThanOrEqual(1.15 * few);
    expect(many.megabytes).toBeLessThanOrEqual(1.15 * few);
  }, 600_000);
});
