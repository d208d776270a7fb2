import type { Stamp } from '../../../src/core/stamp/stamp';
import type { StampDetails } from '../../../src/flows/draft-state';
import type { ParsedMail } from '../../../src/simulator/server/mail/parse-mail';
import { answerDraft } from '../../../src/simulator/server/mail/start-draft';
import type { Account, Draft } from '../../../src/simulator/shared/mail';
import { draft, NADIA } from '../../contract/harness/world';
import { CLEAN } from '../matrix/mails';
import { MatrixOutlook, type Sent } from '../matrix/outlook';
import type { CleanMessage } from './messages';

/** What was to be seen from the moment when the form opened until the mail was gone. */
export interface Course extends Pick<Sent, 'answer' | 'alerts'> {
  readonly notices: readonly string[];
  readonly stamped: Draft;
}

/** 23 November 2026, noon. */
const NOW = Date.UTC(2026, 10, 23, 12);
const TIME_ZONE = 'Europe/Paris';

/** A paragraph of one's own on top. */
function withWords({ bodyFormat, body }: Draft, words: string): string {
  return bodyFormat === 'html' ? `<div>${words}</div>${body}` : `${words}\n${body}`;
}

/** What the stamp needs, provided in the pane; Internal and Confidential need nothing. */
const PROVIDED: Readonly<Record<Stamp, StampDetails | undefined>> = {
  cleared: CLEAN['cleared'].details,
  adjust: CLEAN['adjust'].details,
  internal: undefined,
  confidential: undefined,
};

type Stamping = Parameters<MatrixOutlook['open']>[1];

async function play(
  account: Account,
  start: Draft,
  { language }: CleanMessage,
  stamping: Stamping,
): Promise<Course> {
  const outlook = new MatrixOutlook({ id: 'web', mailboxVersion: '1.15', account, locale: language });
  await outlook.open(start, stamping);
  const stamped = outlook.draft;
  const { answer, alerts } = await outlook.send();
  const { notices } = outlook;
  outlook.close();
  return { answer, alerts, notices, stamped };
}

/** What is sent, as whoever gets it finds it in the mailbox. */
function arrived({ from, to, cc, subject, bodyFormat, body }: Draft): ParsedMail {
  return {
    ...{ from, to, cc, subject, bodyFormat, body },
    ...{ sender: null, replyTo: [], bcc: [], sentAt: NOW - 3_600_000 },
    ...{ messageId: '<answered@mail.example>', inReplyTo: null, references: [], threadIndex: null },
    ...{ preview: '', plainText: '', attachments: [], headerBlock: '', meeting: null },
  };
}

/** The mail that is answered, as it arrives: stamped by its author's own add-in where the answer continues a stamp. */
async function answered(message: CleanMessage): Promise<ParsedMail> {
  const { other, cc, stamp, isContinued, subject, words, format } = message;
  const author: Account = { ...NADIA, ...other, id: 'other' };
  const body = withWords(draft({ bodyFormat: format, body: '' }), words);
  const written = draft({ from: other, to: [NADIA], cc, subject, bodyFormat: format, body });
  const details = PROVIDED[stamp];
  const stamping = { stamp, ...(details && { details }) };
  const sent = isContinued ? (await play(author, written, message, stamping)).stamped : written;
  return arrived(sent);
}

async function begun(message: CleanMessage): Promise<Draft> {
  const { way, to, cc, subject, format } = message;
  if (way === 'new') return draft({ to, cc, subject, bodyFormat: format, body: '' });
  const mail = await answered(message);
  const start = { id: 'draft-1', from: NADIA, now: NOW, timeZone: TIME_ZONE };
  return answerDraft(way, { mail, conversationId: 'conversation-1' }, start);
}

/**
 * Ticks and uses are about one text, so that Cleared always needs them anew; other stamps are chosen only where none is
 * continued.
 */
function stampingOf({ stamp, isContinued }: CleanMessage): Stamping {
  if (isContinued && stamp !== 'cleared') return {};
  const details = PROVIDED[stamp];
  return { stamp, ...(details && { details }) };
}

/** Nadia writes the message with the built add-in and sends it. */
export async function writeAndSend(message: CleanMessage): Promise<Course> {
  const start = await begun(message);
  const to = message.way === 'forward' ? message.to : start.to;
  const body = withWords(start, message.words);
  return play(NADIA, { ...start, to, body }, message, stampingOf(message));
}
