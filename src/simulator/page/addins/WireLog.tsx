import { Button, mergeClasses, Tooltip } from '@fluentui/react-components';
import { ArrowDownloadRegular, DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { WireEntry } from '../../host/contract';
import { useAppStyles } from '../App.styles';
import { useOutlook } from '../outlook';
import { useNow } from '../state/use-now';
import { useWords } from '../words/use-words';
import { toWireRow } from './wire-log-state';
import { useWireLogStyles } from './WireLog.styles';

function saveAsJson(entries: readonly WireEntry[]): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(entries, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'wire-log.json';
  link.click();
  URL.revokeObjectURL(url);
}

function Table({ entries }: { readonly entries: readonly WireEntry[] }) {
  const styles = useWireLogStyles();
  const words = useWords();
  const { wire } = words;
  const scroll = useRef<HTMLDivElement>(null);
  const count = entries.length;
  useEffect(() => {
    const element = scroll.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, [count]);
  return (
    <div ref={scroll} className={styles.scroll} tabIndex={0} role="group" aria-label={wire.title}>
      {count === 0 && <p className={styles.empty}>{wire.empty}</p>}
      <table className={styles.table}>
        <thead>
          <tr>
            {[wire.time, wire.frame, wire.direction, wire.what, wire.notes].map((title) => (
              <th key={title} scope="col" className={styles.headCell}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, at) => {
            const { time, frame, direction, what, notes, failed } = toWireRow(entry, words);
            return (
              <tr key={at}>
                <td className={styles.cell}>{time}</td>
                <td className={styles.cell}>{frame}</td>
                <td className={styles.cell}>{direction}</td>
                <td className={mergeClasses(styles.cell, styles.what, failed && styles.failed)}>{what}</td>
                <td className={mergeClasses(styles.cell, failed ? styles.failed : styles.invented)}>
                  {notes}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Everything that went between the add-ins and this local Outlook. It is read while working, so it hides nothing. */
export function WireLog({ onClose }: { readonly onClose: () => void }) {
  const styles = useWireLogStyles();
  const app = useAppStyles();
  const { wire, common } = useWords();
  const { host } = useOutlook();
  // The log has no way to announce news, so it is looked at anew twice a second while it is open.
  useNow(500);
  const entries = host?.wireLog() ?? [];
  return (
    <section className={mergeClasses(app.card, styles.drawer)} aria-label={wire.title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{wire.title}</h2>
        <span className={styles.explain}>{wire.explain}</span>
        <Button size="small" icon={<ArrowDownloadRegular />} onClick={() => saveAsJson(entries)}>
          {wire.saveJson}
        </Button>
        <Tooltip content={common.close} relationship="label">
          <Button appearance="subtle" size="small" icon={<DismissRegular />} onClick={onClose} />
        </Tooltip>
      </div>
      <Table entries={entries} />
    </section>
  );
}
