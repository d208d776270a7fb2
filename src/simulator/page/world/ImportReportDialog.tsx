import { Spinner } from '@fluentui/react-components';
import type { ImportReport } from '../../shared/mail';
import type { ApiResult } from '../api/send-request';
import { describeProblem } from '../words/describe-problem';
import { useWords } from '../words/use-words';
import { useDialogStyles } from './dialogs.styles';
import { InfoDialog } from './InfoDialog';

function Report({ report }: { readonly report: ImportReport }) {
  const styles = useDialogStyles();
  const words = useWords();
  const { imported, unreadable } = report;
  return (
    <>
      <p className={styles.text}>
        {imported.length > 0 ? words.import.imported(imported.length) : words.import.none}
      </p>
      {unreadable.length > 0 && (
        <section>
          <h3 className={styles.heading}>{words.import.unreadable}</h3>
          <ul className={styles.list}>
            {unreadable.map(({ file, reason }, at) => (
              <li key={at}>
                <span className={styles.file}>{file}</span>: {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

export interface ImportReportDialogProps {
  /** Null while the files are on their way. */
  readonly answer: ApiResult<ImportReport> | null;
  readonly onClose: () => void;
}

/** What came in, and which files did not and why. */
export function ImportReportDialog({ answer, onClose }: ImportReportDialogProps) {
  const styles = useDialogStyles();
  const words = useWords();
  return (
    <InfoDialog title={words.import.title} onClose={onClose}>
      {answer === null && <Spinner label={words.import.working} />}
      {answer?.ok === true && <Report report={answer.value} />}
      {answer?.ok === false && (
        <p className={styles.text}>
          {words.import.failed} {describeProblem(answer.error, words)}
        </p>
      )}
    </InfoDialog>
  );
}
