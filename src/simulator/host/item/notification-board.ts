import type { PlayedClient } from '../clients/played-client';
import type { Notification, PostedNotification } from '../contract';
import { ERROR } from '../wire/error-codes';
import type { ErrorCode } from '../wire/error-codes';
import type { ItemMode } from './item-mode';

/** Limits per notification (facts: platform 3.3). */
export const NOTIFICATION_LIMITS = {
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

/** How the bars of one client behave. */
export interface BoardRules {
  /** For each add-in; where it is one, the next takes the place of the last (facts: platform 3.3). */
  readonly perItem: number;
  readonly hasInsights: boolean;
  /** GH#3155: no bar stays for long, whatever the add-in asked for. */
  readonly forgetsPersistent: boolean;
  /** GH#6650: the old text stays when a bar is replaced. */
  readonly keepsOldText: boolean;
  /** GH#6733: a bar that was replaced once cannot be taken away. */
  readonly sticksAfterReplace: boolean;
  /** GH#5952: bars are accepted and not shown. */
  readonly showsNothing: boolean;
}

export function boardRules({ client, suffers }: PlayedClient, mode: ItemMode): BoardRules {
  return {
    perItem: client.notificationsPerItem,
    hasInsights: client.insightModes.includes(mode),
    forgetsPersistent: suffers('GH#3155'),
    keepsOldText: suffers('GH#6650'),
    sticksAfterReplace: suffers('GH#6733'),
    showsNothing: mode === 'read' && suffers('GH#5952'),
  };
}

/** The notification bars of one item. Methods answer null when done, else the code that the add-in gets. */
export class NotificationBoard {
  readonly #rules: BoardRules;
  readonly #changed: () => void;
  #posted: readonly PostedNotification[] = [];
  /** Bars that stay to be seen although they were taken away. */
  #stuck: readonly PostedNotification[] = [];
  readonly #replaced = new Set<string>();

  constructor(rules: BoardRules, changed: () => void) {
    this.#rules = rules;
    this.#changed = changed;
  }

  all(): readonly Notification[] {
    return this.#rules.showsNothing ? [] : [...this.#posted, ...this.#stuck];
  }

  /** Everything that add-ins know of; bars that only stay to be seen are not among it. */
  posted(): readonly PostedNotification[] {
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
    this.#set([...(this.#rules.perItem === 1 ? [] : this.#posted), notification]);
    return null;
  }

  /** Adds when there is nothing to replace, as documented. */
  replace(notification: PostedNotification): ErrorCode | null {
    if (!this.find(notification.addinId, notification.key)) return this.add(notification);
    const problem = this.#problemWith(notification);
    if (problem !== null) return problem;
    this.#replaced.add(`${notification.addinId} ${notification.key}`);
    const next = (posted: PostedNotification): PostedNotification =>
      this.#rules.keepsOldText ? { ...notification, message: posted.message } : notification;
    this.#set(this.#posted.map((posted) => (isSame(posted, notification) ? next(posted) : posted)));
    return null;
  }

  remove(addinId: string, key: string): ErrorCode | null {
    const posted = this.find(addinId, key);
    if (posted === undefined) return ERROR.notificationKeyNotFound;
    const isStuck = this.#rules.sticksAfterReplace && this.#replaced.has(`${addinId} ${key}`);
    if (isStuck) this.#stuck = [...this.#stuck, posted];
    this.#set(this.#posted.filter((other) => other !== posted));
    return null;
  }

  /** What stays when another item is shown; persistent bars come back with their item. */
  keepPersistent(): void {
    this.#set(this.#posted.filter(({ persistent }) => persistent && !this.#rules.forgetsPersistent));
  }

  #problemWith(notification: PostedNotification): ErrorCode | null {
    const { addinId, key, message, type } = notification;
    const { perItem, hasInsights } = this.#rules;
    const { keyLength, messageLength } = NOTIFICATION_LIMITS;
    if (key.length > keyLength || message.length > messageLength) return ERROR.invalidParameter;
    const others = this.of(addinId).filter((posted) => posted.key !== key);
    if (perItem > 1 && others.length >= perItem) return ERROR.tooManyNotifications;
    if (type !== 'insightMessage') return null;
    // Where there are no insight messages, which code the client answers is not known.
    if (!hasInsights) return ERROR.notSupported;
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
