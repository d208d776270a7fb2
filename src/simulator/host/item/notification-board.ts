import type { Notification } from '../contract';
import { ERROR } from '../wire/error-codes';
import type { ErrorCode } from '../wire/error-codes';

/** Limits per add-in and item (facts: 3.3). */
export const NOTIFICATION_LIMITS = {
  perItem: 5,
  keyLength: 32,
  messageLength: 150,
  actionTextLength: 30,
} as const;

/** In the order of the wire's numbers for them (facts: host-protocol 5, number 33). */
export const NOTIFICATION_TYPES: readonly Notification['type'][] = [
  'informationalMessage',
  'progressIndicator',
  'errorMessage',
  'insightMessage',
];

export interface PostedNotification extends Notification {
  /** Resid of an image in the manifest; clients other than classic Outlook do not show it. */
  readonly icon: string | null;
}

export type ItemMode = 'compose' | 'read';

/** The notification bars of one item. Methods answer null when done, else the code that the add-in gets. */
export class NotificationBoard {
  readonly #mode: ItemMode;
  readonly #changed: () => void;
  #posted: readonly PostedNotification[] = [];

  constructor(mode: ItemMode, changed: () => void) {
    this.#mode = mode;
    this.#changed = changed;
  }

  all(): readonly Notification[] {
    return this.#posted;
  }

  of(addinId: string): readonly PostedNotification[] {
    return this.#posted.filter((posted) => posted.addinId === addinId);
  }

  find(addinId: string, key: string): PostedNotification | undefined {
    return this.of(addinId).find((posted) => posted.key === key);
  }

  add(notification: PostedNotification): ErrorCode | null {
    if (this.find(notification.addinId, notification.key)) return ERROR.duplicateNotificationKey;
    const problem = this.#problemWith(notification);
    if (problem !== null) return problem;
    this.#set([...this.#posted, notification]);
    return null;
  }

  /** Adds when there is nothing to replace, as documented. */
  replace(notification: PostedNotification): ErrorCode | null {
    if (!this.find(notification.addinId, notification.key)) return this.add(notification);
    const problem = this.#problemWith(notification);
    if (problem !== null) return problem;
    this.#set(this.#posted.map((posted) => (isSame(posted, notification) ? notification : posted)));
    return null;
  }

  remove(addinId: string, key: string): ErrorCode | null {
    if (!this.find(addinId, key)) return ERROR.notificationKeyNotFound;
    this.#set(this.#posted.filter((posted) => !isSame(posted, { addinId, key })));
    return null;
  }

  /** What stays when another item is shown; persistent bars come back with their item. */
  keepPersistent(): void {
    this.#set(this.#posted.filter((posted) => posted.persistent));
  }

  #problemWith(notification: PostedNotification): ErrorCode | null {
    const { addinId, key, message, type } = notification;
    const { keyLength, messageLength, perItem } = NOTIFICATION_LIMITS;
    if (key.length > keyLength || message.length > messageLength) return ERROR.invalidParameter;
    const others = this.of(addinId).filter((posted) => posted.key !== key);
    if (others.length >= perItem) return ERROR.tooManyNotifications;
    if (type !== 'insightMessage') return null;
    // Reading, the web client has no insight messages. Which code it answers is not known.
    if (this.#mode === 'read') return ERROR.notSupported;
    return others.some((posted) => posted.type === type) ? ERROR.tooManyNotifications : null;
  }

  #set(posted: readonly PostedNotification[]): void {
    this.#posted = posted;
    this.#changed();
  }
}

function isSame(posted: Notification, { addinId, key }: Pick<Notification, 'addinId' | 'key'>): boolean {
  return posted.addinId === addinId && posted.key === key;
}
