import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { startDraft } from '../../src/simulator/server/world/drafts';
import { changeMail } from '../../src/simulator/server/world/mailbox';
import { send, someone } from '../unit/simulator-server/support';
import { aThread, GraphLab, GRAPH, putMails, written } from './harness/graph';
import type { GraphAsk } from './harness/graph';

const lab = new GraphLab();
beforeAll(() => lab.open());
beforeEach(() => lab.world().reset());
afterAll(() => lab.close());

interface Listed {
  readonly value: readonly Readonly<Record<string, unknown>>[];
  readonly '@odata.nextLink'?: string;
  readonly '@odata.count'?: number;
}

interface Refused {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly innerError: Readonly<Record<string, string>>;
  };
}

async function list(path: string, asked: GraphAsk = {}): Promise<Listed> {
  const answer = await lab.ask(written(path), asked);
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
  return answer.json as Listed;
}

async function refusal(
  path: string,
  asked: GraphAsk = {},
): Promise<{ status: number; code: string; message: string }> {
  const { status, json } = await lab.ask(written(path), asked);
  const { code, message } = (json as Refused).error;
  return { status, code, message };
}

const MESSAGES = '/v1.0/me/messages';
const mail = (id: string): string => `${MESSAGES}?$filter=internetMessageId eq '${id}'`;

async function conversationOf(id: string, asked: GraphAsk = {}): Promise<string> {
  const { value } = await list(`${mail(id)}&$select=conversationId`, asked);
  return String(value[0]?.['conversationId']);
}

/** facts: chain and labels 1.4 */
describe('a message', () => {
  test('is found by its Message-ID, with whoever it is from and to', async () => {
    putMails(lab.world(), 'nadia', [
      {
        id: '<a@x.example>',
        cc: 'Tomas Okello <tomas@legalaid.example>',
        header: ['Reply-To: desk@x.example'],
      },
    ]);
    const { value } = await list(
      `${mail('<a@x.example>')}&$select=internetMessageId,isDraft,sentDateTime,from,sender,replyTo,toRecipients,ccRecipients,bccRecipients`,
    );
    const at = (address: string, name = address) => ({ emailAddress: { name, address } });
    expect(value).toEqual([
      {
        '@odata.etag': expect.stringMatching(/^W\//),
        id: expect.any(String),
        internetMessageId: '<a@x.example>',
        isDraft: false,
        sentDateTime: '2026-11-19T12:00:00Z',
        from: at('elena@harbour-shelter.example'),
        sender: at('elena@harbour-shelter.example'),
        replyTo: [at('desk@x.example')],
        toRecipients: [at('nadia@legalaid.example')],
        ccRecipients: [at('tomas@legalaid.example', 'Tomas Okello')],
        bccRecipients: [],
      },
    ]);
  });

  test('is found by an id with a quote in it, which is written twice', async () => {
    putMails(lab.world(), 'nadia', [{ id: "<o'neil@x.example>" }]);
    expect((await list(mail("<o''neil@x.example>"))).value).toHaveLength(1);
  });

  test('shows its header fields only when they are asked for', async () => {
    putMails(lab.world(), 'nadia', [
      { id: '<a@x.example>', header: ['X-Mailstamp: v=1,', '  s=confidential'] },
    ]);
    const [plain] = (await list(mail('<a@x.example>'))).value;
    expect(plain).not.toHaveProperty('internetMessageHeaders');
    const [whole] = (await list(`${mail('<a@x.example>')}&$select=internetMessageHeaders`)).value;
    expect(whole?.['internetMessageHeaders']).toContainEqual({
      name: 'X-Mailstamp',
      value: 'v=1,  s=confidential',
    });
  });

  test('that was sent from this mailbox shows no header fields, but its Bcc; the one that arrived shows no Bcc', async () => {
    const sent = { to: [someone('tomas@legalaid.example')], bcc: [someone('ruth@legalaid.example')] };
    await send(lab.world(), 'nadia', { ...sent, headers: { 'x-mailstamp': 'v=1' } });
    const newest = `${MESSAGES}?$top=1&$select=internetMessageHeaders,bccRecipients`;
    const [own] = (await list(newest)).value;
    expect(own).not.toHaveProperty('internetMessageHeaders');
    expect(own?.['bccRecipients']).toMatchObject([{ emailAddress: { address: 'ruth@legalaid.example' } }]);
    const [arrived] = (await list(newest, { as: 'tomas' })).value;
    expect(arrived?.['internetMessageHeaders']).toContainEqual({ name: 'x-mailstamp', value: 'v=1' });
    expect(arrived?.['bccRecipients']).toEqual([]);
  });

  test('lies among the others as a draft and when it is deleted, and is no appointment', async () => {
    putMails(lab.world(), 'nadia', [{ id: '<a@x.example>', folder: 'deleted' }]);
    await startDraft(lab.world(), lab.world().account('nadia'), { kind: 'new' });
    await startDraft(lab.world(), lab.world().account('nadia'), { kind: 'newEvent' });
    expect((await list(mail('<a@x.example>'))).value).toHaveLength(1);
    const drafts = await list(`${MESSAGES}?$filter=isDraft eq true`);
    expect(drafts.value).toMatchObject([{ isDraft: true }]);
  });

  test('shows its body only to whoever may read more than the basics', async () => {
    putMails(lab.world(), 'nadia', [{ id: '<a@x.example>' }]);
    const read = async (scope: string) => (await list(mail('<a@x.example>'), { scope })).value[0];
    expect(await read('Mail.Read')).toMatchObject({
      body: { contentType: 'text', content: 'Words of <a@x.example>' },
      bodyPreview: 'Words of <a@x.example>',
    });
    const basic = await read('Mail.ReadBasic');
    expect(basic).toHaveProperty('subject');
    expect(basic).not.toHaveProperty('body');
    expect(basic).not.toHaveProperty('bodyPreview');
  });

  test('keeps its immutable id when it is moved, and not its usual one', async () => {
    putMails(lab.world(), 'nadia', [{ id: '<a@x.example>' }]);
    const immutable = { headers: { prefer: 'IdType="ImmutableId"' } };
    const ids = async () =>
      Promise.all(
        [{}, immutable].map(async (how) => (await list(mail('<a@x.example>'), how)).value[0]?.['id']),
      );
    const [usual, kept] = await ids();
    const stored = lab.world().state.mails.find(({ messageId }) => messageId === '<a@x.example>');
    changeMail(lab.world(), lab.world().account('nadia'), stored?.id ?? '', { folder: 'deleted' });
    expect(await ids()).toEqual([expect.not.stringContaining(String(usual)), kept]);
    expect((await lab.ask(`${MESSAGES}/${String(kept)}?$select=subject`, immutable)).json).toMatchObject({
      id: kept,
      subject: 'Safe house',
    });
    expect(await refusal(`${MESSAGES}/${String(usual)}`)).toMatchObject({
      status: 404,
      code: 'ErrorItemNotFound',
    });
  });
});

describe('a conversation', () => {
  test('comes in pages until it is whole, each with the address of the next', async () => {
    putMails(lab.world(), 'nadia', aThread(120));
    const id = await conversationOf('<1@thread.example>');
    const seen: unknown[] = [];
    const sizes: number[] = [];
    let next: string | undefined =
      `${MESSAGES}?$filter=conversationId eq '${id}'&$select=internetMessageId&$top=50`;
    while (next !== undefined) {
      const page: Listed = await list(next);
      seen.push(...page.value.map((each) => each['internetMessageId']));
      sizes.push(page.value.length);
      next = page['@odata.nextLink'];
      if (next !== undefined)
        expect(next).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/me\/messages\?.*\$skiptoken=/);
    }
    expect(sizes).toEqual([50, 50, 20]);
    expect(new Set(seen).size).toBe(120);
    expect(seen).not.toEqual(aThread(120).map((each) => each.id));
  });

  test('has another id in every mailbox', async () => {
    for (const account of ['nadia', 'tomas']) putMails(lab.world(), account, aThread(2));
    const [one, other] = await Promise.all([
      conversationOf('<1@thread.example>'),
      conversationOf('<1@thread.example>', { as: 'tomas' }),
    ]);
    expect(one).not.toBe(other);
  });

  test('goes on where it was when mail arrives between two pages', async () => {
    putMails(lab.world(), 'nadia', aThread(4));
    const newestFirst = `${MESSAGES}?$orderby=receivedDateTime desc&$select=internetMessageId&$top=2`;
    const first = await list(newestFirst);
    putMails(lab.world(), 'nadia', [{ id: '<late@x.example>', minute: 9 }]);
    const second = await list(String(first['@odata.nextLink']));
    expect([...first.value, ...second.value].map((each) => each['internetMessageId'])).toEqual(
      [4, 3, 2, 1].map((number) => `<${number}@thread.example>`),
    );
  });

  test('is counted where that is asked for', async () => {
    putMails(lab.world(), 'nadia', aThread(3));
    const id = await conversationOf('<1@thread.example>');
    const { value, '@odata.count': count } = await list(
      `${MESSAGES}?$filter=conversationId eq '${id}' and isDraft eq false&$top=1&$count=true`,
    );
    expect([value.length, count]).toEqual([1, 3]);
  });
});

describe('what Graph refuses', () => {
  const C = "$filter=conversationId eq 'c'";
  const TOO_COMPLEX = [400, 'InefficientFilter', /restriction or sort order is too complex/] as const;
  const BAD = [400, 'BadRequest'] as const;
  const UNKNOWN = [501, 'NotModelledInLocalOutlook'] as const;
  type Row = readonly [query: string, status: number, code: string, message: RegExp];
  const ROWS: Readonly<Record<string, Row>> = {
    'an order beside a filter of something else': [`${C}&$orderby=sentDateTime`, ...TOO_COMPLEX],
    'an order whose property comes second in the filter': [
      `${C} and sentDateTime ge 2026-01-01T00:00:00Z&$orderby=sentDateTime`,
      ...TOO_COMPLEX,
    ],
    'a search beside a filter': [`${C}&$search="x"`, 400, 'SearchWithFilter', /'\$filter' is not supported/],
    'a search beside an order': [
      '$search="x"&$orderby=sentDateTime',
      400,
      'SearchWithOrderBy',
      /'\$orderBy' is not supported/,
    ],
    'a property that does not exist': ['$select=colour', ...BAD, /no.* property named 'colour' on type/],
    'a filter of a property that does not exist': ["$filter=colour eq 'x'", ...BAD, /named 'colour'/],
    'an option that does not exist': ['$colour=red', ...BAD, /'\$colour' is not supported/],
    'an option without its dollar': ['top=5', ...BAD, /'top' is not supported/],
    'an option that comes twice': ['$top=1&$top=2', ...BAD, /more than once/],
    'a page of none': ['$top=0', 400, 'ErrorInvalidUrlQuery', /between 1 and 1000/],
    'a page of more than a thousand': ['$top=1001', 400, 'ErrorInvalidUrlQuery', /between 1 and 1000/],
    'a count that is neither': ['$count=maybe', ...BAD, /Invalid value 'maybe'/],
    'a text that does not end': ["$filter=conversationId eq 'c", ...BAD, /unterminated string literal/],
    'a quote that is not written twice': [
      "$filter=conversationId eq 'o'n'",
      ...BAD,
      /unterminated string literal/,
    ],
    'a filter that stops in the middle': ['$filter=isDraft eq', ...BAD, /A value expected at position 10/],
    'a filter without an operator': ["$filter=isDraft is 'x'", ...BAD, /An operator expected/],
    'an empty filter': ['$filter=', ...BAD, /Expression expected/],
    'a text compared with yes or no': ["$filter=isDraft eq 'true'", ...BAD, /incompatible types/],
    'any over something that is no list': [
      "$filter=subject/any(s:s eq 'x')",
      ...BAD,
      /'any' is not supported/,
    ],
    'an order that is none': ['$orderby=sentDateTime upwards', ...BAD, /Syntax error in \$orderby/],
    'a page that was never given out': ['$skiptoken=abc.def', ...BAD, /\$skiptoken is invalid/],
    'or, which nobody has modelled': [
      "$filter=subject eq 'a' or subject eq 'b'",
      ...UNKNOWN,
      /does not model “or”/,
    ],
    'functions, which nobody has modelled': ["$filter=startswith(subject,'a')", ...UNKNOWN, /startswith/],
    'properties that nobody has modelled': [
      '$select=uniqueBody',
      ...UNKNOWN,
      /“uniqueBody” of microsoft\.graph\.message/,
    ],
    'a search alone, which nobody has modelled': ['$search="x"', ...UNKNOWN, /\$search at this address/],
    'expanding, which nobody has modelled': ['$expand=attachments', ...UNKNOWN, /\$expand/],
  };
  test.each(Object.entries(ROWS))('%s', async (_what, [query, status, code, message]) => {
    putMails(lab.world(), 'nadia', [{ id: '<a@x.example>' }]);
    expect(await refusal(`${MESSAGES}?${query}`)).toEqual({
      status,
      code,
      message: expect.stringMatching(message),
    });
  });

  const TAKEN: Readonly<Record<string, string>> = {
    'an order alone': '$orderby=sentDateTime desc',
    'an order whose property comes first in the filter':
      '$filter=sentDateTime ge 2026-01-01T00:00:00Z and isDraft eq false&$orderby=sentDateTime',
    'a thousand at once': '$top=1000',
  };
  test.each(Object.entries(TAKEN))('but not %s', async (_what, query) => {
    putMails(lab.world(), 'nadia', [{ id: '<a@x.example>' }]);
    expect((await list(`${MESSAGES}?${query}`)).value.length).toBeGreaterThan(0);
  });

  test('a page of one list as that of another', async () => {
    putMails(lab.world(), 'nadia', aThread(3));
    const next = String((await list(`${MESSAGES}?$top=1`))['@odata.nextLink']);
    expect(await refusal(next.replace('$top=1', '$top=2'))).toMatchObject({
      status: 400,
      code: 'BadRequest',
    });
    expect(await refusal(next, { as: 'tomas' })).toMatchObject({ status: 400, code: 'BadRequest' });
  });

  test.each(['/v1.0/me', '/v1.0/me/mailFolders', '/beta/me/messages', '/v1.0/$batch'])(
    '%s, which nobody has modelled',
    async (path) => {
      expect(await refusal(path)).toMatchObject({ status: 501, message: expect.stringContaining(path) });
    },
  );

  test('tells the time and both request ids', async () => {
    const { json, headers } = await lab.ask(`${MESSAGES}?$top=0`, {
      headers: { 'client-request-id': 'mine' },
    });
    expect((json as Refused).error.innerError).toEqual({
      date: expect.stringMatching(/^2026-11-19T12:\d\d:\d\d$/),
      'request-id': headers['request-id'],
      'client-request-id': 'mine',
    });
  });
});

describe('who may ask', () => {
  const TOKENS: Readonly<Record<string, readonly [headers: () => Record<string, string>, message: RegExp]>> =
    {
      'no token': [() => ({}), /empty/],
      'something that is no token': [() => ({ authorization: 'Bearer x' }), /parsing failed/],
      'a token without a signature': [
        () => ({ authorization: `Bearer ${lab.token('Mail.Read').replace(/\.[^.]*$/, '.')}` }),
        /Invalid signature/,
      ],
      'a token whose claims were changed': [
        () => {
          const [head, , signature] = lab.token('Mail.Read').split('.');
          const [, claims] = lab.token('Mail.Read', 'tomas').split('.');
          return { authorization: `Bearer ${String(head)}.${String(claims)}.${String(signature)}` };
        },
        /Invalid signature/,
      ],
      'a token that says it needs no signature': [
        () => {
          const none = Buffer.from('{"typ":"JWT","alg":"none"}').toString('base64url');
          return { authorization: `Bearer ${lab.token('Mail.Read').replace(/^[^.]*/, none)}` };
        },
        /parsing failed/,
      ],
      'a token for something else': [
        () => ({ authorization: `Bearer ${lab.token('api://localhost/an-app/access_as_user')}` }),
        /Invalid audience/,
      ],
    };
  test.each(Object.entries(TOKENS))('nobody with %s', async (_what, [headers, message]) => {
    const answer = await lab.plain(MESSAGES, headers());
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer realm=""/);
    expect((answer.json as Refused).error).toMatchObject({
      code: 'InvalidAuthenticationToken',
      message: expect.stringMatching(message),
    });
  });

  test('nobody with a token of an hour ago', async () => {
    const authorization = `Bearer ${lab.token('Mail.Read')}`;
    lab.ahead = 3600_000 - 1000;
    expect((await lab.plain(MESSAGES, { authorization })).status).toBe(200);
    lab.ahead = 3600_000;
    expect(await lab.plain(MESSAGES, { authorization })).toMatchObject({
      status: 401,
      text: expect.stringContaining('expired'),
    });
    lab.ahead = 0;
  });

  const DENIED = { status: 403, code: 'ErrorAccessDenied' };
  const INTAKE = '/v1.0/users/intake@legalaid.example/messages';
  const MAYBE: Readonly<Record<string, readonly [path: string, asked: GraphAsk, refused: object | null]>> = {
    'one may not read mail without a permission for it': [MESSAGES, { scope: 'User.Read' }, DENIED],
    'one may read one’s own with the least permission': [MESSAGES, { scope: 'Mail.ReadBasic' }, null],
    'one may read one’s own by its address': [
      '/v1.0/users/Nadia@LegalAid.example/messages',
      { scope: 'Mail.ReadBasic' },
      null,
    ],
    'a member may read a shared mailbox with the permission for it': [
      INTAKE,
      { scope: 'Mail.Read.Shared' },
      null,
    ],
    'a member may not with the permission for one’s own alone': [INTAKE, { scope: 'Mail.Read' }, DENIED],
    'somebody who is no member may not, whatever the permission': [
      INTAKE,
      { as: 'may', scope: 'Mail.Read.Shared' },
      DENIED,
    ],
    'one may not read a colleague’s': [
      '/v1.0/users/ruth@legalaid.example/messages',
      { scope: 'Mail.Read.Shared' },
      DENIED,
    ],
    'nobody reads the mailbox of nobody': [
      '/v1.0/users/nobody@legalaid.example/messages',
      { scope: 'Mail.Read.Shared' },
      { status: 404, code: 'ErrorInvalidUser' },
    ],
  };
  test.each(Object.entries(MAYBE))('%s', async (_what, [path, asked, refused]) => {
    if (refused === null) expect((await list(path, asked)).value).toBeInstanceOf(Array);
    else expect(await refusal(path, asked)).toMatchObject(refused);
  });

  test('in a world, with a token of that world', async () => {
    putMails(lab.world('other'), 'nadia', [{ id: '<there@x.example>' }]);
    const authorization = `Bearer ${lab.token('Mail.Read', 'nadia', 'other')}`;
    const there = await lab.plain(written(mail('<there@x.example>')), { authorization });
    expect((there.json as Listed).value).toHaveLength(1);
    expect((await list(mail('<there@x.example>'))).value).toEqual([]);
  });
});

/** facts: chain and labels 1.4 and 1.5; platform 5.3 */
describe('lists', () => {
  const DIRECTORY = { scope: 'GroupMember.Read.All User.Read.All' };
  const groups = (filter: string) => `/v1.0/groups?$filter=${filter}&$select=id,mail`;
  const EVENTUAL = { ...DIRECTORY, headers: { consistencylevel: 'eventual' } };
  async function groupOf(address: string): Promise<string> {
    const { value } = await list(groups(`proxyAddresses/any(p:p eq 'smtp:${address}')`), DIRECTORY);
    return String(value[0]?.['id']);
  }
  const membersOf = async (address: string) =>
    `/v1.0/groups/${await groupOf(address)}/transitiveMembers/microsoft.graph.user?$select=mail,proxyAddresses&$top=999`;

  test.each(["proxyAddresses/any(p:p eq 'smtp:Team@legalaid.example')", "mail eq 'team@LEGALAID.example'"])(
    'are found by their address: %s',
    async (filter) => {
      expect((await list(groups(filter), DIRECTORY)).value).toEqual([
        { id: expect.stringMatching(/^[\da-f]{8}-/), mail: 'team@legalaid.example' },
      ]);
    },
  );

  test.each(['duty@legalaid.example', 'nobody@legalaid.example'])(
    'that are made anew for every message, or are none, are no groups: %s',
    async (address) => {
      expect((await list(groups(`mail eq '${address}'`), DIRECTORY)).value).toEqual([]);
    },
  );

  test('have members, those of lists in them too, each once; contacts are no users', async () => {
    const members = await membersOf('casework@legalaid.example');
    const { value, '@odata.count': count } = await list(`${members}&$count=true`, EVENTUAL);
    expect(value.map((each) => each['mail']).sort()).toEqual([
      'intake@legalaid.example',
      'may@legalaid.example',
      'nadia@legalaid.example',
      'ruth@legalaid.example',
      'samira@legalaid.example',
      'tomas@legalaid.example',
    ]);
    expect(count).toBe(6);
    expect(value[0]).toMatchObject({
      '@odata.type': '#microsoft.graph.user',
      proxyAddresses: ['SMTP:nadia@legalaid.example'],
    });
  });

  test('come in pages', async () => {
    const members = (await membersOf('team@legalaid.example')).replace('$top=999', '$top=2');
    const first = await list(`${members}&$count=true`, EVENTUAL);
    const second = await list(String(first['@odata.nextLink']), EVENTUAL);
    expect([first.value.length, second.value.length]).toEqual([2, 2]);
  });

  const LESS: Readonly<Record<string, readonly [scope: string, shown: object]>> = {
    'nothing but ids': ['GroupMember.Read.All', { mail: null, proxyAddresses: null }],
    'the main address alone': [
      'GroupMember.Read.All User.ReadBasic.All',
      { mail: 'nadia@legalaid.example', proxyAddresses: null },
    ],
  };
  test.each(Object.entries(LESS))('show %s to whoever may read no more', async (_what, [scope, shown]) => {
    const members = await membersOf('team@legalaid.example');
    const { value } = await list(`${members}&$count=true`, { ...EVENTUAL, scope });
    expect(value[0]).toMatchObject({ id: expect.any(String), ...shown });
  });

  test.each([
    ['the header', '&$count=true', {}],
    ['the count', '', { consistencylevel: 'eventual' }],
  ])('are not cast to people without %s', async (_what, count, headers) => {
    const members = await membersOf('team@legalaid.example');
    expect(await refusal(members + count, { ...DIRECTORY, headers })).toMatchObject({
      status: 400,
      code: 'Request_UnsupportedQuery',
    });
  });

  const NO_PRIVILEGE = { status: 403, code: 'Authorization_RequestDenied' };
  test('hide their members where the organisation does', async () => {
    const members = await membersOf('advocates@legalaid.example');
    expect(await refusal(`${members}&$count=true`, EVENTUAL)).toMatchObject(NO_PRIVILEGE);
    const scope = `${DIRECTORY.scope} Member.Read.Hidden`;
    expect((await list(`${members}&$count=true`, { ...EVENTUAL, scope })).value).toHaveLength(2);
  });

  test('are for whoever may read them', async () => {
    const team = groups("mail eq 'team@legalaid.example'");
    expect(await refusal(team, { scope: 'Mail.Read' })).toMatchObject(NO_PRIVILEGE);
    const members = `${await membersOf('team@legalaid.example')}&$count=true`;
    expect(await refusal(members, { ...EVENTUAL, scope: 'User.Read.All' })).toMatchObject(NO_PRIVILEGE);
    expect((await list(team, { ...DIRECTORY, as: 'elena' })).value).toEqual([]);
  });

  test('that do not exist have no members', async () => {
    const path = '/v1.0/groups/none/transitiveMembers/microsoft.graph.user?$count=true';
    expect(await refusal(path, EVENTUAL)).toMatchObject({ status: 404, code: 'Request_ResourceNotFound' });
  });

  test.each(["displayName eq 'x'", "mail ge 'x'", "mail/any(m:m eq 'x')", "proxyAddresses eq 'x'"])(
    'are not found by %s',
    async (filter) => {
      expect(await refusal(groups(filter), DIRECTORY)).toMatchObject({ status: 400, code: 'BadRequest' });
    },
  );
});

describe('when Graph has trouble', () => {
  const TAB = { tab: 'troubled' };

  test('it says for how long to wait, as often as it was told to', async () => {
    lab.faults.set('troubled', { 'graph.messages': { kind: 'error', code: 429, retryAfter: 3, times: 2 } });
    for (let time = 0; time < 2; time += 1) {
      const { status, headers, json } = await lab.ask(MESSAGES, TAB);
      expect([status, headers['retry-after']]).toEqual([429, '3']);
      expect((json as Refused).error.code).toBe('ApplicationThrottled');
    }
    expect((await lab.ask(MESSAGES, TAB)).status).toBe(200);
  });

  const FAILURES: Readonly<Record<number, string>> = {
    500: 'InternalServerError',
    503: 'ServiceUnavailable',
    504: 'GatewayTimeout',
    507: 'generalException',
  };
  test.each(Object.entries(FAILURES))('it fails with %s, %s', async (status, code) => {
    lab.faults.set('troubled', { graph: { kind: 'error', code: Number(status) } });
    expect(await refusal(MESSAGES, TAB)).toMatchObject({ status: Number(status), code });
  });

  test('it is in order in other tabs, and for calls that were not named', async () => {
    lab.faults.set('troubled', { 'graph.groups': { kind: 'error', code: 503 } });
    expect((await lab.ask(MESSAGES, TAB)).status).toBe(200);
    expect((await lab.ask('/v1.0/groups', { ...TAB, scope: 'Group.Read.All' })).status).toBe(503);
    expect((await lab.ask('/v1.0/groups', { scope: 'Group.Read.All' })).status).toBe(200);
  });

  test.each(['slow', 'late'] as const)('it is %s, and answers', async (kind) => {
    lab.faults.set('troubled', { graph: { kind, ms: 1 } });
    expect((await lab.ask(MESSAGES, TAB)).status).toBe(200);
  });

  test('it answers something that nobody expects', async () => {
    lab.faults.set('troubled', { graph: { kind: 'garbage', value: [null, 'x'] } });
    expect((await lab.ask(MESSAGES, TAB)).json).toEqual([null, 'x']);
  });

  test('it answers four requests of an app for one mailbox at a time, and the fifth with 429', async () => {
    lab.faults.set('troubled', { graph: { kind: 'silence', times: 4 } });
    const may = { as: 'may' };
    for (let time = 0; time < 4; time += 1) {
      // They end with the connection, when the lab closes.
      lab.ask(MESSAGES, { ...may, ...TAB }).catch(() => undefined);
    }
    let fifth = await lab.ask(MESSAGES, may);
    while (fifth.status === 200) fifth = await lab.ask(MESSAGES, may);
    expect(fifth).toMatchObject({
      status: 429,
      headers: { 'retry-after': '1' },
      text: expect.stringContaining('MailboxConcurrency'),
    });
    expect((await lab.ask(MESSAGES)).status).toBe(200);
  });
});

describe('pages of other origins', () => {
  test('may ask, and read what they need of an answer', async () => {
    const asked = {
      origin: 'https://localhost:3000',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'authorization,prefer',
    };
    const allowed = await lab.plain(MESSAGES, asked, 'OPTIONS');
    expect(allowed).toMatchObject({
      status: 204,
      headers: {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': 'authorization,prefer',
      },
    });
    const { headers } = await lab.ask(MESSAGES);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-expose-headers']).toContain('Retry-After');
  });

  test('are led on where they asked', async () => {
    putMails(lab.world(), 'nadia', aThread(2));
    const authorization = `Bearer ${lab.token('Mail.Read')}`;
    const { json } = await lab.plain(`${MESSAGES}?$top=1`, { authorization });
    expect((json as Listed)['@odata.nextLink']).toMatch(
      new RegExp(`^https://127\\.0\\.0\\.1:|^${lab.origin}`),
    );
    expect((await list(`${MESSAGES}?$top=1`))['@odata.nextLink']).toMatch(new RegExp(`^${GRAPH}/`));
  });
});
