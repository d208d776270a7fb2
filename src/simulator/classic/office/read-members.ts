import { text } from './arguments';
import { toAttachments } from './attachments';
import type { Fields } from './arguments';
import { CATEGORY_MEMBERS } from './categories';
import type { MethodTable } from './method';
import { NOTIFICATION_MEMBERS } from './notifications';
import { readsBody } from './body-reading';
import { toDetails, toDetailsList } from './people';
import { toRecurrence } from './recurrence';

/** What messages and appointments that are read have in common. */
export const ITEM_READ_MEMBERS: MethodTable = {
  ...NOTIFICATION_MEMBERS,
  ...CATEGORY_MEMBERS,
  'body.getAsync': {
    number: 37,
    since: '1.3',
    needs: 'ReadItem',
    takes: 1,
    params: readsBody,
  },
  getAttachmentContentAsync: {
    number: 150,
    since: '1.8',
    needs: 'ReadItem',
    takes: 1,
    params: ([id]) => ({ id: text(id, 'attachmentId') }),
  },
  getSharedPropertiesAsync: { number: 108, since: '1.8', needs: 'ReadItem' },
  getInitializationContextAsync: { number: 99, since: '1.3', needs: 'ReadItem' },
};

/** Every asynchronous member of a message that is being read. */
export const READ_MEMBERS: MethodTable = {
  ...ITEM_READ_MEMBERS,
  getAsFileAsync: { number: 204, since: '1.14', needs: 'ReadItem' },
  getAllInternetHeadersAsync: { number: 168, since: '1.8', needs: 'ReadItem' },
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
