import { toAttachments } from './attachments';
import type { Fields } from './arguments';
import { ITEM_MEMBERS } from './item-members';
import { type MethodTable, reads } from './method';
import { toDetails, toDetailsList } from './people';
import { toRecurrence } from './recurrence';

/** What messages and appointments that are read have in common. */
export const ITEM_READ_MEMBERS: MethodTable = {
  ...ITEM_MEMBERS,
  getSharedPropertiesAsync: reads(108, '1.8'),
};

/** Every asynchronous member of a message that is being read. */
export const READ_MEMBERS: MethodTable = {
  ...ITEM_READ_MEMBERS,
  getAsFileAsync: reads(204, '1.14'),
  getAllInternetHeadersAsync: reads(168, '1.8'),
};

function dateOf(time: unknown): Date | undefined {
  return typeof time === 'number' ? new Date(time) : undefined;
}

/** When and where the meeting is that an item is about. */
export function timeValues(data: Fields): Fields {
  return {
    start: dateOf(data['start']),
    end: dateOf(data['end']),
    location: data['location'],
    recurrence: toRecurrence(data['recurrence']),
    seriesId: data['seriesId'],
  };
}

/** What stands on every item that is read from the start. */
export function itemReadValues(data: Fields): Fields {
  return {
    itemId: data['id'],
    itemClass: data['itemClass'],
    subject: data['subject'],
    normalizedSubject: data['normalizedSubject'],
    dateTimeCreated: dateOf(data['dateTimeCreated']),
    dateTimeModified: dateOf(data['dateTimeModified']),
    attachments: toAttachments(data['attachments']),
  };
}

/** What stands on a message that is read from the start; meeting requests have the times of their meeting. */
export function readValues(data: Fields): Fields {
  return {
    ...itemReadValues(data),
    ...timeValues(data),
    itemType: 'message',
    conversationId: data['conversationId'],
    internetMessageId: data['internetMessageId'],
    from: toDetails(data['from']),
    sender: toDetails(data['sender']),
    to: toDetailsList(data['to']),
    cc: toDetailsList(data['cc']),
  };
}
