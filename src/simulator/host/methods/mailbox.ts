import type { Mail } from '../../shared/mail';
import type { HostServices } from '../host-services';
import { ERROR } from '../wire/error-codes';
import { refused, value } from './method';
import type { Answer, MethodTable, ReadCall, SeveralCall } from './method';

/** As many messages as an add-in works on at a time (facts: platform 4). */
const MOST_SELECTED = 100;

/** One entry of `getSelectedItemsAsync`; some of it came later than the call (type declarations: SelectedItemDetails). */
function selectedItem(mail: Mail, { supports }: HostServices): object {
  const { id, conversationId, internetMessageId, subject, hasAttachments } = mail;
  const first = { itemId: id, itemType: 'message', itemMode: 'Read', subject };
  return supports('1.14')
    ? { ...first, conversationId, internetMessageId, hasAttachment: hasAttachments }
    : first;
}

/** A message that is gone meanwhile is left out. */
async function severalItems({ selected, services }: SeveralCall): Promise<Answer> {
  const { storage } = services;
  const ids = selected.mailIds.slice(0, MOST_SELECTED);
  const mails = await Promise.all(ids.map(async (id) => (await storage.loadMail?.(id)) ?? null));
  return value(mails.flatMap((mail) => (mail === null ? [] : [selectedItem(mail, services)])));
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
    invented:
      'Of more than 100 messages the first hundred. What stands in the drafts, the outbox and the calendar is not selected.',
    read: ({ open, services }) => value([selectedItem(open.mail, services)]),
    several: severalItems,
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
