import { type RefObject, useEffect, useRef, useState } from 'react';
import { useOutlook } from '../outlook';
import { type Line, toLines } from './list-lines';
import { mailIdsOf } from './use-list-actions';

/** The line that has the focus, or would get it: it stays with its message wherever that moves to. */
export function useListCursor(
  list: RefObject<HTMLElement | null>,
  lines: readonly Line[],
  selected: string | null,
) {
  const { mailbox } = useOutlook();
  const [cursor, setCursor] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  const known = lines.findIndex(({ key }) => key === cursor);
  const opened = lines.findIndex((line) => selected !== null && mailIdsOf(line).includes(selected));
  const at = known >= 0 ? known : Math.max(0, opened);

  useEffect(() => {
    if (!wantsFocus.current) return;
    const line = list.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(cursor ?? '')}"]`);
    line?.focus({ preventScroll: true });
    wantsFocus.current = line === undefined || line === null;
  });

  const focus = (key: string) => {
    wantsFocus.current = true;
    setCursor(key);
  };

  /** Moves the focus to a line, loaded or not. Resolves with the line once it is loaded. */
  const moveTo = async (line: Line): Promise<Line | undefined> => {
    focus(line.key);
    if (line.kind === 'message' || line.row) return line;
    await mailbox.want({ first: line.position, last: line.position });
    const isIt = (each: Line) => each.kind === 'row' && each.position === line.position;
    const loaded = toLines(mailbox.get()).find(isIt);
    if (loaded) focus(loaded.key);
    return loaded;
  };

  return { at, moveTo, focus, setCursor };
}
