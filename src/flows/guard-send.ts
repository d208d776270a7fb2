import type { Finding } from '../core/decide/finding';
import { judge } from '../core/decide/verdict';
import { formatStampHeader, HEADER_NAME } from '../core/stamp/header';
import type { ComposeHost, PolicySource } from './ports';
import { readDraft, type DraftReading } from './read-draft';

/** What to answer when Send is pressed. Only `release` lets a message go by itself. */
export type SendDecision =
  | { readonly kind: 'release' }
  /** Goes if the author says so, knowing the findings. */
  | { readonly kind: 'ask'; readonly reading: DraftReading }
  | { readonly kind: 'hold'; readonly reading: DraftReading }
  /** No answer in time, or an error that nobody foresaw. */
  | { readonly kind: 'hold-unknown' };

function withFinding(reading: DraftReading, finding: Finding): DraftReading {
  const findings = [...reading.verdict.findings, finding];
  return { ...reading, verdict: judge(findings, reading.policy.policy) };
}

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
  const value = formatStampHeader(marks.mark);
  await host.writeHeader(HEADER_NAME, value);
  const back = await host.readHeader(HEADER_NAME);
  return back.ok && back.value === value
    ? reading
    : withFinding(reading, { kind: 'marks-disagree', recipients: [] });
}

/** Holds the message unless we have positively established that it may go. */
export async function guardSend(host: ComposeHost, policies: PolicySource): Promise<SendDecision> {
  const reading = await mustCarryHeader(host, mustShowSomebody(await readDraft(host, policies)));
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
