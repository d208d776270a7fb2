import { placesText, type Attendee, type Meeting } from '../../shared/appointment';
import type { Account, Mail } from '../../shared/mail';
import { toWireRecipient } from '../item/addresses';
import { toWireRecurrence } from '../item/appointment-recurrence';

/** The library's numbers for what somebody answered (MailboxEnums.ResponseType, in its order). */
const RESPONSE = { none: 0, organizer: 1, tentative: 2, accepted: 3, declined: 4 } as const;

function toWireAttendee(attendee: Attendee, owner: Account): object {
  const appointmentResponse = RESPONSE[attendee.answer ?? 'none'];
  return { ...toWireRecipient(attendee, owner), appointmentResponse };
}

function times(meeting: Meeting): object {
  return {
    start: meeting.start,
    end: meeting.end,
    location: placesText(meeting.places),
    recurrence: toWireRecurrence(meeting),
    // Null for a single appointment and for a series as a whole; single ones of a series cannot be opened here.
    seriesId: null,
    isAllDayEvent: meeting.isAllDay,
    sensitivity: meeting.sensitivity,
  };
}

/** What an appointment that is read has besides what mail has (facts: host-protocol 4). */
export function appointmentReadData(meeting: Meeting, owner: Account): object {
  const { organizer, attendees } = meeting;
  const people = (isRequired: boolean): readonly object[] =>
    attendees.filter((one) => one.isRequired === isRequired).map((one) => toWireAttendee(one, owner));
  return {
    ...times(meeting),
    to: people(true),
    cc: people(false),
    ...(organizer === null
      ? {}
      : { organizer: { ...toWireRecipient(organizer, owner), appointmentResponse: RESPONSE.organizer } }),
  };
}

const ANSWER_CLASS = { accepted: 'Pos', tentative: 'Tent', declined: 'Neg' } as const;

/** The class of an item, which tells apart what meeting mail there is (Office.js reference, Item.itemClass). */
export function itemClassOf({ meeting, folder }: Mail): string {
  if (meeting === undefined) return 'IPM.Note';
  if (folder === 'calendar') return 'IPM.Appointment';
  switch (meeting.method) {
    case 'request':
      return 'IPM.Schedule.Meeting.Request';
    case 'cancel':
      return 'IPM.Schedule.Meeting.Canceled';
    case 'reply': {
      const answer = meeting.attendees[0]?.answer;
      return answer ? `IPM.Schedule.Meeting.Resp.${ANSWER_CLASS[answer]}` : 'IPM.Note';
    }
    case 'publish':
      return 'IPM.Note';
  }
}

const ITEM_TYPE = { message: 1, appointment: 2, meetingRequest: 3 } as const;

/** That a cancellation has the times of a meeting request, and an answer none, is invented. */
export function readItemType({ meeting, folder }: Mail): number {
  if (meeting === undefined) return ITEM_TYPE.message;
  if (folder === 'calendar') return ITEM_TYPE.appointment;
  return meeting.method === 'request' || meeting.method === 'cancel'
    ? ITEM_TYPE.meetingRequest
    : ITEM_TYPE.message;
}

/** What a mail has besides, when it is about a meeting. */
export function meetingData(mail: Mail, owner: Account): object {
  if (mail.meeting === undefined) return {};
  switch (readItemType(mail)) {
    case ITEM_TYPE.appointment:
      return appointmentReadData(mail.meeting, owner);
    case ITEM_TYPE.meetingRequest:
      return times(mail.meeting);
    default:
      return {};
  }
}
