import type { Stamp } from '../stamp/stamp';

/** A message of a conversation, as far as following a chain needs it. Addresses stand as delivered, not yet parsed. */
export interface ThreadMail {
  /** Internet Message-ID with its angle brackets. */
  readonly id: string;
  /** Seconds since 1970; undefined where the message does not say. */
  readonly sentAt: number | undefined;
  /** From, then Sender and Reply-To, which the author may fill in as they like. From may be empty. */
  readonly authors: readonly string[];
  /** From names somebody of the organisation, and nothing shows that it was sent inside: anybody may have written it. */
  readonly isClaimed?: boolean;
  /** To and Cc: whoever is in Bcc may receive, and is not on the chain. */
  readonly recipients: readonly string[];
  /** The strictest that it is known to carry. */
  readonly stamp: Stamp | undefined;
  /** The message that it answers; itself where nobody can tell, so that what came before counts as missing. */
  readonly answers: string | undefined;
}

/** Longer conversations than this are not followed to their beginning. */
const LONGEST = 1_000;

/** The message answered and what came before it, the oldest first, as far as `recall` knows them. */
export function historyOf(
  answered: string,
  recall: (id: string) => ThreadMail | undefined,
): readonly ThreadMail[] {
  const history: ThreadMail[] = [];
  const seen = new Set<string>();
  let next: string | undefined = answered;
  while (next !== undefined && !seen.has(next) && history.length < LONGEST) {
    seen.add(next);
    const mail = recall(next);
    if (mail === undefined) break;
    history.push(mail);
    next = mail.answers;
  }
  return history.reverse();
}

/** That of the last message that has one: an answer from a program without the add-in takes no stamp away. */
export function stampOn(history: readonly ThreadMail[]): Stamp | undefined {
  return history.reduce<Stamp | undefined>((known, { stamp }) => stamp ?? known, undefined);
}
