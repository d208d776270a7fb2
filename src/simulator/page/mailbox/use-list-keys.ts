import type { KeyboardEvent } from 'react';
import type { ListRow } from '../../shared/mail';
import { useOutlook } from '../outlook';
import { useNarrow } from '../state/use-narrow';
import { type Line, toLines } from './list-lines';
import { moveFocus, opensOnMove } from './message-list-state';
import { opensMail, type useListActions } from './use-list-actions';
import type { useListCursor } from './use-list-cursor';
import { useTypeAhead } from './use-type-ahead';

interface KeyedList {
  readonly lines: readonly Line[];
  readonly perPage: number;
  readonly cursor: ReturnType<typeof useListCursor>;
  readonly actions: ReturnType<typeof useListActions>;
  readonly reveal: (at: number) => void;
}

/** The rows between two lines, both included, as far as they are loaded. */
export function rowsBetween(lines: readonly Line[], one: number, other: number): readonly ListRow[] {
  return lines
    .slice(Math.min(one, other), Math.max(one, other) + 1)
    .flatMap((line) => (line.kind === 'row' && line.row ? [line.row] : []));
}

/** Moves the cursor to a line; with `extends_`, what lies between is picked as well. */
function useGo({ lines, cursor, actions: { folder, open, pick }, reveal }: KeyedList) {
  const { mailbox } = useOutlook();
  const narrow = useNarrow();
  return async (at: number, extends_: boolean) => {
    const target = lines[at];
    if (!target) return;
    reveal(at);
    if (extends_) {
      await cursor.moveTo(target);
      const picked = [...mailbox.get().picked.values()];
      const start = lines.findIndex(({ key }) => key === picked[0]?.mail.id);
      pick(rowsBetween(toLines(mailbox.get()), start < 0 ? cursor.at : start, at));
      return;
    }
    mailbox.pick([]);
    const loaded = await cursor.moveTo(target);
    // Where the message takes the place of the list, walking through the list must not leave it.
    if (loaded && !narrow && opensOnMove(folder)) open(opensMail(loaded), 'replace');
  };
}

/** What single keys do to the line that the cursor is on, or to what is picked. */
function useListCommands(
  { lines, cursor, actions }: KeyedList,
  go: ReturnType<typeof useGo>,
): Readonly<Record<string, () => unknown>> {
  const { mailbox } = useOutlook();
  const { open, removeLine, removePicked } = actions;
  const line = lines[cursor.at];

  const fold = (unfolded: boolean): boolean => {
    if (line?.kind === 'message' && !unfolded) {
      const parent = lines.findIndex((each) => each.kind === 'row' && each.position === line.position);
      void go(parent, false);
      return true;
    }
    if (line?.kind !== 'row' || !line.row || line.isUnfolded === null) return false;
    if (line.isUnfolded && unfolded) void go(cursor.at + 1, false);
    else if (line.isUnfolded !== unfolded) void mailbox.unfold(line.row, unfolded);
    return true;
  };

  const remove = () => {
    if (mailbox.get().picked.size > 1) {
      removePicked();
      return;
    }
    const next = line ? removeLine(line) : null;
    if (next !== null) cursor.focus(next);
  };

  return {
    Enter: () => line && open(opensMail(line)),
    ' ': () => line && open(opensMail(line)),
    Delete: remove,
    ArrowRight: () => fold(true),
    ArrowLeft: () => fold(false),
    Escape: () => mailbox.pick([]),
  };
}

/** Arrows, Home, End, Page Up and Page Down move; Enter opens; Delete deletes; letters jump; Left and Right fold. */
export function useListKeys(list: KeyedList) {
  const { mailbox } = useOutlook();
  const { lines, perPage, cursor } = list;
  const typeAhead = useTypeAhead();
  const go = useGo(list);
  const commands = useListCommands(list, go);

  const jump = async (letters: string) => {
    // The letter typed again looks further; more letters may still mean the same row.
    const line = lines[cursor.at];
    const from = line && line.position - (letters.length > 1 ? 1 : 0);
    const position = await mailbox.locateLetters(letters, Math.max(0, from ?? 0));
    const at = toLines(mailbox.get()).findIndex((each) => each.kind === 'row' && each.position === position);
    if (at >= 0) await go(at, false);
  };

  return (event: KeyboardEvent) => {
    const target = moveFocus(event.key, cursor.at, lines.length, perPage);
    const command = commands[event.key];
    const letters = typeAhead(event);
    if (target !== null) void go(target, event.shiftKey);
    else if (letters !== null) void jump(letters);
    else if (command) command();
    else return;
    event.preventDefault();
  };
}
