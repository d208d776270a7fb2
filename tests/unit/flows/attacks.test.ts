import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Recipient } from '../../../src/core/audience/recipient';
import type { Stamp } from '../../../src/core/stamp/stamp';
import { applyStamp } from '../../../src/flows/apply-stamp';
import { followSender } from '../../../src/flows/follow-sender';
import { NO_DETAILS } from '../../../src/flows/draft-state';
import { guardSend } from '../../../src/flows/guard-send';
import type { ComposeHost, ComposeKind } from '../../../src/flows/ports';
import { readDraft } from '../../../src/flows/read-draft';
import { restoreDraft } from '../../../src/flows/restore-draft';
import { startDraft } from '../../../src/flows/start-draft';
import { bcc, cc, to } from '../../support/builders';
import { createFakeComposeHost, everybody, type FakeComposeHost } from '../../support/fake-compose-host';
import { AT_ONCE, aToolbox, marksOn, policySource } from '../../support/flow-tools';

const COLLEAGUE = 'tomas@legalaid.example';
const DIRECTOR = 'ruth@legalaid.example';
const CLIENT = 'yusuf.k@postbox.example';
const PRESS = 'press@paper.example';
const details = { adjustments: ['Change the name'], uses: ['Newsletter'], ticked: ['consent'] };
const HEADER_BLOCK = '<hr><div id="divRplyFwdMsg"><b>From:</b> Nadia Rahimi<br><b>Sent:</b> Monday</div>';

async function aStampedMail(
  stamp: Stamp,
  recipients: readonly Recipient[],
  author = 'nadia@legalaid.example',
): Promise<FakeComposeHost> {
  const host = createFakeComposeHost({ user: { address: author, name: '' }, recipients });
  const tools = aToolbox();
  await startDraft(host, tools);
  await applyStamp(host, tools, { stamp, details });
  return host;
}

async function anAnswer(
  kind: ComposeKind,
  quoted: Stamp,
  recipients: readonly Recipient[],
): Promise<FakeComposeHost> {
  const parent = await aStampedMail(quoted, to(CLIENT), DIRECTOR);
  return createFakeComposeHost({
    kind,
    recipients,
    body: { format: 'html', content: `<p></p>${HEADER_BLOCK}${parent.draft.body.content}` },
  });
}

const sendAs = async (host: ComposeHost) => (await guardSend(host, policySource(), AT_ONCE)).kind;

/** Another runtime sees the same draft through an object of its own. */
const anotherRuntime = (host: FakeComposeHost): ComposeHost => ({ ...host });

/** The same draft, each answer a little later, as chance has it. */
function jittery(host: ComposeHost, delays: () => number): ComposeHost {
  const wait = async () => {
    for (let left = delays(); left > 0; left -= 1) await Promise.resolve();
  };
  return Object.fromEntries(
    Object.entries(host).map(([name, member]: [string, unknown]) => [
      name,
      typeof member === 'function'
        ? async (...args: unknown[]) => {
            await wait();
            return (member as (...args: unknown[]) => unknown)(...args);
          }
        : member,
    ]),
  ) as unknown as ComposeHost;
}

function nextOf(stream: Iterator<number, unknown>): number {
  const next = stream.next();
  return next.done === true ? 0 : next.value;
}

/** Races take real time, so long proofs run fewer of them than of other properties. */
const RACES = { numRuns: Math.min(1000, fc.readConfigureGlobal().numRuns ?? 100) };

describe('a forward in classic Outlook, which inherits its parent’s properties', () => {
  async function aForward(): Promise<FakeComposeHost> {
    const parent = await aStampedMail('confidential', to(CLIENT), DIRECTOR);
    return createFakeComposeHost({
      kind: 'forward',
      recipients: to(PRESS),
      properties: parent.draft.properties,
      body: { format: 'html', content: `<p></p>${HEADER_BLOCK}${parent.draft.body.content}` },
    });
  }

  it('is held where no event ran before Send', async () => {
    expect(await sendAs(await aForward())).toBe('hold');
  });

  it('is held where only the event for opened drafts ran', async () => {
    const host = await aForward();
    await restoreDraft(host);
    expect(await sendAs(host)).toBe('hold');
  });

  it('is held whatever the order in which the two events get their answers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat(12)), async (stream) => {
        const host = await aForward();
        const delays = () => nextOf(stream);
        await Promise.all([
          startDraft(jittery(host, delays), aToolbox()),
          restoreDraft(jittery(host, delays)),
        ]);
        expect(await sendAs(host)).toBe('hold');
      }),
      RACES,
    );
  });
});

describe('a Confidential conversation', () => {
  it('cannot be lowered where its record cannot be read at Send', async () => {
    const host = await anAnswer('reply', 'confidential', to(COLLEAGUE));
    await startDraft(host, aToolbox());
    await applyStamp(host, aToolbox(), { stamp: 'internal', details: NO_DETAILS });
    expect(await sendAs(host)).toBe('hold');
    host.fail({ 'sessionData.getAllAsync': 9020, loadCustomPropertiesAsync: 9020 });
    expect(await sendAs(host)).toBe('hold');
  });

  it('cannot be lowered where nobody saw composing start', async () => {
    const host = await anAnswer('reply', 'confidential', to(PRESS));
    await applyStamp(host, aToolbox(), { stamp: 'cleared', details });
    expect(await sendAs(host)).toBe('hold');
  });

  it('cannot be lowered where the people of the start could not be read', async () => {
    const host = await anAnswer('reply', 'confidential', to(CLIENT));
    host.fail({ 'cc.getAsync': 9020 });
    await startDraft(host, aToolbox());
    host.fail({ 'cc.getAsync': undefined });
    await applyStamp(host, aToolbox(), { stamp: 'cleared', details });
    expect(await sendAs(host)).toBe('hold');
  });

  it.each([
    ['', {}],
    [', and what was recorded cannot be read then', { 'sessionData.getAllAsync': 9020 }],
  ])('does not take people into its chain when the start is told a second time%s', async (_when, faults) => {
    const host = await anAnswer('reply', 'confidential', to(CLIENT));
    await startDraft(host, aToolbox());
    host.setRecipients([...everybody(host), ...cc(DIRECTOR)]);
    host.fail(faults);
    await startDraft(anotherRuntime(host), aToolbox());
    host.fail({ 'sessionData.getAllAsync': undefined });
    expect(await sendAs(host)).toBe('hold');
    expect(marksOn(host).markers).toHaveLength(2);
  });
});

describe('two runtimes on one draft', () => {
  it('never undo a stamp that was chosen while composing still started', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat(20)), async (stream) => {
        const host = await anAnswer('reply', 'internal', to(COLLEAGUE));
        const delays = () => nextOf(stream);
        await Promise.all([
          startDraft(jittery(host, delays), aToolbox()),
          applyStamp(jittery(host, delays), aToolbox(), { stamp: 'confidential', details: NO_DETAILS }),
        ]);
        const { draft } = await readDraft(host, policySource());
        const isAsChosen = draft.marks.kind === 'stamped' && draft.marks.stamp === 'confidential';
        expect(isAsChosen || (await sendAs(host)) === 'hold').toBe(true);
      }),
      RACES,
    );
  });

  it('never leave two banners that Send lets go, and stamping again leaves one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat(20)), async (stream) => {
        const host = createFakeComposeHost({ recipients: to(COLLEAGUE) });
        const delays = () => nextOf(stream);
        await startDraft(host, aToolbox());
        const choose = (stamp: Stamp) =>
          applyStamp(jittery(host, delays), aToolbox(), { stamp, details: NO_DETAILS });
        await Promise.all([choose('internal'), choose('confidential')]);
        if (marksOn(host).markers.length > 1) expect(await sendAs(host)).toBe('hold');
        await choose('internal');
        expect(marksOn(host)).toEqual({ header: 'internal', markers: ['internal'] });
        expect(await sendAs(host)).toBe('release');
      }),
      RACES,
    );
  });
});

describe('Send pressed while a stamp is being written', () => {
  /** The author stamps and sends in one breath; the answer is that of the mail as the author meant it. */
  async function stampAndSend(stream: Iterator<number, unknown>, host: FakeComposeHost, stamp: Stamp) {
    const delays = () => nextOf(stream);
    const begun = host.draft.session;
    const act = applyStamp(jittery(host, delays), aToolbox(), { stamp, details });
    while (host.draft.session === begun) await Promise.resolve();
    for (let left = 5 * delays(); left > 0; left -= 1) await Promise.resolve();
    const answer = await sendAs(jittery(anotherRuntime(host), delays));
    expect(await act).toMatchObject({ ok: true });
    return answer;
  }

  it('waits for it, and lets clean mail go', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat(12)), async (stream) => {
        const host = createFakeComposeHost({ recipients: to(COLLEAGUE) });
        await startDraft(host, aToolbox());
        expect(await stampAndSend(stream, host, 'internal')).toBe('release');
      }),
      RACES,
    );
  });

  it('never lets go on the stamp that stood there before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat(12)), async (stream) => {
        const host = await aStampedMail('cleared', to(PRESS));
        expect(await stampAndSend(stream, host, 'internal')).toBe('hold');
      }),
      RACES,
    );
  });
});

describe('an outsider', () => {
  it('cannot put words into our banner', async () => {
    const host = await anAnswer('reply', 'adjust', to(CLIENT));
    await startDraft(host, aToolbox());
    expect((await readDraft(host, policySource())).details.adjustments).toEqual([]);
  });
});

describe('the banner', () => {
  async function sentenceFrom(from: string): Promise<string> {
    const host = createFakeComposeHost({ from, recipients: to(CLIENT) });
    await startDraft(host, aToolbox());
    await applyStamp(host, aToolbox(), { stamp: 'confidential', details: NO_DETAILS });
    return host.draft.body.content;
  }

  it('names the author, but not whoever writes from a shared mailbox', async () => {
    expect(await sentenceFrom('nadia@legalaid.example')).toContain('Nadia Rahimi');
    const shared = await sentenceFrom('helpline@legalaid.example');
    expect(shared).toContain('helpline@legalaid.example');
    expect(shared).not.toContain('Nadia');
  });

  it('names nobody any more once From becomes a shared mailbox', async () => {
    const host = createFakeComposeHost({ recipients: to(CLIENT) });
    await startDraft(host, aToolbox());
    await applyStamp(host, aToolbox(), { stamp: 'confidential', details: NO_DETAILS });
    host.setFrom('helpline@legalaid.example');
    await followSender(host, aToolbox());
    expect(host.draft.body.content).toContain('helpline@legalaid.example');
    expect(host.draft.body.content).not.toContain('Nadia');
    expect(marksOn(host)).toEqual({ header: 'confidential', markers: ['confidential'] });
  });

  it.each(['internal', 'adjust', 'cleared'] as const)(
    'of %s names nobody, so From does not matter',
    async (stamp) => {
      const host = createFakeComposeHost({ recipients: to(CLIENT) });
      await applyStamp(host, aToolbox(), { stamp, details: NO_DETAILS });
      const before = host.draft.body.content;
      host.setFrom('helpline@legalaid.example');
      await followSender(host, aToolbox());
      expect(host.draft.body.content).toBe(before);
    },
  );

  it('is not made where there is none: another From stamps nothing', async () => {
    const host = createFakeComposeHost({ from: 'helpline@legalaid.example' });
    await followSender(host, aToolbox());
    expect(marksOn(host)).toEqual({ header: undefined, markers: [] });
  });

  it('is the same with and without anybody in Bcc', async () => {
    const bodyWith = async (recipients: readonly Recipient[]) => {
      const host = createFakeComposeHost({ recipients });
      await applyStamp(host, aToolbox(), { stamp: 'internal', details: NO_DETAILS });
      return host.draft.body.content.replace(/\[stamp:[^\]]*\]/, '');
    };
    const partner = bcc('elena@harbour-shelter.example');
    expect(await bodyWith([...to(COLLEAGUE), ...partner])).toBe(await bodyWith(to(COLLEAGUE)));
  });
});
