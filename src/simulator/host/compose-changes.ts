import type { Draft, DraftAttachment, Person } from '../shared/mail';
import { appointmentChanges, roomsDiffer } from './item/item-events';
import type { AppointmentChange } from './item/item-events';
import { labelOf } from './item/sensitivity-labels';

/** Which fields of people differ, by the names that a message or an appointment has for them. */
export type ChangedRecipientFields =
  | { readonly to: boolean; readonly cc: boolean; readonly bcc: boolean; readonly resources: false }
  | {
      readonly requiredAttendees: boolean;
      readonly optionalAttendees: boolean;
      readonly resources: boolean;
    };

export interface ChangedAttachment {
  readonly status: 'added' | 'removed';
  readonly attachment: DraftAttachment;
}

/** What add-ins are told of a change. */
export interface ComposeChanges {
  readonly recipients: ChangedRecipientFields | null;
  readonly attachments: readonly ChangedAttachment[];
  readonly from: boolean;
  readonly sensitivityLabel: boolean;
  readonly appointment: readonly AppointmentChange[];
}

function differ(before: readonly Person[], after: readonly Person[]): boolean {
  const text = (people: readonly Person[]): string =>
    people.map((person) => person.address.toLowerCase()).join(' ');
  return before !== after && text(before) !== text(after);
}

function changedRecipients(before: Draft, after: Draft): ChangedRecipientFields | null {
  const [to, cc, bcc] = [
    differ(before.to, after.to),
    differ(before.cc, after.cc),
    differ(before.bcc, after.bcc),
  ];
  if (after.appointment) {
    const resources = roomsDiffer(before.appointment, after.appointment);
    return to || cc || resources ? { requiredAttendees: to, optionalAttendees: cc, resources } : null;
  }
  return to || cc || bcc ? { to, cc, bcc, resources: false } : null;
}

function missing(from: Draft, of: Draft): readonly DraftAttachment[] {
  const known = new Set(from.attachments.map(({ id }) => id));
  return of.attachments.filter(({ id }) => !known.has(id));
}

/** Compares two states of a draft. The same people in another order are a change, as in the form. */
export function changesBetween(before: Draft, after: Draft): ComposeChanges {
  const added = missing(before, after).map((attachment) => ({ status: 'added' as const, attachment }));
  const removed = missing(after, before).map((attachment) => ({ status: 'removed' as const, attachment }));
  return {
    recipients: changedRecipients(before, after),
    attachments: [...removed, ...added],
    from: differ([before.from], [after.from]),
    sensitivityLabel: labelOf(before) !== labelOf(after),
    appointment: appointmentChanges(before.appointment, after.appointment),
  };
}
