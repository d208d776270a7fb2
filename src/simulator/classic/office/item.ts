import { hasVersion } from '../../shared/client-version';
import {
  APPOINTMENT_COMPOSE_MEMBERS,
  APPOINTMENT_READ_MEMBERS,
  appointmentReadValues,
} from './appointment-members';
import type { Fields } from './arguments';
import { COMPOSE_MEMBERS } from './compose-members';
import { known } from './known';
import { methodsOf, rootsOf } from './members';
import type { Client } from './members';
import { READ_MEMBERS, readValues } from './read-members';
import { loadCustomProperties } from './stored-values';

/** The host's numbers for what is open (facts: host-protocol 4). */
const MESSAGE = { read: 1, meetingRequest: 3, compose: 4 } as const;
const APPOINTMENT = { read: 2, compose: 5 } as const;

/** Members that are values, and the requirement set that brought those that came late. */
const COMPOSE_VALUES = ['itemType', 'conversationId', 'seriesId', 'inReplyTo'] as const;

function composeValues(data: Fields, mailboxVersion: string): Fields {
  const values = { itemType: 'message', conversationId: data['conversationId'], seriesId: data['seriesId'] };
  return hasVersion(mailboxVersion, '1.14') ? { ...values, inReplyTo: data['inReplyTo'] } : values;
}

const ALL_NAMES: ReadonlySet<string> = new Set([
  ...rootsOf(COMPOSE_MEMBERS),
  ...rootsOf(READ_MEMBERS),
  ...rootsOf(APPOINTMENT_COMPOSE_MEMBERS),
  ...rootsOf(APPOINTMENT_READ_MEMBERS),
  ...COMPOSE_VALUES,
  ...Object.keys(readValues({})),
  ...Object.keys(appointmentReadValues({})),
  'loadCustomPropertiesAsync',
  // Not in event handlers (facts: platform 1.3).
  'addHandlerAsync',
  'removeHandlerAsync',
  'close',
  'displayReplyForm',
  'displayReplyFormAsync',
  'displayReplyAllForm',
  'displayReplyAllFormAsync',
  'closeAsync',
  'sendAsync',
]);

function itemOf(data: Fields, client: Client): Fields | undefined {
  const loadCustomPropertiesAsync = loadCustomProperties(client.host);
  switch (data['itemType']) {
    case MESSAGE.compose:
      return {
        ...composeValues(data, client.mailboxVersion),
        ...methodsOf(COMPOSE_MEMBERS, client),
        loadCustomPropertiesAsync,
      };
    case APPOINTMENT.compose:
      return {
        itemType: 'appointment',
        seriesId: data['seriesId'],
        ...methodsOf(APPOINTMENT_COMPOSE_MEMBERS, client),
        loadCustomPropertiesAsync,
      };
    case MESSAGE.read:
    case MESSAGE.meetingRequest:
      return { ...readValues(data), ...methodsOf(READ_MEMBERS, client), loadCustomPropertiesAsync };
    case APPOINTMENT.read:
      return {
        ...appointmentReadValues(data),
        ...methodsOf(APPOINTMENT_READ_MEMBERS, client),
        loadCustomPropertiesAsync,
      };
    default:
      return undefined;
  }
}

/** `mailbox.item` for what is open; undefined while nothing is open. */
export function createItem(data: Fields, client: Client): object | undefined {
  const item = itemOf(data, client);
  return item === undefined ? undefined : known('item', Object.freeze(item), ALL_NAMES, client.report);
}
