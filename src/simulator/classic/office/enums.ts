/** Values that are written down in Microsoft's type declarations. */
export const ENUMS = {
  AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  CoercionType: { Text: 'text', Html: 'html' },
  SourceProperty: { Body: 'body', Subject: 'subject' },
  MailboxEnums: {
    ActionType: { ShowTaskPane: 'showTaskPane' },
    AttachmentContentFormat: { Base64: 'base64', Url: 'url', Eml: 'eml', ICalendar: 'iCalendar' },
    AttachmentStatus: { Added: 'added', Removed: 'removed' },
    AttachmentType: { File: 'file', Item: 'item', Cloud: 'cloud' },
    BodyMode: { FullBody: 0, HostConfig: 1 },
    ComposeType: { Reply: 'reply', NewMail: 'newMail', Forward: 'forward' },
    ItemNotificationMessageType: {
      InformationalMessage: 'informationalMessage',
      ProgressIndicator: 'progressIndicator',
      ErrorMessage: 'errorMessage',
      InsightMessage: 'insightMessage',
    },
    ItemType: { Message: 'message', Appointment: 'appointment' },
    RecipientType: {
      Other: 'other',
      DistributionList: 'distributionList',
      User: 'user',
      ExternalUser: 'externalUser',
    },
    SendModeOverride: { PromptUser: 'promptUser' },
  },
} as const;
