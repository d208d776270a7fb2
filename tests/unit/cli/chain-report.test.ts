import { afterAll, describe, expect, it } from '@jest/globals';
import { chainReport } from '../../../src/cli/chain-report/chain-report-command';
import type { ChainReportRequest } from '../../../src/cli/usage';
import { aFolder, aMail, anMbox, listening } from './builders';

const { write, writePolicy, remove } = aFolder();
afterAll(remove);

const NADIA = 'nadia@legalaid.example';
const TOMAS = 'tomas@legalaid.example';
const CLIENT = 'yusuf.k@postbox.example';
const COURT = 'clerk@tribunal.example';

async function reported(mails: readonly string[], unusual: Partial<ChainReportRequest> = {}) {
  const { printed, said, surroundings } = listening();
  const mailbox = write('mail.mbox', anMbox(...mails));
  const request: ChainReportRequest = { kind: 'chain-report', policy: undefined, mailbox, json: true };
  const code = await chainReport({ ...request, ...unusual }, surroundings);
  return { code, printed, said };
}

async function summed(mails: readonly string[], unusual: Partial<ChainReportRequest> = {}) {
  const { printed } = await reported(mails, unusual);
  return JSON.parse(printed.at(-1) ?? '') as object;
}

const FIRST = aMail({ id: '1', from: NADIA, to: CLIENT, cc: TOMAS });

describe('mailstamp chain-report', () => {
  it.each<[string, readonly string[], object]>([
    [
      'a reply to everybody keeps to the conversation, and only its author would not be enough to know',
      [FIRST, aMail({ id: '2', answers: ['1'], from: CLIENT, to: NADIA, cc: TOMAS })],
      {
        ...{ keeping: 1, widening: 0, unjudged: 0, onChain: 2, newcomers: 0 },
        scores: {
          conversation: { wronglyFlagged: 0, letPass: 0 },
          parent: { wronglyFlagged: 0, letPass: 0 },
          author: { wronglyFlagged: 1, letPass: 0 },
        },
      },
    ],
    [
      'the lines above the quoted mail tell of those whom a reply to the author alone would not know',
      [
        FIRST,
        aMail({
          ...{ id: '2', answers: ['1'], from: CLIENT, to: NADIA, cc: `${TOMAS}, ${COURT}` },
          body: `Thank you\n\nFrom: N <${NADIA}>\nSent: x\nTo: <${CLIENT}>; <${TOMAS}>\nSubject: Magnolia\n`,
        }),
      ],
      {
        ...{ keeping: 0, widening: 1, onChain: 2, newcomers: 1 },
        scores: {
          quote: { wronglyFlagged: 0, letPass: 0 },
          author: { wronglyFlagged: 1, letPass: 0 },
        },
      },
    ],
    [
      'lines that somebody else has written tell nothing',
      [
        FIRST,
        aMail({
          ...{ id: '2', answers: ['1'], from: CLIENT, to: NADIA, cc: COURT },
          body: `Thank you\n\nFrom: <${TOMAS}>\nTo: <${COURT}>\n`,
        }),
      ],
      { newcomers: 1, scores: { quote: { wronglyFlagged: 0, letPass: 0 } } },
    ],
    [
      'somebody new widens it, and nothing lets them pass',
      [FIRST, aMail({ id: '2', answers: ['1'], from: CLIENT, to: NADIA, cc: COURT })],
      {
        ...{ keeping: 0, widening: 1, onChain: 1, newcomers: 1 },
        scores: { parent: { wronglyFlagged: 0, letPass: 0 } },
      },
    ],
    [
      'somebody who was dropped comes back: the message answered alone would not know them',
      [
        FIRST,
        aMail({ id: '2', answers: ['1'], from: CLIENT, to: NADIA }),
        aMail({ id: '3', answers: ['1', '2'], from: NADIA, to: CLIENT, cc: TOMAS }),
      ],
      {
        ...{ keeping: 2, onChain: 3, addedLater: 0 },
        scores: {
          conversation: { wronglyFlagged: 0, letPass: 0 },
          parent: { wronglyFlagged: 1, letPass: 0 },
          author: { wronglyFlagged: 1, letPass: 0 },
        },
      },
    ],
    [
      'somebody whom another than the first author added is on it, and would be named',
      [
        FIRST,
        aMail({ id: '2', answers: ['1'], from: CLIENT, to: NADIA, cc: COURT }),
        aMail({ id: '3', answers: ['1', '2'], from: NADIA, to: CLIENT, cc: COURT }),
      ],
      { keeping: 1, widening: 1, addedLater: 1 },
    ],
    [
      'a reply to a message that is not there cannot be judged',
      [aMail({ id: '2', answers: ['1'], from: CLIENT, to: NADIA })],
      { keeping: 0, widening: 0, unjudged: 1, onChain: 0 },
    ],
    [
      'a message that lies before the one that it answers is judged all the same',
      [aMail({ id: '2', answers: ['1'], from: CLIENT, to: NADIA }), FIRST],
      { keeping: 1, unjudged: 0 },
    ],
    ['new messages are no replies', [FIRST], { messages: 1, keeping: 0, widening: 0, unjudged: 0 }],
  ])('%s', async (_what, mails, counts) => {
    expect(await summed(mails)).toMatchObject(counts);
  });

  it('knows from the policy whose addresses are one person', async () => {
    const mails = [FIRST, aMail({ id: '2', answers: ['1'], from: CLIENT, to: 'tomas@home.example' })];
    const policy = writePolicy('aliases.json', { aliases: [[TOMAS, 'tomas@home.example']] });
    expect(await summed(mails)).toMatchObject({ newcomers: 1 });
    expect(await summed(mails, { policy })).toMatchObject({ newcomers: 0, onChain: 1 });
  });

  it('says for people what was counted, and names nobody', async () => {
    const { code, printed } = await reported(
      [FIRST, aMail({ id: '2', answers: ['1'], from: CLIENT, to: NADIA, cc: COURT })],
      { json: false },
    );
    expect(code).toBe(0);
    expect(printed.join('\n')).toBe(
      [
        '2 messages, 0 unreadable; 1 reply.',
        'Replies that keep to the people of their conversation: 0. That add somebody: 1. That cannot be judged, because the message that they answer is not there: 0.',
        '',
        'Their recipients: 1 time somebody who had been on the conversation, 1 time somebody new.',
        'Of the former, 0 were there because somebody other than the first author had added them.',
        '',
        '   on it, and flagged  new, let pass  where Mailstamp knows',
        '           0   0.00 %              0  all messages of the conversation (Microsoft Graph, chain rule "root")',
        '           0   0.00 %              0  the message that is answered (Reply All, chain rule "parent")',
        '           0   0.00 %              0  its author, and the lines above the quoted mail (Reply)',
        '           0   0.00 %              0  its author alone (Reply)',
      ].join('\n'),
    );
  });

  it('says what cannot be read, and goes on', async () => {
    const { code, said, printed } = await reported([FIRST, 'Subject: nobody', FIRST]);
    expect(code).toBe(2);
    expect(said).toHaveLength(1);
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({ messages: 2, unreadable: 1 });
  });
});
