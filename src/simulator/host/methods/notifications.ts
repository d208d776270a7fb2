import type { Notification, PostedNotification } from '../contract';
import { NOTIFICATION_TYPES } from '../item/notification-board';
import type { NotificationBoard } from '../item/notification-board';
import { doneOr, value } from './method';
import type { Answer, Caller, ComposeCall, Method, MethodTable, ReadCall } from './method';
import { BadParameter } from './params';
import type { Params } from './params';

const TYPES: ReadonlyMap<number, Notification['type']> = new Map(NOTIFICATION_TYPES.entries());

function actionOf(params: Params, type: Notification['type']): Notification['action'] {
  if (type !== 'insightMessage') return null;
  const [action] = params.list('actions');
  const text = action?.['actionText'];
  const commandId = action?.['commandId'];
  if (typeof text !== 'string' || typeof commandId !== 'string')
    throw new BadParameter('An insight needs an action');
  return { text, commandId, contextData: action?.['contextData'] };
}

function posted({ addin, params }: Caller): PostedNotification {
  const type = params.oneOf('type', TYPES);
  return {
    addinId: addin.id,
    key: params.text('key'),
    type,
    message: params.text('message'),
    persistent: params.flag('persistent'),
    action: actionOf(params, type),
    icon: params.textOr('icon', '') || null,
  };
}

/** As the add-in gets it back: the type in words, which the library does not translate. */
function toWire({ key, type, message, icon, persistent, action }: PostedNotification): object {
  const described = { key, type, message, ...(icon === null ? {} : { icon, persistent }) };
  if (action === null) return described;
  const { text: actionText, commandId, contextData } = action;
  return { ...described, actions: [{ actionType: 'showTaskPane', actionText, commandId, contextData }] };
}

type OnBoard = (board: NotificationBoard, call: Caller) => Answer;

/** Notifications work alike in both modes. */
function inBothModes(number: number, name: string, answer: OnBoard): Method {
  return {
    name: `notificationMessages.${name}`,
    fact: `host-protocol 5, number ${number}; platform 3.3`,
    since: '1.3',
    needs: 'ReadItem',
    compose: (call: ComposeCall) => answer(call.form.board, call),
    read: (call: ReadCall) => answer(call.open.board, call),
  };
}

export const NOTIFICATION_METHODS: MethodTable = {
  33: inBothModes(33, 'addAsync', (board, call) => doneOr(board.add(posted(call)))),
  34: inBothModes(34, 'getAllAsync', (board, call) => value(board.of(call.addin.id).map(toWire))),
  35: inBothModes(35, 'replaceAsync', (board, call) => doneOr(board.replace(posted(call)))),
  36: inBothModes(36, 'removeAsync', (board, call) =>
    doneOr(board.remove(call.addin.id, call.params.text('key'))),
  ),
};
