import { placesText, type Appointment } from '../../shared/appointment';
import type { Draft } from '../../shared/mail';
import { toWireLocation } from './appointment-places';
import { toWireRecurrence } from './appointment-recurrence';

/** The launch events of a form by what happens in it (facts: platform 1.1); null where there is none. */
export interface FormEvents {
  readonly created: string;
  readonly opened: string;
  readonly send: 'OnMessageSend' | 'OnAppointmentSend';
  readonly recipients: string;
  readonly attachments: string;
  readonly from: string | null;
}

const MESSAGE: FormEvents = {
  created: 'OnNewMessageCompose',
  opened: 'OnMessageCompose',
  send: 'OnMessageSend',
  recipients: 'OnMessageRecipientsChanged',
  attachments: 'OnMessageAttachmentsChanged',
  from: 'OnMessageFromChanged',
};
const APPOINTMENT: FormEvents = {
  created: 'OnNewAppointmentOrganizer',
  opened: 'OnAppointmentOrganizer',
  send: 'OnAppointmentSend',
  recipients: 'OnAppointmentAttendeesChanged',
  attachments: 'OnAppointmentAttachmentsChanged',
  from: null,
};

export const formEvents = ({ appointment }: Draft): FormEvents => (appointment ? APPOINTMENT : MESSAGE);

/** What add-ins are told when an appointment was changed: an event of the pane, one that launches, or both. */
export interface AppointmentChange {
  readonly pane: 'appointmentTimeChanged' | 'recurrenceChanged' | 'enhancedLocationsChanged';
  readonly launch: 'OnAppointmentTimeChanged' | 'OnAppointmentRecurrenceChanged' | null;
  readonly details: object;
  /** As the pane's event carries it. */
  readonly payload: object;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function timeChange({ start, end }: Appointment): AppointmentChange {
  const details = { start, end };
  return { pane: 'appointmentTimeChanged', launch: 'OnAppointmentTimeChanged', details, payload: details };
}

/** The pane's event carries the series as text within text (facts: host-protocol 7). */
function recurrenceChange(after: Appointment): AppointmentChange {
  const recurrence = toWireRecurrence(after);
  return {
    pane: 'recurrenceChanged',
    launch: 'OnAppointmentRecurrenceChanged',
    details: { recurrence },
    payload: { recurrence: recurrence && JSON.stringify(recurrence) },
  };
}

function placesChange({ places }: Appointment): AppointmentChange {
  const details = { enhancedLocations: places.map(toWireLocation) };
  return { pane: 'enhancedLocationsChanged', launch: null, details, payload: details };
}

/** Compares two states of an appointment. */
export function appointmentChanges(
  before: Appointment | undefined,
  after: Appointment | undefined,
): readonly AppointmentChange[] {
  if (!before || !after || before === after) return [];
  const moved = before.start !== after.start || before.end !== after.end;
  return [
    ...(moved ? [timeChange(after)] : []),
    ...(isSame(before.recurrence, after.recurrence) ? [] : [recurrenceChange(after)]),
    ...(isSame(before.places, after.places) ? [] : [placesChange(after)]),
  ];
}

/** Rooms are what Office.js calls resources. */
export function roomsDiffer(before: Appointment | undefined, after: Appointment | undefined): boolean {
  const rooms = (appointment: Appointment | undefined): string =>
    placesText((appointment?.places ?? []).filter(({ address }) => address !== null));
  return rooms(before) !== rooms(after);
}
