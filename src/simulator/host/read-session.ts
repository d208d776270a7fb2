import type { Mail } from '../shared/mail';
import type { AddinManifest, Surface } from '../shared/manifest';
import { AddinSession } from './addin-session';
import type { OpenPane, ReadSession, SessionView } from './contract';
import type { HostServices } from './host-services';
import type { MailMemory } from './item/mail-memory';
import type { OpenItem } from './item/open-item';

/** What lies in the calendar is an appointment; a meeting request in the inbox is a message. */
function surfaceOf(item: OpenItem): Surface {
  return item.kind === 'read' && item.mail.folder === 'calendar' ? 'attendee' : 'read';
}

/** The add-ins of a reading pane, from mail to mail. */
export class AddinReadSession implements ReadSession {
  readonly #memory: MailMemory;
  readonly #suffers: HostServices['suffers'];
  readonly #session: AddinSession;
  readonly #stopListening: () => void;
  #item: OpenItem;
  /** Add-ins whose pane is pinned. */
  readonly #pinned = new Set<string>();

  constructor(mail: Mail | null, frames: HTMLElement, services: HostServices, memory: MailMemory) {
    this.#memory = memory;
    this.#suffers = services.suffers;
    const surface = (): Surface => surfaceOf(this.#item);
    this.#session = new AddinSession({ surface, services, frames, item: () => this.#item });
    this.#stopListening = services.faults.onHappening((happening) => this.#session.happen(happening));
    this.#item = this.#open(mail);
    this.#showNotifications();
  }

  get pinned(): boolean {
    return this.#pinned.has(this.#session.pane?.addinId ?? '');
  }

  addins(): readonly AddinManifest[] {
    return this.#session.addins;
  }

  view(): SessionView {
    return this.#session.store.get();
  }

  subscribe(listener: (view: SessionView) => void): () => void {
    return this.#session.store.subscribe(listener);
  }

  /** Runtimes of the mail before end; a pinned pane stays and is told, any other closes. */
  select(mail: Mail | null): void {
    if (this.#item.kind === 'read') this.#item.board.keepPersistent();
    this.#session.closeRuntimes();
    const item = this.#open(mail);
    this.#item = item.kind === 'read' && this.#losesItem() ? { ...item, isStale: true } : item;
    this.#showNotifications();
    for (const pane of this.#session.panes) {
      if (this.#pinned.has(pane.addinId) && this.#hasCommandOf(pane)) pane.itemChanged();
      else this.#session.closePane(pane.addinId);
    }
  }

  #losesItem(): boolean {
    return this.#suffers('GH#6806') && this.#session.panes.some(({ addinId }) => this.#pinned.has(addinId));
  }

  setPinned(pinned: boolean): void {
    const { pane } = this.#session;
    if (pinned && pane?.supportsPinning === true) this.#pinned.add(pane.addinId);
    else if (pane) this.#pinned.delete(pane.addinId);
  }

  run(controlId: string, addinId?: string): void {
    const found = this.#session.find(controlId, addinId);
    if (found === undefined) throw new Error(`No add-in has a read command ${controlId}`);
    void this.#session.runCommand(found);
  }

  showPane(addinId: string): void {
    this.#session.showPane(addinId);
  }

  /** A pane that is closed forgets that it was pinned. */
  closePane(): void {
    if (this.#suffers('GH#6702')) this.setPinned(false);
    this.#session.closePane();
  }

  dismissNotification(addinId: string, key: string): void {
    if (this.#item.kind === 'read') this.#item.board.remove(addinId, key);
  }

  followNotification(addinId: string, key: string): void {
    if (this.#item.kind === 'read') this.#session.followNotification(this.#item.board, addinId, key);
  }

  themeChanged(): void {
    this.#session.themeChanged();
  }

  close(): void {
    this.#stopListening();
    this.#session.close();
  }

  /** The pane of a message's command is none of an appointment's, unless the add-in has the command on both. */
  #hasCommandOf({ controlId }: OpenPane): boolean {
    return this.#item.kind === 'none' || this.#session.find(controlId) !== undefined;
  }

  #open(mail: Mail | null): OpenItem {
    return mail === null ? { kind: 'none' } : this.#memory.open(mail, () => this.#showNotifications());
  }

  #showNotifications(): void {
    const notifications = this.#item.kind === 'read' ? this.#item.board.all() : [];
    this.#session.store.update({ notifications });
  }
}
