import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../words/use-words';
import { fromLocalInput, toLocalInput, tomorrowMorning } from './send-time';

export interface SendLaterDialogProps {
  readonly onSend: (deliverAt: number) => void;
  readonly onCancel: () => void;
}

/** Asks when a message is to leave. */
export function SendLaterDialog({ onSend, onCancel }: SendLaterDialogProps) {
  const { sendLater, common } = useWords();
  const [text, setText] = useState(() => toLocalInput(tomorrowMorning(Date.now())));
  const [wrong, setWrong] = useState(false);
  const send = () => {
    const time = fromLocalInput(text, Date.now());
    setWrong(time === null);
    if (time !== null) onSend(time);
  };
  return (
    <Dialog open onOpenChange={onCancel}>
      <DialogSurface style={{ maxWidth: 420 }}>
        <DialogBody>
          <DialogTitle>{sendLater.title}</DialogTitle>
          <DialogContent>
            <Field label={sendLater.when} {...(wrong ? { validationMessage: sendLater.past } : {})}>
              <Input type="datetime-local" value={text} onChange={(_event, { value }) => setText(value)} />
            </Field>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={send}>
              {sendLater.confirm}
            </Button>
            <Button onClick={onCancel}>{common.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
