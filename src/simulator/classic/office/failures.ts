/** Names that Outlook gives its error codes (facts: host-protocol 3.1). */
const NAMES: Readonly<Record<number, string>> = {
  1000: 'Coercion Type Not Supported',
  5000: 'Host Error',
  5001: 'Internal Error',
  7000: 'Permission Denied',
  9000: 'AttachmentSizeExceeded',
  9001: 'NumberOfAttachmentsExceeded',
  9002: 'InternalFormatError',
  9003: 'InvalidAttachmentId',
  9004: 'InvalidAttachmentPath',
  9006: 'AttachmentDeletedBeforeUploadCompletes',
  9007: 'AttachmentUploadGeneralFailure',
  9008: 'AttachmentToDeleteDoesNotExist',
  9009: 'AttachmentDeleteGeneralFailure',
  9010: 'InvalidEndTime',
  9011: 'HtmlSanitizationFailure',
  9012: 'NumberOfRecipientsExceeded',
  9013: 'NoValidRecipientsProvided',
  9014: 'CursorPositionChanged',
  9016: 'InvalidSelection',
  9017: 'AccessRestricted',
  9018: 'GenericTokenError',
  9019: 'GenericSettingsError',
  9020: 'GenericResponseError',
  9021: 'SaveError',
  9022: 'MessageInDifferentStoreError',
  9023: 'DuplicateNotificationKey',
  9024: 'NotificationKeyNotFound',
  9025: 'NumberOfNotificationsExceeded',
  9026: 'PersistedNotificationArrayReadError',
  9027: 'PersistedNotificationArraySaveError',
  9028: 'CannotPersistPropertyInUnsavedDraftError',
  9029: 'CanOnlyGetTokenForSavedItem',
  9030: 'APICallFailedDueToItemChange',
  9031: 'InvalidParameterValueError',
  9032: 'ApiCallNotSupportedByExtensionPoint',
  9038: 'InsufficientItemPermissionsError',
  9040: 'HTTPRequestFailure',
  9041: 'NetworkError',
  9042: 'InternalServerError',
  9043: 'AttachmentTypeNotSupported',
  9044: 'InvalidCategory',
  9045: 'DuplicateCategory',
  9046: 'ItemNotSaved',
  9047: 'MissingExtendedPermissionsForAPIError',
  9048: 'TokenAccessDenied',
  9049: 'ItemNotFound',
  9050: 'KeyNotFound',
  9051: 'SessionObjectMaxLengthExceeded',
  9052: 'AttachmentResourceNotFound',
  9053: 'AttachmentResourceUnAuthorizedAccess',
  9054: 'AttachmentDownloadFailed',
  9055: 'APINotSupportedForSharedFolders',
};

export interface CallError {
  readonly code: number;
  readonly name: string;
  readonly message: string;
}

/** An error as it stands in an AsyncResult. The message is ours. */
export function callError(code: number): CallError {
  const name = NAMES[code] ?? 'Internal Error';
  return { code, name, message: `The call did not succeed: ${name} (${code}).` };
}

/** What is thrown before anything is sent; names are those that the web's library throws. */
class RefusedCall extends Error {
  override readonly name: string;

  constructor(name: string, message: string) {
    super(`${name}: ${message}`);
    this.name = name;
  }
}

export function outOfRange(parameter: string): Error {
  return new RefusedCall(
    'Sys.ArgumentOutOfRangeException',
    `Specified argument was out of the range of valid values. Parameter name: ${parameter}`,
  );
}

export function wrongArgument(parameter: string): Error {
  return new RefusedCall(
    'Sys.ArgumentException',
    `Value does not fall within the expected range. Parameter name: ${parameter}`,
  );
}

export function wrongCount(): Error {
  return new RefusedCall('Sys.ParameterCountException', 'Parameter count mismatch.');
}

export function needsPermission(method: string): Error {
  return new RefusedCall('Error', `Elevated permission is required to call the method: '${method}'.`);
}
