import type { ListRow, MailSummary } from '../../shared/mail';
import { isGrouped, type ListState, type MailboxState } from './mailbox-state';

/** What stands in one line of the list on screen. */
export type Line =
  /** `row` is missing until it is loaded. */
  | {
      readonly kind: 'row';
      readonly key: string;
      readonly position: number;
      readonly row: ListRow | undefined;
      /** Null for what cannot be unfolded. */
      readonly isUnfolded: boolean | null;
    }
  /** A message of the unfolded conversation above it. */
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly position: number;
      readonly mail: MailSummary;
      /** From 1. */
      readonly number: number;
      readonly count: number;
    };

/** Pixels. All rows are as tall as each other, so that it is known where a row is before it is loaded. */
export const ROW_HEIGHT = 77;
export const MESSAGE_HEIGHT = 53;

const heightOf = ({ kind }: Line): number => (kind === 'row' ? ROW_HEIGHT : MESSAGE_HEIGHT);

type Listed = Pick<MailboxState, 'unfolded' | 'view' | 'folder' | 'search'> & {
  readonly list: ListState | null;
};

function linesOf(position: number, state: Listed): readonly Line[] {
  const row = state.list?.rows.get(position);
  const canUnfold = isGrouped(state) && row !== undefined && row.count > 1;
  const inner = canUnfold ? state.unfolded.get(row.mail.conversationId) : undefined;
  const key = row?.mail.id ?? `position ${position}`;
  const isUnfolded = canUnfold ? inner !== undefined : null;
  const line: Line = { kind: 'row', key, position, row, isUnfolded };
  const messages = (inner ?? []).map((mail, at): Line => {
    const place = { position, number: at + 1, count: inner?.length ?? 0 };
    return { kind: 'message', key: `${key} ${mail.id}`, mail, ...place };
  });
  return [line, ...messages];
}

/** All lines of the list, loaded or not. */
export function toLines(state: Listed): readonly Line[] {
  const positions = Array.from({ length: state.list?.total ?? 0 }, (_, position) => position);
  return positions.flatMap((position) => linesOf(position, state));
}

/** Where each line begins, and at the end where the last one ends. */
export function toOffsets(lines: readonly Line[]): readonly number[] {
  const offsets = [0];
  for (const line of lines) offsets.push((offsets.at(-1) ?? 0) + heightOf(line));
  return offsets;
}

/** The last line that begins at or before `y`. */
export function lineAt(offsets: readonly number[], y: number): number {
  let [low, high] = [0, Math.max(0, offsets.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How far to scroll so that a line is whole on the screen; as little as possible. */
export function scrollTo(
  offsets: readonly number[],
  at: number,
  { top, height }: { readonly top: number; readonly height: number },
): number {
  const [start = 0, end = 0] = [offsets[at], offsets[at + 1]];
  if (start < top) return start;
  return end > top + height ? end - height : top;
}
