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

const NEW: Conversation = { kind: 'new' };
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
