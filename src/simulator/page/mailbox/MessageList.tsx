import { Spinner } from '@fluentui/react-components';
import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { useNow } from '../state/use-now';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { useLocale, useWords } from '../words/use-words';
import { type Line, toLines, toOffsets } from './list-lines';
import { ListHead } from './ListHead';
import { isGrouped, isSearching, type MailboxState } from './mailbox-state';
import { toInnerRow, toListRow } from './message-list-state';
import { useMessageListStyles } from './MessageList.styles';
import { ListLine } from './MessageRow';
import { SearchField } from './SearchField';
import { opensMail, useListActions } from './use-list-actions';
import { useListCursor } from './use-list-cursor';
import { rowsBetween, useListKeys } from './use-list-keys';
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

/** Which lines look selected: what is open, whether its conversation is unfolded or not, and what is picked. */
function isSelected(line: Line, state: MailboxState, selected: string | null): boolean {
  if (line.kind === 'message') return line.mail.id === selected;
  const { row, isUnfolded } = line;
  if (!row) return false;
  if (state.picked.size > 1) return state.picked.has(row.mail.id);
  if (selected === null || isUnfolded === true) return false;
  const isOpen = state.conversation.some(({ id }) => id === selected);
  const sameConversation =
    isGrouped(state) && isOpen && state.conversation[0]?.conversationId === row.mail.conversationId;
  return row.mailIds.includes(selected) || sameConversation;
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

function Lines({ state }: { readonly state: MailboxState }) {
  const styles = useMessageListStyles();
  const words = useWords();
  const locale = useLocale();
  const now = useNow(60_000);
  const { mailbox } = useOutlook();
  const list = useRef<HTMLDivElement>(null);
  const lines = useLines(state);
  const offsets = useMemo(() => toOffsets(lines), [lines]);
  const actions = useListActions();
  const { folder, selected, open, pick } = actions;
  const { first, last, perPage, reveal } = useVisibleLines(list, lines, offsets);
  const cursor = useListCursor(list, lines, selected);
  const onKeyDown = useListKeys({ lines, perPage, cursor, actions, reveal });
  useWanted(lines, first, last);
  useOpenOnScreen(selected, reveal);
  const at = { words, locale, now };

  const onClick = (number: number) => (event: MouseEvent) => {
    const line = lines[number];
    if (!line || (line.kind === 'row' && !line.row)) return;
    cursor.setCursor(line.key);
    if (line.kind === 'row' && line.row && (event.ctrlKey || event.metaKey)) pickAlso(line.row);
    else if (event.shiftKey) pick(rowsBetween(lines, cursor.at, number));
    else {
      mailbox.pick([]);
      open(opensMail(line));
    }
  };
  const pickAlso = (row: NonNullable<Extract<Line, { kind: 'row' }>['row']>) => {
    const opened = lines.flatMap((line) =>
      line.kind === 'row' && line.row && isSelected(line, state, selected) ? [line.row] : [],
    );
    const before = opened.filter(({ mail }) => mail.id !== row.mail.id);
    pick(before.length < opened.length ? before : [...opened, row]);
  };
  const toRow = (line: Line) => {
    if (line.kind === 'message') return toInnerRow(line.mail, folder, at);
    return line.row ? toListRow(line.row, at) : null;
  };
  const isTree = isGrouped(state);

  return (
    <div
      ref={list}
      role={isTree ? 'tree' : 'listbox'}
      aria-label={words.list.title}
      aria-multiselectable
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.lines} style={{ height: offsets.at(-1) ?? 0 }}>
        {drawnLines(first, last, cursor.at, lines.length).map((number) => {
          const line = lines[number];
          return (
            line && (
              <ListLine
                key={line.key}
                line={line}
                row={toRow(line)}
                top={offsets[number] ?? 0}
                total={state.list?.total ?? 0}
                isTree={isTree}
                isSelected={isSelected(line, state, selected)}
                isFocusable={number === cursor.at}
                onClick={onClick(number)}
                onUnfold={(unfolded) => {
                  if (line.kind === 'row' && line.row) void mailbox.unfold(line.row, unfolded);
                }}
              />
            )
          );
        })}
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
