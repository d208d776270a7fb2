import { parseAddress } from '../../core/audience/address';
import { recipientsIn } from '../../core/audience/recipient';
import { whoIs } from '../../core/audience/who';
import type { Conversation, People } from '../../core/decide/draft';
import type { Policy } from '../../core/policy/policy';
import { strictest, type Stamp } from '../../core/stamp/stamp';
import { foreignStamp } from '../../flows/quoted-stamp';
import type { SentMail } from '../sent-mail';
import type { Memory, RememberedMail } from './memory';

/** Longer conversations than this are not followed to their beginning. */
const LONGEST = 1_000;

type Continued = Extract<Conversation, { readonly kind: 'continued' }>;

/** The policy at the moment of sending: it tells who is whom. */
export interface Moment {
  readonly policy: Policy;
  /** Seconds since 1970. */
  readonly at: number;
}

const NOBODY: People = { has: () => false };

/** One name for one person, however many addresses they have. */
function personOf(raw: string, { policy, at }: Moment): string | undefined {
  const address = parseAddress(raw);
  return address && whoIs(policy, address, at).person;
}

function personsOf(addresses: readonly string[], moment: Moment): ReadonlySet<string> {
  return new Set(addresses.flatMap((raw) => personOf(raw, moment) ?? []));
}

/** The message answered and what came before it, the oldest first, as far as it is known. */
function historyOf(parent: RememberedMail, memory: Memory): readonly RememberedMail[] {
  const history = [parent];
  const seen = new Set<string>();
  for (let [next] = parent.ancestors; next !== undefined && !seen.has(next);) {
    seen.add(next);
    const mail = memory.recall(next);
    if (mail === undefined || history.length === LONGEST) break;
    history.push(mail);
    [next] = mail.ancestors;
  }
  return history.reverse();
}

/** From the first message of a conversation that is Confidential on. */
function protectedPart(history: readonly RememberedMail[]): readonly RememberedMail[] {
  const first = history.findIndex(({ stamp }) => stamp === 'confidential');
  return first === -1 ? [] : history.slice(first);
}

/** Only where nothing older is missing is it certain who stamped it first. */
function originatorOf(history: readonly RememberedMail[], moment: Moment): string | undefined {
  const [first] = protectedPart(history);
  const isComplete = history[0]?.ancestors.length === 0;
  return first && isComplete ? personOf(first.from, moment) : undefined;
}

function mayWiden(raw: string, originator: string | undefined, moment: Moment): boolean {
  const address = parseAddress(raw);
  if (address === undefined) return false;
  const { person, isApprover } = whoIs(moment.policy, address, moment.at);
  return isApprover || person === originator;
}

/**
 * Who is on a Confidential conversation since its first message, and who is only because somebody without the right to do
 * so added them.
 */
function fromTheRoot(
  history: readonly RememberedMail[],
  moment: Moment,
): Pick<Continued, 'people' | 'addedLater'> {
  const originator = originatorOf(history, moment);
  const [byRight, later] = [new Set<string>(), new Set<string>()];
  for (const [index, { from, people }] of protectedPart(history).entries()) {
    const isTheirRight = index === 0 || mayWiden(from, originator, moment);
    for (const person of personsOf(people, moment)) (isTheirRight ? byRight : later).add(person);
  }
  for (const person of byRight) later.delete(person);
  return { people: new Set([...byRight, ...later]), addedLater: later };
}

/** That of the last message that has one: an answer from a program without the add-in takes no stamp away. */
function stampOn(history: readonly RememberedMail[]): Stamp | undefined {
  return history.reduce<Stamp | undefined>((known, { stamp }) => stamp ?? known, undefined);
}

function peopleOf(parent: RememberedMail, history: readonly RememberedMail[], moment: Moment) {
  const isProtected = stampOn(history) === 'confidential' && moment.policy.chain === 'root';
  if (isProtected) return fromTheRoot(history, moment);
  return { people: personsOf(parent.people, moment), addedLater: NOBODY };
}

/** Whoever writes to nobody of those who were there passes the mail on. */
function answersTo(people: People, mail: SentMail, moment: Moment): Continued['answers'] {
  const own = personOf(mail.from, moment);
  const addresses = recipientsIn(mail.fields).map(({ address }) => address);
  const others = Array.from(personsOf(addresses, moment)).filter((person) => person !== own);
  return others.length === 0 || others.some((person) => people.has(person)) ? 'reply' : 'forward';
}

/** The strictest stamp of what the message quotes; what was a marker once may have been the strictest. */
function quotedStamp({ header, banners, hasDamagedMarkers }: SentMail): Stamp | undefined {
  if (hasDamagedMarkers) return 'confidential';
  return foreignStamp(banners, new Set(header.kind === 'stamped' ? [header.mark.id] : []));
}

function ofStrictest(...stamps: readonly (Stamp | undefined)[]): Stamp | undefined {
  return strictest(stamps.filter((stamp) => stamp !== undefined));
}

/** Pasting what is stamped into a new mail passes it on. */
function beginningWith(quoted: Stamp | undefined): Conversation {
  if (quoted === undefined) return { kind: 'new' };
  const nobody = { people: NOBODY, addedLater: NOBODY, originator: undefined };
  return { kind: 'continued', answers: 'forward', inherited: quoted, ...nobody };
}

/**
 * Where a message comes from, by what is remembered of the mailbox. A message that answers one that is not there leaves
 * open who was on it, whatever older ones are there.
 */
export function conversationOf(mail: SentMail, memory: Memory, moment: Moment): Conversation {
  const quoted = quotedStamp(mail);
  const [answered] = mail.ancestors;
  if (answered === undefined) return beginningWith(quoted);
  const parent = memory.recall(answered);
  if (parent === undefined) {
    const older = mail.ancestors.map((id) => memory.recall(id)?.stamp);
    return { kind: 'unknown', inherited: ofStrictest(quoted, ...older) };
  }
  const history = historyOf(parent, memory);
  const people = peopleOf(parent, history, moment);
  return {
    kind: 'continued',
    answers: answersTo(people.people, mail, moment),
    inherited: ofStrictest(quoted, stampOn(history)),
    ...people,
    originator: originatorOf(history, moment),
  };
}
