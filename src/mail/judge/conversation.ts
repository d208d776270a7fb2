import { recipientsIn } from '../../core/audience/recipient';
import type { Conversation, People } from '../../core/decide/draft';
import { followChain, type Moment } from '../../core/chain/follow';
import { personsOf } from '../../core/chain/people';
import { historyOf, stampOn } from '../../core/chain/thread';
import { strictest, type Stamp } from '../../core/stamp/stamp';
import { foreignStamp } from '../../flows/quoted-stamp';
import type { SentMail } from '../sent-mail';
import type { Memory } from './memory';

type Continued = Extract<Conversation, { readonly kind: 'continued' }>;

const NOBODY: People = { has: () => false };

/** Whoever writes to nobody of those who were there passes the mail on. */
function answersTo(people: People, mail: SentMail, moment: Moment): Continued['answers'] {
  const own = personsOf([mail.from], moment);
  const addresses = recipientsIn(mail.fields).map(({ address }) => address);
  const others = Array.from(personsOf(addresses, moment)).filter((person) => !own.has(person));
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
  const history = historyOf(answered, memory.recall);
  if (history.length === 0) {
    const older = mail.ancestors.map((id) => memory.recall(id)?.stamp);
    return { kind: 'unknown', inherited: ofStrictest(quoted, ...older) };
  }
  const { originator, members } = followChain(history, moment);
  const addedLater = new Set(
    Array.from(members).flatMap(([person, { way }]) => (way === 'added-later' ? person : [])),
  );
  return {
    kind: 'continued',
    answers: answersTo(members, mail, moment),
    inherited: ofStrictest(quoted, stampOn(history)),
    people: members,
    addedLater,
    originator,
  };
}
