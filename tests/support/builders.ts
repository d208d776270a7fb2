import type { Recipient } from '../../src/core/audience/recipient';
import { parseRules, type AddressRules } from '../../src/core/audience/rules';
import type { Draft } from '../../src/core/decide/draft';
import { DEFAULT_LEVELS } from '../../src/core/policy/default-levels';
import type { Policy } from '../../src/core/policy/policy';
import type { Stamp } from '../../src/core/stamp/stamp';

export function rules(...texts: readonly string[]): AddressRules {
  const parsed = parseRules(texts);
  if (!parsed.ok) throw new Error(`not rules: ${parsed.error.join(', ')}`);
  return parsed.value;
}

/** The sample organisation's policy, unless the test says otherwise. */
export function aPolicy(unusual: Partial<Policy> = {}): Policy {
  return {
    source: 'published',
    version: 'test',
    organisation: {
      name: 'Example Legal Aid',
      domain: 'legalaid.example',
      addresses: rules('legalaid.example', '*.legalaid.example'),
    },
    partners: [
      {
        name: 'Harbour Shelter',
        addresses: rules('harbour-shelter.example'),
        stamps: new Set<Stamp>(['internal']),
      },
    ],
    levels: DEFAULT_LEVELS,
    checklist: [{ id: 'consent', text: { en: 'Consent was given.' } }],
    adjustments: [],
    uses: [],
    ...unusual,
  };
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
    ...unusual,
  };
}

/** A conversation between these people. */
export function continued(
  inherited: Stamp | undefined,
  ...addresses: readonly string[]
): Draft['conversation'] {
  return {
    kind: 'continued',
    answers: 'reply',
    inherited,
    people: { has: (address) => addresses.includes(address) },
  };
}
