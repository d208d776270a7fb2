/** @jest-environment jsdom */
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { evaluate } from '../../src/core/decide/evaluate';
import type { Verdict } from '../../src/core/decide/verdict';
import { loadSource } from '../../src/core/policy/source/load-source';
import { inWords } from '../support/in-words';
import { CLIENTS } from '../../src/simulator/host/clients/client-profile';
import type { CallFault } from '../../src/simulator/shared/faults';
import { aDraft, aPolicy, aSource, to } from '../support/builders';
import { PATIENCE_MS } from '../support/patience';
import { SEND_CALLS } from '../support/send-calls';
import { heldBreaches, heldFromTheStart } from './matrix/judge';
import { CLEAN, MUST_NOT_LEAVE, type Mail } from './matrix/mails';
import type { Client, Trouble } from './matrix/outlook';
import { startVirtualTime } from './matrix/virtual-time';

jest.setTimeout(PATIENCE_MS);
beforeAll(startVirtualTime);
afterAll(() => void jest.useRealTimers());

const CLASSIC: Client = {
  id: 'classic-windows',
  mailboxVersion: CLIENTS['classic-windows'].mailboxVersions[0],
};

/** The built add-in holds each of these, answers once and in time, and says why. */
async function mustHold(mails: readonly Mail[], trouble: Trouble): Promise<void> {
  for (const mail of mails) expect(await heldFromTheStart(CLASSIC, mail, trouble)).toEqual([]);
}

/** The same where the trouble begins when Send is pressed. */
async function mustHoldAtSend(trouble: Trouble): Promise<void> {
  for (const mail of [...OUTSIDERS, ...Object.values(CLEAN)]) {
    expect(await heldBreaches(CLASSIC, mail, [['at Send', trouble]])).toEqual([]);
  }
}

const OUTSIDERS: readonly Mail[] = Object.values(MUST_NOT_LEAVE);
const FAILS: CallFault = { kind: 'error', code: 9020 };

/** Under the mildest stamp of the organisation, by a policy with a partner and everything below it. */
function internalTo(address: string, domains: readonly string[] = []): Verdict {
  const partner = {
    name: 'Partner',
    domains: ['*.partner.example', ...domains],
    stamps: ['internal'] as const,
  };
  return evaluate(aPolicy({ partners: [partner] }), aDraft({ stamp: 'internal', recipients: to(address) }));
}

function mustBeUnreadable(...addresses: readonly string[]): void {
  for (const address of addresses) {
    expect([address, internalTo(address)]).toMatchObject([
      address,
      { level: 'block', findings: [{ kind: 'address-unparseable' }] },
    ]);
  }
}

function mustBeOutside(...addresses: readonly string[]): void {
  for (const address of addresses) {
    const { level, findings } = internalTo(address);
    expect([address, level, findings.map(({ kind }) => kind)]).toEqual([
      address,
      'block',
      expect.arrayContaining(['outside-organisation']),
    ]);
  }
}

function mustBeRefused(text: string, problem: RegExp): void {
  const loaded = loadSource(text);
  expect(loaded.ok).toBe(false);
  if (!loaded.ok) expect(loaded.error.map((one) => inWords(one).problem).join(' ')).toMatch(problem);
}

function policyWith(domain: string): string {
  const { organisation, ...others } = aSource();
  return JSON.stringify({ ...others, organisation: { ...organisation, domains: [domain] } });
}

type Row = readonly [others: string, ours: string, proof: () => void | Promise<void>];

/** Weaknesses that were found in other add-ins, and what becomes of the same mail here. */
const WEAKNESSES: readonly Row[] = [
  [
    'holds mail to a blocked domain while its rules can be read',
    'so does ours',
    () => mustHold(OUTSIDERS, {}),
  ],
  [
    'lets it go when the server of its rules answers 503: no rules, no block',
    'without rules only our own people may receive anything, and nothing Confidential or Cleared goes',
    () =>
      mustHold([...OUTSIDERS, CLEAN.confidential, CLEAN.cleared], {
        files: { 'policy.json': 'unavailable' },
      }),
  ],
  [
    'lets it go when the network is down',
    'the same as without rules',
    () =>
      mustHold([...OUTSIDERS, CLEAN.confidential, CLEAN.cleared], {
        files: { 'policy.json': 'unreachable' },
      }),
  ],
  [
    'never answers when Outlook fails to show Cc, until the person is asked whether to wait',
    'the mail is held in time, with one answer',
    () => mustHoldAtSend({ calls: { 'cc.getAsync': FAILS } }),
  ],
  [
    'answers a failed Bcc without saying whether the mail may go, and then it goes',
    'the mail is held, in so many words',
    () => mustHoldAtSend({ calls: { 'bcc.getAsync': FAILS } }),
  ],
  [
    'answers "send" when it cannot get hold of the mail at all',
    'the mail is held',
    () => mustHoldAtSend({ calls: Object.fromEntries(SEND_CALLS.map((call) => [call, FAILS])) }),
  ],
  [
    'takes a@trusted@evil for an address at trusted',
    'nobody can read it with certainty, so it blocks',
    () => mustBeUnreadable('a@legalaid.example@evil.example', 'a@evil.example@legalaid.example'),
  ],
  [
    'takes the last of two addresses in one for the recipient',
    'it blocks',
    () => mustBeUnreadable('<x@evil.example> <a@legalaid.example>', 'x@evil.example, a@legalaid.example'),
  ],
  [
    'trusts x@q and x@( whatever its list says, because it makes patterns of single characters of the list',
    'it blocks: rules are compared letter by letter, never turned into patterns',
    () => mustBeUnreadable('x@q', 'x@(', 'x@.', 'x@?', 'x@!'),
  ],
  [
    'takes what stands behind a slash, a # or a NUL for the domain',
    'it blocks',
    () =>
      mustBeUnreadable(
        'a@evil.example/.partner.example',
        'a@evil.example#.partner.example',
        'a@evil.example\u0000.partner.example',
        'a@evil.example%2e.partner.example',
      ),
  ],
  [
    'does not see that bücher.example is what a rule calls xn--bcher-kva.example, so that a block is escaped',
    'both spellings are one domain, in rules that let in and in rules that keep out',
    () => {
      for (const [rule, address] of [
        ['xn--bcher-kva.partner.example', 'x@bücher.partner.example'],
        ['bücher.partner.example', 'x@xn--bcher-kva.partner.example'],
      ] as const) {
        expect(internalTo(address).level).toBe('off');
        expect(internalTo(address, [`!${rule}`]).level).toBe('block');
      }
    },
  ],
  [
    'needs seventeen seconds for a rule like *a*a*a*a*b and a long domain',
    'such a rule is refused where policies are written, and means nobody if it is published all the same',
    () => {
      mustBeRefused(policyWith('*a*a*a*a*b'), /\*a\*a\*a\*a\*b/);
      mustBeOutside(`x@${'a'.repeat(60)}.${'a'.repeat(60)}.${'a'.repeat(60)}.example`);
      expect(internalTo(`x@${'a.'.repeat(100)}b.example`, ['*a*a*a*a*b']).level).toBe('block');
    },
  ],
  [
    'lets a section called __proto__ in its rules change every object of the program',
    'such a policy is refused, and objects stay as they are',
    () => {
      mustBeRefused('{"__proto__": {"polluted": true}}', /__proto__/);
      mustBeRefused('{"constructor": {"prototype": {"polluted": true}}}', /constructor/);
      expect('polluted' in {}).toBe(false);
    },
  ],
  [
    'takes everything that ends with the own domain for its own',
    'only the domain itself and what is below it is ours',
    () => mustBeOutside('x@evillegalaid.example', 'x@evil-legalaid.example'),
  ],
  [
    'takes everything that contains the own domain for its own',
    'somebody else’s domain stays somebody else’s, whatever stands in front',
    () => mustBeOutside('x@legalaid.example.evil.example', 'legalaid.example@evil.example'),
  ],
];

describe('another add-in', () => {
  it.each(WEAKNESSES)('%s; here: %s', async (_others, _ours, proof) => {
    await proof();
  });
});
