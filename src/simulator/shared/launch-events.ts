import type { RequirementSet } from './client-version';

/** The launch events that a manifest can ask for, by the requirement set that brought them (facts: platform 1.1). */
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

export const DESKTOP_EVENTS: readonly string[] = Object.keys(LAUNCH_EVENT_SINCE);

/** Phones raise these although they report 1.5 (facts: platform 1.1, 1.6). */
export const PHONE_EVENTS: readonly string[] = [
  'OnNewMessageCompose',
  'OnMessageRecipientsChanged',
  'OnMessageFromChanged',
];
