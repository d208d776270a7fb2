import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  ProgressBar,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ImportCounts, ImportNote, ImportReport } from '../../shared/mail';
import { describeProblem } from '../words/describe-problem';
import { useWords } from '../words/use-words';
import { useDialogStyles } from './dialogs.styles';
import { describeNote, noteOrigin, reportTable, sortNotes } from './import-report';
import type { ImportEnd, Importer, ImportState } from './importer';
import { saveFile } from './save-file';

const MOST_SHOWN = 50;

function Counts({ counts }: { readonly counts: ImportCounts }) {
  const styles = useDialogStyles();
  const { imported, duplicates, unreadable } = useWords().import.counted;
  const lines = [
    imported(counts.imported),
    ...(counts.duplicates > 0 ? [duplicates(counts.duplicates)] : []),
    ...(counts.unreadable > 0 ? [unreadable(counts.unreadable)] : []),
  ];
  return (
    <ul className={styles.counts} role="status">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Working({ state }: { readonly state: Extract<ImportState, { kind: 'working' }> }) {
  const styles = useDialogStyles();
  const words = useWords();
  const { counts, doneBytes, totalBytes, isStopping } = state;
  return (
    <>
      <p className={styles.text}>{isStopping ? words.import.stopping : words.import.working}</p>
      <ProgressBar
        value={totalBytes === 0 ? 0 : doneBytes / totalBytes}
        aria-label={words.import.title}
        thickness="large"
      />
      <Counts counts={counts} />
    </>
  );
}

function Notes({ heading, notes }: { readonly heading: string; readonly notes: readonly ImportNote[] }) {
  const styles = useDialogStyles();
  const words = useWords();
  if (notes.length === 0) return null;
  const rest = notes.length - MOST_SHOWN;
  return (
    <section>
      <h3 className={styles.heading}>{heading}</h3>
      <ul className={styles.list}>
        {notes.slice(0, MOST_SHOWN).map((note, at) => (
          <li key={at}>
            <span className={styles.file}>{noteOrigin(note, words)}</span>: {describeNote(note, words)}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={styles.note}>{words.import.more(rest)}</p>}
    </section>
  );
}

function Report({ report, ended }: { readonly report: ImportReport; readonly ended: ImportEnd }) {
  const styles = useDialogStyles();
  const words = useWords();
  const { imported, folder } = report;
  const notes = sortNotes(report.notes);
  return (
    <>
      {ended !== 'complete' && <p className={styles.text}>{words.import.ended[ended]}</p>}
      <p className={styles.text}>
        {imported > 0 ? words.import.imported(imported, words.folders[folder]) : words.import.none}
      </p>
      <Notes heading={words.import.unreadable} notes={notes.unreadable} />
      <Notes heading={words.import.duplicates} notes={notes.duplicate} />
      <Notes heading={words.import.sameId} notes={notes['same-id']} />
    </>
  );
}

type Done = Extract<ImportState, { kind: 'done' }>;

/** Saving the report and taking everything out again, where there is something to save or take out. */
function DoneActions({
  state: { report, undo },
  importer,
}: {
  readonly state: Done;
  readonly importer: Importer;
}) {
  const words = useWords();
  const save = () =>
    saveFile(
      'import-report.csv',
      new Blob(['\uFEFF', reportTable(report.notes, words)], { type: 'text/csv' }),
    );
  return (
    <>
      {report.notes.length > 0 && <Button onClick={save}>{words.import.saveReport}</Button>}
      {report.imported > 0 && undo === 'possible' && (
        <Button onClick={() => void importer.undo()}>{words.import.undo}</Button>
      )}
    </>
  );
}

const UNDO_WORDS = { working: 'undoing', done: 'undone', failed: 'undoFailed' } as const;

function Content({ state }: { readonly state: ImportState }): ReactNode {
  const styles = useDialogStyles();
  const words = useWords();
  switch (state.kind) {
    case 'idle':
      return null;
    case 'working':
      return <Working state={state} />;
    case 'failed':
      return (
        <>
          <p className={styles.text}>
            {words.import.failed} {describeProblem(state.problem, words)}
          </p>
          {state.counts.imported > 0 && <Counts counts={state.counts} />}
        </>
      );
    case 'done':
      return (
        <>
          <Report report={state.report} ended={state.ended} />
          {state.undo !== 'possible' && (
            <p className={styles.text} role="status">
              {words.import[UNDO_WORDS[state.undo]]}
            </p>
          )}
        </>
      );
  }
}

/** How far an import is, with a way to stop it; then what came in, and what did not and why. */
export function ImportDialog({
  state,
  importer,
}: {
  readonly state: ImportState;
  readonly importer: Importer;
}) {
  const styles = useDialogStyles();
  const words = useWords();
  if (state.kind === 'idle') return null;
  const working = state.kind === 'working';
  return (
    <Dialog open modalType={working ? 'alert' : 'modal'} onOpenChange={importer.close}>
      <DialogSurface className={styles.wide}>
        <DialogBody>
          <DialogTitle>{words.import.title}</DialogTitle>
          <DialogContent className={styles.stack}>
            <Content state={state} />
          </DialogContent>
          <DialogActions fluid>
            {state.kind === 'done' && <DoneActions state={state} importer={importer} />}
            {working ? (
              <Button disabled={state.isStopping} onClick={importer.stop}>
                {words.import.stop}
              </Button>
            ) : (
              <Button appearance="primary" onClick={importer.close}>
                {words.common.close}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
