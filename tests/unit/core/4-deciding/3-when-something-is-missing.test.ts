import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../../../../src/core/decide/evaluate';
import type { Policy } from '../../../../src/core/policy/policy';
import { readPublished } from '../../../../src/core/policy/read-published';
import { publish } from '../../../../src/core/policy/source/publish';
import { aDraft, NOON, to, type DraftSketch } from '../../../support/builders';
import { AUTHOR, COLLEAGUE, LEGAL_AID, SHELTER, TWO_IN_ONE } from '../legal-aid';
import { BUILT_IN, outcomeOf, type Outcome } from '../scene';

const GOES: Outcome = 'goes';
const NOTED: Outcome = 'goes, with a note';
const HELD: Outcome = 'is held';

const COLUMNS: readonly (readonly [mail: string, stamp: DraftSketch])[] = [
  ['Cleared for publication', { stamp: 'cleared' }],
  ['Needs adjustment', { stamp: 'adjust' }],
  ['Internal', { stamp: 'internal' }],
  ['Confidential', { stamp: 'confidential' }],
  ['a mail without a stamp', {}],
];

interface Row {
  readonly policy?: Policy;
  readonly draft: DraftSketch;
  /** Under each stamp, and under none. */
  readonly outcomes: readonly [Outcome, Outcome, Outcome, Outcome, Outcome];
}

const TODAYS_COPY = readPublished(publish(LEGAL_AID), NOON - 3600);
const YESTERDAYS_COPY = readPublished(publish(LEGAL_AID), NOON - 25 * 3600);
const ALL_HELD = [HELD, HELD, HELD, HELD, HELD] as const;
const TO_COLLEAGUE: DraftSketch = { recipients: to(COLLEAGUE) };
const TO_PARTNER: DraftSketch = { recipients: to(SHELTER) };

const SITUATIONS: Readonly<Record<string, Row>> = {
  'the rules are there, the mail goes to a colleague': {
    draft: TO_COLLEAGUE,
    outcomes: [GOES, GOES, GOES, GOES, HELD],
  },
  'the rules are there, the mail goes to a partner': {
    draft: TO_PARTNER,
    outcomes: [GOES, GOES, GOES, GOES, HELD],
  },
  'the rules were read an hour ago': {
    policy: TODAYS_COPY,
    draft: TO_PARTNER,
    outcomes: [GOES, GOES, GOES, GOES, HELD],
  },
  'the rules were read yesterday and could not be read again': {
    policy: YESTERDAYS_COPY,
    draft: TO_PARTNER,
    outcomes: [NOTED, NOTED, NOTED, NOTED, HELD],
  },
  'the rules cannot be had, the mail goes to a colleague': {
    policy: BUILT_IN,
    draft: TO_COLLEAGUE,
    outcomes: [HELD, GOES, GOES, HELD, HELD],
  },
  'the rules cannot be had, the mail goes to a partner': {
    policy: BUILT_IN,
    draft: TO_PARTNER,
    outcomes: ALL_HELD,
  },
  'the rules cannot be had, the mail goes to the author alone': {
    policy: BUILT_IN,
    draft: { recipients: to(AUTHOR), needs: { adjustments: 1, uses: 1, ticked: new Set() } },
    outcomes: [GOES, GOES, GOES, GOES, HELD],
  },
  'Outlook does not show To': {
    draft: { ...TO_COLLEAGUE, fields: { to: { kind: 'unreadable' } } },
    outcomes: ALL_HELD,
  },
  'Outlook does not show Cc': {
    draft: { ...TO_COLLEAGUE, fields: { cc: { kind: 'unreadable' } } },
    outcomes: ALL_HELD,
  },
  'Outlook does not show Bcc': {
    draft: { ...TO_COLLEAGUE, fields: { bcc: { kind: 'unreadable' } } },
    outcomes: ALL_HELD,
  },
  'one address cannot be read with certainty': {
    draft: { recipients: to(COLLEAGUE, TWO_IN_ONE) },
    outcomes: ALL_HELD,
  },
  'one recipient has no address': { draft: { recipients: to(COLLEAGUE, '') }, outcomes: ALL_HELD },
  'a field is so full that it may hide somebody': {
    draft: { recipients: to(...Array.from({ length: 500 }, () => COLLEAGUE)) },
    outcomes: ALL_HELD,
  },
};

/** Waiting in vain is judged with the steps of sending: tests/launch/fault-matrix. */
describe.each(Object.entries(SITUATIONS))('%s:', (_situation, { policy, draft, outcomes }) => {
  it.each(COLUMNS.map(([mail, stamp], column) => ({ mail, stamp, outcome: outcomes[column] })))(
    '$mail $outcome',
    ({ stamp, outcome }) => {
      const judged = evaluate(policy ?? readPublished(publish(LEGAL_AID)), aDraft({ ...draft, ...stamp }));
      expect(outcomeOf(judged)).toBe(outcome);
    },
  );
});

describe('an address of one’s own that cannot be read', () => {
  it('is nobody: the mail is judged by all the others', () => {
    const draft = aDraft({ recipients: to(COLLEAGUE), self: ['nobody'], stamp: 'internal' });
    expect(evaluate(readPublished(publish(LEGAL_AID)), draft)).toMatchObject({ level: 'off', findings: [] });
  });
});

describe('what Outlook does not show of the stamp itself', () => {
  it('holds the mail', () => {
    const draft = aDraft({ ...TO_COLLEAGUE, marks: { kind: 'unreadable' } });
    expect(evaluate(TODAYS_COPY, draft)).toMatchObject({
      level: 'block',
      findings: [{ kind: 'draft-unreadable' }],
    });
  });
});
