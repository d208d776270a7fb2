import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import type { EditorWords } from '../i18n/admin-words';

interface CloseButtonProps {
  /** Closing would lose something. */
  readonly asks: boolean;
  readonly words: EditorWords;
  readonly onClose: () => void;
}

/** Closes the policy; asks first where something would be lost. */
export function CloseButton({ asks, words, onClose }: CloseButtonProps) {
  if (!asks) return <Button onClick={onClose}>{words.close}</Button>;
  return (
    <Dialog modalType="alert">
      <DialogTrigger disableButtonEnhancement>
        <Button>{words.close}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.closeHeading}</DialogTitle>
          <DialogContent>{words.closeSentence}</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">{words.stay}</Button>
            </DialogTrigger>
            <Button onClick={onClose}>{words.closeAnyway}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
