import { describe, expect, it } from '@jest/globals';
import { statementOf } from '../../../../src/core/decide/acknowledgement';
import { evaluate } from '../../../../src/core/decide/evaluate';
import { messageOf } from '../../../../src/core/decide/message';
import { aDraft, aPolicy, bcc, cc, continued, to, type DraftSketch } from '../../../support/builders';
import { CLIENT, COLLEAGUE, COURT, LEGAL_AID, PRESS } from '../legal-aid';

const POLICY = aPolicy(LEGAL_AID);

/** A Confidential reply to a client: a colleague joins, which is asked about. */
const JOINED: DraftSketch = {
  stamp: 'confidential',
  conversation: continued(undefined, CLIENT),
  recipients: [...to(CLIENT), ...cc(COLLEAGUE)],
};

/** What Send does with a mail whose author stood by everything that was found about another one. */
function levelAfter(acknowledged: DraftSketch, sent: DraftSketch, policy = POLICY): string {
  const looked = aDraft(acknowledged);
  const message = messageOf(POLICY, looked);
  const said = new Set(evaluate(POLICY, looked).findings.map((finding) => statementOf(finding, message)));
  return evaluate(policy, { ...aDraft(sent), acknowledged: said }).level;
}

describe('once the author has acknowledged that a colleague joins', () => {
  it('the mail is sent with a note, and nothing is left to send anyway', () => {
    const looked = aDraft(JOINED);
    const [finding] = evaluate(POLICY, looked).findings;
    const said = new Set(finding && [statementOf(finding, messageOf(POLICY, looked))]);
    expect(evaluate(POLICY, { ...looked, acknowledged: said })).toMatchObject({
      level: 'note',
      findings: [{ kind: 'new-on-chain', isAcknowledged: true, remedies: ['remove-recipients'] }],
    });
  });

  it.each<[string, DraftSketch, string]>([
    ['the same mail goes', JOINED, 'note'],
    [
      'the order of people means nothing',
      { ...JOINED, recipients: [...cc(COLLEAGUE), ...to(CLIENT)] },
      'note',
    ],
    [
      'nor does the spelling of their addresses',
      { ...JOINED, recipients: [...to(CLIENT.toUpperCase()), ...cc(`${COLLEAGUE}.`)] },
      'note',
    ],
    [
      'another colleague who joins is asked about, and so is the first one again',
      { ...JOINED, recipients: [...to(CLIENT), ...cc(COLLEAGUE, 'ines@legalaid.example')] },
      'warn',
    ],
    [
      'an outsider who joins is held',
      { ...JOINED, recipients: [...to(CLIENT), ...cc(COLLEAGUE, COURT)] },
      'approve',
    ],
    ['somebody who leaves makes it another mail', { ...JOINED, recipients: cc(COLLEAGUE) }, 'warn'],
    ['so does moving somebody to another field', { ...JOINED, recipients: to(CLIENT, COLLEAGUE) }, 'warn'],
    [
      'so does moving somebody out of sight',
      { ...JOINED, recipients: [...to(CLIENT), ...bcc(COLLEAGUE)] },
      'warn',
    ],
    ['so does what is attached', { ...JOINED, attached: ['confidential'] }, 'warn'],
  ])('%s', (_what, sent, level) => {
    expect(levelAfter(JOINED, sent)).toBe(level);
  });

  it('another version of the policy asks again', () => {
    const newer = aPolicy({ ...LEGAL_AID, version: 'newer' });
    expect(levelAfter(JOINED, JOINED, newer)).toBe('warn');
  });

  it('another stamp asks about what it finds itself', () => {
    const crowd = { recipients: to('a@one.example', 'b@two.example', 'c@three.example', 'd@four.example') };
    expect(levelAfter({ ...crowd, stamp: 'confidential' }, { ...crowd, stamp: 'cleared' })).toBe('warn');
    expect(levelAfter({ ...crowd, stamp: 'cleared' }, { ...crowd, stamp: 'cleared' })).toBe('note');
  });
});

describe('what would be held', () => {
  it.each<[string, DraftSketch]>([
    ['an outsider of an Internal mail', { stamp: 'internal', recipients: to(PRESS) }],
    ['somebody beyond the chain', { ...JOINED, recipients: to(CLIENT, COURT) }],
    ['an address that nobody can read', { stamp: 'cleared', recipients: to('no address') }],
    ['a mail without a stamp', { recipients: to(CLIENT) }],
  ])('is held, whatever its author says: %s', (_what, draft) => {
    expect(levelAfter(draft, draft)).toBe(evaluate(POLICY, aDraft(draft)).level);
    expect(['approve', 'block']).toContain(levelAfter(draft, draft));
  });
});
