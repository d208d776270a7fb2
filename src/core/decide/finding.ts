import type { Recipient } from '../audience/recipient';
import { DEFAULT_LEVELS } from '../policy/default-levels';

export type FindingKind = keyof typeof DEFAULT_LEVELS;

/** Worst first. */
export const FINDING_KINDS = Object.keys(DEFAULT_LEVELS) as readonly FindingKind[];

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
