import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words';
import { useDialogStyles } from './dialogs.styles';

export interface InfoDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** Something to read, with one way out. */
export function InfoDialog({ title, children, onClose }: InfoDialogProps) {
  const styles = useDialogStyles();
  const words = useWords();
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.wide}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.stack}>{children}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {words.common.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
