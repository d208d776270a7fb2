import type { AddinManifest } from '../../shared/manifest';
import { appContext } from '../boot/app-context';
import { initialDataAtBoot } from '../boot/initial-data';
import type { WireEntry } from '../contract';
import type { HostServices } from '../host-services';
import type { OpenItem } from '../item/open-item';
import { executeMethod, isFailure } from '../methods/execute-method';
import type { Outcome } from '../methods/execute-method';
import { Params } from '../methods/params';
import { Conversation } from '../wire/conversation';
import type { Reply } from '../wire/conversation';
import { isFields, TRANSPORT_ERROR } from '../wire/envelope';
import type { WireRequest } from '../wire/envelope';
import { ERROR } from '../wire/error-codes';
import { addressFor, nameFor } from '../wire/frame-address';
import type { FrameIdentity } from '../wire/frame-address';
import { FOCUS_LEAVES, leaveFrame } from './leave-frame';
import { Readiness } from './readiness';

/** Event that every frame registers just before its page is told that Office is ready. */
export const APP_COMMAND_INVOKED = 'appCommandInvoked';

export interface AddinFrameOptions {
  readonly kind: WireEntry['frame'];
  readonly addin: AddinManifest;
  readonly pageUrl: string;
  /** For people who listen to the page. */
  readonly title: string;
  readonly container: HTMLElement;
  readonly services: HostServices;
  /** What the frame is about, asked again for every call. */
  readonly item: () => OpenItem;
  readonly initializationContext: () => unknown;
  /** Wire names of the events that this frame may register. */
  readonly events: ReadonlySet<string>;
  /** `event.completed`: instance id, status, and the event as JSON. */
  readonly onCompleted?: (id: unknown, status: unknown, event: unknown) => void;
  /** The page asked to be closed. */
  readonly onCloseContainer?: () => void;
}

const OSF = { completed: 94, closeContainer: 97 } as const;

/** One page of an add-in in an iframe, and everything that it says to its host. */
export class AddinFrame {
  readonly #options: AddinFrameOptions;
  readonly #identity: FrameIdentity;
  readonly #element: HTMLIFrameElement;
  readonly #conversation: Conversation;
  readonly #readiness: Readiness;

  constructor(options: AddinFrameOptions) {
    this.#options = options;
    this.#identity = newIdentity(options.services.settings.locale);
    this.#element = document.createElement('iframe');
    this.#readiness = new Readiness(this.#element);
    this.#conversation = new Conversation({
      id: this.#identity.conversationId,
      frame: this.#element,
      origins: originsOf(options),
      answer: (request) => this.#answer(request),
      onRegistered: (event) => this.#registered(event),
    });
    this.#show();
  }

  /** Resolves once the page can be talked to, or has failed to come up. */
  get ready(): Promise<'ready' | 'unavailable'> {
    return this.#readiness.settled;
  }

  /** Raises an event; false when the page has not registered for it. */
  raise(event: string, data: unknown, what: string, invented = false): boolean {
    const raised = this.#conversation.raise(event, data);
    if (raised) this.#note({ direction: 'to-add-in', what, failed: false, invented });
    return raised;
  }

  hears(event: string): boolean {
    return this.#conversation.hears(event);
  }

  close(): void {
    this.#conversation.close();
    this.#readiness.giveUp();
    this.#element.remove();
  }

  #show(): void {
    const { container, kind, pageUrl, title } = this.#options;
    this.#element.name = nameFor(this.#identity, window.location.origin);
    this.#element.title = title;
    this.#element.src = addressFor(pageUrl, this.#identity);
    this.#element.dataset['addinFrame'] = kind;
    if (kind === 'runtime') hide(this.#element);
    else Object.assign(this.#element.style, { border: '0', width: '100%', height: '100%' });
    container.append(this.#element);
  }

  async #answer(request: WireRequest): Promise<Reply> {
    this.#readiness.heard();
    const { reply, what, invented } = await this.#outcomeOf(request).catch(() => broken(request.action));
    if (what !== '') this.#note({ direction: 'to-host', what, failed: isFailure(reply), invented });
    return reply;
  }

  async #outcomeOf(request: WireRequest): Promise<Outcome> {
    if (request.kind === 'unregister') return plainly(`stop ${request.action}`, { Error: 0 });
    if (request.kind === 'register') return this.#register(request.action);
    switch (request.action) {
      case 'ContextActivationManager_getAppContextAsync':
        this.#conversation.forgetRegistrations();
        return plainly('get app context', await this.#appContext());
      case 'ContextActivationManager_notifyHost':
        return this.#notified(request.data);
      case 'GetInitialData':
        return plainly('get initial data', this.#initialData());
      case 'ExecuteMethod':
        return this.#executeMethod(request.data);
      case 'executeMethod':
        return this.#executeOsfMethod(request.data);
      default:
        return this.#unmodelled(request.action, 'No such action.');
    }
  }

  #appContext(): Promise<object> {
    const { addin, pageUrl, services } = this.#options;
    return appContext({ identity: this.#identity, addin, pageUrl }, services);
  }

  #initialData(): object {
    const { addin, item, services } = this.#options;
    return initialDataAtBoot(item(), addin, services);
  }

  #register(event: string): Outcome {
    if (event !== APP_COMMAND_INVOKED && !this.#options.events.has(event)) {
      return this.#unmodelled(`register ${event}`, `Not modelled in a ${this.#options.kind}.`);
    }
    return plainly(`register ${event}`, { Error: 0 });
  }

  #registered(event: string): void {
    if (event === APP_COMMAND_INVOKED) this.#readiness.ready();
  }

  /** Focus, keys and the page's address. Only leaving the frame needs an answer in deed. */
  #notified(data: unknown): Outcome {
    const action: unknown = Array.isArray(data) ? data[1] : undefined;
    const direction = typeof action === 'number' ? FOCUS_LEAVES.get(action) : undefined;
    if (direction !== undefined) leaveFrame(this.#element, direction);
    return plainly('', {});
  }

  async #executeMethod(data: unknown): Promise<Outcome> {
    const { addin, item, services, initializationContext } = this.#options;
    const { ApiParams: params, MethodData: methodData } = isFields(data) ? data : {};
    const dispatchId = isFields(methodData) ? methodData['DispatchId'] : undefined;
    const caller = {
      addin,
      services,
      params: new Params(params),
      initializationContext: initializationContext(),
    };
    return executeMethod({ dispatchId, item: item(), caller });
  }

  #executeOsfMethod(data: unknown): Outcome {
    const fields = isFields(data) ? data : {};
    const method = isFields(fields['DdaMethod']) ? fields['DdaMethod']['DispatchId'] : undefined;
    if (method === OSF.completed) {
      this.#options.onCompleted?.(fields['0'], fields['1'], fields['2']);
      return plainly('event.completed', { Version: 1, Error: 0 });
    }
    if (method === OSF.closeContainer && this.#options.onCloseContainer !== undefined) {
      this.#options.onCloseContainer();
      return plainly('ui.closeContainer', { Version: 1, Error: 0 });
    }
    return this.#unmodelled(
      `shared call number ${String(method)}`,
      'Dialogs, tokens and the like are not modelled.',
    );
  }

  #unmodelled(what: string, detail: string): Outcome {
    this.#options.services.unmodelled.report({ what, detail });
    const data = { Version: 1, Error: ERROR.notSupported };
    return { reply: { kind: 'data', data }, what, invented: true };
  }

  #note(entry: Omit<WireEntry, 'at' | 'frame'>): void {
    this.#options.services.log.note({ frame: this.#options.kind, ...entry });
  }
}

function plainly(what: string, data: object): Outcome {
  return { reply: { kind: 'data', data }, what, invented: false };
}

/** What happens when the server cannot give the host what the add-in asks for: the library hears of a failed request. */
function broken(what: string): Outcome {
  return {
    reply: { kind: 'data', data: {}, transport: TRANSPORT_ERROR.errorHandlingRequest },
    what,
    invented: true,
  };
}

function newIdentity(locale: string): FrameIdentity {
  const [conversationId, controlId, correlationId] = [
    crypto.randomUUID(),
    crypto.randomUUID(),
    crypto.randomUUID(),
  ];
  return { conversationId, controlId, correlationId, locale };
}

/** Not `display: none`: browsers slow such frames down. */
export function hide(element: HTMLIFrameElement): void {
  element.tabIndex = -1;
  element.ariaHidden = 'true';
  Object.assign(element.style, {
    position: 'absolute',
    width: '0',
    height: '0',
    border: '0',
    visibility: 'hidden',
  });
}

function originsOf({ addin, pageUrl }: AddinFrameOptions): ReadonlySet<string> {
  const domains = addin.appDomains
    .filter((domain) => URL.canParse(domain))
    .map((domain) => new URL(domain).origin);
  return new Set([new URL(pageUrl).origin, ...domains]);
}
