import { OUTCOMES } from '../../mail/judge/judge-mail';
import { leftOutInWords } from '../mail/open-mailbox';
import { countOf, number } from '../terminal';
import type { Counts, Tally } from './tally';

/** What became of the messages of a mailbox. */
export interface Replayed {
  readonly tally: Tally;
  /** Sent by the organisation's own people. */
  readonly judged: number;
  /** Received: only looked at for the conversations. */
  readonly received: number;
  readonly unreadable: number;
  /** Files in which there is no mail. */
  readonly leftOut: number;
  /** Replies to messages that are not in the mailbox. */
  readonly unanchored: number;
}

/** Lines of the longest table. */
const MOST_LINES = 20;

/** Most held first, then most warned. */
function ranked(counts: ReadonlyMap<string, Counts>): readonly (readonly [string, Counts])[] {
  return Array.from(counts).sort(
    ([nameA, a], [nameB, b]) =>
      b.held - a.held || b.warned - a.warned || b.noted - a.noted || (nameA < nameB ? -1 : 1),
  );
}

function table(heading: string, counts: ReadonlyMap<string, Counts>): readonly string[] {
  if (counts.size === 0) return [];
  const column = (text: string) => text.padStart(9);
  const rows = ranked(counts);
  const more = rows.length - MOST_LINES;
  return [
    '',
    `${column('held')}${column('warned')}${column('noted')}  ${heading}`,
    ...rows
      .slice(0, MOST_LINES)
      .map(
        ([name, { held, warned, noted }]) =>
          `${[held, warned, noted].map((count) => column(number(count))).join('')}  ${name}`,
      ),
    ...(more > 0 ? [`${' '.repeat(29)}and ${number(more)} more (all of them with --json)`] : []),
  ];
}

const SAYS = { clean: 'go', noted: 'go with a note', warned: 'ask first', held: 'be held' } as const;

function changesOf({ changes }: Tally, judged: number): readonly string[] {
  const lines = OUTCOMES.flatMap((before) =>
    OUTCOMES.flatMap((after) => {
      const count = changes.get(before)?.[after] ?? 0;
      return count === 0
        ? []
        : [`${number(count).padStart(9)} would have ${AGO[before]} and now ${SAYS[after]}`];
    }),
  );
  const sum = Array.from(changes.values()).flatMap((counts) => Object.values(counts));
  const total = sum.reduce((all, count) => all + count, 0);
  return ['', `Against the older policy ${number(total)} of ${number(judged)} change.`, ...lines];
}

const AGO = { clean: 'gone', noted: 'gone with a note', warned: 'asked first', held: 'been held' } as const;

function hintsOf({ tally, judged, received, unanchored, leftOut }: Replayed): readonly string[] {
  return [
    ...(judged === 0 && received > 0
      ? ['None of these messages is from an address that the policy calls the organisation’s own.']
      : []),
    ...(tally.onlyUnstamped > 0
      ? [
          `${countOf(tally.onlyUnstamped, 'message')} would be held only for having no stamp. --as suggested judges by the stamp that Mailstamp would suggest.`,
        ]
      : []),
    ...(unanchored > 0
      ? [
          `${countOf(unanchored, 'reply', 'replies')} to messages that are not in the mailbox: nobody knows who was on those. Replay received mail along with sent mail to know.`,
        ]
      : []),
    ...leftOutInWords({ leftOut }),
  ];
}

/** The report for people. */
export function describeReplay(replayed: Replayed, isCompared: boolean): readonly string[] {
  const { tally, judged, received, unreadable } = replayed;
  const { clean, noted, warned, held } = tally.outcomes;
  return [
    `${countOf(judged, 'message')} sent by your people, ${number(received)} received, ${number(unreadable)} unreadable.`,
    `Of those sent ${number(held)} would have been held, ${number(warned)} warned about and ${number(noted)} noted; ${number(clean)} are clean.`,
    ...table('messages by finding', tally.kinds),
    ...table('messages by domain', tally.domains),
    ...(isCompared ? changesOf(tally, judged) : []),
    ...hintsOf(replayed).flatMap((hint) => ['', hint]),
  ];
}

/** The same for programs. */
export function summaryOf({ tally, ...counts }: Replayed, isCompared: boolean): object {
  const { outcomes, kinds, domains, onlyUnstamped, changes } = tally;
  return {
    summary: true,
    ...counts,
    outcomes,
    onlyUnstamped,
    byFinding: Object.fromEntries(ranked(kinds)),
    byDomain: Object.fromEntries(ranked(domains)),
    ...(isCompared ? { changes: Object.fromEntries(ranked(changes)) } : {}),
  };
}
