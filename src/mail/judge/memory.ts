import { recipientsIn } from '../../core/audience/recipient';
import type { Stamp } from '../../core/stamp/stamp';
import { strictestOf } from '../read-mail';
import type { SentMail } from '../sent-mail';

/** What later messages of the conversation need to know of one. */
export interface RememberedMail {
  readonly from: string;
  /** From, To and Cc: whoever is in Bcc may receive, and is not on the chain. */
  readonly people: readonly string[];
  /** The strictest that it carries or quotes. */
  readonly stamp: Stamp | undefined;
  readonly ancestors: readonly string[];
}

/** The messages of a mailbox by their ids. */
export interface Memory {
  readonly recall: (id: string) => RememberedMail | undefined;
  readonly remember: (mail: SentMail) => void;
}

/**
 * Remembers the last `most` messages. They are kept as one text each: slices of what was read would keep all of it in
 * memory.
 */
export function createMemory(most: number): Memory {
  const texts = new Map<string, string>();
  return {
    recall(id) {
      const text = texts.get(JSON.stringify(id));
      return text === undefined ? undefined : (JSON.parse(text) as RememberedMail);
    },
    remember(mail) {
      if (mail.id === undefined) return;
      const { from, ancestors } = mail;
      const remembered: RememberedMail = {
        ...{ from, ancestors: ancestors.slice(0, 1) },
        people: [from, ...recipientsIn(mail.fields, ['to', 'cc']).map(({ address }) => address)],
        stamp: strictestOf(mail),
      };
      texts.set(JSON.stringify(mail.id), JSON.stringify(remembered));
      const [oldest] = texts.keys();
      if (texts.size > most && oldest !== undefined) texts.delete(oldest);
    },
  };
}
