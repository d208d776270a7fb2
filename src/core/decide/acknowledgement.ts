import { recipientsIn, type Recipient } from '../audience/recipient';
import { parseAddress } from '../audience/address';
import type { Finding } from './finding';
import type { Message } from './message';

function namesOf(recipients: readonly Recipient[]): readonly string[] {
  return recipients.map(({ field, address }) => `${field} ${parseAddress(address)?.key ?? '?'}`).sort();
}

/**
 * What an author says who acknowledges a finding: this, about these people, in exactly this message under this policy.
 * Any edit of the recipients, the stamp, what is attached or the policy makes another statement (design: deciding).
 */
export function statementOf(
  { kind, recipients }: Finding,
  { draft: { fields, attached }, policy, stamp }: Pick<Message, 'draft' | 'policy' | 'stamp'>,
): string {
  const everybody = namesOf(recipientsIn(fields));
  return JSON.stringify([kind, namesOf(recipients), everybody, stamp, [...attached].sort(), policy.version]);
}
