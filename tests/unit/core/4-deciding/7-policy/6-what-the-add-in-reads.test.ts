import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluate } from '../../../../../src/core/decide/evaluate';
import { publish, saltOf } from '../../../../../src/core/policy/source/publish';
import { parsePolicy } from '../../../../../src/policy-client/parse-policy';
import { createPolicyClient } from '../../../../../src/policy-client/policy-client';
import { aDraft, aSource, NOON, to } from '../../../../support/builders';

const PUBLISHED = publish(aSource(), saltOf(aSource()));
const SAMPLE = JSON.stringify(PUBLISHED);

function changed(change: Record<string, unknown>): string {
  return JSON.stringify({ ...PUBLISHED, ...change });
}

const REFUSED: Readonly<Record<string, readonly [text: string, place: string]>> = {
  'an empty file': ['', 'not JSON'],
  'a login page': ['<!doctype html><title>Sign in</title>', 'not JSON'],
  'a list': ['[]', '/: does not fit'],
  'a file of a later format': [changed({ format: 3 }), 'format'],
  'a file of the format before, which nobody has published yet': [changed({ format: 1 }), '/format'],
  'what administrators write': [JSON.stringify(aSource()), 'who'],
  'a key that nobody knows': [changed({ organization: {} }), 'organization'],
  'a forgotten organisation': [changed({ organisation: undefined }), 'organisation'],
  'a partner without stamps': [changed({ partners: [{ stamps: [] }] }), '/partners/0'],
  'a number where a text belongs': [changed({ version: 7 }), '/version'],
  'a day before all days': [changed({ issuedAt: -1 }), '/issuedAt'],
  'a threshold of nobody': [changed({ mayBeExposed: 0 }), '/mayBeExposed'],
  'half a person': [changed({ mayBeExposed: 1.5 }), '/mayBeExposed'],
  'a number written as a text': [changed({ mayBeExposed: '5' }), '/mayBeExposed'],
  'a suggestion that is no text': [changed({ uses: [{ en: 'On our website', fr: 7 }] }), '/uses/0/fr'],
  'a level that does not exist': [changed({ levels: { 'beyond-chain': 'maybe' } }), '/levels/beyond-chain'],
  'a level for what must always hold': [changed({ levels: { 'no-stamp': 'off' } }), '/levels/no-stamp'],
  'a prototype in disguise': [
    SAMPLE.replace('"format"', '"__proto__": {"polluted": true}, "format"'),
    '__proto__',
  ],
  'a file that is far too long': [`"${'x'.repeat(5_000_000)}"`, 'longer than'],
};

describe('a published policy', () => {
  it.each([true, false])('says whether phones write the suggested stamp: %s', (stampOnPhones) => {
    const organisation = { ...aSource().organisation, stampOnPhones };
    const read = parsePolicy(JSON.stringify(publish(aSource({ organisation }))));
    expect(read.ok && read.value.stampOnPhones).toBe(stampOnPhones);
  });

  it('is read', () => {
    expect(parsePolicy(SAMPLE)).toMatchObject({
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

  it('in which somebody belongs to a partner that is not there lets nobody in by it', () => {
    const who = Object.fromEntries(Object.keys(PUBLISHED.who).map((key) => [key, 'partner:7']));
    const policy = parsePolicy(changed({ who }));
    const draft = aDraft({ stamp: 'internal', recipients: to('elena@harbour-shelter.example') });
    expect(policy.ok && evaluate(policy.value, draft)).toMatchObject({ level: 'block' });
  });

  it('of any content is answered without throwing', () => {
    fc.assert(fc.property(fc.json(), (text) => void parsePolicy(text)));
  });
});

const BUILT_IN = {
  origin: 'https://stamp.example',
  organisation: 'Example Legal Aid',
  domains: ['legalaid.example'],
  now: () => NOON * 1000,
};

describe('the policy client', () => {
  it('gives the published policy, when it was asked, and what to remember of it', async () => {
    const client = createPolicyClient(BUILT_IN, async () => ({ ok: true, value: SAMPLE }));
    expect(await client.current(undefined)).toMatchObject({
      policy: { source: 'published' },
      at: NOON,
      remember: `${NOON} ${SAMPLE}`,
    });
  });

  const HOUR = 3600;
  const readHoursAgo = (hours: number) => `${NOON - hours * HOUR} ${SAMPLE}`;
  const unreachable = () => Promise.resolve({ ok: false, error: 'unreachable' } as const);

  it.each([0, 1, 23])('does not fetch what it read %i hours ago', async (hours) => {
    const client = createPolicyClient(BUILT_IN, () => Promise.reject(new Error('must not be asked')));
    expect(await client.current(readHoursAgo(hours))).toMatchObject({
      policy: { source: 'published' },
      problem: undefined,
    });
  });

  it.each([24, 100, -24])('fetches again what it read %i hours ago', async (hours) => {
    const client = createPolicyClient(BUILT_IN, async () => ({ ok: true, value: SAMPLE }));
    expect((await client.current(readHoursAgo(hours))).policy.readAt).toBe(NOON);
  });

  it.each([24, 167])(
    'keeps to what it read %i hours ago where there is nothing newer, and says so',
    async (hours) => {
      const { policy, at } = await createPolicyClient(BUILT_IN, unreachable).current(readHoursAgo(hours));
      expect(policy).toMatchObject({ source: 'published', readAt: NOON - hours * HOUR });
      expect(evaluate(policy, aDraft({ stamp: 'internal', at })).findings).toMatchObject([
        { kind: 'policy-stale', level: 'note' },
      ]);
    },
  );

  it.each([168, 10_000])('knows only its own domains after %i hours', async (hours) => {
    expect(await createPolicyClient(BUILT_IN, unreachable).current(readHoursAgo(hours))).toMatchObject({
      policy: { source: 'built-in' },
      problem: { kind: 'unreachable' },
    });
  });

  it.each(['', SAMPLE, 'x', `${NOON} {"format":1`, `soon ${SAMPLE}`])(
    'fetches again where what was kept with the draft is damaged: %.20s',
    async (remembered) => {
      const client = createPolicyClient(BUILT_IN, async () => ({ ok: true, value: SAMPLE }));
      expect(await client.current(remembered)).toMatchObject({
        policy: { source: 'published', readAt: NOON },
      });
    },
  );

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
