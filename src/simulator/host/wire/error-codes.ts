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

/** What becomes of a dialog, as its opener hears of it (facts: host-protocol 3.1; the library's table of the same names). */
export const DIALOG_ERROR = {
  navigation: 12002,
  scheme: 12003,
  appDomain: 12004,
  closed: 12006,
  alreadyOpen: 12007,
} as const;

/** Codes of `getAccessToken` (the library's table; what each means is documented under single sign-on errors). */
export const SIGN_IN_ERROR = {
  notSupportedByAddin: 13000,
  notSignedIn: 13001,
  aborted: 13002,
  accountNotSupported: 13003,
  noToken: 13007,
  notSupportedHere: 13012,
} as const;
