import { parseAddress } from '../core/audience/address';
import { whoIs } from '../core/audience/who';
import type { CloseReading } from './read-closely';

/** More would be a choice to think about. */
const FEW = 3;

/** Who began what is Confidential here, by what this person's evidence tells. */
function originatorBy(address: string, { evidenceOf }: CloseReading): string | undefined {
  const evidence = evidenceOf(address);
  if (evidence?.kind === 'message' && evidence.way === 'from-the-start') return evidence.by;
  return evidence?.kind === 'addressed' && evidence.isOriginator ? address : undefined;
}

function isApprover(raw: string, { policy }: CloseReading): boolean {
  const address = parseAddress(raw);
  return address !== undefined && whoIs(policy.policy, address, policy.at).isApprover;
}

/**
 * Addresses of those who may let somebody join and are on this conversation: whoever made it Confidential first, then the
 * policy's approvers. Nobody where that is not known.
 */
export function whomToAsk(reading: CloseReading): readonly string[] {
  const { recipients, evidenceOf, draft } = reading;
  const known = recipients
    .map(({ address }) => address)
    .filter((address) => (evidenceOf(address)?.kind ?? 'not-found') !== 'not-found');
  const originators = known.flatMap((address) => originatorBy(address, reading) ?? []);
  const all = [...originators, ...known.filter((address) => isApprover(address, reading))];
  const self = draft.self.map((address) => address.toLowerCase());
  const others = all.map((address) => address.toLowerCase()).filter((address) => !self.includes(address));
  return Array.from(new Set(others)).slice(0, FEW);
}
