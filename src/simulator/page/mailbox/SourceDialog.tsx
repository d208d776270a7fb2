import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ApiResult } from '../api/send-request';
import { useOutlook } from '../outlook';
import { describeProblem } from '../words/describe-problem';
import { useWords } from '../words/use-words';
import { useReadingPaneStyles } from './ReadingPane.styles';

function Source({ mailId }: { readonly mailId: string }) {
  const styles = useReadingPaneStyles();
  const words = useWords();
  const { api } = useOutlook();
  const [answer, setAnswer] = useState<ApiResult<string> | null>(null);
  useEffect(() => {
    let stale = false;
    void api.source(mailId).then((value) => {
      if (!stale) setAnswer(value);
    });
    return () => {
      stale = true;
    };
  }, [api, mailId]);
  if (answer === null) return <Spinner />;
  return (
    <pre className={styles.source} tabIndex={0} aria-label={words.read.sourceTitle}>
      {answer.ok ? answer.value : describeProblem(answer.error, words)}
    </pre>
  );
}

/** The message as it travelled: header fields and MIME parts. */
export function SourceDialog({ mailId, onClose }: { readonly mailId: string; readonly onClose: () => void }) {
  const words = useWords();
  const { api } = useOutlook();
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface style={{ maxWidth: 860 }}>
        <DialogBody>
          <DialogTitle>{words.read.sourceTitle}</DialogTitle>
          <DialogContent>
            <Source mailId={mailId} />
          </DialogContent>
          <DialogActions>
            <Button as="a" href={api.emlUrl(mailId)} download>
              {words.read.saveEml}
            </Button>
            <Button appearance="primary" onClick={onClose}>
              {words.common.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
