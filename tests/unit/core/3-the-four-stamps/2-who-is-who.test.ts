import { describe, expect, it } from '@jest/globals';
import type { Draft } from '../../../../src/core/decide/draft';
import { evaluate } from '../../../../src/core/decide/evaluate';
import type { FindingKind } from '../../../../src/core/decide/finding';
import type { Level } from '../../../../src/core/policy/level';
import { readPublished } from '../../../../src/core/policy/read-published';
import type { SourceDocument } from '../../../../src/core/policy/source/source-document';
import { publish } from '../../../../src/core/policy/source/publish';
import { STAMPS } from '../../../../src/core/stamp/stamp';
import {
  aDraft,
  aSource,
  bcc,
  cc,
  continued,
  list,
  NOON,
  to,
  type DraftSketch,
} from '../../../support/builders';

const AUTHOR = 'nadia@legalaid.example';
const COLLEAGUE = 'tomas@legalaid.example';
const COMMS = 'may@legalaid.example';
const DIRECTOR = 'ruth@legalaid.example';
const LEAD = 'samira@legalaid.example';
const VOLUNTEER = 'volunteer@postbox.example';
const SHELTER = 'elena@harbour-shelter.example';
const PRESS_OFFICE = ['press@paper.example', 'news@paper.example'];
const CLIENT = 'yusuf.k@postbox.example';
const COURT = 'clerk@tribunal.example';
const INTERPRETER = 'booking@interpreters.example';
const STAFF = 'all@legalaid.example';
const NETWORK = 'network@legalaid.example';

/** A policy that says something of everybody. */
const SOURCE: SourceDocument = aSource({
  organisation: {
    name: 'Example Legal Aid',
    domains: ['legalaid.example', '*.legalaid.example', '!former.legalaid.example'],
    peopleElsewhere: [VOLUNTEER],
  },
  aliases: [[COLLEAGUE, 't.okello@legalaid.example', 'tomas@home.example']],
  partners: [
    { name: 'Harbour Shelter', domains: ['harbour-shelter.example'], stamps: ['internal', 'adjust'] },
    { name: 'Old friends', domains: ['friends.example'], stamps: ['internal'], until: '2026-11-21' },
    { name: 'New friends', domains: ['today.example'], stamps: ['internal'], until: '2026-11-22' },
  ],
  lists: [
    { address: STAFF, audience: 'organisation' },
    { address: NETWORK, audience: 'partners' },
    { address: 'news@legalaid.example', audience: 'anyone' },
  ],
  standingApprovals: [{ who: ['interpreters.example'], as: 'interpreter service', until: '2027-01-31' }],
  restrictedRecipients: [{ who: [COMMS], stamps: ['cleared'] }],
  approvers: [
    { role: 'Director', addresses: [DIRECTOR], standIn: { role: 'Safeguarding Lead', addresses: [LEAD] } },
  ],
  thresholds: { exposedRecipients: 3 },
});

const withDirectorAway = (): SourceDocument => ({
  ...SOURCE,
  approvers: SOURCE.approvers?.map((approver) => ({ ...approver, absent: true })) ?? [],
});

interface Scene {
  readonly draft: DraftSketch;
  readonly source?: SourceDocument;
  readonly level: Level;
  readonly kinds?: readonly FindingKind[];
  readonly names?: readonly string[];
}

const confidential = (unusual: DraftSketch, ...chain: readonly string[]): DraftSketch => ({
  stamp: 'confidential',
  conversation: continued('confidential', ...chain),
  ...unusual,
});

const begunBy = (
  originator: string,
  ...chain: readonly string[]
): Draft['conversation'] & { kind: 'continued' } => ({
  kind: 'continued',
  answers: 'reply',
  inherited: 'confidential',
  people: { has: (person) => chain.includes(person) },
  addedLater: { has: () => false },
  originator,
});

/** As drafts remember somebody with several addresses: by the one name that the policy has for all of them. */
const onChainUnderAnyAddress: Draft['conversation'] = {
  ...begunBy(COURT),
  people: { has: (person: string) => person.startsWith('=') },
};

const addedLater = (...later: readonly string[]): Draft['conversation'] => ({
  ...begunBy(COURT, CLIENT, ...later),
  addedLater: { has: (person) => later.includes(person) },
});

const SCENES: Readonly<Record<string, Readonly<Record<string, Scene>>>> = {
  'our people': {
    'elsewhere are inside': { draft: { stamp: 'internal', recipients: to(VOLUNTEER) }, level: 'off' },
    'at the same place are not, if nobody says so': {
      draft: { stamp: 'internal', recipients: to(CLIENT) },
      level: 'block',
      names: [CLIENT],
    },
    'at a domain that is excluded are outside': {
      draft: { stamp: 'internal', recipients: to('x@former.legalaid.example') },
      level: 'block',
      kinds: ['outside-organisation'],
    },
  },
  'a partner': {
    'receives what is agreed': { draft: { stamp: 'adjust', recipients: to(SHELTER) }, level: 'off' },
    'receives nothing after the last day': {
      draft: { stamp: 'internal', recipients: to('x@friends.example') },
      level: 'block',
    },
    'receives it on the last day, wherever that is still': {
      draft: { stamp: 'internal', recipients: to('x@today.example'), at: NOON + 23 * 3600 },
      level: 'off',
    },
    'receives nothing when the day is over everywhere': {
      draft: { stamp: 'internal', recipients: to('x@today.example'), at: NOON + 24 * 3600 },
      level: 'block',
    },
    'does not come back because a clock is behind': {
      draft: { stamp: 'internal', recipients: to('x@friends.example'), at: 0 },
      source: { ...SOURCE, issuedAt: '2026-11-23' },
      level: 'block',
    },
    'is not part of a Confidential conversation for being a partner': {
      draft: confidential({ recipients: to(SHELTER) }, CLIENT),
      level: 'approve',
      kinds: ['beyond-chain'],
    },
  },
  'a list': {
    'of our own people receives what is Internal': {
      draft: { stamp: 'internal', recipients: list(STAFF) },
      level: 'off',
    },
    'that partners read receives what is Internal': {
      draft: { stamp: 'internal', recipients: list(NETWORK) },
      level: 'off',
    },
    'that partners read does not receive what needs adjustment': {
      draft: { stamp: 'adjust', recipients: list(NETWORK) },
      level: 'block',
      kinds: ['outside-organisation'],
    },
    'that anyone reads is outside, at whatever address': {
      draft: { stamp: 'internal', recipients: list('news@legalaid.example') },
      level: 'block',
      kinds: ['outside-organisation'],
    },
    'is one when Outlook takes it for a person, too': {
      draft: { stamp: 'internal', recipients: to('news@legalaid.example') },
      level: 'block',
    },
    'that nobody declared is outside': {
      draft: { stamp: 'internal', recipients: list('team@legalaid.example') },
      level: 'block',
      kinds: ['list-undeclared'],
    },
    'is no part of a Confidential conversation for being declared': {
      draft: confidential({ recipients: list(STAFF) }, CLIENT),
      level: 'approve',
      kinds: ['beyond-chain'],
    },
  },
  'somebody with several addresses': {
    'is on the conversation by all of them': {
      draft: confidential({ recipients: to('tomas@home.example'), conversation: onChainUnderAnyAddress }),
      level: 'off',
    },
    'is the author by all of them': {
      draft: confidential(
        { self: [COLLEAGUE], recipients: [...to(CLIENT), ...cc('tomas@home.example')] },
        CLIENT,
      ),
      level: 'off',
    },
  },
  'a standing approval': {
    'lets somebody join without a word': {
      draft: confidential({ recipients: [...to(CLIENT), ...cc(INTERPRETER)] }, CLIENT),
      level: 'off',
    },
    'lets somebody receive where the conversation is not known': {
      draft: {
        stamp: 'confidential',
        recipients: to(INTERPRETER),
        conversation: { kind: 'unknown', inherited: undefined },
      },
      level: 'off',
    },
    ends: {
      draft: confidential({ recipients: cc(INTERPRETER), at: NOON + 100 * 86_400 }, CLIENT),
      level: 'approve',
      kinds: ['beyond-chain'],
    },
    'does not make anybody inside': {
      draft: { stamp: 'internal', recipients: to(INTERPRETER) },
      level: 'block',
    },
    'does not hide them in Bcc': {
      draft: confidential({ recipients: bcc(INTERPRETER) }, CLIENT),
      level: 'warn',
      kinds: ['bcc-on-confidential'],
    },
  },
  'who may let others join': {
    'whoever began the conversation is asked': {
      draft: confidential({ recipients: cc(COLLEAGUE), conversation: begunBy(AUTHOR, CLIENT) }),
      level: 'warn',
      kinds: ['new-on-chain'],
      names: [COLLEAGUE],
    },
    'anybody else is held': {
      draft: confidential({ recipients: cc(COLLEAGUE), conversation: begunBy(COURT, CLIENT) }),
      level: 'approve',
      kinds: ['beyond-chain'],
    },
    'an approver is asked': {
      draft: confidential({ self: [DIRECTOR], recipients: cc(COLLEAGUE) }, CLIENT),
      level: 'warn',
      kinds: ['new-on-chain'],
    },
    'the stand-in is held while the approver is there': {
      draft: confidential({ self: [LEAD], recipients: cc(COLLEAGUE) }, CLIENT),
      level: 'approve',
    },
    'the stand-in is asked while the approver is away': {
      draft: confidential({ self: [LEAD], recipients: cc(COLLEAGUE) }, CLIENT),
      source: withDirectorAway(),
      level: 'warn',
    },
    'the approver is held while marked as away': {
      draft: confidential({ self: [DIRECTOR], recipients: cc(COLLEAGUE) }, CLIENT),
      source: withDirectorAway(),
      level: 'approve',
    },
    'people whom somebody else added later are named': {
      draft: confidential({ recipients: to(CLIENT, COLLEAGUE), conversation: addedLater(COLLEAGUE) }),
      level: 'warn',
      kinds: ['added-later'],
      names: [COLLEAGUE],
    },
  },
  'restricted people': {
    'receive what they may': { draft: { stamp: 'cleared', recipients: to(COMMS) }, level: 'off' },
    'receive nothing else, even inside': {
      draft: { stamp: 'internal', recipients: to(COMMS) },
      level: 'block',
      kinds: ['restricted-recipient'],
      names: [COMMS],
    },
    'are not a matter where there is no stamp yet': {
      draft: { recipients: to(COMMS) },
      level: 'block',
      kinds: ['no-stamp'],
    },
  },
  'people outside who see each other': {
    'may be as many as the policy says': {
      draft: { stamp: 'cleared', recipients: to(CLIENT, COURT, SHELTER) },
      level: 'off',
    },
    'are asked about when they are more': {
      draft: {
        stamp: 'cleared',
        recipients: [...to(CLIENT, COURT, ...PRESS_OFFICE), ...cc(COLLEAGUE)],
      },
      level: 'warn',
      kinds: ['exposed-recipients'],
      names: [CLIENT, COURT, ...PRESS_OFFICE],
    },
    'are as much in danger where all have mailboxes at one provider': {
      draft: { stamp: 'cleared', recipients: to(...PRESS_OFFICE, 'c@paper.example', 'd@paper.example') },
      level: 'warn',
      kinds: ['exposed-recipients'],
    },
    'do not see each other in Bcc': {
      draft: { stamp: 'cleared', recipients: bcc(CLIENT, COURT, ...PRESS_OFFICE) },
      level: 'off',
    },
    'are not counted where they belong to a partner': {
      draft: { stamp: 'cleared', recipients: to(CLIENT, COURT, SHELTER, 'lee@harbour-shelter.example') },
      level: 'off',
    },
    'see each other already in the conversation': {
      draft: {
        stamp: 'cleared',
        recipients: to(CLIENT, COURT, ...PRESS_OFFICE),
        conversation: continued('cleared', CLIENT, COURT, ...PRESS_OFFICE),
      },
      level: 'off',
    },
  },
  'a domain that looks like ours': {
    'is asked about': {
      draft: { stamp: 'cleared', recipients: to('ruth@legal-aid.example') },
      level: 'warn',
      kinds: ['look-alike'],
      names: ['ruth@legal-aid.example'],
    },
    'is not, once somebody there is on the conversation': {
      draft: confidential({ recipients: to('ruth@legalaid.test') }, 'ruth@legalaid.test'),
      level: 'off',
    },
    'is not, where a partner is at home there': {
      draft: { stamp: 'internal', recipients: to('x@legalaid.test') },
      source: aSource({ partners: [{ name: 'Namesake', domains: ['legalaid.test'], stamps: ['internal'] }] }),
      level: 'off',
    },
  },
  'an attachment with a stricter stamp': {
    'is held': {
      draft: { stamp: 'internal', recipients: to(COLLEAGUE), attached: ['confidential'] },
      level: 'approve',
      kinds: ['stricter-attachment'],
    },
    'is nothing when the message is as strict': {
      draft: { stamp: 'internal', recipients: to(COLLEAGUE), attached: ['internal', 'cleared'] },
      level: 'off',
    },
  },
  levels: {
    'may differ under one stamp': {
      draft: { stamp: 'cleared', recipients: to('ruth@legal-aid.example') },
      source: aSource({
        levels: { 'look-alike': 'note' },
        levelsByStamp: { cleared: { 'look-alike': 'block' } },
      }),
      level: 'block',
    },
    'of another stamp do not count': {
      draft: { stamp: 'cleared', recipients: to('ruth@legal-aid.example') },
      source: aSource({
        levels: { 'look-alike': 'note' },
        levelsByStamp: { internal: { 'look-alike': 'block' } },
      }),
      level: 'note',
    },
  },
};

describe.each(Object.entries(SCENES))('%s', (_about, scenes) => {
  it.each(Object.entries(scenes))('%s', (_what, { draft, source = SOURCE, level, kinds, names }) => {
    const verdicts = [undefined, 'salt'].map((salt) =>
      evaluate(readPublished(publish(source, salt)), aDraft(draft)),
    );
    for (const { level: seen, findings } of verdicts) {
      expect({ level: seen, kinds: kinds && findings.map(({ kind }) => kind) }).toEqual({ level, kinds });
      if (names === undefined) continue;
      expect(findings.flatMap(({ recipients }) => recipients.map(({ address }) => address))).toEqual(names);
    }
  });
});

it('a copy of the policy that is old is said to be', () => {
  const policy = readPublished(publish(SOURCE), NOON - 25 * 3600);
  const { level, findings } = evaluate(policy, aDraft({ stamp: 'internal', recipients: to(COLLEAGUE) }));
  expect([level, findings.map(({ kind }) => kind)]).toEqual(['note', ['policy-stale']]);
});

it.each(STAMPS)('nobody and nothing is mentioned in clean mail to a colleague under %s', (stamp) => {
  const draft = aDraft({ stamp, recipients: to(COLLEAGUE) });
  expect(evaluate(readPublished(publish(SOURCE)), draft)).toEqual({ level: 'off', findings: [] });
});
