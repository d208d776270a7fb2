/** Runs in the browser: a page with the real host in it, and everything around the host made of plain data. */
import type {
  AccountStorage,
  AddinHost,
  ClientForms,
  ClientSettings,
  ComposeSession,
  Connection,
  ConnectionState,
  OpenDialog,
  OpenPane,
  ReadSession,
  SendAnswer,
  SmartAlert,
  SmartAlertButton,
  UnmodelledCall,
} from '../../../src/simulator/host/contract';
import { createAddinHost } from '../../../src/simulator/host/create-addin-host';
import type { TokenRequest } from '../../../src/simulator/shared/graph';
import type { Account, Draft, Mail } from '../../../src/simulator/shared/mail';
import type { AddinManifest } from '../../../src/simulator/shared/manifest';
import { PlainModel, stumble } from './plain-model';
import type { Trouble } from './plain-model';
import { draft, person } from './world';

export interface HostSketch {
  readonly manifests: readonly AddinManifest[];
  readonly account: Account;
  readonly settings: ClientSettings;
  readonly correlationId: string;
  readonly separateWindow: boolean;
}

interface Stored {
  settings: Record<string, Readonly<Record<string, string>>>;
  properties: Record<string, Readonly<Record<string, unknown>>>;
}

/** A draft that lies among the drafts while something else is open. */
const KEPT_DRAFT = draft({
  id: 'draft-kept',
  kind: 'reply',
  conversationId: 'conversation-7',
  inReplyTo: '<7@harbour-shelter.example>',
  to: [person('elena@harbour-shelter.example', 'Elena Petrova')],
  bcc: [person('ruth@legalaid.example', 'Ruth Adeyemi')],
  subject: 'Kept',
  body: '<p>Not yet sent</p>',
  headers: { 'x-stamp': 'internal' },
});

/** What of the harness the storage reads, asked for each time. */
interface Inside {
  readonly trouble: () => Trouble | null;
  readonly drafts: () => readonly PlainModel[];
}

function storageIn(stored: Stored, mails: Mails, { trouble, drafts }: Inside): AccountStorage {
  return {
    openDraft: async (id) => drafts().find(({ draftId }) => draftId === id) ?? null,
    loadRoamingSettings: async (addinId) => stored.settings[addinId] ?? {},
    saveRoamingSettings: async (addinId, settings) => {
      stumble(trouble());
      stored.settings[addinId] = settings;
    },
    saveMailProperties: async (mailId, addinId, properties) => {
      stored.properties[`${mailId} ${addinId}`] = properties;
    },
    loadAttachment: async (mailId, attachmentId) => btoa(`${mailId} ${attachmentId}`),
    loadMail: async (mailId) => mails.get(mailId) ?? null,
    loadSource: async (mailId) => (mailId === 'mail-1' ? btoa('Subject: Appointment\r\n\r\nTuesday') : null),
  };
}

type Mails = ReadonlyMap<string, Mail>;

/** Forms that are only noted; a person who is asked about closing always stays. */
function formsIn(opened: object[]): ClientForms {
  return {
    showMail: async (mailId) => {
      opened.push({ form: 'mail', mailId });
      return mailId === 'mail-1';
    },
    writeNew: async (content) => {
      opened.push({ form: 'new', ...content });
    },
    writeNewEvent: async (content) => {
      opened.push({ form: 'new-event', ...content });
    },
    reply: async (mailId, form, content) => {
      opened.push({ form, mailId, ...content });
    },
    close: async (draftId, how) => {
      opened.push({ form: 'close', draftId, how });
      return how === 'discard' ? 'closed' : 'cancelled';
    },
  };
}

/** A connection that tests cut and mend. */
class PlainConnection implements Connection {
  #state: ConnectionState = 'online';
  readonly #listeners = new Set<() => void>();

  state(): ConnectionState {
    return this.#state;
  }

  become(state: ConnectionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`No element ${id}`);
  return found;
}

/** What tests drive; one per page. */
export class Harness {
  readonly stored: Stored = { settings: {}, properties: {} };
  /** What lies in the mailbox: every mail that was opened or selected. */
  readonly mails = new Map<string, Mail>();
  readonly alerts: SmartAlert[] = [];
  readonly unmodelled: UnmodelledCall[] = [];
  /** Forms that add-ins opened and closed, oldest first. */
  readonly opened: object[] = [];
  readonly connection = new PlainConnection();
  checking = 0;
  closedByHost = 0;
  #host: AddinHost | undefined;
  #model: PlainModel | undefined;
  #kept = new PlainModel(KEPT_DRAFT, true);
  #compose: ComposeSession | undefined;
  #read: ReadSession | undefined;
  #trouble: Trouble | null = null;
  readonly #panes = new Map<OpenPane, () => void>();
  readonly #dialogs = new Map<OpenDialog, HTMLElement>();

  start(sketch: HostSketch): void {
    const forms = formsIn(this.opened);
    const { issueToken } = window;
    this.#host = createAddinHost({
      ...sketch,
      ...(issueToken === undefined ? {} : { issueToken }),
      storage: storageIn(this.stored, this.mails, {
        trouble: () => this.#trouble,
        drafts: () => [...(this.#compose === undefined ? [] : [this.model()]), this.#kept],
      }),
      forms,
      connection: this.connection,
    });
    this.#host.onUnmodelled((call) => this.unmodelled.push(call));
  }

  openCompose(draft: Draft, reopened = false): void {
    this.#model = new PlainModel(draft, reopened);
    this.#compose = this.host().openCompose(this.#model, element('frames'));
    this.#compose.onSendAsked(() => this.opened.push({ form: 'send' }));
    this.#follow(this.#compose);
  }

  /** Nothing can be saved from now on. */
  keepsNothing(trouble: Trouble): void {
    this.#trouble = trouble;
    this.model().trouble = trouble;
  }

  /** The form closes here and opens again, as in a window of its own. */
  moveToWindow(): void {
    const handedOver = this.compose().handOver();
    const content = this.model().read();
    this.compose().close();
    this.#model = new PlainModel(content, true);
    this.#compose = this.host().openCompose(this.#model, element('frames'), handedOver);
    this.#follow(this.#compose);
  }

  openRead(mail: Mail | null): void {
    this.#keep(mail === null ? [] : [mail]);
    this.#read = this.host().openRead(mail, element('frames'));
    this.#follow(this.#read);
  }

  select(mail: Mail | null): void {
    this.#keep(mail === null ? [] : [mail]);
    this.read().select(mail);
  }

  selectSeveral(mails: readonly Mail[]): void {
    this.#keep(mails);
    this.read().selectSeveral(
      mails.map(({ id }) => id),
      null,
    );
  }

  #keep(mails: readonly Mail[]): void {
    for (const mail of mails) this.mails.set(mail.id, mail);
  }

  /** Ends what is open and forgets what was stored and reported, so that the next row starts from nothing. */
  clear(): void {
    this.#compose?.close();
    this.#read?.close();
    this.#compose = undefined;
    this.#read = undefined;
    Object.assign(this.stored, { settings: {}, properties: {} });
    this.mails.clear();
    this.#kept = new PlainModel(KEPT_DRAFT, true);
    this.unmodelled.length = 0;
    this.opened.length = 0;
  }

  /** The form or the reading pane that is open. */
  session(): ComposeSession | ReadSession {
    return this.#compose ?? this.read();
  }

  draft(): Draft | null {
    return this.#compose === undefined ? null : this.model().read();
  }

  host(): AddinHost {
    if (this.#host === undefined) throw new Error('Not started');
    return this.#host;
  }

  model(): PlainModel {
    if (this.#model === undefined) throw new Error('No compose form');
    return this.#model;
  }

  compose(): ComposeSession {
    if (this.#compose === undefined) throw new Error('No compose form');
    return this.#compose;
  }

  read(): ReadSession {
    if (this.#read === undefined) throw new Error('Nothing is read');
    return this.#read;
  }

  /** Sends, answering every alert with the next of these buttons; a missing one leaves the alert open. */
  async send(buttons: readonly SmartAlertButton['id'][]): Promise<SendAnswer> {
    const left = [...buttons];
    return this.compose().send({
      onChecking: () => {
        this.checking += 1;
      },
      ask: (alert, signal) => {
        this.alerts.push(alert);
        signal.addEventListener('abort', () => (this.closedByHost += 1));
        const next = left.shift();
        return next === undefined ? new Promise(() => undefined) : Promise.resolve(next);
      },
    });
  }

  #follow(session: ComposeSession | ReadSession): void {
    session.subscribe((view) => {
      this.#showPanes(view.panes);
      this.#showDialogs(view.dialogs);
    });
    this.#showPanes(session.view().panes);
  }

  /** All of them live on; nothing here covers any. */
  #showPanes(panes: readonly OpenPane[]): void {
    for (const [pane, unmount] of this.#panes) {
      if (panes.includes(pane)) continue;
      this.#panes.delete(pane);
      unmount();
    }
    for (const pane of panes) {
      if (!this.#panes.has(pane)) this.#panes.set(pane, pane.mount(element('pane')));
    }
  }

  /** The person closes the dialog in front. */
  dismissDialog(): void {
    [...this.#dialogs.keys()].at(-1)?.dismiss();
  }

  #showDialogs(dialogs: readonly OpenDialog[]): void {
    for (const [dialog, place] of this.#dialogs) {
      if (dialogs.includes(dialog)) continue;
      this.#dialogs.delete(dialog);
      place.remove();
    }
    for (const dialog of dialogs) {
      if (this.#dialogs.has(dialog)) continue;
      const place = document.createElement('div');
      document.body.append(place);
      this.#dialogs.set(dialog, place);
      dialog.mount(place);
    }
  }
}

declare global {
  interface Window {
    harness: Harness;
    /** The server that signs tokens, where a test has one. */
    issueToken?: (request: TokenRequest) => Promise<string | null>;
  }
}
window.harness = new Harness();
