import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PolicyProblem } from '../../../../../src/core/policy/policy-problem';
import { readJson } from '../../../../../src/core/policy/source/read-json';
import { inWords } from '../../../../support/in-words';

function problemsOf(text: string): readonly PolicyProblem[] {
  const read = readJson(text);
  return read.ok ? read.value.problems : read.error;
}

function nested(opening: string, levels: number, closing: string): string {
  return `${opening.repeat(levels)}1${closing.repeat(levels)}`;
}

const REFUSED: Readonly<Record<string, readonly [text: string, path: string, problem: RegExp]>> = {
  nothing: ['', '', /not JSON/],
  'a comma too many': ['{"a": 1,\n}', '', /line 2, column 1/],
  'a name written twice': ['{"a": {"b": 1, "b": 2}}', '/a/b', /written twice/],
  'a name with a slash in it, written twice': ['{"a/b": 1, "a/b": 2}', '/a~1b', /written twice/],
  'a name written twice in another spelling': ['{"a": 1, "\\u0061": 2}', '/a', /written twice/],
  'a name with a tilde in it, written twice': ['{"a~b": 1, "a~b": 2}', '/a~0b', /written twice/],
  'a text that does not end': ['{"a', '', /line 1, column 4/],
  'a name that means something to programs': [
    '[{"__proto__": {"polluted": true}}]',
    '/0/__proto__',
    /"__proto__" cannot be a name/,
  ],
  'the same in another spelling': ['{"\\u005f_proto__": 1}', '/__proto__', /cannot be a name/],
  'brackets without end': ['['.repeat(100_000), '', /nested more than 32 deep/],
  'brackets in brackets': [nested('[', 33, ']'), '', /nested/],
  'braces in braces': [nested('{"a":', 33, '}'), '', /nested/],
  'brackets in brackets, behind other entries': [nested('["x", 1, ', 33, ']'), '', /nested/],
  comments: ['{/* us */ "a": 1}', '', /not JSON/],
  'five megabytes of letters that take two bytes each': [`"${'\u0080'.repeat(2_500_000)}"`, '', /5 MB/],
  'of letters that take three': [`"${'\u0800'.repeat(1_666_667)}"`, '', /5 MB/],
  'of full-width letters that take three, too': [`"${'Ａ'.repeat(1_666_667)}"`, '', /5 MB/],
  'of pictures that take four': [`"${'🕊'.repeat(1_250_000)}"`, '', /5 MB/],
  'five megabytes and more': [`"${'x'.repeat(5_000_000)}"`, '', /5 MB/],
};

describe('a policy file cannot be', () => {
  it.each(Object.entries(REFUSED))('%s', (_what, [text, path, problem]) => {
    const [found, ...others] = problemsOf(text);
    expect(others).toEqual([]);
    expect(found?.path).toBe(path);
    expect(found && inWords(found).problem).toMatch(problem);
  });
});

it('every problem is told at once', () => {
  const found = problemsOf('{"a": 1, "a": 2, "c": [{"d": 1, "d": 2}], "constructor": 1}');
  expect(found.map(({ path }) => path)).toEqual(['/a', '/constructor', '/c/0/d']);
});

/** However unusual it looks, nothing is wrong with it. */
const READ: Readonly<Record<string, string>> = {
  'with brackets in a text': JSON.stringify({ a: '['.repeat(100), b: '\\"{' }),
  'with brackets behind a quotation mark in a text': JSON.stringify({ a: `"${'['.repeat(100)}` }),
  'with a quotation mark in a text, on several lines': JSON.stringify({ a: 'a 6" pipe', b: 1 }, undefined, 2),
  'with as many letters of two bytes as fit into five megabytes': `"${'\u07ff'.repeat(2_499_999)}"`,
  'with as many letters of four bytes as fit into five megabytes': `"${'\u{103ff}'.repeat(1_249_999)}"`,
  'with brackets as deep as they may be': nested('[', 32, ']'),
  'with many lists beside each other': JSON.stringify(Array(100).fill([])),
  'with many groups of settings beside each other': JSON.stringify(Array(100).fill({})),
  'of exactly five million characters': `"${'x'.repeat(4_999_998)}"`,
};

describe('a policy file is read', () => {
  it.each(Object.entries(READ))('%s', (_what, text) => {
    expect(problemsOf(text)).toEqual([]);
  });
});

it('reads everything else as JSON.parse does', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
      const text = JSON.stringify(value);
      fc.pre(!/__proto__|constructor|prototype/.test(text));
      expect(readJson(text)).toEqual({ ok: true, value: { value: JSON.parse(text), problems: [] } });
    }),
  );
});

it('whatever stands in it, it is read or refused, and objects stay as they are', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '__proto__',
    '"a"',
    '1',
    'null',
    ' ',
    '\u0000',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const read = readJson(parts.join(''));
      expect(read.ok || read.error.length > 0).toBe(true);
      expect(Object.prototype).not.toHaveProperty('polluted');
    }),
  );
});
