import { hasVersion } from '../../shared/client-version';

/** Values that are written down in Microsoft's type declarations. */
const ENUMS = {
  AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  CoercionType: { Text: 'text', Html: 'html' },
  EventType: {
    AppointmentTimeChanged: 'olkAppointmentTimeChanged',
    AttachmentsChanged: 'olkAttachmentsChanged',
    EnhancedLocationsChanged: 'olkEnhancedLocationsChanged',
    InfobarClicked: 'olkInfobarClicked',
    ItemChanged: 'olkItemSelectedChanged',
    OfficeThemeChanged: 'officeThemeChanged',
    RecipientsChanged: 'olkRecipientsChanged',
    RecurrenceChanged: 'olkRecurrenceChanged',
  },
  SourceProperty: { Body: 'body', Subject: 'subject' },
  MailboxEnums: {
    ActionType: { ShowTaskPane: 'showTaskPane' },
    AttachmentContentFormat: { Base64: 'base64', Url: 'url', Eml: 'eml', ICalendar: 'iCalendar' },
    AttachmentStatus: { Added: 'added', Removed: 'removed' },
    AttachmentType: { File: 'file', Item: 'item', Cloud: 'cloud' },
    AppointmentSensitivityType: {
      Normal: 'normal',
      Personal: 'personal',
      Private: 'private',
      Confidential: 'confidential',
    },
    ComposeType: { Reply: 'reply', NewMail: 'newMail', Forward: 'forward' },
    ItemNotificationMessageType: {
      InformationalMessage: 'informationalMessage',
      ProgressIndicator: 'progressIndicator',
      ErrorMessage: 'errorMessage',
      InsightMessage: 'insightMessage',
    },
    LocationType: { Custom: 'custom', Room: 'room' },
    ItemType: { Message: 'message', Appointment: 'appointment' },
    RecurrenceType: {
      Daily: 'daily',
      Weekday: 'weekday',
      Weekly: 'weekly',
      Monthly: 'monthly',
      Yearly: 'yearly',
    },
    Days: {
      Mon: 'mon',
      Tue: 'tue',
      Wed: 'wed',
      Thu: 'thu',
      Fri: 'fri',
      Sat: 'sat',
      Sun: 'sun',
      Weekday: 'weekday',
      WeekendDay: 'weekendDay',
      Day: 'day',
    },
    ResponseType: {
      None: 'none',
      Organizer: 'organizer',
      Tentative: 'tentative',
      Accepted: 'accepted',
      Declined: 'declined',
    },
    RecipientType: {
      Other: 'other',
      DistributionList: 'distributionList',
      User: 'user',
      ExternalUser: 'externalUser',
    },
  },
} as const;

/** The enumerations of a client: newer ones came with their requirement sets (facts: platform 0). */
export function enumsOf(mailboxVersion: string): Readonly<Record<string, object>> {
  const since = (version: string, values: object) => (hasVersion(mailboxVersion, version) ? values : {});
  return {
    ...ENUMS,
    EventType: {
      ...ENUMS.EventType,
      ...since('1.13', { SensitivityLabelChanged: 'olkSensitivityLabelChanged' }),
      ...since('1.15', { InitializationContextChanged: 'olkInitializationContextChanged' }),
    },
    MailboxEnums: {
      ...ENUMS.MailboxEnums,
      ...since('1.14', {
        BodyMode: { FullBody: 0, HostConfig: 1 },
        SendModeOverride: { PromptUser: 'promptUser' },
      }),
    },
  };
}
