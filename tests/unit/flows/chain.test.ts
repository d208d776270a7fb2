import { describe, expect, it } from '@jest/globals';
import type { Recipient } from '../../../src/core/audience/recipient';
import { evidencesOf, isFollowed } from '../../../src/flows/evidence';
import { readDraft } from '../../../src/flows/read-draft';
import { startDraft } from '../../../src/flows/start-draft';
import { aPolicy, cc, NOON, to } from '../../support/builders';
import { createFakeComposeHost, type FakeComposeHost } from '../../support/fake-compose-host';
import { aToolbox, policySource } from '../../support/flow-tools';
import { acknowledge } from '../../../src/flows/acknowledge';
import { applyStamp } from '../../../src/flows/apply-stamp';
import { restoreDraft } from '../../../src/flows/restore-draft';
import { decodeState, NO_DETAILS } from '../../../src/flows/draft-state';
import { encodeThread } from '../../../src/flows/thread-record';
import { followChain } from '../../../src/core/chain/follow';
import type { ThreadMail } from '../../../src/core/chain/thread';
import { err, ok } from '../../../src/core/result';
import { followThread } from '../../../src/flows/follow-thread';
import type { ThreadSource } from '../../../src/flows/ports';

const NADIA = 'nadia@legalaid.example';
const CLIENT = 'yusuf.k@postbox.example';
const TOMAS = 'tomas@legalaid.example';
const TOMAS_AT_HOME = 'tomas@home.example';
const COURT = 'clerk@tribunal.example';

const policy = aPolicy({
  aliases: [[TOMAS, TOMAS_AT_HOME]],
  organisation: { name: 'Example Legal Aid', domains: ['legalaid.example'], plusTags: true },
});
const tools = () => aToolbox({ policies: policySource({ policy, at: NOON }) });

/** A Confidential reply to these people. */
async function aReplyTo(...people: readonly Recipient[]): Promise<FakeComposeHost> {
  const host = createFakeComposeHost({ kind: 'reply', recipients: people });
  const toolbox = tools();
  await startDraft(host, toolbox);
  await applyStamp(host, toolbox, { stamp: 'confidential', details: NO_DETAILS });
  return host;
}

/** What is found once somebody joins, one sentence a finding: "beyond-chain: clerk@tribunal.example". */
async function whenJoinedBy(host: FakeComposeHost, newcomer: Recipient): Promise<readonly string[]> {
  const before = host.draft.recipients[newcomer.field];
  await host.writeRecipients(newcomer.field, [...before, newcomer]);
  const { verdict } = await readDraft(host, tools().policies);
  return verdict.findings.map(
    ({ kind, recipients }) => `${kind}: ${recipients.map(({ address }) => address).join(' ')}`,
  );
}

describe('on a Confidential reply', () => {
  it.each<[string, readonly Recipient[], readonly Recipient[], readonly string[]]>([
    ['somebody answered may be addressed once more', to(CLIENT), cc(CLIENT), []],
    [
      'somebody answered at one address may get it at another one of theirs',
      to(CLIENT, TOMAS),
      cc(TOMAS_AT_HOME),
      [],
    ],
    ['and the other way round', to(CLIENT, TOMAS_AT_HOME), cc(TOMAS), []],
    [
      'what stands behind a plus means nothing',
      to(CLIENT, 'ruth@legalaid.example'),
      cc('ruth+court@legalaid.example'),
      [],
    ],
    ['nor on who was answered', to(CLIENT, 'ruth+court@legalaid.example'), cc('ruth@legalaid.example'), []],
    [
      'nor for somebody with several addresses',
      to(CLIENT, TOMAS_AT_HOME),
      cc('tomas+court@legalaid.example'),
      [],
    ],
    ['a stranger is beyond the chain', to(CLIENT, TOMAS), cc(COURT), [`beyond-chain: ${COURT}`]],
    ['a colleague who was not on it is asked about', to(CLIENT), cc(TOMAS), [`new-on-chain: ${TOMAS}`]],
  ])('%s', async (_what, answered, [newcomer], found) => {
    const host = await aReplyTo(...answered);
    expect(newcomer && (await whenJoinedBy(host, newcomer))).toEqual(found);
  });
});

const RUTH = 'ruth@legalaid.example';
const HEADER_BLOCK = '<hr><div id="divRplyFwdMsg"><b>From:</b> Yusuf<br><b>Sent:</b> Monday</div>';

const asUser = (address: string) => ({ address, name: '' });

/** The body of a Confidential mail that this person wrote; `below` is what it quotes. */
async function confidentialBy(address: string, below = ''): Promise<string> {
  const host = createFakeComposeHost({
    user: asUser(address),
    from: address,
    kind: below === '' ? 'newMail' : 'reply',
    recipients: to(CLIENT),
    body: { format: 'html', content: below },
  });
  const toolbox = tools();
  await startDraft(host, toolbox);
  await applyStamp(host, toolbox, { stamp: 'confidential', details: NO_DETAILS });
  return `<p>Words.</p>${HEADER_BLOCK}${host.draft.body.content}`;
}

/** Ruth answers the client, or passes it on, and adds the court. */
async function whenRuthAddsTheCourt(quoted: string, kind: 'reply' | 'forward' = 'reply') {
  const host = createFakeComposeHost({
    user: asUser(RUTH),
    from: RUTH,
    kind,
    recipients: kind === 'reply' ? to(CLIENT) : [],
    body: { format: 'html', content: `<p></p>${quoted}` },
  });
  await startDraft(host, tools());
  const [court] = cc(COURT);
  return court && whenJoinedBy(host, court);
}

describe('whoever made a conversation Confidential', () => {
  const ASKED = [`new-on-chain: ${COURT}`];
  const HELD = [`beyond-chain: ${COURT}`];
  const torn = (body: string) => `${body}<p>[stamp:1:confidential:01jd9zk7q4t8:0000]</p>`;

  it.each<[string, () => Promise<string>, readonly string[]]>([
    ['is asked about somebody new', () => confidentialBy(RUTH), ASKED],
    [
      'is asked after others have answered',
      async () => confidentialBy(TOMAS, await confidentialBy(RUTH)),
      ASKED,
    ],
    ['is another one: the newcomer is held', () => confidentialBy(TOMAS), HELD],
    [
      'is not whoever answered later, however their own words are quoted',
      async () => confidentialBy(RUTH, await confidentialBy(TOMAS)),
      HELD,
    ],
    ['cannot be told where a marker below is torn', async () => torn(await confidentialBy(RUTH)), HELD],
  ])('%s', async (_what, quoted, found) => {
    expect(await whenRuthAddsTheCourt(await quoted())).toEqual(found);
  });

  it('is asked about everybody when passing it on', async () => {
    expect(await whenRuthAddsTheCourt(await confidentialBy(RUTH), 'forward')).toEqual(ASKED);
  });
});

describe('on a reply to one person, Outlook’s own lines above the mail', () => {
  const RUTH_THERE = `Ruth &lt;${RUTH}&gt;; &lt;${TOMAS_AT_HOME}&gt;`;
  const lines = (author: string, others: string) =>
    `<div id="divRplyFwdMsg"><b>From:</b> Y &lt;${author}&gt;<br><b>Sent:</b> Monday<br><b>To:</b> ${others}<br><b>Subject:</b> x &lt;${COURT}&gt;</div>`;

  async function aReplyBelow(head: string, kind: 'reply' | 'forward' = 'reply'): Promise<FakeComposeHost> {
    const body = { format: 'html' as const, content: `<p></p>${head}<p>Dear all</p>` };
    const host = createFakeComposeHost({ kind, recipients: kind === 'reply' ? to(CLIENT) : [], body });
    await startDraft(host, tools());
    await applyStamp(host, tools(), { stamp: 'confidential', details: NO_DETAILS });
    return host;
  }

  const ASKED = [`new-on-chain: ${RUTH}`];
  it.each<[string, string, readonly Recipient[], readonly string[]]>([
    ['name whoever else is on it', lines(CLIENT, RUTH_THERE), cc(RUTH), []],
    ['name them by all their addresses', lines(CLIENT, RUTH_THERE), cc(TOMAS), []],
    ['do not name whom the subject names', lines(CLIENT, RUTH_THERE), cc(COURT), [`beyond-chain: ${COURT}`]],
    [
      'say nothing where somebody stands there by name only',
      lines(CLIENT, `Samira; ${RUTH_THERE}`),
      cc(RUTH),
      ASKED,
    ],
    ['say nothing where another one wrote them', lines(COURT, RUTH_THERE), cc(RUTH), ASKED],
    [
      'say nothing where they stand in what was quoted',
      `<blockquote>${lines(CLIENT, RUTH_THERE)}</blockquote>`,
      cc(RUTH),
      ASKED,
    ],
    ['say nothing where there are none', '', cc(RUTH), ASKED],
  ])('%s', async (_what, head, [newcomer], found) => {
    const host = await aReplyBelow(head);
    expect(newcomer && (await whenJoinedBy(host, newcomer))).toEqual(found);
  });

  it.each<[string, string, readonly string[]]>([
    [
      'do not let somebody pass who was typed before anybody looked',
      lines(CLIENT, RUTH_THERE),
      [`beyond-chain: ${COURT}`],
    ],
    ['cannot tell, where somebody stands there by name only', lines(CLIENT, `Samira; ${RUTH_THERE}`), []],
  ])('%s', async (_what, head, found) => {
    const host = createFakeComposeHost({
      ...{ kind: 'reply', recipients: [...to(CLIENT), ...cc(COURT)] },
      body: { format: 'html', content: `<p></p>${head}<p>Dear all</p>` },
    });
    await startDraft(host, tools());
    await applyStamp(host, tools(), { stamp: 'confidential', details: NO_DETAILS });
    const { verdict } = await readDraft(host, tools().policies);
    expect(
      verdict.findings.map(
        ({ kind, recipients }) => `${kind}: ${recipients.map(({ address }) => address).join(' ')}`,
      ),
    ).toEqual(found);
  });

  it('say nothing on a forward', async () => {
    const host = await aReplyBelow(lines(CLIENT, RUTH_THERE), 'forward');
    const [ruth] = cc(RUTH);
    expect(ruth && (await whenJoinedBy(host, ruth))).toEqual([`beyond-chain: ${RUTH}`]);
  });

  it('still count when the draft was closed and opened again', async () => {
    const { draft } = await aReplyBelow(lines(CLIENT, RUTH_THERE));
    const { properties, body, headers } = draft;
    const reopened = createFakeComposeHost({
      ...{ kind: 'reply', recipients: to(CLIENT), properties, body, headers },
    });
    await restoreDraft(reopened);
    const [ruth] = cc(RUTH);
    expect(ruth && (await whenJoinedBy(reopened, ruth))).toEqual([]);
  });

  it('are told as what we know somebody by', async () => {
    const host = await aReplyBelow(lines(CLIENT, RUTH_THERE));
    const evidenceOf = evidencesOf(await readDraft(host, tools().policies));
    expect([CLIENT, RUTH, COURT].map((address) => evidenceOf(address)?.kind)).toEqual([
      'addressed',
      'quoted',
      'not-found',
    ]);
  });
});

describe('an author who lets somebody join', () => {
  async function aReplyJoinedByTomas() {
    const host = await aReplyTo(...to(CLIENT));
    const [tomas] = cc(TOMAS);
    if (tomas !== undefined) await host.writeRecipients('cc', [tomas]);
    return host;
  }
  const look = (host: FakeComposeHost) => readDraft(host, tools().policies);

  /** Says of the first thing found that it is meant, or takes that back. */
  async function say(host: FakeComposeHost, stands: boolean) {
    const reading = await look(host);
    const [finding] = reading.verdict.findings;
    return finding && acknowledge(host, tools().surroundings, { finding, reading, stands });
  }
  const levelOf = async (host: FakeComposeHost) => (await look(host)).verdict.level;

  it('is not asked at Send, and is asked again after taking it back', async () => {
    const host = await aReplyJoinedByTomas();
    expect(await levelOf(host)).toBe('warn');
    await say(host, true);
    expect(await levelOf(host)).toBe('note');
    await say(host, false);
    expect(await levelOf(host)).toBe('warn');
  });

  it('is asked again when somebody else joins, and not when they leave again', async () => {
    const host = await aReplyJoinedByTomas();
    await say(host, true);
    const [ruth] = cc(RUTH);
    expect(ruth && (await whenJoinedBy(host, ruth))).toEqual([`new-on-chain: ${TOMAS} ${RUTH}`]);
    expect(await levelOf(host)).toBe('warn');
    await host.writeRecipients('cc', cc(TOMAS));
    expect(await levelOf(host)).toBe('note');
  });

  it('is not asked when the draft was closed and opened again', async () => {
    const host = await aReplyJoinedByTomas();
    await say(host, true);
    const { properties, body, headers } = host.draft;
    const reopened = createFakeComposeHost({
      ...{ kind: 'reply', recipients: [...to(CLIENT), ...cc(TOMAS)], properties, body, headers },
    });
    await restoreDraft(reopened);
    expect(await levelOf(reopened)).toBe('note');
  });

  it('is asked all the same where Outlook does not keep the answer', async () => {
    const host = await aReplyJoinedByTomas();
    host.fail({ 'sessionData.setAsync': 9020 });
    expect(await say(host, true)).toMatchObject({ ok: false });
    expect(await levelOf(host)).toBe('warn');
  });
});

describe('where the messages of the conversation could be read', () => {
  const mail = (id: string, from: string, recipients: readonly string[], answers?: string): ThreadMail => ({
    ...{ id, sentAt: NOON, authors: [from], recipients, stamp: 'confidential', answers },
  });

  /** Nadia's reply to the client, who had added the court to what `by` began. */
  async function whenFollowed(by: string): Promise<FakeComposeHost> {
    const host = await aReplyTo(...to(CLIENT));
    const history = [mail('1', by, [CLIENT, TOMAS, RUTH]), mail('2', CLIENT, [by, COURT], '1')];
    const { salt = '' } = decodeState(host.draft.session['draft']) ?? {};
    await host.writeSession('thread', encodeThread(salt, followChain(history, { policy, at: NOON })));
    return host;
  }

  it.each<[string, string, readonly Recipient[], readonly string[]]>([
    ['somebody who was dropped on the way comes back', RUTH, cc(TOMAS), []],
    ['by any of their addresses', RUTH, cc(TOMAS_AT_HOME), []],
    ['somebody whom another added is named', RUTH, cc(COURT), [`added-later: ${COURT}`]],
    [
      'a stranger is beyond the chain',
      RUTH,
      cc('press@paper.example'),
      ['beyond-chain: press@paper.example'],
    ],
    [
      'and is asked about where the author began it',
      'nadia@legalaid.example',
      cc('press@paper.example'),
      ['new-on-chain: press@paper.example'],
    ],
  ])('%s', async (_what, by, [newcomer], found) => {
    const host = await whenFollowed(by);
    expect(newcomer && (await whenJoinedBy(host, newcomer))).toEqual(found);
  });

  it.each([
    '',
    '{}',
    '[]',
    '["",7]',
    '["",[[1,0,null,""]]]',
    '["",[["x",9,null,""]]]',
    '["",[["x",0,null,7]]]',
  ])('what is kept of them and cannot be read says nothing: %s', async (kept) => {
    const host = await aReplyTo(...to(CLIENT));
    await host.writeSession('thread', kept);
    const [tomas] = cc(TOMAS);
    expect(tomas && (await whenJoinedBy(host, tomas))).toEqual([`new-on-chain: ${TOMAS}`]);
  });
});

describe('where no message could be read', () => {
  it('whoever was addressed when the reply opened is known by that, and nobody else is', async () => {
    const evidenceOf = evidencesOf(await readDraft(await aReplyTo(...to(CLIENT)), tools().policies));
    expect(evidenceOf(CLIENT)).toEqual({ kind: 'addressed', isOriginator: false });
    expect(evidenceOf(COURT)).toEqual({ kind: 'not-found' });
  });

  it('there is nothing to tell of a new mail, nor of one that nobody saw begin', async () => {
    const aNewMail = createFakeComposeHost({ recipients: to(CLIENT) });
    await startDraft(aNewMail, tools());
    const unseen = createFakeComposeHost({ kind: 'reply', recipients: to(CLIENT) });
    for (const host of [aNewMail, unseen]) {
      const evidenceOf = evidencesOf(await readDraft(host, tools().policies));
      expect(evidenceOf(CLIENT)).toBeUndefined();
    }
  });
});

describe('following a conversation through the mailbox', () => {
  const ANSWERED = '<3@mail.example>';

  const mail = (
    number: number,
    from: string,
    recipients: readonly string[],
    said: Partial<ThreadMail> = {},
  ) => ({
    ...{ id: `<${number}@mail.example>`, sentAt: NOON + number, authors: [from], recipients },
    ...{ stamp: 'confidential' as const, answers: number === 1 ? undefined : `<${number - 1}@mail.example>` },
    ...said,
  });

  /** As Graph shows what was sent from the mailbox itself: without header fields. */
  const sent = { stamp: undefined, answers: undefined };

  const holding = (...mails: readonly ThreadMail[]): ThreadSource => ({
    thread: async () => ok(mails),
    members: async () => err({ kind: 'not-found' }),
  });

  /** Nadia answers the client, and follows the conversation before somebody joins. */
  async function aFollowedReply(source: ThreadSource, quoted = '') {
    const host = createFakeComposeHost({
      kind: 'reply',
      recipients: to(CLIENT),
      body: { format: 'html', content: `<p></p>${quoted}` },
    });
    const toolbox = tools();
    await startDraft(host, toolbox);
    const followed = await followThread(host, source, toolbox, ANSWERED);
    await applyStamp(host, toolbox, { stamp: 'confidential', details: NO_DETAILS });
    return { host, followed };
  }

  const FIRST = mail(1, RUTH, [NADIA, CLIENT, TOMAS]);
  const SECOND = mail(2, NADIA, [CLIENT, RUTH], sent);
  const THIRD = mail(3, CLIENT, [NADIA, COURT], { stamp: undefined });

  it.each<[string, readonly Recipient[], readonly string[]]>([
    ['somebody who was dropped on the way comes back', cc(TOMAS), []],
    ['somebody whom the client added is named', cc(COURT), [`added-later: ${COURT}`]],
    ['a stranger is beyond the chain', cc('press@paper.example'), ['beyond-chain: press@paper.example']],
  ])('over a mail of one’s own, which does not say what it answers: %s', async (_what, [newcomer], found) => {
    const { host, followed } = await aFollowedReply(holding(FIRST, SECOND, THIRD));
    expect(followed.ok).toBe(true);
    expect(newcomer && (await whenJoinedBy(host, newcomer))).toEqual(found);
  });

  it('finds the mail that the author made Confidential by the mark in the quoted text', async () => {
    const quoted = await confidentialBy(NADIA);
    const before = mail(1, 'press@paper.example', [NADIA], { stamp: undefined });
    const own = mail(2, NADIA, [CLIENT, TOMAS], sent);
    const { host } = await aFollowedReply(
      holding(before, own, mail(3, CLIENT, [NADIA], { stamp: undefined })),
      quoted,
    );
    const [tomas] = cc(TOMAS);
    expect(tomas && (await whenJoinedBy(host, tomas))).toEqual([]);
    const [press] = cc('press@paper.example');
    expect(press && (await whenJoinedBy(host, press))).toEqual(['new-on-chain: press@paper.example']);
  });

  it('believes no message that claims to have been there before that mail', async () => {
    const quoted = await confidentialBy(NADIA);
    const forged = mail(1, 'press@paper.example', [NADIA, 'desk@paper.example']);
    const own = mail(2, NADIA, [CLIENT], sent);
    const answer = mail(3, CLIENT, [NADIA], { stamp: undefined });
    const { host } = await aFollowedReply(holding(forged, own, answer), quoted);
    const [desk] = cc('desk@paper.example');
    expect(desk && (await whenJoinedBy(host, desk))).toEqual(['new-on-chain: desk@paper.example']);
  });

  it('takes nobody for the one who began where a mail of one’s own came before the first that shows the stamp', async () => {
    const own = mail(1, NADIA, [TOMAS, CLIENT], sent);
    const answer = mail(2, TOMAS, [NADIA, CLIENT]);
    const widened = mail(3, TOMAS, [NADIA, COURT]);
    const { host } = await aFollowedReply(holding(own, answer, widened));
    const [court] = cc(COURT);
    expect(court && (await whenJoinedBy(host, court))).toEqual([`added-later: ${COURT}`]);
  });

  it('the messages show a stamp that the quoted text has lost', async () => {
    const { host } = await aFollowedReply(holding(FIRST, SECOND, THIRD));
    await applyStamp(host, tools(), { stamp: 'internal', details: NO_DETAILS });
    const { verdict } = await readDraft(host, tools().policies);
    expect(verdict.findings.map(({ kind }) => kind)).toContain('stamp-lowered');
  });

  it('a draft that nobody saw begin is known by the messages all the same', async () => {
    const host = createFakeComposeHost({ kind: 'reply', recipients: to(CLIENT, TOMAS) });
    await followThread(host, holding(FIRST, SECOND, THIRD), tools(), ANSWERED);
    await applyStamp(host, tools(), { stamp: 'confidential', details: NO_DETAILS });
    expect((await readDraft(host, tools().policies)).verdict.level).toBe('off');
  });

  it('the mailbox that the mail goes out from is asked where one’s own does not have it', async () => {
    const asked: (string | undefined)[] = [];
    const source: ThreadSource = {
      ...holding(),
      thread: async (_id, mailbox) => {
        asked.push(mailbox);
        return mailbox === undefined ? err({ kind: 'not-found' }) : ok([FIRST, SECOND, THIRD]);
      },
    };
    const host = createFakeComposeHost({
      kind: 'reply',
      from: 'help@legalaid.example',
      recipients: to(CLIENT),
    });
    expect(await followThread(host, source, tools(), ANSWERED)).toEqual(ok(undefined));
    expect(asked).toEqual([undefined, 'help@legalaid.example']);
  });

  it('says that what is missing is the consent for shared mailboxes, where it is', async () => {
    const source: ThreadSource = {
      ...holding(),
      thread: async (_id, mailbox) =>
        err({ kind: mailbox === undefined ? ('not-found' as const) : ('no-consent' as const) }),
    };
    const host = createFakeComposeHost({
      kind: 'reply',
      from: 'help@legalaid.example',
      recipients: to(CLIENT),
    });
    expect(await followThread(host, source, tools(), ANSWERED)).toEqual(
      err({ kind: 'no-consent', to: 'shared-mail' }),
    );
  });

  describe('with a list among its people', () => {
    const LIST = 'night-team@legalaid.example';
    const SAMIRA = 'samira@legalaid.example';
    const withLists = aPolicy({
      lists: [
        { address: LIST, audience: 'organisation', members: true },
        { address: 'all@legalaid.example', audience: 'organisation' },
      ],
    });
    const toolbox = () => aToolbox({ policies: policySource({ policy: withLists, at: NOON }) });
    const THROUGH_LISTS = mail(3, CLIENT, [NADIA, 'Night-Team@legalaid.example', 'all@legalaid.example']);

    /** What is found when Samira joins Nadia's answer, how she is known, and what came of reading. */
    async function whenSamiraJoins(members: ThreadSource['members']) {
      const host = createFakeComposeHost({ kind: 'reply', recipients: to(CLIENT) });
      await startDraft(host, toolbox());
      const source = { ...holding({ ...THROUGH_LISTS, answers: undefined }), members };
      const followed = await followThread(host, source, toolbox(), ANSWERED);
      await applyStamp(host, toolbox(), { stamp: 'confidential', details: NO_DETAILS });
      await host.writeRecipients('cc', cc(SAMIRA));
      const reading = await readDraft(host, toolbox().policies);
      const found = reading.verdict.findings.map(({ kind }) => kind);
      return { followed, found, evidence: evidencesOf(reading)(SAMIRA), isWhole: isFollowed(reading) };
    }

    it('whoever is on it is on the conversation, where the policy counts them', async () => {
      const asked: string[] = [];
      const outcome = await whenSamiraJoins(async (list) => {
        asked.push(list);
        return ok([SAMIRA, TOMAS]);
      });
      expect(asked).toEqual([LIST]);
      expect(outcome).toMatchObject({ followed: ok(undefined), found: [], isWhole: true });
      expect(outcome.evidence).toMatchObject({ kind: 'message', way: 'from-the-start', by: CLIENT });
      expect(outcome.evidence).toMatchObject({ list: 'Night-Team@legalaid.example' });
    });

    it.each<[string, Awaited<ReturnType<ThreadSource['members']>>, object]>([
      ['nobody agreed to reading it', err({ kind: 'no-consent' }), { kind: 'no-consent', to: 'lists' }],
      ['it hides its people', err({ kind: 'refused', code: 'x' }), { kind: 'lists-unread' }],
      [
        'it is too long for a draft',
        ok(Array.from({ length: 5000 }, (_, at) => `v${at}@legalaid.example`)),
        { kind: 'lists-unread' },
      ],
    ])('its people are not found where %s, and it may be read again', async (_what, answer, problem) => {
      const outcome = await whenSamiraJoins(async () => answer);
      expect(outcome).toEqual({
        followed: err(problem),
        found: ['beyond-chain'],
        evidence: { kind: 'not-found' },
        isWhole: false,
      });
    });
  });

  it.each<[string, ThreadSource, object]>([
    ['the mailbox has other messages only', holding(FIRST), { kind: 'not-found' }],
    [
      'nobody agreed to it',
      { ...holding(), thread: async () => err({ kind: 'no-consent' }) },
      { kind: 'no-consent', to: 'own-mail' },
    ],
    [
      'more people are on it than a draft can keep',
      holding(
        mail(
          3,
          RUTH,
          Array.from({ length: 5000 }, (_, at) => `client${at}@postbox.example`),
        ),
      ),
      { kind: 'too-long', most: 30_000 },
    ],
  ])('those count who were addressed when %s', async (_what, source, problem) => {
    const { host, followed } = await aFollowedReply(source);
    expect(followed).toEqual(err(problem));
    const [tomas] = cc(TOMAS);
    expect(tomas && (await whenJoinedBy(host, tomas))).toEqual([`new-on-chain: ${TOMAS}`]);
  });

  it('says so where Outlook does not keep what was found', async () => {
    const host = createFakeComposeHost({ kind: 'reply', recipients: to(CLIENT) });
    await startDraft(host, tools());
    host.fail({ 'sessionData.setAsync': 9020 });
    const followed = await followThread(host, holding(FIRST, SECOND, THIRD), tools(), ANSWERED);
    expect(followed).toMatchObject({ ok: false, error: { kind: 'host' } });
  });
});
