import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DEFAULT_LEVELS } from '../../src/core/policy/default-levels';
import { ADJUSTABLE_KINDS } from '../../src/core/policy/adjustable-kinds';
import type { Schema } from '../../src/core/policy/source/check-schema';
import { loadSource } from '../../src/core/policy/source/load-source';
import { aSource } from '../support/builders';

const ROOT = path.join(__dirname, '../..');
const PAGE = readFileSync(path.join(ROOT, 'docs/policy.md'), 'utf8');
const SCHEMA = JSON.parse(
  readFileSync(path.join(ROOT, 'src/core/policy/source/source-document.schema.json'), 'utf8'),
) as Schema;

const EXAMPLES = Array.from(PAGE.matchAll(/```json\n(.*?)```/gs), ([, text = '']) => text);

/** Every name that an administrator may write, wherever it stands. */
function namesIn({ properties = {}, items, $defs = {}, enum: values = [] }: Schema): readonly string[] {
  return [
    ...Object.keys(properties),
    ...values,
    ...[...Object.values(properties), ...Object.values($defs)].flatMap(namesIn),
    ...(items === undefined ? [] : namesIn(items)),
  ];
}

describe('docs/policy.md', () => {
  it.each(Array.from(new Set(namesIn(SCHEMA))))('explains %s', (name) => {
    expect(PAGE).toContain(`\`${name}\``);
  });

  it.each(EXAMPLES)('has an example that loads: %s', (example) => {
    expect(loadSource(JSON.stringify({ ...aSource(), ...JSON.parse(example) }))).toMatchObject({ ok: true });
  });

  it('has an example of every setting', () => {
    const shown = EXAMPLES.flatMap((text) => Object.keys(JSON.parse(text) as object));
    const settings = Object.keys(SCHEMA.properties ?? {}).filter((name) => name !== '$schema');
    expect(settings.filter((name) => !shown.includes(name))).toEqual([]);
  });

  it.each(ADJUSTABLE_KINDS)('tells the default level of %s', (kind) => {
    const row = PAGE.split('\n').find((line) => line.startsWith(`| \`${kind}\``));
    expect(row?.split('|').at(3)?.trim()).toBe(`\`${DEFAULT_LEVELS[kind]}\``);
  });
});
