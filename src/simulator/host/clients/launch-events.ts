import type { RequirementSet } from '../methods/method';

/** The requirement set that brought each launch event (facts: platform 1.1). */
export const LAUNCH_EVENT_SINCE: Readonly<Record<string, RequirementSet>> = {
  OnNewMessageCompose: '1.10',
  OnNewAppointmentOrganizer: '1.10',
  OnMessageAttachmentsChanged: '1.11',
  OnAppointmentAttachmentsChanged: '1.11',
  OnMessageRecipientsChanged: '1.11',
  OnAppointmentAttendeesChanged: '1.11',
  OnAppointmentTimeChanged: '1.11',
  OnAppointmentRecurrenceChanged: '1.11',
  OnInfoBarDismissClicked: '1.11',
  OnMessageCompose: '1.12',
  OnAppointmentOrganizer: '1.12',
  OnMessageSend: '1.12',
  OnAppointmentSend: '1.12',
  OnMessageFromChanged: '1.13',
  OnSensitivityLabelChanged: '1.13',
};

/** Phones raise these although they report 1.5 (facts: platform 1.1, 1.6). */
const ON_PHONES: ReadonlySet<string> = new Set([
  'OnNewMessageCompose',
  'OnMessageRecipientsChanged',
  'OnMessageFromChanged',
]);

/** Whether a client with these requirement sets raises a launch event. */
export function raisesEvent(
  type: string,
  { isPhone, supports }: { readonly isPhone: boolean; readonly supports: (version: string) => boolean },
): boolean {
  if (isPhone) return ON_PHONES.has(type);
  const since = LAUNCH_EVENT_SINCE[type];
  return since !== undefined && supports(since);
}
