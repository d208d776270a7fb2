import { createHash } from 'node:crypto';
import type { ParsedMail } from './parse-mail';
import { bareSubject } from './subject';

/** Where a mail belongs in one mailbox. */
export interface ThreadPlace {
  /** Message-ID of the first mail of the conversation, as far as this mailbox knows. */
  readonly threadRoot: string;
  readonly conversationId: string;
}

/**
 * Places a mail by References and In-Reply-To. As in Exchange the id holds for one mailbox only (two people's
 * ids of the same conversation differ), and another subject starts another conversation.
 */
export function placeInThread(
  {
    messageId,
    references,
    inReplyTo,
    subject,
  }: Pick<ParsedMail, 'messageId' | 'references' | 'inReplyTo' | 'subject'>,
  account: string,
  rootOf: (messageId: string) => string | undefined,
): ThreadPlace {
  const ancestors = [...references, ...(inReplyTo === null ? [] : [inReplyTo])];
  const known = [...ancestors].reverse().find((ancestor) => rootOf(ancestor) !== undefined);
  const threadRoot = (known === undefined ? undefined : rootOf(known)) ?? ancestors[0] ?? messageId;
  const key = JSON.stringify([account, threadRoot, bareSubject(subject).toLowerCase()]);
  return { threadRoot, conversationId: createHash('sha256').update(key).digest('base64url').slice(0, 24) };
}
