import type { AddinManifest, ButtonControl } from '../../shared/manifest';
import { localise } from '../../shared/manifest';
import { initialData, themeOf, withTheme } from '../boot/initial-data';
import { worksWithSeveral } from '../clients/beyond-one-item';
import { absentPaneEvents, PANE_EVENT } from '../clients/pane-events';
import type { OpenPane } from '../contract';
import type { HostServices } from '../host-services';
import type { OpenItem } from '../item/open-item';
import { AddinFrame } from './addin-frame';
import { DialogOpener } from './dialog-opener';
import type { DialogShelf } from './dialog-port';

/** Wire names of the events that a task pane may register (office.js, EventType). */
export const PANE_EVENTS: ReadonlySet<string> = new Set(Object.values(PANE_EVENT));

export interface TaskPaneOptions {
  readonly addin: AddinManifest;
  readonly control: ButtonControl;
  readonly services: HostServices;
  readonly item: () => OpenItem;
  readonly initializationContext: unknown;
  readonly onCloseContainer: () => void;
  readonly shelf: DialogShelf;
}

/** A task pane. The page decides where it is shown; until then there is no frame. */
export class TaskPane implements OpenPane {
  readonly addinId: string;
  readonly controlId: string;
  readonly title: string;
  readonly supportsPinning: boolean;
  /** Whether it works with several messages, and hears which: since 1.13. */
  readonly beyondOneItem: boolean;
  readonly #options: TaskPaneOptions;
  readonly #pageUrl: string;
  #initializationContext: unknown;
  #element: HTMLElement | null = null;
  #frame: AddinFrame | null = null;

  constructor(options: TaskPaneOptions) {
    const { addin, control, services, initializationContext } = options;
    const { action } = control;
    if (action.kind !== 'showTaskpane') throw new Error(`${control.id} opens no task pane`);
    this.addinId = addin.id;
    this.controlId = control.id;
    this.title = localise(addin.displayName, services.settings.locale);
    this.supportsPinning = action.supportsPinning && services.client.pinsPanes;
    this.beyondOneItem = worksWithSeveral(action, services);
    this.#options = options;
    this.#pageUrl = localise(action.url, services.settings.locale);
    this.#initializationContext = initializationContext;
  }

  mount(element: HTMLElement): () => void {
    this.#element = element;
    this.#load();
    return () => {
      if (this.#element === element) this.close();
    };
  }

  /** Hands new context data to the pane: by an event where client and page know it, else by loading the page anew. */
  handOver(initializationContext: unknown): void {
    this.#initializationContext = initializationContext;
    const { services } = this.#options;
    const event = PANE_EVENT.initializationContextChanged;
    const data = [JSON.stringify({ initializationContextData: initializationContext ?? '' })];
    // That the payload looks like those of the other events is invented.
    const isTold =
      services.supports('1.15') && this.#frame?.raise(event, data, 'InitializationContextChanged', true);
    if (isTold !== true && this.#element !== null) this.#load();
  }

  /** False when the page has not registered for the event. */
  raise(event: string, data: unknown, what: string): boolean {
    return this.#frame?.raise(event, data, what) ?? false;
  }

  /** Tells the page that another item, or none, is open now. */
  itemChanged(): void {
    const { addin, item, services } = this.#options;
    const data = initialData(item(), addin, services);
    this.raise(PANE_EVENT.itemChanged, data === '' ? data : withTheme(data, services), 'ItemChanged');
  }

  /** Tells the page that more, fewer or other messages are selected; which, it asks for. That the event carries nothing is invented. */
  selectedItemsChanged(): void {
    this.raise(PANE_EVENT.selectedItemsChanged, ['{}'], 'SelectedItemsChanged');
  }

  /** Tells the page the client's colours, as numbers. */
  themeChanged(): void {
    const theme = { ...themeOf(this.#options.services.settings) };
    const numbers = Object.entries(theme).map(([name, color]) => [name, parseInt(color.slice(1), 16)]);
    this.raise(PANE_EVENT.themeChanged, [JSON.stringify(Object.fromEntries(numbers))], 'OfficeThemeChanged');
  }

  /** Loads the page anew, as a person can from the pane's menu. */
  reload(): void {
    this.#load();
  }

  close(): void {
    this.#frame?.close();
    this.#frame = null;
    this.#element = null;
  }

  #load(): void {
    if (this.#element === null) return;
    this.#frame?.close();
    const { addin, services, item, onCloseContainer, shelf } = this.#options;
    this.#frame = new AddinFrame({
      kind: 'pane',
      addin,
      pageUrl: this.#pageUrl,
      title: this.title,
      container: this.#element,
      services,
      item,
      initializationContext: () => this.#initializationContext,
      events: PANE_EVENTS,
      absentEvents: absentPaneEvents(services),
      onCloseContainer,
      dialogs: new DialogOpener({ addin, services, pageUrl: this.#pageUrl, shelf }),
    });
  }
}
