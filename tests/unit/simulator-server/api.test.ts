import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:http2';
import { request } from 'node:https';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { TabFaults } from '../../../src/simulator/server/addin/tab-faults';
import { loadCertificate, type Certificate } from '../../../src/simulator/server/certificate';
import { GraphFaults } from '../../../src/simulator/server/graph/load';
import { TokenMint } from '../../../src/simulator/server/graph/tokens';
import { createOutlookApp } from '../../../src/simulator/server/outlook-app';
import type {
  Account,
  Draft,
  ImportReport,
  ListPage,
  Mail,
  MailSummary,
  Person,
} from '../../../src/simulator/shared/mail';
import { client, portOf } from './https';
import { openWorlds, someone, temporaryFolder } from './support';

const place = temporaryFolder();
const said: string[] = [];
let certificate: Certificate;
const faults = new TabFaults();
const graph = { faults: new GraphFaults(), tokens: new TokenMint('a secret', Date.now) };
let app: FastifyInstance;
let port: number;
let call: ReturnType<typeof client>;
beforeAll(async () => {
  certificate = await loadCertificate(join(place.folder, 'certificate'), Date.now());
  const pageFolder = join(place.folder, 'page');
  mkdirSync(pageFolder);
  writeFileSync(join(pageFolder, 'index.html'), '<title>Local Outlook</title>');
  writeFileSync(join(pageFolder, 'page.js'), 'void 0;');
  writeFileSync(join(place.folder, 'secret.txt'), 'secret');
  const worlds = await openWorlds(join(place.folder, 'state'), said);
  const say = (line: string) => said.push(line);
  app = createOutlookApp({
    certificate,
    worlds,
    manifests: [],
    pageFolder,
    addinOrigins: { served: ['https://localhost:3000'], domains: [] },
    faults,
    graph,
    say,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  port = portOf(app);
  call = client(port, certificate.cert);
});
afterAll(async () => {
  await app.close();
  place.remove();
});

const W = '/api/worlds/main';

function sendPieces(account: string, id: string, files: Readonly<Record<string, string>>) {
  const body = Object.entries(files).map(([name, text], file) => {
    const bytes = Buffer.from(text);
    return Buffer.concat([
      Buffer.from(`${JSON.stringify({ file, name, size: bytes.length, isLast: true })}\n`),
      bytes,
    ]);
  });
  const headers = { 'content-type': 'application/octet-stream' };
  return call(`${W}/${account}/imports/${id}/pieces`, { method: 'POST', body: Buffer.concat(body), headers });
}

async function importFiles(account: string, files: Readonly<Record<string, string>>): Promise<ImportReport> {
  const started = await call(`${W}/${account}/imports`, { method: 'POST', json: { folder: 'inbox' } });
  const { id } = started.json as { readonly id: string };
  await sendPieces(account, id, files);
  return (await call(`${W}/${account}/imports/${id}/end`, { method: 'POST' })).json as ImportReport;
}

describe('the mailboxes over https', () => {
  it('lists the accounts', async () => {
    const accounts = (await call(`${W}/accounts`)).json as Account[];
    expect(accounts.map(({ id }) => id)).toEqual([
      'nadia',
      'tomas',
      'may',
      'ruth',
      'samira',
      'elena',
      'yusuf',
      'dana',
      'intake',
    ]);
  });

  it('shows a mail, its source, its file and its attachment', async () => {
    const mail = (await call(`${W}/yusuf/mails/interview-4`)).json as Mail;
    expect(mail).toMatchObject({ subject: 'Re: Your interview', bodyFormat: 'html', bcc: [] });
    expect((await call(`${W}/yusuf/mails/interview-4/source`)).headers['content-type']).toBe(
      'text/plain; charset=utf-8',
    );
    const eml = await call(`${W}/yusuf/mails/interview-4/eml`);
    expect(eml.headers['content-disposition']).toBe(
      "attachment; filename*=UTF-8''Re%20%20Your%20interview.eml",
    );
    const attachment = await call(
      `${W}/yusuf/mails/interview-4/attachments/${mail.attachments[0]?.id ?? ''}`,
    );
    expect(attachment.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
    });
    expect(attachment.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('opens a shared mailbox to those who share it, and to nobody else', async () => {
    const subjects = (await call(`${W}/nadia/shared/intake/folders/inbox`)).json as MailSummary[];
    expect(subjects.map(({ subject }) => subject)).toEqual([
      'Do I need a lawyer for my appeal?',
      'A family that needs an appointment',
    ]);
    const answers = ['ruth/shared/intake', 'nadia/shared/tomas', 'intake'].map(async (mailbox) => {
      const { status } = await call(`${W}/${mailbox}/mails/intake-1`);
      return status;
    });
    expect(await Promise.all(answers)).toEqual([403, 403, 403]);
    expect((await call(`${W}/nadia/mails/intake-1`)).status).toBe(404);
  });

  it('carries a message from one person to another', async () => {
    const draft = (await call(`${W}/nadia/drafts`, { method: 'POST', json: { kind: 'new' } })).json as Draft;
    const changed = {
      ...draft,
      to: [someone('tomas@legalaid.example')],
      subject: 'Keys',
      body: '<p>Are with Ruth.</p>',
    };
    expect((await call(`${W}/nadia/drafts/${draft.id}`, { method: 'PUT', json: changed })).status).toBe(200);
    const press = { attempt: 'press-0001', holdMs: 0 };
    const sent = await call(`${W}/nadia/drafts/${draft.id}/send`, { method: 'POST', json: press });
    expect(sent.json).toEqual({ kind: 'delivered', mailId: expect.any(String), left: [] });
    const again = await call(`${W}/nadia/drafts/${draft.id}/send`, { method: 'POST', json: press });
    expect(again.json).toEqual(sent.json);
    const inbox = (await call(`${W}/tomas/folders/inbox`)).json as MailSummary[];
    expect(inbox[0]).toMatchObject({ subject: 'Keys', unread: true, preview: 'Are with Ruth.' });
    expect((await call(`${W}/nadia/drafts/${draft.id}`)).status).toBe(404);
  });

  it('marks as read, moves, and deletes in two steps', async () => {
    const mail = `${W}/may/mails/press-5`;
    expect(
      (await call(mail, { method: 'PATCH', json: { unread: false, customProperties: { a: { b: 1 } } } }))
        .status,
    ).toBe(204);
    expect((await call(mail)).json).toMatchObject({ unread: false, customProperties: { a: { b: 1 } } });
    expect((await call(mail, { method: 'DELETE' })).status).toBe(204);
    expect((await call(mail)).json).toMatchObject({ folder: 'deleted' });
    expect((await call(mail, { method: 'DELETE' })).status).toBe(204);
    expect((await call(mail)).status).toBe(404);
  });

  it('keeps drafts, and says so when another tab was faster', async () => {
    const draft = (
      await call(`${W}/ruth/drafts`, { method: 'POST', json: { kind: 'forward', mailId: 'photo-1' } })
    ).json as Draft;
    expect(draft.attachments).toHaveLength(1);
    const put = (headers: Record<string, string>) =>
      call(`${W}/ruth/drafts/${draft.id}`, { method: 'PUT', json: draft, headers });
    const first = await put({ 'if-match': `"${draft.savedAt}"` });
    expect([first.status, first.headers['etag']]).toEqual([200, `"${(first.json as Draft).savedAt}"`]);
    expect((await put({ 'if-match': `"${draft.savedAt}"` })).status).toBe(409);
    expect((await put({})).status).toBe(200);
    const drafts = (await call(`${W}/ruth/folders/drafts`)).json as MailSummary[];
    expect(drafts).toMatchObject([
      { id: draft.id, subject: 'Fw: Picture for the newsletter', folder: 'drafts' },
    ]);
    expect((await call(`${W}/ruth/drafts/${draft.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await call(`${W}/ruth/folders/drafts`)).json).toEqual([]);
  });

  it('keeps an add-in’s settings for one account', async () => {
    const settings = { 'stamp:last': '"internal"' };
    expect((await call(`${W}/nadia/addins/x-1/settings`, { method: 'PUT', json: settings })).status).toBe(
      204,
    );
    expect((await call(`${W}/nadia/addins/x-1/settings`)).json).toEqual(settings);
    expect((await call(`${W}/tomas/addins/x-1/settings`)).json).toEqual({});
  });

  it('tells the add-in’s server what to do wrong for one tab, and nothing that it does not know', async () => {
    const sent = await call('/api/faults/tab-1', {
      method: 'PUT',
      json: { files: { 'policy.json': 'hangs' }, calls: {}, frames: true },
    });
    expect(sent.status).toBe(204);
    const page = '/read.html?_host_Info=Outlook$Web$16.01$en-US$tab-1$$$0';
    expect(faults.spoilsFrame(page)).toBe(true);
    expect(faults.fileFault('/policy.json', `https://localhost:3000${page}`)).toBe('hangs');
    const WRONG = [
      { files: { 'policy.json': 'sulks' } },
      { calls: { 'to.getAsync': { kind: 'silence' } } },
      { calls: { graph: { kind: 'twice' } } },
      { calls: { graph: { kind: 'error', code: 200 } } },
    ];
    for (const wrong of WRONG) {
      const json = { files: {}, calls: {}, frames: true, ...wrong };
      expect((await call('/api/faults/tab-1', { method: 'PUT', json })).status).toBe(400);
    }
  });

  it('gives the page tokens of the account for Graph, and nobody else', async () => {
    const asked = { clientId: 'an-app', scope: 'openid https://graph.microsoft.com/Mail.ReadBasic' };
    const ask = { method: 'POST', json: asked };
    const { accessToken } = (await call(`${W}/nadia/tokens`, ask)).json as { readonly accessToken: string };
    expect(graph.tokens.read(`Bearer ${accessToken}`)).toMatchObject({
      aud: 'https://graph.microsoft.com',
      scp: 'Mail.ReadBasic',
      oid: 'nadia',
      appid: 'an-app',
      local_world: 'main',
    });
    const elsewhere = { headers: { origin: 'https://localhost:3000' } };
    expect((await call(`${W}/nadia/tokens`, { ...ask, ...elsewhere })).status).toBe(403);
    expect((await call(`${W}/nadia/tokens`, { ...ask, json: { scope: 5 } })).status).toBe(400);
  });

  const RESOURCES: Readonly<Record<string, readonly [aud: string, scp: string]>> = {
    'User.Read offline_access': ['https://graph.microsoft.com', 'User.Read'],
    'https://graph.microsoft.com/Mail.Read https://graph.microsoft.com/User.Read': [
      'https://graph.microsoft.com',
      'Mail.Read User.Read',
    ],
    'api://localhost/an-app/read Mail.Read': ['api://localhost/an-app', 'read'],
    'openid profile': ['https://graph.microsoft.com', ''],
  };
  it.each(Object.entries(RESOURCES))('makes a token for one resource: %s', async (scope, [aud, scp]) => {
    const json = { clientId: 'an-app', scope };
    const answer = await call(`${W}/nadia/tokens`, { method: 'POST', json });
    const [, claims = ''] = (answer.json as { accessToken: string }).accessToken.split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ aud, scp });
  });

  it('imports files', async () => {
    const report = await importFiles('dana', { 'a.eml': 'Subject: From a file\n\nText', 'b.eml': '' });
    expect(report).toMatchObject({ imported: 1, unreadable: 1, folder: 'inbox' });
    const inbox = (await call(`${W}/dana/folders/inbox`)).json as MailSummary[];
    expect(inbox.map(({ subject }) => subject)).toContain('From a file');
  });

  it('takes an import out again', async () => {
    const { id } = (await call(`${W}/elena/imports`, { method: 'POST', json: { folder: 'sent' } })).json as {
      id: string;
    };
    const before = (await call(`${W}/elena/folders/sent`)).json;
    await sendPieces('elena', id, { 'a.eml': 'Subject: Only for a moment\n\nText' });
    await call(`${W}/elena/imports/${id}/end`, { method: 'POST' });
    expect((await call(`${W}/elena/folders/sent`)).json).toHaveLength((before as unknown[]).length + 1);
    expect((await call(`${W}/elena/imports/${id}/undo`, { method: 'POST' })).status).toBe(204);
    expect((await call(`${W}/elena/folders/sent`)).json).toEqual(before);
  });

  it('exports a folder or some messages as mbox, which come in again as what is there already', async () => {
    const folder = await call(`${W}/may/folders/inbox/mbox`);
    expect(folder.headers).toMatchObject({
      'content-type': 'application/mbox',
      'content-disposition': "attachment; filename*=UTF-8''inbox.mbox",
    });
    const inbox = (await call(`${W}/may/folders/inbox`)).json as MailSummary[];
    const report = await importFiles('may', { 'inbox.mbox': folder.text });
    expect(report).toMatchObject({ imported: 0, duplicates: inbox.length, unreadable: 0 });

    const ids = inbox.slice(0, 2).map(({ id }) => id);
    const some = await call(`${W}/may/mails/mbox`, { method: 'POST', json: { ids } });
    expect(some.text.match(/^From \S+@/gm)).toHaveLength(2);
  });

  it('lists a folder in pages, by conversations or by messages', async () => {
    const page = async (query: string) =>
      (await call(`${W}/tomas/folders/inbox/rows?${query}`)).json as ListPage;
    const messages = await page('view=messages&limit=500');
    const conversations = await page('view=conversations&limit=500');
    expect(messages.total).toBe(messages.rows.length);
    expect(conversations.rows.flatMap(({ mailIds }) => mailIds).sort()).toEqual(
      messages.rows.map(({ mail }) => mail.id).sort(),
    );
    expect((await page('view=messages&offset=2&limit=3')).rows).toEqual(messages.rows.slice(2, 5));
    expect(conversations.total).toBeLessThan(messages.total);
  });

  it('finds where a message stands, and the next row that begins with some letters', async () => {
    const folder = `${W}/tomas/folders/inbox`;
    const { rows } = (await call(`${folder}/rows?view=messages&limit=500`)).json as ListPage;
    const at = async (query: string) => (await call(`${folder}/position?view=messages&${query}`)).json;
    expect(await at(`mail=${rows[4]?.mail.id ?? ''}`)).toEqual({ position: 4 });
    expect(await at('mail=nobody')).toEqual({ position: null });
    const elena = rows.findIndex(({ mail }) => mail.from.name.startsWith('Elena'));
    expect(await at('letters=ELE&after=0')).toEqual({ position: elena });
  });

  it('deletes several messages at once', async () => {
    const ids = ['stamps-1', 'stamps-2', 'long gone'];
    const answer = await call(`${W}/ruth/mails/delete`, { method: 'POST', json: { ids } });
    expect(answer.status).toBe(204);
    const deleted = (await call(`${W}/ruth/folders/deleted`)).json as MailSummary[];
    expect(deleted.map(({ id }) => id).sort()).toEqual(['stamps-1', 'stamps-2']);
  });

  it('resolves typed names', async () => {
    const people = (await call(`${W}/nadia/people?query=team`)).json as Person[];
    expect(people).toEqual([
      { name: 'Everyone at Example Legal Aid', address: 'team@legalaid.example', kind: 'list' },
      { name: 'Night team', address: 'night-team@legalaid.example', kind: 'list' },
    ]);
  });

  it('resolves a pasted list at once, entry by entry', async () => {
    const texts = ['tomas@legalaid.example', 'Nobody Known'];
    const answer = await call(`${W}/nadia/people/resolve`, { method: 'POST', json: texts });
    expect(answer.json).toEqual([
      [{ name: 'Tomas Okello', address: 'tomas@legalaid.example', kind: 'person' }],
      [],
    ]);
  });

  it('knows who is behind a list of the address book, and says of others that it does not', async () => {
    const members = (await call(`${W}/nadia/lists/press-list@legalaid.example/members`)).json as Person[];
    expect(members).toContainEqual({
      name: 'Dana Whitfield',
      address: 'press@paper.example',
      kind: 'person',
    });
    const casework = (await call(`${W}/nadia/lists/casework@legalaid.example/members`)).json as Person[];
    expect(casework).toContainEqual({
      name: 'Everyone at Example Legal Aid',
      address: 'team@legalaid.example',
      kind: 'list',
    });
    for (const unseen of ['nobody', 'duty', 'advocates']) {
      expect((await call(`${W}/nadia/lists/${unseen}@legalaid.example/members`)).status).toBe(404);
    }
  });

  it('keeps worlds apart, and resets one', async () => {
    await call('/api/worlds/other/tomas/mails/hearing-3', { method: 'DELETE' });
    expect((await call('/api/worlds/third/tomas/mails/hearing-3')).json).toMatchObject({ folder: 'inbox' });
    expect((await call('/api/worlds/other/reset', { method: 'POST' })).status).toBe(204);
    expect((await call('/api/worlds/other/tomas/mails/hearing-3')).json).toMatchObject({ folder: 'inbox' });
  });

  it('tells every open page what changed', async () => {
    const events: string[] = [];
    const heard = new Promise<void>((resolve, reject) => {
      const stream = request(
        { host: '127.0.0.1', port, path: '/api/worlds/events/events', ca: certificate.cert, agent: false },
        (answer) => {
          answer.on('data', (part: Buffer) => {
            events.push(part.toString());
            if (events.length === 1)
              void call('/api/worlds/events/may/mails/press-5', {
                method: 'PATCH',
                json: { folder: 'deleted' },
              });
            else if (events.length === 2) void call('/api/worlds/events/reset', { method: 'POST' });
            else {
              stream.destroy();
              resolve();
            }
          });
        },
      );
      stream.on('error', reject);
      stream.end();
    });
    await heard;
    expect(events.slice(1)).toEqual([
      'data: {"kind":"mailbox-changed","account":"may","folders":["inbox","deleted"]}\n\n',
      'data: {"kind":"world-reset"}\n\n',
    ]);
  });
});

describe('bad input never crashes and loses nothing', () => {
  const CASES: Record<string, readonly [string, Parameters<ReturnType<typeof client>>[1], number]> = {
    'a world that climbs out of its folder': ['/api/worlds/..%2f..%2fetc/accounts', {}, 400],
    'a world in capitals': ['/api/worlds/Main/accounts', {}, 400],
    'an unknown account': [`${W}/nobody/folders`, {}, 404],
    'an unknown folder': [`${W}/nadia/folders/archive`, {}, 404],
    'somebody else’s mail': [`${W}/dana/mails/room-1`, {}, 404],
    'an attachment that is not there': [`${W}/nadia/mails/interview-5/attachments/att-9`, {}, 404],
    'an address that is not there': ['/api/nothing', {}, 404],
    'no JSON': [
      `${W}/nadia/drafts`,
      { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } },
      400,
    ],
    XML: [
      `${W}/nadia/drafts`,
      { method: 'POST', body: '<a/>', headers: { 'content-type': 'text/xml' } },
      415,
    ],
    'an unknown kind of draft': [`${W}/nadia/drafts`, { method: 'POST', json: { kind: 'poem' } }, 400],
    'a draft of a mail that is not there': [
      `${W}/nadia/drafts`,
      { method: 'POST', json: { kind: 'reply', mailId: 'x' } },
      404,
    ],
    'a change that is none': [
      `${W}/nadia/mails/interview-5`,
      { method: 'PATCH', json: { subject: 'Other' } },
      400,
    ],
    'a mail that should become a draft': [
      `${W}/nadia/mails/interview-5`,
      { method: 'PATCH', json: { folder: 'drafts' } },
      400,
    ],
    'pieces for an import that nobody began': [
      `${W}/nadia/imports/none/pieces`,
      { method: 'POST', body: '', headers: { 'content-type': 'application/octet-stream' } },
      404,
    ],
    'pieces that are no bytes': [`${W}/nadia/imports/none/pieces`, { method: 'POST', json: [] }, 415],
    'an import into the drafts': [`${W}/nadia/imports`, { method: 'POST', json: { folder: 'drafts' } }, 400],
    'a page of a list that is too long': [`${W}/nadia/folders/inbox/rows?limit=501`, {}, 400],
    'a list by something else': [`${W}/nadia/folders/inbox/rows?view=poems`, {}, 400],
    'something too large': [
      `${W}/nadia/drafts`,
      { method: 'POST', json: { kind: 'x'.repeat(1_100_000) } },
      413,
    ],
    'a reset from the add-in’s origin': [
      `${W}/reset`,
      { method: 'POST', headers: { origin: 'https://localhost:3000' } },
      403,
    ],
    'a look from the same site': [`${W}/accounts`, { headers: { 'sec-fetch-site': 'same-site' } }, 403],
    'a look from another site': [`${W}/accounts`, { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    'another host name for this machine': [`${W}/accounts`, { headers: { host: 'rebound.example' } }, 421],
  };
  it.each(Object.entries(CASES))('%s', async (_what, [path, ask, status]) => {
    const answer = await call(path, ask);
    expect(answer.status).toBe(status);
    expect(answer.json).toEqual({
      problem: expect.stringMatching(/.\.$/),
      advice: expect.stringMatching(/.\.$/),
    });
  });

  const DRAFTS: Record<string, readonly [Partial<Record<keyof Draft, unknown>>, number]> = {
    'without body': [{ body: undefined }, 400],
    'with another id': [{ id: 'other' }, 400],
    'from somebody else': [{ from: someone('ruth@legalaid.example') }, 403],
    'with a subject of two lines': [{ subject: 'a\nb' }, 400],
    'with a header that starts another': [{ headers: { 'x-a': '1\r\nBcc: x@y.example' } }, 400],
    'with a header name in capitals': [{ headers: { 'X-A': '1' } }, 400],
    'with too many recipients': [
      { to: Array.from({ length: 1001 }, (_, at) => someone(`p${at}@x.example`)) },
      400,
    ],
    'with an attachment that is not base64': [
      {
        attachments: [
          { id: 'a', name: 'a', contentType: 'a/b', size: 1, isInline: false, contentId: null, base64: '%' },
        ],
      },
      400,
    ],
  };
  it.each(Object.entries(DRAFTS))('a draft %s', async (_what, [unusual, status]) => {
    const draft = (await call(`${W}/nadia/drafts`, { method: 'POST', json: { kind: 'new' } })).json as Draft;
    const path = `${W}/nadia/drafts/${draft.id}`;
    expect((await call(path, { method: 'PUT', json: { ...draft, ...unusual } })).status).toBe(status);
    expect((await call(path)).json).toEqual(draft);
  });

  it('a draft keeps its place in the conversation whatever a page says', async () => {
    const draft = (
      await call(`${W}/nadia/drafts`, { method: 'POST', json: { kind: 'reply', mailId: 'interview-5' } })
    ).json as Draft;
    const input = { ...draft, kind: 'newMail', inReplyTo: null, references: [], conversationId: null };
    const saved = (await call(`${W}/nadia/drafts/${draft.id}`, { method: 'PUT', json: input })).json as Draft;
    expect(saved).toEqual({ ...draft, savedAt: expect.any(Number) });
  });

  it('never says at the terminal what stands in a mail', () => {
    expect(said.join('\n')).not.toMatch(/@|interview|Keys/);
  });
});

/** What browsers speak: a request says in `:authority` whom it takes this server for. */
function overHttp2(authority: string, headers: Readonly<Record<string, string>> = {}): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const session = connect(`https://127.0.0.1:${port}`, { ca: certificate.cert, servername: 'localhost' });
    const stream = session.request({ ':path': `${W}/accounts`, ':authority': authority, ...headers });
    stream.on('error', reject).on('response', (answer) => {
      session.close();
      stream.destroy();
      resolve(answer[':status']);
    });
  });
}

describe('over HTTP/2', () => {
  it('this page is answered, other names of this machine and other origins are not', async () => {
    const own = `localhost:${port}`;
    expect(await overHttp2(own)).toBe(200);
    expect(await overHttp2(own, { origin: `https://${own}` })).toBe(200);
    expect(await overHttp2(own, { origin: 'https://localhost:3000' })).toBe(403);
    expect(await overHttp2('rebound.example')).toBe(421);
  });
});

describe('the page', () => {
  it('is served with headers that keep scripts and frames to itself and the add-in', async () => {
    const page = await call('/?world=main&as=nadia');
    expect(page.text).toBe('<title>Local Outlook</title>');
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
    expect(page.headers['content-security-policy']).toContain(
      "frame-src 'self' blob: https://localhost:3000;",
    );
    expect(page.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect((await call('/page.js')).headers['content-type']).toMatch(/javascript/);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '//etc/passwd',
    '/page.js/../../secret.txt',
    '/..\\secret.txt',
    '/%00',
  ])('does not lead out of its folder: %s', async (path) => {
    const answer = await call(path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).not.toContain('secret\n');
    expect(answer.text).not.toBe('secret');
  });

  it('never serves the HTML of a mail as a page', async () => {
    const html =
      'From: x@y.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/html\nContent-Disposition: attachment; filename=a.html\n\n<script>alert(1)</script>\n--b--\n';
    await importFiles('dana', { 'a.eml': html });
    const inbox = (await call(`${W}/dana/folders/inbox`)).json as MailSummary[];
    const mail = inbox.find(({ from }) => from.address === 'x@y.example');
    const attachment = await call(`${W}/dana/mails/${mail?.id ?? ''}/attachments/att-0`);
    expect(attachment.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': "attachment; filename*=UTF-8''a.html",
      'content-security-policy': "sandbox; default-src 'none'",
    });
  });
});
