import type { Meeting, MeetingAnswer } from '../../shared/appointment';
import type { Account, Draft, FolderId, Person } from '../../shared/mail';
import { canonicalAddress, sameAddress } from '../mail/addresses';
import type { CalendarPart } from '../mail/build-mail';
import { writeCalendar } from '../mail/calendar/write-calendar';
import { routeDraft } from '../mail/deliver';
import type { ParsedMail } from '../mail/parse-mail';
import { newDraft } from '../mail/start-draft';
import { Problem } from '../problem';
import { calendarEntry, isOrganizer, withoutEntry } from './calendar';
import { copies, prepare, touchedBy } from './send-draft';
import type { StoredMail, WorldState } from './state';
import type { World } from './world';

/** As Outlook begins the subject of an answer. */
const SUBJECT: Readonly<Record<MeetingAnswer, string>> = {
  accepted: 'Accepted',
  tentative: 'Tentative',
  declined: 'Declined',
};

type Answered = Meeting & { readonly organizer: NonNullable<Meeting['organizer']> };

/** @throws Problem for anything that nobody can answer. */
function answerable({ meeting }: ParsedMail, account: Account): Answered {
  const organizer = meeting?.organizer;
  if (!meeting || !organizer || meeting.method !== 'request' || isOrganizer(meeting, account)) {
    throw new Problem(
      400,
      'This is no invitation that can be answered.',
      'Only what somebody else sent as a meeting request can be accepted or declined.',
    );
  }
  return { ...meeting, organizer };
}

/** Who was invited through a list answers as somebody whom the organizer did not name. */
function replyPart(meeting: Answered, self: Person, answer: MeetingAnswer, writtenAt: number): CalendarPart {
  const named = meeting.attendees.find(({ address }) => sameAddress(address, self.address));
  const attendee = {
    name: self.name,
    address: named?.address ?? self.address,
    kind: 'person' as const,
    isRequired: named?.isRequired ?? true,
    answer,
  };
  const reply: Meeting = { ...meeting, method: 'reply', attendees: [attendee] };
  return { method: 'reply', content: writeCalendar(reply, { text: '', writtenAt }) };
}

function replyDraft(
  world: World,
  self: Person,
  { mail, meeting, answer }: { mail: ParsedMail; meeting: Answered; answer: MeetingAnswer },
): Draft {
  const { now, newId, timeZone } = world.sources;
  return {
    ...newDraft({ id: newId(), from: self, now: now(), timeZone }),
    kind: 'reply',
    inReplyTo: mail.messageId,
    references: [mail.messageId],
    to: [meeting.organizer],
    subject: `${SUBJECT[answer]}: ${mail.subject}`,
    bodyFormat: 'text',
  };
}

/** The attendee's own mails about this appointment, with the answer; a declined one leaves the calendar. */
function ownMails(
  world: World,
  mails: readonly StoredMail[],
  { request, account, meeting, answer }: Reply,
): readonly StoredMail[] {
  const own = { [canonicalAddress(account.address)]: answer };
  const isRequest = (mail: StoredMail) => mail.account === account.id && mail.messageId === request.messageId;
  const marked = withoutEntry(mails, account, meeting).map((mail) =>
    isRequest(mail) ? { ...mail, answer, answers: own } : mail,
  );
  if (answer === 'declined') return marked;
  return [...marked, calendarEntry({ ...request, id: world.sources.newId(), answer, answers: own }, meeting)];
}

/** The organizer's calendar notes who comes, when it lies in this local Outlook. */
function withNote(world: World, mail: StoredMail, { account, meeting, answer }: Reply): StoredMail {
  const owner = world.directory.accounts.find(({ id }) => id === mail.account);
  if (mail.folder !== 'calendar' || mail.uid !== meeting.uid || !owner || !isOrganizer(meeting, owner))
    return mail;
  return { ...mail, answers: { ...mail.answers, [canonicalAddress(account.address)]: answer } };
}

interface Reply {
  readonly request: StoredMail;
  readonly account: Account;
  readonly meeting: Answered;
  readonly answer: MeetingAnswer;
}

function touched(world: World, account: Account, organizer: Person, route: ReturnType<typeof routeDraft>) {
  const all: Record<string, readonly FolderId[]> = touchedBy(account, route);
  const owner = world.directory.accounts.find(({ address }) => sameAddress(address, organizer.address));
  all[account.id] = [...(all[account.id] ?? []), 'inbox', 'calendar'];
  if (owner) all[owner.id] = [...(all[owner.id] ?? []), 'calendar'];
  return all;
}

/**
 * Answers a meeting request: the organizer gets a message (iTIP REPLY), the appointment goes into or out of the calendar.
 * No add-in sees this message, as none sees a quick answer in Outlook (facts: platform 1.2).
 */
export async function answerMeeting(
  world: World,
  account: Account,
  mailId: string,
  answer: MeetingAnswer,
): Promise<void> {
  const found = world.storedMail(account, mailId);
  const parsed = await world.parse(found);
  const meeting = answerable(parsed, account);
  const self: Person = { name: account.name, address: account.address, kind: 'person' };
  const draft = replyDraft(world, self, { mail: parsed, meeting, answer });
  const mail = await prepare(world, account, draft, replyPart(meeting, self, answer, draft.savedAt));
  const route = routeDraft(draft, world.directory);
  const sent = copies(world, mail, route);
  const reply: Reply = { request: world.storedMail(account, mailId), account, meeting, answer };
  world.commit(
    (state): WorldState => ({
      ...state,
      mails: [...ownMails(world, state.mails, reply).map((each) => withNote(world, each, reply)), ...sent],
      left: [
        ...state.left,
        ...route.left.map(({ address }) => ({
          messageId: mail.parsed.messageId,
          address,
          at: mail.sentAt,
        })),
      ],
    }),
    touched(world, account, meeting.organizer, route),
  );
}
