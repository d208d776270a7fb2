import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';

/** Somebody walks away from a mail whose check still runs (docs: Smart Alerts, leaving inline compose). */
export function LeaveDialog() {
  const { leave } = useWords();
  const { desk } = useOutlook();
  const state = useStore(desk.state);
  if (useStore(desk.leaving) === null || state.kind !== 'writing') return null;
  const wait = () => desk.answerLeaving('wait');
  return (
    <Dialog open modalType="alert" onOpenChange={wait}>
      <DialogSurface style={{ maxWidth: 460 }}>
        <DialogBody>
          <DialogTitle>{leave.title}</DialogTitle>
          <DialogContent>{leave.message}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={wait}>
              {leave.wait}
            </Button>
            <Button onClick={() => desk.answerLeaving('save')}>{leave.save}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
