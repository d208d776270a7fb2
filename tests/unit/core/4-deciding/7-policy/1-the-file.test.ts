import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PolicyProblem } from '../../../../../src/core/policy/policy-problem';
import { readJson } from '../../../../../src/core/policy/source/read-json';
import { inWords } from '../../../../support/in-words';

function problemsOf(text: string): readonly PolicyProblem[] {
  const read = readJson(text);
  return read.ok ? read.value.problems : read.error;
}

const REFUSED: Readonly<Record<string, readonly [text: string, path: string, problem: RegExp]>> = {
  nothing: ['', '', /not JSON/],
  'a comma too many': ['{"a": 1,\n}', '', /line 2, column 1/],
  'a name written twice': ['{"a": {"b": 1, "b": 2}}', '/a/b', /written twice/],
  'a name with a slash in it, written twice': ['{"a/b": 1, "a/b": 2}', '/a~1b', /written twice/],
  'a name written twice in another spelling': ['{"a": 1, "\\u0061": 2}', '/a', /written twice/],
  'a name that means something to programs': [
    '[{"__proto__": {"polluted": true}}]',
    '/0/__proto__',
    /cannot be a name/,
  ],
  'the same in another spelling': ['{"\\u005f_proto__": 1}', '/__proto__', /cannot be a name/],
  'brackets without end': ['['.repeat(100_000), '', /nested/],
  'brackets in brackets': [`${'['.repeat(40)}${']'.repeat(40)}`, '', /nested/],
  comments: ['{/* us */ "a": 1}', '', /not JSON/],
  'five megabytes of letters that take two bytes each': [`"${'é'.repeat(2_500_000)}"`, '', /5 MB/],
  'of letters that take three': [`"${'字'.repeat(1_666_667)}"`, '', /5 MB/],
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

it('brackets in texts are no brackets', () => {
  expect(problemsOf(JSON.stringify({ a: '['.repeat(100), b: '\\"{' }))).toEqual([]);
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
