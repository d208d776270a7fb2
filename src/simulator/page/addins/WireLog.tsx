import { Button, mergeClasses, Tooltip } from '@fluentui/react-components';
import { ArrowDownloadRegular, DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { WireEntry } from '../../host/contract';
import { useAppStyles } from '../App.styles';
import { useOutlook } from '../outlook';
import { useNow } from '../state/use-now';
import { useWords } from '../words/use-words';
import { SaveWireLogDialog } from './SaveWireLogDialog';
import { filterEntries, formatWireTime, NO_FILTER } from './wire-log-state';
import { useWireLogStyles } from './WireLog.styles';
import { WireFilterBar } from './WireFilterBar';
import { WireTable } from './WireTable';

const asJson = (value: unknown): string => JSON.stringify(value, null, 2);

/** What one entry carried. */
function Details({ entry, onClose }: { readonly entry: WireEntry; readonly onClose: () => void }) {
  const styles = useWireLogStyles();
  const { wire, common } = useWords();
  const { detail } = entry;
  return (
    <section className={styles.details} aria-label={wire.details}>
      <div className={styles.detailsHead}>
        <h3 className={styles.title}>
          {entry.what}, {formatWireTime(entry.at)}
        </h3>
        <Tooltip content={common.close} relationship="label">
          <Button appearance="subtle" size="small" icon={<DismissRegular />} onClick={onClose} />
        </Tooltip>
      </div>
      <div className={styles.detailsBody} tabIndex={0} role="group" aria-label={wire.details}>
        {detail === undefined && <p>{wire.noDetails}</p>}
        {detail !== undefined && (
          <>
            <h4 className={styles.part}>{wire.sent}</h4>
            <pre className={styles.json}>{asJson(detail.sent)}</pre>
          </>
        )}
        {detail?.answered !== undefined && (
          <>
            <h4 className={styles.part}>{wire.answered}</h4>
            <pre className={styles.json}>{asJson(detail.answered)}</pre>
          </>
        )}
      </div>
    </section>
  );
}

/** Everything that went between the add-ins and this local Outlook. It is read while working, so it hides nothing. */
export function WireLog({ onClose }: { readonly onClose: () => void }) {
  const styles = useWireLogStyles();
  const app = useAppStyles();
  const { wire, common } = useWords();
  const { host } = useOutlook();
  const [filter, setFilter] = useState(NO_FILTER);
  const [chosen, setChosen] = useState<WireEntry | null>(null);
  const [saving, setSaving] = useState(false);
  // The log has no way to announce news, so it is looked at anew twice a second while it is open.
  useNow(500);
  const all = host?.wireLog() ?? [];
  const entries = filterEntries(all, filter);
  return (
    <section className={mergeClasses(app.card, styles.drawer)} aria-label={wire.title} data-region>
      <div className={styles.head}>
        <h2 className={styles.title}>{wire.title}</h2>
        <span className={styles.explain}>{wire.explain}</span>
        <span className={styles.count}>{wire.count(entries.length, all.length)}</span>
        <Button size="small" icon={<ArrowDownloadRegular />} onClick={() => setSaving(true)}>
          {wire.saveJson}
        </Button>
        <Tooltip content={common.close} relationship="label">
          <Button appearance="subtle" size="small" icon={<DismissRegular />} onClick={onClose} />
        </Tooltip>
      </div>
      <WireFilterBar filter={filter} onFilter={setFilter} />
      <div className={styles.body}>
        <WireTable
          entries={entries}
          chosen={chosen}
          onChoose={setChosen}
          empty={all.length === 0 ? wire.empty : wire.nothingFits}
        />
        {chosen && <Details entry={chosen} onClose={() => setChosen(null)} />}
      </div>
      {saving && <SaveWireLogDialog entries={entries} onClose={() => setSaving(false)} />}
    </section>
  );
}
