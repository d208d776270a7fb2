import type { Account } from '../../shared/mail';
import { threadedMail, type MailDigest } from '../mail/digest-mail';
import { threadMails } from '../mail/threads';
import type { MailDigests } from './mail-digests';
import type { StoredMail, WorldState } from './state';

/** One mail of an account with all that lists and the search need. */
export interface IndexedMail {
  readonly stored: StoredMail;
  readonly digest: MailDigest;
  readonly conversationId: string;
}

export type MailIndex = readonly IndexedMail[];

interface Threaded {
  readonly digests: readonly MailDigest[];
  readonly conversations: readonly string[];
}

const sameItems = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((item, at) => item === other[at]);

/** The mails of each account, conversations included. What did not change is not worked out again. */
export class MailIndexes {
  readonly #threads = new Map<string, Threaded>();
  readonly #byMails = new WeakMap<WorldState['mails'], Map<string, Promise<MailIndex>>>();

  constructor(private readonly digests: MailDigests) {}

  of({ mails }: Pick<WorldState, 'mails'>, account: Account): Promise<MailIndex> {
    const known = this.#byMails.get(mails) ?? new Map<string, Promise<MailIndex>>();
    this.#byMails.set(mails, known);
    const index = known.get(account.id) ?? this.#make(mails, account);
    known.set(account.id, index);
    // A message that cannot be read now may be readable later.
    index.catch(() => known.delete(account.id));
    return index;
  }

  async #make(mails: WorldState['mails'], account: Account): Promise<MailIndex> {
    const own = mails.filter((mail) => mail.account === account.id);
    const digests = await this.digests.of(own);
    const conversations = this.#thread(account, digests);
    return own.map((stored, at) => {
      const [digest, conversationId] = [digests[at], conversations[at]];
      if (digest && conversationId !== undefined) return { stored, digest, conversationId };
      throw new Error('every mail has a digest and a conversation');
    });
  }

  /** Conversations follow from the messages alone: flags and folders change nothing about them. */
  #thread(account: Account, digests: readonly MailDigest[]): readonly string[] {
    const before = this.#threads.get(account.id);
    if (before && sameItems(before.digests, digests)) return before.conversations;
    const conversations = threadMails(digests.map(threadedMail), account);
    this.#threads.set(account.id, { digests, conversations });
    return conversations;
  }
}
