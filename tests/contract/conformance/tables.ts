import { APPOINTMENT_COMPOSE, APPOINTMENT_READ } from './appointments';
import { ASYNC_CONTEXT } from './async-context';
import { ATTACHMENT_KINDS } from './attachment-kinds';
import { ATTACHMENTS } from './attachments';
import { BODY_MODE } from './body-mode';
import { BODY } from './body';
import { CATEGORIES } from './categories';
import { DELIVERY } from './delivery';
import { EVENTS } from './events';
import { FAULTS } from './faults';
import { FORMS } from './forms';
import { GARBAGE_ANSWERS } from './garbage';
import { INTERNET_HEADERS } from './internet-headers';
import { ITEM } from './item';
import { LEVELS } from './levels';
import { MAILBOX } from './mailbox';
import { NOTIFICATIONS } from './notifications';
import { ON_SEND } from './on-send';
import { PERMISSIONS } from './permissions';
import { READING } from './reading';
import { RECIPIENTS } from './recipients';
import { REQUIREMENT_SETS, NEWEST_MEMBERS } from './requirement-sets';
import { SELECTION } from './selection';
import { SENSITIVITY_LABELS } from './sensitivity-labels';
import { LOADED_DRAFTS, LOADED_ITEMS, SEVERAL_ITEMS } from './several-items';
import { SHARED_MAILBOXES } from './shared-mailboxes';
import { SIGNATURE } from './signature';
import type { Table } from './row';

/** Every table that speaks of members. */
export const TABLES: Readonly<Record<string, Table>> = {
  APPOINTMENT_COMPOSE,
  APPOINTMENT_READ,
  ASYNC_CONTEXT,
  ATTACHMENT_KINDS,
  ATTACHMENTS,
  BODY_MODE,
  BODY,
  CATEGORIES,
  DELIVERY,
  EVENTS,
  FAULTS,
  FORMS,
  GARBAGE_ANSWERS,
  INTERNET_HEADERS,
  ITEM,
  LEVELS,
  LOADED_DRAFTS,
  LOADED_ITEMS,
  MAILBOX,
  NOTIFICATIONS,
  ON_SEND,
  PERMISSIONS,
  READING,
  RECIPIENTS,
  REQUIREMENT_SETS,
  NEWEST_MEMBERS,
  SELECTION,
  SENSITIVITY_LABELS,
  SEVERAL_ITEMS,
  SHARED_MAILBOXES,
  SIGNATURE,
};
