import { parseAddress } from '../core/audience/address';
import { whoIs } from '../core/audience/who';
import type { Moment } from '../core/chain/follow';
import { recordedPeople } from '../core/chain/people';
import type { Conversation, People } from '../core/decide/draft';
import type { StampId } from '../core/stamp/mark';
import { isOriginatedBy } from '../core/stamp/stamp-id';
import { strictest, type Stamp } from '../core/stamp/stamp';
import type { DraftState } from './draft-state';
import { decodeThread, type ThreadRecord } from './thread-record';

const NOBODY: People = { has: () => false };

/** What a draft shows of its conversation now, besides what is recorded of it. */
interface Evidence {
  /** The strictest stamp that other people's banners in the body carry: it obliges even where the record is lost. */
  readonly quoted: Stamp | undefined;
  /** Addresses of the current From and of the signed-in user. */
  readonly self: readonly string[];
  /** What the messages of the conversation said, where they could be read. */
  readonly thread: string | undefined;
}

/** Pasting what is stamped into a new mail passes it on. */
function newConversation(pasted: Stamp | undefined): Conversation {
  if (pasted === undefined) return { kind: 'new' };
  return {
    kind: 'continued',
    answers: 'forward',
    inherited: pasted,
    people: NOBODY,
    addedLater: NOBODY,
    originator: undefined,
  };
}

/** The author's own name, where they made the conversation Confidential: by its messages, else by an act of theirs. */
function originatorAmong(
  self: readonly string[],
  root: StampId | undefined,
  thread: ThreadRecord | undefined,
  { policy, at }: Moment,
): string | undefined {
  const addresses = self.flatMap((raw) => parseAddress(raw) ?? []);
  const people = addresses.map((address) => ({ key: address.key, ...whoIs(policy, address, at) }));
  const own = people.find(({ key, person }) =>
    thread ? thread.isOriginator(person) : root !== undefined && isOriginatedBy(root, key),
  );
  return own?.person;
}

/** What the messages themselves say comes before what was seen when composing started. */
function peopleOf({ salt, people, quoted }: DraftState, thread: ThreadRecord | undefined) {
  if (thread) {
    return {
      people: { has: (name: string) => thread.memberOf(name) !== undefined },
      addedLater: { has: (name: string) => thread.memberOf(name)?.way === 'added-later' },
    };
  }
  // Both are one list of hashes.
  return people === undefined
    ? undefined
    : { people: recordedPeople(salt, people + quoted), addedLater: NOBODY };
}

/** Where a draft comes from, by its record and by what it still shows. */
export function conversationOf(
  state: DraftState | undefined,
  { quoted, self, thread }: Evidence,
  moment: Moment,
): Conversation {
  if (state?.kind === 'newMail') return newConversation(quoted);
  const inherited = strictest([state?.inherited, quoted].filter((stamp) => stamp !== undefined));
  if (state === undefined) return { kind: 'unknown', inherited };
  const followed = decodeThread(state.salt, thread);
  const known = peopleOf(state, followed);
  if (known === undefined) return { kind: 'unknown', inherited };
  return {
    kind: 'continued',
    answers: state.kind,
    inherited,
    ...known,
    originator: originatorAmong(self, state.root, followed, moment),
  };
}
