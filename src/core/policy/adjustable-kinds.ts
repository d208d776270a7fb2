import type { FindingKind } from '../decide/finding';

/** Kinds of finding whose level an organisation may choose. The others always hold the mail. */
export const ADJUSTABLE_KINDS = [
  'outside-organisation',
  'beyond-chain',
  'new-on-chain',
  'added-later',
  'list-undeclared',
  'stamp-lowered',
  'stricter-attachment',
  'bcc-on-confidential',
  'restricted-recipient',
  'exposed-recipients',
  'look-alike',
  'policy-stale',
] as const satisfies readonly FindingKind[];
export type AdjustableKind = (typeof ADJUSTABLE_KINDS)[number];
