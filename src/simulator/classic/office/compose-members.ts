import { coercion, coercionIn, fields, list, text } from './arguments';
import type { Fields } from './arguments';
import { toAttachments } from './attachments';
import { modeIn, readsBody } from './body-reading';
import { CATEGORY_MEMBERS } from './categories';
import { outOfRange, wrongArgument } from './failures';
import type { Method, MethodTable } from './method';
import { NOTIFICATION_MEMBERS } from './notifications';
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
  const writes = (number: number): Method => ({
    number,
    since: '1.1',
    needs: 'ReadWriteItem',
    takes: 1,
    params: ([people]) => ({ recipientField, recipientArray: toWireList(people) }),
  });
  return {
    [`${field}.getAsync`]: {
      number: 15,
      since: '1.1',
      needs: 'ReadItem',
      params: () => ({ recipientField }),
      read: readDetailsList,
    },
    [`${field}.setAsync`]: writes(21),
    [`${field}.addAsync`]: writes(22),
  };
}

function writesBody(number: number, since: string): Method {
  return {
    number,
    since,
    needs: 'ReadWriteItem',
    takes: 1,
    params: ([data], options) => ({
      data: text(data, 'data', LONGEST.body),
      coercionType: coercionIn(options),
      ...modeIn(options),
    }),
  };
}

/** Nothing stands for an empty text, which takes away what was there. */
function textOrNothing(data: unknown, longest: number): string {
  return data === null || data === undefined ? '' : text(data, 'data', longest);
}

function onSend(number: number, since: string, longest: number): Method {
  return {
    number,
    since,
    needs: 'ReadWriteItem',
    takes: 1,
    params: ([data], options) => ({
      appendTxt: textOrNothing(data, longest),
      coercionType: coercionIn(options),
    }),
  };
}

const BODY: MethodTable = {
  'body.getAsync': {
    number: 37,
    since: '1.3',
    needs: 'ReadItem',
    takes: 1,
    params: readsBody,
  },
  'body.getTypeAsync': { number: 14, since: '1.1', needs: 'ReadItem' },
  'body.setAsync': writesBody(38, '1.3'),
  'body.prependAsync': writesBody(23, '1.1'),
  'body.setSelectedDataAsync': writesBody(13, '1.1'),
  'body.setSignatureAsync': {
    number: 173,
    since: '1.10',
    needs: 'ReadWriteItem',
    takes: 1,
    params: ([data], options) => ({
      data: textOrNothing(data, LONGEST.signature),
      coercionType: coercionIn(options),
    }),
  },
  'body.appendOnSendAsync': onSend(100, '1.9', LONGEST.appended),
  'body.prependOnSendAsync': onSend(197, '1.13', Infinity),
};

function headerNames(names: unknown): Fields {
  return { internetHeaderKeys: list(names, 'internetHeaders').map((name) => text(name, 'internetHeaders')) };
}

function headerPairs(given: unknown): Fields {
  const pairs = fields(given, 'internetHeaders');
  for (const [name, value] of Object.entries(pairs)) {
    if (name === '') throw wrongArgument('internetHeaders');
    if (name.length + text(value, name).length > LONGEST.header) throw outOfRange(name);
  }
  return { internetHeaderNameValuePairs: pairs };
}

const HEADERS: MethodTable = {
  'internetHeaders.getAsync': {
    number: 151,
    since: '1.8',
    needs: 'ReadItem',
    takes: 1,
    params: ([names]) => headerNames(names),
  },
  'internetHeaders.setAsync': {
    number: 152,
    since: '1.8',
    needs: 'ReadWriteItem',
    takes: 1,
    params: ([pairs]) => headerPairs(pairs),
  },
  'internetHeaders.removeAsync': {
    number: 153,
    since: '1.8',
    needs: 'ReadWriteItem',
    takes: 1,
    params: ([names]) => headerNames(names),
  },
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

const ATTACHMENTS: MethodTable = {
  getAttachmentsAsync: { number: 149, since: '1.8', needs: 'ReadItem', read: toAttachments },
  getAttachmentContentAsync: {
    number: 150,
    since: '1.8',
    needs: 'ReadItem',
    takes: 1,
    params: ([id]) => ({ id: text(id, 'attachmentId') }),
  },
  addFileAttachmentFromBase64Async: {
    number: 148,
    since: '1.8',
    needs: 'ReadWriteItem',
    takes: 2,
    params: ([base64, name], { isInline }) => ({
      base64String: text(base64, 'base64File'),
      name: text(name, 'attachmentName', LONGEST.attachmentName),
      isInline: isInline === true,
    }),
  },
  addFileAttachmentAsync: {
    number: 16,
    since: '1.1',
    needs: 'ReadWriteItem',
    takes: 2,
    params: ([uri, name], { isInline }) => ({
      uri: text(uri, 'uri', LONGEST.address),
      name: text(name, 'attachmentName', LONGEST.attachmentName),
      isInline: isInline === true,
    }),
  },
  addItemAttachmentAsync: {
    number: 19,
    since: '1.1',
    needs: 'ReadWriteItem',
    takes: 2,
    params: ([itemId, name]) => ({
      itemId: text(itemId, 'itemId'),
      name: text(name, 'attachmentName', LONGEST.attachmentName),
    }),
  },
  removeAttachmentAsync: {
    number: 20,
    since: '1.1',
    needs: 'ReadWriteItem',
    takes: 1,
    params: ([id]) => ({ attachmentIndex: text(id, 'attachmentId') }),
  },
};

const ITEM: MethodTable = {
  'subject.getAsync': { number: 18, since: '1.1', needs: 'ReadItem' },
  'subject.setAsync': {
    number: 17,
    since: '1.1',
    needs: 'ReadWriteItem',
    takes: 1,
    params: ([subject]) => ({ subject: text(subject, 'subject', LONGEST.subject) }),
  },
  saveAsync: { number: 32, since: '1.3', needs: 'ReadWriteItem' },
  getItemIdAsync: { number: 164, since: '1.8', needs: 'ReadItem' },
  isClientSignatureEnabledAsync: { number: 175, since: '1.10', needs: 'ReadItem' },
  disableClientSignatureAsync: { number: 176, since: '1.10', needs: 'ReadWriteItem' },
  getInitializationContextAsync: { number: 99, since: '1.3', needs: 'ReadItem' },
};

const OF_MESSAGES: MethodTable = {
  'from.getAsync': { number: 107, since: '1.7', needs: 'ReadItem', read: toDetails },
  getComposeTypeAsync: { number: 174, since: '1.10', needs: 'ReadItem' },
  getItemClassAsync: { number: 210, since: '1.14', needs: 'ReadItem' },
  getConversationIndexAsync: { number: 213, since: '1.14', needs: 'ReadItem' },
};

/** A date as the wire takes it. */
export function timeOf(date: unknown): number {
  // By its tag: a date of another realm is a date as well.
  if (Object.prototype.toString.call(date) !== '[object Date]') throw wrongArgument('dateTime');
  return (date as Date).getTime();
}

const DELIVERY: MethodTable = {
  'delayDeliveryTime.getAsync': { number: 166, since: '1.13', needs: 'ReadItem' },
  'delayDeliveryTime.setAsync': {
    number: 167,
    since: '1.13',
    needs: 'ReadWriteItem',
    takes: 1,
    params: ([date]) => ({ time: timeOf(date) }),
  },
};

const SELECTION: MethodTable = {
  getSelectedDataAsync: {
    number: 28,
    since: '1.2',
    needs: 'ReadWriteItem',
    takes: 1,
    params: ([type]) => ({ coercionType: coercion(type) }),
  },
  setSelectedDataAsync: writesBody(29, '1.2'),
};

/** What messages and appointments that are written have in common. */
export const ITEM_COMPOSE_MEMBERS: MethodTable = {
  ...BODY,
  ...SESSION_DATA,
  ...ATTACHMENTS,
  ...NOTIFICATION_MEMBERS,
  ...CATEGORY_MEMBERS,
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
