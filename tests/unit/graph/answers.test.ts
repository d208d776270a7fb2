import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ThreadProblem } from '../../../src/flows/ports';
import type { FetchGraph, GraphResponse, QuietToken } from '../../../src/graph/ask-graph';
import { createThreadSource } from '../../../src/graph/thread-source';

const GRAPH = 'https://graph.microsoft.com';
const clock = { now: () => 0, wait: () => new Promise<void>(() => undefined) };
const token: QuietToken = async () => ({ ok: true, value: 'a-token' });

const answered = (
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): GraphResponse => ({
  status,
  headers: { get: (name) => headers[name] ?? null },
  json: async () => body,
});

const at = (address: string) => ({ emailAddress: { name: address, address } });

/** As Graph writes one; a row says only what is unusual. */
const aMessage = (unusual: object = {}) => ({
  id: 'AAMk1',
  conversationId: 'AAQk1',
  internetMessageId: '<a@x.example>',
  isDraft: false,
  sentDateTime: '2026-11-19T12:00:00Z',
  from: at('elena@harbour-shelter.example'),
  sender: at('elena@harbour-shelter.example'),
  replyTo: [],
  toRecipients: [at('nadia@legalaid.example')],
  ccRecipients: [],
  internetMessageHeaders: [],
  ...unusual,
});

const always = (response: GraphResponse) => createThreadSource({ fetch: async () => response, token, clock });
const threadOf = (body: unknown) => always(answered(body)).thread('<a@x.example>', undefined);

describe('an answer of Graph', () => {
  const FINE: Readonly<Record<string, readonly [message: object, shown: object]>> = {
    'with nothing unusual': [{}, { recipients: ['nadia@legalaid.example'] }],
    'without an author': [{ from: undefined, sender: null }, { authors: [''] }],
    'with a recipient who has no address': [
      { toRecipients: [{ emailAddress: { name: 'Old entry' } }, at('nadia@legalaid.example')] },
      { recipients: ['nadia@legalaid.example'] },
    ],
    'without header fields, as what was sent from here': [
      { internetMessageHeaders: undefined },
      { answers: undefined },
    ],
    'with header fields that are nothing': [{ internetMessageHeaders: null }, { answers: undefined }],
    'that does not say when it was sent': [{ sentDateTime: undefined }, { sentAt: undefined }],
    'with a date that is none': [{ sentDateTime: 'yesterday' }, { sentAt: undefined }],
    'that names its parent among others': [
      { internetMessageHeaders: [{ name: 'References', value: '<1@x.example>\r\n <2@x.example>' }] },
      { answers: '<2@x.example>' },
    ],
    'with a parent that is no id': [
      { internetMessageHeaders: [{ name: 'In-Reply-To', value: 'your mail of >today' }] },
      { answers: undefined },
    ],
  };
  it.each(Object.entries(FINE))('is read: %s', async (_what, [unusual, shown]) => {
    const answer = await threadOf({ value: [aMessage(unusual)] });
    expect(answer).toMatchObject({ ok: true, value: [shown] });
  });

  const WRONG: Readonly<Record<string, unknown>> = {
    nothing: null,
    'a text': 'ok',
    'a list without its frame': [aMessage()],
    'no list': { value: aMessage() },
    'a message that is none': { value: [null] },
    'a message without an id': { value: [aMessage({ id: undefined })] },
    'a message without a conversation': { value: [aMessage({ conversationId: '' })] },
    'a message without its Message-ID': { value: [aMessage({ internetMessageId: null })] },
    'a message that may be a draft': { value: [aMessage({ isDraft: 'false' })] },
    'recipients that are no list': { value: [aMessage({ toRecipients: at('a@x.example') })] },
    'recipients that were left out': { value: [aMessage({ ccRecipients: undefined })] },
    'a recipient in another form': { value: [aMessage({ toRecipients: ['a@x.example'] })] },
    'an address that is a number': {
      value: [aMessage({ toRecipients: [{ emailAddress: { address: 5 } }] })],
    },
    'an author in another form': { value: [aMessage({ from: 'a@x.example' })] },
    'header fields without a name': { value: [aMessage({ internetMessageHeaders: [{ value: 'x' }] })] },
    'a next page that is no address': { value: [aMessage()], '@odata.nextLink': 5 },
  };
  it.each(Object.entries(WRONG))('is not guessed at: %s', async (_what, body) => {
    expect(await threadOf(body)).toEqual({ ok: false, error: { kind: 'unreadable' } });
  });

  it('is a value, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (body) => {
        expect(typeof (await threadOf(body)).ok).toBe('boolean');
      }),
    );
  });

  it('is a value, whatever stands in a message', async () => {
    const names = Object.keys(aMessage());
    const message = fc.dictionary(fc.constantFrom(...names), fc.anything()).map((some) => aMessage(some));
    await fc.assert(
      fc.asyncProperty(message, async (body) => {
        expect(typeof (await threadOf({ value: [body] })).ok).toBe('boolean');
      }),
    );
  });

  it('that is no JSON is unreadable, and as a refusal it is one all the same', async () => {
    const page = (status: number): GraphResponse => ({
      ...answered(undefined, status),
      json: () => Promise.reject(new SyntaxError('<')),
    });
    expect(await always(page(200)).thread('<a@x.example>', undefined)).toMatchObject({
      error: { kind: 'unreadable' },
    });
    expect(await always(page(400)).thread('<a@x.example>', undefined)).toMatchObject({
      error: { kind: 'refused', code: '400' },
    });
  });
});

describe('a token', () => {
  const ELSEWHERE = [
    'https://graph.microsoft.com.evil.example/v1.0/me/messages',
    'https://graph.microsoft.com@evil.example/v1.0/me/messages',
    'http://graph.microsoft.com/v1.0/me/messages',
    '//evil.example/v1.0/',
    '/v1.0/me/messages',
    'https://graph.microsoft.com/beta/me/messages',
  ];
  it.each(ELSEWHERE)('goes nowhere but to Graph: %s', async (link) => {
    const asked: string[] = [];
    const fetchGraph: FetchGraph = async (url) => {
      asked.push(url);
      const isParent = url.includes('internetMessageId%20eq');
      return answered({ value: [aMessage()], ...(isParent ? {} : { '@odata.nextLink': link }) });
    };
    const { thread } = createThreadSource({ fetch: fetchGraph, token, clock });
    expect(await thread('<a@x.example>', undefined)).toEqual({ ok: false, error: { kind: 'unreadable' } });
    expect(asked.every((url) => url.startsWith(`${GRAPH}/v1.0/me/messages?$filter=`))).toBe(true);
  });

  it('that nobody gives makes no request', async () => {
    const refused: ThreadProblem = { kind: 'no-consent' };
    const { thread, members } = createThreadSource({
      fetch: () => Promise.reject(new Error('nobody asks')),
      token: async () => ({ ok: false, error: refused }),
      clock,
    });
    expect(await thread('<a@x.example>', undefined)).toEqual({ ok: false, error: refused });
    expect(await members('team@legalaid.example')).toEqual({ ok: false, error: refused });
  });
});

describe('a conversation', () => {
  const endless = (pages: number): FetchGraph => {
    let page = 0;
    return async (url) => {
      if (url.includes('internetMessageId%20eq')) return answered({ value: [aMessage()] });
      page += 1;
      const value = Array.from({ length: 50 }, (_, each) => {
        const id = `${page}-${each}`;
        return aMessage({ id, internetMessageId: `<${id}@x.example>` });
      });
      const more = page < pages ? { '@odata.nextLink': `${GRAPH}/v1.0/me/messages?$skiptoken=${page}` } : {};
      return answered({ value, ...more });
    };
  };

  it('of a thousand messages is read, a longer one is not judged by a part of it', async () => {
    const read = (pages: number) =>
      createThreadSource({ fetch: endless(pages), token, clock }).thread('<a@x.example>', undefined);
    expect(await read(20)).toMatchObject({ ok: true, value: { length: 1001 } });
    expect(await read(21)).toEqual({ ok: false, error: { kind: 'too-long', most: 1000 } });
  });

  it('is not read any more when the time is up, and what comes later is dropped', async () => {
    let end = (): void => undefined;
    let late: (response: GraphResponse) => void = () => undefined;
    const signals: AbortSignal[] = [];
    const fetchGraph: FetchGraph = (_url, { signal }) => {
      signals.push(signal);
      return new Promise((resolve) => (late = resolve));
    };
    const budget = { now: () => 0, wait: () => new Promise<void>((resolve) => (end = resolve)) };
    const answer = createThreadSource({ fetch: fetchGraph, token, clock: budget }).thread(
      '<a@x.example>',
      undefined,
    );
    await Promise.resolve();
    end();
    expect(await answer).toEqual({ ok: false, error: { kind: 'unreachable' } });
    late(answered({ value: [aMessage()] }));
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  const WAITS: Readonly<Record<string, readonly [retryAfter: string | undefined, problem: string]>> = {
    'a moment that is too far': ['Thu, 01 Jan 1970 00:00:03 GMT', 'throttled'],
    'nothing that can be read': ['soon', 'throttled'],
    'nothing at all': [undefined, 'throttled'],
  };
  it.each(Object.entries(WAITS))('is not waited for when Graph says %s', async (_what, [given, kind]) => {
    const headers = given === undefined ? undefined : { 'retry-after': given };
    const { thread } = always(answered({}, 429, headers));
    expect(await thread('<a@x.example>', undefined)).toEqual({ ok: false, error: { kind } });
  });

  it('is asked for again at the moment that Graph names', async () => {
    const answers = [
      answered({}, 429, { 'retry-after': 'Thu, 01 Jan 1970 00:00:01 GMT' }),
      answered({ value: [] }),
    ];
    const waited: number[] = [];
    const patient = {
      now: () => 0,
      wait: (ms: number) => {
        waited.push(ms);
        return ms === 2000 ? new Promise<void>(() => undefined) : Promise.resolve();
      },
    };
    const fetchGraph: FetchGraph = async () => answers.shift()!;
    const { thread } = createThreadSource({ fetch: fetchGraph, token, clock: patient });
    expect(await thread('<a@x.example>', undefined)).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect(waited).toEqual([2000, 1000]);
  });

  it('is unreachable where the network is', async () => {
    const { thread } = createThreadSource({
      fetch: () => Promise.reject(new TypeError('Failed to fetch')),
      token,
      clock,
    });
    expect(await thread('<a@x.example>', undefined)).toEqual({ ok: false, error: { kind: 'unreachable' } });
  });
});

describe('a list', () => {
  const group = { id: 'g-1', mail: 'team@legalaid.example' };
  function members(value: unknown, groups: readonly unknown[] = [group]) {
    const fetchGraph: FetchGraph = async (url) =>
      answered(url.includes('/groups?') ? { value: groups } : { value });
    return createThreadSource({ fetch: fetchGraph, token, clock }).members('team@legalaid.example');
  }

  const ROWS: Readonly<Record<string, readonly [people: readonly unknown[], addresses: readonly string[]]>> =
    {
      'has all mail addresses of somebody, each once, and no others of theirs': [
        [
          {
            mail: 'ruth@legalaid.example',
            proxyAddresses: [
              'SMTP:ruth@legalaid.example',
              'smtp:director@legalaid.example',
              'X500:/o=x',
              'SIP:ruth@x',
            ],
          },
        ],
        ['ruth@legalaid.example', 'director@legalaid.example'],
      ],
      'leaves out who has no mailbox': [
        [
          { mail: null, proxyAddresses: [] },
          { mail: 'ruth@legalaid.example', proxyAddresses: null },
        ],
        ['ruth@legalaid.example'],
      ],
      'may have nobody on it': [[], []],
    };
  it.each(Object.entries(ROWS))('%s', async (_what, [people, addresses]) => {
    expect(await members(people)).toEqual({ ok: true, value: addresses });
  });

  it('is not guessed at where two groups have its address, or a person another form', async () => {
    const unreadable = { ok: false, error: { kind: 'unreadable' } };
    expect(await members([], [group, { id: 'g-2' }])).toEqual(unreadable);
    expect(await members([], [{ mail: 'x' }])).toEqual(unreadable);
    expect(await members(['ruth@legalaid.example'])).toEqual(unreadable);
    expect(await members([{ mail: 5, proxyAddresses: [] }])).toEqual(unreadable);
    expect(await members([{ mail: null, proxyAddresses: 'smtp:x' }])).toEqual(unreadable);
  });
});
