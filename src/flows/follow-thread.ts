import { followChain, type Chain, type Moment, type ReadLists } from '../core/chain/follow';
import { personsOf } from '../core/chain/people';
import { historyOf, stampOn, type ThreadMail } from '../core/chain/thread';
import { parseAddress } from '../core/audience/address';
import { countsMembers } from '../core/audience/who';
import { err, ok, type Result } from '../core/result';
import { isOriginatedBy } from '../core/stamp/stamp-id';
import { strictest, type Stamp } from '../core/stamp/stamp';
import type { StampingTools } from './apply-stamp';
import { keepRecord, latestRecord, readRecord } from './draft-record';
import type { DraftState } from './draft-state';
import type { ComposeHost, HostError, ThreadPermission, ThreadProblem, ThreadSource } from './ports';
import { SESSION } from './storage-keys';
import { encodeThread } from './thread-record';

/** Why a conversation could not be followed. */
export type FollowProblem =
  | Exclude<ThreadProblem, { readonly kind: 'no-consent' }>
  /** `to` is what the person has not agreed to yet. */
  | { readonly kind: 'no-consent'; readonly to: ThreadPermission }
  /** It was followed; who is on its lists could not be read. */
  | { readonly kind: 'lists-unread' }
  | { readonly kind: 'host'; readonly error: HostError };

/** The same problem, with what would have to be agreed to. */
export function problemWith(problem: ThreadProblem, to: ThreadPermission): FollowProblem {
  return problem.kind === 'no-consent' ? { kind: 'no-consent', to } : problem;
}

/** Session data takes 50,000 characters for everything (facts: platform 3). */
const LONGEST_RECORD = 30_000;

function hostFailed(error: HostError) {
  return err({ kind: 'host' as const, error });
}

type IsOwn = (mail: ThreadMail) => boolean;

/** The person in From, and everybody on a message with them. */
interface Participants {
  readonly author: string | undefined;
  readonly people: ReadonlySet<string>;
}

function participantsOf({ authors, recipients }: ThreadMail, moment: Moment): Participants {
  const [author] = personsOf(authors.slice(0, 1), moment);
  return { author, people: personsOf([...authors, ...recipients], moment) };
}

/** Somebody who was on it wrote to somebody else who was. */
function mayAnswer({ author, people }: Participants, earlier: Participants): boolean {
  if (author === undefined || !earlier.people.has(author)) return false;
  return Array.from(people).some((person) => person !== author && earlier.people.has(person));
}

/**
 * What was sent from this mailbox does not say what it answers, nor do some programs, nor does a message that somebody
 * forged: then it is the last one before it that it may answer. A wrong guess puts nobody on the conversation from its
 * start, because the messages stand in the order in which they arrived.
 */
function withParents(thread: readonly ThreadMail[], moment: Moment): ReadonlyMap<string, ThreadMail> {
  const ids = new Set(thread.map(({ id }) => id));
  const participants = thread.map((mail) => participantsOf(mail, moment));
  const linked = thread.map((mail, index) => {
    const { answers } = mail;
    if (answers !== undefined && answers !== mail.id && ids.has(answers)) return mail;
    const own = participants[index];
    const isAnswered = (earlier: Participants) => own !== undefined && mayAnswer(own, earlier);
    const before = participants.slice(0, index).map(isAnswered).lastIndexOf(true);
    return { ...mail, answers: thread[before]?.id ?? answers };
  });
  return new Map(linked.map((mail) => [mail.id, mail]));
}

/**
 * Where the author's own act made the conversation Confidential, it stands in the last message of theirs before an answer
 * shows a stamp: what was sent from this mailbox does not show its own. Nothing before it counts, whatever it shows:
 * anybody can send a message with an early date.
 */
function sinceOwnAct(history: readonly ThreadMail[], isOwn: IsOwn): readonly ThreadMail[] {
  const first = history.findIndex(isOwn);
  const shown = history.findIndex(({ stamp }, index) => index > first && stamp === 'confidential');
  const before = shown === -1 ? history : history.slice(0, shown);
  const at = before.map(isOwn).lastIndexOf(true);
  const own = history[at];
  if (own === undefined) return history;
  return [{ ...own, stamp: 'confidential', answers: undefined }, ...history.slice(at + 1)];
}

/**
 * Where something of the author's own stands before the first mail that shows the stamp, that may have carried it first: then
 * nobody is known to have begun, as where something older is missing.
 */
function withoutCertainty(history: readonly ThreadMail[], isOwn: IsOwn): readonly ThreadMail[] {
  const shown = history.findIndex(({ stamp }) => stamp === 'confidential');
  const isUncertain = history.some((mail, at) => at < shown && mail.stamp === undefined && isOwn(mail));
  if (!isUncertain) return history;
  return history.map((mail, at) => (at === 0 ? { ...mail, answers: mail.answers ?? mail.id } : mail));
}

function hasOriginated({ root }: DraftState, self: readonly string[]): boolean {
  const keys = self.flatMap((raw) => parseAddress(raw)?.key ?? []);
  return root !== undefined && keys.some((key) => isOriginatedBy(root, key));
}

/** In one's own mailbox, else in the one that the mail goes out from. */
async function askFor(
  answered: string,
  [user, from]: readonly [user: string, from: string],
  source: ThreadSource,
): Promise<Result<readonly ThreadMail[], FollowProblem>> {
  const own = await source.thread(answered, undefined);
  if (own.ok) return own;
  const isShared = user.toLowerCase() !== from.toLowerCase();
  if (own.error.kind !== 'not-found' || !isShared) return err(problemWith(own.error, 'own-mail'));
  const shared = await source.thread(answered, from);
  return shared.ok ? shared : err(problemWith(shared.error, 'shared-mail'));
}

/**
 * The text below says Confidential, and no message shows since when: whoever is on the first one and still on the last is
 * there from the start, whoever is on any other is named, and nobody is known to have begun it.
 */
function withUnseenStart(
  history: readonly ThreadMail[],
  moment: Moment,
  lists: ReadLists | undefined,
): Chain {
  const [first, ...later] = history;
  if (first === undefined) return followChain(history, moment);
  const begun: ThreadMail = { ...first, stamp: 'confidential', answers: first.answers ?? first.id };
  const { members } = followChain([begun, ...later], moment, lists);
  const still = followChain(history.slice(-1), moment, lists).members;
  const doubted = Array.from(members, ([person, membership]) => {
    const isSure = membership.way !== 'from-the-start' || still.has(person);
    return [person, isSure ? membership : { ...membership, way: 'added-later' as const }] as const;
  });
  return { originator: undefined, members: new Map(doubted) };
}

/** A conversation as far as it was read. */
interface Followed {
  /** What the text below says of its stamp. */
  readonly inherited: Stamp | undefined;
  readonly history: readonly ThreadMail[];
  readonly moment: Moment;
  readonly lists?: ReadLists;
  /** Nothing about it is still to be read. */
  readonly isWhole: boolean;
}

function chainOf({ inherited, history, moment, lists }: Followed): Chain {
  const isShown = history.some(({ stamp }) => stamp === 'confidential');
  const isUnseen = inherited === 'confidential' && !isShown && moment.policy.chain === 'root';
  return isUnseen ? withUnseenStart(history, moment, lists) : followChain(history, moment, lists);
}

/** Keeps with the draft who is on its conversation. The author may have stamped it while the messages were on their way. */
async function keepThread(
  host: ComposeHost,
  begun: DraftState,
  followed: Followed,
): Promise<Result<void, FollowProblem>> {
  const latest = await latestRecord(host);
  if (!latest.ok) return hostFailed(latest.error);
  const state = latest.value ?? begun;
  const { history, isWhole } = followed;
  const text = encodeThread(state.salt, chainOf(followed), isWhole);
  if (text.length > LONGEST_RECORD) return err({ kind: 'too-long', most: LONGEST_RECORD });
  const stamps = [state.inherited, stampOn(history)].filter((stamp) => stamp !== undefined);
  const kept = await keepRecord(host, { ...state, inherited: strictest(stamps) });
  const written = kept.ok ? await host.writeSession(SESSION.thread, text) : kept;
  return written.ok ? ok(undefined) : hostFailed(written.error);
}

/** The lists of a conversation whose people count as well. */
function listsIn(history: readonly ThreadMail[], { policy }: Moment): readonly string[] {
  const addresses = history.flatMap(({ recipients }) => recipients.flatMap((raw) => parseAddress(raw) ?? []));
  const lists = addresses.filter((address) => countsMembers(policy, address));
  return Array.from(new Set(lists.map(({ key }) => key)));
}

/** Who is on each of these; what could not be read of one is read of none, so that it is asked for again. */
async function readLists(
  lists: readonly string[],
  source: ThreadSource,
): Promise<Result<ReadLists, FollowProblem>> {
  const read = new Map<string, readonly string[]>();
  const answers = await Promise.all(lists.map((list) => source.members(list)));
  for (const [at, answer] of answers.entries()) {
    if (!answer.ok)
      return err(
        answer.error.kind === 'no-consent' ? problemWith(answer.error, 'lists') : { kind: 'lists-unread' },
      );
    read.set(lists[at] ?? '', answer.value);
  }
  return ok(read);
}

/** Whether the messages of the conversation could be read all the same, and only who is on its lists could not. */
export function isAboutLists(problem: FollowProblem): boolean {
  return problem.kind === 'lists-unread' || (problem.kind === 'no-consent' && problem.to === 'lists');
}

/**
 * Reads the messages of the conversation that a draft continues, and keeps with it who is on them. `answered` is the
 * Message-ID of the one it answers. Send goes by that from then on; where it cannot be had, by what was seen when
 * composing started. Who is on lists comes behind it, so that nobody waits for that.
 */
export async function followThread(
  host: ComposeHost,
  source: ThreadSource,
  { policies, surroundings }: Pick<StampingTools, 'policies' | 'surroundings'>,
  answered: string,
): Promise<Result<void, FollowProblem>> {
  const [session, from] = await Promise.all([host.readSession(), host.readFrom()]);
  if (!session.ok) return hostFailed(session.error);
  const record = await readRecord(host, session.value, surroundings.random);
  if (!record.ok) return hostFailed(record.error);

  const self = [host.user.address, from.ok ? from.value : host.user.address] as const;
  const [thread, current] = await Promise.all([
    askFor(answered, self, source),
    policies.current(session.value[SESSION.policy]),
  ]);
  if (!thread.ok) return thread;
  const own = personsOf(self, current);
  const isOwn: IsOwn = ({ authors: [author = ''], isClaimed }) =>
    isClaimed !== true && Array.from(personsOf([author], current)).some((one) => own.has(one));
  const mails = withParents(thread.value, current);
  const found = historyOf(answered, (id) => mails.get(id));
  if (found.length === 0) return err({ kind: 'not-found' });
  const history = hasOriginated(record.value, self)
    ? sinceOwnAct(found, isOwn)
    : withoutCertainty(found, isOwn);
  const lists = listsIn(history, current);
  const { inherited } = record.value;
  const followed = { inherited, history, moment: current, isWhole: lists.length === 0 };
  const kept = await keepThread(host, record.value, followed);
  if (!kept.ok || followed.isWhole) return kept;

  const read = await readLists(lists, source);
  if (!read.ok) return read;
  const whole = await keepThread(host, record.value, { ...followed, lists: read.value, isWhole: true });
  return whole.ok ? whole : err({ kind: 'lists-unread' });
}
