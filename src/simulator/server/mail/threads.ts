import { createHash } from 'node:crypto';
import { canonicalAddress } from './addresses';
import { bareSubject } from './subject';

/** What placing a message in its conversation needs. */
export interface ThreadedMail {
  readonly messageId: string;
  readonly references: readonly string[];
  readonly inReplyTo: string | null;
  /** The conversation's GUID out of Thread-Index; null without one. */
  readonly threadIndex: string | null;
  readonly subject: string;
  /** Milliseconds since 1970; null for a message without a date that can be read. */
  readonly sentAt: number | null;
  /** Everybody in From, To and Cc. */
  readonly addresses: readonly string[];
}

/** Sets of nodes that only ever grow together (union-find). */
class Groups {
  readonly #above = new Map<string, string>();

  find(node: string): string {
    let top = node;
    for (let next = this.#above.get(top); next !== undefined; next = this.#above.get(top)) top = next;
    for (let at = node; at !== top;) {
      const next = this.#above.get(at) ?? top;
      this.#above.set(at, top);
      at = next;
    }
    return top;
  }

  join(one: string, other: string): void {
    const [first, second] = [this.find(one), this.find(other)];
    if (first !== second) this.#above.set(second, first);
  }
}

/** RFC 5322, 3.6.4: References names the ancestors oldest first; In-Reply-To counts where they leave the parent out. */
function chainOf({ references, inReplyTo, messageId }: ThreadedMail): readonly string[] {
  const chain =
    inReplyTo === null || references.includes(inReplyTo) ? references : [...references, inReplyTo];
  return [...chain.filter((id) => id !== messageId), messageId];
}

const topicOf = ({ subject }: ThreadedMail): string => bareSubject(subject).toLowerCase();

/** An answer that says by its subject only that it is one. */
function isOrphan(mail: ThreadedMail): boolean {
  const { references, inReplyTo, threadIndex, subject } = mail;
  if (references.length > 0 || inReplyTo !== null || threadIndex !== null) return false;
  return bareSubject(subject) !== '' && bareSubject(subject) !== subject.trim();
}

function peopleBesides({ addresses }: ThreadedMail, owner: string): readonly string[] {
  const people = new Set(addresses.map(canonicalAddress));
  people.delete(canonicalAddress(owner));
  return [...people].sort();
}

interface Candidate {
  readonly mail: ThreadedMail;
  readonly people: readonly string[];
}

function isLater(one: ThreadedMail, other: ThreadedMail): boolean {
  const step = (one.sentAt ?? 0) - (other.sentAt ?? 0);
  return step === 0 ? one.messageId > other.messageId : step > 0;
}

/** By subject, latest first: what an orphan may be an answer to. */
function candidatesFor(
  orphans: readonly ThreadedMail[],
  mails: readonly ThreadedMail[],
  owner: string,
): ReadonlyMap<string, readonly Candidate[]> {
  const byTopic = new Map(orphans.map((orphan): [string, Candidate[]] => [topicOf(orphan), []]));
  for (const mail of mails) {
    const found = isOrphan(mail) ? undefined : byTopic.get(topicOf(mail));
    found?.push({ mail, people: peopleBesides(mail, owner) });
  }
  for (const found of byTopic.values()) found.sort((one, other) => (isLater(one.mail, other.mail) ? -1 : 1));
  return byTopic;
}

/**
 * The last resort for orphans: the latest earlier message of the same subject that shares a correspondent; without one,
 * orphans of the same subject among the same people belong together.
 */
function joinOrphans(groups: Groups, mails: readonly ThreadedMail[], owner: string): void {
  const orphans = mails.filter(isOrphan);
  const byTopic = candidatesFor(orphans, mails, owner);
  for (const orphan of orphans) {
    const people = new Set(peopleBesides(orphan, owner));
    const parent = byTopic
      .get(topicOf(orphan))
      ?.find(
        (candidate) =>
          (candidate.mail.sentAt ?? 0) <= (orphan.sentAt ?? Infinity) &&
          candidate.people.some((address) => people.has(address)),
      );
    const amongThese = `orphans ${topicOf(orphan)} ${[...people].join(' ')}`;
    groups.join(orphan.messageId, parent?.mail.messageId ?? amongThese);
  }
}

interface Root {
  readonly id: string;
  /** When the earliest message was sent that knows this root. */
  readonly knownSince: number;
}

function isBetterRoot(one: Root, other: Root | undefined): boolean {
  if (!other) return true;
  if (one.knownSince !== other.knownSince) return one.knownSince < other.knownSince;
  return one.id < other.id;
}

/** One name per group: the ancestor that has none itself and is known longest. In a circle everybody may be it. */
function nameGroups(groups: Groups, mails: readonly ThreadedMail[]): ReadonlyMap<string, string> {
  const answers = new Set(mails.flatMap((mail) => chainOf(mail).slice(1)));
  const roots = new Map<string, Root>();
  const inCircles = new Map<string, Root>();
  for (const mail of mails) {
    const group = groups.find(mail.messageId);
    for (const id of chainOf(mail)) {
      const found = answers.has(id) ? inCircles : roots;
      const root = { id, knownSince: mail.sentAt ?? Infinity };
      if (isBetterRoot(root, found.get(group))) found.set(group, root);
    }
  }
  return new Map([...inCircles, ...roots].map(([group, { id }]) => [group, id]));
}

/**
 * The conversation of each message of one mailbox, in the order of `mails`; whatever order they came in, the same
 * messages make the same conversations. After JWZ (References, In-Reply-To, Message-ID; a parent that is missing still
 * holds its answers together), with Exchange's Thread-Index, and the subject as the last resort. As in Exchange the id
 * holds for one mailbox only, and another subject starts another conversation.
 */
export function threadMails(
  mails: readonly ThreadedMail[],
  { id, address }: { readonly id: string; readonly address: string },
): readonly string[] {
  const groups = new Groups();
  for (const mail of mails) {
    for (const ancestor of chainOf(mail)) groups.join(mail.messageId, ancestor);
    if (mail.threadIndex !== null) groups.join(mail.messageId, `thread-index ${mail.threadIndex}`);
  }
  joinOrphans(groups, mails, address);
  const names = nameGroups(groups, mails);
  return mails.map((mail) => {
    const key = JSON.stringify([id, names.get(groups.find(mail.messageId)), topicOf(mail)]);
    return createHash('sha256').update(key).digest('base64url').slice(0, 24);
  });
}
