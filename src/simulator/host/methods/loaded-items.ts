import { itemData } from '../boot/item-data';
import { openForm } from '../item/open-form';
import type { ComposeForm, LoadSlot, OpenMail } from '../item/open-item';
import { ERROR } from '../wire/error-codes';
import { refused, value } from './method';
import type { Answer, Caller, MethodTable } from './method';

/** Messages only (type declarations: Mailbox.loadItemByIdAsync). */
async function mailWith(itemId: string, { services }: Caller): Promise<OpenMail | null> {
  const mail = (await services.storage.loadMail?.(itemId)) ?? null;
  return mail === null || mail.folder === 'calendar' ? null : services.memory.open(mail);
}

/** No form shows what add-ins do with a draft that they have loaded. */
const UNSEEN = { onNotifications: () => undefined, onSendAsked: () => undefined };

async function draftWith(draftId: string, { services }: Caller): Promise<ComposeForm | null> {
  const model = (await services.storage.openDraft?.(draftId)) ?? null;
  return model === null || model.read().appointment ? null : openForm(model, services, UNSEEN);
}

/** One at a time (type declarations: Mailbox.loadItemByIdAsync). */
async function load(caller: Caller): Promise<Answer> {
  const { addin, loaded, params, services } = caller;
  if (loaded.item !== null) return refused(ERROR.genericResponse);
  const itemId = params.text('itemId');
  const item = (await mailWith(itemId, caller)) ?? (await draftWith(itemId, caller));
  if (item === null) return refused(ERROR.itemNotFound);
  loaded.item = item;
  return value(JSON.stringify(itemData(item, addin, services)));
}

function unload({ loaded }: Caller): Answer {
  loaded.item = null;
  return value();
}

/** Calls that messages and drafts take: those that read, and the categories. */
const ON_BOTH = [3, 14, 34, 37, 99, 108, 150, 157, 158, 159, 212];

/**
 * Numbers of the calls that a loaded item takes (Microsoft's page on item multi-select; type declarations:
 * LoadedMessageRead, LoadedMessageCompose).
 */
export const WORKS_ON_LOADED: Readonly<Record<NonNullable<LoadSlot['item']>['kind'], ReadonlySet<unknown>>> =
  {
    read: new Set([...ON_BOTH, 168, 181, 182, 183, 184, 204]),
    compose: new Set([...ON_BOTH, 15, 18, 32, 107, 149, 151, 164, 166, 174, 175, 201, 210, 213]),
  };

export const LOADED_ITEM_METHODS: MethodTable = {
  211: {
    name: 'mailbox.loadItemByIdAsync',
    fact: 'host-protocol 5, number 211; platform 1.3; type declarations: Mailbox.loadItemByIdAsync',
    since: '1.15',
    needs: 'ReadWriteMailbox',
    blockedInEvents: true,
    invented:
      'The codes for a message that is not there, and for a second one before the first is unloaded. A loaded draft has no notifications, and is saved when its categories change.',
    anywhere: load,
  },
  212: {
    name: 'unloadAsync',
    fact: 'host-protocol 5, number 212',
    since: '1.15',
    needs: 'ReadWriteMailbox',
    compose: unload,
    read: unload,
  },
};
