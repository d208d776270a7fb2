import { readData } from '../boot/read-data';
import { ERROR } from '../wire/error-codes';
import { refused, value } from './method';
import type { Answer, Caller, MethodTable } from './method';

/** Messages only, and one at a time (type declarations: Mailbox.loadItemByIdAsync). */
async function load({ addin, loaded, params, services }: Caller): Promise<Answer> {
  if (loaded.item !== null) return refused(ERROR.genericResponse);
  const mail = (await services.storage.loadMail?.(params.text('itemId'))) ?? null;
  if (mail === null || mail.folder === 'calendar') return refused(ERROR.itemNotFound);
  loaded.item = services.memory.open(mail);
  return value(JSON.stringify(readData(mail, addin, services)));
}

function unload({ loaded }: Caller): Answer {
  loaded.item = null;
  return value();
}

/**
 * Numbers of the calls that a loaded message takes: those that read, and the categories (Microsoft's page on item
 * multi-select; type declarations: LoadedMessageRead). Forms, shared properties and initialization context are missing here.
 */
export const WORKS_ON_LOADED: ReadonlySet<unknown> = new Set([3, 34, 37, 150, 157, 158, 159, 168, 204, 212]);

export const LOADED_ITEM_METHODS: MethodTable = {
  211: {
    name: 'mailbox.loadItemByIdAsync',
    fact: 'host-protocol 5, number 211; platform 1.3; type declarations: Mailbox.loadItemByIdAsync',
    since: '1.15',
    needs: 'ReadWriteMailbox',
    blockedInEvents: true,
    invented: 'The codes for a message that is not there, and for a second one before the first is unloaded.',
    anywhere: load,
  },
  212: {
    name: 'unloadAsync',
    fact: 'host-protocol 5, number 212',
    since: '1.15',
    needs: 'ReadWriteMailbox',
    read: unload,
  },
};
