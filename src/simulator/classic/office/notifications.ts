import { fields, isFields, list, oneOf, text } from './arguments';
import type { Fields } from './arguments';
import { wrongArgument } from './failures';
import type { Method, MethodTable } from './method';

/** Limits that the web's library checks as well (facts: platform 3.3). */
const LONGEST = { key: 32, message: 150, icon: 32, actionText: 30 } as const;

const INSIGHT = 'insightMessage';
const WITH_ICON: ReadonlySet<unknown> = new Set(['informationalMessage', INSIGHT]);
const TYPES: ReadonlyMap<unknown, number> = new Map([
  ['informationalMessage', 0],
  ['progressIndicator', 1],
  ['errorMessage', 2],
  [INSIGHT, 3],
]);

function iconOf(details: Fields): Fields {
  const { type, icon, persistent } = details;
  if (!WITH_ICON.has(type)) {
    if (icon !== undefined || persistent !== undefined) throw wrongArgument('icon');
    return {};
  }
  const named = { icon: text(icon, 'icon', LONGEST.icon) };
  if (type === INSIGHT) return named;
  if (typeof persistent !== 'boolean') throw wrongArgument('persistent');
  return { ...named, persistent };
}

function actionsOf({ type, actions }: Fields): Fields {
  if (type !== INSIGHT) {
    if (actions !== undefined) throw wrongArgument('actions');
    return {};
  }
  const [action, ...more] = list(actions, 'actions');
  if (!isFields(action) || more.length > 0) throw wrongArgument('actions');
  text(action['actionText'], 'actionText', LONGEST.actionText);
  text(action['commandId'], 'commandId');
  return { actions };
}

function keyOf(key: unknown): string {
  const named = text(key, 'key', LONGEST.key);
  if (named === '') throw wrongArgument('key');
  return named;
}

function notification([key, given]: readonly unknown[]): Fields {
  const details = fields(given, 'JSONmessage');
  return {
    key: keyOf(key),
    message: text(details['message'], 'message', LONGEST.message),
    type: oneOf(details['type'], TYPES, 'type'),
    ...iconOf(details),
    ...actionsOf(details),
  };
}

const posts = (number: number): Method => ({
  number,
  since: '1.3',
  needs: 'ReadItem',
  takes: 2,
  params: notification,
});

export const NOTIFICATION_MEMBERS: MethodTable = {
  'notificationMessages.addAsync': posts(33),
  'notificationMessages.getAllAsync': { number: 34, since: '1.3', needs: 'ReadItem' },
  'notificationMessages.replaceAsync': posts(35),
  'notificationMessages.removeAsync': {
    number: 36,
    since: '1.3',
    needs: 'ReadItem',
    takes: 1,
    params: ([key]) => ({ key: keyOf(key) }),
  },
};
