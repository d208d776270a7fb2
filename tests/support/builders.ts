import type { Recipient } from '../../src/core/audience/recipient';
import type { Draft, People } from '../../src/core/decide/draft';
import type { Policy } from '../../src/core/policy/policy';
import { readPublished } from '../../src/core/policy/read-published';
import type { SourceDocument } from '../../src/core/policy/source/source-document';
import { publish } from '../../src/core/policy/source/publish';
import type { Stamp } from '../../src/core/stamp/stamp';

/** The sample organisation's policy as an administrator would write it, unless the test says otherwise. */
export function aSource(unusual: Partial<SourceDocument> = {}): SourceDocument {
  return {
    format: 2,
    version: 'test',
    issuedAt: '2026-11-01',
    organisation: { name: 'Example Legal Aid', domains: ['legalaid.example', '*.legalaid.example'] },
    partners: [{ name: 'Harbour Shelter', domains: ['harbour-shelter.example'], stamps: ['internal'] }],
    checklist: [{ id: 'consent', text: { en: 'Consent was given.' } }],
    ...unusual,
  };
}

/** The same, ready to be applied. */
export function aPolicy(unusual: Partial<SourceDocument> = {}): Policy {
  return readPublished(publish(aSource(unusual)));
}

/** One person in To, by address alone. */
export function to(...addresses: readonly string[]): readonly Recipient[] {
  return addresses.map((address) => ({ field: 'to', address, name: '', kind: 'person' }));
}

export function cc(...addresses: readonly string[]): readonly Recipient[] {
  return to(...addresses).map((recipient) => ({ ...recipient, field: 'cc' }));
}

export function bcc(...addresses: readonly string[]): readonly Recipient[] {
  return to(...addresses).map((recipient) => ({ ...recipient, field: 'bcc' }));
}

export function list(address: string): readonly Recipient[] {
  return [{ field: 'to', address, name: '', kind: 'list' }];
}

export interface DraftSketch extends Partial<Omit<Draft, 'fields' | 'marks'>> {
  readonly stamp?: Stamp;
  readonly marks?: Draft['marks'];
  readonly recipients?: readonly Recipient[];
  readonly fields?: Partial<Draft['fields']>;
}

/** 22 November 2026, in seconds since 1970. */
export const NOON = Date.UTC(2026, 10, 22, 12) / 1000;

const NOBODY: People = { has: () => false };

/** Nadia's new mail, stamped as the test says, with everything provided that a stamp needs. */
export function aDraft({ stamp, marks, recipients = [], fields, ...unusual }: DraftSketch = {}): Draft {
  const inField = (field: Recipient['field']) => ({
    kind: 'read' as const,
    recipients: recipients.filter((recipient) => recipient.field === field),
  });
  return {
    fields: { to: inField('to'), cc: inField('cc'), bcc: inField('bcc'), ...fields },
    self: ['nadia@legalaid.example'],
    marks: marks ?? (stamp ? { kind: 'stamped', stamp } : { kind: 'unstamped' }),
    needs: { adjustments: 1, uses: 1, ticked: new Set(['consent']) },
    conversation: { kind: 'new' },
    attached: [],
    acknowledged: new Set(),
    at: NOON,
    ...unusual,
  };
}

/** A conversation between these people. */
export function continued(
  inherited: Stamp | undefined,
  ...addresses: readonly string[]
): Extract<Draft['conversation'], { readonly kind: 'continued' }> {
  return {
    kind: 'continued',
    answers: 'reply',
    inherited,
    people: { has: (address) => addresses.includes(address) },
    addedLater: NOBODY,
    originator: undefined,
  };
}
