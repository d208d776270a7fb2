import type { Field, FieldReading } from '../core/audience/recipient';
import type { Moment } from '../core/chain/follow';
import { personsOf } from '../core/chain/people';
import type { Conversation, Draft, Needs } from '../core/decide/draft';
import { readPublished } from '../core/policy/read-published';
import { publish } from '../core/policy/source/publish';
import type { SourceDocument } from '../core/policy/source/source-document';
import type { Stamp } from '../core/stamp/stamp';
import { draftOfMail, judgeDraft, type Judgement } from '../mail/judge/judge-mail';
import { createMemory } from '../mail/judge/memory';
import type { SentMail } from '../mail/sent-mail';
import { partsOf } from './lists';

/** Chosen on the page, or whatever the message from the file carries. */
export type TrialStamp = Stamp | 'none' | 'as-marked';

/** A message as somebody describes it who wants to know what would happen to it. */
export interface Trial {
  /** The message from a file. The fields say what is different; what has no field counts as it is. */
  readonly mail: SentMail | undefined;
  readonly stamp: TrialStamp;
  /** Who writes; empty for one of the organisation's people without a right of their own. */
  readonly from: string;
  /** As typed: separated by lines, commas, semicolons or spaces. */
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  /** Who was on the Confidential conversation that is answered; undefined where nobody said so. */
  readonly answers: string | undefined;
  /** The day on which it is sent. */
  readonly day: string;
}

/** A message about which nothing is said yet. */
export function newTrial(day: string): Trial {
  const fields = { from: '', to: '', cc: '', bcc: '' };
  return { mail: undefined, stamp: 'internal', ...fields, answers: undefined, day };
}

/** Stands for somebody who is named without an address, and for a field that cannot be read: both hold, being none. */
const NO_ADDRESS = '?';

/** The field of a message as the text of its field on the page. */
export function textOf(reading: FieldReading): string {
  if (reading.kind !== 'read') return NO_ADDRESS;
  return reading.recipients.map(({ address }) => (address === '' ? NO_ADDRESS : address)).join(', ');
}

/** The addresses in a text that separates them in any of the usual ways, and names them or not. */
export function addressesIn(text: string): readonly string[] {
  return partsOf(text).flatMap((part) => part.split(/\s+/));
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

/** Nothing but what the fields say. */
const BLANK_MAIL: SentMail = {
  id: undefined,
  ancestors: [],
  from: '',
  authors: [],
  fields: {
    to: { kind: 'read', recipients: [] },
    cc: { kind: 'read', recipients: [] },
    bcc: { kind: 'read', recipients: [] },
  },
  header: { kind: 'missing' },
  banners: [],
  hasDamagedMarkers: false,
  quoted: undefined,
  attached: [],
  sentAt: undefined,
};

const AS_IT_IS = { as: undefined, from: undefined };

/** A field that nobody typed into is what the message has there, readable or not. */
function fieldOf(field: Field, { fields }: SentMail, trial: Trial): FieldReading {
  const text = trial[field];
  return text === textOf(fields[field]) ? fields[field] : recipientsIn(text, field);
}

/** Everything that no field says is as in the file. */
function mailOf(trial: Trial): SentMail {
  const { mail = BLANK_MAIL } = trial;
  const [first = ''] = addressesIn(trial.from);
  const from = trial.from === mail.from ? mail.from : first;
  const reading = (field: Field) => fieldOf(field, mail, trial);
  return { ...mail, from, fields: { to: reading('to'), cc: reading('cc'), bcc: reading('bcc') } };
}

function answeredBy(answers: string, moment: Moment): Conversation {
  return {
    kind: 'continued',
    answers: 'reply',
    inherited: 'confidential',
    people: personsOf(addressesIn(answers), moment),
    addedLater: { has: () => false },
    originator: undefined,
  };
}

/** Noon, so that a day means the same in every time zone; 0 for what is no day. */
function noonOf(day: string): number {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return Number.isNaN(noon) ? 0 : noon / 1000;
}

/** A stamp that is only chosen needs nothing besides: the trial is about who may receive the message. */
function chosen(stamp: TrialStamp, { checklist }: SourceDocument): Partial<Pick<Draft, 'marks' | 'needs'>> {
  if (stamp === 'as-marked') return {};
  const needs: Needs = { adjustments: 1, uses: 1, ticked: new Set(checklist.map(({ id }) => id)) };
  return { marks: stamp === 'none' ? { kind: 'unstamped' } : { kind: 'stamped', stamp }, needs };
}

/** What the add-in would decide about such a message under this policy, which must be free of problems. */
export function tryMessage(source: SourceDocument, trial: Trial): Judgement {
  const policy = readPublished(publish(source));
  const moment = { policy, at: noonOf(trial.day) };
  const draft = draftOfMail(mailOf(trial), createMemory(0), AS_IT_IS, moment);
  const { answers } = trial;
  const conversation = answers === undefined ? {} : { conversation: answeredBy(answers, moment) };
  return judgeDraft({ ...draft, ...chosen(trial.stamp, source), ...conversation }, policy);
}
