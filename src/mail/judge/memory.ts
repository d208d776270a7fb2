import { recipientsIn } from '../../core/audience/recipient';
import type { ThreadMail } from '../../core/chain/thread';
import { strictestOf } from '../read-mail';
import type { SentMail } from '../sent-mail';

/** The messages of a mailbox by their ids. */
export interface Memory {
  readonly recall: (id: string) => ThreadMail | undefined;
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
      return text === undefined ? undefined : (JSON.parse(text) as ThreadMail);
    },
    remember(mail) {
      if (mail.id === undefined) return;
      const remembered: ThreadMail = {
        id: mail.id,
        sentAt: mail.sentAt,
        authors: mail.authors,
        recipients: recipientsIn(mail.fields, ['to', 'cc']).map(({ address }) => address),
        stamp: strictestOf(mail),
        answers: mail.ancestors[0],
      };
      texts.set(JSON.stringify(mail.id), JSON.stringify(remembered));
      const [oldest] = texts.keys();
      if (texts.size > most && oldest !== undefined) texts.delete(oldest);
    },
  };
}
