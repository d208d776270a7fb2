import { recipientsIn } from '../../core/audience/recipient';
import { followChain, type Moment } from '../../core/chain/follow';
import { personsOf } from '../../core/chain/people';
import type { ThreadMail } from '../../core/chain/thread';
import type { SentMail } from '../../mail/sent-mail';

/** What may be known of a conversation when somebody answers it, from most to least. */
export const SOURCES = ['conversation', 'parent', 'quote', 'author'] as const;
export type Source = (typeof SOURCES)[number];

/** Who a reply went to, the author of the reply left out, and whom each source of evidence would have flagged. */
export interface MeasuredReply {
  /** On some earlier message that is there. */
  readonly onChain: ReadonlySet<string>;
  /** On none. */
  readonly newcomers: ReadonlySet<string>;
  /** On it only because somebody other than the first author added them: named, and not flagged. */
  readonly addedLater: number;
  readonly known: Readonly<Record<Source, ReadonlySet<string>>>;
}

/** Archives carry no stamps: each conversation is measured as if its first message had been Confidential. */
function asConfidential(history: readonly ThreadMail[]): readonly ThreadMail[] {
  return history.map((mail) => ({ ...mail, stamp: 'confidential' }));
}

function keysWhere<T>(map: ReadonlyMap<string, T>, belongs: (value: T) => boolean): ReadonlySet<string> {
  return new Set(Array.from(map).flatMap(([key, value]) => (belongs(value) ? key : [])));
}

/** Whom the lines above the quoted mail add to its author: by the same rule as at Send. */
function quotedPeople(
  { quoted }: SentMail,
  authors: ReadonlySet<string>,
  moment: Moment,
): ReadonlySet<string> {
  const isSure = quoted?.isComplete === true && quoted.from !== undefined;
  const [author] = isSure ? personsOf([quoted.from], moment) : [];
  return author !== undefined && authors.has(author) ? personsOf(quoted?.people ?? [], moment) : new Set();
}

/** Measures one reply against the messages before it, the oldest first, the one answered last; there is at least one. */
export function measureReply(mail: SentMail, history: readonly ThreadMail[], moment: Moment): MeasuredReply {
  const chain = asConfidential(history);
  const policyBy = (rule: 'root' | 'parent') => ({ ...moment, policy: { ...moment.policy, chain: rule } });
  const conversation = followChain(chain, policyBy('root')).members;
  const later = keysWhere(conversation, ({ way }) => way === 'added-later');
  const parents = followChain(chain, policyBy('parent')).members;
  const authors = personsOf(
    chain.slice(-1).flatMap((parent) => parent.authors),
    moment,
  );

  const self = personsOf([mail.from], moment);
  const addresses = recipientsIn(mail.fields).map(({ address }) => address);
  const people = Array.from(personsOf(addresses, moment)).filter((person) => !self.has(person));
  return {
    onChain: new Set(people.filter((person) => conversation.has(person))),
    newcomers: new Set(people.filter((person) => !conversation.has(person))),
    addedLater: people.filter((person) => later.has(person)).length,
    known: {
      conversation: new Set(conversation.keys()),
      parent: new Set(parents.keys()),
      quote: new Set([...authors, ...quotedPeople(mail, authors, moment)]),
      author: authors,
    },
  };
}
