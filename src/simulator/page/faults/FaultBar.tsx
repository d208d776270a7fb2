import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { NO_FAULTS } from '../../shared/faults';
import { useAppStyles } from '../App.styles';
import { useOutlook } from '../outlook';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';
import { describeFaults } from './describe-faults';
import type { FaultControl } from './fault-control';

function Running({ control }: { readonly control: FaultControl }) {
  const styles = useAppStyles();
  const words = useWords();
  const lines = describeFaults(useStore(control), words);
  if (lines.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.offline}>
      <MessageBarBody>
        {words.faults.bar} {lines.join('; ')}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void control.change(NO_FAULTS)}>{words.faults.allOff}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Says when something else than Outlook's own behaviour is to be seen on purpose. */
export function FaultBar() {
  const styles = useAppStyles();
  const words = useWords();
  const { faults, faultProblem } = useOutlook();
  return (
    <>
      {faults && <Running control={faults} />}
      {faultProblem !== null && (
        <MessageBar intent="error" layout="multiline" className={styles.offline}>
          <MessageBarBody>{words.faults.unreadable(faultProblem)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
