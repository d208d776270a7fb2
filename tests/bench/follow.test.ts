import { expect, it } from '@jest/globals';
import { followThread } from '../../src/flows/follow-thread';
import { startDraft } from '../../src/flows/start-draft';
import type { FetchGraph } from '../../src/graph/ask-graph';
import { createThreadSource } from '../../src/graph/thread-source';
import { aPolicy, NOON, to } from '../support/builders';
import { createFakeComposeHost } from '../support/fake-compose-host';
import { aToolbox, policySource } from '../support/flow-tools';
import { recordFigures } from './figures';

const MESSAGES = 100;
const PEOPLE = 30;
const PAGE = 50;
const LIMIT = 50;
const ROUNDS = 15;

const idOf = (turn: number) => `<${turn}@mail.example>`;
const addressOf = (turn: number) => ({
  emailAddress: { name: `Person ${turn}`, address: `person${turn % PEOPLE}@ngo${turn % 3}.example` },
});
const people = (turn: number, count: number) =>
  Array.from({ length: count }, (_, at) => addressOf(turn + at));

/** As Graph writes it, with the header fields that a message usually has. */
function message(turn: number): object {
  const fields = Array.from({ length: 40 }, (_, at) => ({ name: `X-Field-${at}`, value: 'x'.repeat(60) }));
  const answers = turn === 0 ? [] : [{ name: 'In-Reply-To', value: idOf(turn - 1) }];
  return {
    ...{ id: `AAMk${turn}`, conversationId: 'AAQk', internetMessageId: idOf(turn), isDraft: false },
    sentDateTime: new Date((NOON + turn * 3600) * 1000).toISOString(),
    ...{ from: addressOf(turn), sender: addressOf(turn), replyTo: [] },
    ...{ toRecipients: people(turn + 1, 12), ccRecipients: people(turn + 13, 8) },
    internetMessageHeaders: [
      ...fields,
      ...answers,
      {
        name: 'x-mailstamp',
        value: 'v=1, s=confidential, id="01jd9zk7q4t8", t=1795310400, o="ngo0.example"',
      },
    ],
  };
}

const all = Array.from({ length: MESSAGES }, (_, turn) => message(turn));

/** The answers as text, so that reading them counts. */
const ANSWERS = {
  copies: JSON.stringify({ value: all.slice(-1) }),
  first: JSON.stringify({
    value: all.slice(0, PAGE),
    '@odata.nextLink': 'https://graph.microsoft.com/v1.0/me/messages?$skip=50',
  }),
  rest: JSON.stringify({ value: all.slice(PAGE) }),
};

const fetch: FetchGraph = async (address) => {
  const which = address.includes('skip')
    ? 'rest'
    : address.includes('conversationId%20eq')
      ? 'first'
      : 'copies';
  return {
    status: 200,
    headers: { get: () => null },
    json: async () => JSON.parse(ANSWERS[which]) as unknown,
  };
};

it('a conversation of 100 messages is followed within the time', async () => {
  const line = {
    fetch,
    token: async () => ({ ok: true, value: 'a-token' }) as const,
    clock: { now: () => 0, wait: () => new Promise<void>(() => undefined) },
  };
  const tools = aToolbox({ policies: policySource({ policy: aPolicy(), at: NOON }) });
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const host = createFakeComposeHost({ kind: 'reply', recipients: to('person1@ngo1.example') });
    await startDraft(host, tools);
    const start = performance.now();
    const followed = await followThread(host, createThreadSource(line), tools, idOf(MESSAGES - 1));
    times.push(performance.now() - start);
    expect(followed.ok).toBe(true);
  }
  const median = times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
  recordFigures('Following a conversation', [
    {
      what: `${MESSAGES} messages of ${PEOPLE} people, from the answers of Microsoft Graph to the record of the draft`,
      measured: `${median.toFixed(1)} ms`,
      goal: `at most ${LIMIT} ms`,
    },
  ]);
  expect(median).toBeLessThanOrEqual(LIMIT);
});
