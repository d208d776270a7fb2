import type { PermissionLevel } from '../../shared/manifest';
import { isFields, type Fields } from './arguments';
import { callError, needsPermission, wrongCount } from './failures';
import type { CallError } from './failures';

/** One asynchronous member: its number on the wire, and what goes there and back. */
export interface Method {
  readonly number: number;
  /** The mailbox requirement set that brought it; older clients do not have the member. */
  readonly since: string;
  readonly needs: PermissionLevel;
  /** Arguments before the options and the callback; none when left out. */
  readonly takes?: number;
  /** Checks the arguments and names them for the wire; the call has no parameters when left out. */
  readonly params?: (given: readonly unknown[], options: Fields) => unknown;
  /** What the add-in sees of the answer's data; `UNHEARD` where it hears nothing. */
  readonly read?: (data: unknown) => unknown;
}

type Params = NonNullable<Method['params']>;

/** A member that tells the add-in something of the item. */
export function reads(
  number: number,
  since: string,
  more: Pick<Method, 'takes' | 'params' | 'read'> = {},
): Method {
  return { number, since, needs: 'ReadItem', ...more };
}

/** A member that changes the item by what it is given. */
export function writes(number: number, since: string, params: Params, takes = 1): Method {
  return { number, since, needs: 'ReadWriteItem', takes, params };
}

/** A property of the item that is read and set by calls. */
export function property(name: string, get: Method, set: Method): MethodTable {
  return { [`${name}.getAsync`]: get, [`${name}.setAsync`]: set };
}

/** Stands for data on which the web's library breaks before it comes to the add-in's callback. */
export const UNHEARD = Symbol('unheard');

/** By path below the object that they hang on, e.g. `body.getAsync`. */
export type MethodTable = Readonly<Record<string, Method>>;

export interface AsyncResult {
  readonly status: 'succeeded' | 'failed';
  readonly value?: unknown;
  readonly error?: CallError;
  readonly asyncContext: unknown;
}
type Callback = (result: AsyncResult) => void;

/** The way to the host. An answer may never come. */
export interface Host {
  call(dispatchId: number, params: unknown, answered: (data: unknown) => void): void;
  readonly permission: PermissionLevel;
}

const RANK: Readonly<Record<PermissionLevel, number>> = {
  Restricted: 0,
  ReadItem: 1,
  ReadWriteItem: 2,
  ReadWriteMailbox: 3,
};

interface Invocation {
  readonly given: readonly unknown[];
  readonly options: Fields;
  readonly callback: Callback;
}

/** `(…given, options?, callback?)`, which is how all members of Outlook's library are called. */
export function readInvocation(args: readonly unknown[], takes: number): Invocation {
  if (args.length < takes) throw wrongCount();
  const rest = args.slice(takes);
  const callback = rest.find((argument) => typeof argument === 'function') as Callback | undefined;
  return {
    given: args.slice(0, takes),
    options: rest.find(isFields) ?? {},
    callback: callback ?? (() => undefined),
  };
}

/** Answers an AsyncResult, whatever the host said. The web's library drops what is no object, and so does this. */
export function answerWith(
  { callback, options: { asyncContext } }: Pick<Invocation, 'callback' | 'options'>,
  read: (data: unknown) => unknown = (data) => data,
): (data: unknown) => void {
  return (reply) => {
    if (!isFields(reply)) return;
    const code = codeIn(reply);
    if (code !== null) {
      callback({ status: 'failed', error: callError(code), asyncContext });
      return;
    }
    const value = read(reply['data']);
    if (value !== UNHEARD) callback({ status: 'succeeded', value, asyncContext });
  };
}

const HOST_ERROR = 5000;

/** The error of a reply; null where it succeeded. */
function codeIn(reply: Fields): number | null {
  if (reply['error'] === true)
    return typeof reply['errorCode'] === 'number' ? reply['errorCode'] : HOST_ERROR;
  return reply['wasSuccessful'] === false ? HOST_ERROR : null;
}

/** The member as an add-in calls it. */
export function toFunction(path: string, method: Method, host: Host): (...args: unknown[]) => void {
  return (...args) => {
    mustMay(path, method.needs, host);
    const invocation = readInvocation(args, method.takes ?? 0);
    const params = method.params?.(invocation.given, invocation.options);
    host.call(method.number, params, answerWith(invocation, method.read));
  };
}

export function mustMay(path: string, needs: PermissionLevel, { permission }: Host): void {
  if (RANK[permission] < RANK[needs]) throw needsPermission(path);
}
