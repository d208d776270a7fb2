import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Recipient } from '../../../../src/core/audience/recipient';
import type { Draft } from '../../../../src/core/decide/draft';
import { evaluate } from '../../../../src/core/decide/evaluate';
import { builtInPolicy } from '../../../../src/core/policy/built-in';
import { ADJUSTABLE_KINDS } from '../../../../src/core/policy/adjustable-kinds';
import { LEVELS } from '../../../../src/core/policy/level';
import type { Policy } from '../../../../src/core/policy/policy';
import { readPublished } from '../../../../src/core/policy/read-published';
import { publish } from '../../../../src/core/policy/source/publish';
import type { SourceDocument } from '../../../../src/core/policy/source/source-document';
import { STAMPS } from '../../../../src/core/stamp/stamp';
import { Chance } from '../../../reference/chance';
import { randomPolicy } from '../../../reference/random-cases';
import { aDraft, aPolicy, continued } from '../../../support/builders';

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

  it('writing an international name as A-label or U-label changes nothing', () => {
    const policy = aPolicy({
      organisation: { name: 'Aide Légale', domains: ['aide-légale.example', '*.xn--bcher-kva.example'] },
    });
    const spellings = [
      ['x@aide-légale.example', 'x@xn--aide-lgale-g7a.example'],
      ['x@aide-le\u0301gale.example', 'x@XN--AIDE-LGALE-G7A.example.'],
      ['x@post.bücher.example', 'x@post.xn--bcher-kva.example'],
      ['x@bücher.example', 'x@xn--bcher-kva.example'],
    ] as const;
    fc.assert(
      fc.property(sketches, fc.constantFrom(...spellings), (sketch, [one, other]) => {
        const to = (address: string): Recipient => ({ field: 'to', address, name: '', kind: 'person' });
        const withOne = (address: string) =>
          strictness(policy, aDraft({ ...sketch, recipients: [...sketch.recipients, to(address)] }));
        expect(withOne(one)).toBe(withOne(other));
      }),
    );
  });

  it('a stricter rule never loosens the verdict', () => {
    fc.assert(
      fc.property(fc.integer(), sketches, fc.constantFrom(...STRICTER), (seed, sketch, make) => {
        const source = randomPolicy(new Chance(seed));
        const judged = (one: SourceDocument) => strictness(readPublished(publish(one)), aDraft(sketch));
        expect(judged(make(source))).toBeGreaterThanOrEqual(judged(source));
      }),
    );
  });
});

type Change = (source: SourceDocument) => SourceDocument;

const excluding = [
  '!press@paper.example',
  '!harbour-shelter.example',
  '!*.legalaid.example',
  '!tomas@legalaid.example',
];

/** Changes of a policy that make it stricter, and nothing else. */
const STRICTER: readonly Change[] = [
  ...excluding.map((rule): Change => (source) => ({
    ...source,
    organisation: { ...source.organisation, domains: [...source.organisation.domains, rule] },
  })),
  ...excluding.map((rule): Change => ({ partners = [], ...source }) => ({
    ...source,
    partners: partners.map((partner) => ({ ...partner, domains: [...partner.domains, rule] })),
  })),
  (source) => ({ ...source, partners: [] }),
  (source) => ({ ...source, standingApprovals: [] }),
  (source) => ({ ...source, approvers: [] }),
  ({ restrictedRecipients = [], ...source }) => ({
    ...source,
    restrictedRecipients: [...restrictedRecipients, { who: ['*.example'], stamps: ['cleared'] }],
  }),
  (source) => ({
    ...source,
    levelsByStamp: {},
    levels: Object.fromEntries(ADJUSTABLE_KINDS.map((kind) => [kind, 'block'])),
  }),
];

/** A letter that looks like another, anywhere in a domain that the policy trusts. */
function* confusablesOf(domain: string): Generator<string> {
  for (const [at, letter] of Array.from(domain).entries()) {
    for (const twin of TWINS[letter] ?? []) yield domain.slice(0, at) + twin + domain.slice(at + 1);
  }
}

const TWINS: Readonly<Record<string, readonly string[]>> = {
  a: ['а', 'ɑ', 'α', 'à', 'ａ'],
  e: ['е', 'é', 'ｅ'],
  h: ['һ', 'ｈ'],
  i: ['і', 'ı', 'í', '1', 'l'],
  l: ['ӏ', '1', 'i', 'ｌ'],
  o: ['о', 'ο', '0', 'օ'],
  p: ['р', 'ρ'],
  r: ['г', 'ｒ'],
  s: ['ѕ', 'ś', 'ｓ'],
  u: ['υ', 'ü'],
  x: ['х', 'χ'],
  '.': ['。', '．', '｡', '%2e', '/.', '..'],
};

describe.each(['legalaid.example', 'harbour-shelter.example'])('no confusable of %s', (domain) => {
  it.each(Array.from(confusablesOf(domain)))('is trusted: %s', (confusable) => {
    const draft = aDraft({
      stamp: 'internal',
      recipients: [{ field: 'to', address: `x@${confusable}`, name: domain, kind: 'person' }],
    });
    expect(evaluate(aPolicy(), draft)).toMatchObject({ level: 'block' });
  });
});
