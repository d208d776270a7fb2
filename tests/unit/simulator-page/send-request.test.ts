import { describe, expect, it } from '@jest/globals';
import { createAccountApi } from '../../../src/simulator/page/api/api';
import type { Fetch } from '../../../src/simulator/page/api/send-request';
import { aDraft, done, unreachable } from './builders';

/** A browser of which `answer` says what becomes of each request. */
function browser(answer: (init: RequestInit) => Response | Error) {
  const answers: Response[] = [];
  const asked: (boolean | undefined)[] = [];
  const fetcher: Fetch = (_url, init = {}) => {
    asked.push(init.keepalive);
    const given = answer(init);
    if (given instanceof Error) return Promise.reject(given);
    answers.push(given);
    return Promise.resolve(given);
  };
  return { api: createAccountApi(fetcher, 'main', 'nadia'), asked, answers };
}

describe('a draft that is saved', () => {
  it('arrives even if the page is left, and its answer is read, as it counts as under way until then', async () => {
    const { api, asked, answers } = browser(() => new Response('{}'));
    expect(await api.saveDraft(aDraft())).toEqual(done);
    expect(asked).toEqual([true]);
    expect(answers.map(({ bodyUsed }) => bodyUsed)).toEqual([true]);
  });
  it('is saved like anything else where the browser promises no more', async () => {
    const { api, asked } = browser(({ keepalive }) =>
      keepalive === true ? new TypeError('Failed to fetch') : new Response('{}'),
    );
    expect(await api.saveDraft(aDraft())).toEqual(done);
    expect(asked).toEqual([true, false]);
  });
  it('is not promised to outlive the page when it is large', async () => {
    const { api, asked } = browser(() => new Response('{}'));
    await api.saveDraft(aDraft({ body: 'x'.repeat(70_000) }));
    expect(asked).toEqual([undefined]);
  });
  it('is said to be unsaved when nobody answers', async () => {
    const { api } = browser(() => new TypeError('Failed to fetch'));
    expect(await api.saveDraft(aDraft())).toEqual(unreachable);
  });
});

it('asks for nothing else twice', async () => {
  const { api, asked } = browser(() => new TypeError('Failed to fetch'));
  expect(await api.sendDraft('draft-1', { attempt: '1', holdMs: 0 })).toEqual(unreachable);
  expect(asked).toEqual([undefined]);
});
