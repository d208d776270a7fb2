import { describe, expect, it } from '@jest/globals';
import { renderBanner } from '../../../src/core/stamp/banner';
import { newStampId } from '../../../src/core/stamp/stamp-id';
import type { Stamp } from '../../../src/core/stamp/stamp';
import { ok } from '../../../src/core/result';
import { lastChoice, rememberChoice, rememberStamp, seenStamp } from '../../../src/flows/seen-stamps';
import { startDraft } from '../../../src/flows/start-draft';
import { createFakeComposeHost } from '../../support/fake-compose-host';
import { aToolbox, marksOn } from '../../support/flow-tools';
import { cc, to } from '../../support/builders';

/** The settings of a mailbox, which every item in it has before it. */
function aMailbox() {
  const settings: Record<string, string> = {};
  let written = 0;
  const item = (conversation: string | null) => ({
    conversation,
    readSetting: (name: string) => settings[name],
    writeSetting: async (name: string, value: string) => {
      written += 1;
      settings[name] = value;
      return ok(undefined);
    },
  });
  const see = (conversation: string | null, stamp: Stamp, isSure = true) =>
    rememberStamp(item(conversation), { stamp, isSure }, Math.random);
  return { settings, item, see, written: () => written };
}

describe('the stamp last seen on a conversation', () => {
  it('is known of that conversation, and of no other', async () => {
    const { item, see } = aMailbox();
    await see('AAQ1=', 'internal');
    await see('AAQ2=', 'confidential');
    expect(['AAQ1=', 'AAQ2=', 'AAQ3=', null].map((one) => seenStamp(item(one)))).toEqual([
      'internal',
      'confidential',
      undefined,
      undefined,
    ]);
  });

  it.each<[string, readonly [Stamp, boolean], readonly [Stamp, boolean], Stamp]>([
    [
      'is no milder one that is older, or that anybody may write',
      ['confidential', true],
      ['internal', true],
      'confidential',
    ],
    ['follows a text that was adjusted and cleared', ['adjust', true], ['cleared', true], 'cleared'],
    ['does not where anybody may have cleared it', ['adjust', true], ['cleared', false], 'adjust'],
    [
      'stays where anybody may have written a milder one',
      ['confidential', true],
      ['cleared', false],
      'confidential',
    ],
    ['becomes a stricter one whoever wrote it', ['adjust', true], ['internal', false], 'internal'],
  ])('%s', async (_what, [first, isSure], [second, isSureToo], known) => {
    const { item, see } = aMailbox();
    await see('AAQ1=', first, isSure);
    await see('AAQ1=', second, isSureToo);
    expect(seenStamp(item('AAQ1='))).toBe(known);
  });

  it('tells nothing about the conversation to who reads the settings', async () => {
    const { settings, see } = aMailbox();
    await see('AAQ1=', 'internal');
    expect(settings['seen']).toMatch(/^[0-9a-z]{12}:[\w-]{8}2$/);
  });

  it('is written only where it is news', async () => {
    const { see, written } = aMailbox();
    await see('AAQ1=', 'internal');
    await see('AAQ1=', 'internal');
    await see(null, 'internal');
    expect(written()).toBe(1);
  });

  it('is forgotten behind 2,000 others, in less room than settings have', async () => {
    const { settings, item, see } = aMailbox();
    for (let at = 0; at < 2_001; at += 1) await see(`AAQ${at}=`, 'confidential');
    expect(seenStamp(item('AAQ0='))).toBeUndefined();
    expect(seenStamp(item('AAQ1='))).toBe('confidential');
    expect(String(settings['seen']).length).toBeLessThan(20_000);
  });

  it.each(['', ':', 'salt:', 'salt:short', '{}', 7, null, undefined])('is none where %j is kept', (kept) => {
    const readSetting = () => kept;
    expect(seenStamp({ conversation: 'AAQ1=', readSetting })).toBeUndefined();
  });
});

describe('an answer to a mail that quotes nothing', () => {
  async function begun(kind: 'newMail' | 'reply' | 'forward', content = '<p></p>') {
    const { settings, see } = aMailbox();
    await see('AAQ1=', 'confidential');
    const host = createFakeComposeHost({
      ...{ kind, recipients: to('yusuf.k@postbox.example'), conversation: 'AAQ1=', settings },
      body: { format: 'html', content },
    });
    const start = await startDraft(host, aToolbox());
    return { start, marks: marksOn(host) };
  }

  it.each(['reply', 'forward'] as const)('goes on with the stamp last seen: %s', async (kind) => {
    expect(await begun(kind)).toMatchObject({
      start: { kind: 'continued', stamp: 'confidential', answers: kind },
      marks: { header: 'confidential' },
    });
  });

  it('begins without one where it is a new mail', async () => {
    expect((await begun('newMail')).start).toEqual({ kind: 'unstamped' });
  });

  it('goes on with what is quoted where something is', async () => {
    const internal = { title: 'Internal', sentence: 'Stays here.', items: [] };
    const banner = renderBanner('html', 'internal', newStampId(Math.random), internal);
    const { start } = await begun('reply', `<p></p><hr>${banner.ok ? banner.value : ''}`);
    expect(start).toMatchObject({ kind: 'continued', stamp: 'internal' });
  });
});

describe('the stamp last chosen for new mail to the same people', () => {
  const ANA = 'ana@legalaid.example';
  const BEN = 'ben@court.example';

  it('is known of exactly these, in any order, field and spelling, and of nobody else', async () => {
    const { item } = aMailbox();
    await rememberChoice(item(null), to(ANA, BEN), 'cleared', Math.random);
    const known = [[...to('BEN@Court.example'), ...cc(ANA)], to(ANA), to(ANA, BEN, 'c@court.example')];
    expect(known.map((people) => lastChoice(item(null), people))).toEqual(['cleared', undefined, undefined]);
  });

  it('is the newest, and no stamp of any conversation', async () => {
    const { item, see } = aMailbox();
    await see('AAQ1=', 'confidential');
    for (const stamp of ['cleared', 'internal'] as const)
      await rememberChoice(item(null), to(ANA), stamp, Math.random);
    expect(lastChoice(item(null), to(ANA))).toBe('internal');
    expect(seenStamp(item('AAQ1='))).toBe('confidential');
  });

  it('is not kept for nobody, nor written twice', async () => {
    const { item, written } = aMailbox();
    await rememberChoice(item(null), [], 'internal', Math.random);
    await rememberChoice(item(null), to(ANA), 'internal', Math.random);
    await rememberChoice(item(null), to(ANA), 'internal', Math.random);
    expect(written()).toBe(1);
  });
});
