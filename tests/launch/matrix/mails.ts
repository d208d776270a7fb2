import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Recipient } from '../../../src/core/audience/recipient';
import type { Stamp } from '../../../src/core/stamp/stamp';
import type { StampDetails } from '../../../src/flows/draft-state';
import type { ComposeKind } from '../../../src/flows/ports';
import { cc, to } from '../../support/builders';
import type { CleanMail, HeldMail } from '../../support/held-mail';
import { PRESS } from '../../support/send-troubles';

export const COLLEAGUE = 'tomas@legalaid.example';
export const CLIENT = 'yusuf.k@postbox.example';
export const POLICY = readFileSync(path.join(__dirname, '../../../dist/policy.json'), 'utf8');

const CHECKLIST = (JSON.parse(POLICY) as { readonly checklist: readonly { readonly id: string }[] })
  .checklist;
const NOTHING: StampDetails = { adjustments: [], uses: [], ticked: [] };

/** A mail as its author leaves it before Send. */
export interface Mail {
  /** New mail when left out. On a new Confidential mail whoever is in To and Cc is the chain. */
  readonly kind?: ComposeKind;
  readonly recipients: readonly Recipient[];
  readonly stamp?: Stamp;
  readonly details?: StampDetails;
  /** Added after stamping. */
  readonly added?: readonly Recipient[];
}

const INSIDE = to(COLLEAGUE);
const OUTSIDER = cc(PRESS);
const ADJUSTED: StampDetails = { ...NOTHING, adjustments: ['Change the name'] };
const READY: StampDetails = { ...NOTHING, uses: ['Newsletter'], ticked: CHECKLIST.map(({ id }) => id) };

export const MUST_NOT_LEAVE: Readonly<Record<HeldMail, Mail>> = {
  'no stamp': { recipients: [...INSIDE, ...OUTSIDER] },
  internal: { recipients: INSIDE, stamp: 'internal', added: OUTSIDER },
  confidential: { kind: 'reply', recipients: to(CLIENT), stamp: 'confidential', added: OUTSIDER },
  adjust: { recipients: INSIDE, stamp: 'adjust', details: ADJUSTED, added: OUTSIDER },
  'cleared, not ready': { recipients: INSIDE, stamp: 'cleared', details: NOTHING, added: OUTSIDER },
};

export const CLEAN: Readonly<Record<CleanMail, Mail>> = {
  internal: { recipients: INSIDE, stamp: 'internal' },
  confidential: { kind: 'reply', recipients: to(CLIENT), stamp: 'confidential' },
  adjust: { recipients: INSIDE, stamp: 'adjust', details: ADJUSTED },
  cleared: { recipients: INSIDE, stamp: 'cleared', details: READY, added: OUTSIDER },
};
