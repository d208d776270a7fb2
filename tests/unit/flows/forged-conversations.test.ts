import { describe, expect, it } from '@jest/globals';
import type { ThreadMail } from '../../../src/core/chain/thread';
import { err, ok } from '../../../src/core/result';
import { applyStamp } from '../../../src/flows/apply-stamp';
import { NO_DETAILS } from '../../../src/flows/draft-state';
import { evidencesOf, isFollowed } from '../../../src/flows/evidence';
import { followThread } from '../../../src/flows/follow-thread';
import type { ThreadSource } from '../../../src/flows/ports';
import { readDraft } from '../../../src/flows/read-draft';
import { startDraft } from '../../../src/flows/start-draft';
import type { Copy } from '../../../src/graph/read-answers';
import { threadMails } from '../../../src/graph/thread-mails';
import { aPolicy, cc, NOON, to } from '../../support/builders';
import { createFakeComposeHost } from '../../support/fake-compose-host';
import { aToolbox, policySource } from '../../support/flow-tools';

const NADIA = 'nadia@legalaid.example';
/** May widen every conversation. */
const RUTH = 'ruth@legalaid.example';
const TOMAS = 'tomas@legalaid.example';
const CLIENT = 'yusuf.k@postbox.example';
const OTHER = 'other@postbox.example';
const PRESS = 'press@paper.example';

const policy = aPolicy({ approvers: [{ role: 'Director', addresses: [RUTH] }] });
const tools = () => aToolbox({ policies: policySource({ policy, at: NOON }) });
const LAST = '<9@mail.example>';
const STAMP = 's=confidential';

const mail = (
  number: number,
  from: string,
  recipients: readonly string[],
  said: Partial<ThreadMail> = {},
): ThreadMail => ({
  ...{ id: `<${number}@mail.example>`, sentAt: NOON + number, authors: [from], recipients },
  ...{ stamp: undefined, answers: undefined, ...said },
});
const answers = (number: number) => ({ answers: `<${number}@mail.example>` });
const CONFIDENTIAL = { stamp: 'confidential' as const };

/** In the order in which they came into the mailbox. */
const holding = (...mails: readonly ThreadMail[]): ThreadSource => ({
  thread: async () => ok(mails),
  members: async () => err({ kind: 'not-found' }),
});

/** The text below an answer to a Confidential mail that this person wrote. */
async function quotedFrom(author: string): Promise<string> {
  const host = createFakeComposeHost({
    user: { address: author, name: '' },
    from: author,
    recipients: to(CLIENT),
  });
  await startDraft(host, tools());
  await applyStamp(host, tools(), { stamp: 'confidential', details: NO_DETAILS });
  return `<hr><div><b>From:</b> Y</div>${host.draft.body.content}`;
}

async function aReply(quoted: string) {
  const body = { format: 'html' as const, content: `<p></p>${quoted}` };
  const host = createFakeComposeHost({ kind: 'reply', recipients: to(CLIENT), body });
  await startDraft(host, tools());
  return host;
}

/** What is found when Nadia answers the last mail of a conversation that somebody began, and adds somebody. */
async function whenAdded(newcomer: string, source: ThreadSource, quoted: string): Promise<readonly string[]> {
  const host = await aReply(quoted);
  expect(await followThread(host, source, tools(), LAST)).toEqual(ok(undefined));
  await applyStamp(host, tools(), { stamp: 'confidential', details: NO_DETAILS });
  await host.writeRecipients('cc', cc(newcomer));
  const { verdict } = await readDraft(host, tools().policies);
  return verdict.findings.map(({ kind }) => kind);
}

describe('on a conversation that somebody wants to widen in silence', () => {
  const byRuth = mail(1, RUTH, [NADIA, CLIENT, OTHER], CONFIDENTIAL);
  const rows: readonly [string, string, readonly ThreadMail[], string, readonly string[]][] = [
    [
      'whom a client adds is named',
      NADIA,
      [mail(1, NADIA, [CLIENT]), mail(9, CLIENT, [NADIA, PRESS], answers(1))],
      PRESS,
      ['added-later'],
    ],
    [
      'whom a client asks to answer to is named, and no author',
      RUTH,
      [byRuth, mail(9, CLIENT, [NADIA], { ...answers(1), authors: [CLIENT, PRESS] })],
      PRESS,
      ['added-later'],
    ],
    [
      'a mail that asks to answer to oneself is not one’s own',
      NADIA,
      [
        mail(1, NADIA, [CLIENT]),
        mail(9, CLIENT, [NADIA, PRESS], { ...answers(1), authors: [CLIENT, NADIA] }),
      ],
      PRESS,
      ['added-later'],
    ],
    [
      'a mail that does not say what it answers answers the last one among its people',
      NADIA,
      [mail(1, NADIA, [CLIENT]), mail(9, CLIENT, [NADIA, PRESS])],
      PRESS,
      ['added-later'],
    ],
    [
      'whoever was dropped on the way to it may come back',
      NADIA,
      [mail(1, NADIA, [CLIENT, TOMAS]), mail(9, CLIENT, [NADIA])],
      TOMAS,
      [],
    ],
    [
      'a mail of strangers that came before one’s own is not what that answered',
      RUTH,
      [
        byRuth,
        mail(2, 'x@elsewhere.example', [NADIA, PRESS], CONFIDENTIAL),
        mail(3, NADIA, [CLIENT, RUTH]),
        mail(9, CLIENT, [NADIA], answers(3)),
      ],
      PRESS,
      ['beyond-chain'],
    ],
    [
      'and takes nobody off it',
      RUTH,
      [
        byRuth,
        mail(2, 'x@elsewhere.example', [NADIA, PRESS], CONFIDENTIAL),
        mail(3, NADIA, [CLIENT, RUTH]),
        mail(9, CLIENT, [NADIA], answers(3)),
      ],
      OTHER,
      [],
    ],
    [
      'whom one wrote to on another branch is not on this one',
      RUTH,
      [byRuth, mail(2, NADIA, [PRESS]), mail(3, NADIA, [CLIENT]), mail(9, CLIENT, [NADIA], answers(3))],
      PRESS,
      ['beyond-chain'],
    ],
    [
      'an approver adds by right',
      NADIA,
      [mail(1, NADIA, [CLIENT, RUTH]), mail(9, RUTH, [NADIA, PRESS], answers(1))],
      PRESS,
      [],
    ],
    [
      'and not whoever writes under that name from outside',
      NADIA,
      [mail(1, NADIA, [CLIENT, RUTH]), mail(9, RUTH, [NADIA, PRESS], { ...answers(1), isClaimed: true })],
      PRESS,
      ['added-later'],
    ],
  ];
  it.each(rows)('%s', async (_what, began, mails, newcomer, found) => {
    expect(await whenAdded(newcomer, holding(...mails), await quotedFrom(began))).toEqual(found);
  });

  it.each([
    ['torn', async () => '<p>[stamp:1:confidential:01jd9zk7q4t8:0000]</p>'],
    ['planted', () => quotedFrom('somebody@postbox.example')],
  ])('a %s mark at the end of the text lets nobody pass', async (_what, marks) => {
    const thread = holding(mail(1, NADIA, [CLIENT]), mail(9, CLIENT, [NADIA, PRESS], answers(1)));
    const quoted = (await quotedFrom(NADIA)) + (await marks());
    expect(await whenAdded(PRESS, thread, quoted)).toEqual(['added-later']);
    expect(await whenAdded(TOMAS, thread, quoted)).toEqual(['beyond-chain']);
  });

  it('where no mail shows the stamp, who was dropped before the last one is named', async () => {
    const thread = holding(mail(1, RUTH, [NADIA, CLIENT, TOMAS]), mail(9, CLIENT, [NADIA, RUTH], answers(1)));
    expect(await whenAdded(TOMAS, thread, await quotedFrom(RUTH))).toEqual(['added-later']);
    expect(await whenAdded(RUTH, thread, await quotedFrom(RUTH))).toEqual([]);
  });
});

describe('of several messages under one id', () => {
  const copy = (
    id: string,
    messageId: string,
    [from, recipients]: readonly [from: string, recipients: readonly string[]],
    [arrivedAt, sentAt]: readonly [arrived: number, sent: number],
    headers: Readonly<Record<string, string>>,
  ): Copy => ({
    ...{ id, messageId, recipients, conversationId: 'c', isDraft: false },
    ...{ sentAt: NOON + sentAt, arrivedAt: NOON + arrivedAt, authors: [from] },
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
  });
  const fromGraph = (...copies: readonly Copy[]): ThreadSource => ({
    thread: async () => ok(threadMails(copies)),
    members: async () => err({ kind: 'not-found' }),
  });

  async function stampHeader(): Promise<Readonly<Record<string, string>>> {
    const host = createFakeComposeHost({ recipients: to(CLIENT) });
    await startDraft(host, tools());
    await applyStamp(host, tools(), { stamp: 'confidential', details: NO_DETAILS });
    return { 'x-mailstamp': host.draft.headers['x-mailstamp'] ?? STAMP };
  }

  it('one that names another beginning makes none', async () => {
    const stamped = await stampHeader();
    const thread = fromGraph(
      copy('1', '<r@m>', [RUTH, [NADIA, CLIENT]], [1, 1], stamped),
      copy('2', '<r@m>', [RUTH, [NADIA, CLIENT]], [5, 1], { 'In-Reply-To': '<e@m>' }),
      copy('3', '<e@m>', [CLIENT, [NADIA, PRESS]], [6, -9], stamped),
      copy('4', LAST, [CLIENT, [NADIA, RUTH]], [9, 9], { 'In-Reply-To': '<r@m>' }),
    );
    expect(await whenAdded(PRESS, thread, await quotedFrom(RUTH))).toEqual(['beyond-chain']);
  });

  it('two that answer different ones do not begin anew', async () => {
    const stamped = await stampHeader();
    const thread = fromGraph(
      copy('1', '<r@m>', [RUTH, [NADIA, CLIENT]], [1, 1], stamped),
      copy('2', '<b@m>', [CLIENT, [NADIA, PRESS]], [5, 5], { ...stamped, 'In-Reply-To': '<r@m>' }),
      copy('3', '<b@m>', [CLIENT, [NADIA, PRESS]], [6, 5], { ...stamped, 'In-Reply-To': '<z@m>' }),
      copy('4', LAST, [CLIENT, [NADIA, 'tv@paper.example']], [9, 9], { 'In-Reply-To': '<b@m>' }),
    );
    const quoted = await quotedFrom(RUTH);
    expect(await whenAdded(PRESS, thread, quoted)).toEqual(['added-later']);
    expect(await whenAdded('tv@paper.example', thread, quoted)).toEqual(['added-later']);
  });

  it('whoever writes under the name of an approver has no right, unless Exchange says it came from inside', async () => {
    const thread = (said: Readonly<Record<string, string>>) =>
      fromGraph(
        { ...copy('1', '<1@m>', [NADIA, [CLIENT, RUTH]], [1, 1], {}), headers: undefined },
        copy('2', LAST, [RUTH, [NADIA, PRESS]], [9, 9], { 'In-Reply-To': '<1@m>', ...said }),
      );
    const quoted = await quotedFrom(NADIA);
    expect(await whenAdded(PRESS, thread({}), quoted)).toEqual(['added-later']);
    const inside = { 'X-MS-Exchange-Organization-AuthAs': 'Internal' };
    expect(await whenAdded(PRESS, thread(inside), quoted)).toEqual([]);
  });
});

it('a pane that was quicker than the start of the draft is asked again, and nobody is held for it', async () => {
  const body = { format: 'html' as const, content: `<p></p>${await quotedFrom(RUTH)}` };
  const host = createFakeComposeHost({ kind: 'reply', recipients: to(CLIENT, RUTH), body });
  const first = mail(1, RUTH, [NADIA, CLIENT], CONFIDENTIAL);
  const source = holding(first, mail(9, CLIENT, [NADIA, RUTH], answers(1)));
  await followThread(host, source, tools(), LAST);
  await startDraft(host, tools());
  const reading = await readDraft(host, tools().policies);
  expect(reading.verdict.findings).toEqual([]);
  expect(isFollowed(reading)).toBe(false);
  await followThread(host, source, tools(), LAST);
  expect(evidencesOf(await readDraft(host, tools().policies))(CLIENT)).toMatchObject({ kind: 'message' });
});

it('a forward that nobody saw begin gains nothing from what its parent had recorded', async () => {
  const parent = createFakeComposeHost({ kind: 'reply', recipients: to(CLIENT, PRESS) });
  await startDraft(parent, tools());
  const { properties } = parent.draft;
  const forward = createFakeComposeHost({ kind: 'forward', properties });
  await applyStamp(forward, tools(), { stamp: 'confidential', details: NO_DETAILS });
  await forward.writeRecipients('to', to(PRESS));
  const { verdict, kind } = await readDraft(forward, tools().policies);
  expect([kind, verdict.findings.map((finding) => finding.kind)]).toEqual(['forward', ['chain-unknown']]);
});
