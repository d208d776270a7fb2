import type { ClientId } from '../clients/client-profile';
import { hasVersion } from '../../shared/client-version';

/** How the clients differ at Send. */
export interface SendRules {
  /** Whether somebody can work offline by choice (facts: platform 2.3). That older builds do then as newer ones is invented. */
  readonly worksOffline: boolean;
  /** A function that the script does not associate blocks Send under SoftBlock, too (facts: platform 1.4). */
  readonly blocksUnassociated: boolean;
  /** Whether the administrator's mailbox policy OnSendAddinsEnabled reaches this client (facts: platform 2.5). */
  readonly heedsMailboxPolicy: boolean;
  /** The button that `commandId` and `cancelLabel` are for (facts: platform 2.2). */
  readonly ownButton: (mailboxVersion: string) => 'take-action' | 'dont-send';
}

const WEB: SendRules = {
  worksOffline: false,
  blocksUnassociated: false,
  heedsMailboxPolicy: true,
  ownButton: () => 'take-action',
};

export const SEND_RULES: Readonly<Record<ClientId, SendRules>> = {
  web: WEB,
  'new-windows': WEB,
  'classic-windows': {
    worksOffline: true,
    blocksUnassociated: true,
    heedsMailboxPolicy: false,
    // Since Version 2412, the first build with 1.15.
    ownButton: (version) => (hasVersion(version, '1.15') ? 'take-action' : 'dont-send'),
  },
  mac: {
    worksOffline: true,
    blocksUnassociated: false,
    heedsMailboxPolicy: false,
    ownButton: () => 'dont-send',
  },
  // No add-in sees what a phone sends.
  phone: { ...WEB, heedsMailboxPolicy: false },
};
