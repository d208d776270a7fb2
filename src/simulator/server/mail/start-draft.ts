import type { Draft, DraftAttachment, Person } from '../../shared/mail';
import { sameAddress, withoutDuplicates } from './addresses';
import { writeCalendar } from './calendar/write-calendar';
import type { ParsedMail } from './parse-mail';
import { quoteAsHtml, quoteAsText } from './quoted-header';
import { forwardSubject, replySubject } from './subject';

export interface DraftStart {
  readonly id: string;
  readonly from: Person;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly timeZone: string;
}

/** The mail that is answered, as it lies in the mailbox. */
export interface AnsweredMail {
  readonly mail: ParsedMail;
  readonly conversationId: string;
}

type AnswerKind = 'reply' | 'replyAll' | 'forward';
type Recipients = Pick<Draft, 'to' | 'cc'>;

export function newDraft({ id, from, now }: DraftStart): Draft {
  return {
    id,
    kind: 'newMail',
    inReplyTo: null,
    references: [],
    conversationId: null,
    from,
    to: [],
    cc: [],
    bcc: [],
    subject: '',
    bodyFormat: 'html',
    body: '',
    attachments: [],
    headers: {},
    customProperties: {},
    savedAt: now,
  };
}

function except(people: readonly Person[], others: readonly Person[]): readonly Person[] {
  return people.filter(({ address }) => !others.some((other) => sameAddress(other.address, address)));
}

/** Answering one's own sent mail goes to the people it went to. */
function recipientsOf(kind: AnswerKind, mail: ParsedMail, self: Person): Recipients {
  if (kind === 'forward') return { to: [], cc: [] };
  const isOwn = sameAddress(mail.from.address, self.address);
  const author = mail.replyTo.length > 0 ? mail.replyTo : [mail.from];
  if (kind === 'reply') return { to: withoutDuplicates(isOwn ? mail.to : author), cc: [] };

  const to = withoutDuplicates(isOwn ? mail.to : [...author, ...except(mail.to, [self])]);
  return { to, cc: withoutDuplicates(except(mail.cc, [self, ...to])) };
}

/** A forward takes everything along; a reply only the pictures that the quoted text shows. */
function attachmentsOf(kind: AnswerKind, mail: ParsedMail): readonly DraftAttachment[] {
  return mail.attachments
    .filter(
      ({ contentId }) => kind === 'forward' || (contentId !== null && mail.body.includes(`cid:${contentId}`)),
    )
    .map(({ content, ...info }) => ({ ...info, base64: content.toString('base64') }));
}

/** Invented: an invitation that is passed on goes along as a file, where Outlook sends one of its own for the meeting. */
function invitationOf(
  kind: AnswerKind,
  { meeting, plainText }: ParsedMail,
  writtenAt: number,
): readonly DraftAttachment[] {
  if (kind !== 'forward' || meeting?.method !== 'request') return [];
  const content = Buffer.from(writeCalendar(meeting, { text: plainText, writtenAt }));
  return [
    {
      id: 'invitation',
      name: 'invite.ics',
      contentType: 'text/calendar',
      size: content.length,
      isInline: false,
      contentId: null,
      base64: content.toString('base64'),
    },
  ];
}

/** A reference list grows with every answer and has an end all the same (draft-schema.ts): the first ones and the last tell most. */
const MOST_REFERENCES = 200;

function shortened(references: readonly string[]): readonly string[] {
  if (references.length <= MOST_REFERENCES) return references;
  return [...references.slice(0, 1), ...references.slice(1 - MOST_REFERENCES)];
}

/** RFC 5322, 3.6.4: without References, In-Reply-To stands in for it. */
function ancestorsOf({ references, inReplyTo }: ParsedMail): readonly string[] {
  if (references.length > 0) return references;
  return inReplyTo === null ? [] : [inReplyTo];
}

/** Starts a reply or forward as Outlook on the web does. Custom headers of the answered mail are not taken over. */
export function answerDraft(
  kind: AnswerKind,
  { mail, conversationId }: AnsweredMail,
  start: DraftStart,
): Draft {
  return {
    ...newDraft(start),
    kind: kind === 'forward' ? 'forward' : 'reply',
    inReplyTo: mail.messageId,
    references: shortened([...ancestorsOf(mail), mail.messageId]),
    conversationId,
    ...recipientsOf(kind, mail, start.from),
    subject: kind === 'forward' ? forwardSubject(mail.subject) : replySubject(mail.subject),
    bodyFormat: mail.bodyFormat,
    body: mail.bodyFormat === 'html' ? quoteAsHtml(mail, start.timeZone) : quoteAsText(mail, start.timeZone),
    attachments: [...attachmentsOf(kind, mail), ...invitationOf(kind, mail, start.now)],
  };
}
