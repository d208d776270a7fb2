import { APPOINTMENT_METHODS } from './appointment';
import { ATTACHMENT_METHODS } from './attachments';
import { BODY_METHODS } from './body';
import { CATEGORY_METHODS } from './categories';
import { DELIVERY_METHODS } from './delivery';
import { FORM_METHODS } from './forms';
import { INTERNET_HEADER_METHODS } from './internet-headers';
import { ITEM_METHODS } from './item';
import { LOADED_ITEM_METHODS } from './loaded-items';
import { MAILBOX_METHODS } from './mailbox';
import type { MethodTable } from './method';
import { NOTIFICATION_METHODS } from './notifications';
import { ON_SEND_METHODS } from './on-send';
import { RECIPIENT_METHODS } from './recipients';
import { SELECTION_METHODS } from './selection';
import { SENSITIVITY_LABEL_METHODS } from './sensitivity-labels';
import { SESSION_DATA_METHODS } from './session-data';
import { SHARED_PROPERTIES_METHODS } from './shared-properties';
import { SIGNATURE_METHODS } from './signature';
import { STORED_VALUE_METHODS } from './stored-values';
import { TELEMETRY_METHODS } from './telemetry';
import { TOKEN_METHODS } from './tokens';

/** Every call of the Outlook object model that the local Outlook models, by its number on the wire. */
export const METHODS: MethodTable = {
  ...APPOINTMENT_METHODS,
  ...ATTACHMENT_METHODS,
  ...BODY_METHODS,
  ...CATEGORY_METHODS,
  ...DELIVERY_METHODS,
  ...FORM_METHODS,
  ...INTERNET_HEADER_METHODS,
  ...ITEM_METHODS,
  ...LOADED_ITEM_METHODS,
  ...MAILBOX_METHODS,
  ...NOTIFICATION_METHODS,
  ...ON_SEND_METHODS,
  ...RECIPIENT_METHODS,
  ...SELECTION_METHODS,
  ...SENSITIVITY_LABEL_METHODS,
  ...SESSION_DATA_METHODS,
  ...SHARED_PROPERTIES_METHODS,
  ...SIGNATURE_METHODS,
  ...STORED_VALUE_METHODS,
  ...TELEMETRY_METHODS,
  ...TOKEN_METHODS,
};
