import { parseAddress } from '../audience/address';
import type { Recipient } from '../audience/recipient';
import { allows } from '../audience/rules';
import type { Policy } from '../policy/policy';
import type { Stamp } from '../stamp/stamp';
import type { Conversation } from './draft';
import { isInside } from './rules';

function mayReceiveInternal(policy: Policy, recipient: Recipient): boolean {
  const address = parseAddress(recipient.address);
  if (address === undefined) return false;
  const isPartner = policy.partners.some(
    (partner) => partner.stamps.has('internal') && allows(partner.addresses, address),
  );
  return isInside(policy, address) || isPartner;
}

/**
 * The stamp that most likely fits; only ever offered, never applied by itself. Ordinary mail to a client or a court is
 * Confidential: they are on the chain.
 */
export function suggestStamp(
  policy: Policy,
  recipients: readonly Recipient[],
  conversation: Conversation,
): Stamp | undefined {
  if (conversation.kind === 'continued' && conversation.inherited !== undefined)
    return conversation.inherited;
  if (recipients.length === 0) return undefined;
  return recipients.every((recipient) => mayReceiveInternal(policy, recipient)) ? 'internal' : 'confidential';
}
