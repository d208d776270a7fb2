/** What the local Outlook's server, page and host tell each other about appointments. Times are milliseconds since 1970. */

export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** How an appointment comes again. Patterns such as "the second Tuesday" are kept as the rule that they came with. */
export type RecurrencePattern =
  | { readonly kind: 'daily'; readonly interval: number }
  /** Monday to Friday. */
  | { readonly kind: 'weekday' }
  | { readonly kind: 'weekly'; readonly interval: number; readonly days: readonly Weekday[] }
  | { readonly kind: 'monthly'; readonly interval: number; readonly dayOfMonth: number }
  /** Months count from 1. */
  | {
      readonly kind: 'yearly';
      readonly interval: number;
      readonly month: number;
      readonly dayOfMonth: number;
    }
  | { readonly kind: 'other'; readonly rule: string };

export interface Recurrence {
  readonly pattern: RecurrencePattern;
  /** The last day on which it may take place, at midnight UTC; null: it has no end. */
  readonly until: number | null;
}

export interface Place {
  readonly name: string;
  /** Of a room with a mailbox; null for a place that has only a name. */
  readonly address: string | null;
}

export const SENSITIVITIES = ['normal', 'personal', 'private', 'confidential'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** What makes a draft an appointment. Its subject, text, people and attachments are the draft's own. */
export interface Appointment {
  /** The same in every message about this appointment (RFC 5545, 3.8.4.7). */
  readonly uid: string;
  /** 0 until it is changed after it was sent (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  readonly start: number;
  /** Midnight after the last day, for whole days. */
  readonly end: number;
  /** Then start and end are midnights in UTC, wherever one looks from. */
  readonly isAllDay: boolean;
  readonly places: readonly Place[];
  readonly sensitivity: Sensitivity;
  readonly recurrence: Recurrence | null;
}

export const MEETING_ANSWERS = ['accepted', 'tentative', 'declined'] as const;
export type MeetingAnswer = (typeof MEETING_ANSWERS)[number];

export interface Attendee {
  readonly name: string;
  readonly address: string;
  readonly kind: 'person';
  readonly isRequired: boolean;
  /** Null until they answer. */
  readonly answer: MeetingAnswer | null;
}

/** A message about an appointment, or the appointment itself in a calendar. */
export interface Meeting extends Appointment {
  readonly subject: string;
  /** As in iTIP (RFC 5546); `publish` for an appointment that only lies in a calendar. */
  readonly method: 'request' | 'reply' | 'cancel' | 'publish';
  readonly organizer: { readonly name: string; readonly address: string; readonly kind: 'person' } | null;
  readonly attendees: readonly Attendee[];
}

/** The text that stands where Outlook shows the location. */
export function placesText(places: readonly Place[]): string {
  return places.map(({ name }) => name).join('; ');
}
