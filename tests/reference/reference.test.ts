import { readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { isSameAddress, parseAddress } from './addresses';
import type { Case, Continued, FieldName, Kind, Level, Recipient, SourceDocument, Stamp } from './case';
import { readLetterTable, resembles } from './look-alike';
import { judgeBy } from './reference';
import { isMeant, parseRules } from './rules';

const BOOK = readFileSync(path.join(__dirname, '../../docs/rules.md'), 'utf8');
const TABLE = readLetterTable(BOOK);
const judge = judgeBy(BOOK);

/** 22 November 2026, 12:00 UTC. */
const NOON = Date.UTC(2026, 10, 22, 12) / 1000;
const DAY = 24 * 3600;

function aPolicy(unusual: Partial<SourceDocument> = {}): SourceDocument {
  return {
    format: 2,
    version: 'one',
    issuedAt: '2026-01-01',
    organisation: { name: 'Legal Aid', domains: ['legalaid.example'] },
    checklist: [{ id: 'faces', text: { en: 'No faces' } }],
    ...unusual,
  };
}

function aRecipient(address: string, field: FieldName = 'to', kind: Recipient['kind'] = 'person'): Recipient {
  return { field, address, name: '', kind };
}

function aCase(stamp: Stamp, recipients: readonly Recipient[], unusual: Partial<Case> = {}): Case {
  const inField = (name: FieldName) => recipients.filter(({ field }) => field === name);
  return {
    policy: aPolicy(),
    builtIn: false,
    names: ['legalaid'],
    readHoursAgo: undefined,
    at: NOON,
    fields: { to: inField('to'), cc: inField('cc'), bcc: inField('bcc') },
    self: ['me@legalaid.example'],
    marks: { kind: 'whole', stamp },
    adjustments: 1,
    uses: 1,
    ticked: ['faces'],
    attached: [],
    conversation: { kind: 'new' },
    ...unusual,
  };
}

function aChain(unusual: Partial<Continued> = {}): Continued {
  return {
    kind: 'continued',
    answers: 'reply',
    inherited: 'confidential',
    people: ['old@far.example'],
    addedLater: [],
    ...unusual,
  };
}

/** Each finding as `kind level: addresses`. */
function findingsOf(theCase: Case): readonly string[] {
  return judge(theCase).findings.map(({ kind, level, recipients }) =>
    recipients.length === 0
      ? `${kind} ${level}`
      : `${kind} ${level}: ${recipients.map((r) => r.address).join(' ')}`,
  );
}

type Scenarios = Readonly<Record<string, { readonly of: Case; readonly expect: readonly string[] }>>;

function itFinds(scenarios: Scenarios): void {
  it.each(Object.entries(scenarios))('%s', (_name, { of, expect: expected }) => {
    expect([...findingsOf(of)].sort()).toEqual([...expected].sort());
  });
}

describe('1 addresses', () => {
  it.each([
    'x@ngo.example',
    'X.Y+z@NGO.example.',
    "o'neil`{}@a.b",
    'x@xn--bcher-kva.example',
    'x@BÜCHER.example',
    'x@bu\u0308cher.example',
    'x@1.2.a3',
    `${'a'.repeat(64)}@ngo.example`,
    `x@${'a'.repeat(63)}.example`,
  ])('%s can be read', (text) => {
    expect(parseAddress(text)).toBeDefined();
  });

  it.each([
    '',
    'x',
    '@ngo.example',
    'x@',
    'x@ngo',
    'x@@ngo.example',
    'x@ngo.example, y@ngo.example',
    '<x@ngo.example>',
    '/o=ngo/cn=x',
    '"x"@ngo.example',
    'x%y@ngo.example',
    '.x@ngo.example',
    'x.@ngo.example',
    'x..y@ngo.example',
    'bücher@ngo.example',
    'x@ngo.example..',
    'x@-ngo.example',
    'x@ngo-.example',
    'x@ab--c.example',
    'x@xn--.example',
    'x@10.0.0.1',
    'x@ngo_.example',
    'x@ｎgo.example',
    'x@n\u200Ego.example',
    'x@n\u200Bgo.example',
    'x@ban\u212A.example',
    'x@ü♥.example',
    `${'a'.repeat(65)}@ngo.example`,
    `x@${'a'.repeat(64)}.example`,
    `x@${'a.'.repeat(124)}example`,
  ])('%s cannot', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  it.each([
    ['X@Ngo.Example.', 'x@ngo.example', true],
    ['x@BU\u0308CHER.example', 'x@xn--bcher-kva.example', true],
    ['x@legаlaid.example', 'x@legalaid.example', false],
    ['x@bücher.example', 'x@bucher.example', false],
  ])('%s and %s are one: %s', (one, other, expected) => {
    const [first, second] = [parseAddress(one), parseAddress(other)];
    expect(first && second && isSameAddress(first, second)).toBe(expected);
  });
});

describe('2 rules', () => {
  it.each<[string, string[], boolean]>([
    ['x@ngo.example', ['ngo.example'], true],
    ['x@a.ngo.example', ['ngo.example'], false],
    ['x@a.b.ngo.example', ['*.ngo.example'], true],
    ['x@ngo.example', ['*.ngo.example'], false],
    ['x@myngo.example', ['*.ngo.example'], false],
    ['X@ngo.example', ['!NGO.example', 'x@ngo.example'], true],
    ['y@ngo.example', ['!ngo.example', 'x@ngo.example'], false],
    ['x@a.b.example', ['*.b.example', '!a.b.example'], false],
    ['x@c.a.b.example', ['!*.b.example', '*.a.b.example'], true],
    ['x@ngo.example', ['ngo.example', '!NGO.example', 'ngo.example'], false],
    ['x@ngo.example', ['!y@ngo.example'], false],
  ])('%s by %j: %s', (text, rules, expected) => {
    const address = parseAddress(text);
    expect(address && isMeant(address, parseRules(rules))).toBe(expected);
  });
});

const PARTNER = { name: 'Partner', domains: ['partner.example'], stamps: ['internal'] as const };
const ISSUED_LATE = aPolicy({ partners: [{ ...PARTNER, until: '2026-11-20' }], issuedAt: '2026-11-22' });
const LISTS = aPolicy({
  lists: [
    { address: 'staff@far.example', audience: 'organisation' },
    { address: 'both@far.example', audience: 'partners' },
    { address: 'all@legalaid.example', audience: 'anyone' },
    { address: 'staff@far.example', audience: 'anyone' },
  ],
});
const ON_LISTS = [
  aRecipient('staff@far.example'),
  aRecipient('both@far.example'),
  aRecipient('all@legalaid.example'),
];

describe('3 who is who', () => {
  itFinds({
    'a partner may receive what it is a partner for': {
      of: aCase('internal', [aRecipient('x@partner.example')], { policy: aPolicy({ partners: [PARTNER] }) }),
      expect: [],
    },
    'and nothing else': {
      of: aCase('adjust', [aRecipient('x@partner.example')], { policy: aPolicy({ partners: [PARTNER] }) }),
      expect: ['outside-organisation block: x@partner.example'],
    },
    'the last day of an agreement lasts until it is over everywhere': {
      of: aCase('internal', [aRecipient('x@partner.example')], {
        policy: aPolicy({ partners: [{ ...PARTNER, until: '2026-11-22' }] }),
        at: NOON + DAY - 1,
      }),
      expect: [],
    },
    'and not a second longer': {
      of: aCase('internal', [aRecipient('x@partner.example')], {
        policy: aPolicy({ partners: [{ ...PARTNER, until: '2026-11-22' }] }),
        at: NOON + DAY,
      }),
      expect: ['outside-organisation block: x@partner.example'],
    },
    'a clock that is wrong does not revive an agreement': {
      of: aCase('internal', [aRecipient('x@partner.example')], { policy: ISSUED_LATE, at: NOON - 30 * DAY }),
      expect: ['outside-organisation block: x@partner.example'],
    },
    "one partner's exclusion says nothing about another": {
      of: aCase('internal', [aRecipient('x@partner.example')], {
        policy: aPolicy({ partners: [{ ...PARTNER, domains: ['!x@partner.example'] }, PARTNER] }),
      }),
      expect: [],
    },
    'our people elsewhere are ours': {
      of: aCase('adjust', [aRecipient('mei@far.example')], {
        policy: aPolicy({
          organisation: { name: 'L', domains: ['legalaid.example'], peopleElsewhere: ['Mei@far.example'] },
        }),
      }),
      expect: [],
    },
    'declared lists under Internal': {
      of: aCase('internal', ON_LISTS, { policy: LISTS }),
      expect: ['outside-organisation block: all@legalaid.example'],
    },
    'declared lists under Needs adjustment': {
      of: aCase('adjust', ON_LISTS, { policy: LISTS }),
      expect: ['outside-organisation block: both@far.example all@legalaid.example'],
    },
    'where several restrict somebody, only the stamps of all': {
      of: aCase('internal', [aRecipient('press@legalaid.example'), aRecipient('mei@legalaid.example')], {
        policy: aPolicy({
          restrictedRecipients: [
            { who: ['press@legalaid.example'], stamps: ['cleared', 'internal'] },
            { who: ['legalaid.example', '!mei@legalaid.example'], stamps: ['cleared'] },
          ],
        }),
      }),
      expect: ['restricted-recipient block: press@legalaid.example'],
    },
  });
});

const DIRECTOR = { role: 'Director', addresses: ['me@legalaid.example'] };
const FIVE = [1, 2, 3, 4, 5].map((n) => aRecipient(`n${n}@far.example`, n > 3 ? 'cc' : 'to'));
const NAMES_OF_FIVE = FIVE.map(({ address }) => address).join(' ');

describe('5 findings about the message', () => {
  itFinds({
    'a field that cannot be read': {
      of: aCase('internal', [], { fields: { to: [], cc: 'unreadable', bcc: [] } }),
      expect: ['draft-unreadable block'],
    },
    'marks that cannot be read are no missing stamp': {
      of: aCase('internal', [aRecipient('x@far.example')], { marks: { kind: 'unreadable' } }),
      expect: ['draft-unreadable block'],
    },
    'no stamp': { of: aCase('internal', [], { marks: { kind: 'none' } }), expect: ['no-stamp block'] },
    'a damaged header': {
      of: aCase('internal', [], { marks: { kind: 'damaged', stamp: 'confidential' } }),
      expect: ['stamp-damaged block'],
    },
    'a copy as old as the notice limit': {
      of: aCase('internal', [], { readHoursAgo: 24 }),
      expect: ['policy-stale note'],
    },
    'a copy younger than the notice limit': { of: aCase('internal', [], { readHoursAgo: 23 }), expect: [] },
    'a milder stamp': {
      of: aCase('internal', [], { conversation: { kind: 'unknown', inherited: 'confidential' } }),
      expect: ['stamp-lowered approve'],
    },
    'from Needs adjustment to Cleared is not lowering': {
      of: aCase('cleared', [], { conversation: { kind: 'unknown', inherited: 'adjust' } }),
      expect: [],
    },
    'a stricter attachment': {
      of: aCase('internal', [], { attached: ['cleared', 'confidential'] }),
      expect: ['stricter-attachment approve'],
    },
    'what Cleared needs': {
      of: aCase('cleared', [], { ticked: ['other'], uses: 0, adjustments: 0 }),
      expect: ['checklist-incomplete block', 'no-uses block'],
    },
    'what Needs adjustment needs': {
      of: aCase('adjust', [], { ticked: [], uses: 0, adjustments: 0 }),
      expect: ['no-adjustments block'],
    },
  });

  it('names all in a field of 500, and no other field', () => {
    const many = Array.from({ length: 500 }, () => aRecipient('me@legalaid.example', 'cc'));
    const found = judge(aCase('internal', [...many, aRecipient('me@legalaid.example')])).findings;
    expect(found).toEqual([{ kind: 'list-at-cap', level: 'block', recipients: many }]);
  });
});

describe('5 findings about recipients', () => {
  itFinds({
    'an address that cannot be read': {
      of: aCase('internal', [aRecipient('x'), aRecipient('', 'bcc', 'list')]),
      expect: ['address-unparseable block: x ', 'list-undeclared block: '],
    },
    'the same address in two fields is named in both': {
      of: aCase('adjust', [aRecipient('x@far.example'), aRecipient('x@far.example', 'bcc')]),
      expect: ['outside-organisation block: x@far.example x@far.example'],
    },
    'the built-in policy under Internal': {
      of: aCase('internal', [aRecipient('x@far.example'), aRecipient('me@legalaid.example')], {
        builtIn: true,
      }),
      expect: ['policy-missing block: x@far.example'],
    },
    'the built-in policy under Cleared, without the checklist': {
      of: aCase('cleared', [aRecipient('a@legalaid.example'), aRecipient('me@legalaid.example')], {
        builtIn: true,
        ticked: [],
      }),
      expect: ['policy-missing block: a@legalaid.example'],
    },
    'Confidential on a new message finds only Bcc': {
      of: aCase('confidential', [
        aRecipient('x@far.example'),
        aRecipient('y@far.example', 'bcc'),
        aRecipient('me@legalaid.example', 'bcc'),
      ]),
      expect: ['bcc-on-confidential warn: y@far.example'],
    },
    'Confidential goes to those on the chain': {
      of: aCase(
        'confidential',
        [
          aRecipient('old@far.example'),
          aRecipient('me@legalaid.example'),
          aRecipient('a@legalaid.example', 'cc'),
        ],
        { conversation: aChain() },
      ),
      expect: ['beyond-chain approve: a@legalaid.example'],
    },
    'whoever is on the chain by one address is on it by all': {
      of: aCase('confidential', [aRecipient('new@home.example')], {
        conversation: aChain(),
        policy: aPolicy({ aliases: [['old@far.example', 'new@home.example']] }),
      }),
      expect: [],
    },
    'an approver may widen': {
      of: aCase('confidential', [aRecipient('x@far.example')], {
        conversation: aChain(),
        policy: aPolicy({ approvers: [DIRECTOR] }),
      }),
      expect: ['new-on-chain warn: x@far.example'],
    },
    'not while absent': {
      of: aCase('confidential', [aRecipient('x@far.example')], {
        conversation: aChain(),
        policy: aPolicy({ approvers: [{ ...DIRECTOR, absent: true }] }),
      }),
      expect: ['beyond-chain approve: x@far.example'],
    },
    'the originator may widen': {
      of: aCase('confidential', [aRecipient('x@far.example')], {
        conversation: aChain({ originator: 'ME@legalaid.example' }),
      }),
      expect: ['new-on-chain warn: x@far.example'],
    },
    'a reply that makes a conversation Confidential may add ours': {
      of: aCase('confidential', [aRecipient('a@legalaid.example'), aRecipient('x@far.example')], {
        conversation: aChain({ inherited: 'internal' }),
      }),
      expect: ['new-on-chain warn: a@legalaid.example', 'beyond-chain approve: x@far.example'],
    },
    'a forward may not': {
      of: aCase('confidential', [aRecipient('a@legalaid.example')], {
        conversation: aChain({ inherited: 'internal', answers: 'forward' }),
      }),
      expect: ['beyond-chain approve: a@legalaid.example'],
    },
    'somebody added later, unless on the chain by another address of theirs': {
      of: aCase('confidential', [aRecipient('new@home.example'), aRecipient('late@far.example')], {
        conversation: aChain({
          people: ['old@far.example', 'new@home.example', 'late@far.example'],
          addedLater: ['new@home.example', 'Late@far.example'],
        }),
        policy: aPolicy({ aliases: [['old@far.example', 'new@home.example']] }),
      }),
      expect: ['added-later warn: late@far.example'],
    },
    'a standing approval joins any conversation, but not unseen': {
      of: aCase('confidential', [aRecipient('i@voice.example'), aRecipient('j@voice.example', 'bcc')], {
        conversation: { kind: 'unknown' },
        policy: aPolicy({ standingApprovals: [{ who: ['voice.example'], as: 'Interpreter' }] }),
      }),
      expect: ['bcc-on-confidential warn: j@voice.example'],
    },
    'an unknown chain': {
      of: aCase('confidential', [aRecipient('a@legalaid.example'), aRecipient('me@legalaid.example')], {
        conversation: { kind: 'unknown' },
      }),
      expect: ['chain-unknown block: a@legalaid.example'],
    },
    'a list that is not declared': {
      of: aCase('internal', [aRecipient('a@legalaid.example', 'to', 'list')]),
      expect: ['list-undeclared block: a@legalaid.example'],
    },
    'six people of two domains see each other': {
      of: aCase('cleared', [
        ...FIVE,
        aRecipient('x@near.example', 'cc'),
        aRecipient('y@near.example', 'bcc'),
      ]),
      expect: [`exposed-recipients warn: ${NAMES_OF_FIVE} x@near.example`],
    },
    'five are allowed': {
      of: aCase('cleared', [...FIVE.slice(1), aRecipient('x@near.example')]),
      expect: [],
    },
    'six of one domain': {
      of: aCase('cleared', [...FIVE, aRecipient('x@far.example')]),
      expect: [
        'exposed-recipients warn: n1@far.example n2@far.example n3@far.example x@far.example n4@far.example n5@far.example',
      ],
    },
    'the same person counts once': {
      of: aCase('cleared', [...FIVE, aRecipient('n1@near.example')], {
        policy: aPolicy({ aliases: [['n1@far.example', 'n1@near.example']] }),
      }),
      expect: [],
    },
    'a look-alike': {
      of: aCase('cleared', [aRecipient('x@legаlaid.example'), aRecipient('x@mail.legalaid.example')]),
      expect: ['look-alike warn: x@legаlaid.example'],
    },
    'a partner for any stamp is no look-alike': {
      of: aCase('cleared', [aRecipient('x@legalaid-uk.example')], {
        policy: aPolicy({ partners: [{ ...PARTNER, domains: ['legalaid-uk.example'] }] }),
      }),
      expect: [],
    },
  });
});

describe('6 levels and verdict', () => {
  it.each<[string, Partial<SourceDocument>, Level]>([
    ['the default', {}, 'block'],
    ['the level of the kind', { levels: { 'outside-organisation': 'warn' } }, 'warn'],
    [
      'the level under the stamp first',
      {
        levels: { 'outside-organisation': 'warn' },
        levelsByStamp: { internal: { 'outside-organisation': 'reason' } },
      },
      'reason',
    ],
    [
      'not the level under another stamp',
      {
        levels: { 'outside-organisation': 'warn' },
        levelsByStamp: { adjust: { 'outside-organisation': 'off' } },
      },
      'warn',
    ],
    ['off disappears', { levels: { 'outside-organisation': 'off' } }, 'off'],
  ])('%s', (_name, unusual, expected) => {
    const verdict = judge(aCase('internal', [aRecipient('x@far.example')], { policy: aPolicy(unusual) }));
    expect(verdict.level).toBe(expected);
    expect(verdict.findings).toHaveLength(expected === 'off' ? 0 : 1);
  });

  it.each<[string, Partial<SourceDocument>, readonly Kind[], string]>([
    [
      'what asks is a note once it is acknowledged',
      { levels: { 'outside-organisation': 'warn' } },
      ['outside-organisation'],
      'note',
    ],
    ['what holds is not', {}, ['outside-organisation'], 'block'],
    [
      'nor is what nobody acknowledged',
      { levels: { 'outside-organisation': 'warn' } },
      ['look-alike'],
      'warn',
    ],
  ])('%s', (_name, unusual, acknowledged, expected) => {
    const policy = aPolicy(unusual);
    expect(judge(aCase('internal', [aRecipient('x@far.example')], { policy, acknowledged })).level).toBe(
      expected,
    );
  });

  it('always blocks where something cannot be known', () => {
    const kind: Kind = 'no-stamp';
    const policy = aPolicy({ levels: { [kind]: 'off' } });
    expect(judge(aCase('internal', [], { marks: { kind: 'none' }, policy })).level).toBe('block');
  });

  it('takes the strictest', () => {
    const theCase = aCase('internal', [aRecipient('x@far.example')], {
      readHoursAgo: 48,
      attached: ['confidential'],
    });
    expect(judge(theCase).level).toBe('block');
  });
});

describe('7 look-alikes', () => {
  it('reads 25 rows of the table', () => {
    expect(TABLE).toHaveLength(25);
    expect(TABLE[0]).toEqual({ letter: 'a', lookLikeIt: 'аɑα' });
  });

  it.each([
    ['xn--leglaid-4fg.example', 'legalaid', true], // Cyrillic а
    ['legalald.example', 'legalaid', true],
    ['1egalaid.example', 'legalaid', true],
    ['legalaid.far.example', 'legalaid', true],
    ['legal.aid.example', 'legalaid', true],
    ['legalaid-help.example', 'legalaid', true],
    ['le-gal-aid.example', 'legalaid', true],
    ['legaliad.example', 'legalaid', true], // exchanged
    ['legalad.example', 'legalaid', true], // left out
    ['leggalaid.example', 'legalaid', true], // added
    ['legalaim.org.example', 'legalaid', true], // replaced, before `org`
    ['legalaim.shop.example', 'legalaid', false],
    ['legaliads.example', 'legalaid', false], // two slips
    ['helplegalaid.example', 'legalaid', false],
    ['far.legalaid', 'legalaid', false],
    ['doctorsaidd.example', 'doctorsaid', true],
    ['docotrsaidd.example', 'doctorsaid', true], // two slips of nine and more
    ['rned.example', 'med', true],
    ['mad.example', 'med', false],
    ['med-help.example', 'med', false], // fewer than five letters
    ['vvater.example', 'water', true],
    ['clear.example', 'dear', true],
  ])('%s resembles %s: %s', (domain, name, expected) => {
    const address = parseAddress(`x@${domain}`);
    expect(address && resembles(address.domain, name, TABLE)).toBe(expected);
  });
});
