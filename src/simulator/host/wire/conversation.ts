import { answerTo, eventFor, isFields, parseRequest, TRANSPORT_ERROR } from './envelope';
import type { TransportError, WireRequest } from './envelope';

/** What the host answers: data for the library, or silence, which the library passes on as silence. */
export type Reply =
  | {
      readonly kind: 'data';
      readonly data: unknown;
      readonly transport?: TransportError;
      /** The answer is sent two times, which no client should do. */
      readonly twice?: boolean;
    }
  | { readonly kind: 'silence' };

export interface ConversationOptions {
  readonly id: string;
  readonly frame: HTMLIFrameElement;
  /** Origins that the frame may be at: its page's own and the manifest's AppDomains. */
  readonly origins: ReadonlySet<string>;
  /** `origin` is where the frame stands at the moment. */
  readonly answer: (request: WireRequest, origin: string) => Promise<Reply>;
  /** The frame can hear this event from now on. */
  readonly onRegistered: (event: string) => void;
}

interface Registration {
  readonly request: WireRequest;
  readonly origin: string;
}

/** The talk between the host and one frame. Messages from any other window or origin are not heard. */
export class Conversation {
  readonly #options: ConversationOptions;
  readonly #registrations = new Map<string, Registration>();
  readonly #listen = (event: MessageEvent): void => this.#hear(event);

  constructor(options: ConversationOptions) {
    this.#options = options;
    window.addEventListener('message', this.#listen);
  }

  /** Raises an event in the frame; false when the frame has not registered for it. */
  raise(event: string, data: unknown): boolean {
    const registration = this.#registrations.get(event);
    if (registration === undefined) return false;
    this.#post(eventFor(registration.request, data, window.location.origin), registration.origin);
    return true;
  }

  hears(event: string): boolean {
    return this.#registrations.has(event);
  }

  /** A page that boots anew in the same frame starts without registrations. */
  forgetRegistrations(): void {
    this.#registrations.clear();
  }

  close(): void {
    window.removeEventListener('message', this.#listen);
    this.#registrations.clear();
  }

  #hear(event: MessageEvent): void {
    const { id, frame, origins } = this.#options;
    if (event.source === null || event.source !== frame.contentWindow || !origins.has(event.origin)) return;
    const request = parseRequest(event.data);
    if (request?.conversationId !== id) return;
    void this.#reply(request, event.origin);
  }

  async #reply(request: WireRequest, origin: string): Promise<void> {
    const reply = await this.#options.answer(request, origin);
    const isRegistered = this.#keepRegistration(request, origin, reply);
    if (reply.kind === 'silence') return;
    const transport = reply.transport ?? TRANSPORT_ERROR.none;
    const answer = answerTo(request, reply.data, window.location.origin, transport);
    this.#post(answer, origin);
    if (reply.twice === true) this.#post(answer, origin);
    if (isRegistered) this.#options.onRegistered(request.action);
  }

  #keepRegistration(request: WireRequest, origin: string, reply: Reply): boolean {
    if (request.kind === 'unregister') this.#registrations.delete(request.action);
    if (request.kind !== 'register' || !wasAccepted(reply)) return false;
    this.#registrations.set(request.action, { request, origin });
    return true;
  }

  #post(message: string, origin: string): void {
    this.#options.frame.contentWindow?.postMessage(message, origin);
  }
}

function wasAccepted(reply: Reply): boolean {
  return reply.kind === 'data' && isFields(reply.data) && reply.data['Error'] === 0;
}
