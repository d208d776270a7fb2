import type { Field, FieldReading } from '../core/audience/recipient';
import { recordedPeople, recordPeople } from '../core/chain/people';
import type { Conversation, Draft } from '../core/decide/draft';
import { evaluate } from '../core/decide/evaluate';
import { lookCloser } from '../core/decide/look-closer';
import type { Verdict } from '../core/decide/verdict';
import type { Policy } from '../core/policy/policy';
import { readPublished } from '../core/policy/read-published';
import { publish } from '../core/policy/source/publish';
import type { SourceDocument } from '../core/policy/source/source-document';
import type { Stamp } from '../core/stamp/stamp';

/** A message as somebody describes it who wants to know what would happen to it. */
export interface Trial {
  readonly stamp: Stamp | undefined;
  /** Who writes; empty for one of the organisation's people without a right of their own. */
  readonly from: string;
  /** As typed: separated by lines, commas, semicolons or spaces. */
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  /** Who was on the Confidential conversation that is answered; undefined for a new message. */
  readonly answers: string | undefined;
  /** The day on which it is sent. */
  readonly day: string;
}

export interface TrialOutcome {
  readonly policy: Policy;
  readonly draft: Draft;
  readonly verdict: Verdict;
}

/** The addresses in a text that separates them in any of the usual ways. */
export function addressesIn(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((address) => address !== '');
}

/** What a list is that the policy declares, it is by its address; which others are lists, only Outlook knows. */
function recipientsIn(text: string, field: Field): FieldReading {
  const recipients = addressesIn(text).map((address) => ({
    field,
    address,
    name: '',
    kind: 'person' as const,
  }));
  return { kind: 'read', recipients };
}

function conversationOf(answers: string | undefined): Conversation {
  if (answers === undefined) return { kind: 'new' };
  return {
    kind: 'continued',
    answers: 'reply',
    inherited: 'confidential',
    people: recordedPeople('', recordPeople('', addressesIn(answers))),
    addedLater: { has: () => false },
    originator: undefined,
  };
}

/** Noon, so that a day means the same in every time zone; 0 for what is no day. */
function noonOf(day: string): number {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return Number.isNaN(noon) ? 0 : noon / 1000;
}

/**
 * The draft that a trial describes. An author who is not named belongs to the organisation and is no approver; what a
 * stamp needs besides recipients counts as given, because the trial is about who may receive the message.
 */
function draftOf({ stamp, from, to, cc, bcc, answers, day }: Trial, source: SourceDocument): Draft {
  return {
    fields: {
      to: recipientsIn(to, 'to'),
      cc: recipientsIn(cc, 'cc'),
      bcc: recipientsIn(bcc, 'bcc'),
    },
    self: addressesIn(from),
    marks: stamp === undefined ? { kind: 'unstamped' } : { kind: 'stamped', stamp },
    needs: { adjustments: 1, uses: 1, ticked: new Set(source.checklist.map(({ id }) => id)) },
    conversation: conversationOf(answers),
    attached: [],
    at: noonOf(day),
  };
}

/** What the add-in would decide about such a message under this policy, which must be free of problems. */
export function tryMessage(source: SourceDocument, trial: Trial): TrialOutcome {
  const policy = readPublished(publish(source));
  const draft = draftOf(trial, source);
  return { policy, draft, verdict: lookCloser(evaluate(policy, draft), policy, draft) };
}
