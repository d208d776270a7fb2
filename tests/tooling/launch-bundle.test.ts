import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'acorn';
import { associatedFunctions } from '../../scripts/manifest/launch-functions.mjs';

const DIST = path.resolve(__dirname, '../../dist');

/** Large bundles have made classic Outlook skip events without a word, so size is a question of safety. */
const LARGEST = 25 * 1024;

describe.each([
  { file: 'launch.js', says: 'Not sent:', saysNot: 'Non envoy' },
  { file: 'launch.fr.js', says: 'Non envoy', saysNot: 'Not sent:' },
])('the built launch bundle $file', ({ file, says, saysNot }) => {
  let script = '';
  beforeAll(() => {
    if (!existsSync(path.join(DIST, file))) throw new Error('Run npm run build first.');
    script = readFileSync(path.join(DIST, file), 'utf8');
  });

  it('speaks one language', () => {
    expect([script.includes(says), script.includes(saysNot)]).toEqual([true, false]);
  });

  it('is at most 25 KB gzipped', () => {
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(LARGEST);
  });

  it('knows the usual look-alike letters and not the large table of them', () => {
    const holds = (letter: string) =>
      script.includes(letter) || script.includes(`\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
    expect([holds('\u0430'), holds('\u04bd')]).toEqual([true, false]);
  });

  it('is a classic script that engines of 2016 understand', () => {
    expect(() => parse(script, { ecmaVersion: 2016, sourceType: 'script' })).not.toThrow();
  });

  it('loads where there is nothing but Office and timers, and names its handlers at once', () => {
    expect([...associatedFunctions(script)].sort()).toEqual([
      'followSender',
      'guardSend',
      'restoreDraft',
      'stampAdjust',
      'stampCleared',
      'stampConfidential',
      'stampInternal',
      'startDraft',
      'watchRecipients',
    ]);
  });

  it('loads nothing by itself: one file, no modules, no chunks', () => {
    expect(script).not.toMatch(/\bimport\s*\(|\brequire\s*\(|importScripts|document\.createElement/);
  });
});
