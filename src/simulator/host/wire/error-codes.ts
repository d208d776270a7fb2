/** Error codes that the library turns into names and messages (its table: addErrorMessage in the Outlook file). */
export const ERROR = {
  notSupported: 5000,
  internal: 5001,
  noPermission: 7000,
  functionNotAssociated: 11101,
  internalFormat: 9002,
  attachmentToDeleteMissing: 9008,
  invalidAttachment: 9003,
  tooManyRecipients: 9012,
  settings: 9019,
  genericResponse: 9020,
  save: 9021,
  duplicateNotificationKey: 9023,
  notificationKeyNotFound: 9024,
  tooManyNotifications: 9025,
  invalidParameter: 9031,
  notForThisExtensionPoint: 9032,
  itemNotSaved: 9046,
  keyNotFound: 9050,
  sessionDataTooLong: 9051,
} as const;

export type ErrorCode = (typeof ERROR)[keyof typeof ERROR];
