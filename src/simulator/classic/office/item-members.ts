import { text } from './arguments';
import { readsBody } from './body-reading';
import { CATEGORY_MEMBERS } from './categories';
import { type MethodTable, reads } from './method';
import { NOTIFICATION_MEMBERS } from './notifications';

/** What every item can be asked for, whether it is written or read. */
export const ITEM_MEMBERS: MethodTable = {
  ...NOTIFICATION_MEMBERS,
  ...CATEGORY_MEMBERS,
  'body.getAsync': reads(37, '1.3', { takes: 1, params: readsBody }),
  getAttachmentContentAsync: reads(150, '1.8', {
    takes: 1,
    params: ([id]) => ({ id: text(id, 'attachmentId') }),
  }),
  getInitializationContextAsync: reads(99, '1.3'),
};
