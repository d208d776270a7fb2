import { EVERY_CALL } from '../faults/faults';
import type { OpenItem } from '../item/open-item';
import type { Reply } from '../wire/conversation';
import { isFields } from '../wire/envelope';
import { ERROR } from '../wire/error-codes';
import { whyRefused } from './may-call';
import { refused } from './method';
import type { Answer, Caller, Method } from './method';
import { WORKS_ON_LOADED } from './loaded-items';
import { METHODS } from './method-table';
import { NOT_MODELLED_CALLS } from './not-modelled';
import { BadParameter } from './params';

type Handler = (caller: Caller) => Answer | Promise<Answer>;

/** Finds the handler for what is open; undefined when nobody has modelled the call there. */
function handlerFor(method: Method | undefined, item: OpenItem): Handler | undefined {
  if (method?.anywhere !== undefined) return method.anywhere;
  switch (item.kind) {
    case 'compose': {
      const handle = method?.compose;
      return handle && ((caller) => handle({ ...caller, form: item }));
    }
    case 'read': {
      if (item.isStale === true) return () => refused(ERROR.genericResponse);
      const handle = method?.read;
      return handle && ((caller) => handle({ ...caller, open: item }));
    }
    case 'several': {
      const handle = method?.several;
      return handle && ((caller) => handle({ ...caller, selected: item }));
    }
    case 'none':
      return method?.none;
  }
}

/** What may be asked about the message or draft that the page has loaded by its id. Invented: the codes for anything else. */
function handlerOnLoaded(
  number: unknown,
  method: Method | undefined,
  { loaded }: Caller,
): Handler | undefined {
  if (method === undefined) return undefined;
  if (loaded.item === null) return () => refused(ERROR.itemNotFound);
  if (!WORKS_ON_LOADED[loaded.item.kind].has(number)) return () => refused(ERROR.notSupported);
  return handlerFor(method, loaded.item);
}

async function run(handle: Handler, method: Method, caller: Caller): Promise<Answer> {
  const refusal = whyRefused(method, caller);
  if (refusal !== null) return refused(refusal);
  try {
    return await handle(caller);
  } catch (problem) {
    if (problem instanceof BadParameter) return refused(ERROR.invalidParameter);
    caller.services.unmodelled.thrown(method.name, problem);
    return refused(ERROR.internal);
  }
}

function toReply(answer: Answer): Reply {
  switch (answer.kind) {
    case 'value':
      return { kind: 'data', data: { error: false, data: answer.value } };
    case 'refused':
      return { kind: 'data', data: { error: true, errorCode: answer.code } };
    case 'special':
      return { kind: 'data', data: answer.data };
  }
}

const TOO_MANY = { reply: toReply(refused(ERROR.tooManyIncompleteRequests)), isFaulty: true };

export interface ExecuteRequest {
  readonly dispatchId: unknown;
  readonly item: OpenItem;
  /** It is about the message that the page has loaded, not about the open one. */
  readonly isOnLoaded?: boolean;
  readonly caller: Caller;
}

/** Answers a call by its number on the wire, writes it into the log, and reports it when nobody has modelled it. */
export async function executeMethod(request: ExecuteRequest): Promise<Outcome> {
  const { dispatchId, item, isOnLoaded, caller } = request;
  const method = typeof dispatchId === 'number' ? METHODS[dispatchId] : undefined;
  const handle = isOnLoaded === true ? handlerOnLoaded(dispatchId, method, caller) : handlerFor(method, item);
  const { addin, services, params } = caller;
  if (method === undefined || handle === undefined) return unmodelled(method, dispatchId, item, caller);
  const what = method.describe?.(params) ?? method.name;
  const answer = async (): Promise<Reply> => toReply(await run(handle, method, caller));
  const answered = await services.calls.run(addin.id, method.name, () =>
    services.faults.answer([what, EVERY_CALL], answer),
  );
  const { reply, isFaulty } = answered ?? TOO_MANY;
  return { reply, what, invented: method.invented !== undefined || isFaulty };
}

function unmodelled(
  method: Method | undefined,
  dispatchId: unknown,
  item: OpenItem,
  { services }: Caller,
): Outcome {
  const known = typeof dispatchId === 'number' ? NOT_MODELLED_CALLS[dispatchId] : undefined;
  const what = method?.name ?? known?.name ?? `call number ${String(dispatchId)}`;
  const why = known === undefined ? '' : ` ${known.why}`;
  services.unmodelled.report({
    what,
    detail: `The local Outlook does not model this call here (item: ${item.kind}).${why}`,
  });
  return { reply: toReply(refused(ERROR.notSupported)), what, invented: true };
}

/** What goes back over the wire, and what the log says about it. */
export interface Outcome {
  readonly reply: Reply;
  readonly what: string;
  readonly invented: boolean;
}

/** Whether the add-in sees this reply as a failure. */
export function isFailure(reply: Reply): boolean {
  if (reply.kind === 'silence') return true;
  if (!isFields(reply.data) || (reply.transport ?? 0) !== 0) return true;
  return (
    reply.data['error'] === true || (typeof reply.data['Error'] === 'number' && reply.data['Error'] !== 0)
  );
}
