import type { Moment } from '../../core/chain/follow';
import { recipientsIn } from '../../core/audience/recipient';
import { compareMarks } from '../../core/decide/compare-marks';
import { stampInForce, type Conversation, type Draft, type Marks, type Needs } from '../../core/decide/draft';
import { evaluate } from '../../core/decide/evaluate';
import { lookCloser } from '../../core/decide/look-closer';
import { suggestStamp } from '../../core/decide/suggest';
import type { Verdict } from '../../core/decide/verdict';
import type { Level } from '../../core/policy/level';
import type { Policy } from '../../core/policy/policy';
import type { Stamp } from '../../core/stamp/stamp';
import { detailsOfBanner } from '../../flows/banner-details';
import type { SentMail } from '../sent-mail';
import { conversationOf } from './conversation';
import type { Memory } from './memory';

/** What Outlook would have done with a message. */
export const OUTCOMES = ['clean', 'noted', 'warned', 'held'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Judgement {
  readonly policy: Policy;
  readonly draft: Draft;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
}

/** What is to be supposed about a message that it does not say itself. */
export interface Supposing {
  readonly as: Stamp | 'suggested' | undefined;
  readonly from: string | undefined;
}

/** Reasons and approvals hold, too, until they are given. */
export function outcomeOf(level: Level): Outcome {
  switch (level) {
    case 'off':
      return 'clean';
    case 'note':
      return 'noted';
    case 'warn':
      return 'warned';
    case 'reason':
    case 'approve':
    case 'block':
      return 'held';
  }
}

function ownMarks({ header, banners }: SentMail): Marks {
  return compareMarks({ header, banners, recorded: undefined, isUnfinished: false });
}

/** The stamp that a message is judged by; undefined where it has none. */
export function ownStamp(mail: SentMail): Stamp | undefined {
  return stampInForce(ownMarks(mail));
}

function marksOf(mail: SentMail, as: Supposing['as'], conversation: Conversation, moment: Moment): Marks {
  const own = ownMarks(mail);
  if (as === undefined) return own;
  if (as !== 'suggested') return { kind: 'stamped', stamp: as };
  if (own.kind !== 'unstamped') return own;
  const stamp = suggestStamp(moment.policy, recipientsIn(mail.fields), conversation, moment.at, undefined);
  return stamp === undefined ? own : { kind: 'stamped', stamp };
}

/**
 * What the message's own banner names. Ticks of the checklist are in no mail: a whole stamp vouches for them, because
 * the add-in lets nothing go without; a stamp that is only supposed vouches for nothing.
 */
function needsOf(mail: SentMail, marks: Marks, { policy }: Moment): Needs {
  const { header, banners } = mail;
  const own = banners.find(({ id }) => header.kind === 'stamped' && id === header.mark.id);
  const isWhole = ownMarks(mail).kind === 'stamped';
  if (!isWhole || own === undefined || own.stamp !== stampInForce(marks))
    return { adjustments: 0, uses: 0, ticked: new Set() };
  const { adjustments, uses } = detailsOfBanner(own);
  const ticked = new Set(policy.checklist.map(({ id }) => id));
  return { adjustments: adjustments.length, uses: uses.length, ticked };
}

/** The draft that a message once was, and what is supposed about it. */
export function draftOfMail(mail: SentMail, memory: Memory, { as, from }: Supposing, moment: Moment): Draft {
  const sender = from ?? mail.from;
  const conversation = conversationOf({ ...mail, from: sender }, memory, moment);
  const marks = marksOf(mail, as, conversation, moment);
  return {
    fields: mail.fields,
    self: [sender],
    marks,
    needs: needsOf(mail, marks, moment),
    conversation,
    attached: mail.attached,
    acknowledged: new Set(),
    at: moment.at,
  };
}

/** What this policy makes of a draft. */
export function judgeDraft(draft: Draft, policy: Policy): Judgement {
  const verdict = lookCloser(evaluate(policy, draft), policy, draft);
  return { policy, draft, verdict, outcome: outcomeOf(verdict.level) };
}

/** Judges a message as if it were sent at this moment under this policy. */
export function judgeMail(mail: SentMail, memory: Memory, supposing: Supposing, moment: Moment): Judgement {
  return judgeDraft(draftOfMail(mail, memory, supposing, moment), moment.policy);
}
