import { describe, expect, it } from '@jest/globals';
import type { Level } from '../../../src/core/policy/level';
import type { DeskState } from '../../../src/compose/desk-state';
import { toSendLine } from '../../../src/compose/send-line-state';
import { NO_DETAILS } from '../../../src/flows/draft-state';
import { aRecipient } from '../../support/fake-compose-host';
import { aDesk, aReading, ENGLISH } from './builders';

const dana = aRecipient('press@paper.example');
const outside = (level: Level, people = [dana]) =>
  aDesk({
    reading: aReading({
      recipients: people,
      findings: [{ kind: 'outside-organisation', recipients: people }],
      levels: { 'outside-organisation': level },
    }),
  });

interface Scenario {
  readonly desk: DeskState;
  readonly expect: { readonly tone: string; readonly headline?: string; readonly sentence?: RegExp };
}

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'nothing stands in the way of clean mail': {
    desk: aDesk({ reading: aReading({ recipients: [aRecipient('tomas@legalaid.example')] }) }),
    expect: { tone: 'go', headline: 'Ready to send', sentence: /^Nothing stands in the way\.$/ },
  },
  'a note does not hold': { desk: outside('note'), expect: { tone: 'go' } },
  'a kind that the policy switched off does not hold': { desk: outside('off'), expect: { tone: 'go' } },
  'a warning says that Outlook will ask, and about whom': {
    desk: outside('warn'),
    expect: { tone: 'ask', headline: 'Outlook will ask you first', sentence: /press@paper\.example/ },
  },
  'a reason to give holds': { desk: outside('reason'), expect: { tone: 'hold' } },
  'an approval to get holds': { desk: outside('approve'), expect: { tone: 'hold' } },
  'a block holds, and names the person and the reason': {
    desk: outside('block'),
    expect: {
      tone: 'hold',
      headline: 'It would not be sent',
      sentence: /press@paper\.example is outside Example Legal Aid, and this mail is Internal/,
    },
  },
  'of many people the first is named and the others are counted': {
    desk: outside('block', [dana, aRecipient('a@b.example'), aRecipient('c@d.example')]),
    expect: { tone: 'hold', sentence: /^press@paper\.example and 2 more: / },
  },
  'two reasons are both said': {
    desk: aDesk({
      reading: aReading({
        stamp: 'cleared',
        findings: [
          { kind: 'no-uses', recipients: [] },
          { kind: 'checklist-incomplete', recipients: [] },
        ],
      }),
    }),
    expect: { tone: 'todo', sentence: /checklist.* No public use is agreed yet\.$/ },
  },
  'several reasons: the worst in full, the others by number': {
    desk: aDesk({
      reading: aReading({
        stamp: 'cleared',
        findings: [
          { kind: 'no-uses', recipients: [] },
          { kind: 'checklist-incomplete', recipients: [] },
          { kind: 'no-adjustments', recipients: [] },
        ],
      }),
    }),
    expect: { tone: 'todo', sentence: /And 2 more reasons\.$/ },
  },
  'a draft without a stamp is unfinished, not wrong': {
    desk: aDesk({
      reading: aReading({ stamp: undefined, findings: [{ kind: 'no-stamp', recipients: [] }] }),
    }),
    expect: { tone: 'todo', headline: 'It would not be sent' },
  },
  'an unfinished draft with an outsider is wrong too': {
    desk: aDesk({
      reading: aReading({
        stamp: 'adjust',
        recipients: [dana],
        findings: [
          { kind: 'no-adjustments', recipients: [] },
          { kind: 'outside-organisation', recipients: [dana] },
        ],
      }),
    }),
    expect: { tone: 'hold', sentence: /press@paper\.example/ },
  },
  'nobody addressed: nothing is promised': { desk: aDesk(), expect: { tone: 'wait' } },
  'before the first reading nothing is promised': {
    desk: aDesk({ reading: undefined, waiting: 'noticeably' }),
    expect: { tone: 'wait' },
  },
  'while a newer reading is slow, the old verdict is not repeated': {
    desk: { ...outside('off'), waiting: 'noticeably' },
    expect: { tone: 'wait' },
  },
  'while a stamp is being written, nothing is promised': {
    desk: {
      ...outside('off'),
      wish: { stamp: 'cleared', details: NO_DETAILS },
      writing: { kind: 'writing' },
    },
    expect: { tone: 'wait' },
  },
  'a stamp that could not be written is no stamp: what the mail carries is named': {
    desk: {
      ...outside('off'),
      wish: { stamp: 'confidential', details: NO_DETAILS },
      writing: { kind: 'failed', problem: { kind: 'typed-meanwhile' } },
    },
    expect: { tone: 'hold', headline: 'Not as you chose', sentence: /still carries Internal/ },
  },
  'a stamp that could not be written changes nothing about who may not have the mail': {
    desk: {
      ...outside('block'),
      wish: { stamp: 'confidential', details: NO_DETAILS },
      writing: { kind: 'failed', problem: { kind: 'typed-meanwhile' } },
    },
    expect: {
      tone: 'hold',
      sentence: /press@paper\.example is outside Example Legal Aid, and this mail is Int/,
    },
  },
};

describe('what Send will do', () => {
  it.each(Object.entries(SCENARIOS))('%s', (_name, { desk, expect: expected }) => {
    const line = toSendLine(desk, ENGLISH);
    expect(line.tone).toBe(expected.tone);
    if (expected.headline !== undefined) expect(line.headline).toBe(expected.headline);
    if (expected.sentence !== undefined) expect(line.sentence).toMatch(expected.sentence);
  });

  it('leads to what stands in the way, and nowhere when nothing does', () => {
    expect(toSendLine(outside('block'), ENGLISH).finding).toBe('outside-organisation');
    expect(toSendLine(outside('off'), ENGLISH).finding).toBeUndefined();
  });
});
