import { describe, expect, it } from '@jest/globals';
import { STAMPS, type Stamp } from '../../../src/core/stamp/stamp';
import { err } from '../../../src/core/result';
import { mayForward } from '../../../src/flows/may-forward';
import type { ReadHost } from '../../../src/flows/ports';
import { aPolicy, NOON } from '../../support/builders';

const NADIA = 'nadia@legalaid.example';
const TOMAS = 'tomas@legalaid.example';
const TOMAS_AT_HOME = 'tomas@home.example';
const RUTH = 'ruth@legalaid.example';
const ELENA = 'elena@harbour-shelter.example';
const CLIENT = 'yusuf.k@postbox.example';
const INTERPRETER = 'olena@interpreters.example';
const PRESS = 'press@paper.example';

const policy = aPolicy({
  aliases: [[TOMAS, TOMAS_AT_HOME]],
  standingApprovals: [{ who: [INTERPRETER], as: 'interpreter' }],
  lists: [{ address: 'team@legalaid.example', audience: 'organisation' }],
});

const unread = async () => err({ kind: 'host-silent' as const, call: 'none', code: 'none' });

/** The client’s mail to Tomas and Nadia, who reads it. */
const HOST: ReadHost = {
  ...{ readHeaders: unread, readBody: unread, conversation: 'AAQ1=', readSetting: () => undefined },
  ...{ from: { address: CLIENT, name: '' }, people: [CLIENT, TOMAS, NADIA], user: NADIA },
};

/** "yes: ours", or what is found. */
function asked(address: string, stamp: Stamp, user = NADIA): string {
  const current = { policy, at: NOON, problem: undefined };
  const answer = mayForward(address, stamp, { ...HOST, user }, current);
  if (answer.kind === 'yes') return `yes: ${answer.because}`;
  return answer.kind === 'no-address' ? answer.kind : `${answer.kind}: ${answer.finding.kind}`;
}

describe('may I forward this', () => {
  it.each<[Stamp, string, string]>([
    ['confidential', TOMAS, 'yes: already-there'],
    ['confidential', TOMAS_AT_HOME, 'yes: already-there'],
    ['confidential', INTERPRETER, 'yes: standing'],
    ['confidential', RUTH, 'no: beyond-chain'],
    ['confidential', PRESS, 'no: beyond-chain'],
    ['internal', RUTH, 'yes: ours'],
    ['internal', ' Ruth@LegalAid.example ', 'yes: ours'],
    ['internal', 'team@legalaid.example', 'yes: ours'],
    ['internal', ELENA, 'yes: partner'],
    ['internal', PRESS, 'no: outside-organisation'],
    ['internal', CLIENT, 'no: outside-organisation'],
    ['adjust', RUTH, 'yes: ours'],
    ['adjust', ELENA, 'no: outside-organisation'],
    ['cleared', PRESS, 'yes: anybody'],
  ])('%s, to %s: %s', (stamp, address, answer) => {
    expect(asked(address, stamp)).toBe(answer);
  });

  it('speaks of the address as it was typed, so that a name that misleads can be shown in both ways', () => {
    const typed = 'ruth@leg\u0430laid.example';
    const answer = mayForward(typed, 'cleared', HOST, { policy, at: NOON, problem: undefined });
    expect(answer).toMatchObject({ kind: 'ask', finding: { recipients: [{ address: typed }] } });
  });

  it.each(STAMPS)('%s, to nobody whose address can be read', (stamp) => {
    for (const typed of ['ruth', 'ruth@', '"a b"@c.example', 'a@b@c.example', 'Ruth <ruth@legalaid.example>'])
      expect(asked(typed, stamp)).toBe('no-address');
  });
});
