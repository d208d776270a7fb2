import type { PostedNotification } from '../../host/contract';

/** Notifications on their way from one window of this browser to another that takes the draft over. */
export interface HandedNotifications {
  keep(draftId: string, notifications: readonly PostedNotification[]): void;
  /** Those that were kept for a draft; they are gone afterwards. */
  take(draftId: string): readonly PostedNotification[];
}

type HandStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

function read(stored: string | null): readonly PostedNotification[] {
  const value: unknown = JSON.parse(stored ?? '[]');
  return Array.isArray(value) ? (value as readonly PostedNotification[]) : [];
}

/** `mailbox` keeps the drafts of different mailboxes apart. Forbidden storage loses the notifications and nothing else. */
export function createHandedNotifications(storage: () => HandStorage, mailbox: string): HandedNotifications {
  const keyOf = (draftId: string): string => `local-outlook.notifications:${mailbox}/${draftId}`;
  return {
    keep(draftId, notifications) {
      try {
        if (notifications.length === 0) storage().removeItem(keyOf(draftId));
        else storage().setItem(keyOf(draftId), JSON.stringify(notifications));
      } catch {
        // They end with this window.
      }
    },
    take(draftId) {
      try {
        const notifications = read(storage().getItem(keyOf(draftId)));
        storage().removeItem(keyOf(draftId));
        return notifications;
      } catch {
        return [];
      }
    },
  };
}
