import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { WireEntry } from '../../host/contract';
import { useWords } from '../words/use-words';
import { useDialogStyles } from '../world/dialogs.styles';
import { toLogFile } from './wire-log-file';

function saveFile(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'wire-log.json';
  link.click();
  URL.revokeObjectURL(url);
}

export interface SaveWireLogDialogProps {
  readonly entries: readonly WireEntry[];
  readonly onClose: () => void;
}

/** What people wrote is in the file only when somebody says so: such files are sent around. */
export function SaveWireLogDialog({ entries, onClose }: SaveWireLogDialogProps) {
  const styles = useDialogStyles();
  const { wire, common } = useWords();
  const [withContents, setWithContents] = useState(false);
  const save = () => {
    saveFile(toLogFile(entries, { withContents }));
    onClose();
  };
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.narrow}>
        <DialogBody>
          <DialogTitle>{wire.saveTitle(entries.length)}</DialogTitle>
          <DialogContent className={styles.stack}>
            <span>{wire.saveExplain}</span>
            <Checkbox
              label={wire.saveContents}
              checked={withContents}
              onChange={(_event, { checked }) => setWithContents(checked === true)}
            />
            <span className={styles.note} role="status">
              {withContents ? wire.saveWarning : ''}
            </span>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button appearance="primary" onClick={save}>
              {wire.saveJson}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
