import { lookCloser } from '../core/decide/look-closer';
import { evidencesOf, type Evidences } from '../flows/evidence';
import type { ComposeHost, PolicySource } from '../flows/ports';
import { readDraft, type DraftReading } from '../flows/read-draft';

/** A draft as the pane knows it, which has more room than Send. */
export interface CloseReading extends DraftReading {
  /** How we know of the people of its conversation. */
  readonly evidenceOf: Evidences;
}

/** Reads the draft as Send does, and with the large table of look-alike letters. */
export async function readClosely(host: ComposeHost, policies: PolicySource): Promise<CloseReading> {
  const reading = await readDraft(host, policies);
  const verdict = lookCloser(reading.verdict, reading.policy.policy, reading.draft);
  return { ...reading, verdict, evidenceOf: evidencesOf(reading) };
}
