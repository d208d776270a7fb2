import type { HostResult } from '../flows/ports';
import { ok } from '../core/result';
import { askOffice, callOffice, type Patience } from './call-office';
import { ICON, PANE_BUTTON } from './manifest-ids';

type Details = Office.NotificationMessageDetails;

function toDetails(message: string, linkText: string | undefined): Details {
  if (linkText === undefined) {
    return { type: 'informationalMessage', message, icon: ICON, persistent: false };
  }
  return {
    type: 'insightMessage',
    message,
    icon: ICON,
    actions: [
      {
        actionType: 'showTaskPane',
        actionText: linkText,
        commandId: PANE_BUTTON,
        contextData: '{}',
      },
    ],
  };
}

function shownNotice(
  messages: Office.NotificationMessages,
  patience: Patience,
  key: string,
): HostResult<Details | undefined> {
  return askOffice<Details[], Details | undefined>(
    'notificationMessages.getAllAsync',
    patience,
    (done) => messages.getAllAsync(done),
    (all) => all.find((notice) => notice.key === key),
  );
}

/** Replacing a message that says the same flickers and was broken for months in some clients: change only what differs. */
export async function showNotice(
  messages: Office.NotificationMessages,
  patience: Patience,
  key: string,
  message: string,
  linkText: string | undefined,
): HostResult<void> {
  const shown = await shownNotice(messages, patience, key);
  if (shown.ok && shown.value?.message === message) return ok(undefined);
  return callOffice('notificationMessages.replaceAsync', patience, (done) =>
    messages.replaceAsync(key, toDetails(message, linkText), done),
  );
}

/** Hiding what is not shown is no error. */
export async function hideNotice(
  messages: Office.NotificationMessages,
  patience: Patience,
  key: string,
): HostResult<void> {
  const shown = await shownNotice(messages, patience, key);
  if (shown.ok && shown.value === undefined) return ok(undefined);
  return callOffice('notificationMessages.removeAsync', patience, (done) => messages.removeAsync(key, done));
}
