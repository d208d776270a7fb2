import type { AddinManifest } from '../../shared/manifest';
import { accessToken } from '../auth/access-token';
import { answerNested, NESTED_APP_AUTH } from '../auth/nested-app-auth';
import { appContext } from '../boot/app-context';
import { initialDataAtBoot, withTheme } from '../boot/initial-data';
import type { WireEntry } from '../contract';
import type { HostServices } from '../host-services';
import type { LoadSlot, OpenItem } from '../item/open-item';
import { executeMethod, isFailure } from '../methods/execute-method';
import type { Outcome } from '../methods/execute-method';
import { Params } from '../methods/params';
import { Conversation } from '../wire/conversation';
import type { Reply } from '../wire/conversation';
import { isFields, TRANSPORT_ERROR } from '../wire/envelope';
import type { Fields, WireRequest } from '../wire/envelope';
import { ERROR } from '../wire/error-codes';
import { addressFor, nameFor } from '../wire/frame-address';
import type { FrameIdentity } from '../wire/frame-address';
import { DIALOG_MESSAGE, POPUP_PROMPT_SHOWN } from './dialog-port';
import type { FrameDialogs, Letter } from './dialog-port';
import { FOCUS_LEAVES, leaveFrame } from './leave-frame';
import { Readiness, type FrameState } from './readiness';

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
  /** Wire names of those that the client lacks. */
  readonly absentEvents?: ReadonlySet<string>;
  /** Wire names of the events that are known, and refused to this frame. */
  readonly blockedEvents?: ReadonlySet<string>;
  /** `event.completed`: instance id, status, and the event as JSON. */
  readonly onCompleted?: (id: unknown, status: unknown, event: unknown) => void;
  /** The page asked to be closed. */
  readonly onCloseContainer?: () => void;
  /** The frame can hear this event from now on. */
  readonly onRegistered?: (event: string) => void;
  /** What opens the frame's dialogs; a dialog itself has none. */
  readonly dialogs?: FrameDialogs;
  /** For dialogs: the page spoke to its opener. False when nobody may read it. */
  readonly onMessageParent?: (letter: Letter) => boolean;
  /** Whether a person may be asked or shown something now: not while a launch event runs (facts: platform 1.3). */
  readonly mayInteract?: () => boolean;
  /** The page's address goes without the host's information in it. */
  readonly keepAddress?: boolean;
}

/** Numbers of the calls that all Office applications share (facts: host-protocol 6). */
const OSF = {
  completed: 94,
  closeContainer: 97,
  accessToken: 98,
  messageParent: 144,
  messageChild: 145,
} as const;

/** One page of an add-in in an iframe, and everything that it says to its host. */
export class AddinFrame {
  readonly #options: AddinFrameOptions;
  readonly #identity: FrameIdentity;
  readonly #element: HTMLIFrameElement;
  readonly #conversation: Conversation;
  readonly #readiness: Readiness;
  readonly #loaded: LoadSlot = { item: null };

  constructor(options: AddinFrameOptions) {
    this.#options = options;
    this.#identity = newIdentity(options.services, options.kind === 'dialog');
    this.#element = document.createElement('iframe');
    this.#readiness = new Readiness(this.#element);
    this.#conversation = new Conversation({
      id: this.#identity.conversationId,
      frame: this.#element,
      origins: originsOf(options),
      answer: (request, origin) => this.#answer(request, origin),
      onRegistered: (event) => this.#registered(event),
    });
    this.#show();
    void this.#noteWhenLost();
  }

  /** Resolves once the page can be talked to, has failed to come up, or was closed. */
  get ready(): Promise<FrameState> {
    return this.#readiness.settled;
  }

  /** Raises an event; false when the page has not registered for it. */
  raise(event: string, data: unknown, what: string, invented = false): boolean {
    const raised = this.#conversation.raise(event, data);
    if (raised) this.#note({ direction: 'to-add-in', what, failed: false, invented, detail: { sent: data } });
    return raised;
  }

  hears(event: string): boolean {
    return this.#conversation.hears(event);
  }

  close(): void {
    this.#options.dialogs?.close();
    this.#conversation.close();
    this.#readiness.close();
    this.#element.remove();
  }

  #show(): void {
    const { addin, container, kind, pageUrl, title, keepAddress, services } = this.#options;
    this.#element.name = nameFor(this.#identity, window.location.origin, {
      movedOrigins: addin.movedOrigins,
      faults: services.faults.plan,
    });
    this.#element.title = title;
    this.#element.src = keepAddress === true ? pageUrl : addressFor(pageUrl, this.#identity);
    this.#element.dataset['addinFrame'] = kind;
    if (kind === 'runtime') hide(this.#element);
    else Object.assign(this.#element.style, { border: '0', width: '100%', height: '100%' });
    container.append(this.#element);
  }

  async #answer(request: WireRequest, origin: string): Promise<Reply> {
    this.#readiness.heard();
    const { reply, what, invented } = await this.#outcomeOf(request, origin).catch((problem: unknown) => {
      this.#options.services.unmodelled.thrown(request.action, problem);
      return broken(request.action);
    });
    const answered = reply.kind === 'data' ? { answered: reply.data } : {};
    const detail = { sent: request.data, ...answered };
    if (what !== '') this.#note({ direction: 'to-host', what, failed: isFailure(reply), invented, detail });
    return reply;
  }

  async #outcomeOf(request: WireRequest, origin: string): Promise<Outcome> {
    if (request.kind === 'unregister') return this.#unregister(request.action);
    if (request.kind === 'register') return this.#register(request);
    switch (request.action) {
      case 'ContextActivationManager_getAppContextAsync':
        this.#conversation.forgetRegistrations();
        this.#loaded.item = null;
        return this.#faulty('get app context', () => this.#appContext());
      case 'ContextActivationManager_notifyHost':
        return this.#notified(request.data);
      case 'GetInitialData':
        return this.#faulty('get initial data', async () => this.#initialData());
      case 'ExecuteMethod':
        return this.#executeMethod(request.data);
      case 'executeMethod':
        return this.#executeOsfMethod(request.data, origin);
      case NESTED_APP_AUTH:
        return this.#nestedAppAuth(request.data);
      default:
        return this.#unmodelled(request.action, 'No such action.');
    }
  }

  /** An answer that the panel of faults can spoil by its name in the wire log. */
  async #faulty(what: string, answer: () => Promise<object>): Promise<Outcome> {
    const { reply, isFaulty } = await this.#options.services.faults.answer([what], async () => ({
      kind: 'data',
      data: await answer(),
    }));
    return { reply, what, invented: isFaulty };
  }

  #appContext(): Promise<object> {
    const { addin, pageUrl, services } = this.#options;
    return appContext({ identity: this.#identity, addin, pageUrl }, services);
  }

  #initialData(): object {
    const { addin, item, kind, services } = this.#options;
    const data = initialDataAtBoot(item(), addin, services);
    return kind === 'pane' ? withTheme(data, services) : data;
  }

  #register({ action: event, data }: WireRequest): Outcome | Promise<Outcome> {
    if (event === DIALOG_MESSAGE) return this.#requestDialog(data);
    if (event === POPUP_PROMPT_SHOWN) return this.#popupPromptShown();
    // With which code a client refuses an event that it lacks is invented.
    if (this.#options.absentEvents?.has(event) === true)
      return invented(`register ${event}`, { Error: ERROR.notSupported });
    if (event !== APP_COMMAND_INVOKED && !this.#options.events.has(event)) return this.#refuse(event);
    return this.#faulty(`register ${event}`, async () => ({ Error: 0 }));
  }

  /**
   * Launch events may not listen (facts: platform 1.3). Invented: with which code they are refused, and that functions of
   * the ribbon are, too.
   */
  #refuse(event: string): Outcome {
    const { blockedEvents, kind } = this.#options;
    const what = `register ${event}`;
    if (blockedEvents?.has(event) !== true) return this.#unmodelled(what, `Not modelled in a ${kind}.`);
    return invented(what, { Error: ERROR.notForThisExtensionPoint });
  }

  #registered(event: string): void {
    const { dialogs, onRegistered } = this.#options;
    if (event === APP_COMMAND_INVOKED) this.#cameUp();
    if (event === DIALOG_MESSAGE) {
      dialogs?.open((message) => this.raise(DIALOG_MESSAGE, message, `dialog: ${message.messageType}`));
    }
    onRegistered?.(event);
  }

  #cameUp(): void {
    const { addin, pageUrl, services } = this.#options;
    this.#readiness.ready();
    services.unreachable.works(addin, pageUrl);
  }

  /** A dialog may show any page, also one that has nothing to do with Office. */
  async #noteWhenLost(): Promise<void> {
    const { addin, kind, pageUrl, services } = this.#options;
    const isLost = (await this.#readiness.settled) === 'unavailable';
    if (isLost && kind !== 'dialog') services.unreachable.failed(addin, pageUrl);
  }

  /** `dialog.close()` ends the registration by which the dialog was opened. */
  #unregister(event: string): Outcome {
    if (event === DIALOG_MESSAGE) this.#options.dialogs?.close();
    return plainly(event === DIALOG_MESSAGE ? 'dialog.close' : `stop ${event}`, { Error: 0 });
  }

  /** Launch events may not open dialogs (facts: platform 1.3); with which code they are refused is invented. */
  #requestDialog(data: unknown): Outcome {
    const { dialogs } = this.#options;
    const what = 'ui.displayDialogAsync';
    if (dialogs === undefined) return this.#unmodelled(what, `Not modelled in a ${this.#options.kind}.`);
    if (!this.#mayInteract()) return invented(what, { Error: ERROR.notForThisExtensionPoint });
    return plainly(what, { Error: dialogs.request(isFields(data) ? data['targetId'] : undefined) });
  }

  /** The library asks the person inside the page, before it opens a window by itself. */
  #popupPromptShown(): Outcome {
    const isSeen = this.#options.kind !== 'runtime';
    const what = isSeen ? 'asks to open a window' : 'asks to open a window, where nobody can see it';
    return plainly(what, { Error: isSeen ? 0 : ERROR.notSupported });
  }

  #mayInteract(): boolean {
    return this.#options.mayInteract?.() ?? true;
  }

  async #nestedAppAuth(data: unknown): Promise<Outcome> {
    const { addin, services } = this.#options;
    const message = isFields(data) ? data['message'] : undefined;
    const answer = await answerNested(message, { addin, services, mayAsk: this.#mayInteract() });
    if (answer === null) return this.#unmodelled(NESTED_APP_AUTH, 'This is no request of the bridge.');
    const reply = { message: answer.message, Error: answer.failed ? ERROR.genericResponse : 0 };
    return invented(`nestedAppAuth.${answer.method}`, reply);
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
    const { DispatchId: dispatchId, isLoadedItem } = isFields(methodData) ? methodData : {};
    const caller = {
      addin,
      services,
      params: new Params(params),
      initializationContext: initializationContext(),
      loaded: this.#loaded,
      mayInteract: this.#mayInteract(),
    };
    return executeMethod({ dispatchId, item: item(), isOnLoaded: isLoadedItem === true, caller });
  }

  #executeOsfMethod(data: unknown, origin: string): Outcome | Promise<Outcome> {
    const fields = isFields(data) ? data : {};
    const method = isFields(fields['DdaMethod']) ? fields['DdaMethod']['DispatchId'] : undefined;
    const { addin, services, dialogs, onCompleted, onCloseContainer, onMessageParent } = this.#options;
    switch (method) {
      case OSF.completed:
        return this.#faulty('event.completed', async () => {
          onCompleted?.(fields['0'], fields['1'], fields['2']);
          return DONE;
        });
      case OSF.closeContainer:
        if (onCloseContainer === undefined) break;
        onCloseContainer();
        return plainly('ui.closeContainer', DONE);
      case OSF.accessToken: {
        const caller = { addin, services, mayAsk: this.#mayInteract() };
        return invented('auth.getAccessToken', accessToken(fields, caller));
      }
      case OSF.messageParent:
        return delivered('ui.messageParent', onMessageParent?.(letterIn(fields, 'messageToParent', origin)));
      case OSF.messageChild:
        return delivered('dialog.messageChild', dialogs?.tell(letterIn(fields, 'messageContent', origin)));
    }
    return this.#unmodelled(
      `shared call number ${String(method)}`,
      `Not modelled in a ${this.#options.kind}.`,
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

const DONE = { Version: 1, Error: 0 };

function plainly(what: string, data: object): Outcome {
  return { reply: { kind: 'data', data }, what, invented: false };
}

function invented(what: string, data: object): Outcome {
  return { reply: { kind: 'data', data }, what, invented: true };
}

function letterIn(fields: Fields, name: string, from: string): Letter {
  const { targetOrigin } = fields;
  return { content: fields[name], from, targetOrigin: typeof targetOrigin === 'string' ? targetOrigin : '' };
}

/** Who sends a letter does not learn whether anybody may read it; the log does. */
function delivered(what: string, isRead: boolean | undefined): Outcome {
  return plainly(isRead === true ? what : `${what}: nobody may read it`, DONE);
}

/** What happens when the server cannot give the host what the add-in asks for: the library hears of a failed request. */
function broken(what: string): Outcome {
  return {
    reply: { kind: 'data', data: {}, transport: TRANSPORT_ERROR.errorHandlingRequest },
    what,
    invented: true,
  };
}

function newIdentity(
  { correlationId, settings: { locale } }: HostServices,
  isDialog: boolean,
): FrameIdentity {
  const [conversationId, controlId] = [crypto.randomUUID(), crypto.randomUUID()];
  return { conversationId, controlId, correlationId, locale, isDialog };
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
