import { describe, expect, it } from '@jest/globals';
import type { Recipient } from '../../../../src/core/audience/recipient';
import { list, to, type DraftSketch } from '../../../support/builders';
import * as people from '../legal-aid';
import { confidential, outcomeOf, verdictsOn, type Outcome } from '../scene';

const GOES: Outcome = 'goes';
const ASKED: Outcome = 'is asked about';
const HELD: Outcome = 'is held';

/** The mails of the table, from left to right. */
const MAILS: Readonly<Record<string, DraftSketch>> = {
  'Cleared for publication': { stamp: 'cleared' },
  'Needs adjustment': { stamp: 'adjust' },
  Internal: { stamp: 'internal' },
  'a new Confidential mail': { stamp: 'confidential' },
  'a reply in a Confidential conversation with a client': confidential({}, people.CLIENT),
};

type Row = readonly [
  recipients: readonly Recipient[],
  cleared: Outcome,
  adjust: Outcome,
  internal: Outcome,
  newConfidential: Outcome,
  confidentialReply: Outcome,
];

const AUDIENCES: Readonly<Record<string, Row>> = {
  'the author': [to(people.AUTHOR), GOES, GOES, GOES, GOES, GOES],
  'a colleague': [to(people.COLLEAGUE), GOES, GOES, GOES, GOES, HELD],
  'a colleague at a branch office': [to('lee@north.legalaid.example'), GOES, GOES, GOES, GOES, HELD],
  'one of our people at a mail provider': [to(people.VOLUNTEER), GOES, GOES, GOES, GOES, HELD],
  'somebody at a part of our domain that is excluded': [
    to('x@former.legalaid.example'),
    ...([GOES, HELD, HELD, GOES, HELD] as const),
  ],
  'colleagues on a list of ours alone': [list(people.STAFF_LIST), GOES, GOES, GOES, GOES, HELD],
  'a list that partners read, too': [list(people.PARTNERS_LIST), GOES, HELD, GOES, GOES, HELD],
  'a list that anyone reads': [list(people.NEWS_LIST), GOES, HELD, HELD, HELD, HELD],
  'a list of which the policy says nothing': [list(people.UNKNOWN_LIST), GOES, HELD, HELD, HELD, HELD],
  'communications staff who may only see what is public': [
    to(people.COMMUNICATIONS),
    ...([GOES, HELD, HELD, HELD, HELD] as const),
  ],
  'a partner for Internal and Needs adjustment': [to(people.SHELTER), GOES, GOES, GOES, GOES, HELD],
  'a partner for Internal': [to(people.RIVER_HOUSE), GOES, HELD, GOES, GOES, HELD],
  'a partner whose agreement has ended': [to(people.FORMER_PARTNER), GOES, HELD, HELD, GOES, HELD],
  'the client': [to(people.CLIENT), GOES, HELD, HELD, GOES, GOES],
  'a court': [to(people.COURT), GOES, HELD, HELD, GOES, HELD],
  'the interpreter service, which may join any conversation': [
    to(people.INTERPRETER),
    ...([GOES, HELD, HELD, GOES, GOES] as const),
  ],
  'a journalist': [to(people.PRESS), GOES, HELD, HELD, GOES, HELD],
  'somebody at a name that only looks like ours': [
    to('ruth@legal-aid.example'),
    ...([ASKED, HELD, HELD, ASKED, HELD] as const),
  ],
  'somebody at our name with a Cyrillic letter': [
    to('ruth@legаlaid.example'),
    ...([ASKED, HELD, HELD, ASKED, HELD] as const),
  ],
  'an address that nobody can read with certainty': [to(people.TWO_IN_ONE), HELD, HELD, HELD, HELD, HELD],
};

describe.each(Object.entries(MAILS).map(([mail, draft], column) => ({ mail, draft, column })))(
  '$mail',
  ({ draft, column }) => {
    it.each(
      Object.entries(AUDIENCES).map(([who, [recipients, ...outcomes]]) => ({
        who,
        recipients,
        outcome: outcomes[column],
      })),
    )('to $who $outcome', ({ recipients, outcome }) => {
      for (const verdict of verdictsOn({ ...draft, recipients })) expect(outcomeOf(verdict)).toBe(outcome);
    });
  },
);

describe('a recipient who may not have the mail', () => {
  it('holds it as much in Cc and Bcc as in To, and is the one who is named', () => {
    for (const field of ['to', 'cc', 'bcc'] as const) {
      const press = to(people.PRESS).map((recipient): Recipient => ({ ...recipient, field }));
      const draft: DraftSketch = { stamp: 'internal', recipients: [...to(people.COLLEAGUE), ...press] };
      for (const { level, findings } of verdictsOn(draft)) {
        expect([level, findings.flatMap(({ recipients }) => recipients)]).toEqual(['block', press]);
      }
    }
  });
});
