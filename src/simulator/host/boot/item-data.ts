import type { AddinManifest } from '../../shared/manifest';
import { sharedMailboxOf } from '../clients/shared-mailbox';
import type { ComposeModel } from '../contract';
import type { HostServices } from '../host-services';
import type { ComposeForm, OpenItem, OpenMail } from '../item/open-item';
import { readData } from './read-data';

const ITEM_TYPE = { messageCompose: 4, appointmentCompose: 5 } as const;

/** What says which item it is: the part that a loaded one has, too. */
export function itemData(item: ComposeForm | OpenMail, addin: AddinManifest, services: HostServices): object {
  const data = item.kind === 'read' ? readData(item.mail, addin, services) : composeData(item.model);
  return { ...sharing(item, services), ...data };
}

function sharing(item: OpenItem, services: HostServices): object {
  return { isFromSharedFolder: sharedMailboxOf(item, services) !== null };
}

function composeData(model: ComposeModel): object {
  const { conversationId, inReplyTo, appointment } = model.read();
  if (appointment) return { itemType: ITEM_TYPE.appointmentCompose, seriesId: null };
  return { itemType: ITEM_TYPE.messageCompose, conversationId, inReplyTo, seriesId: null };
}
