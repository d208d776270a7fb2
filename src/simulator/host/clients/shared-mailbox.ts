import type { Person } from '../../shared/mail';
import type { AddinManifest } from '../../shared/manifest';
import type { HostServices } from '../host-services';
import type { OpenItem } from '../item/open-item';

type Services = Pick<HostServices, 'account' | 'client' | 'supports'>;

/** Read, write, delete and edit everything: what somebody with full access may (`MailboxEnums.DelegatePermissions`). */
const FULL_ACCESS = 63;

const isSelf = ({ address }: Person, { account }: Services): boolean =>
  address.toLowerCase() === account.address.toLowerCase();

/**
 * The shared mailbox that an item lies in; null in somebody's own. A message that is written lies in the writer's own
 * drafts in most clients (facts: platform 5); that on the Mac its From says where it lies is invented.
 */
export function sharedMailboxOf(item: OpenItem, services: Services): Person | null {
  switch (item.kind) {
    case 'read':
      return item.mail.mailbox ?? null;
    case 'compose': {
      const { from } = item.model.read();
      const isShared = services.client.sharedMailboxes?.has('compose') === true && !isSelf(from, services);
      return isShared ? from : null;
    }
    case 'several':
      return item.mailbox;
    case 'none':
      return null;
  }
}

/** Whether an add-in runs on an item: in a shared mailbox its manifest has to ask for it, and the client to know of it. */
export function runsOn(addin: AddinManifest, item: OpenItem, services: Services): boolean {
  if (sharedMailboxOf(item, services) === null) return true;
  const { client, supports } = services;
  return client.sharedMailboxes !== null && supports('1.13') && addin.sharedFolders === true;
}

/** What `getSharedPropertiesAsync` answers with. */
export function sharedProperties({ address }: Person): object {
  return { owner: address, targetMailbox: address, targetRestUrl: '', delegatePermissions: FULL_ACCESS };
}
