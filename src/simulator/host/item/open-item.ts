import type { Mail, Person } from '../../shared/mail';
import type { ComposeModel } from '../contract';
import type { DraftProperties, Properties } from './draft-properties';
import type { HeaderBugs } from './header-bugs';
import type { NotificationBoard } from './notification-board';
import type { OnSendTexts } from './on-send';
import type { SessionData } from './session-data';

/** A mail that is being written. */
export interface ComposeForm {
  readonly kind: 'compose';
  readonly model: ComposeModel;
  readonly board: NotificationBoard;
  sessionData(addinId: string): SessionData;
  readonly properties: DraftProperties;
  /** What the client gets wrong about the headers of this draft. */
  readonly headerBugs: HeaderBugs;
  /** Whether add-ins are asked about sending it at the moment. */
  readonly sending: { underWay: boolean };
  /** When the form was opened, in milliseconds. */
  readonly openedAt: number;
  /** What is put into the body at Send. */
  readonly onSend: OnSendTexts;
  /** As if the person pressed Send; nothing is promised about the outcome. */
  askToSend(): void;
  /** Writes the draft; resolves with its item id. */
  save(): Promise<string>;
  isSaved(): boolean;
}

/** A mail that is being read. */
export interface OpenMail {
  readonly kind: 'read';
  readonly mail: Mail;
  /** GH#6806: the client has lost the message; nothing can be asked about it. */
  readonly isStale?: boolean;
  readonly board: NotificationBoard;
  properties(addinId: string): Properties;
  saveProperties(addinId: string, properties: Properties): Promise<void>;
}

/** Several mails that are selected together, none of which is open. */
export interface SeveralMails {
  readonly kind: 'several';
  readonly mailIds: readonly string[];
  /** The shared mailbox that they lie in; null in the reader's own. */
  readonly mailbox: Person | null;
}

/** What an add-in's frame is about: a pinned pane may be about nothing. */
export type OpenItem = ComposeForm | OpenMail | SeveralMails | { readonly kind: 'none' };

/** The one message or draft that a page has loaded by its id beside the open item; null: none. */
export interface LoadSlot {
  item: OpenMail | ComposeForm | null;
}
