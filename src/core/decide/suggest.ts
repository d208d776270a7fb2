import { parseAddress } from '../audience/address';
import type { Recipient } from '../audience/recipient';
import { whoIs } from '../audience/who';
import type { Policy } from '../policy/policy';
import type { Stamp } from '../stamp/stamp';
import { inheritedStamp, type Conversation } from './draft';

function mayReceiveInternal(policy: Policy, recipient: Recipient, at: number): boolean {
  const address = parseAddress(recipient.address);
  const who = address && whoIs(policy, address, at);
  return who !== undefined && (who.isOurs || who.partnerFor.has('internal'));
}

/**
 * The stamp that most likely fits; only ever offered, never applied by itself. `last` is what the author last chose for
 * exactly these people. Ordinary mail to a client or a court is Confidential: they are on the chain.
 */
export function suggestStamp(
  policy: Policy,
  recipients: readonly Recipient[],
  conversation: Conversation,
  at: number,
  last: Stamp | undefined,
): Stamp | undefined {
  const inherited = inheritedStamp(conversation);
  if (inherited !== undefined) return inherited;
  if (recipients.length === 0) return undefined;
  const isInside = recipients.every((recipient) => mayReceiveInternal(policy, recipient, at));
  // Since then somebody may have left, or an agreement ended.
  const isHeld = !isInside && (last === 'adjust' || last === 'internal');
  return (isHeld ? undefined : last) ?? (isInside ? 'internal' : 'confidential');
}
