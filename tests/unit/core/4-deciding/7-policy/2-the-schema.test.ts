import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { problemsWith, type Schema } from '../../../../../src/core/policy/source/check-schema';
import { runs } from '../../../../support/runs';

function readJson(file: string): Schema {
  return JSON.parse(readFileSync(path.join(__dirname, '../../../../..', file), 'utf8')) as Schema;
}

const schema = readJson('src/core/policy/source/source-document.schema.json');
const sample = readJson('assets/policies/shelter-network.json');
const reference = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

/** Replaces one place of a document, chosen by `steps`, with something else. */
function damaged(document: unknown, steps: readonly number[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof document !== 'object' || document === null) return value;
  const keys = Object.keys(document);
  const key = keys[step % (keys.length + 1)] ?? 'constructor';
  const part: unknown = (document as Record<string, unknown>)[key];
  const changed = damaged(part, rest, value);
  return Array.isArray(document)
    ? document.map((item: unknown, index) => (String(index) === key ? changed : item))
    : { ...document, [key]: changed };
}

describe('the schema check', () => {
  it('knows every keyword that the schema uses', () => {
    const known =
      /^(\$schema|\$ref|\$defs|title|description|type|const|enum|m(in|ax)(Length|Items)|minProperties|minimum|maximum|items|required|properties|additionalProperties)$/;
    const visit = (node: Schema): void => {
      for (const key of Object.keys(node)) expect(key).toMatch(known);
      const parts = [...Object.values(node.properties ?? {}), ...Object.values(node.$defs ?? {}), node.items];
      for (const part of [...parts, node.additionalProperties]) if (typeof part === 'object') visit(part);
    };
    visit(schema);
  });

  it('accepts and refuses what a full validator accepts and refuses, for damaged documents', () => {
    const replacements = fc.oneof(fc.jsonValue(), fc.constant('x'.repeat(400)), fc.constant(''));
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 5 }), replacements, (steps, value) => {
        const document = damaged(sample, steps, value);
        expect(problemsWith(document, schema).length === 0).toBe(reference(document));
      }),
      runs(2000),
    );
  });

  it.each([
    [{ type: 'object' }, { a: 1 }],
    [{ type: 'object', additionalProperties: false }, { a: 1 }],
    [{ type: 'object', required: ['a'] }, {}],
    [{ type: 'array' }, [1]],
    [{ const: 7 }, 8],
    [{}, 'text'],
    [{ required: ['a'] }, true],
    [{ required: ['a'] }, null],
    [{ type: 'array', maxItems: 1 }, [1, 2]],
    [{ type: 'object', minProperties: 1 }, {}],
  ])('does with %j and %j what a full validator does', (small, value) => {
    const validate = new Ajv2020({ strictTypes: false, strictRequired: false }).compile(small);
    expect(problemsWith(value, small).length === 0).toBe(validate(value));
  });

  it('explains a place with the words that the schema has for it, and with none where it has none', () => {
    const means = (described: Schema) =>
      problemsWith({}, { type: 'object', required: ['a'], properties: { a: described } });
    expect(means({ description: 'Your name.' })).toMatchObject([{ values: { means: 'Your name.' } }]);
    expect(means({})).toMatchObject([{ values: { means: '' } }]);
  });

  it.each(['{"__proto__": 1}', '{"constructor": {}}', '{"toString": "x"}', 'null', '7', '"text"'])(
    'refuses %s',
    (text) => {
      expect(problemsWith(JSON.parse(text), schema)).not.toEqual([]);
    },
  );
});
