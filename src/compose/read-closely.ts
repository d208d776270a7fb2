import { lookCloser } from '../core/decide/look-closer';
import type { ComposeHost, PolicySource } from '../flows/ports';
import { readDraft, type DraftReading } from '../flows/read-draft';

/** Reads the draft as Send does, and with the large table of look-alike letters, for which a pane has room. */
export async function readClosely(host: ComposeHost, policies: PolicySource): Promise<DraftReading> {
  const reading = await readDraft(host, policies);
  return { ...reading, verdict: lookCloser(reading.verdict, reading.policy.policy, reading.draft) };
}
