import { text } from './arguments';
import { toAttachments } from './attachments';
import type { Fields } from './arguments';
import { CATEGORY_MEMBERS } from './categories';
import type { MethodTable } from './method';
import { NOTIFICATION_MEMBERS } from './notifications';
import { readsBody } from './body-reading';
import { toDetails, toDetailsList } from './people';

/** Every asynchronous member of a message that is being read. */
export const READ_MEMBERS: MethodTable = {
  ...NOTIFICATION_MEMBERS,
  ...CATEGORY_MEMBERS,
  getAsFileAsync: { number: 204, since: '1.14', needs: 'ReadItem' },
  'body.getAsync': {
    number: 37,
    since: '1.3',
    needs: 'ReadItem',
    takes: 1,
    params: readsBody,
  },
  getAllInternetHeadersAsync: { number: 168, since: '1.8', needs: 'ReadItem' },
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

function dateOf(time: unknown): Date | undefined {
  return typeof time === 'number' ? new Date(time) : undefined;
}

/** What stands on a message that is read from the start. */
export function readValues(data: Fields): Fields {
  return {
    itemType: 'message',
    itemId: data['id'],
    itemClass: data['itemClass'],
    subject: data['subject'],
    normalizedSubject: data['normalizedSubject'],
    conversationId: data['conversationId'],
    internetMessageId: data['internetMessageId'],
    dateTimeCreated: dateOf(data['dateTimeCreated']),
    dateTimeModified: dateOf(data['dateTimeModified']),
    from: toDetails(data['from']),
    sender: toDetails(data['sender']),
    to: toDetailsList(data['to']),
    cc: toDetailsList(data['cc']),
    attachments: toAttachments(data['attachments']),
  };
}
