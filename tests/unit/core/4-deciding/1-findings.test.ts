import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../../../../src/core/decide/evaluate';
import type { FindingKind } from '../../../../src/core/decide/finding';
import { builtInPolicy } from '../../../../src/core/policy/built-in';
import type { Level } from '../../../../src/core/policy/level';
import type { Policy } from '../../../../src/core/policy/policy';
import { aDraft, aPolicy, bcc, cc, continued, list, to, type DraftSketch } from '../../../support/builders';

interface Scenario {
  readonly draft: DraftSketch;
  readonly policy?: Policy;
  readonly level: Level;
  readonly kinds?: readonly FindingKind[];
  readonly names?: readonly string[];
}

const COLLEAGUE = 'tomas@legalaid.example';
const DIRECTOR = 'ruth@legalaid.example';
const PARTNER = 'elena@harbour-shelter.example';
const CLIENT = 'yusuf.k@postbox.example';
const PRESS = 'press@paper.example';
const BUILT_IN = builtInPolicy({ organisation: 'Example Legal Aid', domains: ['legalaid.example'] });

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'a mail without a stamp is held': {
    draft: { recipients: to(COLLEAGUE) },
    level: 'block',
    kinds: ['no-stamp'],
  },
  'Internal to a colleague goes silently': {
    draft: { stamp: 'internal', recipients: to(COLLEAGUE) },
    level: 'off',
  },
  'Internal to a colleague and an outsider in Cc names only the outsider': {
    draft: { stamp: 'internal', recipients: [...to(COLLEAGUE), ...cc(PRESS)] },
    level: 'block',
    kinds: ['outside-organisation'],
    names: [PRESS],
  },
  'a named partner passes for Internal': {
    draft: { stamp: 'internal', recipients: to(PARTNER) },
    level: 'off',
  },
  'a partner for Internal does not pass for Needs adjustment': {
    draft: { stamp: 'adjust', recipients: to(PARTNER) },
    level: 'block',
    names: [PARTNER],
  },
  'Needs adjustment without an item is held': {
    draft: {
      stamp: 'adjust',
      recipients: to(COLLEAGUE),
      needs: { adjustments: 0, uses: 0, ticked: new Set() },
    },
    level: 'block',
    kinds: ['no-adjustments'],
  },
  'Cleared with checklist and use may go to the press': {
    draft: { stamp: 'cleared', recipients: to(PRESS) },
    level: 'off',
  },
  'Cleared without the checklist is held, whoever gets it': {
    draft: {
      stamp: 'cleared',
      recipients: to(COLLEAGUE),
      needs: { adjustments: 0, uses: 1, ticked: new Set() },
    },
    level: 'block',
    kinds: ['checklist-incomplete'],
  },
  'Cleared without an agreed use is held': {
    draft: {
      stamp: 'cleared',
      recipients: to(PRESS),
      needs: { adjustments: 0, uses: 0, ticked: new Set(['consent']) },
    },
    level: 'block',
    kinds: ['no-uses'],
  },
  'new Confidential mail goes to whom it is addressed, a client as much as a colleague': {
    draft: { stamp: 'confidential', recipients: [...to(CLIENT), ...cc(COLLEAGUE)] },
    level: 'off',
  },
  'Bcc on new Confidential mail is asked about': {
    draft: { stamp: 'confidential', recipients: [...to(CLIENT), ...bcc(COLLEAGUE)] },
    level: 'warn',
    kinds: ['bcc-on-confidential'],
    names: [COLLEAGUE],
  },
  'a Bcc to oneself is nobody new': {
    draft: { stamp: 'confidential', recipients: [...to(CLIENT), ...bcc('nadia@legalaid.example')] },
    level: 'off',
  },
  'a reply to everybody on a Confidential conversation goes': {
    draft: {
      stamp: 'confidential',
      recipients: [...to(CLIENT), ...cc(COLLEAGUE)],
      conversation: continued('confidential', CLIENT, COLLEAGUE),
    },
    level: 'off',
  },
  'a colleague who was not on a Confidential conversation is held, in Bcc as in To': {
    draft: {
      stamp: 'confidential',
      recipients: [...to(CLIENT), ...bcc(DIRECTOR)],
      conversation: continued('confidential', CLIENT),
    },
    level: 'approve',
    kinds: ['beyond-chain'],
    names: [DIRECTOR],
  },
  'the first Confidential stamp on a reply asks about a colleague and holds an outsider': {
    draft: {
      stamp: 'confidential',
      recipients: [...to(CLIENT, DIRECTOR), ...cc(PRESS)],
      conversation: continued(undefined, CLIENT),
    },
    level: 'approve',
    kinds: ['beyond-chain', 'new-on-chain'],
    names: [PRESS, DIRECTOR],
  },
  'a forward of a Confidential mail is held': {
    draft: { stamp: 'confidential', recipients: to(DIRECTOR), conversation: continued('confidential') },
    level: 'approve',
    names: [DIRECTOR],
  },
  'Confidential is held where nobody knows who was on the conversation': {
    draft: {
      stamp: 'confidential',
      recipients: to(CLIENT),
      conversation: { kind: 'unknown', inherited: undefined },
    },
    level: 'block',
    kinds: ['chain-unknown'],
    names: [CLIENT],
  },
  'an unknown conversation matters for Confidential only': {
    draft: {
      stamp: 'internal',
      recipients: to(COLLEAGUE),
      conversation: { kind: 'unknown', inherited: undefined },
    },
    level: 'off',
  },
  'lowering the stamp of a conversation is held': {
    draft: {
      stamp: 'internal',
      recipients: to(COLLEAGUE),
      conversation: continued('confidential', COLLEAGUE),
    },
    level: 'approve',
    kinds: ['stamp-lowered'],
  },
  'raising the stamp of a conversation is free': {
    draft: {
      stamp: 'confidential',
      recipients: to(COLLEAGUE),
      conversation: continued('internal', COLLEAGUE),
    },
    level: 'off',
  },
  'a distribution list counts as outside': {
    draft: { stamp: 'internal', recipients: list('team@legalaid.example') },
    level: 'block',
    kinds: ['list-undeclared'],
    names: ['team@legalaid.example'],
  },
  'a distribution list may receive what is cleared': {
    draft: { stamp: 'cleared', recipients: list('team@legalaid.example') },
    level: 'off',
  },
  'an address that two programs could read differently blocks under every stamp': {
    draft: { stamp: 'cleared', recipients: to('a@legalaid.example@evil.example') },
    level: 'block',
    kinds: ['address-unparseable'],
    names: ['a@legalaid.example@evil.example'],
  },
  'a field that could not be read blocks under every stamp': {
    draft: { stamp: 'cleared', recipients: to(PRESS), fields: { bcc: { kind: 'unreadable' } } },
    level: 'block',
    kinds: ['draft-unreadable'],
  },
  'five hundred people in one field may hide the next one': {
    draft: {
      stamp: 'cleared',
      recipients: to(...Array.from({ length: 500 }, (_, index) => `p${index}@legalaid.example`)),
    },
    level: 'block',
    kinds: ['list-at-cap'],
  },
  'a deleted banner is held': {
    draft: { marks: { kind: 'banner-missing', stamp: 'internal' }, recipients: to(COLLEAGUE) },
    level: 'block',
    kinds: ['banner-missing'],
  },
  'a damaged stamp is held and judged as Confidential': {
    draft: {
      marks: { kind: 'damaged', stamp: 'confidential' },
      recipients: to(DIRECTOR),
      conversation: continued('confidential', CLIENT),
    },
    level: 'block',
    kinds: ['stamp-damaged', 'beyond-chain'],
  },
  'a header that was lost and can be set again holds nothing': {
    draft: {
      marks: {
        kind: 'header-lost',
        stamp: 'internal',
        mark: { stamp: 'internal', id: '' as never, at: 0, domain: '' },
      },
      recipients: to(COLLEAGUE),
    },
    level: 'off',
  },
  'without a policy Internal still reaches our own addresses': {
    draft: { stamp: 'internal', recipients: to(COLLEAGUE) },
    policy: BUILT_IN,
    level: 'off',
  },
  'without a policy even a partner is held': {
    draft: { stamp: 'internal', recipients: [...to(COLLEAGUE), ...cc(PARTNER)] },
    policy: BUILT_IN,
    level: 'block',
    kinds: ['policy-missing'],
    names: [PARTNER],
  },
  'without a policy nothing Cleared goes: nobody knows the checklist': {
    draft: { stamp: 'cleared', recipients: to(COLLEAGUE) },
    policy: BUILT_IN,
    level: 'block',
    kinds: ['policy-missing'],
    names: [COLLEAGUE],
  },
  'clearing what needed adjustment is not lowering': {
    draft: {
      stamp: 'cleared',
      recipients: to(COLLEAGUE),
      conversation: continued('adjust', COLLEAGUE),
    },
    level: 'off',
  },
  'what the body quotes obliges where the record is lost': {
    draft: {
      stamp: 'internal',
      recipients: to(COLLEAGUE),
      conversation: { kind: 'unknown', inherited: 'confidential' },
    },
    level: 'approve',
    kinds: ['stamp-lowered'],
  },
  'the first Confidential stamp on a forward holds a colleague too': {
    draft: {
      stamp: 'confidential',
      recipients: to(COLLEAGUE),
      conversation: { ...continued(undefined), answers: 'forward' },
    },
    level: 'approve',
    kinds: ['beyond-chain'],
  },
  'somebody of the conversation who is moved to Bcc is asked about': {
    draft: {
      stamp: 'confidential',
      recipients: bcc(CLIENT),
      conversation: continued('confidential', CLIENT),
    },
    level: 'warn',
    kinds: ['bcc-on-confidential'],
    names: [CLIENT],
  },
  'a list outside is outside, whatever the policy says of lists': {
    draft: { stamp: 'internal', recipients: list('newsroom@paper.example') },
    policy: aPolicy({ levels: { 'list-undeclared': 'note' } }),
    level: 'block',
    kinds: ['outside-organisation', 'list-undeclared'],
  },
  'without a policy nothing Confidential goes': {
    draft: { stamp: 'confidential', recipients: to(COLLEAGUE) },
    policy: BUILT_IN,
    level: 'block',
    kinds: ['policy-missing'],
    names: [COLLEAGUE],
  },
  'a policy may ask instead of holding': {
    draft: { stamp: 'internal', recipients: to(PRESS) },
    policy: aPolicy({ levels: { 'outside-organisation': 'warn' } }),
    level: 'warn',
    kinds: ['outside-organisation'],
  },
  'a kind that the policy switches off is not mentioned': {
    draft: { stamp: 'confidential', recipients: bcc(COLLEAGUE) },
    policy: aPolicy({ levels: { 'bcc-on-confidential': 'off' } }),
    level: 'off',
    kinds: [],
  },
};

describe('the verdict', () => {
  it.each(Object.entries(SCENARIOS))('%s', (_name, { draft, policy = aPolicy(), level, kinds, names }) => {
    const verdict = evaluate(policy, aDraft(draft));
    expect(verdict.level).toBe(level);
    if (level === 'off') expect(verdict.findings).toEqual([]);
    if (kinds) expect(verdict.findings.map(({ kind }) => kind)).toEqual(kinds);
    if (names) {
      expect(verdict.findings.flatMap(({ recipients }) => recipients.map(({ address }) => address))).toEqual(
        names,
      );
    }
  });

  it('puts the worst first and gives every finding a way out', () => {
    const { findings } = evaluate(
      aPolicy(),
      aDraft({ stamp: 'confidential', recipients: [...bcc(COLLEAGUE), ...to('no address')] }),
    );
    expect(findings.map(({ kind }) => kind)).toEqual(['address-unparseable', 'bcc-on-confidential']);
    expect(findings.every(({ remedies }) => remedies.length > 0)).toBe(true);
  });
});
