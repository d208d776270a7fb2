import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useWords } from '../words/use-words';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly message: string;
  readonly confirm: string;
  /** A second way to answer, e.g. Discard next to Save. */
  readonly other?: { readonly label: string; readonly onClick: () => void };
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({ title, message, confirm, other, onConfirm, onCancel }: ConfirmDialogProps) {
  const words = useWords();
  return (
    <Dialog open modalType="alert" onOpenChange={onCancel}>
      <DialogSurface style={{ maxWidth: 460 }}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{message}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onConfirm}>
              {confirm}
            </Button>
            {other && <Button onClick={other.onClick}>{other.label}</Button>}
            <Button onClick={onCancel}>{words.common.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
