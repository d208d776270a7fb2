import type { Policy } from '../policy/policy';
import type { Stamp } from '../stamp/stamp';
import type { Address } from './address';
import { allows } from './rules';

/** One of the organisation's own addresses. */
export function isInside(policy: Policy, address: Address): boolean {
  return allows(policy.organisation.addresses, address);
}

/** Somebody of a partner organisation that the policy names for this stamp. */
export function isPartnerFor(policy: Policy, stamp: Stamp, address: Address): boolean {
  return policy.partners.some((partner) => partner.stamps.has(stamp) && allows(partner.addresses, address));
}
