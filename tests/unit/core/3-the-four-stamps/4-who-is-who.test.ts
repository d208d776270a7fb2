import { describe, expect, it } from '@jest/globals';
import { STAMPS } from '../../../../src/core/stamp/stamp';
import { aSource, bcc, cc, continued, list, NOON, to } from '../../../support/builders';
import {
  CLIENT,
  COLLEAGUE,
  COMMUNICATIONS,
  COURT,
  FORMER_PARTNER,
  LEGAL_AID,
  NEWS_LIST,
  PARTNER_UNTIL_TODAY,
  PARTNERS_LIST,
  SHELTER,
  STAFF_LIST,
  UNKNOWN_LIST,
  VOLUNTEER,
} from '../legal-aid';
import { confidential, turnOut, verdictsOn } from '../scene';

const PRESS_OFFICE = ['press@paper.example', 'news@paper.example'];

describe('our people', () => {
  turnOut({
    'at a mail provider are ours where the policy names them': {
      draft: { stamp: 'internal', recipients: to(VOLUNTEER) },
      level: 'off',
    },
    'do not make others at the same provider ours': {
      draft: { stamp: 'internal', recipients: to(CLIENT) },
      level: 'block',
      names: [CLIENT],
    },
    'are not those at a domain that is excluded': {
      draft: { stamp: 'internal', recipients: to('x@former.legalaid.example') },
      level: 'block',
      kinds: ['outside-organisation'],
    },
  });

  it.each(STAMPS)('are not mentioned at all in clean mail to a colleague under %s', (stamp) => {
    for (const verdict of verdictsOn({ stamp, recipients: to(COLLEAGUE) })) {
      expect(verdict).toEqual({ level: 'off', findings: [] });
    }
  });
});

describe('a partner', () => {
  turnOut({
    'receives what is agreed': { draft: { stamp: 'adjust', recipients: to(SHELTER) }, level: 'off' },
    'receives nothing after the last day': {
      draft: { stamp: 'internal', recipients: to(FORMER_PARTNER) },
      level: 'block',
    },
    'receives it on the last day, wherever in the world that is still': {
      draft: { stamp: 'internal', recipients: to(PARTNER_UNTIL_TODAY), at: NOON + 23 * 3600 },
      level: 'off',
    },
    'receives nothing when the day is over everywhere': {
      draft: { stamp: 'internal', recipients: to(PARTNER_UNTIL_TODAY), at: NOON + 24 * 3600 },
      level: 'block',
    },
    'does not come back because a clock is behind': {
      draft: { stamp: 'internal', recipients: to(FORMER_PARTNER), at: 0 },
      source: { ...LEGAL_AID, issuedAt: '2026-11-23' },
      level: 'block',
    },
  });
});

describe('a list', () => {
  turnOut({
    'of our own people receives what is Internal': {
      draft: { stamp: 'internal', recipients: list(STAFF_LIST) },
      level: 'off',
    },
    'that partners read receives what is Internal': {
      draft: { stamp: 'internal', recipients: list(PARTNERS_LIST) },
      level: 'off',
    },
    'that partners read does not receive what needs adjustment': {
      draft: { stamp: 'adjust', recipients: list(PARTNERS_LIST) },
      level: 'block',
      kinds: ['outside-organisation'],
    },
    'that anyone reads is outside, though its address is ours': {
      draft: { stamp: 'internal', recipients: list(NEWS_LIST) },
      level: 'block',
      kinds: ['outside-organisation'],
    },
    'is a list, too, where Outlook takes it for a person': {
      draft: { stamp: 'internal', recipients: to(NEWS_LIST) },
      level: 'block',
    },
    'that the policy does not name counts as outside': {
      draft: { stamp: 'internal', recipients: list(UNKNOWN_LIST) },
      level: 'block',
      kinds: ['list-undeclared'],
      names: [UNKNOWN_LIST],
    },
    'that the policy does not name may receive what is cleared': {
      draft: { stamp: 'cleared', recipients: list(UNKNOWN_LIST) },
      level: 'off',
    },
    'of somebody else stays outside, even where unknown lists are only noted': {
      draft: { stamp: 'internal', recipients: list('newsroom@paper.example') },
      source: aSource({ levels: { 'list-undeclared': 'note' } }),
      level: 'block',
      kinds: ['outside-organisation', 'list-undeclared'],
    },
  });
});

const TWICE_RESTRICTED = aSource({
  restrictedRecipients: [
    { who: [COLLEAGUE], stamps: ['internal', 'confidential'] },
    { who: [COLLEAGUE], stamps: ['cleared', 'internal'] },
  ],
});

describe('restricted people', () => {
  turnOut({
    'receive what they may': { draft: { stamp: 'cleared', recipients: to(COMMUNICATIONS) }, level: 'off' },
    'receive nothing else, though they are colleagues': {
      draft: { stamp: 'internal', recipients: to(COMMUNICATIONS) },
      level: 'block',
      kinds: ['restricted-recipient'],
      names: [COMMUNICATIONS],
    },
    'may receive what all the rules allow that restrict them': {
      source: TWICE_RESTRICTED,
      draft: { stamp: 'internal', recipients: to(COLLEAGUE) },
      level: 'off',
    },
    'receive nothing that one of the rules refuses': {
      source: TWICE_RESTRICTED,
      draft: { stamp: 'confidential', recipients: to(COLLEAGUE) },
      level: 'block',
      kinds: ['restricted-recipient'],
    },
    'are no question while the mail has no stamp': {
      draft: { recipients: to(COMMUNICATIONS) },
      level: 'block',
      kinds: ['no-stamp'],
    },
  });
});

describe('people outside who see each other’s addresses', () => {
  turnOut({
    'may be as many as the policy says': {
      draft: { stamp: 'cleared', recipients: to(CLIENT, COURT, SHELTER) },
      level: 'off',
    },
    'are asked about when they are more': {
      draft: { stamp: 'cleared', recipients: [...to(CLIENT, COURT, ...PRESS_OFFICE), ...cc(COLLEAGUE)] },
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
    'see each other already where they are in one conversation': {
      draft: {
        stamp: 'cleared',
        recipients: to(CLIENT, COURT, ...PRESS_OFFICE),
        conversation: continued('cleared', CLIENT, COURT, ...PRESS_OFFICE),
      },
      level: 'off',
    },
  });
});

describe('a domain that looks like ours', () => {
  turnOut({
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
  });
});

describe('what stands behind a plus', () => {
  const RUTH = 'ruth@legalaid.example';
  const TAGGED = 'ruth+court@legalaid.example';
  const folding = { ...LEGAL_AID, organisation: { ...LEGAL_AID.organisation, plusTags: true } };
  turnOut({
    'is part of the address where the policy says nothing of it': {
      draft: confidential({ recipients: to(TAGGED) }, RUTH),
      level: 'approve',
      names: [TAGGED],
    },
    'means nothing at our own domains where the policy says so': {
      draft: confidential({ recipients: to(TAGGED) }, RUTH),
      source: folding,
      level: 'off',
    },
    'means nothing in capitals either': {
      draft: confidential({ recipients: to(TAGGED.toUpperCase()) }, RUTH),
      source: folding,
      level: 'off',
    },
    'means something at anybody else’s domain': {
      draft: confidential({ recipients: to(CLIENT.replace('@', '+x@')) }, CLIENT),
      source: folding,
      level: 'approve',
      names: [CLIENT.replace('@', '+x@')],
    },
    'means something at the foreign address of one of ours': {
      draft: confidential({ recipients: to(VOLUNTEER.replace('@', '+x@')) }, VOLUNTEER),
      source: folding,
      level: 'approve',
    },
    'does not make somebody ours who is excluded': {
      draft: { stamp: 'internal', recipients: to('guest+x@legalaid.example') },
      source: {
        ...folding,
        organisation: {
          ...folding.organisation,
          domains: [...LEGAL_AID.organisation.domains, '!guest@legalaid.example'],
        },
      },
      level: 'block',
    },
    'does not lift what the policy lets somebody receive': {
      draft: { stamp: 'internal', recipients: to(COMMUNICATIONS.replace('@', '+x@')) },
      source: folding,
      level: 'block',
      kinds: ['restricted-recipient'],
    },
  });
});
