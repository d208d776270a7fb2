import type { Mail } from '../../shared/mail';
import { ERROR } from '../wire/error-codes';
import { refused, value } from './method';
import type { Answer, MethodTable, ReadCall } from './method';

/** One entry of `getSelectedItemsAsync` (type declarations: SelectedItemDetails). */
function selectedItem({ id, conversationId, internetMessageId, subject, hasAttachments }: Mail): object {
  return {
    itemId: id,
    itemType: 'message',
    itemMode: 'Read',
    conversationId,
    internetMessageId,
    subject,
    hasAttachment: hasAttachments,
  };
}

async function asFile({ open, services }: ReadCall): Promise<Answer> {
  const base64 = (await services.storage.loadSource?.(open.mail.id)) ?? null;
  return base64 === null ? refused(ERROR.itemNotFound) : value(base64);
}

export const MAILBOX_METHODS: MethodTable = {
  196: {
    name: 'mailbox.getSelectedItemsAsync',
    fact: 'host-protocol 5, number 196; platform 4',
    since: '1.13',
    needs: 'ReadWriteMailbox',
    invented: 'One message at most: of several that are picked in the list no add-in is told.',
    read: ({ open }) => value([selectedItem(open.mail)]),
    none: () => value([]),
  },
  204: {
    name: 'getAsFileAsync',
    fact: 'host-protocol 5, number 204',
    since: '1.14',
    needs: 'ReadItem',
    read: asFile,
  },
};
