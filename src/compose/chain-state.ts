import { parseAddress } from '../core/audience/address';
import { isOurs } from '../core/audience/who';
import type { FindingKind } from '../core/decide/finding';
import type { Recipient } from '../core/audience/recipient';
import type { DraftReading } from '../flows/read-draft';

/** Who is on the email that a Confidential stamp protects, as far as this draft goes. */
export interface ChainState {
  /** To and Cc, without those whom a finding names. The author is on it too, and not listed. */
  readonly onChain: readonly Recipient[];
  readonly offChain: readonly Recipient[];
}

/** Findings that say of people that they are not on the chain, or not openly. */
const OFF_CHAIN: ReadonlySet<FindingKind> = new Set<FindingKind>([
  'address-unparseable',
  'beyond-chain',
  'new-on-chain',
  'chain-unknown',
  'list-undeclared',
  'bcc-on-confidential',
  'policy-missing',
]);

/** Whether to say that ordinary mail may be Confidential: to whoever begins a mail, or writes to somebody outside. */
export function saysEveryday({ kind, recipients, policy }: DraftReading): boolean {
  const isOutside = ({ address: raw }: Recipient) => {
    const address = parseAddress(raw);
    return address === undefined || !isOurs(policy.policy, address);
  };
  return kind === 'newMail' || recipients.some(isOutside);
}

export function toChainState({ recipients, verdict }: DraftReading): ChainState {
  const named = new Set(
    verdict.findings.filter(({ kind }) => OFF_CHAIN.has(kind)).flatMap((finding) => finding.recipients),
  );
  const isOff = (person: Recipient) => person.field === 'bcc' || named.has(person);
  return {
    onChain: recipients.filter((person) => !isOff(person)),
    offChain: recipients.filter(isOff),
  };
}
