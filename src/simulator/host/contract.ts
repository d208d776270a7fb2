import type { Place } from '../shared/appointment';
import type { FaultPlan } from '../shared/faults';
import type { TokenRequest } from '../shared/graph';
import type { Account, Draft, DraftAttachment, Mail, Person } from '../shared/mail';
import type { AddinManifest } from '../shared/manifest';
import type { SignInState } from './auth/sign-in';
import type { ClientId } from './clients/client-profile';
import type { FieldBugId } from './clients/field-bugs';
import type { Faults } from './faults/faults';
import type { SurplusCalls } from './methods/simultaneous-calls';
import type { OpenWorkerLine } from './frames/script-runtime';

/**
 * What the host (wire protocol, runtimes, send policy) needs of the page, and what it gives the page.
 * The page draws; the host never touches the page's DOM except for the elements that it is handed here.
 */

/** The parts of a draft that a person or an add-in can change. */
export type DraftChange = Partial<
  Pick<
    Draft,
    | 'from'
    | 'to'
    | 'cc'
    | 'bcc'
    | 'subject'
    | 'bodyFormat'
    | 'body'
    | 'attachments'
    | 'headers'
    | 'customProperties'
    | 'deliverAt'
    | 'appointment'
    | 'unresolved'
  >
>;
export type ChangedBy = 'person' | 'add-in';

/** One mail open in a compose form. The page owns it; everyone reads and changes it through this. */
export interface ComposeModel {
  readonly draftId: string;
  /** Drafts opened again raise OnMessageCompose but not OnNewMessageCompose. */
  readonly reopened: boolean;
  read(): Draft;
  change(change: DraftChange, by: ChangedBy): void;
  /** Returns the function that ends the subscription. Called after every change. */
  subscribe(listener: (draft: Draft, change: DraftChange, by: ChangedBy) => void): () => void;
  /** Writes the draft to the server now; resolves with its item id, or rejects with a `MailboxFailure`. */
  save(): Promise<string>;
  /** Missing where nobody types: tests, and add-ins that work without a page. */
  readonly selection?: DraftSelection;
}

/** Where the person's cursor stands in a draft, and what is selected there. */
export interface DraftSelection {
  /** Null before anybody has clicked into the text. */
  read(): Selected | null;
  /** Puts content, in the format of that place, over what is selected; the cursor stands behind it. */
  replace(content: string): void;
}
export interface Selected {
  readonly place: 'body' | 'subject';
  readonly text: string;
  readonly html: string;
}

/** Colours that a task pane may follow, as `#rrggbb`. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

/** What the simulated client is like. */
export interface ClientSettings {
  readonly client: ClientId;
  /** Field bugs that are switched on. */
  readonly bugs: readonly FieldBugId[];
  /** What becomes of calls beyond the client's limit; they wait when left out. */
  readonly surplusCalls?: SurplusCalls;
  /** Requirement set that the client reports, e.g. `1.15`. */
  readonly mailboxVersion: string;
  /** BCP 47, e.g. `en-US` or `fr-FR`. */
  readonly locale: string;
  /** Milliseconds after which Send says that the add-in takes longer than expected. */
  readonly slowAfterMs: number;
  /** Milliseconds after which a send handler counts as timed out. */
  readonly timeoutMs: number;
  /** Light colours when left out. Asked for whenever a pane opens, and when `themeChanged` is called. */
  readonly officeTheme?: OfficeTheme;
  /** How signing in goes for add-ins; without trouble when left out. */
  readonly signIn?: SignInState;
  /** Mixes the order in which add-ins are asked at Send, which is not documented; as installed when left out. */
  readonly sendOrderSeed?: number;
  /** Administrator's policy: nothing leaves that an add-in could not check; the clients that it reaches heed it (facts: platform 2.5). */
  readonly holdsUnchecked?: boolean;
}

export interface Notification {
  readonly addinId: string;
  readonly key: string;
  readonly type: 'informationalMessage' | 'progressIndicator' | 'errorMessage' | 'insightMessage';
  readonly message: string;
  readonly persistent: boolean;
  /** Only insight messages have one: a link that opens a task pane. */
  readonly action: {
    readonly text: string;
    readonly commandId: string;
    readonly contextData: unknown;
  } | null;
}

/** A notification with what only its add-in, and another window, has to know. */
export interface PostedNotification extends Notification {
  /** Resid of an image in the manifest; clients other than classic Outlook do not show it. */
  readonly icon: string | null;
}

/** Something that happened on the wire, newest last. */
export interface WireEntry {
  readonly at: number;
  readonly frame: 'pane' | 'runtime' | 'dialog';
  readonly direction: 'to-host' | 'to-add-in';
  /** For people: `to.getAsync`, `event.completed`, `raise OnMessageSend` … */
  readonly what: string;
  readonly failed: boolean;
  /** Where the behaviour is our invention rather than known of the real wire. */
  readonly invented: boolean;
  /** What was carried; long texts are cut. */
  readonly detail?: WireDetail;
}

export interface WireDetail {
  readonly sent: unknown;
  /** Left out where no answer is expected. */
  readonly answered?: unknown;
}

/** A call or dispid that the local Outlook does not model, or in which it failed by itself. Shown as a blocking error on the page; tests fail on it. */
export interface UnmodelledCall {
  readonly what: string;
  readonly detail: string;
}

/** A page or script of an add-in that did not come up when it was wanted last. */
export interface UnreachablePage {
  readonly addinId: string;
  readonly addinName: string;
  /** Where the manifest says that it is. */
  readonly origin: string;
  /** Whether the local Outlook serves that origin elsewhere, so that `--pages` can name another place for it. */
  readonly isMoved: boolean;
}

interface AlertFrame {
  /** The add-in's name: the dialog's title, which add-ins cannot change. */
  readonly title: string;
  /** In the order in which the client shows them. */
  readonly buttons: readonly SmartAlertButton[];
}
/** An add-in holds the message and says why. */
export interface HeldAlert extends AlertFrame {
  readonly kind: 'held';
  /** Plain text, or the subset of Markdown when `markdown` is true; at most 500 characters. */
  readonly message: string;
  readonly markdown: boolean;
}
/** The client itself says that an add-in could not check the message, in its own words and language. */
export interface ClientAlert extends AlertFrame {
  readonly kind: 'slow' | 'unavailable' | 'timed-out' | 'connection-lost' | 'work-offline';
}
/** How a Smart Alert looks to the person who pressed Send. */
export type SmartAlert = HeldAlert | ClientAlert;
export interface SmartAlertButton {
  readonly id: 'take-action' | 'send-anyway' | 'dont-send' | 'wait' | 'try-later' | 'save-draft' | 'ok';
  /** The add-in's own words; without them it carries the client's. */
  readonly label?: string;
  /** The button whose words it carries, where those are not its own: Don't Send may run an add-in's command. */
  readonly named?: SmartAlertButton['id'];
}

export interface SendProgress {
  /** Called when Send starts, with a way to stop waiting. */
  onChecking(): void;
  /** Shows a dialog; resolves with the button that was pressed. Escape and × count as `dont-send`. A dialog may be closed by the host through `signal`. */
  ask(alert: SmartAlert, signal: AbortSignal): Promise<SmartAlertButton['id']>;
}
/**
 * `sent` means that the add-ins, or the person in spite of them, let it go: the page then saves and delivers it, or keeps it
 * in its outbox while there is no connection. `save-draft`: it is not sent now, and the form closes.
 */
export type SendAnswer = 'sent' | 'not-sent' | 'save-draft';
/** What somebody may do who leaves a form while its check runs. */
export type LeaveWay = 'wait' | 'send-anyway' | 'save-draft';

/** `work-offline` is somebody's choice; `lost` is not. */
export type ConnectionState = 'online' | 'work-offline' | 'lost';

/** Whether mail can leave, as the page knows it. */
export interface Connection {
  state(): ConnectionState;
  /** Returns the function that ends the subscription. */
  subscribe(listener: () => void): () => void;
}

/** A task pane that the page shows. The host sets the frame up inside `mount`. */
export interface OpenPane {
  readonly addinId: string;
  readonly controlId: string;
  readonly title: string;
  readonly supportsPinning: boolean;
  /** Puts the pane's iframe into this element; returns the function that takes it out again. */
  mount(element: HTMLElement): () => void;
}

/** CSS lengths. Percent are of the page: what they are of in the real client is not known. */
export interface DialogSize {
  readonly width: string;
  readonly height: string;
}

/** A dialog of an add-in that floats over the page. The host sets its frame up inside `mount`. */
export interface OpenDialog {
  readonly addinId: string;
  readonly title: string;
  readonly size: DialogSize;
  readonly hideTitle: boolean;
  mount(element: HTMLElement): () => void;
  /** The person closed it: the add-in is told. */
  dismiss(): void;
}

/** What a session tells the page to show; changes are announced through `subscribe`. */
export interface SessionView {
  readonly notifications: readonly Notification[];
  /** The pane in front. */
  readonly pane: OpenPane | null;
  /** Every open pane, one for each add-in, in the order in which they were opened. */
  readonly panes: readonly OpenPane[];
  /** The last one is in front. */
  readonly dialogs: readonly OpenDialog[];
  /** Launch events or commands that run at the moment. */
  readonly busy: boolean;
}

interface Session {
  /** The add-ins that run on what is open: in a shared mailbox not all do. */
  addins(): readonly AddinManifest[];
  view(): SessionView;
  subscribe(listener: (view: SessionView) => void): () => void;
  /**
   * Runs a ribbon button or menu item by its control id: opens a pane or runs a function. Several add-ins may have
   * controls of one name: without an add-in's id the first of them is meant.
   */
  run(controlId: string, addinId?: string): void;
  /** Brings an add-in's open pane to the front. */
  showPane(addinId: string): void;
  /** Closes the pane in front. */
  closePane(): void;
  dismissNotification(addinId: string, key: string): void;
  /** The action link of an insight message. */
  followNotification(addinId: string, key: string): void;
  /** Ends runtimes and frames. */
  close(): void;
}

export interface ComposeSession extends Session {
  /** Raises OnMessageSend to every add-in that handles it and applies the documented send policy. */
  send(progress: SendProgress): Promise<SendAnswer>;
  /** What the client offers to somebody who leaves while the check runs. */
  waysToLeave(): readonly LeaveWay[];
  /** Before it ends because another window takes the draft, which is invented: the notifications that go along. */
  handOver(): readonly PostedNotification[];
  /** Before the form is saved to be closed: the draft gets what its client keeps back until then. */
  closing(): void;
  /** Ends the check that runs, before this returns: `send` answers so, whatever add-ins say later. */
  stopSending(answer: SendAnswer): void;
  /** An add-in wants the message sent (`item.sendAsync`): the page does what a press on Send does. */
  onSendAsked(listener: () => void): () => void;
}

export interface ReadSession extends Session {
  /** The selection moved on: a pinned pane gets ItemChanged, an unpinned one closes. Null: nothing is selected. */
  select(mail: Mail | null): void;
  /** Several messages are selected together, in the reader's own mailbox or one that is shared: none of them is open. */
  selectSeveral(mailIds: readonly string[], mailbox: Person | null): void;
  readonly pinned: boolean;
  setPinned(pinned: boolean): void;
}

export interface AddinHost {
  readonly manifests: readonly AddinManifest[];
  /** Opens the add-ins for a compose form: hidden runtimes live in `frames`, which the page keeps in the document. */
  openCompose(
    model: ComposeModel,
    frames: HTMLElement,
    handedOver?: readonly PostedNotification[],
  ): ComposeSession;
  openRead(mail: Mail | null, frames: HTMLElement): ReadSession;
  /** Everything that went over the wire, oldest first, for the page's wire log. */
  wireLog(): readonly WireEntry[];
  onUnmodelled(listener: (call: UnmodelledCall) => void): () => void;
  /** What of the add-ins cannot be reached; a page leaves the list as soon as it comes up. */
  readonly unreachable: {
    get(): readonly UnreachablePage[];
    subscribe(listener: () => void): () => void;
  };
  /** What goes wrong on purpose; can be changed while everything runs. */
  readonly faults: Faults;
  /** The client's colours are other ones now: open panes are told. */
  themeChanged(): void;
  close(): void;
}

/**
 * What the host keeps for an account across reloads: one place for all its add-ins. What it cannot do rejects with a
 * `MailboxFailure`.
 */
export interface AccountStorage {
  /** Roaming settings, per add-in id: key -> JSON string of the value. */
  loadRoamingSettings(addinId: string): Promise<Readonly<Record<string, string>>>;
  saveRoamingSettings(addinId: string, settings: Readonly<Record<string, string>>): Promise<void>;
  /** Custom properties that an add-in hangs on a received or sent mail. */
  saveMailProperties(
    mailId: string,
    addinId: string,
    properties: Readonly<Record<string, unknown>>,
  ): Promise<void>;
  /** Bytes of a received attachment, as base64. Without it, reading attachments is not modelled. */
  loadAttachment?(mailId: string, attachmentId: string): Promise<string>;
  /** A message of the mailbox in front; null when there is none with this id. Without it, no second message is modelled. */
  loadMail?(mailId: string): Promise<Mail | null>;
  /** A draft of the mailbox in front, as whoever has it open sees it; null when there is none with this id. Without it, none is loaded. */
  openDraft?(draftId: string): Promise<ComposeModel | null>;
  /** A whole message as base64 of its source; null when there is none with this id. */
  loadSource?(mailId: string): Promise<string | null>;
}

/** A form that an add-in fills before a person sees it. */
export interface FilledForm {
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  readonly subject: string;
  readonly html: string;
  readonly attachments: readonly DraftAttachment[];
}

/** An appointment that an add-in fills before a person sees it. */
export interface FilledEvent {
  readonly required: readonly Person[];
  readonly optional: readonly Person[];
  readonly subject: string;
  readonly html: string;
  readonly places: readonly Place[];
  /** Null: as the client would begin it. */
  readonly start: number | null;
  readonly end: number | null;
}

/** Forms that add-ins ask the client to open and close. */
export interface ClientForms {
  /** Shows a mail of the mailbox; false when there is none with this id. */
  showMail(mailId: string): Promise<boolean>;
  writeNew(form: FilledForm): Promise<void>;
  writeNewEvent(form: FilledEvent): Promise<void>;
  /** Answers a mail: what the form holds stands above the quote. */
  reply(mailId: string, kind: 'reply' | 'replyAll', form: FilledForm): Promise<void>;
  /** Closes a draft that is open; `ask` lets the person save, discard or stay. */
  close(draftId: string, how: 'ask' | 'discard'): Promise<'closed' | 'cancelled'>;
}

export interface HostOptions {
  readonly manifests: readonly AddinManifest[];
  readonly account: Account;
  readonly settings: ClientSettings;
  readonly storage: AccountStorage;
  /** Without them, no add-in opens or closes a form. */
  readonly forms?: ClientForms;
  /** The page is a window that shows one form and nothing else. */
  readonly separateWindow?: boolean;
  readonly faults?: Partial<FaultPlan>;
  /** Gets access tokens for Graph from the server, null when it does not answer. Without it, they are for show. */
  readonly issueToken?: (request: TokenRequest) => Promise<string | null>;
  /** Names this tab to the add-in's server: it stands in the address of every page of an add-in. */
  readonly correlationId?: string;
  /** Always online when left out. */
  readonly connection?: Connection;
  /** How script runtimes start; in workers of this browser when left out. */
  readonly openWorkerLine?: OpenWorkerLine;
}

export type CreateAddinHost = (options: HostOptions) => AddinHost;
