import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = path.join(__dirname, '../..');
const PARTS = ['assets/policies', 'scripts', 'src', 'package.json', 'package-lock.json', 'webpack.config.js'];

/** A checkout of its own, with the packages of this one and no bundle yet. */
const checkout = mkdtempSync(path.join(tmpdir(), 'mailstamp-checkout-'));
const BUNDLE = path.join(checkout, 'node_modules/.cache/mailstamp/cli/mailstamp.mjs');

beforeAll(() => {
  for (const part of PARTS) cpSync(path.join(ROOT, part), path.join(checkout, part), { recursive: true });
  mkdirSync(path.join(checkout, 'node_modules'));
  for (const name of readdirSync(path.join(ROOT, 'node_modules')).filter((one) => one !== '.cache'))
    symlinkSync(path.join(ROOT, 'node_modules', name), path.join(checkout, 'node_modules', name));
});
afterAll(() => rmSync(checkout, { recursive: true, force: true }));

function mailstamp(): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['scripts/mailstamp.mjs', 'help'], {
    cwd: checkout,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

/** Each change leaves the program as it is: only the bundle tells whether it was noticed. */
const CHANGES: Readonly<Record<string, readonly [file: string, addition: string]>> = {
  'a source of the command': ['src/cli/usage.ts', '\n'],
  'a source that it shares with the add-in': ['src/core/decide/evaluate.ts', '\n'],
  'a new source': ['src/core/new.ts', 'export const NEW = 1;\n'],
  'how it is bundled': ['webpack.config.js', '\n'],
  'the versions of packages': ['package-lock.json', '\n'],
};

describe('npx mailstamp in a checkout', () => {
  it('bundles the command when it is called first', () => {
    expect(mailstamp()).toMatch(/^Usage:/m);
  }, 120_000);

  it('takes the bundle that is there while nothing has changed', () => {
    writeFileSync(BUNDLE, "console.log('the bundle of before');");
    expect(mailstamp()).toBe('the bundle of before\n');
  });

  it.each(Object.entries(CHANGES))(
    'bundles it again when this has changed: %s',
    (_what, [file, addition]) => {
      writeFileSync(BUNDLE, "console.log('the bundle of before');");
      appendFileSync(path.join(checkout, file), addition);
      expect(mailstamp()).toMatch(/^Usage:/m);
    },
    120_000,
  );
});
