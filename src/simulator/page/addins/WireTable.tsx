import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { WireEntry } from '../../host/contract';
import { useWords } from '../words/use-words';
import { ROW_HEIGHT, toWireRow, visibleRange } from './wire-log-state';
import { useWireLogStyles } from './WireLog.styles';

interface RowProps {
  readonly entry: WireEntry;
  /** From 1, as screen readers count. */
  readonly position: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Row({ entry, position, chosen, onChoose }: RowProps) {
  const styles = useWireLogStyles();
  const words = useWords();
  const { time, frame, direction, what, notes, failed } = toWireRow(entry, words);
  return (
    <tr aria-rowindex={position} className={mergeClasses(styles.row, chosen && styles.chosen)}>
      <td className={styles.cell}>{time}</td>
      <td className={styles.cell}>{frame}</td>
      <td className={styles.cell}>{direction}</td>
      <td className={mergeClasses(styles.cell, styles.what)}>
        <button
          type="button"
          className={mergeClasses(styles.open, failed && styles.failed)}
          aria-pressed={chosen}
          onClick={onChoose}
        >
          {what}
        </button>
      </td>
      <td className={mergeClasses(styles.cell, failed ? styles.failed : styles.invented)}>{notes}</td>
    </tr>
  );
}

/** What is scrolled to; new lines are followed for as long as the end is in sight. */
function useScroll(count: number) {
  const scroll = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 400 });
  const follows = useRef(true);
  const look = () => {
    const element = scroll.current;
    if (!element) return;
    follows.current = element.scrollTop + element.clientHeight >= element.scrollHeight - ROW_HEIGHT;
    setSeen({ top: element.scrollTop, height: element.clientHeight });
  };
  useEffect(() => {
    const element = scroll.current;
    if (element && follows.current) element.scrollTop = element.scrollHeight;
  }, [count]);
  return { scroll, look, ...visibleRange(count, seen.top, seen.height) };
}

const Gap = ({ rows }: { readonly rows: number }) =>
  rows > 0 && (
    <tr aria-hidden style={{ height: rows * ROW_HEIGHT }}>
      <td colSpan={5} />
    </tr>
  );

export interface WireTableProps {
  readonly entries: readonly WireEntry[];
  readonly chosen: WireEntry | null;
  readonly onChoose: (entry: WireEntry | null) => void;
  /** What to say when there are no entries. */
  readonly empty: string;
}

/** The entries as a table of which only the visible part is drawn. */
export function WireTable({ entries, chosen, onChoose, empty }: WireTableProps) {
  const styles = useWireLogStyles();
  const { wire } = useWords();
  const { scroll, look, first, end } = useScroll(entries.length);
  return (
    <div
      ref={scroll}
      className={styles.scroll}
      tabIndex={0}
      role="group"
      aria-label={wire.title}
      onScroll={look}
    >
      {entries.length === 0 && <p className={styles.empty}>{empty}</p>}
      <table className={styles.table} aria-rowcount={entries.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {[wire.time, wire.frame, wire.direction, wire.what, wire.notes].map((title) => (
              <th key={title} scope="col" className={styles.headCell}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} />
          {entries.slice(first, end).map((entry, at) => (
            <Row
              key={first + at}
              entry={entry}
              position={first + at + 2}
              chosen={entry === chosen}
              onChoose={() => onChoose(entry === chosen ? null : entry)}
            />
          ))}
          <Gap rows={entries.length - end} />
        </tbody>
      </table>
    </div>
  );
}
