import { stampInForce } from '../core/decide/draft';
import type { Recipient } from '../core/audience/recipient';
import type { FindingKind } from '../core/decide/finding';
import type { Stamp } from '../core/stamp/stamp';
import type { ApplyProblem } from '../flows/apply-problem';
import type { StampChoice } from '../flows/apply-stamp';
import { NO_DETAILS, type StampDetails } from '../flows/draft-state';
import type { FollowProblem } from '../flows/follow-thread';
import type { HostError } from '../flows/ports';
import type { CloseReading } from './read-closely';
import type { Undo } from '../flows/remove-recipients';
import type { Store } from '../ui/store';
import { NOTHING_TYPED, type Typed } from './typed';

/**
 * How long a newer reading has been on its way. Short waits are not shown, so that nothing flickers; from `noticeably`
 * on, what is shown may be outdated and must not be relied on.
 */
export type Waiting = 'no' | 'noticeably' | 'long';

/** How far the writing of what the person wants has come. */
export type Writing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'failed'; readonly problem: ApplyProblem };

/** What became of the last recipients that were taken out, or moved to Bcc. */
export type Removal =
  | { readonly kind: 'none' }
  | { readonly kind: 'removing'; readonly people: readonly Recipient[] }
  | { readonly kind: 'removed' | 'moved'; readonly people: readonly Recipient[]; readonly undo: Undo }
  | { readonly kind: 'failed'; readonly error: HostError };

/** What became of the last finding that the author stood by, or stood by no more. */
export type Standing =
  | { readonly kind: 'none' }
  | { readonly kind: 'recording'; readonly finding: FindingKind }
  | { readonly kind: 'recorded'; readonly finding: FindingKind }
  | { readonly kind: 'failed'; readonly finding: FindingKind; readonly error: HostError };

/** How far reading the messages of the conversation has come. */
export type Following =
  | { readonly kind: 'none' }
  | { readonly kind: 'following' }
  | { readonly kind: 'failed'; readonly problem: FollowProblem };

/** The stamp that a remedy took away; undefined where there is nothing to take back. */
export type Replaced = Stamp | undefined;

/** Everything that the compose pane shows, as it is known now. */
export interface DeskState {
  /** The newest reading of the draft; undefined before the first. */
  readonly reading: CloseReading | undefined;
  readonly waiting: Waiting;
  /** Chosen before the first reading; a wish as soon as it is known what the draft carries besides the stamp. */
  readonly early: Stamp | undefined;
  /** What the person chose and the draft does not carry yet. Shown at once, and kept when writing fails. */
  readonly wish: StampChoice | undefined;
  readonly writing: Writing;
  readonly typed: Typed;
  readonly replaced: Replaced;
  readonly removal: Removal;
  readonly standing: Standing;
  readonly following: Following;
}

export const BEFORE_READING: DeskState = {
  reading: undefined,
  waiting: 'noticeably',
  early: undefined,
  wish: undefined,
  writing: { kind: 'idle' },
  typed: NOTHING_TYPED,
  replaced: undefined,
  removal: { kind: 'none' },
  standing: { kind: 'none' },
  following: { kind: 'none' },
};

/** The stamp that the draft carries, as far as it could be read. */
export function carriedStamp({ reading }: Pick<DeskState, 'reading'>): Stamp | undefined {
  return reading && stampInForce(reading.draft.marks);
}

/**
 * The stamp to show as chosen: the wish, else what the draft carries. A wish that could not be written is none: the
 * recipients are judged by what the draft carries, and the whole pane must speak of one stamp.
 */
export function chosenStamp(desk: DeskState): Stamp | undefined {
  const isHopeful = desk.writing.kind !== 'failed';
  return (isHopeful ? desk.wish?.stamp : undefined) ?? carriedStamp(desk) ?? desk.early;
}

/** What was entered stays, also where it could not be written. */
export function chosenDetails({ wish, reading }: DeskState): StampDetails {
  return wish?.details ?? reading?.details ?? NO_DETAILS;
}

export function changeState(store: Store<DeskState>, change: Partial<DeskState>): void {
  store.set({ ...store.get(), ...change });
}
