import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Marks } from '../../../src/core/decide/draft';
import { renderBanner } from '../../../src/core/stamp/banner';
import { findMarkers } from '../../../src/core/stamp/marker';
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

function aNewMail(): FakeComposeHost {
  const body = { format: 'html', content: '<html><body><p>Dear Tomas</p></body></html>' } as const;
  return createFakeComposeHost({ recipients: to('tomas@legalaid.example'), body });
}

/** A policy that is on its way. */
function aLatePolicy() {
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  return { promise: arrived.then(() => policySource().current(undefined)), arrive: () => arrive() };
}

const delays = (least: number): fc.Arbitrary<Delays> => {
  const turnsOfOne = fc.integer({ min: least, max: 60 });
  return fc.array(fc.tuple(turnsOfOne, turnsOfOne), { minLength: 1, maxLength: 30 });
};

/** What the draft says in the end, where the author makes it Confidential while its start continues Internal. */
async function marksAfter(slow: Delays, own: Delays, later: number): Promise<Marks> {
  const host = anAnswer('internal');
  const continued = startDraft(seenBy(host, slow), aToolbox());
  await turns(later);
  const choice = { stamp: 'confidential', details: NO_DETAILS } as const;
  const applied = await applyStamp(seenBy(host, own), aToolbox(), choice);
  await continued;
  expect(applied.ok).toBe(true);
  const { draft } = await readDraft(host, policySource());
  return draft.marks;
}

describe('an author who chooses while the stamp of the conversation is being continued', () => {
  const later = fc.nat(1500);

  it('has the last word: one banner, one header, one id', async () => {
    const hasLastWord = async (...when: Parameters<typeof marksAfter>) =>
      expect(await marksAfter(...when)).toEqual({ kind: 'stamped', stamp: 'confidential' });
    // Not one call of the start is so slow that all that the author does fits into it.
    await fc.assert(fc.asyncProperty(delays(0), delays(5), later, hasLastWord), runs(1000));
  }, 60_000);

  it('is never taken for somebody who chose what is continued, however slow Outlook is: Send would hold the mail', async () => {
    const isSafe = async (...when: Parameters<typeof marksAfter>) =>
      expect(await marksAfter(...when)).not.toEqual({ kind: 'stamped', stamp: 'internal' });
    await fc.assert(fc.asyncProperty(delays(0), delays(0), later, isSafe), runs(1000));
  }, 60_000);
});

describe('an author who chose before the start of the draft had the policy', () => {
  it.each(['internal', undefined] as const)(
    'and writes above the banner, can choose again: there is one banner (answering %s)',
    async (inherited) => {
      const host = inherited === undefined ? aNewMail() : anAnswer(inherited);
      const { promise: fetched, arrive } = aLatePolicy();
      const started = startDraft(host, aToolbox({ policies: { current: () => fetched } }));
      await turns(100);
      const author = aToolbox();
      await applyStamp(host, author, { stamp: 'confidential', details: NO_DETAILS });
      arrive();
      await started;
      const { body } = host.draft;
      host.setBody({ ...body, content: body.content.replace('<body>', '<body><p>Before I forget:</p>') });
      await applyStamp(host, author, { stamp: 'internal', details: NO_DETAILS });
      const own = findMarkers(host.draft.body.content).intact.slice(
        0,
        inherited === undefined ? undefined : -1,
      );
      expect(own.map(({ stamp }) => stamp)).toEqual(['internal']);
      const { draft } = await readDraft(host, policySource());
      expect(draft.marks).toEqual({ kind: 'stamped', stamp: 'internal' });
    },
  );
});
