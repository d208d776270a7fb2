import { describe, expect, it } from '@jest/globals';
import type { SourceDocument } from '../../../src/core/policy/source/source-document';
import type { Stamp } from '../../../src/core/stamp/stamp';
import { ok } from '../../../src/core/result';
import { rememberStamp } from '../../../src/flows/seen-stamps';
import { stampOnPhone } from '../../../src/flows/stamp-on-phone';
import { applyStamp } from '../../../src/flows/apply-stamp';
import { NO_DETAILS } from '../../../src/flows/draft-state';
import { aPolicy, to } from '../../support/builders';
import { createFakeComposeHost, type FakeDraft } from '../../support/fake-compose-host';
import { aToolbox, marksOn, policySource } from '../../support/flow-tools';

const COLLEAGUE = to('tomas@legalaid.example');
const CLIENT = to('yusuf.k@postbox.example');

function toolsFor(stampOnPhones: boolean) {
  const organisation: SourceDocument['organisation'] = {
    ...{ name: 'Example Legal Aid', domains: ['legalaid.example'] },
    stampOnPhones,
  };
  return aToolbox({ policies: policySource({ policy: aPolicy({ organisation }) }) });
}

async function quoting(stamp: Stamp): Promise<string> {
  const earlier = createFakeComposeHost();
  await applyStamp(earlier, aToolbox(), { stamp, details: NO_DETAILS });
  return `<html><body><p>From the train</p><p>Tomas wrote:</p>${earlier.draft.body.content}</body></html>`;
}

async function headerAfter(draft: FakeDraft, stampOnPhones = true): Promise<Stamp | undefined> {
  const host = createFakeComposeHost({ faults: { 'sessionData.getAllAsync': 5000 }, ...draft });
  const { body } = host.draft;
  await stampOnPhone(host, toolsFor(stampOnPhones));
  // The text is the author's: phones cannot write a banner at its top.
  expect(host.draft.body).toEqual(body);
  return marksOn(host).header;
}

describe('a draft that begins on a phone', () => {
  it('stays as it is where the policy says nothing', async () => {
    expect(await headerAfter({ kind: 'reply', recipients: CLIENT }, false)).toBeUndefined();
  });

  it.each<[string, FakeDraft, Stamp | undefined]>([
    ['to a client: Confidential', { kind: 'reply', recipients: CLIENT }, 'confidential'],
    ['to a colleague: Internal', { kind: 'reply', recipients: COLLEAGUE }, 'internal'],
    ['to nobody yet: nothing can be suggested', { kind: 'newMail' }, undefined],
  ])('carries the suggested stamp, hidden: %s', async (_what, draft, stamp) => {
    expect(await headerAfter(draft)).toBe(stamp);
  });

  it.each<[Stamp, Stamp | undefined]>([
    ['confidential', 'confidential'],
    ['internal', 'internal'],
    ['adjust', 'adjust'],
    ['cleared', undefined],
  ])('that answers %s carries %s: a checklist is about one text', async (quoted, stamp) => {
    const body = { format: 'html', content: await quoting(quoted) } as const;
    expect(await headerAfter({ kind: 'reply', recipients: COLLEAGUE, body })).toBe(stamp);
  });

  it('goes on with the stamp last seen where it quotes nothing', async () => {
    const settings: Record<string, string> = {};
    const item = { conversation: 'AAQ1=', readSetting: (name: string) => settings[name] };
    const writeSetting = async (name: string, value: string) => {
      settings[name] = value;
      return ok(undefined);
    };
    await rememberStamp({ ...item, writeSetting }, { stamp: 'confidential', isSure: true }, Math.random);
    const draft = { kind: 'reply', recipients: COLLEAGUE, conversation: 'AAQ1=', settings } as const;
    expect(await headerAfter(draft)).toBe('confidential');
  });

  it.each(['internetHeaders.getAsync', 'body.getAsync', 'cc.getAsync'] as const)(
    'gets none where Outlook does not tell everything: %s',
    async (call) => {
      const body = { format: 'html', content: await quoting('confidential') } as const;
      const faults = { 'sessionData.getAllAsync': 5000, [call]: 9020 };
      const host = createFakeComposeHost({ kind: 'reply', recipients: COLLEAGUE, body, faults });
      await stampOnPhone(host, toolsFor(true));
      expect(marksOn(host).header).toBeUndefined();
    },
  );

  it('keeps the stamp that it has', async () => {
    const host = createFakeComposeHost({ recipients: CLIENT });
    await applyStamp(host, aToolbox(), { stamp: 'internal', details: NO_DETAILS });
    await stampOnPhone(host, toolsFor(true));
    expect(marksOn(host).header).toBe('internal');
  });

  it('gets nothing where the phone does not take it, and nobody is disturbed', async () => {
    const faults = { 'internetHeaders.setAsync': 9020, 'to.getAsync': 9020 } as const;
    expect(await headerAfter({ kind: 'reply', recipients: CLIENT, faults })).toBeUndefined();
  });
});
