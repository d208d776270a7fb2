import type { MouseEvent } from 'react';
import type { ListRow } from '../../shared/mail';
import { useOutlook } from '../outlook';
import { isSelected } from './is-selected';
import type { Line } from './list-lines';
import type { MailboxState } from './mailbox-state';
import { opensMail, type useListActions } from './use-list-actions';
import type { useListCursor } from './use-list-cursor';
import { rowsBetween } from './use-list-keys';

interface ClickedList {
  readonly state: MailboxState;
  readonly lines: readonly Line[];
  readonly cursor: ReturnType<typeof useListCursor>;
  readonly actions: ReturnType<typeof useListActions>;
}

/** What is picked once a row was clicked with Ctrl: the row as well, or no longer. */
function withAlso(
  row: ListRow,
  { state, lines, actions }: Pick<ClickedList, 'state' | 'lines' | 'actions'>,
): readonly ListRow[] {
  const picked = lines.flatMap((line) =>
    line.kind === 'row' && line.row && isSelected(line, state, actions.selected) ? [line.row] : [],
  );
  const others = picked.filter(({ mail }) => mail.id !== row.mail.id);
  return others.length < picked.length ? others : [...picked, row];
}

/** A click opens; with Ctrl it picks one more, with Shift all up to here. */
export function useListClicks(list: ClickedList): (number: number) => (event: MouseEvent) => void {
  const { mailbox } = useOutlook();
  const { lines, cursor, actions } = list;
  return (number) => (event) => {
    const line = lines[number];
    if (!line || (line.kind === 'row' && !line.row)) return;
    cursor.setCursor(line.key);
    if (line.kind === 'row' && line.row && (event.ctrlKey || event.metaKey))
      actions.pick(withAlso(line.row, list));
    else if (event.shiftKey) actions.pick(rowsBetween(lines, cursor.at, number));
    else {
      mailbox.pick([]);
      actions.open(opensMail(line));
    }
  };
}
