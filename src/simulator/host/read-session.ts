import type { Mail, Person } from '../shared/mail';
import type { AddinManifest, Surface } from '../shared/manifest';
import { AddinSession } from './addin-session';
import { commandsFor } from './clients/beyond-one-item';
import type { ReadSession, SessionView } from './contract';
import type { TaskPane } from './frames/task-pane';
import type { HostServices } from './host-services';
import type { OpenItem } from './item/open-item';

/** What lies in the calendar is an appointment; a meeting request in the inbox is a message. */
function surfaceOf(item: OpenItem): Surface {
  return item.kind === 'read' && item.mail.folder === 'calendar' ? 'attendee' : 'read';
}

function selectedIds(item: OpenItem): readonly string[] {
  if (item.kind === 'read') return [item.mail.id];
  return item.kind === 'several' ? item.mailIds : [];
}

/** The add-ins of a reading pane, from mail to mail. */
export class AddinReadSession implements ReadSession {
  readonly #services: HostServices;
  readonly #session: AddinSession;
  readonly #stopListening: () => void;
  #item: OpenItem;
  /** Add-ins whose pane is pinned. */
  readonly #pinned = new Set<string>();

  constructor(mail: Mail | null, frames: HTMLElement, services: HostServices) {
    this.#services = services;
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
    return this.#session.addins.map((addin) => commandsFor(this.#item, addin, this.#services));
  }

  view(): SessionView {
    return this.#session.store.get();
  }

  subscribe(listener: (view: SessionView) => void): () => void {
    return this.#session.store.subscribe(listener);
  }

  select(mail: Mail | null): void {
    const item = this.#open(mail);
    this.#moveTo(item.kind === 'read' && this.#losesItem() ? { ...item, isStale: true } : item);
  }

  selectSeveral(mailIds: readonly string[], mailbox: Person | null): void {
    this.#moveTo({ kind: 'several', mailIds, mailbox });
  }

  /**
   * Runtimes of the mail before end; a pane that stays is told, any other closes. Invented: that ItemChanged comes before
   * SelectedItemsChanged, and that from several messages to several others only the second comes.
   */
  #moveTo(item: OpenItem): void {
    const before = this.#item;
    if (before.kind === 'read') before.board.keepPersistent();
    this.#session.closeRuntimes();
    this.#item = item;
    this.#showNotifications();
    for (const pane of this.#session.panes) {
      if (!this.#stays(pane, before)) this.#session.closePane(pane.addinId);
      else this.#tell(pane, before);
    }
  }

  #tell(pane: TaskPane, before: OpenItem): void {
    const isKept = this.#isKeptWithoutPin(pane);
    const isSeveral = before.kind === 'several' && this.#item.kind === 'several';
    if (!isSeveral && !isKept) pane.itemChanged();
    if (pane.beyondOneItem || isKept) pane.selectedItemsChanged();
  }

  /** docs#5288: on the Mac, a pane about one mail that nobody pinned outlives the mail. */
  #isKeptWithoutPin(pane: TaskPane): boolean {
    return this.#services.suffers('docs#5288') && !this.#pinned.has(pane.addinId) && !pane.beyondOneItem;
  }

  /** Invented: where panes for several messages close, they do so once none of the messages is selected any more. */
  #stays(pane: TaskPane, before: OpenItem): boolean {
    if (!this.#hasCommandOf(pane)) return false;
    if (this.#pinned.has(pane.addinId) || this.#isKeptWithoutPin(pane)) return true;
    if (!pane.beyondOneItem) return false;
    const now = selectedIds(this.#item);
    return this.#services.client.keepsPaneBeyondOneItem || selectedIds(before).some((id) => now.includes(id));
  }

  #losesItem(): boolean {
    return (
      this.#services.suffers('GH#6806') &&
      this.#session.panes.some(({ addinId }) => this.#pinned.has(addinId))
    );
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
    if (this.#services.suffers('GH#6702')) this.setPinned(false);
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
  #hasCommandOf({ controlId }: TaskPane): boolean {
    return (
      this.#item.kind === 'none' ||
      this.#item.kind === 'several' ||
      this.#session.find(controlId) !== undefined
    );
  }

  #open(mail: Mail | null): OpenItem {
    return mail === null
      ? { kind: 'none' }
      : this.#services.memory.open(mail, () => this.#showNotifications());
  }

  #showNotifications(): void {
    const notifications = this.#item.kind === 'read' ? this.#item.board.all() : [];
    this.#session.store.update({ notifications });
  }
}
