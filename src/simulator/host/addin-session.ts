import type { Happening } from '../shared/faults';
import { localise } from '../shared/manifest';
import type { AddinManifest, Surface } from '../shared/manifest';
import { runsOn } from './clients/shared-mailbox';
import { findControl } from './commands';
import type { FoundControl } from './commands';
import type { DialogShelf } from './frames/dialog-port';
import { EventRuntime } from './frames/event-runtime';
import type { EventOutcome, FunctionCall } from './frames/event-runtime';
import { TaskPane } from './frames/task-pane';
import { WorkerRuntime } from './frames/worker-runtime';
import type { HostServices } from './host-services';
import type { NotificationBoard } from './item/notification-board';
import type { OpenItem } from './item/open-item';
import { SessionViewStore } from './session-view';

export interface AddinSessionOptions {
  /** Where the commands of what is open stand. */
  readonly surface: () => Surface;
  readonly services: HostServices;
  /** Where hidden frames live. */
  readonly frames: HTMLElement;
  readonly item: () => OpenItem;
}

/** What compose forms and the reading pane have in common: panes with one in front, hidden runtimes, commands. */
export class AddinSession {
  readonly store = new SessionViewStore();
  readonly #options: AddinSessionOptions;
  readonly #runtimes = new Map<string, EventRuntime | WorkerRuntime>();
  readonly #shelf: DialogShelf = {
    show: (dialog) => this.store.update({ dialogs: [...this.store.get().dialogs, dialog] }),
    remove: (dialog) =>
      this.store.update({ dialogs: this.store.get().dialogs.filter((other) => other !== dialog) }),
  };
  /** By add-in: each has one pane at a time, which goes on when another add-in's comes to the front. */
  readonly #panes = new Map<string, TaskPane>();
  readonly #lastContexts = new Map<string, unknown>();
  #front: TaskPane | null = null;
  #running = 0;

  constructor(options: AddinSessionOptions) {
    this.#options = options;
  }

  /** The pane in front. */
  get pane(): TaskPane | null {
    return this.#front;
  }

  get panes(): readonly TaskPane[] {
    return [...this.#panes.values()];
  }

  /** The add-ins that run on what is open. */
  get addins(): readonly AddinManifest[] {
    const { services, item } = this.#options;
    return services.manifests.filter((addin) => runsOn(addin, item(), services));
  }

  find(controlId: string, addinId?: string): FoundControl | undefined {
    return findControl(this.addins, this.#options.surface(), controlId, addinId);
  }

  /** Runs a command: opens its pane, or runs its function to the end. */
  async runCommand({ addin, control }: FoundControl, initializationContext?: unknown): Promise<void> {
    if (control.action.kind === 'showTaskpane') {
      this.#openPane({ addin, control }, initializationContext);
      return;
    }
    const { functionName } = control.action;
    const event = { source: { id: control.id } };
    await this.runFunction(addin, {
      functionName,
      event,
      what: control.id,
      initializationContext,
      mayInteract: true,
    });
  }

  async runFunction(addin: AddinManifest, call: FunctionCall): Promise<EventOutcome> {
    this.#count(1);
    const outcome = await this.#runtime(addin, call).run(call);
    this.#count(-1);
    if (outcome.kind !== 'completed') this.#noteFailure(call, outcome);
    return outcome;
  }

  /**
   * Runs a function that an event asks for: not without a connection (facts: platform 1.2, "Needs network"). That the event
   * does not come later, when there is one again, is invented.
   */
  async launch(addin: AddinManifest, call: FunctionCall): Promise<EventOutcome> {
    if (this.#options.services.connection.state() === 'online') return this.runFunction(addin, call);
    const outcome: EventOutcome = { kind: 'unavailable' };
    this.#noteFailure(call, outcome);
    return outcome;
  }

  /** Tells this add-in's pane, when it has one open. */
  raiseInPane(event: string, data: unknown, what: string, addinId: string): void {
    this.#panes.get(addinId)?.raise(event, data, what);
  }

  themeChanged(): void {
    for (const pane of this.panes) pane.themeChanged();
  }

  showPane(addinId: string): void {
    this.#bringToFront(this.#panes.get(addinId) ?? this.#front);
  }

  /** Closes one add-in's pane, the one in front unless another is named; the one opened last comes to the front. */
  closePane(addinId = this.#front?.addinId): void {
    if (addinId === undefined) return;
    this.#panes.get(addinId)?.close();
    this.#panes.delete(addinId);
    this.#bringToFront(this.#front?.addinId === addinId ? (this.panes.at(-1) ?? null) : this.#front);
  }

  /** Ends everything that add-ins have open; the next event starts them anew. */
  endAddins(): void {
    for (const { addinId } of this.panes) this.closePane(addinId);
    this.closeRuntimes();
  }

  closeRuntimes(): void {
    for (const runtime of this.#runtimes.values()) runtime.close();
    this.#runtimes.clear();
  }

  /** What the panel of faults lets happen to the pane. */
  happen({ kind }: Happening): void {
    if (kind === 'close-pane') this.closePane();
    if (kind === 'reload-pane') this.#front?.reload();
  }

  close(): void {
    this.endAddins();
  }

  /** The action link of an insight message opens a pane. */
  followNotification(board: NotificationBoard, addinId: string, key: string): void {
    const action = board.find(addinId, key)?.action;
    const found = action ? this.find(action.commandId, addinId) : undefined;
    if (action && found?.control.action.kind === 'showTaskpane') this.#openPane(found, action.contextData);
  }

  /** GH#3517: what a pane was opened with once sticks to it when it is opened without anything. */
  #contextFor(addinId: string, given: unknown): unknown {
    if (given !== undefined) this.#lastContexts.set(addinId, given);
    return given ?? (this.#options.services.suffers('GH#3517') ? this.#lastContexts.get(addinId) : undefined);
  }

  #openPane({ addin, control }: FoundControl, given: unknown): void {
    const initializationContext = this.#contextFor(addin.id, given);
    const open = this.#panes.get(addin.id);
    if (open?.controlId === control.id) {
      if (initializationContext !== undefined) open.handOver(initializationContext);
      this.#bringToFront(open);
      return;
    }
    open?.close();
    const { services, item } = this.#options;
    if (item().kind === 'compose' && !services.client.hasComposePane) return;
    const onCloseContainer = (): void => this.closePane(addin.id);
    const options = { addin, control, services, item, initializationContext, onCloseContainer };
    const pane = new TaskPane({ ...options, shelf: this.#shelf });
    this.#panes.set(addin.id, pane);
    this.#bringToFront(pane);
  }

  #bringToFront(pane: TaskPane | null): void {
    this.#front = pane;
    this.store.update({ pane, panes: this.panes });
  }

  /** One for each page: launch events and functions of the ribbon may have one each. */
  #runtime(addin: AddinManifest, call: FunctionCall): EventRuntime | WorkerRuntime {
    const { services, frames, item } = this.#options;
    const page = call.mayInteract === true ? (addin.functionFileUrl ?? addin.runtimeUrl) : addin.runtimeUrl;
    const pageUrl = page && localise(page, services.settings.locale);
    const key = `${addin.id} ${pageUrl ?? ''}`;
    const existing = this.#runtimes.get(key);
    if (existing !== undefined) return existing;
    const isScript = services.client.runtime === 'worker' && addin.runtimeScriptUrl !== null;
    const Runtime = isScript ? WorkerRuntime : EventRuntime;
    const runtime = new Runtime({ addin, pageUrl, container: frames, services, item, shelf: this.#shelf });
    this.#runtimes.set(key, runtime);
    return runtime;
  }

  #count(step: 1 | -1): void {
    this.#running += step;
    const busy = this.#running > 0;
    if (busy !== this.store.get().busy) this.store.update({ busy });
  }

  #noteFailure({ what }: FunctionCall, { kind }: EventOutcome): void {
    const { log } = this.#options.services;
    log.note({
      frame: 'runtime',
      direction: 'to-add-in',
      what: `${what}: ${kind}`,
      failed: true,
      invented: false,
    });
  }
}
