import { parseAddress } from '../audience/address';
import { whoAre } from '../audience/who';
import type { Policy } from '../policy/policy';
import { stampOn, type ThreadMail } from './thread';

/** The policy at a moment: it tells who is whom, and who may widen a chain. */
export interface Moment {
  readonly policy: Policy;
  /** Seconds since 1970. */
  readonly at: number;
}

/** The surest first. Somebody of whom several are true is on the chain by the surest. */
export const WAYS = ['from-the-start', 'wrote', 'added-by-right', 'added-later'] as const;

/**
 * How somebody came to be on a chain: addressed by the message that first carried the stamp; the author of a later one;
 * added by somebody who may; added by anybody else.
 */
export type Way = (typeof WAYS)[number];

export interface Membership {
  readonly way: Way;
  /** The first message that shows it. */
  readonly shownBy: ThreadMail;
  /** The list that stands there in their place, as written. */
  readonly list?: string;
}

/** Who is on lists, by the key of a list's address, as far as that was read; a list is always on the chain as itself. */
export type ReadLists = ReadonlyMap<string, readonly string[]>;

const NO_LISTS: ReadLists = new Map();

/** Who is on a conversation, as its own messages show it: evidence of level A (facts: chain and labels 1.6). */
export interface Chain {
  /** Who sent the message that first carried the stamp; undefined where older messages are missing. */
  readonly originator: string | undefined;
  /** By `Who.person`. */
  readonly members: ReadonlyMap<string, Membership>;
}

/** From the first message of a conversation that is Confidential on. */
function protectedPart(history: readonly ThreadMail[]): readonly ThreadMail[] {
  const first = history.findIndex(({ stamp }) => stamp === 'confidential');
  return first === -1 ? [] : history.slice(first);
}

/** Only where nothing older is missing is it certain who stamped it first. */
function originatorOf(history: readonly ThreadMail[], moment: Moment): string | undefined {
  const [first] = protectedPart(history);
  const isComplete = history[0]?.answers === undefined;
  const [author] = first && isComplete ? whoAre(moment.policy, first.authors.slice(0, 1), moment.at) : [];
  return author?.person;
}

type Entry = readonly [person: string, membership: Membership];

interface Reading extends Moment {
  readonly lists: ReadLists;
}

/**
 * The people of one message: its author, whom it was addressed to or asks to answer to, and who is on the lists among
 * these. Anybody can ask to answer to anybody.
 */
function entriesOf(
  shownBy: ThreadMail,
  [wrote, addressed]: readonly [wrote: Way, addressed: Way],
  { policy, at, lists }: Reading,
): readonly Entry[] {
  const entriesBy = (addresses: readonly string[], membership: Membership) =>
    whoAre(policy, addresses, at).map(({ person }): Entry => [person, membership]);
  const { authors } = shownBy;
  const onLists = shownBy.recipients.flatMap((list) => {
    const people = lists.get(parseAddress(list)?.key ?? '') ?? [];
    return entriesBy(people, { way: addressed, shownBy, list });
  });
  return [
    ...entriesBy(authors.slice(0, 1), { way: wrote, shownBy }),
    ...entriesBy([...authors.slice(1), ...shownBy.recipients], { way: addressed, shownBy }),
    ...onLists,
  ];
}

function surest(entries: readonly Entry[]): ReadonlyMap<string, Membership> {
  const members = new Map<string, Membership>();
  for (const [person, membership] of entries) {
    const known = members.get(person);
    if (known === undefined || WAYS.indexOf(membership.way) < WAYS.indexOf(known.way)) {
      members.set(person, membership);
    }
  }
  return members;
}

function mayWiden(mail: ThreadMail, originator: string | undefined, moment: Moment): boolean {
  const [author] = whoAre(moment.policy, mail.authors.slice(0, 1), moment.at);
  if (author === undefined || (author.isOurs && mail.isClaimed === true)) return false;
  return author.isApprover || author.person === originator;
}

function sinceTheRoot(history: readonly ThreadMail[], reading: Reading): Chain {
  const originator = originatorOf(history, reading);
  const [root, ...later] = protectedPart(history);
  const entries = later.flatMap((mail) =>
    entriesOf(
      mail,
      ['wrote', mayWiden(mail, originator, reading) ? 'added-by-right' : 'added-later'],
      reading,
    ),
  );
  return { originator, members: surest([...startingWith(root, reading), ...entries]) };
}

function startingWith(mail: ThreadMail | undefined, reading: Reading): readonly Entry[] {
  return mail ? entriesOf(mail, ['from-the-start', 'from-the-start'], reading) : [];
}

function onTheParent(history: readonly ThreadMail[], reading: Reading): Chain {
  const parent = history[history.length - 1];
  return { originator: originatorOf(history, reading), members: surest(startingWith(parent, reading)) };
}

/**
 * Follows a conversation from its messages, the oldest first, the one answered last. A Confidential one counts from the
 * first message that carried the stamp (chain rule `root`), or by the message answered alone (`parent`); any other begins
 * to be a chain with the message answered. Who is on `lists` came with them.
 */
export function followChain(
  history: readonly ThreadMail[],
  moment: Moment,
  lists: ReadLists = NO_LISTS,
): Chain {
  const reading = { ...moment, lists };
  const isProtected = stampOn(history) === 'confidential' && moment.policy.chain === 'root';
  return isProtected ? sinceTheRoot(history, reading) : onTheParent(history, reading);
}
