/**
 * The envelope of every message between an add-in's frame and its host: a JSON string sent by `postMessage`, of one
 * class in both directions (office.js, Microsoft.Office.Common.Message).
 */

const MESSAGE_TYPE = { request: 0, response: 1 } as const;
const RESPONSE_TYPE = { forCalling: 0, forEventing: 1 } as const;
const SERIALIZER_VERSION = 1;

/** What the library's transport understands as the outcome of a request; 0 is success. */
export const TRANSPORT_ERROR = { none: 0, errorHandlingRequest: -2 } as const;
export type TransportError = (typeof TRANSPORT_ERROR)[keyof typeof TRANSPORT_ERROR];

export type RequestKind = 'invoke' | 'register' | 'unregister';
const KINDS: readonly RequestKind[] = ['invoke', 'register', 'unregister'];

/** A call or an event registration that came from an add-in's frame. */
export interface WireRequest {
  readonly kind: RequestKind;
  /** Method or event name: `ExecuteMethod`, `olkRecipientsChanged` … */
  readonly action: string;
  readonly conversationId: string;
  readonly correlationId: number;
  readonly data: unknown;
}

export type Fields = Readonly<Record<string, unknown>>;

/** Narrows anything that crossed the wire to an object with fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value, or undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a message that arrived at the host; null for everything that is not a well-formed request. */
export function parseRequest(message: unknown): WireRequest | null {
  const envelope = typeof message === 'string' ? parseJson(message) : undefined;
  if (!isFields(envelope) || envelope['_messageType'] !== MESSAGE_TYPE.request) return null;
  const { _actionName: action, _conversationId: conversationId, _correlationId: correlationId } = envelope;
  const kind = typeof envelope['_actionType'] === 'number' ? KINDS[envelope['_actionType']] : undefined;
  if (kind === undefined || typeof action !== 'string') return null;
  if (typeof conversationId !== 'string' || typeof correlationId !== 'number') return null;
  return { kind, action, conversationId, correlationId, data: envelope['_data'] };
}

function respond(
  request: WireRequest,
  origin: string,
  responseType: number,
  errorCode: number,
  data: unknown,
) {
  return JSON.stringify({
    _messageType: MESSAGE_TYPE.response,
    _actionName: request.action,
    _conversationId: request.conversationId,
    _correlationId: request.correlationId,
    _origin: origin,
    _data: data,
    _errorCode: errorCode,
    _responseType: responseType,
    _serializerVersion: SERIALIZER_VERSION,
  });
}

/** The answer to a call. Data that is no object is dropped by the library: the add-in is then never called back. */
export function answerTo(
  request: WireRequest,
  data: unknown,
  hostOrigin: string,
  error: TransportError = TRANSPORT_ERROR.none,
): string {
  return respond(request, hostOrigin, RESPONSE_TYPE.forCalling, error, data);
}

/** An event for the frame that registered it: the registration's own ids are used again. */
export function eventFor(registration: WireRequest, data: unknown, hostOrigin: string): string {
  return respond(registration, hostOrigin, RESPONSE_TYPE.forEventing, TRANSPORT_ERROR.none, data);
}
