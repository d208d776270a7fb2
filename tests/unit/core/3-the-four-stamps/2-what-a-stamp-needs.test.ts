import { describe, expect, it } from '@jest/globals';
import type { Recipient } from '../../../../src/core/audience/recipient';
import type { Conversation } from '../../../../src/core/decide/draft';
import { suggestStamp } from '../../../../src/core/decide/suggest';
import { readPublished } from '../../../../src/core/policy/read-published';
import { publish } from '../../../../src/core/policy/source/publish';
import { isOneClick, STAMPS, type Stamp } from '../../../../src/core/stamp/stamp';
import { continued, NOON, to } from '../../../support/builders';
import { CLIENT, COLLEAGUE, LEGAL_AID, PRESS, RIVER_HOUSE, TWO_IN_ONE } from '../legal-aid';
import { turnOut } from '../scene';

describe('a mail without a stamp', () => {
  turnOut({
    'is held, whoever it goes to': {
      draft: { recipients: to(COLLEAGUE) },
      level: 'block',
      kinds: ['no-stamp'],
    },
  });
});

describe('Cleared for publication', () => {
  turnOut({
    'goes to anyone once the checklist is done and a use is agreed': {
      draft: { stamp: 'cleared', recipients: to(PRESS) },
      level: 'off',
    },
    'is held while the checklist is not done, even to a colleague': {
      draft: {
        stamp: 'cleared',
        recipients: to(COLLEAGUE),
        needs: { adjustments: 0, uses: 1, ticked: new Set() },
      },
      level: 'block',
      kinds: ['checklist-incomplete'],
    },
    'is held while no use is agreed': {
      draft: {
        stamp: 'cleared',
        recipients: to(PRESS),
        needs: { adjustments: 0, uses: 0, ticked: new Set(['consent']) },
      },
      level: 'block',
      kinds: ['no-uses'],
    },
    'asks for nothing that other stamps ask for': {
      draft: {
        stamp: 'cleared',
        recipients: to(PRESS),
        needs: { adjustments: 0, uses: 1, ticked: new Set(['consent', 'an item of last year']) },
      },
      level: 'off',
    },
  });
});

describe('Needs adjustment', () => {
  turnOut({
    'goes to a colleague once it says what must change': {
      draft: {
        stamp: 'adjust',
        recipients: to(COLLEAGUE),
        needs: { adjustments: 1, uses: 0, ticked: new Set() },
      },
      level: 'off',
    },
    'is held while it does not say what must change': {
      draft: {
        stamp: 'adjust',
        recipients: to(COLLEAGUE),
        needs: { adjustments: 0, uses: 0, ticked: new Set() },
      },
      level: 'block',
      kinds: ['no-adjustments'],
    },
  });
});

describe('Internal and Confidential', () => {
  const needs = { adjustments: 0, uses: 0, ticked: new Set<string>() };
  turnOut({
    'ask for nothing: Internal': {
      draft: { stamp: 'internal', recipients: to(COLLEAGUE), needs },
      level: 'off',
    },
    'ask for nothing: Confidential': {
      draft: { stamp: 'confidential', recipients: to(COLLEAGUE), needs },
      level: 'off',
    },
  });
});

describe('the stamp of a conversation', () => {
  turnOut({
    'may be kept': {
      draft: { stamp: 'internal', recipients: to(COLLEAGUE), conversation: continued('internal', COLLEAGUE) },
      level: 'off',
    },
    'may be raised': {
      draft: {
        stamp: 'confidential',
        recipients: to(COLLEAGUE),
        conversation: continued('internal', COLLEAGUE),
      },
      level: 'off',
    },
    'may not be lowered': {
      draft: {
        stamp: 'internal',
        recipients: to(COLLEAGUE),
        conversation: continued('confidential', COLLEAGUE),
      },
      level: 'approve',
      kinds: ['stamp-lowered'],
    },
    'may not be lowered where only the quoted text still shows it': {
      draft: {
        stamp: 'internal',
        recipients: to(COLLEAGUE),
        conversation: { kind: 'unknown', inherited: 'confidential' },
      },
      level: 'approve',
      kinds: ['stamp-lowered'],
    },
    'becomes Cleared once what needed adjustment was adjusted; that is not lowering': {
      draft: { stamp: 'cleared', recipients: to(COLLEAGUE), conversation: continued('adjust', COLLEAGUE) },
      level: 'off',
    },
    'does not become Cleared from Internal': {
      draft: { stamp: 'cleared', recipients: to(COLLEAGUE), conversation: continued('internal', COLLEAGUE) },
      level: 'approve',
      kinds: ['stamp-lowered'],
    },
  });
});

const NEW: Conversation = { kind: 'new' };
const FREE = { level: 'off', kinds: [] } as const;
const LOWERED = { level: 'approve', kinds: ['stamp-lowered'] } as const;

/** Every stamp of what is answered, with every stamp of the answer. */
const CHANGES: Readonly<
  Record<string, readonly [answered: Stamp, chosen: Stamp, typeof FREE | typeof LOWERED]>
> = {
  'Cleared stays Cleared': ['cleared', 'cleared', FREE],
  'Cleared is raised to Needs adjustment': ['cleared', 'adjust', FREE],
  'Cleared is raised to Internal': ['cleared', 'internal', FREE],
  'Cleared is raised to Confidential': ['cleared', 'confidential', FREE],
  'Needs adjustment becomes Cleared, once it was adjusted and checked: that is not lowering': [
    'adjust',
    'cleared',
    FREE,
  ],
  'Needs adjustment stays Needs adjustment': ['adjust', 'adjust', FREE],
  'Needs adjustment is raised to Internal': ['adjust', 'internal', FREE],
  'Needs adjustment is raised to Confidential': ['adjust', 'confidential', FREE],
  'Internal is lowered to Cleared: held': ['internal', 'cleared', LOWERED],
  'Internal is lowered to Needs adjustment: held': ['internal', 'adjust', LOWERED],
  'Internal stays Internal': ['internal', 'internal', FREE],
  'Internal is raised to Confidential': ['internal', 'confidential', FREE],
  'Confidential is lowered to Cleared: held': ['confidential', 'cleared', LOWERED],
  'Confidential is lowered to Needs adjustment: held': ['confidential', 'adjust', LOWERED],
  'Confidential is lowered to Internal: held': ['confidential', 'internal', LOWERED],
  'Confidential stays Confidential': ['confidential', 'confidential', FREE],
};

describe('in an answer', () => {
  turnOut(
    Object.fromEntries(
      Object.entries(CHANGES).map(([sentence, [answered, stamp, verdict]]) => [
        sentence,
        {
          draft: { stamp, recipients: to(COLLEAGUE), conversation: continued(answered, COLLEAGUE) },
          ...verdict,
        },
      ]),
    ),
  );
  turnOut({
    'Needs adjustment becomes Cleared before it was checked: held, though not as lowered': {
      draft: {
        stamp: 'cleared',
        recipients: to(COLLEAGUE),
        conversation: continued('adjust', COLLEAGUE),
        needs: { adjustments: 1, uses: 1, ticked: new Set() },
      },
      level: 'block',
      kinds: ['checklist-incomplete'],
    },
  });
});

describe('in a new mail nothing is lowered', () => {
  turnOut(
    Object.fromEntries(
      STAMPS.map((stamp) => [
        `${stamp} is free, whatever stood there before`,
        { draft: { stamp, recipients: to(COLLEAGUE), conversation: NEW }, ...FREE },
      ]),
    ),
  );
});

describe('an attachment with a stricter stamp', () => {
  turnOut({
    'holds the mail': {
      draft: { stamp: 'internal', recipients: to(COLLEAGUE), attached: ['confidential'] },
      level: 'approve',
      kinds: ['stricter-attachment'],
    },
    'is nothing where the mail is as strict': {
      draft: { stamp: 'internal', recipients: to(COLLEAGUE), attached: ['internal', 'cleared'] },
      level: 'off',
    },
  });
});

const SUGGESTED: Readonly<Record<string, readonly [readonly Recipient[], Conversation, Stamp | undefined]>> =
  {
    'Internal to a colleague and a partner for it': [to(COLLEAGUE, RIVER_HOUSE), NEW, 'internal'],
    'Confidential to a client: they are on the conversation': [to(COLLEAGUE, CLIENT), NEW, 'confidential'],
    'Confidential where an address cannot be read': [to(TWO_IN_ONE), NEW, 'confidential'],
    'the stamp of the conversation, whoever is addressed': [to(PRESS), continued('adjust', PRESS), 'adjust'],
    'the stamp that a quote shows where the record is lost': [
      to(COLLEAGUE),
      { kind: 'unknown', inherited: 'confidential' },
      'confidential',
    ],
    'nothing while nobody is addressed': [[], NEW, undefined],
  };

describe('one click is enough for', () => {
  it('Internal and Confidential: the others say what must change, or what was checked', () => {
    expect(STAMPS.filter(isOneClick)).toEqual(['internal', 'confidential']);
  });
});

const LAST: Readonly<Record<string, readonly [readonly Recipient[], Conversation, Stamp, Stamp]>> = {
  'what was last chosen for the same people': [to(COLLEAGUE), NEW, 'confidential', 'confidential'],
  'Cleared for the press that gets every release': [to(PRESS), NEW, 'cleared', 'cleared'],
  'not Internal any more where somebody is outside by now': [to(PRESS), NEW, 'internal', 'confidential'],
  'the stamp of the conversation, whatever was chosen elsewhere': [
    to(PRESS),
    continued('adjust', PRESS),
    'cleared',
    'adjust',
  ],
};

describe('what is suggested, and never applied by itself, is', () => {
  const policy = readPublished(publish(LEGAL_AID));

  it.each(Object.entries(SUGGESTED))('%s', (_what, [recipients, conversation, stamp]) => {
    expect(suggestStamp(policy, recipients, conversation, NOON, undefined)).toBe(stamp);
  });

  it.each(Object.entries(LAST))('%s', (_what, [recipients, conversation, last, stamp]) => {
    expect(suggestStamp(policy, recipients, conversation, NOON, last)).toBe(stamp);
  });
});
