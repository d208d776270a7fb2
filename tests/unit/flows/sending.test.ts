import { describe, expect, it } from '@jest/globals';
import type { Recipient } from '../../../src/core/audience/recipient';
import { builtInPolicy } from '../../../src/core/policy/built-in';
import { ok } from '../../../src/core/result';
import type { Stamp } from '../../../src/core/stamp/stamp';
import { answerOnce } from '../../../src/flows/answer-once';
import { applyStamp } from '../../../src/flows/apply-stamp';
import { NO_DETAILS } from '../../../src/flows/draft-state';
import { guardSend, type SendDecision } from '../../../src/flows/guard-send';
import type { ComposeHost, ComposeKind } from '../../../src/flows/ports';
import { moveToBcc, putBackRecipients, removeRecipients } from '../../../src/flows/remove-recipients';
import { startDraft } from '../../../src/flows/start-draft';
import { bcc, cc, to } from '../../support/builders';
import { createFakeComposeHost, everybody, type FakeComposeHost } from '../../support/fake-compose-host';
import { NEEDED, SEND_READS } from '../../support/send-calls';
import { AT_ONCE, SLOWLY, aToolbox, marksOn, policySource } from '../../support/flow-tools';

const COLLEAGUE = 'tomas@legalaid.example';
const DIRECTOR = 'ruth@legalaid.example';
const CLIENT = 'yusuf.k@postbox.example';
const PRESS = 'press@paper.example';
const STATED = { ...NO_DETAILS, adjustments: ['Change the name'], uses: ['Newsletter'], ticked: ['consent'] };

interface Story {
  readonly kind?: ComposeKind;
  /** Stamp in the quoted text when composing starts. */
  readonly quoted?: Stamp;
  /** Further down the quoted text stands a stamp that can no longer be read. */
  readonly quotesDamage?: boolean;
  /** Addressed when composing starts. */
  readonly start?: readonly Recipient[];
  readonly choose?: Stamp;
  /** Stamp of a text that is pasted in before Send. */
  readonly paste?: Stamp;
  /** Added before Send. */
  readonly add?: readonly Recipient[];
  readonly expect: SendDecision['kind'];
  readonly named?: readonly string[];
}

const STORIES: Readonly<Record<string, Story>> = {
  'new mail without a stamp is held': { start: to(COLLEAGUE), expect: 'hold' },
  'Internal to a colleague goes': { choose: 'internal', start: to(COLLEAGUE), expect: 'release' },
  'Internal with an outsider is held': {
    choose: 'internal',
    start: to(COLLEAGUE),
    add: cc(PRESS),
    expect: 'hold',
    named: [PRESS],
  },
  'Reply all to a Confidential message goes without a click': {
    kind: 'reply',
    quoted: 'confidential',
    start: [...to(CLIENT), ...cc(COLLEAGUE)],
    expect: 'release',
  },
  'a colleague added in Bcc of a Confidential reply is held': {
    kind: 'reply',
    quoted: 'confidential',
    start: to(CLIENT),
    add: bcc(DIRECTOR),
    expect: 'hold',
    named: [DIRECTOR],
  },
  'a Confidential message forwarded to someone new is held': {
    kind: 'forward',
    quoted: 'confidential',
    add: to(DIRECTOR),
    expect: 'hold',
    named: [DIRECTOR],
  },
  'a colleague added when a reply is first stamped Confidential is asked about': {
    kind: 'reply',
    start: to(CLIENT),
    add: cc(DIRECTOR),
    choose: 'confidential',
    expect: 'ask',
    named: [DIRECTOR],
  },
  'a stamp lower than the conversation’s is held': {
    kind: 'reply',
    quoted: 'confidential',
    start: to(COLLEAGUE),
    choose: 'internal',
    expect: 'hold',
  },
  'Cleared with everything it needs goes to the press': {
    choose: 'cleared',
    start: to(PRESS),
    expect: 'release',
  },
  'a continued Cleared asks for the checklist again: the reply is a new text': {
    kind: 'reply',
    quoted: 'cleared',
    start: to(COLLEAGUE),
    expect: 'hold',
  },
  'a Confidential text pasted into a new mail that is Cleared is held': {
    choose: 'cleared',
    start: to(PRESS),
    paste: 'confidential',
    expect: 'hold',
  },
  'a Confidential text pasted into a new Confidential mail is passed on: its readers are new to it': {
    choose: 'confidential',
    start: to(COLLEAGUE),
    paste: 'confidential',
    expect: 'hold',
    named: [COLLEAGUE],
  },
  'an Internal text pasted into a new Internal mail goes': {
    choose: 'internal',
    start: to(COLLEAGUE),
    paste: 'internal',
    expect: 'release',
  },
  'a Confidential reply that Outlook calls a new mail is held: who was on it cannot be known': {
    quoted: 'confidential',
    start: to(CLIENT),
    expect: 'hold',
    named: [CLIENT],
  },
  'nor is it let go as Cleared': {
    quoted: 'confidential',
    start: to(PRESS),
    choose: 'cleared',
    expect: 'hold',
  },
  'an Internal reply that Outlook calls a new mail goes on as Internal': {
    quoted: 'internal',
    start: to(COLLEAGUE),
    expect: 'release',
  },
  'Internal is lower than what may have been Confidential: further down is a stamp that nobody can read': {
    kind: 'reply',
    quoted: 'internal',
    quotesDamage: true,
    start: to(COLLEAGUE),
    choose: 'internal',
    expect: 'hold',
  },
  'mail with nobody to be seen in it is held': { choose: 'internal', expect: 'hold' },
};

async function quotedBody(stamp: Stamp | undefined): Promise<string> {
  if (stamp === undefined) return '<p>earlier</p>';
  const earlier = createFakeComposeHost({ user: { address: COLLEAGUE, name: '' } });
  await applyStamp(earlier, aToolbox(), { stamp, details: STATED });
  return earlier.draft.body.content;
}

/** As a mail program leaves a marker that it cuts short. */
const DAMAGED = '<p>[stamp:1:confid…</p>';

async function tell(story: Story): Promise<FakeComposeHost> {
  const quoted = `${await quotedBody(story.quoted)}${story.quotesDamage === true ? DAMAGED : ''}`;
  const host = createFakeComposeHost({
    kind: story.kind ?? 'newMail',
    recipients: story.start ?? [],
    body: { format: 'html', content: `<p></p><hr><p>From: ${CLIENT}</p>${quoted}` },
  });
  const tools = aToolbox();
  await startDraft(host, tools);
  if (story.choose) await applyStamp(host, tools, { stamp: story.choose, details: STATED });
  if (story.paste) {
    const { format, content } = host.draft.body;
    host.setBody({ format, content: `${content}<p>As I heard:</p>${await quotedBody(story.paste)}` });
  }
  host.setRecipients([...everybody(host), ...(story.add ?? [])]);
  return host;
}

function named(decision: SendDecision): readonly string[] {
  if (decision.kind === 'release' || decision.kind === 'hold-unknown') return [];
  return decision.reading.verdict.findings.flatMap(({ recipients }) =>
    recipients.map(({ address }) => address),
  );
}

describe('at Send', () => {
  it.each(Object.entries(STORIES))('%s', async (_name, story) => {
    const decision = await guardSend(await tell(story), policySource(), AT_ONCE);
    expect(decision.kind).toBe(story.expect);
    if (story.named) expect(named(decision)).toEqual(story.named);
  });

  it('the clean path asks Outlook at most eight times', async () => {
    const host = await tell({ choose: 'internal', start: to(COLLEAGUE), expect: 'release' });
    const before = host.calls.length;
    await guardSend(host, policySource(), AT_ONCE);
    expect(host.calls.length - before).toBeLessThanOrEqual(8);
  });

  it('where Outlook takes its time, it is asked once more who receives the mail', async () => {
    const host = await tell({ choose: 'internal', start: to(COLLEAGUE), expect: 'release' });
    expect((await guardSend(host, policySource(), SLOWLY)).kind).toBe('release');
    expect(host.calls.slice(-3)).toEqual(['to.getAsync', 'cc.getAsync', 'bcc.getAsync']);
  });

  it.each(['release', 'ask'] as const)(
    'somebody who is added while a mail is being checked is checked too, where the answer would be: %s',
    async (answer) => {
      const stories: Readonly<Record<typeof answer, Story>> = {
        release: { choose: 'internal', start: to(COLLEAGUE), expect: 'release' },
        ask: {
          kind: 'reply',
          start: to(COLLEAGUE),
          add: cc(DIRECTOR),
          choose: 'confidential',
          expect: 'ask',
        },
      };
      const host = await tell(stories[answer]);
      expect((await guardSend(host, policySource(), SLOWLY)).kind).toBe(answer);
      const typing: ComposeHost = {
        ...host,
        async readFrom() {
          const from = await host.readFrom();
          host.setRecipients([...to(COLLEAGUE), ...bcc(PRESS)]);
          return from;
        },
      };
      const decision = await guardSend(typing, policySource(), SLOWLY);
      expect(decision.kind).toBe('hold');
      expect(named(decision)).toEqual([PRESS]);
    },
  );

  it('mail whose recipients never stand still is held', async () => {
    const host = await tell({ choose: 'internal', start: to(COLLEAGUE), expect: 'release' });
    let typed = 0;
    const typing: ComposeHost = {
      ...host,
      async readFrom() {
        const from = await host.readFrom();
        typed += 1;
        host.setRecipients(to(COLLEAGUE, `p${typed}@legalaid.example`));
        return from;
      },
    };
    expect((await guardSend(typing, policySource(), SLOWLY)).kind).toBe('hold-unknown');
  });

  it('a stamp that was left half done holds the mail, after a second and not before', async () => {
    const host = await tell({ start: to(COLLEAGUE), expect: 'hold' });
    host.fail({ 'body.setAsync': 9020, 'body.prependAsync': 9020 });
    await applyStamp(host, aToolbox(), { stamp: 'internal', details: STATED });
    const before = host.calls.length;
    const decision = await guardSend(host, policySource(), AT_ONCE);
    expect(decision).toMatchObject({ kind: 'hold', reading: { isBeingStamped: true } });
    const looks = host.calls.slice(before).filter((call) => call === 'to.getAsync').length;
    expect(looks).toBeGreaterThan(5);
    expect(looks).toBeLessThan(13);
  });

  it('a header that got lost is set again, and the mail goes', async () => {
    const host = await tell({ choose: 'internal', start: to(COLLEAGUE), expect: 'release' });
    const { recipients, session, body } = host.draft;
    const lost = createFakeComposeHost({ recipients: recipients.to, session, body });
    expect((await guardSend(lost, policySource(), AT_ONCE)).kind).toBe('release');
    expect(marksOn(lost).header).toBe('internal');
  });

  it('a header that cannot be set again holds the mail', async () => {
    const host = await tell({ choose: 'internal', start: to(COLLEAGUE), expect: 'release' });
    const { recipients, session, body } = host.draft;
    const faults = { 'internetHeaders.setAsync': 9020 } as const;
    const lost = createFakeComposeHost({ recipients: recipients.to, session, body, faults });
    expect((await guardSend(lost, policySource(), AT_ONCE)).kind).toBe('hold');
  });

  it('where Outlook takes a header and keeps none, the mail is held, and sent from elsewhere', async () => {
    const host = await tell({ choose: 'internal', start: to(COLLEAGUE), expect: 'release' });
    const { recipients, session, body } = host.draft;
    const lost = createFakeComposeHost({ recipients: recipients.to, session, body });
    const decision = await guardSend(
      { ...lost, writeHeader: async () => ok(undefined) },
      policySource(),
      AT_ONCE,
    );
    expect(decision).toMatchObject({
      kind: 'hold',
      reading: { verdict: { findings: [{ kind: 'header-not-kept', remedies: ['send-elsewhere'] }] } },
    });
  });

  it('without the policy a partner is held and a colleague is not', async () => {
    const none = policySource({
      policy: builtInPolicy({ organisation: 'Example Legal Aid', domains: ['legalaid.example'] }),
      problem: { kind: 'unreachable' },
    });
    const inside = await tell({ choose: 'internal', start: to(COLLEAGUE), expect: 'release' });
    const partner = await tell({
      choose: 'internal',
      start: to('elena@harbour-shelter.example'),
      expect: 'hold',
    });
    expect((await guardSend(inside, none, AT_ONCE)).kind).toBe('release');
    expect((await guardSend(partner, none, AT_ONCE)).kind).toBe('hold');
  });
});

const CLEAN: readonly Story[] = [
  { choose: 'internal', start: to(COLLEAGUE), expect: 'release' },
  { choose: 'cleared', start: to(PRESS), expect: 'release' },
  { kind: 'reply', quoted: 'confidential', start: to(CLIENT), expect: 'release' },
];
const HELD: readonly Story[] = [
  { choose: 'internal', start: to(PRESS), expect: 'hold' },
  { kind: 'reply', quoted: 'confidential', start: to(CLIENT), add: bcc(DIRECTOR), expect: 'hold' },
];

describe('with any combination of failing answers', () => {
  it('what a full set of answers would hold is never let go', async () => {
    for (const story of HELD) {
      const host = await tell(story);
      for (let combination = 0; combination < 2 ** SEND_READS.length; combination += 1) {
        host.fail(
          Object.fromEntries(
            SEND_READS.map((call, bit) => [call, (combination >> bit) & 1 ? 9020 : undefined]),
          ),
        );
        expect((await guardSend(host, policySource(), AT_ONCE)).kind).toBe('hold');
      }
    }
  });

  it('a field or mark that cannot be read holds even clean mail', async () => {
    for (const story of CLEAN) {
      const host = await tell(story);
      for (const call of NEEDED) {
        host.fail({ [call]: 9020 });
        expect((await guardSend(host, policySource(), AT_ONCE)).kind).toBe('hold');
        host.fail({ [call]: undefined });
      }
      expect((await guardSend(host, policySource(), AT_ONCE)).kind).toBe('release');
    }
  });
});

describe('removing recipients', () => {
  it('takes out only those, and putting back restores them beside later ones', async () => {
    const host = createFakeComposeHost({ recipients: [...to(COLLEAGUE, PRESS), ...cc(CLIENT)] });
    const undo = await removeRecipients(host, to(PRESS));
    expect(everybody(host).map(({ address }) => address)).toEqual([COLLEAGUE, CLIENT]);

    host.setRecipients([...everybody(host), ...to(DIRECTOR)]);
    if (undo.ok) await putBackRecipients(host, undo.value);
    expect(everybody(host).map(({ address }) => address)).toEqual([COLLEAGUE, DIRECTOR, PRESS, CLIENT]);
  });

  it.each(['cc.getAsync', 'cc.setAsync'] as const)(
    'takes out nobody where it fails half-way: %s',
    async (call) => {
      const host = createFakeComposeHost({ recipients: [...to(PRESS), ...cc(PRESS)] });
      host.fail({ [call]: 9020 });
      expect((await removeRecipients(host, [...to(PRESS), ...cc(PRESS)])).ok).toBe(false);
      expect(everybody(host).map(({ field }) => field)).toEqual(['to', 'cc']);
    },
  );

  it.each([removeRecipients, moveToBcc])('whoever the author took out since stays out: %p', async (act) => {
    const host = createFakeComposeHost({ recipients: to(PRESS, CLIENT, COLLEAGUE) });
    const undo = await act(host, to(PRESS));
    host.setRecipients(everybody(host).filter(({ address }) => address !== CLIENT));
    if (undo.ok) await putBackRecipients(host, undo.value);
    expect(everybody(host)).toMatchObject([
      { field: 'to', address: COLLEAGUE },
      { field: 'to', address: PRESS },
    ]);
  });

  it('whoever the author gave another place since keeps that one', async () => {
    const host = createFakeComposeHost({ recipients: to(PRESS, COLLEAGUE) });
    const undo = await removeRecipients(host, to(PRESS));
    host.setRecipients([...everybody(host), ...cc(PRESS)]);
    if (undo.ok) await putBackRecipients(host, undo.value);
    expect(everybody(host)).toMatchObject([{ address: COLLEAGUE }, { field: 'cc', address: PRESS }]);
  });

  it('does not take the same address out of another field', async () => {
    const host = createFakeComposeHost({ recipients: [...to(PRESS), ...cc(PRESS)] });
    await removeRecipients(host, cc(PRESS));
    expect(everybody(host)).toMatchObject([{ field: 'to', address: PRESS }]);
  });
});

describe('the one answer', () => {
  const never = () => new Promise<never>(() => undefined);
  const noWait = never as (ms: number) => Promise<void>;
  const DECISIONS: Readonly<Record<string, readonly [decide: () => Promise<string>, answer: string]>> = {
    'a decision to release': [async () => 'release', 'release'],
    'a decision to hold': [async () => 'hold', 'hold'],
    'a rejection': [() => Promise.reject(new Error('x')), 'otherwise'],
    'a throw': [
      () => {
        throw new Error('x');
      },
      'otherwise',
    ],
  };

  it.each(Object.entries(DECISIONS))('is given exactly once after %s', async (_name, [decide, expected]) => {
    const answers: string[] = [];
    await answerOnce((one) => void answers.push(one), decide, {
      deadlineMs: 4000,
      otherwise: 'otherwise',
      wait: noWait,
    });
    expect(answers).toEqual([expected]);
  });

  it('is what stands for silence when nothing comes at all', async () => {
    const answers: string[] = [];
    await answerOnce((one) => void answers.push(one), never, {
      deadlineMs: 4000,
      otherwise: 'hold',
      wait: async () => undefined,
    });
    expect(answers).toEqual(['hold']);
  });

  it('is to hold when nothing else comes in time, and a late decision changes nothing', async () => {
    const answers: string[] = [];
    let decide: (decision: string) => void = () => undefined;
    const late = new Promise<string>((resolve) => (decide = resolve));
    await answerOnce(
      (one) => void answers.push(one),
      () => late,
      {
        deadlineMs: 4000,
        otherwise: 'hold',
        wait: async () => undefined,
      },
    );
    decide('release');
    await late;
    expect(answers).toEqual(['hold']);
  });
});
