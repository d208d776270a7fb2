/** @jest-environment jsdom */
import { describe, expect, it } from '@jest/globals';
import { readClosely } from '../../../src/compose/read-closely';
import { withFoundAtSend } from '../../../src/compose/found-at-send';
import { BEFORE_READING } from '../../../src/compose/desk-state';
import { FINDING_KINDS, type FindingKind } from '../../../src/core/decide/finding';
import { STAMPS } from '../../../src/core/stamp/stamp';
import { followThread } from '../../../src/flows/follow-thread';
import { readStamp, type StampView } from '../../../src/flows/read-stamp';
import { onAudienceChanged } from '../../../src/launch/draft-events';
import { ALERT_STATES } from '../../gallery/states/alerts';
import { BANNER_STATES } from '../../gallery/states/banners';
import { COMPOSE_STATES } from '../../gallery/states/compose';
import { FINDINGS } from '../../gallery/states/findings';
import { arrange, type GalleryDraft } from '../../gallery/states/gallery-draft';
import { NOTICE_STATES, TOLD_ABOVE } from '../../gallery/states/notices';
import { answerAtSend, pressSend } from '../../gallery/states/press-send';
import { BY_AGREEMENT, BY_TRUST, READ_STATES, readHostOf, type ReadState } from '../../gallery/states/read';
import { samplePolicyNow } from '../../gallery/states/sample-policy';
import { ANSWERED } from '../../support/draft-scene';
import { policySource } from '../../support/flow-tools';

const LOCALE = 'en-GB';

/** Kinds of finding that the pane shows of a draft. */
async function foundInPane(state: GalleryDraft): Promise<readonly FindingKind[]> {
  const { seenBy, policies, tools } = await arrange(state, LOCALE);
  if (state.source) await followThread(seenBy, state.source, tools, ANSWERED);
  const reading = await readClosely(seenBy, policies);
  const shown = withFoundAtSend({ ...BEFORE_READING, reading }, state.lead).reading;
  return (shown?.verdict.findings ?? []).map(({ kind }) => kind);
}

async function viewOf(state: ReadState): Promise<StampView> {
  const { mail } = state;
  if (mail === undefined) throw new Error('Nothing is selected');
  const view = await readStamp(readHostOf(mail(LOCALE), state), policySource(samplePolicyNow()));
  if (!view.ok) throw new Error('Outlook shows nothing');
  return view.value;
}

describe('the gallery shows every kind of finding', () => {
  it.each(FINDING_KINDS)('%s, in the compose pane', async (kind) => {
    expect(Object.keys(COMPOSE_STATES)).toContain(`finding-${kind}`);
    expect(await foundInPane(FINDINGS[kind])).toContain(kind);
  });

  it.each(FINDING_KINDS)('%s, in an alert', async (kind) => {
    const decision = await pressSend(ALERT_STATES[`finding-${kind}`]!, LOCALE);
    const verdict = 'reading' in decision ? decision.reading.verdict : undefined;
    expect(verdict?.findings[0]).toMatchObject({ kind });
    expect(await answerAtSend(ALERT_STATES[`finding-${kind}`]!, LOCALE)).toMatchObject({ allowEvent: false });
  });

  it.each(FINDING_KINDS)('%s, above the draft where it is told there', async (kind) => {
    const { host, policies, tools, words } = await arrange(FINDINGS[kind], LOCALE);
    const { source } = FINDINGS[kind];
    if (source) await followThread(host, source, tools, ANSWERED);
    await onAudienceChanged({ host, tools: { ...tools, policies }, words });
    expect(Object.keys(host.draft.notices).length > 0).toBe(TOLD_ABOVE[kind]);
    expect(`finding-${kind}` in NOTICE_STATES).toBe(TOLD_ABOVE[kind]);
  });
});

describe('the gallery shows every stamp', () => {
  it.each(STAMPS)('%s, in both panes and in both kinds of mail', (stamp) => {
    expect(Object.keys(COMPOSE_STATES)).toContain(`ready-${stamp}`);
    expect(Object.keys(READ_STATES)).toEqual(expect.arrayContaining([`stamp-${stamp}`, `claimed-${stamp}`]));
    expect(Object.keys(BANNER_STATES)).toEqual(expect.arrayContaining([`html-${stamp}`, `text-${stamp}`]));
    expect(Object.keys(NOTICE_STATES)).toEqual(
      expect.arrayContaining([`reply-${stamp}`, `forward-${stamp}`]),
    );
  });

  it.each(STAMPS)('%s, ready to send', async (stamp) => {
    expect(await foundInPane(COMPOSE_STATES[`ready-${stamp}`]!)).toEqual([]);
    expect(await viewOf(READ_STATES[`stamp-${stamp}`]!)).toMatchObject({ stamp, agreement: 'agree' });
  });
});

describe('the gallery shows received mail', () => {
  it.each(Object.entries(BY_AGREEMENT))('%s', async (agreement, state) => {
    expect(await viewOf(state)).toMatchObject({ agreement });
  });

  it.each(Object.entries(BY_TRUST))('%s', async (kind, state) => {
    expect(await viewOf(state)).toMatchObject({ trust: { kind } });
  });
});
