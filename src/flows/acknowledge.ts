import { statementOf } from '../core/decide/acknowledgement';
import { stampInForce } from '../core/decide/draft';
import type { Finding } from '../core/decide/finding';
import type { Result } from '../core/result';
import { keepRecord, readRecord } from './draft-record';
import { hashStatement } from './draft-state';
import type { ComposeHost, HostError, Surroundings } from './ports';
import type { DraftReading } from './read-draft';

/** A finding, and the draft as its author saw it. */
export interface Acknowledgement {
  readonly finding: Finding;
  readonly reading: DraftReading;
  /** Whether the author stands by it, or no longer does. */
  readonly stands: boolean;
}

/**
 * Records that the author stands by a finding, or takes that back. Where the draft was edited since they saw it, what
 * they said fits no more, and Send asks again.
 */
export async function acknowledge(
  host: ComposeHost,
  { random }: Pick<Surroundings, 'random'>,
  { finding, reading: { draft, policy }, stands }: Acknowledgement,
): Promise<Result<void, HostError>> {
  const session = await host.readSession();
  if (!session.ok) return session;
  const record = await readRecord(host, session.value, random);
  if (!record.ok) return record;
  const state = record.value;
  const stamp = stampInForce(draft.marks);
  const said = hashStatement(state, statementOf(finding, { draft, policy: policy.policy, stamp }));
  const others = state.acknowledged.filter((one) => one !== said);
  return keepRecord(host, { ...state, acknowledged: stands ? [...others, said] : others });
}
