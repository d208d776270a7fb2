import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatPlace, INBOX, parsePlace, type Place } from '../../../src/simulator/page/routing/place';
import { readTab, tabUrl } from '../../../src/simulator/page/routing/tab';
import { readFaults, withFaults } from '../../../src/simulator/page/faults/read-faults';
import { NO_FAULTS } from '../../../src/simulator/shared/faults';
import { readSettings, withoutChosenSettings } from '../../../src/simulator/page/settings/settings';

describe('the part of the address after #', () => {
  const CASES: Record<string, { hash: string; place: Place }> = {
    'nothing is the inbox': { hash: '', place: INBOX },
    'an unknown folder is the inbox': { hash: '#/spam/1', place: INBOX },
    'a message': {
      hash: '#/inbox/story-5',
      place: { mailbox: null, folder: 'inbox', mailId: 'story-5', draftId: null },
    },
    'an answer beside its message': {
      hash: '#/inbox/story-5/compose/d1',
      place: { mailbox: null, folder: 'inbox', mailId: 'story-5', draftId: 'd1' },
    },
    'a new mail': {
      hash: '#/sent/compose/d1',
      place: { mailbox: null, folder: 'sent', mailId: null, draftId: 'd1' },
    },
    'a draft in Drafts': {
      hash: '#/drafts/d1',
      place: { mailbox: null, folder: 'drafts', mailId: null, draftId: 'd1' },
    },
    'a message that was found from Drafts': {
      hash: '#/drafts/mail/story-5/compose/d1',
      place: { mailbox: null, folder: 'drafts', mailId: 'story-5', draftId: 'd1' },
    },
    'a message in a shared mailbox': {
      hash: '#/shared/intake/inbox/intake-1/compose/d1',
      place: { mailbox: 'intake', folder: 'inbox', mailId: 'intake-1', draftId: 'd1' },
    },
    'drafts are always one’s own': {
      hash: '#/shared/intake/drafts/d1',
      place: { mailbox: null, folder: 'drafts', mailId: null, draftId: 'd1' },
    },
    'no shared mailbox at all': { hash: '#/shared', place: INBOX },
    'a broken escape': {
      hash: '#/inbox/%E0%A4',
      place: { mailbox: null, folder: 'inbox', mailId: '%E0%A4', draftId: null },
    },
  };
  it.each(Object.entries(CASES))('%s', (_name, { hash, place }) => {
    expect(parsePlace(hash)).toEqual(place);
  });

  it('leads back to where it was taken, whatever the ids', () => {
    const id = fc
      .string({ minLength: 1 })
      .filter((each) => each !== 'compose' && each !== 'mail' && !/[\uD800-\uDFFF]/.test(each));
    const optional = fc.option(id);
    const elsewhere = fc.record<Place>({
      mailbox: optional,
      folder: fc.constantFrom('inbox', 'sent', 'deleted'),
      mailId: optional,
      draftId: optional,
    });
    const inDrafts = fc.record<Place>({
      mailbox: fc.constant(null),
      folder: fc.constant('drafts'),
      mailId: optional,
      draftId: optional,
    });
    fc.assert(
      fc.property(fc.oneof(elsewhere, inDrafts), (place) => {
        expect(parsePlace(formatPlace(place))).toEqual(place);
      }),
    );
  });
});

describe('the part of the address before #', () => {
  it('says whose mailbox of which world it is', () => {
    expect(readTab('?world=t1&as=tomas')).toEqual({ world: 't1', account: 'tomas', popOut: false });
    expect(readTab('')).toEqual({ world: 'main', account: null, popOut: false });
  });
  it('leads to somebody else in the same world and client', () => {
    expect(tabUrl('?world=t1&as=tomas&locale=fr-FR', 'nadia')).toBe('?world=t1&as=nadia&locale=fr-FR#/inbox');
  });
});

describe('the simulated client', () => {
  const stored = JSON.stringify({ locale: 'fr-FR', mailboxVersion: '1.14' });
  const CASES = {
    'is English with 1.16 by default': { search: '', stored: null, expect: ['en-US', '1.16', 5_000] },
    'is what was chosen before': { search: '', stored, expect: ['fr-FR', '1.14', 5_000] },
    'is what the address says first of all': {
      search: '?locale=en-US&mailbox=1.15&slow=200',
      stored,
      expect: ['en-US', '1.15', 200],
    },
    'takes no nonsense for a time': { search: '?slow=soon', stored: null, expect: ['en-US', '1.16', 5_000] },
    'survives damaged storage': { search: '', stored: '{{', expect: ['en-US', '1.16', 5_000] },
  };
  it.each(Object.entries(CASES))('%s', (_name, { search, stored: text, expect: expected }) => {
    const { locale, mailboxVersion, slowAfterMs } = readSettings(search, text);
    expect([locale, mailboxVersion, slowAfterMs]).toEqual(expected);
  });
  it('is no longer decided by the address once something was chosen', () => {
    expect(withoutChosenSettings('?world=t1&locale=fr-FR&mailbox=1.14')).toBe('?world=t1');
    expect(withoutChosenSettings('?locale=fr-FR')).toBe('');
  });
  it('fails on purpose where the address says so, and only there', () => {
    const plan = { ...NO_FAULTS, clockMs: -60_000 };
    const search = withFaults('?as=nadia', plan);
    expect(readFaults(search)).toEqual({ plan, problem: null });
    expect(withFaults(search, NO_FAULTS)).toBe('?as=nadia');
    expect(readFaults('')).toEqual({ plan: NO_FAULTS, problem: null });
  });
  it('says what it does not understand of the faults in the address, and does nothing wrong', () => {
    expect(readFaults('?faults=oops')).toEqual({ plan: NO_FAULTS, problem: 'faults must be an object' });
  });
});
