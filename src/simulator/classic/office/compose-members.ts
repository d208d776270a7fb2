import { coercion, coercionIn, fields, list, text } from './arguments';
import type { Fields } from './arguments';
import { toAttachments } from './attachments';
import { modeIn } from './body-reading';
import { outOfRange, wrongArgument } from './failures';
import { ITEM_MEMBERS } from './item-members';
import { type Method, type MethodTable, property, reads, writes } from './method';
import { LABEL_MEMBERS } from './sensitivity-labels';
import { readDetailsList, toDetails, toWireList } from './people';

/** Lengths that the web's library checks before it sends (facts: host-protocol 5). */
const LONGEST = {
  subject: 255,
  body: 1_000_000,
  appended: 5000,
  signature: 120_000,
  header: 998,
  attachmentName: 255,
  address: 2048,
} as const;

/** The members of one field of people. */
export function recipients(field: string, recipientField: number): MethodTable {
  const changes = (number: number) =>
    writes(number, '1.1', ([people]) => ({ recipientField, recipientArray: toWireList(people) }));
  return {
    ...property(
      field,
      reads(15, '1.1', { params: () => ({ recipientField }), read: readDetailsList }),
      changes(21),
    ),
    [`${field}.addAsync`]: changes(22),
  };
}

const writesBody = (number: number, since: string): Method =>
  writes(number, since, ([data], options) => ({
    data: text(data, 'data', LONGEST.body),
    coercionType: coercionIn(options),
    ...modeIn(options),
  }));

/** Nothing stands for an empty text, which takes away what was there. */
function textOrNothing(data: unknown, longest: number): string {
  return data === null || data === undefined ? '' : text(data, 'data', longest);
}

const onSend = (number: number, since: string, longest: number): Method =>
  writes(number, since, ([data], options) => ({
    appendTxt: textOrNothing(data, longest),
    coercionType: coercionIn(options),
  }));

const BODY: MethodTable = {
  'body.getTypeAsync': reads(14, '1.1'),
  'body.setAsync': writesBody(38, '1.3'),
  'body.prependAsync': writesBody(23, '1.1'),
  'body.setSelectedDataAsync': writesBody(13, '1.1'),
  'body.setSignatureAsync': writes(173, '1.10', ([data], options) => ({
    data: textOrNothing(data, LONGEST.signature),
    coercionType: coercionIn(options),
  })),
  'body.appendOnSendAsync': onSend(100, '1.9', LONGEST.appended),
  'body.prependOnSendAsync': onSend(197, '1.13', Infinity),
};

function headerNames([names]: readonly unknown[]): Fields {
  return { internetHeaderKeys: list(names, 'internetHeaders').map((name) => text(name, 'internetHeaders')) };
}

function headerPairs([given]: readonly unknown[]): Fields {
  const pairs = fields(given, 'internetHeaders');
  for (const [name, value] of Object.entries(pairs)) {
    if (name === '') throw wrongArgument('internetHeaders');
    if (name.length + text(value, name).length > LONGEST.header) throw outOfRange(name);
  }
  return { internetHeaderNameValuePairs: pairs };
}

const HEADERS: MethodTable = {
  'internetHeaders.getAsync': reads(151, '1.8', { takes: 1, params: headerNames }),
  'internetHeaders.setAsync': writes(152, '1.8', headerPairs),
  'internetHeaders.removeAsync': writes(153, '1.8', headerNames),
};

/** The documentation asks for ReadItem; the library refuses below ReadWriteItem. */
function session(number: number, ...names: readonly string[]): Method {
  return {
    number,
    since: '1.11',
    needs: 'ReadWriteItem',
    takes: names.length,
    ...(names.length === 0
      ? {}
      : {
          params: (given: readonly unknown[]) =>
            Object.fromEntries(names.map((name, index) => [name, text(given[index], name)])),
        }),
  };
}

const SESSION_DATA: MethodTable = {
  'sessionData.setAsync': session(185, 'name', 'value'),
  'sessionData.getAsync': session(186, 'name'),
  'sessionData.getAllAsync': session(187),
  'sessionData.clearAsync': session(188),
  'sessionData.removeAsync': session(189, 'name'),
};

const attachmentName = (name: unknown): string => text(name, 'attachmentName', LONGEST.attachmentName);

const ATTACHMENTS: MethodTable = {
  getAttachmentsAsync: reads(149, '1.8', { read: toAttachments }),
  addFileAttachmentFromBase64Async: writes(
    148,
    '1.8',
    ([base64, name], { isInline }) => ({
      base64String: text(base64, 'base64File'),
      name: attachmentName(name),
      isInline: isInline === true,
    }),
    2,
  ),
  addFileAttachmentAsync: writes(
    16,
    '1.1',
    ([uri, name], { isInline }) => ({
      uri: text(uri, 'uri', LONGEST.address),
      name: attachmentName(name),
      isInline: isInline === true,
    }),
    2,
  ),
  addItemAttachmentAsync: writes(
    19,
    '1.1',
    ([itemId, name]) => ({ itemId: text(itemId, 'itemId'), name: attachmentName(name) }),
    2,
  ),
  removeAttachmentAsync: writes(20, '1.1', ([id]) => ({ attachmentIndex: text(id, 'attachmentId') })),
};

const SUBJECT = property(
  'subject',
  reads(18, '1.1'),
  writes(17, '1.1', ([subject]) => ({ subject: text(subject, 'subject', LONGEST.subject) })),
);

const ITEM: MethodTable = {
  ...SUBJECT,
  saveAsync: { number: 32, since: '1.3', needs: 'ReadWriteItem' },
  getItemIdAsync: reads(164, '1.8'),
  isClientSignatureEnabledAsync: reads(175, '1.10'),
  disableClientSignatureAsync: { number: 176, since: '1.10', needs: 'ReadWriteItem' },
};

const OF_MESSAGES: MethodTable = {
  'from.getAsync': reads(107, '1.7', { read: toDetails }),
  getComposeTypeAsync: reads(174, '1.10'),
  getItemClassAsync: reads(210, '1.14'),
  getConversationIndexAsync: reads(213, '1.14'),
};

/** A date as the wire takes it. */
export function timeOf(date: unknown): number {
  // By its tag: a date of another realm is a date as well.
  if (Object.prototype.toString.call(date) !== '[object Date]') throw wrongArgument('dateTime');
  return (date as Date).getTime();
}

const DELIVERY = property(
  'delayDeliveryTime',
  reads(166, '1.13'),
  writes(167, '1.13', ([date]) => ({ time: timeOf(date) })),
);

const SELECTION: MethodTable = {
  getSelectedDataAsync: writes(28, '1.2', ([type]) => ({ coercionType: coercion(type) })),
  setSelectedDataAsync: writesBody(29, '1.2'),
};

/** What messages and appointments that are written have in common. */
export const ITEM_COMPOSE_MEMBERS: MethodTable = {
  ...ITEM_MEMBERS,
  ...BODY,
  ...SESSION_DATA,
  ...ATTACHMENTS,
  ...LABEL_MEMBERS,
  ...SELECTION,
  ...ITEM,
};

/** Every asynchronous member of a message that is being written. */
export const COMPOSE_MEMBERS: MethodTable = {
  ...ITEM_COMPOSE_MEMBERS,
  ...recipients('to', 0),
  ...recipients('cc', 1),
  ...recipients('bcc', 2),
  ...HEADERS,
  ...DELIVERY,
  ...OF_MESSAGES,
};
