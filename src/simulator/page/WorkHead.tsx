import { Button, useId } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { useAppStyles } from './App.styles';
import { useOutlook } from './outlook';
import { useStore } from './state/store';
import { useWords } from './words/use-words';

/** Back to the list, or from an answer to the mail that it answers, where only one of them fits into the window. */
export function WorkHead() {
  const styles = useAppStyles();
  const words = useWords();
  const { desk, navigator } = useOutlook();
  const reading = useStore(desk.state).kind === 'clear';
  const back = useId('back');
  // The list that had the focus is gone; a mail that is written puts the focus into its own fields.
  useEffect(() => {
    if (reading) document.getElementById(back)?.focus();
  }, [reading, back]);
  const toList = () => {
    navigator.goTo({ ...navigator.get(), mailId: null, draftId: null });
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-line][tabindex="0"]')?.focus());
  };
  return (
    <div className={styles.workHead}>
      <Button
        id={back}
        appearance="subtle"
        icon={<ArrowLeftRegular />}
        onClick={reading ? toList : () => void desk.close()}
      >
        {words.common.back}
      </Button>
    </div>
  );
}
