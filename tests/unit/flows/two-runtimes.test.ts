import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { renderBanner } from '../../../src/core/stamp/banner';
import { newStampId } from '../../../src/core/stamp/stamp-id';
import type { Stamp } from '../../../src/core/stamp/stamp';
import { applyStamp } from '../../../src/flows/apply-stamp';
import { NO_DETAILS } from '../../../src/flows/draft-state';
import type { ComposeHost } from '../../../src/flows/ports';
import { readDraft } from '../../../src/flows/read-draft';
import { startDraft } from '../../../src/flows/start-draft';
import { to } from '../../support/builders';
import { createFakeComposeHost, type FakeComposeHost } from '../../support/fake-compose-host';
import { aToolbox, policySource } from '../../support/flow-tools';
import { runs } from '../../support/runs';

/** How many turns each call of a runtime waits, before Outlook acts and before it hears of it. */
type Delays = readonly (readonly [before: number, after: number])[];

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
}

/** The same draft as another runtime sees it, whose calls take their time. */
function seenBy(host: FakeComposeHost, delays: Delays): ComposeHost {
  let call = 0;
  const late = <Given extends unknown[], T>(act: (...given: Given) => Promise<T>) => {
    return async (...given: Given): Promise<T> => {
      const [before, after] = delays[call % delays.length] ?? [0, 0];
      call += 1;
      await turns(before);
      const answer = await act(...given);
      await turns(after);
      return answer;
    };
  };
  return new Proxy(host, {
    get: (target, name, receiver) => {
      const member: unknown = Reflect.get(target, name, receiver);
      return typeof member === 'function' && name !== 'readSetting'
        ? late(member as () => Promise<unknown>)
        : member;
    },
  });
}

function anAnswer(inherited: Stamp): FakeComposeHost {
  const words = { title: 'Stamp', sentence: 'Please ask before passing it on.', items: [] };
  const banner = renderBanner(
    'html',
    inherited,
    newStampId(() => 0.2),
    words,
  );
  const quoted = `<p>Tomas wrote:</p>${banner.ok ? banner.value : ''}`;
  return createFakeComposeHost({
    kind: 'reply',
    recipients: to('tomas@legalaid.example'),
    body: { format: 'html', content: `<html><body><p>Dear Tomas</p>${quoted}</body></html>` },
  });
}

const someDelays = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 1, maxLength: 30 });

describe('an author who chooses while the stamp of the conversation is being continued', () => {
  it('has the last word: one banner, one header, one id', async () => {
    const chosen: Stamp = 'confidential';
    const hasLastWord = async (slow: Delays, quick: Delays, later: number): Promise<void> => {
      const host = anAnswer('internal');
      const continued = startDraft(seenBy(host, slow), aToolbox());
      await turns(later);
      const choice = { stamp: chosen, details: NO_DETAILS };
      const applied = await applyStamp(seenBy(host, quick), aToolbox(), choice);
      await continued;
      expect(applied.ok).toBe(true);
      const { draft } = await readDraft(host, policySource());
      expect(draft.marks).toEqual({ kind: 'stamped', stamp: chosen });
    };
    const start = fc.nat(1500);
    await fc.assert(fc.asyncProperty(someDelays, someDelays, start, hasLastWord), runs(1000));
  }, 60_000);
});
