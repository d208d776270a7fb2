import type { Recipient } from '../audience/recipient';

/** Everything that a rule can notice, in the order in which people should hear of it: worst first. */
export const FINDING_KINDS = [
  'draft-unreadable',
  'list-at-cap',
  'address-unparseable',
  'no-stamp',
  'stamp-damaged',
  'marks-disagree',
  'header-not-kept',
  'banner-missing',
  'outside-organisation',
  'policy-missing',
  'restricted-recipient',
  'beyond-chain',
  'chain-unknown',
  'list-undeclared',
  'stamp-lowered',
  'stricter-attachment',
  'checklist-incomplete',
  'no-uses',
  'no-adjustments',
  'look-alike',
  'new-on-chain',
  'added-later',
  'exposed-recipients',
  'bcc-on-confidential',
  'policy-stale',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** One thing that a rule noticed, with the recipients concerned. It decides nothing. */
export interface Finding {
  readonly kind: FindingKind;
  /** Those concerned; empty where the finding is about the message itself. */
  readonly recipients: readonly Recipient[];
}

/** A way out that a finding offers. */
export const REMEDIES = [
  'try-again',
  'remove-recipients',
  'choose-stamp',
  'restore-marks',
  'tick-checklist',
  'add-use',
  'add-adjustment',
  'ask-sender',
  'start-again',
  'send-elsewhere',
  'move-to-bcc',
  'send-anyway',
] as const;
export type Remedy = (typeof REMEDIES)[number];
