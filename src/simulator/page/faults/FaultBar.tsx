import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { NO_FAULTS } from '../../shared/faults';
import { useAppStyles } from '../App.styles';
import { useOutlook } from '../outlook';
import { describeAddressProblem } from '../settings/describe-address-problem';
import { useStore } from '../state/store';
import { useWords } from '../words/use-words';
import { planLines } from './describe-faults';
import type { FaultControl } from './fault-control';

function Running({ control }: { readonly control: FaultControl }) {
  const styles = useAppStyles();
  const words = useWords();
  const lines = planLines(useStore(control), words);
  if (lines.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.offline}>
      <MessageBarBody>
        {words.faults.bar} {lines.map(({ text }) => text).join('; ')}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void control.change(NO_FAULTS)}>{words.faults.allOff}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function NotTold({ control }: { readonly control: FaultControl }) {
  const styles = useAppStyles();
  const words = useWords();
  if (useStore(control.told)) return null;
  return (
    <MessageBar intent="error" layout="multiline" className={styles.offline}>
      <MessageBarBody>{words.faults.notTold}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void control.change(control.get())}>{words.common.retry}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Problem({ text, onDismiss }: { readonly text: string; readonly onDismiss: () => void }) {
  const styles = useAppStyles();
  const { common } = useWords();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.offline}>
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label={common.dismiss}
            icon={<DismissRegular />}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}

/** Says when something else than Outlook's own behaviour is to be seen on purpose, or was asked for in vain. */
export function FaultBar() {
  const styles = useAppStyles();
  const words = useWords();
  const { faults, faultProblem, addressProblems } = useOutlook();
  const [read, setRead] = useState<readonly string[]>([]);
  const problems = [
    ...(faultProblem === null ? [] : [words.faults.unreadable(faultProblem)]),
    ...addressProblems.map((problem) => describeAddressProblem(problem, words)),
  ];
  return (
    <div className={styles.bars}>
      {faults && <Running control={faults} />}
      {faults && <NotTold control={faults} />}
      {problems
        .filter((text) => !read.includes(text))
        .map((text) => (
          <Problem key={text} text={text} onDismiss={() => setRead([...read, text])} />
        ))}
    </div>
  );
}
