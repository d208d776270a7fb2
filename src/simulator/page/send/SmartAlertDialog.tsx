import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  useId,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { SmartAlert, SmartAlertButton } from '../../host/contract';
import { useWords } from '../words/use-words';
import { alertMessage, buttonLabel } from './describe-alert';
import { Markdown } from './Markdown';

const useStyles = makeStyles({
  surface: { maxWidth: '480px' },
  message: {
    overflowWrap: 'anywhere',
    '& p': { margin: '0 0 8px', whiteSpace: 'pre-wrap' },
    '& ul, & ol': { margin: '0 0 8px', paddingInlineStart: '22px' },
  },
});

export interface SmartAlertDialogProps {
  readonly alert: SmartAlert;
  readonly onPress: (button: SmartAlertButton['id']) => void;
}

/** What an add-in says to somebody who pressed Send. The title is its name; only the message and one label are its own. */
export function SmartAlertDialog({ alert, onPress }: SmartAlertDialogProps) {
  const styles = useStyles();
  const words = useWords();
  const message = alertMessage(alert, words);
  const mainButton = useId('main-button');
  // The dialog gives the focus to its first control, the ×; Enter should mean the add-in's own suggestion.
  useEffect(() => document.getElementById(mainButton)?.focus(), [mainButton, alert]);
  return (
    <Dialog open modalType="alert" onOpenChange={() => onPress('dont-send')}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={words.common.close}
                onClick={() => onPress('dont-send')}
              />
            }
          >
            {alert.title}
          </DialogTitle>
          <DialogContent className={styles.message}>
            {alert.kind === 'held' && alert.markdown ? <Markdown text={message} /> : <p>{message}</p>}
          </DialogContent>
          <DialogActions fluid>
            {alert.buttons.map((button, at) => (
              <Button
                key={button.id}
                {...(at === 0 ? { id: mainButton } : {})}
                appearance={at === 0 ? 'primary' : 'secondary'}
                onClick={() => onPress(button.id)}
              >
                {buttonLabel(button, words)}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
