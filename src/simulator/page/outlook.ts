import { createContext, useContext } from 'react';
import type { AddinHost, ClientSettings, ReadSession } from '../host/contract';
import type { Account } from '../shared/mail';
import type { AccountApi, WorldApi } from './api/api';
import type { Desk } from './desk/desk';
import type { AddressProblem } from './settings/read-address';
import type { FaultControl } from './faults/fault-control';
import type { Navigator } from './desk/navigator';
import type { PopOuts } from './desk/pop-outs';
import type { Mailbox } from './mailbox/mailbox';
import type { OpenMailbox } from './mailbox/mailboxes';
import type { Sending } from './send/sending';
import type { Store } from './state/store';

/** Everything that the views of one page share. */
export interface Outlook {
  readonly world: string;
  /** A window that shows one message or one draft, without the mailbox around it. */
  readonly popOut: boolean;
  readonly account: Account;
  /** Everybody who can sign in. */
  readonly accounts: readonly Account[];
  /** Pages on which administrators of the add-ins work. */
  readonly adminPages: readonly string[];
  /** The person's own mailbox first, then those that they share. */
  readonly mailboxes: readonly OpenMailbox[];
  readonly settings: ClientSettings;
  readonly worldApi: WorldApi;
  readonly api: AccountApi;
  /** The one that is looked at. */
  readonly mailbox: Mailbox;
  readonly desk: Desk;
  readonly sending: Sending;
  readonly navigator: Navigator;
  readonly popOuts: PopOuts;
  /** What goes wrong on purpose; null for people without add-ins. */
  readonly faults: FaultControl | null;
  /** Why the faults in the address could not be read. */
  readonly faultProblem: string | null;
  /** What in the address nobody knows. */
  readonly addressProblems: readonly AddressProblem[];
  /** Null for people without add-ins. */
  readonly host: AddinHost | null;
  readonly readSession: ReadSession | null;
  /** The mailboxes were reset, and with them went the mail that is being written here. */
  readonly resetWhileWriting: Pick<Store<boolean>, 'get' | 'subscribe'>;
  /** Takes the page back to the inbox. */
  readonly startAfresh: () => void;
}

export const OutlookContext = createContext<Outlook | null>(null);

export function useOutlook(): Outlook {
  const outlook = useContext(OutlookContext);
  if (outlook === null) throw new Error('This view must be drawn inside an OutlookContext');
  return outlook;
}
