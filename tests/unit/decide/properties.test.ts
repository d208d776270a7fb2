import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Recipient } from '../../../src/core/audience/recipient';
import type { Draft } from '../../../src/core/decide/draft';
import { evaluate } from '../../../src/core/decide/evaluate';
import { builtInPolicy } from '../../../src/core/policy/built-in';
import { LEVELS } from '../../../src/core/policy/level';
import type { Policy } from '../../../src/core/policy/policy';
import { STAMPS } from '../../../src/core/stamp/stamp';
import { aDraft, aPolicy, continued } from '../../support/builders';

const ADDRESSES = [
  'nadia@legalaid.example',
  'tomas@legalaid.example',
  'ruth@mail.legalaid.example',
  'elena@harbour-shelter.example',
  'yusuf.k@postbox.example',
  'press@paper.example',
  'a@legalaid.example@evil.example',
  '',
];

const aRecipientOf: fc.Arbitrary<Recipient> = fc.record({
  field: fc.constantFrom('to', 'cc', 'bcc'),
  address: fc.constantFrom(...ADDRESSES),
  name: fc.constant(''),
  kind: fc.constantFrom('person', 'person', 'person', 'list'),
});

const stamps = fc.constantFrom(...STAMPS);
const marks: fc.Arbitrary<Draft['marks']> = fc.oneof(
  stamps.map((stamp) => ({ kind: 'stamped' as const, stamp })),
  stamps.map((stamp) => ({ kind: 'banner-missing' as const, stamp })),
  fc.constant({ kind: 'unstamped' as const }),
);
const conversations = fc.oneof(
  fc.constant({ kind: 'new' as const }),
  fc.option(stamps, { nil: undefined }).map((inherited) => ({ kind: 'unknown' as const, inherited })),
  fc
    .tuple(fc.option(stamps, { nil: undefined }), fc.subarray(ADDRESSES))
    .map(([inherited, people]) => continued(inherited, ...people)),
);
const needs = fc.record({
  adjustments: fc.nat(2),
  uses: fc.nat(2),
  ticked: fc.subarray(['consent']).map((ids) => new Set(ids)),
});
const sketches = fc.record({
  recipients: fc.array(aRecipientOf, { maxLength: 6 }),
  marks,
  conversation: conversations,
  needs,
});
const policies: fc.Arbitrary<Policy> = fc.constantFrom(
  aPolicy(),
  builtInPolicy({ organisation: 'Example Legal Aid', domains: ['legalaid.example'] }),
);

function strictness(policy: Policy, draft: Draft): number {
  return LEVELS.indexOf(evaluate(policy, draft).level);
}

describe('whatever the draft', () => {
  it('adding a recipient never loosens the verdict', () => {
    fc.assert(
      fc.property(policies, sketches, aRecipientOf, (policy, sketch, added) => {
        const before = strictness(policy, aDraft(sketch));
        const after = strictness(policy, aDraft({ ...sketch, recipients: [...sketch.recipients, added] }));
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('a stamp stricter than Cleared never loosens what Cleared would hold for its recipients', () => {
    fc.assert(
      // Without the policy Cleared is held for want of its checklist, which is not about who receives it.
      fc.property(fc.constant(aPolicy()), sketches, stamps, (policy, sketch, stamp) => {
        const complete = { adjustments: 1, uses: 1, ticked: new Set(['consent']) };
        const withStamp = (one: typeof stamp) =>
          aDraft({
            ...sketch,
            needs: complete,
            conversation: { kind: 'new' },
            marks: { kind: 'stamped', stamp: one },
          });
        expect(strictness(policy, withStamp(stamp))).toBeGreaterThanOrEqual(
          strictness(policy, withStamp('cleared')),
        );
      }),
    );
  });

  it('losing a piece of information never loosens the verdict', () => {
    fc.assert(
      fc.property(policies, sketches, fc.constantFrom('to', 'cc', 'bcc'), (policy, sketch, field) => {
        const before = strictness(policy, aDraft(sketch));
        const unreadable = { kind: 'unreadable' as const };
        expect(
          strictness(policy, aDraft({ ...sketch, fields: { [field]: unreadable } })),
        ).toBeGreaterThanOrEqual(before);
        expect(strictness(policy, aDraft({ ...sketch, marks: unreadable }))).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('losing the policy never loosens the verdict', () => {
    const builtIn = builtInPolicy({ organisation: 'Example Legal Aid', domains: ['legalaid.example'] });
    fc.assert(
      fc.property(sketches, (sketch) => {
        const draft = aDraft({ ...sketch, self: [] });
        // Mail to nobody protects nobody, and Send holds it for want of recipients.
        fc.pre(sketch.recipients.some(({ address }) => address !== ''));
        expect(strictness(builtIn, draft)).toBeGreaterThanOrEqual(strictness(aPolicy(), draft));
      }),
    );
  });

  it('order and duplicates of recipients change nothing', () => {
    fc.assert(
      fc.property(policies, sketches, (policy, sketch) => {
        const { recipients } = sketch;
        const shuffled = [...recipients].reverse().concat(recipients.slice(0, 1));
        expect(strictness(policy, aDraft({ ...sketch, recipients: shuffled }))).toBe(
          strictness(policy, aDraft(sketch)),
        );
      }),
    );
  });

  it('case and trailing dots of addresses change nothing', () => {
    fc.assert(
      fc.property(policies, sketches, (policy, sketch) => {
        const respelt = sketch.recipients.map((recipient) => ({
          ...recipient,
          address: recipient.address === '' ? '' : `${recipient.address.toUpperCase()}.`,
        }));
        expect(strictness(policy, aDraft({ ...sketch, recipients: respelt }))).toBe(
          strictness(policy, aDraft(sketch)),
        );
      }),
    );
  });

  it('every finding names its recipients or is about the message, and has a way out', () => {
    const aboutPeople = [
      'outside-organisation',
      'beyond-chain',
      'new-on-chain',
      'list-undeclared',
      'chain-unknown',
    ];
    fc.assert(
      fc.property(policies, sketches, (policy, sketch) => {
        for (const { kind, recipients, remedies } of evaluate(policy, aDraft(sketch)).findings) {
          expect(remedies.length).toBeGreaterThan(0);
          if (aboutPeople.includes(kind)) expect(recipients.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
