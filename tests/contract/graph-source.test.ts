import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import type { Result } from '../../src/core/result';
import type { ThreadProblem } from '../../src/flows/ports';
import type { Clock, FetchGraph, QuietToken } from '../../src/graph/ask-graph';
import { createThreadSource } from '../../src/graph/thread-source';
import { startDraft } from '../../src/simulator/server/world/drafts';
import type { CallFault } from '../../src/simulator/shared/faults';
import { NOON, send, someone } from '../unit/simulator-server/support';
import { aThread, GRAPH, GraphLab, putMails } from './harness/graph';

const lab = new GraphLab();
beforeAll(() => lab.open());
beforeEach(() => {
  lab.world().reset();
  lab.faults.set('a-tab', {});
});
afterAll(() => lab.close());

/** A clock that stands still but for what is waited; the budget ends when the test says so. */
class TestClock implements Clock {
  waited = 0;
  endBudget: () => void = () => undefined;
  readonly now = () => NOON + this.waited;
  readonly wait = (ms: number): Promise<void> => {
    if (ms >= 2000) return new Promise((resolve) => (this.endBudget = resolve));
    this.waited += ms;
    return Promise.resolve();
  };
}

interface Sketch {
  readonly as?: string;
  /** As the organisation has consented; left out: to everything that is asked. */
  readonly scope?: string;
}

/** The add-in's reader of Graph, over HTTP to the local one. */
function source({ as = 'nadia', scope }: Sketch = {}) {
  const clock = new TestClock();
  const asked: string[] = [];
  const scopes: string[] = [];
  const fetchGraph: FetchGraph = async (url, { headers }) => {
    asked.push(url);
    const given = { ...headers, 'x-forwarded-host': 'graph.microsoft.com', 'x-local-outlook-tab': 'a-tab' };
    const answer = await lab.plain(url.replace(GRAPH, ''), given);
    return {
      status: answer.status,
      headers: { get: (name) => (answer.headers[name] as string | undefined) ?? null },
      json: async () => answer.json,
    };
  };
  const token: QuietToken = async (wanted) => {
    scopes.push(...wanted);
    return { ok: true, value: lab.token(scope ?? wanted.join(' '), as) };
  };
  return { ...createThreadSource({ fetch: fetchGraph, token, clock }), clock, asked, scopes };
}

function valueOf<T>(result: Result<T, ThreadProblem>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${JSON.stringify(result.error)}`);
}

const STAMP = 'x-mailstamp: v=1, s=confidential, id="01jd9zk7q4t8", t=1795310400, o="legalaid.example"';
const nadia = 'nadia@legalaid.example';

describe('a conversation, read through Graph', () => {
  test('comes whole, oldest first, with who is on each message, its stamp and what it answers', async () => {
    const [first, ...rest] = aThread(120);
    putMails(lab.world(), 'nadia', [
      { ...first!, header: [STAMP], cc: 'tomas@legalaid.example' },
      ...rest.reverse(),
    ]);
    const reader = source();
    const thread = valueOf(await reader.thread('<120@thread.example>', undefined));
    expect(thread.map(({ id }) => id)).toEqual(aThread(120).map(({ id }) => id));
    expect(thread[0]).toEqual({
      id: '<1@thread.example>',
      sentAt: NOON / 1000,
      authors: ['elena@harbour-shelter.example'],
      recipients: [nadia, 'tomas@legalaid.example'],
      stamp: 'confidential',
      isClaimed: true,
      answers: undefined,
    });
    expect(thread[1]).toMatchObject({ stamp: undefined, answers: '<1@thread.example>' });
    expect(reader.asked).toHaveLength(4);
    expect(new Set(reader.scopes)).toEqual(new Set([`${GRAPH}/Mail.ReadBasic`]));
  });

  test('is asked for in the form that Graph takes, encoded, without an order', async () => {
    putMails(lab.world(), 'nadia', [{ id: '<a@x.example>' }]);
    const { thread, asked } = source();
    await thread('<a@x.example>', undefined);
    expect(asked[0]).toBe(
      `${GRAPH}/v1.0/me/messages?$filter=internetMessageId%20eq%20'%3Ca%40x.example%3E'&$select=id,conversationId,internetMessageId,isDraft,sentDateTime,receivedDateTime,from,sender,replyTo,toRecipients,ccRecipients,internetMessageHeaders&$top=10`,
    );
    expect(asked[1]).toContain('$filter=conversationId%20eq%20');
    expect(asked[1]).toContain('&$top=50');
    expect(asked.join()).not.toContain('orderby');
  });

  test.each(["<o'neil@x.example>", '<a+b&c=d#e%20f@x.example>', "<''@x.example>"])(
    'is found by an id that needs care: %s',
    async (id) => {
      putMails(lab.world(), 'nadia', [{ id }]);
      expect(valueOf(await source().thread(id, undefined))).toHaveLength(1);
    },
  );

  test('has no drafts in it', async () => {
    putMails(lab.world(), 'nadia', aThread(2));
    const account = lab.world().account('nadia');
    const [parent] = lab.world().state.mails.filter(({ messageId }) => messageId === '<2@thread.example>');
    await startDraft(lab.world(), account, { kind: 'reply', mailId: parent!.id });
    expect(valueOf(await source().thread('<2@thread.example>', undefined))).toHaveLength(2);
  });

  test('shows neither the stamp of what was sent from this mailbox nor what it answers', async () => {
    const stamped = { headers: { 'x-mailstamp': STAMP.slice('x-mailstamp: '.length) } };
    const { mailId } = await send(lab.world(), 'nadia', {
      ...stamped,
      to: [someone('tomas@legalaid.example')],
    });
    const id = lab.world().storedMail(lab.world().account('nadia'), mailId).messageId;
    const [own] = valueOf(await source().thread(id, undefined));
    expect(own).toMatchObject({ authors: [nadia], recipients: ['tomas@legalaid.example'], stamp: undefined });
    const [arrived] = valueOf(await source({ as: 'tomas' }).thread(id, undefined));
    expect(arrived).toMatchObject({ authors: [nadia], stamp: 'confidential' });
  });

  test('has one message for its copy in Sent and the one that a list gave back, with the stamp of the latter', async () => {
    const stamped = { headers: { 'x-mailstamp': STAMP.slice('x-mailstamp: '.length) } };
    const { mailId } = await send(lab.world(), 'nadia', {
      ...stamped,
      to: [someone('team@legalaid.example')],
    });
    const id = lab.world().storedMail(lab.world().account('nadia'), mailId).messageId;
    expect(valueOf(await source().thread(id, undefined))).toMatchObject([
      { id, recipients: ['team@legalaid.example'], stamp: 'confidential' },
    ]);
  });

  test('takes of two messages under one id only what both say', async () => {
    putMails(lab.world(), 'nadia', [
      { id: '<a@x.example>', cc: 'Tomas@legalaid.example', answers: '<0@x.example>' },
      { id: '<a@x.example>', cc: 'tomas@legalaid.example, press@paper.example', from: 'press@paper.example' },
    ]);
    expect(valueOf(await source().thread('<a@x.example>', undefined))).toMatchObject([
      { id: '<a@x.example>', authors: [''], recipients: [nadia, expect.stringMatching(/^tomas@/i)] },
    ]);
  });

  test.each([
    ['x-mailstamp: nonsense', 'confidential'],
    ['x-mailstamp: v=1, s=internal', 'confidential'],
    ['x-mailstamp: v=1, s=none', undefined],
    ['x-mailstamp: v=1, s=internal, id="01jd9zk7q4t8", t=1795310400, o="legalaid.example"', 'internal'],
  ])('carries what its header says, damaged is Confidential: %s', async (line, stamp) => {
    putMails(lab.world(), 'nadia', [{ id: '<a@x.example>', header: [line] }]);
    expect(valueOf(await source().thread('<a@x.example>', undefined))).toMatchObject([{ stamp }]);
  });

  test('takes its authors from Sender and Reply-To too', async () => {
    putMails(lab.world(), 'nadia', [
      {
        id: '<a@x.example>',
        header: ['Sender: desk@x.example', 'Reply-To: Elena <e@y.example>, f@y.example'],
      },
    ]);
    expect(valueOf(await source().thread('<a@x.example>', undefined))).toMatchObject([
      { authors: ['elena@harbour-shelter.example', 'desk@x.example', 'e@y.example', 'f@y.example'] },
    ]);
  });

  test('of a shared mailbox is read there, with the permission for it', async () => {
    putMails(lab.world(), 'intake', aThread(3));
    const reader = source();
    expect(valueOf(await reader.thread('<3@thread.example>', 'intake@legalaid.example'))).toHaveLength(3);
    expect(reader.scopes).toContain(`${GRAPH}/Mail.Read.Shared`);
    expect(await source().thread('<3@thread.example>', undefined)).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
  });
});

describe('when a conversation cannot be read', () => {
  const THREAD = '<2@thread.example>';
  type Row = readonly [fault: CallFault, problem: ThreadProblem | 'read', waited: number];
  const error = (code: number, retryAfter?: number, times?: number): CallFault => ({
    kind: 'error',
    code,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(times === undefined ? {} : { times }),
  });
  const ROWS: Readonly<Record<string, Row>> = {
    'Graph is throttled for a moment: it is waited for': [error(429, 1, 1), 'read', 1000],
    'Graph is throttled for longer than the budget': [error(429, 2), { kind: 'throttled' }, 0],
    'Graph is throttled again and again': [error(429, 1), { kind: 'throttled' }, 1000],
    'Graph is down for a moment: it is waited for': [error(503, 1, 1), 'read', 1000],
    'Graph is down for longer': [error(503, 30), { kind: 'unreachable' }, 0],
    'Graph is down and does not say for how long': [error(504), { kind: 'unreachable' }, 0],
    'Graph fails': [error(500), { kind: 'unreachable' }, 0],
    'Graph says no': [error(403), { kind: 'refused', code: 'generalException' }, 0],
    'Graph answers something else': [{ kind: 'garbage', value: '<html>' }, { kind: 'unreadable' }, 0],
    'Graph is slow, but not too slow': [{ kind: 'slow', ms: 1 }, 'read', 0],
  };
  test.each(Object.entries(ROWS))('%s', async (_what, [fault, problem, waited]) => {
    putMails(lab.world(), 'nadia', aThread(2));
    lab.faults.set('a-tab', { 'graph.messages': fault });
    const { thread, clock } = source();
    const answer = await thread(THREAD, undefined);
    if (problem === 'read') expect(valueOf(answer)).toHaveLength(2);
    else expect(answer).toEqual({ ok: false, error: problem });
    expect(clock.waited).toBe(waited);
  });

  const SCOPES: Readonly<
    Record<string, readonly [sketch: Sketch, mailbox: string | undefined, code: string]>
  > = {
    'the permission is missing': [{ scope: 'User.Read' }, undefined, 'ErrorAccessDenied'],
    'the mailbox is not shared with the person': [{}, 'ruth@legalaid.example', 'ErrorAccessDenied'],
    'the token is for something else': [{ scope: 'api://other/x' }, undefined, 'InvalidAuthenticationToken'],
  };
  test.each(Object.entries(SCOPES))('%s', async (_what, [sketch, mailbox, code]) => {
    expect(await source(sketch).thread(THREAD, mailbox)).toEqual({
      ok: false,
      error: { kind: 'refused', code },
    });
  });

  test('the mailbox is nobody’s', async () => {
    const error_ = { kind: 'not-found' };
    expect(await source().thread(THREAD, 'nobody@legalaid.example')).toEqual({ ok: false, error: error_ });
  });

  test('Graph does not answer in two seconds', async () => {
    lab.faults.set('a-tab', { graph: { kind: 'silence' } });
    const { thread, clock } = source({ as: 'may' });
    const answer = thread(THREAD, undefined);
    clock.endBudget();
    expect(await answer).toEqual({ ok: false, error: { kind: 'unreachable' } });
  });
});

describe('who is on a list', () => {
  const ROWS: Readonly<
    Record<string, readonly [list: string, sketch: Sketch, expected: readonly string[] | ThreadProblem]>
  > = {
    'are the people on it and on lists in it': [
      'casework@legalaid.example',
      {},
      ['nadia', 'tomas', 'may', 'ruth', 'samira', 'intake'].map((name) => `${name}@legalaid.example`),
    ],
    'is not known of a list that is made anew for every message': [
      'duty@legalaid.example',
      {},
      { kind: 'not-found' },
    ],
    'is not told where the organisation hides it': [
      'advocates@legalaid.example',
      {},
      { kind: 'refused', code: 'Authorization_RequestDenied' },
    ],
    'is not told without the permission': [
      'team@legalaid.example',
      { scope: 'User.Read' },
      { kind: 'refused', code: 'Authorization_RequestDenied' },
    ],
    'is nobody where people may not be read: an empty list would be a lie': [
      'team@legalaid.example',
      { scope: 'GroupMember.Read.All' },
      { kind: 'refused', code: 'members without addresses' },
    ],
  };
  test.each(Object.entries(ROWS))('%s', async (_what, [list, sketch, expected]) => {
    const answer = await source(sketch).members(list);
    if (Array.isArray(expected))
      expect([...valueOf(answer)].sort()).toEqual([...(expected as string[])].sort());
    else expect(answer).toEqual({ ok: false, error: expected });
  });
});
