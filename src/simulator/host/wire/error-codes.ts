/** Error codes that the library turns into names and messages (its table: addErrorMessage in the Outlook file). */
export const ERROR = {
  notSupported: 5000,
  internal: 5001,
  cancelled: 5014,
  tooManyIncompleteRequests: 5100,
  noPermission: 7000,
  attachmentTooLarge: 9000,
  internalFormat: 9002,
  invalidAttachment: 9003,
  attachmentUpload: 9007,
  attachmentToDeleteMissing: 9008,
  invalidEndTime: 9010,
  tooManyRecipients: 9012,
  invalidSelection: 9016,
  token: 9018,
  settings: 9019,
  genericResponse: 9020,
  save: 9021,
  duplicateNotificationKey: 9023,
  notificationKeyNotFound: 9024,
  tooManyNotifications: 9025,
  invalidParameter: 9031,
  notForThisExtensionPoint: 9032,
  invalidCategory: 9044,
  duplicateCategory: 9045,
  itemNotSaved: 9046,
  missingExtendedPermission: 9047,
  itemNotFound: 9049,
  keyNotFound: 9050,
  sessionDataTooLong: 9051,
  roamingSettingsTooLong: 9057,
  parentLabel: 9059,
  setLabel: 9063,
  functionNotAssociated: 11101,
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
