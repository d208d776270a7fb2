import type { Recipient } from '../core/audience/recipient';
import type { JudgedFinding } from '../core/decide/verdict';
import type { Level } from '../core/policy/level';
import type { DraftReading } from '../flows/read-draft';
import type { Tone } from '../ui/Notice';

/** What a level means to the author: the same three tones everywhere in the pane. */
export const TONE_OF: Readonly<Record<Level, Tone>> = {
  off: 'info',
  note: 'info',
  warn: 'ask',
  reason: 'hold',
  approve: 'hold',
  block: 'hold',
};

/** People whom the same finding names. Somebody whom several name stands under the worst one. */
export interface RecipientGroup {
  readonly finding: JudgedFinding;
  readonly tone: Tone;
  readonly people: readonly Recipient[];
}

export interface RecipientsState {
  /** Worst first. */
  readonly groups: readonly RecipientGroup[];
  /** Those whom no finding names. */
  readonly fitting: readonly Recipient[];
}

export function toRecipientsState({ recipients, verdict }: DraftReading): RecipientsState {
  const placed = new Set<Recipient>();
  const groups: RecipientGroup[] = [];
  for (const finding of verdict.findings) {
    const people = finding.recipients.filter((person) => !placed.has(person));
    people.forEach((person) => placed.add(person));
    if (people.length > 0) groups.push({ finding, tone: TONE_OF[finding.level], people });
  }
  return { groups, fitting: recipients.filter((person) => !placed.has(person)) };
}

/** Tells people in a list apart; the same address may stand in two fields, or twice in one. */
export function keysOf(people: readonly Recipient[]): readonly string[] {
  const seen = new Map<string, number>();
  return people.map(({ field, address }) => {
    const key = `${field}:${address}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}:${count}`;
  });
}
