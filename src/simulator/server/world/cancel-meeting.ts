import type { Meeting } from '../../shared/appointment';
import type { Account, Draft, FolderId, Person } from '../../shared/mail';
import { canonicalAddress } from '../mail/addresses';
import type { CalendarPart } from '../mail/build-mail';
import { writeCalendar } from '../mail/calendar/write-calendar';
import { routeDraft, type Delivery } from '../mail/deliver';
import { newDraft } from '../mail/start-draft';
import { calendarEntry, isOrganizer, withoutEntry } from './calendar';
import { deleteMails } from './mailbox';
import { copies, prepare, touchedBy, type SentMail } from './send-draft';
import type { StoredMail, WorldState } from './state';
import type { World } from './world';

/** Meetings that are over are deleted without a word; nobody needs to stay away from them. */
function isOver({ end, recurrence }: Meeting, now: number): boolean {
  const last = recurrence === null ? end : (recurrence.until ?? Infinity);
  return last < now;
}

function cancellation(world: World, account: Account, { attendees, subject }: Meeting): Draft {
  const { now, newId, timeZone } = world.sources;
  const from: Person = { name: account.name, address: account.address, kind: 'person' };
  const invited = (isRequired: boolean) => attendees.filter((one) => one.isRequired === isRequired);
  const people = (isRequired: boolean): readonly Person[] =>
    invited(isRequired).map(({ name, address }) => ({ name, address, kind: 'person' }));
  return {
    ...newDraft({ id: newId(), from, now: now(), timeZone }),
    to: people(true),
    cc: people(false),
    subject: `Canceled: ${subject}`,
    bodyFormat: 'text',
  };
}

/** A cancellation is newer than what it cancels (RFC 5546, 3.2.5). */
function cancelled(meeting: Meeting): Meeting {
  return { ...meeting, method: 'cancel', sequence: meeting.sequence + 1 };
}

function cancelPart(meeting: Meeting, writtenAt: number): CalendarPart {
  return { method: 'cancel', content: writeCalendar(meeting, { text: '', writtenAt }) };
}

interface Notice {
  readonly mail: SentMail;
  readonly meeting: Meeting;
  readonly route: Delivery;
}

/** The notice that the deletion of a calendar entry sends; null where it concerns nobody else. */
async function noticeFor(world: World, account: Account, entry: StoredMail): Promise<Notice | null> {
  if (entry.folder !== 'calendar' || entry.account !== account.id) return null;
  const { meeting } = await world.parse(entry);
  if (!meeting || !isOrganizer(meeting, account) || meeting.attendees.length === 0) return null;
  if (isOver(meeting, world.sources.now())) return null;
  const draft = cancellation(world, account, meeting);
  const off = cancelled(meeting);
  const mail = await prepare(world, account, draft, cancelPart(off, draft.savedAt));
  return { mail, meeting: off, route: routeDraft(draft, world.directory) };
}

/** Who had it in their calendar finds there that it does not take place. */
function withCancelledEntries(
  world: World,
  mails: readonly StoredMail[],
  { meeting, route }: Notice,
  received: readonly StoredMail[],
): readonly StoredMail[] {
  return route.local.reduce((all, account) => {
    const left = withoutEntry(all, account, meeting);
    const copy = received.find((mail) => mail.account === account.id && mail.folder === 'inbox');
    if (left.length === all.length || !copy) return all;
    return [...left, calendarEntry({ ...copy, id: world.sources.newId() }, meeting)];
  }, mails);
}

function send(world: World, state: WorldState, notice: Notice): WorldState {
  const { mail, route } = notice;
  const sent = copies(world, mail, route);
  const left = route.left.map(({ address }) => ({
    messageId: mail.parsed.messageId,
    address: canonicalAddress(address),
    at: mail.sentAt,
  }));
  const mails = [...withCancelledEntries(world, state.mails, notice, sent), ...sent];
  return { ...state, mails, left: [...state.left, ...left] };
}

function touchedIn(account: Account, { route }: Notice): Record<string, readonly FolderId[]> {
  const touched = touchedBy(account, route);
  for (const { id } of route.local) touched[id] = [...(touched[id] ?? []), 'calendar'];
  return touched;
}

/**
 * Deletes as `deleteMails` does; the attendees of an own meeting that is deleted get a cancellation (iTIP CANCEL).
 * Invented: nobody is asked before, and no add-in sees the notice.
 */
export async function deleteWithNotice(
  world: World,
  account: Account,
  ids: ReadonlySet<string>,
): Promise<void> {
  const entries = world.state.mails.filter(({ id }) => ids.has(id));
  const notices = await Promise.all(entries.map((entry) => noticeFor(world, account, entry)));
  for (const notice of notices)
    if (notice) world.commit((state) => send(world, state, notice), touchedIn(account, notice));
  deleteMails(world, account, ids);
}
