import type { AddinManifest } from '../../shared/manifest';
import { localise } from '../../shared/manifest';
import type { HostServices } from '../host-services';
import type { OpenItem } from '../item/open-item';
import { isFields, parseJson } from '../wire/envelope';
import type { Fields } from '../wire/envelope';
import { AddinFrame, APP_COMMAND_INVOKED } from './addin-frame';
import { DialogOpener } from './dialog-opener';
import type { DialogShelf } from './dialog-port';
import { PANE_EVENTS } from './task-pane';

/** How a function of the add-in ended. */
export type EventOutcome =
  /** What `event.completed` was called with; empty without an argument. */
  | { readonly kind: 'completed'; readonly options: Fields }
  /** The page has no function of that name (status 11101), or could not make the event. */
  | { readonly kind: 'not-associated' }
  /** The page did not come up. */
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'timed-out' };

export interface FunctionCall {
  readonly functionName: string;
  /** What the function gets, `completed` aside. */
  readonly event: object;
  /** For people: `OnMessageSend`, or the control's id. */
  readonly what: string;
  readonly initializationContext?: unknown;
  /** Whether the function may show the person something: commands may, launch events may not (facts: platform 1.3). */
  readonly mayInteract?: boolean;
}

export interface EventRuntimeOptions {
  readonly addin: AddinManifest;
  /** The page that the functions run in; null when the manifest names none. */
  readonly pageUrl: string | null;
  readonly container: HTMLElement;
  readonly services: HostServices;
  readonly item: () => OpenItem;
  readonly shelf: DialogShelf;
}

const SUCCEEDED = 0;
const NO_EVENTS: ReadonlySet<string> = new Set();

/**
 * The hidden frame in which launch events and function commands of one add-in run: one for each open form. It starts
 * with the first event. A frame that failed to come up, or whose function took too long, is thrown away, so that the next
 * event tries anew.
 */
export class EventRuntime {
  readonly #options: EventRuntimeOptions;
  readonly #running = new Map<string, (outcome: EventOutcome) => void>();
  /** Functions under way that may show nothing. */
  readonly #quiet = new Set<string>();
  #frame: AddinFrame | null = null;
  /** The frame's life is over as soon as nothing else runs in it. */
  #isSpent = false;
  #initializationContext: unknown;

  constructor(options: EventRuntimeOptions) {
    this.#options = options;
  }

  /** Runs a function of the add-in; the first `completed` counts. */
  async run(call: FunctionCall): Promise<EventOutcome> {
    const { functionName, event, what, initializationContext } = call;
    const frame = this.#frame ?? this.#open();
    if (frame === null || (await frame.ready) !== 'ready') return this.#throwAway(frame);
    this.#initializationContext = initializationContext;
    const id = crypto.randomUUID();
    const outcome = this.#outcomeOf(id);
    if (call.mayInteract !== true) this.#quiet.add(id);
    const isRaised = frame.raise(
      APP_COMMAND_INVOKED,
      [id, functionName, JSON.stringify(event)],
      `raise ${what}`,
    );
    if (!isRaised) this.#end(id, { kind: 'unavailable' });
    return outcome;
  }

  close(): void {
    this.#frame?.close();
    this.#frame = null;
    for (const end of this.#running.values()) end({ kind: 'unavailable' });
    this.#running.clear();
    this.#quiet.clear();
  }

  #open(): AddinFrame | null {
    const { addin, pageUrl, container, services, item, shelf } = this.#options;
    if (pageUrl === null) return null;
    this.#frame = new AddinFrame({
      kind: 'runtime',
      addin,
      pageUrl,
      title: localise(addin.displayName, services.settings.locale),
      container,
      services,
      item,
      initializationContext: () => this.#initializationContext,
      events: NO_EVENTS,
      blockedEvents: PANE_EVENTS,
      onCompleted: (id, status, data) => this.#completed(id, status, data),
      dialogs: new DialogOpener({ addin, services, pageUrl, shelf }),
      mayInteract: () => this.#quiet.size === 0,
    });
    return this.#frame;
  }

  #throwAway(frame: AddinFrame | null): EventOutcome {
    frame?.close();
    if (this.#frame === frame) {
      this.#frame = null;
      this.#isSpent = false;
    }
    return { kind: 'unavailable' };
  }

  #outcomeOf(id: string): Promise<EventOutcome> {
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => this.#end(id, { kind: 'timed-out' }),
        this.#options.services.settings.timeoutMs,
      );
      this.#running.set(id, (outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      });
    });
  }

  #completed(id: unknown, status: unknown, data: unknown): void {
    if (typeof id !== 'string') return;
    this.#end(
      id,
      status === SUCCEEDED ? { kind: 'completed', options: optionsIn(data) } : { kind: 'not-associated' },
    );
  }

  #end(id: string, outcome: EventOutcome): void {
    const end = this.#running.get(id);
    const isQuiet = this.#quiet.has(id);
    this.#running.delete(id);
    this.#quiet.delete(id);
    end?.(outcome);
    if (end !== undefined && this.#endsLife(outcome, isQuiet)) this.#isSpent = true;
    if (this.#isSpent && this.#running.size === 0) this.#throwAway(this.#frame);
  }

  /**
   * A function that took too long lives no longer; a launch event that has completed may or may not (facts: platform 1.2,
   * "Life"). That others in the same page are let finish is invented.
   */
  #endsLife({ kind }: EventOutcome, isQuiet: boolean): boolean {
    if (kind === 'timed-out') return true;
    return kind === 'completed' && isQuiet && this.#options.services.suffers('platform 1.2');
  }
}

/** The library sends the event back as JSON, with the options in it. */
function optionsIn(data: unknown): Fields {
  const event = typeof data === 'string' ? parseJson(data) : undefined;
  const options = isFields(event) ? event['completedContext'] : undefined;
  return isFields(options) ? options : {};
}
