import { Spinner } from '@fluentui/react-components';
import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { useNow } from '../state/use-now';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { useLocale, useWords } from '../words/use-words';
import { isSelected } from './is-selected';
import { type Line, toLines, toOffsets } from './list-lines';
import { ListHead } from './ListHead';
import { isGrouped, isSearching, type MailboxState } from './mailbox-state';
import { type MessageRow, toInnerRow, toListRow } from './message-list-state';
import { useMessageListStyles } from './MessageList.styles';
import { ListLine } from './MessageRow';
import { SearchField } from './SearchField';
import { useListActions } from './use-list-actions';
import { useListClicks } from './use-list-clicks';
import { useListCursor } from './use-list-cursor';
import { useListKeys } from './use-list-keys';
import { useVisibleLines } from './use-visible-lines';

function EmptyList() {
  const styles = useMessageListStyles();
  const words = useWords();
  const state = useStore(useOutlook().mailbox);
  const { folder, search } = state;
  const [title, advice] = isSearching(state)
    ? [words.search.nothing, search.everywhere ? words.search.nothingAdvice : words.search.nothingHere]
    : [words.list.empty[folder], words.list.emptyAdvice[folder]];
  return (
    <p className={styles.empty} role="status">
      <span className={styles.emptyTitle}>{title}</span>
      {advice}
    </p>
  );
}

function useLines(state: MailboxState): readonly Line[] {
  const { list, unfolded, view, folder, search } = state;
  return useMemo(
    () => toLines({ list, unfolded, view, folder, search }),
    [list, unfolded, view, folder, search],
  );
}

/** Loads what comes onto the screen. */
function useWanted(lines: readonly Line[], first: number, last: number): void {
  const { mailbox } = useOutlook();
  const from = lines[first]?.position;
  const to = lines[last]?.position;
  useEffect(() => {
    if (from !== undefined && to !== undefined) void mailbox.want({ first: from, last: to });
  }, [mailbox, from, to, lines]);
}

/** A list that is shown for the first time begins where the open message is. */
function useOpenOnScreen(selected: string | null, reveal: (at: number) => void): void {
  const { mailbox } = useOutlook();
  const { folder, list, view } = useStore(mailbox);
  const isThere = list !== null;
  const latest = useRef({ selected, reveal });
  useEffect(() => {
    latest.current = { selected, reveal };
  });
  useEffect(() => {
    const mailId = latest.current.selected;
    if (!isThere || mailId === null) return;
    void mailbox.locate(mailId).then((position) => {
      const at = toLines(mailbox.get()).findIndex((line) => line.position === position);
      if (at >= 0) requestAnimationFrame(() => latest.current.reveal(at));
    });
  }, [mailbox, folder, view, isThere]);
}

/** Lines by number: those on the screen, and the one with the focus wherever it is. */
function drawnLines(first: number, last: number, cursor: number, count: number): readonly number[] {
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return count === 0 || drawn.includes(cursor) ? drawn : [...drawn, cursor];
}

function useRows({ folder }: MailboxState): (line: Line) => MessageRow | null {
  const words = useWords();
  const locale = useLocale();
  const now = useNow(60_000);
  const at = { words, locale, now };
  return (line) => {
    if (line.kind === 'message') return toInnerRow(line.mail, folder, at);
    return line.row ? toListRow(line.row, at) : null;
  };
}

interface DrawnLinesProps {
  readonly state: MailboxState;
  readonly lines: readonly Line[];
  readonly numbers: readonly number[];
  readonly tops: readonly number[];
  readonly selected: string | null;
  /** Number of the line that the keyboard is at. */
  readonly cursor: number;
  readonly onClick: (number: number) => (event: MouseEvent) => void;
}

function DrawnLines({ state, lines, numbers, tops, selected, cursor, onClick }: DrawnLinesProps) {
  const { mailbox } = useOutlook();
  const toRow = useRows(state);
  const isTree = isGrouped(state);
  return numbers.map((number) => {
    const line = lines[number];
    return (
      line && (
        <ListLine
          key={line.key}
          line={line}
          row={toRow(line)}
          top={tops[number] ?? 0}
          total={state.list?.total ?? 0}
          isTree={isTree}
          isSelected={isSelected(line, state, selected)}
          isFocusable={number === cursor}
          onClick={onClick(number)}
          onUnfold={(unfolded) => {
            if (line.kind === 'row' && line.row) void mailbox.unfold(line.row, unfolded);
          }}
        />
      )
    );
  });
}

function Lines({ state }: { readonly state: MailboxState }) {
  const styles = useMessageListStyles();
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  const lines = useLines(state);
  const tops = useMemo(() => toOffsets(lines), [lines]);
  const actions = useListActions();
  const { selected } = actions;
  const { first, last, perPage, reveal } = useVisibleLines(list, lines, tops);
  const cursor = useListCursor(list, lines, selected);
  const onKeyDown = useListKeys({ lines, perPage, cursor, actions, reveal });
  const onClick = useListClicks({ state, lines, cursor, actions });
  useWanted(lines, first, last);
  useOpenOnScreen(selected, reveal);
  const numbers = drawnLines(first, last, cursor.at, lines.length);
  return (
    <div
      ref={list}
      role={isGrouped(state) ? 'tree' : 'listbox'}
      aria-label={words.list.title}
      aria-multiselectable
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.lines} style={{ height: tops.at(-1) ?? 0 }}>
        <DrawnLines {...{ state, lines, numbers, tops, selected, onClick }} cursor={cursor.at} />
      </div>
    </div>
  );
}

/** The messages or conversations of one folder, or what a search found. */
export function MessageList() {
  const words = useWords();
  const state = useStore(useOutlook().mailbox);
  const { list } = state;
  return (
    <>
      <SearchField />
      <ListHead />
      {list === null && <Spinner label={words.list.loading} style={{ padding: 32 }} size="small" />}
      {list?.total === 0 && <EmptyList />}
      <Lines state={state} />
    </>
  );
}
