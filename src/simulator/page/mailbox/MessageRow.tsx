import { mergeClasses } from '@fluentui/react-components';
import { AttachRegular, ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import type { MouseEvent, ReactNode } from 'react';
import { useWords } from '../words/use-words';
import { Highlighted } from './Highlighted';
import type { Line } from './list-lines';
import type { MessageRow } from './message-list-state';
import { useMessageListStyles } from './MessageList.styles';

/** What a list says of one of its lines to those who listen. */
function ariaOf(line: Line, isTree: boolean, total: number) {
  const isInner = line.kind === 'message';
  const place = isInner
    ? { 'aria-posinset': line.number, 'aria-setsize': line.count }
    : { 'aria-posinset': line.position + 1, 'aria-setsize': total };
  if (!isTree) return { role: 'option', ...place };
  const expanded = isInner || line.isUnfolded === null ? {} : { 'aria-expanded': line.isUnfolded };
  return { role: 'treeitem', 'aria-level': isInner ? 2 : 1, ...place, ...expanded };
}

interface FrameProps {
  readonly line: Line;
  readonly label: string;
  /** Pixels from the beginning of the list. */
  readonly top: number;
  readonly total: number;
  readonly isTree: boolean;
  readonly isSelected: boolean;
  readonly isFocusable: boolean;
  readonly className: string;
  readonly onClick: (event: MouseEvent) => void;
  readonly children?: ReactNode;
}

/** The place of a line in the list, for eyes, keyboard and ears. */
function LineFrame({
  line,
  label,
  top,
  total,
  isTree,
  isSelected,
  isFocusable,
  className,
  onClick,
  children,
}: FrameProps) {
  const styles = useMessageListStyles();
  return (
    <div
      {...ariaOf(line, isTree, total)}
      data-line={line.key}
      aria-selected={isSelected}
      aria-label={label}
      tabIndex={isFocusable ? 0 : -1}
      className={mergeClasses(styles.item, className, isSelected && styles.current)}
      style={{ top }}
      onClick={onClick}
    >
      {children}
    </div>
  );
}

export interface LineProps extends Omit<FrameProps, 'label' | 'className' | 'children'> {
  /** Null until it is loaded. */
  readonly row: MessageRow | null;
  readonly onUnfold: (unfolded: boolean) => void;
}

/** For the mouse only: arrow keys unfold as well, and the line itself says whether it is. */
function Unfold({ line, onUnfold }: { readonly line: Line; readonly onUnfold: (unfolded: boolean) => void }) {
  const styles = useMessageListStyles();
  if (line.kind === 'message' || line.isUnfolded === null) return null;
  const { isUnfolded } = line;
  const Icon = isUnfolded ? ChevronDownRegular : ChevronRightRegular;
  return (
    <span
      className={styles.unfold}
      aria-hidden
      data-unfold
      onClick={(event) => {
        event.stopPropagation();
        onUnfold(!isUnfolded);
      }}
    >
      <Icon />
    </span>
  );
}

function Count({ line }: { readonly line: Line }) {
  const styles = useMessageListStyles();
  const count = line.kind === 'row' ? (line.row?.count ?? 1) : 1;
  return count > 1 ? <span className={styles.count}>{count}</span> : null;
}

function RowContent({
  line,
  row,
  onUnfold,
}: Pick<LineProps, 'line' | 'onUnfold'> & { readonly row: MessageRow }) {
  const styles = useMessageListStyles();
  const words = useWords();
  return (
    <>
      <Unfold line={line} onUnfold={onUnfold} />
      <span className={mergeClasses(styles.cell, row.unread && styles.strong)}>
        {row.draft && <span className={styles.draftMark}>{words.list.draft} </span>}
        <bdi>
          <Highlighted text={row.who} field="from" />
        </bdi>
      </span>
      {row.clip ? <AttachRegular className={styles.clip} aria-hidden /> : <span />}
      <span className={mergeClasses(styles.subject, row.unread && styles.subjectUnread)}>
        <span className={styles.cell} dir="auto">
          <Highlighted text={row.subject} field="subject" />
        </span>
        <Count line={line} />
      </span>
      <span className={mergeClasses(styles.time, row.unread && styles.timeUnread)}>{row.time}</span>
      <span className={mergeClasses(styles.cell, styles.preview)} dir="auto">
        <Highlighted text={row.preview || '\u00a0'} field="text" />
      </span>
    </>
  );
}

function InnerContent({ row }: { readonly row: MessageRow }) {
  const styles = useMessageListStyles();
  return (
    <>
      <span className={mergeClasses(styles.cell, row.unread && styles.strong)}>
        <bdi>{row.who}</bdi>
      </span>
      <span className={mergeClasses(styles.time, row.unread && styles.timeUnread)}>
        {row.subject !== '' && <span className={styles.folder}>{row.subject}</span>}
        {row.time}
      </span>
      <span className={mergeClasses(styles.cell, styles.preview)} dir="auto">
        {row.preview || '\u00a0'}
      </span>
    </>
  );
}

/** One line of the list: a message, a conversation, or a message of an unfolded one. */
export function ListLine({ row, onUnfold, ...frame }: LineProps) {
  const styles = useMessageListStyles();
  const words = useWords();
  if (row === null) return <LineFrame {...frame} label={words.list.comes} className={styles.row} />;
  const isInner = frame.line.kind === 'message';
  const unread = row.unread ? styles.unread : undefined;
  return (
    <LineFrame
      {...frame}
      label={row.label}
      className={mergeClasses(isInner ? styles.inner : styles.row, unread)}
    >
      {isInner ? <InnerContent row={row} /> : <RowContent line={frame.line} row={row} onUnfold={onUnfold} />}
    </LineFrame>
  );
}
