import fc from 'fast-check';
import type { Field, Recipient } from '../../../src/core/audience/recipient';
import { FIELDS } from '../../../src/core/audience/recipient';
import type { FindingKind } from '../../../src/core/decide/finding';
import { FINDING_KINDS, REMEDIES } from '../../../src/core/decide/finding';
import type { JudgedFinding } from '../../../src/core/decide/verdict';
import { STAMPS } from '../../../src/core/stamp/stamp';
import type { FindingContext } from '../../../src/i18n/words';
import { anyText } from '../../support/any-text';

export function aRecipient(address: string, name = '', field: Field = 'to'): Recipient {
  return { address, name, field, kind: 'person' };
}

export function aFinding(kind: FindingKind, recipients: readonly Recipient[] = []): JudgedFinding {
  return {
    kind,
    recipients,
    level: 'block',
    remedies: ['remove-recipients', 'choose-stamp'],
    isAcknowledged: false,
  };
}

export const AT_LEGAL_AID: FindingContext = {
  organisation: 'Example Legal Aid',
  stamp: 'internal',
  inherited: undefined,
};

const anAddress: fc.Arbitrary<string> = fc.oneof(
  fc.emailAddress(),
  fc.constant('press@paper.example'),
  fc.constant(''),
  fc.constant(`${'very.long.name.'.repeat(20)}@${'sub.'.repeat(40)}paper.example`),
  fc.constant(`\u202emoc.elpmaxe@${'א'.repeat(70)}`),
  anyText({ maxLength: 300 }),
);
const aName = fc.oneof(fc.constant('👩‍👩‍👧‍👦'.repeat(30)), fc.string({ unit: 'grapheme', maxLength: 300 }));

export const anyRecipient: fc.Arbitrary<Recipient> = fc.record({
  field: fc.constantFrom(...FIELDS),
  address: anAddress,
  name: aName,
  kind: fc.constantFrom('person', 'list'),
});

export const anyContext: fc.Arbitrary<FindingContext> = fc.record({
  organisation: aName,
  stamp: fc.constantFrom(undefined, ...STAMPS),
  inherited: fc.constantFrom(undefined, ...STAMPS),
});

const aCrowd = anyRecipient.map((one) =>
  Array.from({ length: 200 }, (_, at): Recipient => ({ ...one, address: `${at}${one.address}` })),
);
const WAYS = REMEDIES.filter((remedy) => remedy !== 'send-anyway');

export const anyFinding: fc.Arbitrary<JudgedFinding> = fc.record({
  kind: fc.constantFrom(...FINDING_KINDS),
  recipients: fc.oneof(fc.array(anyRecipient, { minLength: 1, maxLength: 3 }), aCrowd),
  level: fc.constantFrom('warn', 'reason', 'approve', 'block'),
  remedies: fc.subarray(WAYS, { minLength: 1, maxLength: 3 }),
  isAcknowledged: fc.constant(false),
});
