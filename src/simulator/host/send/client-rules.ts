import type { ClientId } from '../clients/client-profile';
import { hasVersion } from '../../shared/client-version';

/** How the clients differ at Send. */
export interface SendRules {
  /** Whether somebody can work offline by choice, and what Send does then (facts: platform 2.3). */
  readonly workOffline: 'asks-add-ins' | 'never-sends' | 'no-such-mode';
  /** The button that `commandId` and `cancelLabel` are for (facts: platform 2.2). */
  readonly ownButton: (mailboxVersion: string) => 'take-action' | 'dont-send';
}

const WEB: SendRules = { workOffline: 'no-such-mode', ownButton: () => 'take-action' };

export const SEND_RULES: Readonly<Record<ClientId, SendRules>> = {
  web: WEB,
  'new-windows': WEB,
  'classic-windows': {
    workOffline: 'asks-add-ins',
    // Since Version 2412, the first build with 1.15.
    ownButton: (version) => (hasVersion(version, '1.15') ? 'take-action' : 'dont-send'),
  },
  mac: { workOffline: 'never-sends', ownButton: () => 'dont-send' },
  // No add-in sees what a phone sends.
  phone: WEB,
};
