import { historyOf } from '../../core/chain/thread';
import type { Memory } from '../../mail/judge/memory';
import type { SentMail } from '../../mail/sent-mail';

/** Messages that wait for the one that they answer: not every mailbox is in the order of time. */
const WAITING = 1_000;

/** A message, and where it lies. */
export interface PlacedMail {
  readonly place: string;
  readonly mail: SentMail;
}

/** Lets messages wait until what they answer has been read, back to the first of the conversation. */
export interface ParentQueue {
  readonly length: number;
  /** Those whose turn it is now: this one, or one that has waited for too long, or nobody. */
  readonly add: (placed: PlacedMail) => readonly PlacedMail[];
  /** Nothing else comes: whoever still waits goes on with what is known. */
  readonly rest: () => readonly PlacedMail[];
}

/** Whether it answers nothing, or something that is there. */
export function isAnchored({ ancestors: [answered] }: SentMail, memory: Memory): boolean {
  return answered === undefined || memory.recall(answered) !== undefined;
}

/** Whether its conversation is there from the first message on. */
function isWhole({ ancestors: [answered] }: SentMail, memory: Memory): boolean {
  const [first] = answered === undefined ? [] : historyOf(answered, memory.recall);
  return answered === undefined || (first !== undefined && first.answers === undefined);
}

export function createParentQueue(memory: Memory): ParentQueue {
  const waiting: PlacedMail[] = [];
  return {
    get length() {
      return waiting.length;
    },
    add(placed) {
      if (isWhole(placed.mail, memory)) return [placed];
      waiting.push(placed);
      return waiting.length > WAITING ? waiting.splice(0, 1) : [];
    },
    rest: () => waiting.splice(0),
  };
}
