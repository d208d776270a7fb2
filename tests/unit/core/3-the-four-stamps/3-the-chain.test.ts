import { describe } from '@jest/globals';
import type { Draft } from '../../../../src/core/decide/draft';
import { bcc, cc, continued, list, NOON, to } from '../../../support/builders';
import {
  AUTHOR,
  CLIENT,
  COLLEAGUE,
  COURT,
  DIRECTOR,
  DIRECTOR_AWAY,
  INTERPRETER,
  PRESS,
  SAFEGUARDING_LEAD,
  SHELTER,
  STAFF_LIST,
} from '../legal-aid';
import { confidential, turnOut } from '../scene';

type Conversation = Extract<Draft['conversation'], { readonly kind: 'continued' }>;

/** A Confidential conversation that `originator` began, between the author and these people. */
const begunBy = (originator: string, ...chain: readonly string[]): Conversation => ({
  ...continued('confidential', ...chain),
  originator,
});

/** As drafts remember somebody with several addresses: by the one name that the policy has for all of them. */
const onChainUnderAnyAddress: Conversation = {
  ...begunBy(COURT),
  people: { has: (person) => person.startsWith('=') },
};

const addedLater = (...later: readonly string[]): Conversation => ({
  ...begunBy(COURT, CLIENT, ...later),
  addedLater: { has: (person) => later.includes(person) },
});

const UNKNOWN: Draft['conversation'] = { kind: 'unknown', inherited: undefined };

describe('a new Confidential mail', () => {
  turnOut({
    'goes to whom it is addressed, a client as much as a colleague': {
      draft: { stamp: 'confidential', recipients: [...to(CLIENT), ...cc(COLLEAGUE)] },
      level: 'off',
    },
    'asks about somebody in Bcc, whom the others do not see': {
      draft: { stamp: 'confidential', recipients: [...to(CLIENT), ...bcc(COLLEAGUE)] },
      level: 'warn',
      kinds: ['bcc-on-confidential'],
      names: [COLLEAGUE],
    },
    'does not ask about a Bcc to oneself': {
      draft: { stamp: 'confidential', recipients: [...to(CLIENT), ...bcc(AUTHOR)] },
      level: 'off',
    },
  });
});

describe('a reply in a Confidential conversation', () => {
  turnOut({
    'to everybody who is on it goes': {
      draft: confidential({ recipients: [...to(CLIENT), ...cc(COLLEAGUE)] }, CLIENT, COLLEAGUE),
      level: 'off',
    },
    'is held for a colleague who was not on it, in Bcc as in To': {
      draft: confidential({ recipients: [...to(CLIENT), ...bcc(DIRECTOR)] }, CLIENT),
      level: 'approve',
      kinds: ['beyond-chain'],
      names: [DIRECTOR],
    },
    'is held for a partner: being a partner makes nobody part of it': {
      draft: confidential({ recipients: to(SHELTER) }, CLIENT),
      level: 'approve',
      kinds: ['beyond-chain'],
    },
    'is held for a list of our own people: being declared makes it no part of it': {
      draft: confidential({ recipients: list(STAFF_LIST) }, CLIENT),
      level: 'approve',
      kinds: ['beyond-chain'],
    },
    'asks about somebody of the conversation who is moved to Bcc': {
      draft: confidential({ recipients: bcc(CLIENT) }, CLIENT),
      level: 'warn',
      kinds: ['bcc-on-confidential'],
      names: [CLIENT],
    },
    'knows somebody by all their addresses': {
      draft: confidential({ recipients: to('tomas@home.example'), conversation: onChainUnderAnyAddress }),
      level: 'off',
    },
    'is nothing new to the author at another address': {
      draft: confidential(
        { self: [COLLEAGUE], recipients: [...to(CLIENT), ...cc('tomas@home.example')] },
        CLIENT,
      ),
      level: 'off',
    },
  });
});

describe('the first Confidential stamp of a conversation', () => {
  turnOut({
    'on a reply asks about a colleague and holds an outsider': {
      draft: {
        stamp: 'confidential',
        recipients: [...to(CLIENT, DIRECTOR), ...cc(PRESS)],
        conversation: continued(undefined, CLIENT),
      },
      level: 'approve',
      kinds: ['beyond-chain', 'new-on-chain'],
      names: [PRESS, DIRECTOR],
    },
    'on a forward holds a colleague, too': {
      draft: {
        stamp: 'confidential',
        recipients: to(COLLEAGUE),
        conversation: { ...continued(undefined), answers: 'forward' },
      },
      level: 'approve',
      kinds: ['beyond-chain'],
    },
  });
});

describe('a Confidential mail that is passed on', () => {
  turnOut({
    'is held: nobody there was on the conversation': {
      draft: {
        stamp: 'confidential',
        recipients: to(DIRECTOR),
        conversation: { ...continued('confidential'), answers: 'forward' },
      },
      level: 'approve',
      kinds: ['beyond-chain'],
      names: [DIRECTOR],
    },
  });
});

describe('a conversation of which nobody knows who was on it', () => {
  turnOut({
    'holds a Confidential mail': {
      draft: { stamp: 'confidential', recipients: to(CLIENT), conversation: UNKNOWN },
      level: 'block',
      kinds: ['chain-unknown'],
      names: [CLIENT],
    },
    'does not matter to an Internal one': {
      draft: { stamp: 'internal', recipients: to(COLLEAGUE), conversation: UNKNOWN },
      level: 'off',
    },
    'lets those through who may join any conversation': {
      draft: { stamp: 'confidential', recipients: to(INTERPRETER), conversation: UNKNOWN },
      level: 'off',
    },
  });
});

describe('somebody joins a Confidential conversation', () => {
  turnOut({
    'whoever began it is asked whether they mean it': {
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
    'the Director is asked': {
      draft: confidential({ self: [DIRECTOR], recipients: cc(COLLEAGUE) }, CLIENT),
      level: 'warn',
      kinds: ['new-on-chain'],
    },
    'the Safeguarding Lead is held while the Director is there': {
      draft: confidential({ self: [SAFEGUARDING_LEAD], recipients: cc(COLLEAGUE) }, CLIENT),
      level: 'approve',
    },
    'the Safeguarding Lead is asked while the Director is away': {
      draft: confidential({ self: [SAFEGUARDING_LEAD], recipients: cc(COLLEAGUE) }, CLIENT),
      source: DIRECTOR_AWAY,
      level: 'warn',
    },
    'the Director is held while marked as away': {
      draft: confidential({ self: [DIRECTOR], recipients: cc(COLLEAGUE) }, CLIENT),
      source: DIRECTOR_AWAY,
      level: 'approve',
    },
    'people whom somebody else added later are named': {
      draft: confidential({ recipients: to(CLIENT, COLLEAGUE), conversation: addedLater(COLLEAGUE) }),
      level: 'warn',
      kinds: ['added-later'],
      names: [COLLEAGUE],
    },
  });
});

describe('a standing approval', () => {
  turnOut({
    'lets somebody join without a word': {
      draft: confidential({ recipients: [...to(CLIENT), ...cc(INTERPRETER)] }, CLIENT),
      level: 'off',
    },
    ends: {
      draft: confidential({ recipients: cc(INTERPRETER), at: NOON + 100 * 86_400 }, CLIENT),
      level: 'approve',
      kinds: ['beyond-chain'],
    },
    'does not hide anybody in Bcc': {
      draft: confidential({ recipients: bcc(INTERPRETER) }, CLIENT),
      level: 'warn',
      kinds: ['bcc-on-confidential'],
    },
    'does not make anybody one of us': {
      draft: { stamp: 'internal', recipients: to(INTERPRETER) },
      level: 'block',
    },
  });
});
