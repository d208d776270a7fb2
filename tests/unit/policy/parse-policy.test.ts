import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePolicy } from '../../../src/policy-client/parse-policy';
import { createPolicyClient } from '../../../src/policy-client/policy-client';

const SAMPLE = readFileSync(new URL('../../../assets/policy.json', `file://${__filename}`), 'utf8');
const sample = JSON.parse(SAMPLE) as Record<string, unknown>;

function changed(change: Record<string, unknown>): string {
  return JSON.stringify({ ...sample, ...change });
}

const REFUSED: Readonly<Record<string, readonly [text: string, place: string]>> = {
  'an empty file': ['', 'not JSON'],
  'a login page': ['<!doctype html><title>Sign in</title>', 'not JSON'],
  'a list': ['[]', 'must be of type object'],
  'a file of a later format': [changed({ format: 2 }), 'format'],
  'a key that nobody knows': [changed({ organization: {} }), 'organization'],
  'a forgotten organisation': [changed({ organisation: undefined }), 'organisation'],
  'a domain that is no rule': [
    changed({ organisation: { name: 'X', domains: ['*legalaid.example'] } }),
    '*legalaid.example',
  ],
  'an organisation with stars only': [
    changed({ organisation: { name: 'X', domains: ['*.legalaid.example'] } }),
    '/organisation/domains',
  ],
  'a partner without domains': [
    changed({ partners: [{ name: 'P', domains: [], stamps: ['internal'] }] }),
    '/partners/0',
  ],
  'two items of the checklist with one id': [
    changed({ checklist: [1, 2].map(() => ({ id: 'consent', text: { en: 'Consent' } })) }),
    '/checklist/1/id',
  ],
  'a level that does not exist': [changed({ levels: { 'beyond-chain': 'maybe' } }), '/levels/beyond-chain'],
  'a level for what must always hold': [changed({ levels: { 'no-stamp': 'off' } }), '/levels/no-stamp'],
  'a prototype in disguise': [
    SAMPLE.replace('"format"', '"__proto__": {"polluted": true}, "format"'),
    '__proto__',
  ],
  'a file that is far too long': [`"${'x'.repeat(300_000)}"`, 'longer than'],
};

describe('a policy file', () => {
  it('of the sample is read', () => {
    const policy = parsePolicy(SAMPLE);
    expect(policy).toMatchObject({
      ok: true,
      value: { source: 'published', organisation: { name: 'Example Legal Aid', domain: 'legalaid.example' } },
    });
  });

  it.each(Object.entries(REFUSED))('is refused with the place: %s', (_name, [text, place]) => {
    const policy = parsePolicy(text);
    expect(policy.ok ? '' : policy.error.join('\n')).toContain(place);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('reports everything that is wrong at once', () => {
    const policy = parsePolicy(changed({ format: 3, version: '', levels: { x: 'off' } }));
    expect(policy.ok ? [] : policy.error).toHaveLength(3);
  });

  it('of any content is answered without throwing', () => {
    fc.assert(fc.property(fc.json(), (text) => void parsePolicy(text)));
  });
});

const BUILT_IN = {
  origin: 'https://stamp.example',
  organisation: 'Example Legal Aid',
  domains: ['legalaid.example'],
};

describe('the policy client', () => {
  it('gives the published policy and what to remember of it', async () => {
    const client = createPolicyClient(BUILT_IN, async () => ({ ok: true, value: SAMPLE }));
    expect(await client.current(undefined)).toMatchObject({
      policy: { source: 'published' },
      remember: SAMPLE,
    });
  });

  it('does not fetch what it remembers', async () => {
    const client = createPolicyClient(BUILT_IN, () => Promise.reject(new Error('must not be asked')));
    expect(await client.current(SAMPLE)).toMatchObject({
      policy: { source: 'published' },
      problem: undefined,
    });
  });

  it('fetches again where what was remembered is damaged', async () => {
    const client = createPolicyClient(BUILT_IN, async () => ({ ok: true, value: SAMPLE }));
    expect(await client.current('{"format":1')).toMatchObject({ policy: { source: 'published' } });
  });

  it.each([
    ['cannot be reached', { ok: false, error: 'unreachable' } as const, 'unreachable'],
    ['is a login page', { ok: true, value: '<html>' } as const, 'invalid'],
  ])('falls back to the built-in rules where the file %s', async (_name, answer, kind) => {
    const client = createPolicyClient(BUILT_IN, async () => answer);
    const current = await client.current(undefined);
    expect(current).toMatchObject({ policy: { source: 'built-in', partners: [] }, problem: { kind } });
    expect(current.remember).toBeUndefined();
  });
});
