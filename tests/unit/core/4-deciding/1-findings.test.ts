import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../../../../src/core/decide/evaluate';
import { FINDING_KINDS, type FindingKind, type Remedy } from '../../../../src/core/decide/finding';
import type { Level } from '../../../../src/core/policy/level';
import { readPublished } from '../../../../src/core/policy/read-published';
import { publish } from '../../../../src/core/policy/source/publish';
import type { Policy } from '../../../../src/core/policy/policy';
import { aDraft, bcc, cc, continued, list, NOON, to, type DraftSketch } from '../../../support/builders';
import * as people from '../legal-aid';
import { BUILT_IN, confidential } from '../scene';

interface Row {
  /** What somebody who has only the mail in front of them would say. */
  readonly says: string;
  readonly draft: DraftSketch;
  readonly policy?: Policy;
  /** Where the policy says nothing else. */
  readonly level: Level;
  /** Nobody, where the finding is about the mail itself. */
  readonly names?: readonly string[];
  readonly waysOut: readonly [Remedy, ...Remedy[]];
}

const FIVE_HUNDRED = Array.from({ length: 500 }, (_, index) => `p${index}@legalaid.example`);
const NOTHING_PROVIDED = { adjustments: 0, uses: 1, ticked: new Set<string>() };
const YESTERDAYS_COPY = readPublished(publish(people.LEGAL_AID), NOON - 25 * 3600);
const CROWD = [people.CLIENT, people.COURT, people.PRESS, 'news@paper.example'];

/** Whether Outlook keeps the header is seen when it is written, by the steps around the decision. */
type DecidedKind = Exclude<FindingKind, 'header-not-kept'>;

/** Every kind of finding, worst first. A kind without a row does not compile. */
const FINDINGS: Readonly<Record<DecidedKind, Row>> = {
  'draft-unreadable': {
    says: 'Outlook did not show one of the fields: who is in it is not known',
    draft: {
      stamp: 'cleared',
      recipients: to(people.PRESS),
      fields: { bcc: { kind: 'unreadable' } },
    },
    level: 'block',
    waysOut: ['try-again'],
  },
  'list-at-cap': {
    says: 'five hundred people in one field may hide the next one',
    draft: { stamp: 'cleared', recipients: to(...FIVE_HUNDRED) },
    level: 'block',
    names: FIVE_HUNDRED,
    waysOut: ['remove-recipients'],
  },
  'address-unparseable': {
    says: 'an address that two mail programs could read differently',
    draft: { stamp: 'cleared', recipients: to(people.TWO_IN_ONE) },
    level: 'block',
    names: [people.TWO_IN_ONE],
    waysOut: ['remove-recipients'],
  },
  'no-stamp': {
    says: 'there is no stamp yet',
    draft: { recipients: to(people.COLLEAGUE) },
    level: 'block',
    waysOut: ['choose-stamp'],
  },
  'stamp-damaged': {
    says: 'the stamp is damaged, and counts as the strictest it could be',
    draft: { marks: { kind: 'damaged', stamp: 'confidential' }, recipients: to(people.COLLEAGUE) },
    level: 'block',
    waysOut: ['restore-marks', 'choose-stamp'],
  },
  'marks-disagree': {
    says: 'the stamp in the text and the hidden one do not say the same',
    draft: { marks: { kind: 'disagree', stamp: 'internal' }, recipients: to(people.COLLEAGUE) },
    level: 'block',
    waysOut: ['restore-marks', 'choose-stamp'],
  },
  'banner-missing': {
    says: 'the lines that say the stamp were deleted from the text',
    draft: { marks: { kind: 'banner-missing', stamp: 'internal' }, recipients: to(people.COLLEAGUE) },
    level: 'block',
    waysOut: ['restore-marks'],
  },
  'outside-organisation': {
    says: 'somebody outside, and the mail is Internal',
    draft: { stamp: 'internal', recipients: [...to(people.COLLEAGUE), ...cc(people.PRESS)] },
    level: 'block',
    names: [people.PRESS],
    waysOut: ['remove-recipients', 'choose-stamp'],
  },
  'policy-missing': {
    says: 'somebody whom only the rules could judge, and there are no rules to be had',
    draft: { stamp: 'internal', recipients: [...to(people.COLLEAGUE), ...cc(people.SHELTER)] },
    policy: BUILT_IN,
    level: 'block',
    names: [people.SHELTER],
    waysOut: ['try-again', 'remove-recipients'],
  },
  'restricted-recipient': {
    says: 'somebody who may only see what is public',
    draft: { stamp: 'internal', recipients: to(people.COMMUNICATIONS) },
    level: 'block',
    names: [people.COMMUNICATIONS],
    waysOut: ['remove-recipients', 'choose-stamp'],
  },
  'beyond-chain': {
    says: 'somebody who was not on a Confidential conversation',
    draft: confidential({ recipients: to(people.CLIENT, people.DIRECTOR) }, people.CLIENT),
    level: 'approve',
    names: [people.DIRECTOR],
    waysOut: ['remove-recipients', 'ask-sender'],
  },
  'chain-unknown': {
    says: 'a Confidential conversation of which nobody knows who was on it',
    draft: {
      stamp: 'confidential',
      recipients: to(people.CLIENT),
      conversation: { kind: 'unknown', inherited: undefined },
    },
    level: 'block',
    names: [people.CLIENT],
    waysOut: ['start-again'],
  },
  'list-undeclared': {
    says: 'a list whose members nobody can see',
    draft: { stamp: 'internal', recipients: list(people.UNKNOWN_LIST) },
    level: 'block',
    names: [people.UNKNOWN_LIST],
    waysOut: ['remove-recipients'],
  },
  'stamp-lowered': {
    says: 'a milder stamp than that of the conversation',
    draft: {
      stamp: 'internal',
      recipients: to(people.COLLEAGUE),
      conversation: continued('confidential', people.COLLEAGUE),
    },
    level: 'approve',
    waysOut: ['choose-stamp', 'ask-sender'],
  },
  'stricter-attachment': {
    says: 'an attachment with a stricter stamp',
    draft: { stamp: 'internal', recipients: to(people.COLLEAGUE), attached: ['confidential'] },
    level: 'approve',
    waysOut: ['choose-stamp'],
  },
  'checklist-incomplete': {
    says: 'Cleared, and the checklist is not done',
    draft: { stamp: 'cleared', recipients: to(people.COLLEAGUE), needs: NOTHING_PROVIDED },
    level: 'block',
    waysOut: ['tick-checklist', 'choose-stamp'],
  },
  'no-uses': {
    says: 'Cleared, and no public use is agreed',
    draft: {
      stamp: 'cleared',
      recipients: to(people.COLLEAGUE),
      needs: { adjustments: 0, uses: 0, ticked: new Set(['consent']) },
    },
    level: 'block',
    waysOut: ['add-use', 'choose-stamp'],
  },
  'no-adjustments': {
    says: 'Needs adjustment, and nobody has said which',
    draft: { stamp: 'adjust', recipients: to(people.COLLEAGUE), needs: NOTHING_PROVIDED },
    level: 'block',
    waysOut: ['add-adjustment', 'choose-stamp'],
  },
  'look-alike': {
    says: 'somebody at a name that only looks like ours',
    draft: { stamp: 'cleared', recipients: to('ruth@legal-aid.example') },
    level: 'warn',
    names: ['ruth@legal-aid.example'],
    waysOut: ['remove-recipients', 'send-anyway'],
  },
  'new-on-chain': {
    says: 'somebody whom the author lets join a Confidential conversation',
    draft: confidential(
      { self: [people.DIRECTOR], recipients: [...to(people.CLIENT), ...cc(people.COLLEAGUE)] },
      people.CLIENT,
    ),
    level: 'warn',
    names: [people.COLLEAGUE],
    waysOut: ['remove-recipients', 'send-anyway'],
  },
  'added-later': {
    says: 'somebody whom others added to a Confidential conversation',
    draft: confidential({
      recipients: to(people.CLIENT, people.COLLEAGUE),
      conversation: {
        ...continued('confidential', people.CLIENT, people.COLLEAGUE),
        addedLater: { has: (person) => person === people.COLLEAGUE },
      },
    }),
    level: 'warn',
    names: [people.COLLEAGUE],
    waysOut: ['remove-recipients', 'send-anyway'],
  },
  'exposed-recipients': {
    says: 'many people outside would learn each other’s addresses',
    draft: { stamp: 'cleared', recipients: to(...CROWD) },
    level: 'warn',
    names: CROWD,
    waysOut: ['move-to-bcc', 'send-anyway'],
  },
  'bcc-on-confidential': {
    says: 'somebody reads a Confidential mail unseen by the others',
    draft: { stamp: 'confidential', recipients: [...to(people.CLIENT), ...bcc(people.COLLEAGUE)] },
    level: 'warn',
    names: [people.COLLEAGUE],
    waysOut: ['remove-recipients', 'send-anyway'],
  },
  'policy-stale': {
    says: 'the rules are those of yesterday',
    draft: { stamp: 'internal', recipients: to(people.COLLEAGUE) },
    policy: YESTERDAYS_COPY,
    level: 'note',
    waysOut: ['try-again', 'send-anyway'],
  },
};

const ROWS = Object.entries(FINDINGS).map(([kind, row]) => ({ kind, ...row }));
const LEGAL_AID = readPublished(publish(people.LEGAL_AID));

describe('a finding', () => {
  it.each(ROWS)(
    '$says ($kind): $level',
    ({ kind, draft, policy = LEGAL_AID, level, names = [], waysOut }) => {
      const { findings } = evaluate(policy, aDraft(draft));
      expect(
        findings.map((finding) => ({
          ...finding,
          recipients: finding.recipients.map(({ address }) => address),
        })),
      ).toEqual([{ kind, level, recipients: names, remedies: waysOut, isAcknowledged: false }]);
    },
  );

  it('is not forgotten here: only a header that Outlook does not keep is found elsewhere', () => {
    const decided = ROWS.map(({ kind }) => kind);
    expect(FINDING_KINDS.filter((kind) => !decided.includes(kind))).toEqual(['header-not-kept']);
  });
});

describe('several findings', () => {
  it('are told together, the worst first, and the strictest level is the verdict', () => {
    const { level, findings } = evaluate(
      LEGAL_AID,
      aDraft({
        marks: { kind: 'damaged', stamp: 'confidential' },
        recipients: [...to('no address', people.PRESS), ...bcc(people.CLIENT)],
        conversation: continued('confidential', people.CLIENT),
      }),
    );
    expect([level, ...findings.map(({ kind }) => kind)]).toEqual([
      ...['block', 'address-unparseable', 'stamp-damaged', 'beyond-chain', 'bcc-on-confidential'],
    ]);
  });
});

describe('no finding', () => {
  it('is a header that was lost and can be set again', () => {
    const mark = { stamp: 'internal', id: '' as never, at: 0, domain: '' } as const;
    const draft = aDraft({
      marks: { kind: 'header-lost', stamp: 'internal', mark },
      recipients: to(people.COLLEAGUE),
    });
    expect(evaluate(LEGAL_AID, draft)).toEqual({ level: 'off', findings: [] });
  });
});
