import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publishText } from '../../../../../src/core/policy/source/publish-text';
import { loadSource } from '../../../../../src/core/policy/source/load-source';
import { parsePolicy } from '../../../../../src/policy-client/parse-policy';
import { inWords } from '../../../../support/in-words';

const FOLDER = path.join(__dirname, '../../../../../assets/policies');
const SAMPLES = readdirSync(FOLDER).map((file) => readFileSync(path.join(FOLDER, file), 'utf8'));

const PIECES = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '\\u0000',
    '\u202e',
    'null',
    'true',
    '1e999',
    '-0',
    '0x1',
    '//',
  ],
  ...[
    '"__proto__": {"polluted": true},',
    '"constructor": {"prototype": {"polluted": true}},',
    '"domains": ["*.com"],',
  ],
  ...['"until": "9999-99-99",', '"levels": {"no-stamp": "off"},', '['.repeat(200), '{"a":'.repeat(200)],
];

/** A sample into which something was written, from which something was cut, or both, a few times. */
const damaged = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), fc.constantFrom('', ...PIECES)),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  )
  .map(([sample, wounds]) =>
    wounds.reduce((text, [where, cut, piece]) => {
      const at = Math.floor(where * text.length);
      return text.slice(0, at) + piece + text.slice(at + cut);
    }, sample),
  );

const NATIVE = Object.getOwnPropertyNames(Object.prototype).sort();
afterEach(() => expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(NATIVE));

it('a damaged policy is refused with a reason, or still a policy', () => {
  fc.assert(
    fc.property(damaged, (text) => {
      const loaded = loadSource(text);
      for (const { problem, advice } of loaded.ok ? [] : loaded.error.map(inWords))
        expect(problem && advice).toBeTruthy();
      expect(publishText(text).ok).toBe(loaded.ok);
    }),
  );
});

it('a damaged published policy is refused, or says nothing about what must always hold', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SAMPLES), fc.nat(), fc.constantFrom(...PIECES), (sample, where, piece) => {
      const published = publishText(sample);
      const text = published.ok ? published.value : '';
      const at = where % text.length;
      const policy = parsePolicy(text.slice(0, at) + piece + text.slice(at));
      if (policy.ok) expect(Object.keys(policy.value.levels)).not.toContain('no-stamp');
    }),
  );
});
