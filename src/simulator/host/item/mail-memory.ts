import type { Mail } from '../../shared/mail';
import type { PlayedClient } from '../clients/played-client';
import type { AccountStorage } from '../contract';
import { slotOn } from './mail-properties';
import { boardRules, NotificationBoard } from './notification-board';
import type { BoardRules } from './notification-board';
import type { Properties } from './draft-properties';
import type { OpenMail } from './open-item';

interface Remembered {
  readonly board: NotificationBoard;
  readonly properties: Map<string, Properties>;
  onNotifications: () => void;
}

/**
 * What add-ins hung on mails while the page was open: bars that persist, and properties that were saved since the page
 * got the mail.
 */
export class MailMemory {
  readonly #storage: AccountStorage;
  readonly #rules: BoardRules;
  readonly #sentHaveNone: boolean;
  readonly #mails = new Map<string, Remembered>();

  constructor(services: PlayedClient & { readonly storage: AccountStorage }) {
    this.#storage = services.storage;
    this.#rules = boardRules(services, 'read');
    this.#sentHaveNone = services.suffers('platform 3.2');
  }

  /** Whoever shows the mail is told when its bars change. */
  open(mail: Mail, onNotifications?: () => void): OpenMail {
    const remembered = this.#remember(mail.id);
    if (onNotifications !== undefined) remembered.onNotifications = onNotifications;
    const slotOf = (addinId: string) => slotOn(mail, addinId, this.#sentHaveNone);
    return {
      kind: 'read',
      mail,
      board: remembered.board,
      properties: (addinId) =>
        remembered.properties.get(addinId) ?? mail.customProperties[slotOf(addinId)] ?? {},
      saveProperties: async (addinId, properties) => {
        await this.#storage.saveMailProperties(mail.id, slotOf(addinId), properties);
        remembered.properties.set(addinId, properties);
      },
    };
  }

  #remember(mailId: string): Remembered {
    const known = this.#mails.get(mailId);
    if (known !== undefined) return known;
    const remembered: Remembered = {
      board: new NotificationBoard(this.#rules, () => remembered.onNotifications()),
      properties: new Map(),
      onNotifications: () => undefined,
    };
    this.#mails.set(mailId, remembered);
    return remembered;
  }
}
