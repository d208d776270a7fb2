import { aRecipient } from '../../support/fake-compose-host';
import { FINDINGS } from './findings';
import type { GalleryDraft } from './gallery-draft';
import { CLERK, DANA, TOMAS, YUSUF } from './people';
import { CHECKLIST } from './sample-policy';

export interface AlertState extends GalleryDraft {
  /** This client knows neither Send Anyway nor buttons that run a command. */
  readonly isOld?: boolean;
  /** Nothing answered in time. */
  readonly isSilent?: boolean;
}

const OTHERS: Readonly<Record<string, AlertState>> = {
  'no-answer': {
    shows: 'Outlook did not answer in time.',
    scene: { stamp: 'internal', recipients: [TOMAS] },
    isSilent: true,
  },
  'one-click-confidential': {
    shows: 'No stamp yet on a mail to a client: one press stamps it.',
    scene: { recipients: [YUSUF] },
  },
  'nobody-addressed': {
    shows: 'Nobody to send to: Outlook may hide typed names.',
    scene: { stamp: 'internal' },
  },
  'old-client-ask': {
    shows: 'What would ask, in a client that cannot offer to send anyway.',
    scene: FINDINGS['bcc-on-confidential'].scene,
    isOld: true,
  },
  'several-reasons': {
    shows: 'Three reasons at once.',
    scene: { stamp: 'cleared', recipients: [TOMAS, aRecipient('not an address')] },
    ticked: CHECKLIST.slice(0, 1),
  },
  'many-people': {
    shows: 'Thirty people outside; the first are named and the others counted.',
    scene: {
      stamp: 'internal',
      recipients: Array.from({ length: 30 }, (_, at) => aRecipient(`guest${at + 1}@guests.example`)),
    },
  },
  'long-addresses': {
    shows: 'Addresses so long that their middle is left out.',
    scene: {
      stamp: 'internal',
      recipients: [DANA, CLERK].map((person, at) => ({
        ...person,
        address: `${'verylongname'.repeat(5)}${at}@${'subdomain.'.repeat(8)}paper.example`,
      })),
    },
  },
};

/** What the person sees who pressed Send. */
export const ALERT_STATES: Readonly<Record<string, AlertState>> = Object.fromEntries([
  ...Object.entries(FINDINGS).map(([kind, state]) => [`finding-${kind}`, state] as const),
  ...Object.entries(OTHERS),
]);
