import { NOTIFICATION_LIMITS } from '../item/notification-board';
import type { PostedNotification } from '../contract';

/** What the client itself says of names that an add-in added at Send. The words, and the place among bars, are invented. */
export function unresolvedNotice(
  addinId: string,
  addinName: string,
  texts: readonly string[],
): PostedNotification {
  const message = `Not sent: ${addinName} added recipients without an address: ${texts.join('; ')}`;
  return {
    addinId,
    key: 'local-outlook.unresolved',
    type: 'errorMessage',
    message: message.slice(0, NOTIFICATION_LIMITS.messageLength),
    icon: null,
    persistent: false,
    action: null,
  };
}
