import { FIELDS } from '../core/audience/recipient';
import { formatStampHeader, HEADER_NAME } from '../core/stamp/header';
import type { ComposeHost, PolicySource, Wait } from './ports';
import { readDraft, withFinding, type DraftReading } from './read-draft';
import { writeStampHeader } from './write-header';

/** What to answer when Send is pressed. Only `release` lets a message go by itself. */
export type SendDecision =
  | { readonly kind: 'release' }
  /** Goes if the author says so, knowing the findings. */
  | { readonly kind: 'ask'; readonly reading: DraftReading }
  | { readonly kind: 'hold'; readonly reading: DraftReading }
  /** No answer in time, or an error that nobody foresaw. */
  | { readonly kind: 'hold-unknown' };

/** At Send nobody to send to means that Outlook shows nobody: typed names that are not resolved yet are invisible. */
function mustShowSomebody(reading: DraftReading): DraftReading {
  const isKnown = reading.verdict.findings.some(({ kind }) => kind === 'draft-unreadable');
  return isKnown || reading.recipients.length > 0
    ? reading
    : withFinding(reading, { kind: 'draft-unreadable', recipients: [] });
}

/** Sets a header again that the client lost, and believes only what it reads back. */
async function mustCarryHeader(host: ComposeHost, reading: DraftReading): Promise<DraftReading> {
  const { marks } = reading.draft;
  if (marks.kind !== 'header-lost') return reading;
  const written = await writeStampHeader(host, marks.mark);
  const back = await host.readHeader(HEADER_NAME);
  if (back.ok && back.value === formatStampHeader(marks.mark)) return reading;
  // Some builds accept headers and keep none (facts: platform 3.1, GH#1401): there, putting the stamp back never helps.
  const isNeverKept = written.ok && back.ok && back.value === undefined;
  return withFinding(reading, { kind: isNeverKept ? 'header-not-kept' : 'marks-disagree', recipients: [] });
}

function toDecision(reading: DraftReading): SendDecision {
  switch (reading.verdict.level) {
    case 'off':
    case 'note':
      return { kind: 'release' };
    case 'warn':
      return { kind: 'ask', reading };
    // Reasons and approvals are recorded by the service; without it the mail is held and the other remedies remain.
    case 'reason':
    case 'approve':
    case 'block':
      return { kind: 'hold', reading };
  }
}

/** Whether the message still goes to those who were judged, and to nobody else. */
async function goesToTheSame(host: ComposeHost, { draft }: DraftReading): Promise<boolean> {
  const now = await Promise.all(FIELDS.map((field) => host.readRecipients(field)));
  return FIELDS.every((field, index) => {
    const judged = draft.fields[field];
    const answer = now[index];
    if (judged.kind !== 'read' || answer?.ok !== true) return false;
    return JSON.stringify(answer.value) === JSON.stringify(judged.recipients);
  });
}

/** Milliseconds: nobody sees that Send is checking and adds somebody within this time. */
const FASTER_THAN_TYPING = 200;

function startTiming(wait: Wait, ms: number): () => boolean {
  const timing = { isOver: false };
  void wait(ms).then(() => (timing.isOver = true));
  return () => timing.isOver;
}

/** Milliseconds: what a client takes to write a stamp; one that takes longer was probably left half done. */
const STAMPING_TAKES = 1000;

/** Milliseconds between two looks at a stamp that is being written. */
const BETWEEN_LOOKS = 100;

/** Whoever stamps and presses Send in one breath means that stamp: it gets the time to be written. */
async function readStampedDraft(
  host: ComposeHost,
  policies: PolicySource,
  wait: Wait,
): Promise<DraftReading> {
  const tookLong = startTiming(wait, STAMPING_TAKES);
  let reading = await readDraft(host, policies);
  while (reading.isBeingStamped && !tookLong()) {
    await wait(BETWEEN_LOOKS);
    reading = await readDraft(host, policies);
  }
  return reading;
}

/** Somebody who is still typing after so many looks is better told to send again. */
const MOST_LOOKS = 3;

/**
 * Holds the message unless we have positively established that it may go. Some clients let people go on typing while
 * this runs (facts: platform 2.5), so where Outlook took its time the recipients are looked at once more before the
 * mail may go, by itself or because its author says so.
 */
export async function guardSend(
  host: ComposeHost,
  policies: PolicySource,
  wait: Wait,
): Promise<SendDecision> {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const tookLong = startTiming(wait, FASTER_THAN_TYPING);
    const read = await readStampedDraft(host, policies, wait);
    const reading = await mustCarryHeader(host, mustShowSomebody(read));
    const decision = toDecision(reading);
    if (decision.kind === 'hold' || !tookLong() || (await goesToTheSame(host, reading))) return decision;
  }
  return { kind: 'hold-unknown' };
}
