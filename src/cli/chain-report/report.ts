import { countOf, number } from '../terminal';
import { SOURCES, type MeasuredReply, type Source } from './measure';

/** What one source of evidence would have done. */
export interface Score {
  /** Recipients who had been on the conversation and would have been flagged all the same. */
  wronglyFlagged: number;
  /** Recipients who had been on no earlier message and would have passed. */
  letPass: number;
}

/** What a mailbox shows about its conversations, as numbers. */
export interface ChainTally {
  /** Messages that can be read. */
  messages: number;
  unreadable: number;
  /** Replies whose people had all been on the conversation. */
  keeping: number;
  /** Replies to somebody who had not. */
  widening: number;
  /** Replies to messages that are not there. */
  unjudged: number;
  onChain: number;
  newcomers: number;
  addedLater: number;
  readonly scores: Readonly<Record<Source, Score>>;
}

export function emptyChainTally(): ChainTally {
  const score = (): Score => ({ wronglyFlagged: 0, letPass: 0 });
  return {
    ...{ messages: 0, unreadable: 0, keeping: 0, widening: 0, unjudged: 0 },
    ...{ onChain: 0, newcomers: 0, addedLater: 0 },
    scores: { conversation: score(), parent: score(), quote: score(), author: score() },
  };
}

function countOn(people: ReadonlySet<string>, known: ReadonlySet<string>): number {
  return Array.from(people).filter((person) => known.has(person)).length;
}

/** Counts one reply. */
export function addReply(tally: ChainTally, { onChain, newcomers, addedLater, known }: MeasuredReply): void {
  if (newcomers.size > 0) tally.widening += 1;
  else tally.keeping += 1;
  tally.onChain += onChain.size;
  tally.newcomers += newcomers.size;
  tally.addedLater += addedLater;
  for (const source of SOURCES) {
    tally.scores[source].wronglyFlagged += onChain.size - countOn(onChain, known[source]);
    tally.scores[source].letPass += countOn(newcomers, known[source]);
  }
}

const KNOWS: Readonly<Record<Source, string>> = {
  conversation: 'all messages of the conversation (Microsoft Graph, chain rule "root")',
  parent: 'the message that is answered (Reply All, chain rule "parent")',
  quote: 'its author, and the lines above the quoted mail (Reply)',
  author: 'its author alone (Reply)',
};

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`;
}

function lineOf(source: Source, { scores, onChain }: ChainTally): string {
  const { wronglyFlagged, letPass } = scores[source];
  const flagged = `${number(wronglyFlagged).padStart(12)}${share(wronglyFlagged, onChain).padStart(9)}`;
  return `${flagged}${number(letPass).padStart(15)}  ${KNOWS[source]}`;
}

function tableOf(tally: ChainTally): readonly string[] {
  const { onChain, newcomers, addedLater } = tally;
  if (onChain + newcomers === 0) return [];
  return [
    '',
    `Their recipients: ${countOf(onChain, 'time')} somebody who had been on the conversation, ${countOf(newcomers, 'time')} somebody new.`,
    `Of the former, ${number(addedLater)} were there because somebody other than the first author had added them.`,
    '',
    '   on it, and flagged  new, let pass  where Mailstamp knows',
    ...SOURCES.map((source) => lineOf(source, tally)),
  ];
}

/** The report for people. */
export function describeChains(tally: ChainTally): readonly string[] {
  const { messages, unreadable, keeping, widening, unjudged } = tally;
  const replies = keeping + widening + unjudged;
  return [
    `${countOf(messages, 'message')}, ${number(unreadable)} unreadable; ${countOf(replies, 'reply', 'replies')}.`,
    `Replies that keep to the people of their conversation: ${number(keeping)}. That add somebody: ${number(widening)}. That cannot be judged, because the message that they answer is not there: ${number(unjudged)}.`,
    ...tableOf(tally),
  ];
}
