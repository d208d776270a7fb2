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

/** Somebody walks away from a mail whose check still runs (facts: platform 2.3). */
export function LeaveDialog() {
  const { leave } = useWords();
  const { desk } = useOutlook();
  const state = useStore(desk.state);
  if (useStore(desk.leaving) === null || state.kind !== 'writing') return null;
  const ways = state.composing.session?.waysToLeave() ?? ['wait', 'save-draft'];
  return (
    <Dialog open modalType="alert" onOpenChange={() => desk.answerLeaving('wait')}>
      <DialogSurface style={{ maxWidth: 460 }}>
        <DialogBody>
          <DialogTitle>{leave.title}</DialogTitle>
          <DialogContent>{leave.message}</DialogContent>
          <DialogActions fluid>
            {ways.map((way) => (
              <Button
                key={way}
                appearance={way === 'wait' ? 'primary' : 'secondary'}
                onClick={() => desk.answerLeaving(way)}
              >
                {leave.ways[way]}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
