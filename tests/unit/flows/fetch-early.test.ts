import { describe, expect, it } from '@jest/globals';
import { ok } from '../../../src/core/result';
import { fetchEarly } from '../../../src/policy-client/fetch-early';

function counted() {
  const asked: string[] = [];
  return {
    asked,
    fetchText: async (url: string) => ok(`${url} ${asked.push(url)}`),
  };
}

describe('a text that is asked for early', () => {
  it('is there for whoever wants it first, and asked for anew by the next', async () => {
    const { asked, fetchText } = counted();
    const fetch = fetchEarly(fetchText, '/policy.json', () => 0);
    expect(asked).toEqual(['/policy.json']);
    expect(await fetch('/policy.json')).toEqual(ok('/policy.json 1'));
    expect(await fetch('/policy.json')).toEqual(ok('/policy.json 2'));
  });

  it('is asked for anew where it is wanted late', async () => {
    let now = 0;
    const fetch = fetchEarly(counted().fetchText, '/policy.json', () => now);
    now = 10_000;
    expect(await fetch('/policy.json')).toEqual(ok('/policy.json 2'));
  });

  it('is nobody else’s answer', async () => {
    const fetch = fetchEarly(counted().fetchText, '/policy.json', () => 0);
    expect(await fetch('/other.json')).toEqual(ok('/other.json 2'));
  });
});
